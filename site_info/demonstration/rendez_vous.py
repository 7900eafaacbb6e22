"""Times at which the relais of the demonstration receive families: two times each working day of the week to come."""

import datetime

from django.utils import timezone

from commun.calendrier import est_ouvre
from demarches.models import Creneau, RoleSecteur

JOURS = 7
HEURES = (datetime.time(9, 30), datetime.time(16, 30))
DUREE = 30


def ouvrir_les_creneaux():
    """Those that are already there stay as they are."""
    titulaires = RoleSecteur.objects.actifs().filter(role="titulaire").select_related("secteur").order_by("pk")
    relais_des_agents = {role.agent_id: role.secteur.relais_id for role in titulaires}
    jours = [timezone.localdate() + datetime.timedelta(days=n) for n in range(1, JOURS + 1)]
    Creneau.objects.bulk_create(
        [
            Creneau(
                relais_id=relais,
                agent_id=agent,
                debut=timezone.make_aware(datetime.datetime.combine(jour, heure)),
                duree=DUREE,
                moyen="telephone" if heure == HEURES[-1] else "sur_place",
            )
            for agent, relais in relais_des_agents.items()
            for jour in jours
            if est_ouvre(jour)
            for heure in HEURES
        ],
        ignore_conflicts=True,
    )
