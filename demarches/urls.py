"""The family's side: tracking page, answers of the comparator brought to the form."""

from django.urls import path

from demarches.views import suivi
from demarches.views.preremplissage import vue_preremplissage

urlpatterns = [
    path("demande/preremplir/", vue_preremplissage, name="preremplir"),
    path("suivi/<str:jeton>/", suivi.SuiviView.as_view(), name="suivi"),
    path("suivi/<str:jeton>/retirer/", suivi.RetraitView.as_view(), name="suivi_retrait"),
]
