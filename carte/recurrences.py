"""RFC 5545 rules of permanences, as pure functions on local dates: no time zone, no database."""

import datetime
import re
from functools import lru_cache

from dateutil.rrule import rrulestr
from django.utils.translation import gettext as _

from carte import lecture

JOURS_RFC = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# What a permanence may say; parts of the hour belong to its own fields, and a null interval never ends.
_PARTIES = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST", "COUNT", "UNTIL"}
_FREQUENCES = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"}
_SIMPLE = re.compile(r"^(-?\d)?(MO|TU|WE|TH|FR|SA|SU)$")
# Nobody announces a permanence later than this.
_HORIZON = datetime.timedelta(days=366 * 9)


class RecurrenceInvalide(ValueError):
    """The text is not a rule that a permanence may follow; the message is a French sentence."""


def lire_regle(texte):
    """{"FREQ": "WEEKLY", ...} of "RRULE:FREQ=WEEKLY;BYDAY=TU" (the prefix may be missing)."""
    texte = (texte or "").strip().upper().removeprefix("RRULE:")
    parties = dict(partie.partition("=")[::2] for partie in texte.split(";") if partie)
    if parties.get("FREQ") not in _FREQUENCES:
        raise RecurrenceInvalide("La règle doit commencer par FREQ=WEEKLY, FREQ=MONTHLY, FREQ=DAILY ou FREQ=YEARLY.")
    inconnues = set(parties) - _PARTIES
    if inconnues:
        raise RecurrenceInvalide(f"« {min(inconnues)} » n’est pas accepté dans une règle de permanence.")
    for nombre in ("INTERVAL", "COUNT"):
        if nombre in parties and not re.fullmatch(r"[1-9]\d{0,2}", parties[nombre]):
            raise RecurrenceInvalide(f"{nombre} doit être un nombre de 1 à 999.")
    # Not in the norm, and day by day an impossible date would be looked for three million times.
    if parties["FREQ"] in ("DAILY", "WEEKLY") and {"BYMONTHDAY", "BYSETPOS"} & set(parties):
        raise RecurrenceInvalide("BYMONTHDAY et BYSETPOS ne vont qu’avec FREQ=MONTHLY ou FREQ=YEARLY.")
    return parties


@lru_cache(maxsize=2048)
def _regle(texte, debut):
    """The same rule is read for each page around it; it holds no state, whoever goes through it."""
    parties = lire_regle(texte)
    # A date alone includes the whole of its day; hours are local, whatever letter follows them.
    jusque = parties.get("UNTIL", "").removesuffix("Z")
    if jusque:
        parties["UNTIL"] = jusque if "T" in jusque else f"{jusque}T235959"
    try:
        return rrulestr(";".join(f"{cle}={valeur}" for cle, valeur in parties.items()), dtstart=debut)
    except (ValueError, TypeError, OverflowError) as erreur:
        raise RecurrenceInvalide("Cette règle n’est pas écrite selon la norme iCalendar (RFC 5545).") from erreur


def jours(texte, depart, du, au):
    """Yield the dates of the rule from `du` to `au` (both included), counted from `depart`, in order.

    Raises RecurrenceInvalide.
    """
    regle = _regle(texte, datetime.datetime.combine(depart, datetime.time()))
    borne = min(au, max(du, depart) + _HORIZON)
    for instant in regle:
        jour = instant.date()
        if jour > borne:
            return
        if jour >= du:
            yield jour


def phrase(texte):
    """The rule in words ("chaque mardi", "le 1er jeudi du mois"), "" when it is not one of the usual ones."""
    parties = lire_regle(texte)
    jours_dits = [_SIMPLE.match(jour) for jour in parties.get("BYDAY", "").split(",")]
    if set(parties) - {"FREQ", "INTERVAL", "BYDAY", "WKST", "UNTIL"} or not all(jours_dits):
        return ""
    pas = int(parties.get("INTERVAL", 1))
    if parties["FREQ"] == "WEEKLY" and not any(jour[1] for jour in jours_dits):
        return _chaque_semaine([_nom_du_jour(jour[2]) for jour in jours_dits], pas)
    if parties["FREQ"] == "MONTHLY" and pas == 1 and len({jour[2] for jour in jours_dits}) == 1:
        return _chaque_mois([jour[1] for jour in jours_dits], _nom_du_jour(jours_dits[0][2]))
    return ""


def _chaque_mois(rangs, jour):
    dits = {"1": _("le 1er"), "2": _("le 2e"), "3": _("le 3e"), "4": _("le 4e"), "-1": _("le dernier")}
    if not all(rang in dits for rang in rangs):
        return ""
    return _("%(rangs)s %(jour)s du mois") % {"rangs": lecture.enumerer([dits[rang] for rang in rangs]), "jour": jour}


def _chaque_semaine(noms, pas):
    if pas == 1:
        return _("chaque %(jours)s") % {"jours": lecture.enumerer(noms)}
    if pas == 2 and len(noms) == 1:
        return _("un %(jour)s sur deux") % {"jour": noms[0]}
    return ""


def _nom_du_jour(code):
    """ "TU" -> "mardi", in the language of the page."""
    return lecture.jours()[JOURS_RFC.index(code)]
