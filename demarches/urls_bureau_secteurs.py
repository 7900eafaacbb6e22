"""The organisation of secteurs, mounted under /admin/organisation/."""

from django.urls import path

from demarches.views import bureau_conservation, bureau_departs, bureau_secteurs

urlpatterns = [
    path("secteurs/", bureau_secteurs.SecteursView.as_view(), name="secteurs"),
    path("couverture/", bureau_secteurs.CouvertureView.as_view(), name="couverture"),
    path("depart/<int:pk>/", bureau_departs.DepartView.as_view(), name="depart"),
    path("conservation/", bureau_conservation.ConservationView.as_view(), name="conservation"),
    path("conservation/<int:pk>/", bureau_conservation.BordereauView.as_view(), name="bordereau"),
    path("conservation/<int:pk>/bordereau.csv", bureau_conservation.BordereauCsvView.as_view(), name="bordereau_csv"),
    path("conservation/<int:pk>/bordereau.pdf", bureau_conservation.BordereauPdfView.as_view(), name="bordereau_pdf"),
    path(
        "conservation/<int:pk>/annuler/", bureau_conservation.AnnulerBordereauView.as_view(), name="bordereau_annuler"
    ),
]
