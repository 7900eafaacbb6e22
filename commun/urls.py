"""Public pages of the ground."""

from django.urls import path

from commun.views import AffichageView, CartesView, theme

urlpatterns = [
    path("affichage/", AffichageView.as_view(), name="affichage"),
    path("cartes-a-montrer/", CartesView.as_view(), name="cartes_a_montrer"),
    path("theme.<slug:empreinte>.css", theme, name="theme"),
]
