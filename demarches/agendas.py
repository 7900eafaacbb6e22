"""Meetings as calendar files (RFC 5545): that of a family, those of the relais of an agent."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from carte.agendas import FUSEAU, PARIS
from commun.texte import sans_inversions


def de_la_famille(demande, rendez_vous):
    """Bytes of the calendar of one request; `rendez_vous`, the last one, may be cancelled or None."""
    calendrier = _calendrier(_("Rendez-vous avec votre relais"))
    if rendez_vous is not None and rendez_vous.creneau is not None:
        titre = _("Rendez-vous avec le relais petite enfance")
        evenement = _evenement(rendez_vous.creneau, f"demande-{rendez_vous.pk}", titre)
        evenement.add("sequence", rendez_vous.rang)
        evenement.add("dtstamp", rendez_vous.modifie_le)
        evenement.add("description", str(rendez_vous.get_motif_display()))
        calendrier.add_component(evenement)
    return _octets(calendrier)


def des_agents(creneaux, nom):
    """Bytes of the calendar of a relais: times taken, by the reference of the request alone, and free ones, each with
    `pris` (its RendezVous, or None)."""
    calendrier = _calendrier(nom)
    for creneau in creneaux:
        titre = f"Rendez-vous {creneau.pris.demande.reference}" if creneau.pris else "Créneau libre"
        evenement = _evenement(creneau, f"creneau-{creneau.pk}", f"{titre}, {creneau.get_moyen_display()}")
        evenement.add("sequence", creneau.pris.rang if creneau.pris else 0)
        evenement.add("dtstamp", creneau.pris.modifie_le if creneau.pris else creneau.debut)
        evenement.add("description", f"Avec {creneau.agent.nom_public}")
        evenement.add("transp", "OPAQUE" if creneau.pris else "TRANSPARENT")
        evenement.add("url", settings.ADRESSE_PUBLIQUE.rstrip("/") + reverse("rendez_vous"))
        calendrier.add_component(evenement)
    return _octets(calendrier)


def _calendrier(nom):
    calendrier = Calendar()
    calendrier.add("prodid", "-//petite-enfance//rendez-vous//FR")
    calendrier.add("version", "2.0")
    calendrier.add("method", "PUBLISH")
    calendrier.add("x-wr-calname", nom)
    calendrier.add_component(FUSEAU)
    return calendrier


def _evenement(creneau, cle, titre):
    evenement = Event()
    hote = settings.ADRESSE_PUBLIQUE.partition("://")[2].partition("/")[0]
    evenement.add("uid", f"{cle}@{hote}")
    evenement.add("dtstart", creneau.debut.astimezone(PARIS))
    evenement.add("dtend", creneau.fin.astimezone(PARIS))
    evenement.add("summary", titre)
    evenement.add("location", creneau.adresse or _("par téléphone"))
    evenement.add("status", "CONFIRMED")
    return evenement


def _octets(calendrier):
    return sans_inversions(calendrier.to_ical().decode()).encode()
