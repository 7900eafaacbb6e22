"""Dates as people say them."""

from django import template
from django.utils import timezone, translation
from django.utils.formats import date_format

register = template.Library()


def _premier(jour, texte):
    """French says "1er décembre"."""
    if jour.day == 1 and (translation.get_language() or "").startswith("fr"):
        return texte.replace("1 ", "1er ", 1)
    return texte


def _local(jour):
    return timezone.localtime(jour) if hasattr(jour, "tzinfo") else jour


@register.filter
def jour_long(jour):
    """ "mardi 12 mars 2026"; nothing when there is no date."""
    return _premier(_local(jour), date_format(_local(jour), "l j F Y")) if jour else ""


@register.filter
def jour_court(jour):
    """ "12 mars", with the year when it is not the current one."""
    if not jour:
        return ""
    jour = _local(jour)
    return _premier(jour, date_format(jour, "j F" if jour.year == timezone.localdate().year else "j F Y"))


@register.filter
def mois_long(jour):
    """ "mars 2026"."""
    return date_format(jour, "F Y") if jour else ""
