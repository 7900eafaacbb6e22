"""Meetings as a calendar file (RFC 5545)."""

import datetime

from django.conf import settings
from django.utils import timezone
from icalendar import Calendar, Event

DUREE = datetime.timedelta(hours=2)  # of a meeting whose end nobody said


def fichier(rencontres, nom):
    """Bytes of a calendar named `nom`; a reader that fetches it again updates what it holds, cancellations included."""
    calendrier = Calendar()
    calendrier.add("prodid", "-//petite-enfance//agenda//FR")
    calendrier.add("version", "2.0")
    calendrier.add("x-wr-calname", nom)
    for rencontre in rencontres:
        calendrier.add_component(_evenement(rencontre))
    return calendrier.to_ical()


def _evenement(rencontre):
    evenement = Event()
    hote = settings.ADRESSE_PUBLIQUE.partition("://")[2].partition("/")[0]
    evenement.add("uid", f"rencontre-{rencontre.pk}@{hote}")
    evenement.add("dtstamp", rencontre.last_published_at or timezone.now())
    evenement.add("dtstart", rencontre.debut)
    evenement.add("dtend", rencontre.fin or rencontre.debut + DUREE)
    evenement.add("summary", rencontre.title)
    evenement.add("description", rencontre.introduction)
    evenement.add("location", rencontre.ou or rencontre.lien)
    evenement.add("url", settings.ADRESSE_PUBLIQUE.rstrip("/") + rencontre.url)
    evenement.add("status", "CANCELLED" if rencontre.annulee else "CONFIRMED")
    return evenement
