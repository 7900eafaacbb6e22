"""Calendar files."""

from django.urls import path

import commun.convertisseurs  # noqa: F401 - registers <numero:>
from agenda import views

urlpatterns = [
    path("agenda/agenda.ics", views.agenda_ics, name="agenda_ics"),
    path("agenda/<numero:pk>.ics", views.rencontre_ics, name="rencontre_ics"),
]
