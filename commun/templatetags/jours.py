"""Dates as French readers write them."""

from django import template
from django.utils import translation
from django.utils.formats import date_format

register = template.Library()


@register.filter
def jour_mois_annee(jour):
    """ "1er novembre 2026", "12 mars 2027"; nothing when there is no date."""
    return _ecrire(jour, "j F Y")


@register.filter
def jour_de_semaine(jour):
    """ "jeudi 26 novembre", "mardi 1er décembre"; nothing when there is no date."""
    return _ecrire(jour, "l j F")


def _ecrire(jour, forme):
    if not jour:
        return ""
    texte = date_format(jour, forme)
    en_francais = (translation.get_language() or "").startswith("fr")
    return texte.replace("1 ", "1er ", 1) if jour.day == 1 and en_francais else texte
