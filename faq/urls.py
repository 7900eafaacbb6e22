"""Public addresses of the questions, beside their pages."""

from django.urls import path

import commun.convertisseurs  # noqa: F401 - registers <numero:>
from faq.flux import FluxQuestions
from faq.views import ProchesView, UtileView

urlpatterns = [
    path("questions/proches/", ProchesView.as_view(), name="questions_proches"),
    path("questions/rss.xml", FluxQuestions(), name="questions_rss"),
    path("questions/utile/<numero:pk>/", UtileView.as_view(), name="question_utile"),
]
