"""The calculators of a family that employs."""

from django.urls import path

from simulateurs.views import CalculettesView, CalculetteView

urlpatterns = [
    path("aides/calculer/", CalculettesView.as_view(), name="calculettes"),
    path("aides/calculer/<slug:code>/", CalculetteView.as_view(), name="calculette"),
]
