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
    bureau_gestes,
    bureau_monenfant,
    bureau_orientations,
    bureau_quarantaine,
    bureau_rendez_vous,
    bureau_retards,
    bureau_sans_solution,
    bureau_suivi,
    bureau_taches,
)

urlpatterns = [
    path("", bureau.ListeView.as_view(), name="demandes"),
    path("geste/", bureau_gestes.GesteView.as_view(), name="demandes_geste"),
    path("listes/", bureau_gestes.EnregistrerFiltreView.as_view(), name="demandes_liste"),
    path("listes/<int:pk>/oublier/", bureau_gestes.OublierFiltreView.as_view(), name="demandes_liste_oublier"),
    path("taches/", bureau_taches.TachesView.as_view(), name="taches"),
    path("taches/<int:pk>/faite/", bureau_taches.FaireView.as_view(), name="tache_faire"),
    path("taches/<int:pk>/reporter/", bureau_taches.ReporterView.as_view(), name="tache_reporter"),
    path("taches/<int:pk>/confier/", bureau_taches.ConfierView.as_view(), name="tache_confier"),
    path("rechercher/", bureau.RechercheView.as_view(), name="demandes_rechercher"),
    path("exception/", bureau_exception.ExceptionView.as_view(), name="demandes_exception"),
    path("retards/", bureau_retards.RetardsView.as_view(), name="demandes_retards"),
    path("sans-solution/", bureau_sans_solution.SansSolutionView.as_view(), name="demandes_sans_solution"),
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
                path(
                    "orientations/<int:orientation>/",
                    bureau_orientations.NoterOrientationView.as_view(),
                    name="demande_noter_orientation",
                ),
                path(
                    "orientations/<int:orientation>/place/",
                    bureau_orientations.RepondreAUnePlaceView.as_view(),
                    name="demande_repondre_a_la_place",
                ),
                path("autres-solutions/", bureau_orientations.AlternativesView.as_view(), name="demande_alternatives"),
                path("adresse/", bureau_adresse.AdresseView.as_view(), name="demande_adresse"),
                path("rendez-vous/", bureau_rendez_vous.ProposerView.as_view(), name="demande_rendez_vous"),
                path("rendez-vous/annuler/", bureau_rendez_vous.AnnulerView.as_view(), name="demande_sans_rendez_vous"),
                path("tache/", bureau_taches.NoterTacheView.as_view(), name="demande_tache"),
                path("partager/", bureau_taches.PartagerView.as_view(), name="demande_partager"),
                path(
                    "partage/<int:pk>/arreter/",
                    bureau_taches.ArreterPartageView.as_view(),
                    name="demande_arreter_partage",
                ),
                path("fusionner/", bureau_doublons.DoublonsView.as_view(), name="demande_fusionner"),
                path("comparer/", bureau_doublons.FusionView.as_view(), name="demande_comparer"),
                *(
                    path(f"{v.action}/", v.as_view(), name=f"demande_{v.action}")
                    for v in (
                        *bureau_actions.ACTIONS,
                        *bureau_suivi.ACTIONS_SUIVI,
                        *bureau_orientations.ACTIONS_ORIENTATIONS,
                        *bureau_quarantaine.ACTIONS_DEMANDE,
                    )
                ),
            ]
        ),
    ),
]
