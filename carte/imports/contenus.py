"""Which column holds what, told by what stands in it: for files without header, or whose names say nothing."""

import re

from commun.texte import normaliser, normaliser_nom

from .communes import code_et_nom, en_france
from .genres import genre
from .valeurs import code, courriel, degres, nombre, places, propre, site_web, telephones

ASSEZ = 0.6
# Below this, a column is not what its name says.
TROP_PEU = 0.2
_VOIE = re.compile(
    r"\b(rue|r|avenue|av|ave|boulevard|bd|bld|place|pl|chemin|che|chem|route|rte|impasse|imp|allee|allees|all|quai|cours"
    r"|square|sq|passage|lotissement|lieu dit|residence|villa|cite"
    r"|esplanade|faubourg|fg|mail|ruelle|sentier|rond point)\b"
)
# A picture or a map of the structure.
_PAS_UN_SITE = re.compile(
    r"\.(?:jpe?g|png|gif|svg|webp|pdf)$|google\.\w+/maps|maps\.|goo\.gl|openstreetmap\.", re.IGNORECASE
)
_COUPLE = re.compile(r"^[\[(]?\s*([+-]?\d+(?:\.\d+)?)\s*[,;/| ]\s*([+-]?\d+(?:\.\d+)?)\s*[\])]?$")
_VIRGULES = re.compile(r"^[\[(]?\s*([+-]?\d{1,7})[,.](\d+)\s*(?:[,;/|]|\s)\s*([+-]?\d{1,7})[,.](\d+)\s*[\])]?$")
_GEOJSON = re.compile(r"^\{.*\"coordinates\"\s*:\s*\[\s*([+-]?\d+(?:\.\d+)?)\s*,\s*([+-]?\d+(?:\.\d+)?)\s*[,\]]")


def couple(texte):
    """The two numbers of "48.85, 2.35" or "[48.85, 2.35]"; of "POINT (2.35 48.85)" or of a GeoJSON point, turned."""
    texte = (texte or "").strip()
    point = re.match(r"^(?:SRID=\d+;)?\s*POINT\s*Z?\s*\(([^()]+)\)$", texte, re.IGNORECASE)
    if point and len(nombres := [nombre(n) for n in point[1].split()]) >= 2 and None not in nombres[:2]:
        return nombres[1], nombres[0]
    if geojson := _GEOJSON.match(texte):
        return float(geojson[2]), float(geojson[1])
    trouve = _COUPLE.match(texte)
    if not trouve and (virgules := _VIRGULES.match(texte)):  # "48,85, 2,35", "48,85 ; 2,35", "48,85 2,35"
        trouve = _COUPLE.match("{}.{},{}.{}".format(*virgules.groups()))
    return (float(trouve[1]), float(trouve[2])) if trouve else None


def valeurs_des_colonnes(entetes, lignes):
    """{column: [text, ...]} of what some rows hold, blanks left out; columns without anything are left out."""
    colonnes = {entete: _valeurs(lignes, rang) for rang, entete in enumerate(entetes)}
    return {entete: valeurs for entete, valeurs in colonnes.items() if valeurs}


def dement(champ, valeurs, communes):
    """Whether the values of a column are not what its name says: "coordonnées" that are no coordinates."""
    juger = _CONTROLES.get(champ)
    return bool(juger and valeurs and juger(valeurs, communes) < TROP_PEU)


def deviner(colonnes, communes):
    """{column: field} told by the values of columns ({column: [text, ...]}); those of nothing sure are left out."""
    trouves = {}
    for champ, juger in _JUGES:
        notes = {e: juger(v, communes) for e, v in colonnes.items() if e not in trouves}
        entete = max(notes, key=notes.get, default=None)
        if entete is not None and notes[entete] >= ASSEZ:
            trouves[entete] = champ
    _coordonnees(colonnes, trouves)
    _nom(colonnes, trouves)
    return trouves


def departements(valeurs):
    """The départements that a column of codes names, alone or before a name: {"27"} of "27590 Pîtres"."""
    codes = (code(valeur) or code_et_nom(valeur)[0] for valeur in valeurs)
    return {code[:2] for code in codes if code}


def _valeurs(lignes, rang):
    return list(filter(None, (propre(ligne[rang]) for ligne in lignes if len(ligne) > rang)))


def _part(valeurs, vrai):
    """The part of values of which something is true."""
    return sum(1 for valeur in valeurs if vrai(valeur)) / len(valeurs)


def _courriels(valeurs, _communes):
    return _part(valeurs, courriel)


def _telephones(valeurs, _communes):
    return _part(valeurs, lambda v: len(v) < 40 and telephones(v))


def _sites(valeurs, _communes):
    return _part(valeurs, lambda v: site_web(v) and not _PAS_UN_SITE.search(v))


def _couples(valeurs, _communes):
    return _part(valeurs, lambda v: (c := couple(v)) and (en_france(c) or en_france(c[::-1])))


def _insee(valeurs, communes):
    return _part(valeurs, lambda v: communes.de_l_insee(code(v)) is not None)


def _plutot_insee(valeurs, communes):
    part = _insee(valeurs, communes)
    return part if part > _codes_postaux(valeurs, communes) else 0


def _codes_postaux(valeurs, communes):
    def est_un_code(valeur):
        dit, nom = code_et_nom(valeur)
        une_rue = any(map(str.isdigit, nom)) and _VOIE.search(normaliser(nom))
        return (code(valeur) or dit) in communes.par_code and len(valeur) < 50 and (code(valeur) or not une_rue)

    return _part(valeurs, est_un_code)


def _communes(valeurs, communes):
    return _part(valeurs, lambda v: len(v) < 50 and communes.du_nom(code_et_nom(v)[1]))


def _types(valeurs, _communes):
    distincts = {normaliser(v) for v in valeurs}
    peu = len(distincts) <= max(3, len(valeurs) // 2) or (len(valeurs) < 8 and len(distincts) < len(valeurs))
    return _part(valeurs, lambda v: len(v) < 60 and genre(v)) if peu else 0


def _adresses(valeurs, _communes):
    return _part(valeurs, lambda v: _VOIE.search(normaliser(v)) and not genre(v[:12]))


_JUGES = (
    ("courriel", _courriels), ("site_web", _sites), ("point", _couples), ("telephone", _telephones),
    ("insee", _plutot_insee), ("code_postal", _codes_postaux), ("commune", _communes), ("type", _types),
    ("adresse", _adresses),
)  # fmt: skip


def _nombres(valeurs, _communes):
    return _part(valeurs, lambda v: nombre(v) is not None)


def _degres(valeurs, _communes):
    return _part(valeurs, lambda v: degres(v) is not None)


def _identifiants(valeurs, _communes):
    """Whether values tell rows apart, and still will in the next file: 1, 2, 3... only number the rows of this one."""
    rangs = [int(valeur) for valeur in valeurs if valeur.isascii() and valeur.isdigit()]
    numerotees = len(rangs) == len(valeurs) > 2 and rangs == list(range(rangs[0], rangs[0] + len(rangs)))
    return float(len(set(valeurs)) >= 0.95 * len(valeurs) and not (numerotees and rangs[0] < 2))


def _textes(valeurs, _communes):
    return _part(valeurs, lambda v: sum(lettre.isalpha() for lettre in v) > 1)


# Of the fields that a name may announce wrongly.
_CONTROLES = {
    "courriel": _courriels, "site_web": _sites, "point": _couples, "telephone": _telephones, "insee": _insee,
    "code_postal": _codes_postaux, "lat": _degres, "lon": _degres, "x": _nombres, "y": _nombres, "score": _nombres,
    "insee_trouve": _insee, "source_id": _identifiants, "nom": _textes, "commune": _textes,
    "places": lambda valeurs, _communes: _part(valeurs, lambda v: v[:1].isdigit() or places(v)),
}  # fmt: skip


def _coordonnees(colonnes, trouves):
    """The two columns of decimals that stand for a latitude and a longitude of France."""
    decimales = {}
    for entete, valeurs in colonnes.items():
        lus = [nombre(v) for v in valeurs]
        lus = [n for n in lus if n is not None and n != int(n)]
        if entete not in trouves and len(lus) >= ASSEZ * len(valeurs):
            decimales[entete] = sorted(lus)[len(lus) // 2]
    for (a, lat), (b, lon) in ((x, y) for x in decimales.items() for y in decimales.items() if x != y):
        if en_france((lat, lon)):
            trouves[a], trouves[b] = "lat", "lon"
            return


def _nom(colonnes, trouves):
    """The name is the text that differs most from row to row, best when it tells kinds."""
    notes = {}
    for entete, valeurs in colonnes.items():
        if entete not in trouves and _part(valeurs, lambda v: sum(c.isalpha() for c in v) > 2) > ASSEZ:
            distincts = len({normaliser_nom(v) for v in valeurs}) / len(valeurs)
            notes[entete] = (
                distincts + _part(valeurs, genre) - (0.5 if _part(valeurs, lambda v: len(v) > 120) > 0.5 else 0)
            )
    if notes:
        trouves[max(notes, key=notes.get)] = "nom"
