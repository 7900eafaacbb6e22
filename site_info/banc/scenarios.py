"""What people do with the map, as addresses: the same at every run, in places where people live."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from carte.filters import RAYONS
from carte.geographie import NIVEAUX, degres, mercator
from carte.models import Commune

# What a family ticks, three of which make a precise search.
FILTRES = (
    "handicap=1", "age=12", "jours=1,2", "type=assistant_maternel", "type=micro_creche", "urgence=1", "tarif=psu",
    "dispo=1", "langue=ar", "atypique=1", "de=07:00&a=19:00",
)  # fmt: skip
ZOOMS = range(5, 19)
# Pixels of the window of the map on a wide screen; a tile of the zoom 0 is 256 wide.
LARGEUR, HAUTEUR = 560, 650
# A region whose content does not change with the rest of the base (see structures.TEMOINS).
TEMOIN = ("2A", "2B")


@dataclass(frozen=True)
class Scenario:
    """`adresses` are asked one after the other; `temoin`: they see the same structures whatever the base holds."""

    nom: str
    adresses: tuple
    temoin: bool = False


def scenarios(n, graine="carte") -> Iterator[Scenario]:
    """Those of the bench, of `n` addresses each (three at least)."""
    de = random.Random(graine)  # noqa: S311
    places = Commune.objects.filter(lat__isnull=False).order_by("insee")
    communes, temoins = list(places), list(places.filter(departement__in=TEMOIN))
    for filtres in range(4):
        nom = ("liste, sans filtre", "liste, 1 filtre", "liste, 2 filtres", "liste, 3 filtres")[filtres]
        yield Scenario(nom, tuple(_liste(c, de, filtres) for c in _tirer(communes, n, de)))
    yield Scenario(
        "liste, 3 filtres, sans rayon", tuple(_liste(c, de, 3, rayon=False) for c in _tirer(communes, n, de))
    )
    yield Scenario(
        "liste, nom de commune seul", tuple(f"/carte/?commune={quote(c.nom)}" for c in _tirer(communes, n, de))
    )
    yield Scenario("autour de moi", tuple(_autour(c, de) for c in _tirer(communes, n, de)))
    yield Scenario("toute la base, 1 filtre", tuple(f"/carte/?{filtre}" for filtre in FILTRES[:n]))
    for zoom in ZOOMS:
        yield Scenario(f"points, zoom {zoom}", tuple(_points(c, zoom) for c in _tirer(communes, n, de)))
    for zoom in (9, 11, 12, 13, 15):
        adresses = (f"{_points(c, zoom)}&type=assistant_maternel&handicap=1" for c in _tirer(communes, n, de))
        yield Scenario(f"points, 2 filtres, zoom {zoom}", tuple(adresses))
    yield Scenario("témoin : liste", tuple(_liste(c, de, 3) for c in _tirer(temoins, n, de)), temoin=True)
    yield Scenario("témoin : autour", tuple(_autour(c, de) for c in _tirer(temoins, n, de)), temoin=True)
    for zoom in (9, 11, 13, 15):
        adresses = tuple(_points(c, zoom) for c in _tirer(temoins, n, de))
        yield Scenario(f"témoin : zoom {zoom}", adresses, temoin=True)


def _tirer(communes, n, de):
    return de.choices(communes, [commune.population + 20 for commune in communes], k=n)


def _liste(commune, de, filtres, rayon=True):
    choisis = "".join(f"&{filtre}" for filtre in de.sample(FILTRES, filtres))
    lieu = f"commune={quote(commune.libelle)}" + (f"&rayon={de.choice(RAYONS[1:4])}" if rayon else "")
    return f"/carte/?{lieu}{choisis}"


def _autour(commune, de):
    lat, lon = commune.lat + de.gauss(0, 0.02), commune.lon + de.gauss(0, 0.02)
    return f"/carte/?autour={lat:.3f},{lon:.3f}&rayon=10"


def _points(commune, zoom):
    """What the window asks for once centred on a commune."""
    x, y = mercator(commune.lat, commune.lon)
    pixel = 2 ** (NIVEAUX - 8 - zoom)
    dx, dy = LARGEUR * pixel // 2, HAUTEUR * pixel // 2
    nord, ouest = degres(max(x - dx, 0), max(y - dy, 0))
    sud, est = degres(min(x + dx, 2**NIVEAUX - 1), min(y + dy, 2**NIVEAUX - 1))
    return f"/carte/structures.json?bbox={ouest:.5f},{sud:.5f},{est:.5f},{nord:.5f}&zoom={zoom}"
