"""Public addresses of the questions, beside their pages."""

from django.urls import path

from faq.views import ProchesView

urlpatterns = [path("questions/proches/", ProchesView.as_view(), name="questions_proches")]
