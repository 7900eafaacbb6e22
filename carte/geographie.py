"""Geometry on plain numbers: no GDAL, the same on both databases (ADR 0003)."""

import math
from collections import Counter

from django.db.models import BooleanField, FloatField, Func, Q

RAYON_TERRE_KM = 6371.0088
NIVEAUX = 24  # mx and my count 2**24 pixels across the world
# A tile of this zoom is 3.4 km wide at 46 degrees: few around a place, few structures in one.
ZOOM_DES_TUILES = 13
_BITS_DANS_UNE_TUILE = NIVEAUX - ZOOM_DES_TUILES
_LAT_MAX = 85.05112878
# A parameter of an expression: PostgreSQL would otherwise count with its decimal numbers, which are slow.
_REEL = "CAST(%s AS double precision)"


def mercator(lat, lon):
    """(mx, my): integer Web-Mercator coordinates in 0..2**24-1, x eastward, y southward, of degrees."""
    x, y = _mercator(lat, lon)
    borne = 2**NIVEAUX
    return (min(borne - 1, max(0, int(x))), min(borne - 1, max(0, int(y))))


def _mercator(lat, lon):
    """The same, not rounded."""
    lat = max(-_LAT_MAX, min(_LAT_MAX, lat))
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
    return (lon + 180) / 360 * 2**NIVEAUX, y * 2**NIVEAUX


def degres(mx, my):
    """(lat, lon) in degrees: the inverse of `mercator`, floats accepted."""
    borne = 2**NIVEAUX
    lon = mx / borne * 360 - 180
    lat = math.degrees(math.atan(math.sinh(math.pi * (1 - 2 * my / borne))))
    return lat, lon


def cellule(mx, my):
    """The integer coordinates interleaved (Z order): points of one square, at any zoom, follow each other."""
    return _ecarter(mx) | _ecarter(my) << 1


def tuile(mx, my):
    """The number, in Z order, of the tile of zoom ZOOM_DES_TUILES that holds integer coordinates."""
    return cellule(mx >> _BITS_DANS_UNE_TUILE, my >> _BITS_DANS_UNE_TUILE)


def tuiles(gauche, haut, droite, bas, au_plus=512):
    """[number, ...] of the tiles that a box of integer coordinates touches (bounds included), None above `au_plus`."""
    gauche, haut, droite, bas = (n >> _BITS_DANS_UNE_TUILE for n in (gauche, haut, droite, bas))
    if (droite - gauche + 1) * (bas - haut + 1) > au_plus:
        return None
    return sorted(cellule(x, y) for x in range(gauche, droite + 1) for y in range(haut, bas + 1))


def plages(gauche, haut, droite, bas, au_plus=16):
    """[(first, last), ...] of `cellule`, at most `au_plus`: together they hold every point of a box of integer
    coordinates (bounds included), and little else."""
    # Squares an eighth of the box wide: at most nine on a side, of which those that follow each other make one range.
    cran = (max(droite - gauche, bas - haut, 1) // 8).bit_length()
    carres = sorted(
        cellule(x, y)
        for x in range(gauche >> cran, (droite >> cran) + 1)
        for y in range(haut >> cran, (bas >> cran) + 1)
    )
    suites = []
    for carre in carres:
        if suites and suites[-1][1] == carre - 1:
            suites[-1][1] = carre
        else:
            suites.append([carre, carre])
    while len(suites) > au_plus:
        rang = min(range(1, len(suites)), key=lambda n: suites[n][0] - suites[n - 1][1])
        suites[rang - 1 : rang + 1] = [[suites[rang - 1][0], suites[rang][1]]]
    return [(debut << 2 * cran, (fin + 1 << 2 * cran) - 1) for debut, fin in suites]


def _ecarter(n):
    """The 24 bits of a number, each followed by a zero."""
    n = (n | n << 16) & 0x0000FFFF0000FFFF
    n = (n | n << 8) & 0x00FF00FF00FF00FF
    n = (n | n << 4) & 0x0F0F0F0F0F0F0F0F
    n = (n | n << 2) & 0x3333333333333333
    return (n | n << 1) & 0x5555555555555555


def distance_km(lat1, lon1, lat2, lon2):
    """Great-circle distance in kilometres between two points in degrees."""
    p1, p2 = math.radians(lat1), math.radians(lat2)
    a = math.sin((p2 - p1) / 2) ** 2 + math.cos(p1) * math.cos(p2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * RAYON_TERRE_KM * math.asin(math.sqrt(min(1.0, a)))


# Both or neither; NULL is told apart, since a CHECK that is neither true nor false lets the row in.
POINT_ENTIER = Q(lat__isnull=True, lon__isnull=True) | Q(
    lat__isnull=False, lon__isnull=False, lat__range=(-90, 90), lon__range=(-180, 180)
)


def cadre_autour(lat, lon, rayon_km):
    """(ouest, sud, est, nord) in degrees of a box that holds the circle of `rayon_km` kilometres around a point."""
    ecart_lat = math.degrees(rayon_km / RAYON_TERRE_KM)
    # The circle is widest north or south of its centre, never by more than this.
    cosinus = math.cos(math.radians(min(89.9, abs(lat) + ecart_lat)))
    ecart_lon = min(180.0, ecart_lat / cosinus)
    return max(-180.0, lon - ecart_lon), lat - ecart_lat, min(180.0, lon + ecart_lon), lat + ecart_lat


def centre_de_maille(lat, lon, cote_km=0.5):
    """(lat, lon) of the centre of the cell that holds a point; cells, `cote_km` wide at least, are the same for all."""
    pas_lat = math.degrees(cote_km / RAYON_TERRE_KM)
    centre_lat = (math.floor(lat / pas_lat) + 0.5) * pas_lat
    # The narrow side of the cell is towards the pole.
    pas_lon = pas_lat / math.cos(math.radians(min(89.0, abs(centre_lat) + pas_lat / 2)))
    return round(centre_lat, 6), round((math.floor(lon / pas_lon) + 0.5) * pas_lon, 6)


def maille(lat, lon, cote_km=0.5):
    """ "49.312,1.204567": the cell of a point, as a text that `centre_lu` reads."""
    return ",".join(map(str, centre_de_maille(lat, lon, cote_km)))


def centre_lu(texte):
    """(lat, lon) of the centre of a cell written by `maille`."""
    lat, lon = map(float, texte.split(","))
    return lat, lon


def points_publics(points, repli, partage=5, cote_km=0.5):
    """The public point of each private (lat, lon): its cell's centre, `repli` where fewer than `partage` share it."""
    mailles = [centre_de_maille(lat, lon, cote_km) for lat, lon in points]
    nombres = Counter(mailles)
    return [maille if nombres[maille] >= partage else repli for maille in mailles]


class DansLesTuiles(Func):
    """Condition: the column `tuile` is that of a box of integer coordinates, or one of `autres`.

    Each tile is named while there are few, which both databases answer out of the index alone; a wide box is a few
    ranges. One expression, whose numbers are written as they are: as many lookups, or parameters, take Django longer
    to write than the database to answer.
    """

    output_field = BooleanField()

    def __init__(self, boite, autres=(), **extra):
        super().__init__("tuile", **extra)
        self.boite, self.autres = boite, [*autres]

    def as_sql(self, compiler, connection):
        colonne, _vides = compiler.compile(self.source_expressions[0])  # a column bears no parameter
        if (numeros := tuiles(*self.boite)) is not None:
            return f"{colonne} IN ({_liste(numeros + self.autres)})", []
        bords = (n >> _BITS_DANS_UNE_TUILE for n in self.boite)
        suites = [f"{colonne} BETWEEN {debut} AND {fin}" for debut, fin in plages(*bords)]
        if self.autres:
            suites.append(f"{colonne} IN ({_liste(self.autres)})")
        return f"({' OR '.join(suites)})", []


def _liste(numeros):
    return ", ".join(str(int(numero)) for numero in numeros)


class Carre(Func):
    """Square of the distance in km from (lat, lon) in degrees, on the integer columns, as one expression.

    Plain arithmetic, which SQLite counts ten times faster than the haversine; right to 1/1000 within 60 km, 2 m apart.
    NULL without coordinates.
    """

    output_field = FloatField()
    # The scale is the one half-way: it changes with the latitude.
    SQL = "((({mx} - {n}) * ({mx} - {n}) + ({my} - {n}) * ({my} - {n})) * ({n} + {n} * ({my} - {n})))"

    def __init__(self, lat, lon, **extra):
        super().__init__("mx", "my", **extra)
        x, y = (n - 0.5 for n in _mercator(lat, lon))  # a column holds the whole part
        sinus, pixel = math.sin(math.radians(lat)), 2 * math.pi / 2**NIVEAUX
        echelle = (RAYON_TERRE_KM * pixel * math.cos(math.radians(lat))) ** 2
        self.valeurs = (x, x, y, y, echelle, echelle * sinus * pixel, y)

    def as_sql(self, compiler, connection):
        (mx, _vides), (my, _vides) = map(compiler.compile, self.source_expressions)
        return self.SQL.format(mx=mx, my=my, n=_REEL), list(self.valeurs)


class Distance(Func):
    """Great-circle distance in kilometres from (lat, lon) in degrees, as one expression; NULL without coordinates."""

    output_field = FloatField()
    # PostgreSQL's LEAST leaves NULL out: without the CASE, a structure without a point would lie at the antipodes.
    SQL = (
        "CASE WHEN {lat} IS NULL OR {lon} IS NULL THEN NULL ELSE {n} * ASIN(SQRT({least}("
        "POWER(SIN((RADIANS({lat}) - {n}) / 2.0), 2) + {n} * COS(RADIANS({lat})) * "
        "POWER(SIN((RADIANS({lon}) - {n}) / 2.0), 2), 1.0))) END"
    )

    def __init__(self, lat, lon, champ_lat="lat", champ_lon="lon", **extra):
        super().__init__(champ_lat, champ_lon, **extra)
        lat, lon = math.radians(lat), math.radians(lon)
        self.valeurs = (2 * RAYON_TERRE_KM, lat, math.cos(lat), lon)

    def as_sql(self, compiler, connection, least="LEAST"):
        # The coordinates are columns, which bear no parameters.
        (lat, _vides), (lon, _vides) = map(compiler.compile, self.source_expressions)
        return self.SQL.format(lat=lat, lon=lon, n=_REEL, least=least), list(self.valeurs)

    def as_sqlite(self, compiler, connection):
        return self.as_sql(compiler, connection, least="MIN")
