"""Clusters of the map, counted by squares whose side follows the zoom; one count may serve every box far enough."""

import time
from array import array
from bisect import bisect_left
from itertools import groupby
from operator import mul

from django.core.cache import cache

from carte.geographie import NIVEAUX, cellule, mercator

PAR_COTE = 48
# The squares of the count that is kept: the fine ones answer for the near zooms, the wide ones for the far zooms and as
# an index of the fine ones. It holds numbers, no structure.
ZOOM_LARGE, ZOOM_FIN = 8, 11
DUREE_DU_CACHE = 300
ATTENTE_S = 3
MONDE = (-180, -85, 180, 85)


def decalage(zoom, cadre=None):
    """How many bits of the integer coordinates a square hides: 64 pixels at this zoom, more when a box in degrees
    would hold over PAR_COTE of them on a side."""
    bits = NIVEAUX - 2 - zoom
    if cadre:
        gauche, haut, droite, bas = _entiers(cadre)
        bits = max(bits, (max(droite - gauche, bas - haut) // PAR_COTE).bit_length())
    return max(bits, 0)


def proches(structures, zoom, cadre):
    """[[lon, lat, number], ...] of a queryset already inside a box, at any zoom, counted now."""
    return [[round(lon, 5), round(lat, 5), n] for _carre, lon, lat, n in structures.grappes(decalage(zoom, cadre))]


def lointaines(recherche, structures, zoom, cadre=None):
    """[[lon, lat, number], ...] of a search, from one count kept for all its boxes and all zooms up to ZOOM_FIN.

    A square belongs to the boxes that hold its middle.
    """
    ouest, sud, est, nord = cadre or MONDE
    larges, fins = compte_garde(recherche, structures)
    bits = decalage(zoom, cadre)
    if zoom > ZOOM_LARGE and cadre:
        carres, niveau = _parmi(fins, cadre), ZOOM_FIN
    else:
        carres, niveau = zip(*larges, strict=True), ZOOM_LARGE
    dedans = (c for c in carres if ouest <= c[1] <= est and sud <= c[2] <= nord)
    sommes = _reunir(dedans, 2 * max(bits - decalage(niveau), 0))
    return [[round(lon, 5), round(lat, 5), n] for _carre, lon, lat, n in sommes]


def est_compte(recherche):
    """Whether the count of a search is kept already."""
    return cache.has_key(_cle(recherche))


def compte_garde(recherche, structures):
    """(wide squares, fine squares) of a search, each as four arrays in the order of the squares: their numbers, the
    longitudes and latitudes of their middles, how many structures they hold."""

    def compter():
        fins = sorted(structures.grappes(decalage(ZOOM_FIN)))
        return _colonnes(_reunir(fins, 2 * (ZOOM_FIN - ZOOM_LARGE))), _colonnes(fins)

    return une_fois(_cle(recherche), compter)


def _cle(recherche):
    return f"carte:grappes:{recherche.cle}"


def _colonnes(carres):
    colonnes = zip(*carres, strict=True) if carres else [()] * 4
    return [array(genre, colonne) for genre, colonne in zip("qffI", colonnes, strict=True)]


def _parmi(fins, cadre):
    """The fine squares of the wide ones that a box touches."""
    bits = decalage(ZOOM_LARGE)
    gauche, haut, droite, bas = (n >> bits for n in _entiers(cadre))
    for x in range(gauche, droite + 1):
        for y in range(haut, bas + 1):
            large = cellule(x, y) << 2 * (ZOOM_FIN - ZOOM_LARGE)
            debut, fin = (bisect_left(fins[0], large + n) for n in (0, 4 ** (ZOOM_FIN - ZOOM_LARGE)))
            yield from zip(*(colonne[debut:fin] for colonne in fins), strict=True)


def _reunir(carres, bits):
    """[(square, lon, lat, number), ...] of the same by squares with fewer bits, in order."""
    reunis = []
    for carre, petits in groupby(sorted(carres), key=lambda c: c[0] >> bits):
        _carres, lons, lats, nombres = zip(*petits, strict=True)
        n = sum(nombres)
        reunis.append((carre, _moyenne(lons, nombres, n), _moyenne(lats, nombres, n), n))
    return reunis


def _moyenne(valeurs, poids, total):
    return sum(map(mul, valeurs, poids)) / total


def une_fois(cle, compter):
    """What `compter` gives, kept a while; of those who ask together, one counts and the others wait for it."""
    verrou = f"{cle}:verrou"
    fin = time.monotonic() + ATTENTE_S
    while (resultat := cache.get(cle)) is None:
        if cache.add(verrou, True, ATTENTE_S) or time.monotonic() > fin:
            try:
                resultat = compter()
                cache.set(cle, resultat, DUREE_DU_CACHE)
            finally:
                cache.delete(verrou)
            return resultat
        time.sleep(0.02)
    return resultat


def _entiers(cadre):
    """(left, top, right, bottom) in integer coordinates of (ouest, sud, est, nord) in degrees."""
    ouest, sud, est, nord = cadre
    return (*mercator(nord, ouest), *mercator(sud, est))
