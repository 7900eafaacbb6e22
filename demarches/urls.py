"""The family's side: tracking page."""

from django.urls import path

from demarches.views import suivi

urlpatterns = [
    path("suivi/<str:jeton>/", suivi.SuiviView.as_view(), name="suivi"),
    path("suivi/<str:jeton>/retirer/", suivi.RetraitView.as_view(), name="suivi_retrait"),
]
