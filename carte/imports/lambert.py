"""Metres to degrees, by the formulas of IGN's note NT/G 71: a centimetre, no library.

Lambert-93 (EPSG:2154), the nine conic projections of towns (CC42 to CC50, EPSG:3942 to 3950), Web Mercator (3857).
"""

import math
from functools import cache

_E, _A = 0.0818191910428158, 6378137.0  # GRS 80
_N, _C = 0.7256077650532670, 11754255.426096
_XS, _YS, _LON0 = 700000.0, 12655612.049876, math.radians(3)
_PREMIERE_ZONE, _DERNIERE_ZONE = 42, 50


def lectures(x, y):
    """[(lat, lon), ...] that metres may mean in metropolitan France, the surest first; [] when they are none."""
    points = []
    if est_lambert(x, y):
        points.append(degres(x, y))
    elif (zone := _zone(x, y)) is not None:
        points.append(_degres(x, y, *_cone(zone)))
    if -650_000 < x < 1_080_000 and 5_000_000 < y < 6_700_000:
        points.append(_de_mercator(x, y))
    return points


def est_lambert(x, y):
    """Whether numbers are metres of Lambert-93, over metropolitan France."""
    return 0 < x < 1_250_000 and 6_000_000 < y < 7_150_000


def degres(x, y):
    """(lat, lon) in degrees of a point in metres of Lambert-93."""
    return _degres(x, y, _N, _C, _XS, _YS)


def _degres(x, y, n, c, xs, ys):
    rayon, gamma = math.hypot(x - xs, y - ys), math.atan2(x - xs, ys - y)
    iso = math.log(c / rayon) / n
    lat = 2 * math.atan(math.exp(iso)) - math.pi / 2
    for _fois in range(8):
        sinus = _E * math.sin(lat)
        lat = 2 * math.atan(((1 + sinus) / (1 - sinus)) ** (_E / 2) * math.exp(iso)) - math.pi / 2
    return math.degrees(lat), math.degrees(_LON0 + gamma / n)


def _zone(x, y):
    """The latitude in the middle of the projection of towns that metres are of: their northing tells it; else None."""
    zone = int(y // 1_000_000) + _PREMIERE_ZONE - 1
    dedans = 1_100_000 < x < 2_400_000 and 50_000 < y % 1_000_000 < 350_000
    return zone if dedans and _PREMIERE_ZONE <= zone <= _DERNIERE_ZONE else None


@cache
def _cone(zone):
    """(n, c, xs, ys) of the projection whose parallels are 0.75 degree on each side of a latitude."""
    sud, milieu, nord = (math.radians(zone + ecart) for ecart in (-0.75, 0, 0.75))
    n = math.log(_rayon(nord) / _rayon(sud)) / (_isometrique(sud) - _isometrique(nord))
    c = _rayon(sud) / n * math.exp(n * _isometrique(sud))
    return n, c, 1_700_000.0, (zone - 41) * 1_000_000 + 200_000 + c * math.exp(-n * _isometrique(milieu))


def _rayon(lat):
    return _A * math.cos(lat) / math.sqrt(1 - (_E * math.sin(lat)) ** 2)


def _isometrique(lat):
    sinus = _E * math.sin(lat)
    return math.log(math.tan(math.pi / 4 + lat / 2) * ((1 - sinus) / (1 + sinus)) ** (_E / 2))


def _de_mercator(x, y):
    return math.degrees(2 * math.atan(math.exp(y / _A)) - math.pi / 2), math.degrees(x / _A)
