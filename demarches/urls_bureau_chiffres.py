"""Figures of the requests, mounted under /admin/chiffres/."""

from django.urls import path

from demarches.views import bureau_chiffres

urlpatterns = [
    path("", bureau_chiffres.ChiffresView.as_view(), name="chiffres"),
    path("demandes.csv", bureau_chiffres.ChiffresCsvView.as_view(), name="chiffres_csv"),
    *(
        path(
            f"rapport/<int:annee>/<int:pk>.{forme}",
            bureau_chiffres.RapportView.as_view(),
            {"forme": forme},
            name=f"rapport_{forme}",
        )
        for forme in ("csv", "pdf")
    ),
]
