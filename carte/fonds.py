"""What may stand behind the points of the map: outlines alone, or Plan IGN behind them (docs/adr/0015)."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.cache import cache
from django.core.checks import Error
from django.urls import reverse
from django.utils import translation

from carte.contours import fond_de_carte
from carte.geographie import NIVEAUX, cadre_autour, mercator

# Nothing but our own outlines; the plan from IGN's server once the reader asks; the plan through this site.
CONTOURS, CLIC, MANDATAIRE = "contours", "clic", "mandataire"
MODES = (CONTOURS, CLIC, MANDATAIRE)

# Géoplateforme, WMTS: no key. The plan is drawn down to level 19; the map stops at 18.
SERVEUR = "https://data.geopf.fr"
ZOOMS = range(6, 19)
ATTRIBUTION = "© IGN"
# Around the communes of the territory: wider than the widest search.
MARGE_KM = 60
FRANCE = (-5.5, 41.0, 10.0, 51.5)
_EMPRISE_S = 300


def adresse_ign(z, x, y):
    """Address of an image of 256 pixels; braces may stand for the numbers, as Leaflet has them."""
    question = {
        "SERVICE": "WMTS",
        "REQUEST": "GetTile",
        "VERSION": "1.0.0",
        "LAYER": "GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2",
        "STYLE": "normal",
        "FORMAT": "image/png",
        "TILEMATRIXSET": "PM",
        "TILEMATRIX": z,
        "TILEROW": y,
        "TILECOL": x,
    }
    return f"{SERVEUR}/wmts?{urlencode(question, safe='{}/')}"


def reglages_du_plan(cadre):
    """{"url", "direct", "attribution", "zooms": [first, last], "bornes": [[sud, ouest], [nord, est]]} for the module of
    the map, None where there are outlines alone. `direct`: from IGN's server, so not before the reader asks.

    `cadre`: that of `fond_de_carte`.
    """
    if settings.FOND_DE_CARTE not in (CLIC, MANDATAIRE):
        return None
    direct = settings.FOND_DE_CARTE == CLIC
    ouest, sud, est, nord = emprise(cadre)
    return {
        "url": adresse_ign("{z}", "{x}", "{y}") if direct else _adresse_du_site(),
        "direct": direct,
        "attribution": ATTRIBUTION,
        "zooms": [ZOOMS.start, ZOOMS.stop - 1],
        "bornes": [[round(sud, 3), round(ouest, 3)], [round(nord, 3), round(est, 3)]],
    }


def _adresse_du_site():
    with translation.override(settings.LANGUAGE_CODE):  # one address an image, whatever the language of the page
        return reverse("carte_fond", args=("z", "x", "y")).replace("z/x/y", "{z}/{x}/{y}")


def emprise(cadre):
    """(ouest, sud, est, nord) in degrees, out of which the plan is not shown: the box of the territory and around."""
    if cadre is None:
        return FRANCE
    coins = [cadre_autour(lat, lon, MARGE_KM) for lat, lon in cadre]
    return coins[0][0], coins[0][1], coins[1][2], coins[1][3]


def emprise_du_territoire(epci):
    """The same, of an intercommunalité; remembered for five minutes."""
    return cache.get_or_set(f"carte.fond.emprise.{epci}", lambda: emprise(fond_de_carte(epci)["cadre"]), _EMPRISE_S)


def est_dedans(z, x, y, emprise):
    """Whether an image has anything of a box (ouest, sud, est, nord); never outside ZOOMS."""
    if z not in ZOOMS:
        return False
    ouest, sud, est, nord = emprise
    gauche, haut = (n >> NIVEAUX - z for n in mercator(nord, ouest))
    droite, bas = (n >> NIVEAUX - z for n in mercator(sud, est))
    return gauche <= x <= droite and haut <= y <= bas


def verifier_les_reglages(app_configs, **kwargs):
    """System check: a backdrop that is none of ours."""
    if settings.FOND_DE_CARTE in MODES:
        return []
    return [Error(f"FOND_DE_CARTE vaut {', '.join(MODES[:-1])} ou {MODES[-1]}.", id="carte.E003")]
