"""The organisation of secteurs, mounted under /admin/organisation/."""

from django.urls import path

from demarches.views import bureau_departs, bureau_secteurs

urlpatterns = [
    path("secteurs/", bureau_secteurs.SecteursView.as_view(), name="secteurs"),
    path("couverture/", bureau_secteurs.CouvertureView.as_view(), name="couverture"),
    path("depart/<int:pk>/", bureau_departs.DepartView.as_view(), name="depart"),
]
