"""Dates that are not written in full: a weekday, a day, a month, a year (F09)."""

import re

JOURS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
MOIS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
EN_CHIFFRES = re.compile(
    r"(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?![\d/])|(?<![\d/])(?:0?[1-9]|[12]\d|3[01])/(?:0[1-9]|1[0-2])(?![\d/])"
)
EN_LETTRES = re.compile(
    rf"(?P<jour>(?:{JOURS})\s+)?\b(?P<quantieme>\d{{1,2}}(?:er)?)\s+(?P<mois>{MOIS})\b(?P<annee>\s+\d{{4}})?",
    re.IGNORECASE,
)
CHAQUE_ANNEE = re.compile(r"chaque année|tous les ans|chaque mois de|toutes les années", re.IGNORECASE)


def dates_incompletes(texte):
    """Dates that lack something, as they are written; a date of every year needs neither weekday nor year."""
    trouvees = [date[0] for date in EN_CHIFFRES.finditer(texte)]
    if CHAQUE_ANNEE.search(texte):
        return trouvees
    dates = list(EN_LETTRES.finditer(texte))
    une_annee = any(date["annee"] for date in dates)
    return trouvees + [date[0] for date in dates if not (date["jour"] and (date["annee"] or une_annee))]
