"""Dates as they are written in a sentence, in the reader's language."""

import re

from django.utils.formats import date_format
from django.utils.translation import get_language


def date_lisible(jour, forme):
    """`jour` (date or local datetime) in a `forme` of Django's date filter: "1er décembre", "26 листопада".

    French says "1er"; Ukrainian declines the month that follows a day, and writes weekdays in small letters.
    """
    langue = get_language() or "fr"
    if langue == "uk":
        return date_format(jour, forme.replace("F", "E")).lower()
    texte = date_format(jour, forme)
    return re.sub(r"\b1\b", "1er", texte, count=1) if jour.day == 1 and langue == "fr" else texte
