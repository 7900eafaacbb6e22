"""Map, structures, relais."""

from django.urls import path

from carte import views

urlpatterns = [
    path("carte/", views.CarteView.as_view(), name="carte"),
    path("carte/structures.json", views.StructuresJsonView.as_view(), name="carte_structures"),
    path("carte/resumes.json", views.ResumesView.as_view(), name="carte_resumes"),
    path("carte/passages.json", views.PassagesJsonView.as_view(), name="carte_passages"),
    path("carte/passages/resumes.json", views.ResumesPassagesView.as_view(), name="carte_resumes_passages"),
    path("carte/fond/<str:z>/<str:x>/<str:y>.png", views.image_du_plan, name="carte_fond"),
    path("carte/structure/<int:pk>-<slug:slug>/", views.StructureView.as_view(), name="structure"),
    path("carte/permanences/<slug:insee>.ics", views.commune_ics, name="passages_ics"),
    path("relais/<slug:nom>/permanences.ics", views.relais_ics, name="relais_ics"),
    path("donnees/", views.DonneesView.as_view(), name="donnees_ouvertes"),
    path("donnees/structures.csv", views.StructuresCsvView.as_view(), name="structures_csv"),
    path("donnees/structures.geojson", views.StructuresGeojsonView.as_view(), name="structures_geojson"),
    path("api/structures/", views.ApiStructuresView.as_view(), name="api_structures"),
    path("mon-accueil/nouveau-lien/", views.NouveauLienView.as_view(), name="nouveau_lien"),
    path("mon-accueil/<str:jeton>/", views.MonAccueilView.as_view(), name="mon_accueil"),
    path("mon-accueil/<str:jeton>/modifier/", views.ModifierView.as_view(), name="mon_accueil_modifier"),
    path("mon-accueil/<str:jeton>/retirer/", views.RetirerView.as_view(), name="mon_accueil_retirer"),
    path("mes-places/<str:jeton>/", views.MesPlacesView.as_view(), name="mes_places"),
    path("relais/<slug:nom>/", views.RelaisView.as_view(), name="relais"),
]
