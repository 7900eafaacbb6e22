"""How long a sentence is, and whether it says several things (F02, F03)."""

import re

from commun.falc.ensemble import ensemble
from commun.falc.groupes import est_participe
from commun.falc.mots import MOT, NOMBRE

# « 02 32 10 20 30 », « 10 000 » and « 8 h 30 » are read at once.
NOMBRE_LU_D_UN_COUP = re.compile(r"\d(?:[\s.,:/]?\d)*(?:\s?h\s?\d{2})?")
SUBORDONNANTS = ensemble("qui que qu' dont où lorsque lorsqu' quand si s' puisque puisqu' parce")
INTERROGATIFS = ensemble("qui que qu' où quand")  # at the head of a sentence
FINS_DE_PROPOSITION = frozenset({",", ".", ":", "?", "!"})
LIAISONS = ensemble("et ou à de d' du des le la les l' sur")  # inside a name or between two
LONGUE = 9  # words of a subordinate
COURT = 5  # words of an item in an enumeration


def compter(texte, mots=()):
    """Words of a sentence as a reader counts them: « l’enfant » is one, so is a telephone number.

    With its `mots`, the names of a list count once: five communes are not a long sentence.
    """
    colle = NOMBRE_LU_D_UN_COUP.sub("0", texte)
    n = sum(1 for morceau in colle.split() if any(c.isalnum() for c in morceau))
    return n - _noms_de_liste(mots)


def _noms_de_liste(mots):
    """Words of the names that follow the first one in an enumeration of proper names (communes, streets)."""
    noms = [segment for segment in _segments(mots)[1:] if segment and all(map(_est_d_un_nom, segment))]
    return sum(mot.majuscule for nom in noms for mot in nom) if len(noms) >= 2 else 0


def _est_d_un_nom(mot):
    return mot.majuscule or mot.bas in LIAISONS


def _segments(mots):
    """The sentence cut at its commas, and at the « et » of the last one."""
    segments = [[]]
    for mot in mots:
        if mot.bas == ",":
            segments.append([])
        elif mot.nature in (MOT, NOMBRE):
            if mot.bas in {"et", "ou"} and len(segments) > 1:
                segments.append([])
            else:
                segments[-1].append(mot)
    return segments


def dit_plusieurs_choses(mots):
    """Two commas that are not those of an enumeration, or a long subordinate."""
    virgules = sum(mot.bas == "," for mot in mots)
    return (virgules >= 2 and not _enumere(mots)) or _longue_subordonnee(mots)


def _enumere(mots):
    """« le lundi, le mardi et le jeudi »: short items without a verb, the last one after « et » or « ou »."""
    derniere = max(i for i, mot in enumerate(mots) if mot.bas == ",")
    if not any(mot.bas in {"et", "ou", "puis"} for mot in mots[derniere:]):
        return False
    return all(len(segment) <= COURT and not any(map(_est_conjugue, segment)) for segment in _segments(mots)[1:-1])


def _est_conjugue(mot):
    fini = mot.temps & {"ind:pre", "ind:imp", "ind:fut", "cnd:pre"}
    return bool(fini) and not mot.classes & {"NOM", "ADJ", "ADV", "PRE", "CON"} and not est_participe(mot)


def _longue_subordonnee(mots):
    longueur = None
    for i, mot in enumerate(mots):
        if mot.bas in SUBORDONNANTS and not (i == 0 and mot.bas in INTERROGATIFS):
            longueur = 0
        elif mot.bas in FINS_DE_PROPOSITION:
            longueur = None
        elif longueur is not None and mot.nature in (MOT, NOMBRE) and not mot.bas.endswith("'"):
            longueur += 1
            if longueur > LONGUE:
                return True
    return False
