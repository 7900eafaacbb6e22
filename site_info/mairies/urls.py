"""Screens for the agents of town halls, in French alone: they stand outside the languages of the site."""

from django.urls import path

import commun.convertisseurs  # noqa: F401 - registers <insee:>
from site_info.mairies import views

urlpatterns = [
    path("pour-les-mairies/", views.PourLesMairiesView.as_view(), name="pour_les_mairies"),
    path("mairies/fiches/", views.FichesView.as_view(), name="fiches_mairie"),
    path("mairies/fiches.pdf", views.fiches_pdf, name="fiches_mairie_pdf"),
    path("mairies/affichette/<insee:insee>/", views.AffichetteView.as_view(), name="affichette"),
    path("mairies/affichette/<insee:insee>.pdf", views.affichette_pdf, name="affichette_pdf"),
]
