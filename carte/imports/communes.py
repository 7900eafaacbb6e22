"""The communes of France in memory: a file of 200,000 rows asks the database once. Degrees, kilometres."""

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from carte.geographie import distance_km
from carte.models import Commune
from commun.texte import normaliser_nom

PROCHE_KM = 10
# Degrees of a square in which communes are looked for; its kilometres, north and, at the narrowest of France, east.
CARRE, CARRE_KM = 0.1, (11.1, 6.9)
# Beyond this from the middle of any commune, a point lies in no commune of mainland France.
FRONTIERE_KM = 20
# (south, north, west, east) of the parts of France, wide.
_FRANCE = (
    (41.2, 51.3, -5.6, 9.8), (15.7, 16.6, -61.9, -60.9), (14.3, 15.0, -61.3, -60.7), (2.0, 6.0, -54.7, -51.5),
    (-21.5, -20.7, 55.1, 56.0), (-13.1, -12.5, 44.9, 45.4), (46.6, 47.2, -56.6, -56.0), (17.8, 18.2, -63.3, -62.7),
    (-23.5, -18.0, 158.0, 172.5), (-28.0, -7.5, -155.0, -134.0), (-14.6, -13.0, -178.4, -175.9),
)  # fmt: skip
_ARRONDISSEMENTS = {"75": ("75056", range(75101, 75121)), "69": ("69123", range(69381, 69390)),
                    "13": ("13055", range(13201, 13217))}  # fmt: skip
_PARENTHESE = re.compile(r"\s*\([^()]*\)\s*$")
_ABREGE = re.compile(r"\b(s|ss|st|ste)[/.]\s*|(?<=[\s-])(s)(?=[\s-])", re.IGNORECASE)
_ENTIERS = {"s": "sur ", "ss": "sous ", "st": "saint ", "ste": "sainte "}
_CEDEX = re.compile(r"[\s,]+cedex\b.*$", re.IGNORECASE)
_PERDU = re.compile(r"[?\ufffd]")
_RANG = re.compile(r"\s*[-(]?\s*\d{1,2}\s*(?:er|e|eme|ème)?\s*(?:arrondissement|arr\.?|ardt)?\s*\)?\s*$", re.IGNORECASE)
_CODE = re.compile(r"(?<!\d)(?:F-)?(\d{2} ?\d{3})(?!\d)")
_FIN = re.compile(
    r"[\s,;-]*\b(?:F-)?(\d{2} ?\d{3})[\s,]+([^\d,;]{2,60}?)\s*(?:cedex\b.*)?(?:,?\s*france)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Lieu:
    """A commune as the import needs it."""

    pk: int
    insee: str
    nom: str
    cle: str
    codes: str
    epci: str
    point: tuple | None


class Communes:
    """Every commune of the table, found without a query."""

    def __init__(self):
        self.par_insee, self.par_nom, self.par_code = {}, defaultdict(list), defaultdict(list)
        self.carres, self.departements = defaultdict(list), set()
        champs = ("pk", "insee", "nom", "nom_normalise", "codes_postaux", "epci", "lat", "lon")
        for pk, insee, nom, cle, codes, epci, lat, lon in Commune.objects.values_list(*champs):
            self._ranger(Lieu(pk, insee, nom, cle, codes, epci, None if lat is None or lon is None else (lat, lon)))

    def _ranger(self, lieu):
        self.par_insee[lieu.insee] = lieu
        self.par_nom[lieu.cle.replace(" ", "")].append(lieu)
        for code in filter(None, lieu.codes.split("|")):
            self.par_code[code].append(lieu)
        if lieu.point:
            self.carres[_carre(lieu.point)].append(lieu)

    def __len__(self):
        return len(self.par_insee)

    def de_l_insee(self, insee):
        """The Lieu of an INSEE code, that of an arrondissement included; None when it is none of today."""
        ville, rangs = _ARRONDISSEMENTS.get(insee[:2], ("", ()))
        if insee.isdigit() and int(insee) in rangs:
            insee = ville
        return self.par_insee.get(insee)

    def du_nom(self, nom, code=""):
        """(Lieu, ...) bearing a name, in the département of a code (postal or INSEE) when there are some there."""
        lieux = self._du_nom(nom)
        return tuple(lieu for lieu in lieux if code and lieu.insee[:2] == code[:2]) or lieux

    @lru_cache(maxsize=20_000)  # noqa: B019 - one table a file, which goes with it
    def _du_nom(self, nom):
        nom = _CEDEX.sub("", _PARENTHESE.sub("", nom))
        for essai in dict.fromkeys((nom, _ABREGE.sub(_entier, nom), _RANG.sub("", nom))):
            if lieux := self.par_nom.get(normaliser_nom(essai).replace(" ", "")):
                return tuple(lieux)
        return ()

    def du_code(self, code, nom="", point=None):
        """The Lieu of a postal code: the one of its name, the only one, the nearest to a point; None otherwise."""
        lieux = self.par_code.get(code, [])
        if len(lieux) < 2:
            return lieux[0] if lieux else None
        cle = normaliser_nom(_CEDEX.sub("", nom))
        if _PERDU.search(nom):  # accents that became question marks
            motif = re.compile(normaliser_nom(_PERDU.sub("zzz", nom)).replace("zzz", "."))
            exacts = [lieu for lieu in lieux if motif.fullmatch(lieu.cle)]
        else:
            exacts = [lieu for lieu in lieux if lieu.cle == cle]
        proches = [lieu for lieu in lieux if cle and (cle in lieu.cle or lieu.cle in cle)]
        seuls = exacts or proches or lieux
        if len(seuls) == 1:
            return seuls[0]
        return min(seuls, key=lambda lieu: distance(lieu, point)) if point else None

    def plus_proche(self, point, au_plus=PROCHE_KM):
        """The Lieu whose middle is nearest to a point, None beyond `au_plus` kilometres."""
        lieu = min(self._autour(point, au_plus), key=lambda lieu: distance(lieu, point), default=None)
        return lieu if lieu and distance(lieu, point) <= au_plus else None

    def est_en_france(self, point):
        """Whether a point (lat, lon) may lie in a commune: near one of the mainland, inside the box of an island."""
        if not en_france(point):
            return False
        sud, nord, ouest, est = _FRANCE[0]
        if not (sud <= point[0] <= nord and ouest <= point[1] <= est):
            return True
        return any(distance(lieu, point) <= FRONTIERE_KM for lieu in self._autour(point, FRONTIERE_KM))

    def _autour(self, point, rayon_km):
        """Yield the Lieux of the squares that hold a circle around a point, its own square first."""
        x, y = _carre(point)
        haut, large = (math.ceil(rayon_km / km) for km in CARRE_KM)
        yield from self.carres.get((x, y), ())
        for i in range(-haut, haut + 1):
            for j in range(-large, large + 1):
                if i or j:
                    yield from self.carres.get((x + i, y + j), ())


def _carre(point):
    return int(point[0] // CARRE), int(point[1] // CARRE)


def _entier(trouve):
    return _ENTIERS[(trouve[1] or trouve[2]).lower()]


def distance(lieu, point):
    return distance_km(*lieu.point, *point) if lieu.point else 0.0


def en_france(point):
    return any(sud <= point[0] <= nord and ouest <= point[1] <= est for sud, nord, ouest, est in _FRANCE)


def fin_d_adresse(adresse):
    """(street, postal code, name) of "29 ALL DE BRIENNE 31000 TOULOUSE"; (adresse, "", "") when it does not end so."""
    trouve = _FIN.search(adresse)
    if not trouve:
        return adresse, "", ""
    return adresse[: trouve.start()].strip(" ,;-–—"), trouve[1].replace(" ", ""), trouve[2].strip(" -")


def code_et_nom(texte):
    """(postal code, name) of a cell that holds both, "44000 Nantes" or "Nantes (44000)"; ("", texte) otherwise."""
    trouve = _CODE.search(texte)
    if not trouve:
        return "", texte
    return trouve[1].replace(" ", ""), (texte[: trouve.start()] + " " + texte[trouve.end() :]).strip(" -,()")
