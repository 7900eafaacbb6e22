"""Dates, ages and hours as families say them."""

from django import template
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from commun.dates import date_lisible
from commun.horaires import heure_lisible

register = template.Library()


def _local(jour):
    return timezone.localtime(jour) if hasattr(jour, "tzinfo") else jour


@register.filter
def jour_long(jour):
    """ "mardi 12 mars 2026"; nothing when there is no date."""
    return date_lisible(_local(jour), "l j F Y") if jour else ""


@register.filter
def jour_court(jour):
    """ "12 mars", with the year when it is not the current one."""
    if not jour:
        return ""
    jour = _local(jour)
    return date_lisible(jour, "j F" if jour.year == timezone.localdate().year else "j F Y")


@register.filter
def mois_long(jour):
    """ "mars 2026"."""
    return date_format(jour, "F Y") if jour else ""


@register.filter
def instant_court(instant):
    """ "18 novembre, 21 h 12"."""
    return f"{jour_court(instant)}, {heure_lisible(timezone.localtime(instant).strftime('%H:%M'))}"


@register.filter
def heure(instant):
    """ "9 h 30", here."""
    return heure_lisible(timezone.localtime(instant).strftime("%H:%M"))


@register.filter
def age_au_debut(enfant, besoin):
    """ "9 mois au début de l’accueil", "naissance prévue en mars 2027"; no first name: others may see the page."""
    mois = enfant.age_mois(besoin.debut_souhaite)
    if not enfant.ne:
        return _("naissance prévue en %(mois)s") % {"mois": mois_long(enfant.mois_terme)}
    if mois < 24:
        age = ngettext("%(n)d mois", "%(n)d mois", mois) % {"n": mois}
    else:
        age = ngettext("%(n)d an", "%(n)d ans", mois // 12) % {"n": mois // 12}
    return _("%(age)s au début de l’accueil") % {"age": age}


@register.filter
def semaine_groupee(creneaux):
    """["Du lundi au vendredi, 8 h à 17 h 30", "Samedi, 9 h à 12 h"]: days with the same hours together."""
    memes_heures = {}
    for jour, plages in sorted((creneaux or {}).items()):
        if plages:
            memes_heures.setdefault(_heures(plages), []).append(int(jour))
    return [f"{_jours(numeros)}, {heures}" for heures, numeros in memes_heures.items()]


def _jours(numeros):
    noms = [str(WEEKDAYS[numero - 1]) for numero in numeros]
    if len(noms) > 2 and numeros == list(range(numeros[0], numeros[-1] + 1)):
        return _("Du %(premier)s au %(dernier)s") % {"premier": noms[0], "dernier": noms[-1]}
    texte = get_text_list(noms, _("et"))
    return texte[:1].upper() + texte[1:]


def _heures(plages):
    return ", ".join(
        _("%(debut)s à %(fin)s") % {"debut": heure_lisible(debut), "fin": heure_lisible(fin)} for debut, fin in plages
    )
