"""Reading the reference file of dated figures: pure functions from its JSON to rows of `Bareme`.

The file is {"baremes": [{"id", "libelle", "valeur", "unite", "valide_du", "valide_au", "source": {"titre", "relais"},
"confiance", "note"}]}. Its ids may carry a year, its values may be numbers, texts, lists or objects, its periods may
be left open although the next one has begun: `lire` mends all three.
"""

import datetime
import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from django.db import transaction

from commun.models.baremes import PUBLIABLES, Bareme, Confiance
from commun.texte import sans_accents

_ANNEE = re.compile(r"(?:[._](?:19|20)\d\d(?:_previsionnel)?|\.hypothese_(?:19|20)\d\d)\b")
_COMPARAISONS = (("<=", "au plus "), (">=", ""), ("<", "moins de "), (">", "plus de "))
# Parts of a compound value whose unit is not the whole's.
_UNITES = {"heures": "h", "anciennete_mois": "mois", "seuil_annees": "ans"}
# Those written as a fraction of one: kept in per cent, as readers are told them.
_FRACTIONS = frozenset({"taux", "majoration_min"})
DONNEES = Path(__file__).parent / "donnees"
_URL = re.compile(r"https?://[^\s;]+")


@dataclass(frozen=True)
class Ligne:
    cle: str
    libelle: str
    valeur: Decimal | None
    valeur_texte: str
    unite: str
    valide_du: datetime.date
    valide_au: datetime.date | None
    source: str
    source_url: str
    confiance: str
    note: str


def cle_sans_annee(identifiant):
    """ "psu.plancher.2026" -> "psu.plancher", "cmg.reference.am.hypothese_2026" -> "cmg.reference.am"."""
    return ".".join(cle_de(partie) for partie in _ANNEE.sub("", identifiant).split("."))


def cle_de(texte):
    """A part of a key: ">=1 an" -> "1_an_et_plus", "<3 mois" -> "moins_de_3_mois"."""
    suffixe = " et plus" if ">=" in texte else ""
    for signe, mots in _COMPARAISONS:
        texte = texte.replace(signe, mots)
    return re.sub(r"[^a-z0-9]+", "_", sans_accents(texte + suffixe).lower()).strip("_")


def feuilles(cle, libelle, valeur):
    """Split a compound value: list of (key, label, value), values numbers or texts; nothing for None."""
    if isinstance(valeur, dict):
        suite = [(cle_de(k), k, v) for k, v in valeur.items()]
    elif isinstance(valeur, list):
        suite = [(str(i), str(i), v) for i, v in enumerate(valeur, start=1)]
    else:
        return [] if valeur is None else [(cle, libelle, valeur)]
    return [f for sous, nom, v in suite for f in feuilles(f"{cle}.{sous}", f"{libelle} - {nom}", v)]


@lru_cache(maxsize=1)
def _libelles():
    return json.loads((DONNEES / "libelles.json").read_text(encoding="utf-8"))


def libelle_de(cle, defaut):
    """What readers are told a figure is: our own words for the parts of compound values, else the file's."""
    tronc, _point, fin = cle.rpartition(".")
    modele = _libelles().get(f"{tronc}.*")
    return _libelles().get(cle) or (modele.format(fin) if modele else defaut)


def confiance_de(texte):
    """The confidence of a row; a mixed one ("texte officiel pour le droit, taux non confirmés") is not confirmed."""
    return texte if texte in Confiance.values else Confiance.NON_CONFIRME


def lire(donnees):
    """(list of `Ligne`, number of entries without a value). Open periods are closed at the next one's eve."""
    lignes, sans_valeur = [], 0
    for entree in donnees["baremes"]:
        nouvelles = _lignes(entree)
        sans_valeur += not nouvelles
        lignes += nouvelles
    return fermer_les_periodes(lignes), sans_valeur


def _lignes(entree):
    source = entree["source"]
    urls = _URL.findall(f"{source.get('url', '')} {source.get('relais', '')}")
    commun = {
        "valide_du": datetime.date.fromisoformat(entree["valide_du"]),
        "valide_au": entree["valide_au"] and datetime.date.fromisoformat(entree["valide_au"]),
        "source": source["titre"][:400],
        "source_url": urls[0][:200] if urls else "",
        "confiance": confiance_de(entree["confiance"]),
        "note": entree.get("note") or "",
    }
    return [
        Ligne(cle=cle, libelle=libelle_de(cle, libelle)[:300], **_mesure(cle, valeur, entree["unite"] or ""), **commun)
        for cle, libelle, valeur in feuilles(cle_sans_annee(entree["id"]), entree["libelle"], entree["valeur"])
    ]


def _mesure(cle, valeur, unite):
    """Number or text of a leaf, with its unit."""
    fin = cle.rpartition(".")[2]
    if isinstance(valeur, str):
        return {"valeur": None, "valeur_texte": valeur, "unite": _UNITES.get(fin, unite)}
    nombre = Decimal(str(valeur))
    if fin in _FRACTIONS:
        return {"valeur": nombre * 100, "valeur_texte": "", "unite": "%"}
    return {"valeur": nombre, "valeur_texte": "", "unite": _UNITES.get(fin, unite)}


def fermer_les_periodes(lignes):
    """Close each period the day before the next one of the same key begins, confirmed and unconfirmed rows apart:
    a hypothesis never ends a fact."""
    series = defaultdict(list)
    for ligne in lignes:
        series[ligne.cle, ligne.confiance in PUBLIABLES].append(ligne)
    fermees = []
    for serie in series.values():
        serie.sort(key=lambda ligne: ligne.valide_du)
        for ligne, suivante in zip(serie, [*serie[1:], None], strict=True):
            veille = suivante and suivante.valide_du - datetime.timedelta(days=1)
            fin = min(filter(None, (ligne.valide_au, veille)), default=None)
            fermees.append(replace(ligne, valide_au=fin))
    return fermees


@transaction.atomic
def charger(lignes):
    """Write the rows; running it again changes nothing, and a row that somebody edited is kept.

    Returns {"creees": n, "modifiees": n, "inchangees": n, "gardees": n}.
    """
    comptes = {"creees": 0, "modifiees": 0, "inchangees": 0, "gardees": 0}
    connus = {(b.cle, b.valide_du, b.confiance): b for b in Bareme.objects.select_related("latest_revision")}
    for ligne in lignes:
        bareme = connus.get((ligne.cle, ligne.valide_du, ligne.confiance))
        valeurs = vars(ligne)
        if bareme is None:
            bareme, issue = Bareme(**valeurs), "creees"
        elif all(getattr(bareme, champ) == valeur for champ, valeur in valeurs.items()):
            issue = "inchangees"
        elif bareme.latest_revision and bareme.latest_revision.user_id:
            issue = "gardees"
        else:
            issue = "modifiees"
            for champ, valeur in valeurs.items():
                setattr(bareme, champ, valeur)
        comptes[issue] += 1
        if issue in ("creees", "modifiees"):
            bareme.full_clean()
            bareme.save()
    return comptes
