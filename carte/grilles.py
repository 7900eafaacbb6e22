"""Hours as integers that the database compares: a day is 48 half-hours, a week of care 7 days of 4 parts."""

import math

DEMI_HEURES = 48
# Parts of a day for which an assistant maternel says a place: code, first and last minute.
CRENEAUX = (
    ("matin", 7 * 60, 12 * 60),
    ("apres_midi", 12 * 60, 18 * 60),
    ("soir", 18 * 60, 22 * 60),
    ("nuit", 22 * 60, 31 * 60),
)
JOURS = range(1, 8)


def minutes(heure):
    """ "07:30" -> 450."""
    h, m = heure.split(":")
    return int(h) * 60 + int(m)


def masque_ouvert(intervalles):
    """Bits of the half-hours of a day that lie wholly inside [["07:30", "18:30"], ...]."""
    masque = 0
    for debut, fin in intervalles or ():
        masque |= _bits(math.ceil(minutes(debut) / 30), minutes(fin) // 30)
    return masque


def masque_voulu(debut, fin):
    """Bits of the half-hours touched from "07:45" to "18:10": all must be in the mask of the day."""
    return _bits(minutes(debut) // 30, math.ceil(minutes(fin) / 30))


def masques(horaires):
    """[mask of Monday, ..., mask of Sunday] of a week (see commun.horaires)."""
    return [masque_ouvert((horaires or {}).get(str(jour))) for jour in JOURS]


def bit(jour, creneau):
    """The bit of one part (0 to 3, as in CRENEAUX) of an ISO weekday (1 to 7) in the grid of a week."""
    return 1 << ((jour - 1) * len(CRENEAUX) + creneau)


def jour_entier(jour):
    """The bits of all the parts of an ISO weekday in the grid of a week."""
    return sum(bit(jour, creneau) for creneau in range(len(CRENEAUX)))


def grille_voulue(jours, debut="08:00", fin="18:00"):
    """Grid of the parts touched between two hours on ISO weekdays; night parts run to the next morning."""
    de, a = minutes(debut), minutes(fin)
    touches = [n for n, (_code, ouvre, ferme) in enumerate(CRENEAUX) if de < ferme and a > ouvre]
    if de < 7 * 60:
        touches.append(len(CRENEAUX) - 1)
    return sum(bit(jour, creneau) for jour in jours for creneau in set(touches))


def cases(grille):
    """[(ISO weekday, part), ...] of the bits set in a grid."""
    return [(jour, n) for jour in JOURS for n in range(len(CRENEAUX)) if grille & bit(jour, n)]


def _bits(de, a):
    """Bits `de` (included) to `a` (excluded), within a day."""
    a = min(a, DEMI_HEURES)
    return (1 << a) - (1 << de) if a > de >= 0 else 0
