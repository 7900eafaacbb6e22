"""The relais' desk, mounted under /admin/."""

from django.urls import include, path, re_path

from carte.views import (
    bureau,
    bureau_assistants,
    bureau_extraits,
    bureau_imports,
    bureau_invitations,
    bureau_structures,
)

urlpatterns = [
    path(
        "assistants-maternels/",
        include(
            [
                path("", bureau.ListeView.as_view(), name="assistants"),
                path("inviter/", bureau_invitations.InviterUneView.as_view(), name="assistants_inviter"),
                path("inviter/liste/", bureau_invitations.InviterUneListeView.as_view(), name="assistants_liste"),
                path("extraits/", bureau_extraits.ExtraitsView.as_view(), name="assistants_extraits"),
                path(
                    "<int:pk>/",
                    include(
                        [
                            path("", bureau_assistants.FicheView.as_view(), name="assistant"),
                            *(
                                path(f"{v.verbe}/", v.as_view(), name=f"assistant_{v.verbe}")
                                for v in bureau_assistants.ACTIONS
                            ),
                        ]
                    ),
                ),
            ]
        ),
    ),
    path(
        "mes-structures/",
        include(
            [
                path("", bureau_structures.MesStructuresView.as_view(), name="mes_structures"),
                path("<int:pk>/", bureau_structures.TenirView.as_view(), name="ma_structure"),
                path("<int:pk>/rien/", bureau_structures.RienNAChangeView.as_view(), name="ma_structure_rien"),
                path("<int:pk>/lien/", bureau_structures.LienStructureView.as_view(), name="ma_structure_lien"),
            ]
        ),
    ),
    path(
        "importer/",
        include(
            [
                path("", bureau_imports.ListeView.as_view(), name="importer"),
                path("fichier/", bureau_imports.FichierView.as_view(), name="importer_fichier"),
                path("sources/<int:pk>/", bureau_imports.SourceView.as_view(), name="importer_source"),
                path("<int:pk>/", bureau_imports.VoirView.as_view(), name="importer_voir"),
                path("<int:pk>/colonnes/", bureau_imports.ColonnesView.as_view(), name="importer_colonnes"),
                path("<int:pk>/rejets.csv", bureau_imports.RejetsView.as_view(), name="importer_rejets"),
                path("<int:pk>/appliquer/", bureau_imports.AppliquerView.as_view(), name="importer_appliquer"),
                path("<int:pk>/abandonner/", bureau_imports.AbandonnerView.as_view(), name="importer_abandonner"),
                path("<int:pk>/annuler/", bureau_imports.AnnulerView.as_view(), name="importer_annuler"),
            ]
        ),
    ),
    path("indicateurs/", bureau_extraits.IndicateursView.as_view(), name="indicateurs"),
    re_path(
        r"^indicateurs\.(?P<forme>csv|xlsx)$",
        bureau_extraits.IndicateursFichierView.as_view(),
        name="indicateurs_fichier",
    ),
]
