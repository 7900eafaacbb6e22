"""Lambert-93 (EPSG:2154) to degrees, by the formulas of IGN's note NT/G 71: a centimetre, no library."""

import math

_E = 0.0818191910428158  # GRS 80
_N, _C = 0.7256077650532670, 11754255.426096
_XS, _YS, _LON0 = 700000.0, 12655612.049876, math.radians(3)


def est_lambert(x, y):
    """Whether numbers are metres of Lambert-93, over metropolitan France."""
    return 0 < x < 1_300_000 and 6_000_000 < y < 7_200_000


def degres(x, y):
    """(lat, lon) in degrees of a point in metres."""
    rayon, gamma = math.hypot(x - _XS, y - _YS), math.atan2(x - _XS, _YS - y)
    iso = math.log(_C / rayon) / _N
    lat = 2 * math.atan(math.exp(iso)) - math.pi / 2
    for _fois in range(8):
        sinus = _E * math.sin(lat)
        lat = 2 * math.atan(((1 + sinus) / (1 - sinus)) ** (_E / 2) * math.exp(iso)) - math.pi / 2
    return math.degrees(lat), math.degrees(_LON0 + gamma / _N)
