"""Calendar files."""

from django.urls import path

from agenda import views

urlpatterns = [
    path("agenda/agenda.ics", views.agenda_ics, name="agenda_ics"),
    path("agenda/<int:pk>.ics", views.rencontre_ics, name="rencontre_ics"),
]
