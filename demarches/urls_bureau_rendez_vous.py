"""The times of a relais, mounted under /admin/rendez-vous/."""

from django.urls import path

from demarches.views import bureau_rendez_vous

urlpatterns = [
    path("", bureau_rendez_vous.CreneauxView.as_view(), name="rendez_vous"),
    path("<int:pk>/fermer/", bureau_rendez_vous.FermerView.as_view(), name="creneau_fermer"),
    path("agenda/", bureau_rendez_vous.AgendaView.as_view(), name="rendez_vous_agenda"),
]
