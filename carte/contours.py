"""What is drawn behind the map: the box of the territory, and outlines that are static files named after their code."""

import json
import math
from functools import lru_cache

from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.db.models import Max, Min
from django.templatetags.static import static

from carte.models import Commune

DUREE_DU_CACHE = 300


def fond_de_carte(epci):
    """{"cadre": [[sud, ouest], [nord, est]] or None, "contours": {"territoire": url or "", "departements": [urls]}}.

    One query, kept five minutes: communes change once a year.
    """
    return cache.get_or_set(f"carte:fond:{epci}", lambda: _fond(epci), DUREE_DU_CACHE)


def _fond(epci):
    bornes = (
        list(
            Commune.objects.filter(epci=epci, lat__isnull=False)
            .order_by("departement")
            .values("departement")
            .annotate(sud=Min("lat"), ouest=Min("lon"), nord=Max("lat"), est=Max("lon"))
        )
        if epci
        else []
    )
    departements = (_adresse(f"contours/dep-{b['departement'].lower()}.geojson") for b in bornes)
    return {
        "cadre": _cadre(bornes),
        "contours": {
            "territoire": _adresse(f"contours/{epci}.geojson") if epci else "",
            "departements": [url for url in departements if url],
        },
    }


@lru_cache(maxsize=2)
def dessin_des_communes(epci, largeur=1000):
    """{"hauteur": int, "communes": {INSEE code: (path, x, y of its middle)}} of a territory drawn `largeur` units wide,
    as an SVG writes them; None when there is no outline for it.
    """
    chemin = finders.find(f"contours/{epci}.geojson") if epci else None
    if not chemin:
        return None
    with open(chemin, encoding="utf-8") as fichier:
        formes = json.load(fichier)["features"]
    points = [point for forme in formes for anneau in _anneaux(forme["geometry"]) for point in anneau]
    ouest, est = min(p[0] for p in points), max(p[0] for p in points)
    sud, nord = min(p[1] for p in points), max(p[1] for p in points)
    echelle = largeur / (est - ouest)
    # A degree of longitude is shorter than one of latitude.
    haut = echelle / math.cos(math.radians((sud + nord) / 2))

    def placer(lon, lat, *_altitude):
        return f"{(lon - ouest) * echelle:.1f}", f"{(nord - lat) * haut:.1f}"

    communes = {}
    for forme in formes:
        anneaux = (["{} {}".format(*placer(*point)) for point in anneau] for anneau in _anneaux(forme["geometry"]))
        trace = "".join(f"M{'L'.join(anneau)}Z" for anneau in anneaux)
        connue = forme["properties"]
        communes[connue["insee"]] = (trace, *placer(connue["lon"], connue["lat"]))
    return {"hauteur": math.ceil((nord - sud) * haut), "communes": communes}


def _anneaux(geometrie):
    polygones = geometrie["coordinates"] if geometrie["type"] == "MultiPolygon" else [geometrie["coordinates"]]
    return [anneau for polygone in polygones for anneau in polygone]


def _cadre(bornes):
    if not bornes:
        return None
    return [
        [min(b["sud"] for b in bornes), min(b["ouest"] for b in bornes)],
        [max(b["nord"] for b in bornes), max(b["est"] for b in bornes)],
    ]


def _adresse(chemin):
    return static(chemin) if finders.find(chemin) else ""
