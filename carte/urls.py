"""Map, structures, relais."""

from django.urls import path

from carte import views

urlpatterns = [
    path("carte/", views.CarteView.as_view(), name="carte"),
    path("carte/structures.json", views.StructuresJsonView.as_view(), name="carte_structures"),
    path("carte/resumes.json", views.ResumesView.as_view(), name="carte_resumes"),
    path("carte/structure/<int:pk>-<slug:slug>/", views.StructureView.as_view(), name="structure"),
    path("mon-accueil/nouveau-lien/", views.NouveauLienView.as_view(), name="nouveau_lien"),
    path("mon-accueil/<str:jeton>/", views.MonAccueilView.as_view(), name="mon_accueil"),
    path("mon-accueil/<str:jeton>/modifier/", views.ModifierView.as_view(), name="mon_accueil_modifier"),
    path("mon-accueil/<str:jeton>/retirer/", views.RetirerView.as_view(), name="mon_accueil_retirer"),
    path("mes-places/<str:jeton>/", views.MesPlacesView.as_view(), name="mes_places"),
    path("relais/<slug:nom>/", views.RelaisView.as_view(), name="relais"),
]
