"""Public pages of the ground."""

from django.urls import path

from commun.views import AffichageView

urlpatterns = [path("affichage/", AffichageView.as_view(), name="affichage")]
