"""Weekly opening hours: a JSON value, its text form for editors, its sentences for readers.

The value is {"1": [["09:00", "12:30"], ...], ...}: keys are ISO weekdays "1" (lundi) to "7", values are
non-overlapping ["HH:MM", "HH:MM"] intervals in local time, in order. "24:00" ends a day.
"""

import datetime
import itertools
import re

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.translation import get_language, gettext

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_PLAGE = re.compile(r"^(\d{1,2})(?::|h)(\d{2})?\s*-\s*(\d{1,2})(?::|h)(\d{2})?$")


def jour_lisible(numero):
    """The name of an ISO weekday (1 to 7, or its digit) in the reader's language."""
    return str(WEEKDAYS[int(numero) - 1])


def heure_lisible(heure):
    """ "09:05" -> "9 h 05", "17:00" -> "17 h" in French (non-breaking spaces), "9:05" and "17:00" elsewhere."""
    h, m = heure.split(":")
    if get_language() not in (None, "fr"):
        return f"{int(h)}:{m}"
    return f"{int(h)}\u00a0h\u00a0{m}" if m != "00" else f"{int(h)}\u00a0h"


def _lire_plage(texte, jour):
    trouve = _PLAGE.match(texte.strip().replace(" ", ""))
    if not trouve:
        raise ValidationError(f"« {texte.strip()} » ({jour}) : écrivez par exemple 9:00-12:30.")
    h1, m1, h2, m2 = (int(n or 0) for n in trouve.groups())
    debut, fin = h1 * 60 + m1, h2 * 60 + m2
    if not (0 <= debut < fin <= 24 * 60 and m1 < 60 and m2 < 60):
        raise ValidationError(f"« {texte.strip()} » ({jour}) : la fin doit suivre le début.")
    return [f"{h1:02}:{m1:02}", f"{h2:02}:{m2:02}"]


def lire(texte):
    """Parse "lundi 9:00-12:30, 14:00-17:30" (one day a line). Raises ValidationError with a French reason."""
    semaine = {}
    for ligne in filter(None, (brute.strip() for brute in texte.splitlines())):
        nom, _, reste = ligne.partition(" ")
        nom = nom.strip(" :").lower()
        if nom not in JOURS:
            raise ValidationError(f"« {nom} » n’est pas un jour de la semaine.")
        plages = sorted(_lire_plage(p, nom) for p in reste.strip(" :").split(","))
        if any(a[1] > b[0] for a, b in itertools.pairwise(plages)):
            raise ValidationError(f"Deux plages du {nom} se chevauchent.")
        semaine[str(JOURS.index(nom) + 1)] = plages
    return dict(sorted(semaine.items()))


def ecrire(semaine):
    """The inverse of `lire`."""
    return "\n".join(
        f"{JOURS[int(jour) - 1]} " + ", ".join(f"{a}-{b}" for a, b in plages)
        for jour, plages in sorted((semaine or {}).items())
    )


def semaine_lisible(semaine):
    """List of (day name, "9 h à 12 h 30, 14 h à 17 h") for the days open."""
    return [
        (
            jour_lisible(jour),
            ", ".join(
                gettext("%(debut)s à %(fin)s") % {"debut": heure_lisible(a), "fin": heure_lisible(b)} for a, b in plages
            ),
        )
        for jour, plages in sorted((semaine or {}).items())
    ]


def prochaine_ouverture(semaine, instant):
    """(open now, datetime of closing or of next opening, None when never) at an aware local `instant`."""
    for decalage in range(8):
        jour = instant.date() + datetime.timedelta(days=decalage)
        for debut, fin in (semaine or {}).get(str(jour.isoweekday()), []):
            ouvre, ferme = (_a(jour, h, instant.tzinfo) for h in (debut, fin))
            if ouvre <= instant < ferme:
                return True, ferme
            if ouvre > instant:
                return False, ouvre
    return False, None


def _a(jour, heure, fuseau):
    if heure == "24:00":
        jour, heure = jour + datetime.timedelta(days=1), "00:00"
    return datetime.datetime.combine(jour, datetime.time.fromisoformat(heure), fuseau)


class SaisieHoraires(forms.CharField):
    """Text area of weekly hours, one day a line."""

    widget = forms.Textarea(attrs={"rows": 7, "placeholder": "lundi 9:00-12:30, 14:00-17:30"})

    def prepare_value(self, value):
        return ecrire(value) if isinstance(value, dict) else value

    def to_python(self, value):
        return lire(value or "")

    def has_changed(self, initial, data):
        try:
            return (initial or {}) != self.to_python(data)
        except ValidationError:
            return True


class ChampHoraires(models.JSONField):
    """Weekly hours, see the module's docstring for the shape."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs):
        return models.Field.formfield(
            self,
            form_class=SaisieHoraires,
            help_text="Un jour par ligne : lundi 9:00-12:30, 14:00-17:30",
            **{k: v for k, v in kwargs.items() if k not in ("help_text", "encoder", "decoder")},
        )
