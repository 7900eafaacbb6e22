"""Ages as producers write them, in months."""

import re

from commun.texte import sans_accents

_AGE = re.compile(r"(\d{1,3})(?!\d|/)(?:[.,](\d))?\s*(semaines?|sem|mois|m|ans?|a)?\b(?:\s*(?:et\s*)?(1/2|demi))?")
_NOMBRE = re.compile(r"^\d{1,2}(?:[.,]\d)?$")
_JUSQU_A = re.compile(r"jusqu|moins|avant|max")
_MOIS_MAX = 216
# A number alone that says until when children come: below, it counts years.
ANS_AU_PLUS = 6
_SEMAINES_D_UN_MOIS = 4.345


def lire(texte):
    """(minimum, maximum) in months of "de 2 mois 1/2 à 3 ans", "10 semaines - 4 ans"; None for what is not told."""
    texte = sans_accents(texte).lower()
    trouves = _AGE.findall(texte)[:2]
    if not trouves or not trouves[-1][2]:
        return None, None
    unite = trouves[-1][2]
    mois = [_mois(entier, dixieme, dite or unite, demi) for entier, dixieme, dite, demi in trouves]
    if len(mois) == 1:
        mois = [None, mois[0]] if _JUSQU_A.search(texte) else [mois[0], None]
    dits = [n for n in mois if n is not None]
    return tuple(mois) if max(dits) <= _MOIS_MAX and dits == sorted(dits) else (None, None)


def un_age(texte, en_annees=False):
    """Months of one age, None when it tells none; a number alone is of months, or of years when the column says so."""
    if en_annees and _NOMBRE.match(texte):
        texte = f"{texte} ans"
    if texte.isascii() and texte.isdigit():
        return int(texte) if len(texte) < 4 and int(texte) <= _MOIS_MAX else None
    return next((n for n in lire(texte) if n is not None), None)


def _mois(entier, dixieme, unite, demi):
    nombre = int(entier) + int(dixieme or 0) / 10 + (0.5 if demi else 0)
    if unite.startswith("a"):
        return round(nombre * 12)
    # What is begun counts: nobody is told to come too early.
    return round(nombre / _SEMAINES_D_UN_MOIS) if unite.startswith("s") else int(nombre + 0.5)
