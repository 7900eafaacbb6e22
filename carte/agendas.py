"""Permanences as calendar files (RFC 5545), to be followed: what is known for a year and a month from now."""

import datetime
import re
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event, Timezone, vRecur

from carte import recurrences
from carte.models.permanences import HORIZON
from commun.texte import sans_inversions

PARIS = ZoneInfo("Europe/Paris")
# The rule in force since 1996; a feed never looks further back than the current month.
FUSEAU = Timezone.from_ical(
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n"
)
# Only a month or a year has a first Thursday: elsewhere the number means nothing, and some calendars refuse it.
_RANG = re.compile(r"[+-]?\d+")


def fenetre(jour=None):
    """(du, au) that a feed covers: from the first of the month, so that it stays the same from day to day."""
    du = (jour or timezone.localdate()).replace(day=1)
    return du, du + HORIZON


def fichier(permanences, nom, jour=None):
    """Bytes of a calendar named `nom`; the structure and the commune of the permanences are read."""
    du, au = fenetre(jour)
    calendrier = Calendar()
    calendrier.add("prodid", "-//petite-enfance//permanences//FR")
    calendrier.add("version", "2.0")
    calendrier.add("x-wr-calname", nom)
    calendrier.add("refresh-interval;value=duration", "P1D")
    calendrier.add_component(FUSEAU)
    for permanence in permanences:
        if dates := list(permanence.dates(du, au)):
            calendrier.add_component(_evenement(permanence, dates))
    return sans_inversions(calendrier.to_ical().decode()).encode()


def _evenement(permanence, dates):
    """One event for all `dates`: it begins on the first one kept and ends on the last one, so that what the rule gives
    between them is the dates and what was left out (EXDATE)."""
    structure, premiere, derniere = permanence.structure, dates[0], dates[-1]
    site = settings.ADRESSE_PUBLIQUE.rstrip("/")
    evenement = Event()
    evenement.add("uid", f"permanence-{permanence.pk}@{site.partition('://')[2].partition('/')[0]}")
    evenement.add("dtstamp", permanence.modifiee_le)
    evenement.add("dtstart", _a(premiere, permanence.heure_debut))
    evenement.add("dtend", _a(premiere, permanence.heure_fin))
    if len(dates) > 1:
        regle = _regle(permanence.recurrence)
        regle["UNTIL"] = [_a(derniere, permanence.heure_debut).astimezone(datetime.UTC)]
        evenement.add("rrule", regle)
        sans = sorted(set(permanence.dates_de_la_regle(premiere, derniere)) - set(dates))
        if sans:
            evenement.add("exdate", [_a(jour, permanence.heure_debut) for jour in sans])
    evenement.add("summary", _("Permanence : %(nom)s") % {"nom": structure.nom})
    evenement.add("location", ", ".join(filter(None, (permanence.lieu, permanence.adresse, permanence.commune.nom))))
    evenement.add("description", "\n".join(filter(None, (structure.inscription, structure.telephone))))
    if permanence.lat is not None:
        evenement.add("geo", (permanence.lat, permanence.lon))
    evenement.add("url", site + structure.get_absolute_url())
    return evenement


def _regle(texte):
    """The rule without its ends: UNTIL is written anew, as the norm wants it beside a time zone."""
    parties = recurrences.lire_regle(texte)
    parties.pop("UNTIL", None)
    parties.pop("COUNT", None)
    if parties["FREQ"] in ("DAILY", "WEEKLY") and "BYDAY" in parties:
        parties["BYDAY"] = _RANG.sub("", parties["BYDAY"])
    return vRecur.from_ical(";".join(f"{cle}={valeur}" for cle, valeur in parties.items()))


def _a(jour, heure):
    return datetime.datetime.combine(jour, heure, PARIS)
