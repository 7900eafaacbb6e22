"""Complaints, mounted under /admin/reclamations/."""

from django.urls import path

from demarches.views import bureau_reclamations

urlpatterns = [
    path("", bureau_reclamations.ReclamationsView.as_view(), name="reclamations"),
    path("saisir/", bureau_reclamations.SaisirReclamationView.as_view(), name="reclamation_saisir"),
    path("<uuid:uuid>/", bureau_reclamations.ReclamationView.as_view(), name="reclamation"),
]
