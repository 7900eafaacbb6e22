"""The other doors of a request, mounted under /admin/: entry for a family, switchboard, partners."""

from django.urls import path

from demarches.views import bureau_accueil, bureau_partenaires, bureau_saisie

urlpatterns = [
    path("saisir/", bureau_saisie.SaisieView.as_view(), name="saisir"),
    path("saisir/<uuid:uuid>/", bureau_saisie.SaisieFaiteView.as_view(), name="saisie_faite"),
    path("standard/", bureau_accueil.AccueilView.as_view(), name="standard"),
    path("standard/appel/", bureau_accueil.NoterAppelView.as_view(), name="standard_appel"),
    path("standard/rappel/", bureau_accueil.RappelView.as_view(), name="standard_rappel"),
    path("transmises/", bureau_partenaires.TransmisesView.as_view(), name="transmises"),
    path("transmises/nouvelle/", bureau_partenaires.TransmettreView.as_view(), name="transmettre"),
    path("transmises/<uuid:uuid>/", bureau_partenaires.TransmiseView.as_view(), name="transmise"),
]
