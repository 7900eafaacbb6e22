"""Streets of a commune that several secteurs share: how a street is read, which zone holds an address.

Pure functions: zones are value objects, days are given.
"""

import datetime
import re
from dataclasses import dataclass

from commun.texte import normaliser_nom

PAIR, IMPAIR = "pair", "impair"
NUMERO_MAX = 9999

_NUMERO = re.compile(r"^\s*(\d{1,4})(?!\d)")
_NUMERO_EN_TETE = re.compile(r"^\d{1,4}( (bis|ter|quater|[a-d]))?(?= \D)")
_CODE_POSTAL = re.compile(r"[\s,]+\d{2} ?\d{3}(?!\d).*$", re.DOTALL)
_LIAISONS = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "et", "a", "au", "aux", "en", "sur", "sous"})
# What stands first is the kind of street; titles stand anywhere.
_GENRES = {
    "r": "rue", "av": "avenue", "ave": "avenue", "bd": "boulevard", "bld": "boulevard", "boul": "boulevard",
    "pl": "place", "ch": "chemin", "che": "chemin", "rte": "route", "imp": "impasse", "all": "allee",
    "allees": "allee", "quais": "quai", "sq": "square", "res": "residence", "lot": "lotissement", "ham": "hameau",
    "fg": "faubourg", "fbg": "faubourg", "crs": "cours", "pass": "passage", "sent": "sente",
}  # fmt: skip
_TITRES = {
    "gal": "general", "gl": "general", "mal": "marechal", "dr": "docteur", "pdt": "president", "pr": "professeur",
    "cdt": "commandant", "col": "colonel", "cap": "capitaine", "lt": "lieutenant", "mgr": "monseigneur",
}  # fmt: skip


def normaliser_voie(texte):
    """The key of a street, however it is typed: "12 bis, av. du Gal-Leclerc" and "AVENUE GENERAL LECLERC" are one."""
    texte = _CODE_POSTAL.sub("", texte or "")
    mots = _NUMERO_EN_TETE.sub("", normaliser_nom(texte)).split()
    if mots:
        mots[0] = _GENRES.get(mots[0], mots[0])
    return " ".join(_TITRES.get(mot, mot) for mot in mots if mot not in _LIAISONS)


def lire_numero(texte):
    """The number that begins a text ("12 bis" is 12), None without one; 0 is what people type for want of one."""
    trouve = _NUMERO.match(texte or "")
    return (int(trouve[1]) or None) if trouve else None


@dataclass(frozen=True)
class Zone:
    """What a secteur covers of a commune (INSEE): all of it ("" as `voie`), a street, or a stretch of one.

    `voie` is a key of `normaliser_voie`; numbers and days are both included, None is open.
    """

    commune: str
    secteur: int
    voie: str = ""
    numero_min: int | None = None
    numero_max: int | None = None
    parite: str = ""
    du: datetime.date | None = None
    au: datetime.date | None = None
    pk: int = 0

    @property
    def troncon(self):
        return bool(self.parite) or self.numero_min is not None or self.numero_max is not None

    def valable(self, jour):
        return (self.du is None or self.du <= jour) and (self.au is None or jour <= self.au)

    def contient(self, numero):
        """Whether a house number lies in this stretch; every number lies in a whole street."""
        dedans = self._premier <= numero <= self._dernier
        return dedans and (not self.parite or (numero % 2 == 0) is (self.parite == PAIR))

    @property
    def _premier(self):
        return 0 if self.numero_min is None else self.numero_min

    @property
    def _dernier(self):
        return NUMERO_MAX if self.numero_max is None else self.numero_max

    @property
    def _ordre(self):
        return (self._dernier - self._premier, self.secteur, self.pk)

    def chevauche(self, autre):
        """Whether some address, some day, would belong to both with the same precision."""
        meme_place = (self.commune, self.voie, self.troncon) == (autre.commune, autre.voie, autre.troncon)
        return meme_place and _periodes_communes(self, autre) and _numeros_communs(self, autre)


def _periodes_communes(a, b):
    debut = max((z.du for z in (a, b) if z.du), default=None)
    fin = min((z.au for z in (a, b) if z.au), default=None)
    return debut is None or fin is None or debut <= fin


def _numeros_communs(a, b):
    premier, dernier = max(a._premier, b._premier), min(a._dernier, b._dernier)
    # Two numbers in a row hold both parities.
    return any(a.contient(n) and b.contient(n) for n in range(premier, min(dernier, premier + 1) + 1))


def zone_de(zones, voie, numero, jour):
    """(Zone or None, doubt) of an address among the zones of its commune: stretch, then street, then whole commune.

    The doubt says what was missing to be sure: "", "voie_manquante", "voie_inconnue", "numero_manquant" or
    "numero_inconnu". Nothing is doubtful while the commune is not split.
    """
    valables = sorted((z for z in zones if z.valable(jour)), key=lambda z: z._ordre)
    defaut = next((z for z in valables if not z.voie), None)
    if not any(z.voie for z in valables):
        return defaut, ""
    cle = normaliser_voie(voie)
    if not cle:
        return defaut, "voie_manquante"
    rue = [z for z in valables if z.voie == cle]
    if not rue:
        return defaut, "voie_inconnue"
    return _dans_la_rue(rue, lire_numero(numero) or lire_numero(voie), defaut)


def _dans_la_rue(rue, numero, defaut):
    troncons = [z for z in rue if z.troncon]
    entiere = next((z for z in rue if not z.troncon), None)
    if numero is None:
        return entiere or defaut, "numero_manquant" if troncons else ""
    troncon = next((z for z in troncons if z.contient(numero)), None)
    if troncon or entiere:
        return troncon or entiere, ""
    return defaut, "numero_inconnu"


def chevauchements(zones):
    """Pairs of zones of the same commune that claim the same address on the same day."""
    zones = list(zones)
    return [(a, b) for i, a in enumerate(zones) for b in zones[i + 1 :] if a.chevauche(b)]
