"""Public pages of the ground."""

from django.urls import path

from commun.views import AffichageView, theme

urlpatterns = [
    path("affichage/", AffichageView.as_view(), name="affichage"),
    path("theme.<slug:empreinte>.css", theme, name="theme"),
]
