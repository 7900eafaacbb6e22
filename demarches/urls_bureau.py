"""The référent's desk, mounted under /admin/demandes/."""

from django.urls import include, path

from demarches.views import (
    bureau,
    bureau_actions,
    bureau_adresse,
    bureau_completer,
    bureau_dossier,
    bureau_doublons,
    bureau_exception,
    bureau_monenfant,
    bureau_quarantaine,
    bureau_retards,
    bureau_suivi,
)

urlpatterns = [
    path("", bureau.ListeView.as_view(), name="demandes"),
    path("rechercher/", bureau.RechercheView.as_view(), name="demandes_rechercher"),
    path("exception/", bureau_exception.ExceptionView.as_view(), name="demandes_exception"),
    path("retards/", bureau_retards.RetardsView.as_view(), name="demandes_retards"),
    path("a-verifier/", bureau_quarantaine.QuarantaineView.as_view(), name="quarantaine"),
    path("compteurs.json", bureau.CompteursView.as_view(), name="demandes_compteurs"),
    path(
        "<uuid:uuid>/",
        include(
            [
                path("", bureau_dossier.DemandeView.as_view(), name="demande"),
                path("situation/", bureau_dossier.SituationView.as_view(), name="demande_situation"),
                path("exception/", bureau_exception.DossierExceptionView.as_view(), name="demande_exception"),
                path("imprimer/", bureau_dossier.ImprimerView.as_view(), name="demande_imprimer"),
                path("monenfant/", bureau_monenfant.MonenfantView.as_view(), name="demande_noter_monenfant"),
                path("completer/", bureau_completer.CompleterView.as_view(), name="demande_completer"),
                path("adresse/", bureau_adresse.AdresseView.as_view(), name="demande_adresse"),
                path("fusionner/", bureau_doublons.DoublonsView.as_view(), name="demande_fusionner"),
                path("comparer/", bureau_doublons.FusionView.as_view(), name="demande_comparer"),
                *(
                    path(f"{v.action}/", v.as_view(), name=f"demande_{v.action}")
                    for v in (*bureau_actions.ACTIONS, *bureau_suivi.ACTIONS_SUIVI, *bureau_quarantaine.ACTIONS_DEMANDE)
                ),
            ]
        ),
    ),
]
