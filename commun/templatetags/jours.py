"""Dates in sentences."""

from django import template

from commun.dates import date_lisible
from commun.horaires import heure_lisible

register = template.Library()


@register.filter(expects_localtime=True)
def jour_mois_annee(jour):
    """ "1er novembre 2026", "12 mars 2027"; nothing when there is no date."""
    return date_lisible(jour, "j F Y") if jour else ""


@register.filter(expects_localtime=True)
def jour_de_semaine(jour):
    """ "jeudi 26 novembre", "mardi 1er décembre"; nothing when there is no date."""
    return date_lisible(jour, "l j F") if jour else ""


@register.filter(expects_localtime=True)
def jour_dit(jour, forme):
    """ "1er déc." for "j N", "mar 1er déc." for "D j N"; nothing when there is no date."""
    return date_lisible(jour, forme) if jour else ""


@register.filter(expects_localtime=True)
def instant_dit(instant, forme):
    """ "1er mars à 9 h 05" for "j F", at the desk; nothing when there is no date."""
    return f"{date_lisible(instant, forme)} à {heure_lisible(instant.strftime('%H:%M'))}" if instant else ""
