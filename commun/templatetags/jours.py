"""Dates in sentences."""

from django import template

from commun.dates import date_lisible

register = template.Library()


@register.filter(expects_localtime=True)
def jour_mois_annee(jour):
    """ "1er novembre 2026", "12 mars 2027"; nothing when there is no date."""
    return date_lisible(jour, "j F Y") if jour else ""


@register.filter(expects_localtime=True)
def jour_de_semaine(jour):
    """ "jeudi 26 novembre", "mardi 1er décembre"; nothing when there is no date."""
    return date_lisible(jour, "l j F") if jour else ""
