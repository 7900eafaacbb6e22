"""How much a message looks like an advertisement or a robot's: a sum of signs, explained by their codes.

Nobody is refused for it: from SEUIL on a person looks before the relais is disturbed, and the family sees its usual
confirmation. So a sign that true families also give weighs less than SEUIL alone. No script weighs anything: Arabic or
Tamil is how people write, not a sign; only letters of two alphabets inside one word are. Pure functions: what the
browser and the past tell is in `Signes`.
"""

import json
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from commun.texte import normaliser, sans_accents

DONNEES = Path(__file__).parent / "donnees" / "indesirables.json"

SEUIL = 100
# Of each sign, whatever it counts; of those that are counted, the weight of 1, 2, then 3 and more.
POIDS = {"piege": 100, "sans_heure": 30, "trop_vite": 40, "jetable": 40, "balises": 110, "lien_court": 60,
         "sans_lettre": 30, "charabia": 100, "lien_dans_le_nom": 100,
         "hors_sujet": 40}  # fmt: skip
POIDS_COMPTES = {
    "liens": (60, 100, 110),
    "liens_francais": (30, 60, 110),
    "publicite": (50, 100, 150),
    "commerce": (20, 40, 60),
    "deux_alphabets": (40, 80, 110),
}
# Sent from one block of addresses in the last hour, texts already received elsewhere: (from how many, weight).
POIDS_RAFALE = ((40, 60), (15, 30))
POIDS_REPETITION = ((6, 100), (3, 60), (1, 20))

# Seconds under which nobody fills the nine screens of a request, or reads and fills those of a question.
DUREE_DEMANDE, DUREE_QUESTION = 40, 5
# A shorter text is everybody's: that it comes back says nothing.
EMPREINTE_MIN = 40

LIBELLES = {
    "piege": "un champ invisible a été rempli",
    "sans_heure": "le formulaire n’a pas été ouvert avant d’être envoyé",
    "trop_vite": "rempli plus vite qu’une personne ne le peut",
    "jetable": "adresse électronique jetable",
    "balises": "code de page web dans le texte",
    "lien_court": "lien raccourci",
    "sans_lettre": "aucun mot",
    "charabia": "lettres au hasard",
    "lien_dans_le_nom": "un lien à la place du nom",
    "liens": "liens vers d’autres sites",
    "liens_francais": "liens vers des sites en .fr",
    "publicite": "mots de publicité ou d’escroquerie",
    "commerce": "vocabulaire commercial, sans rien sur l’accueil d’un enfant",
    "hors_sujet": "un lien, et rien sur l’accueil d’un enfant",
    "deux_alphabets": "deux alphabets mêlés dans un même mot",
    "rafale": "beaucoup d’envois depuis le même endroit",
    "repetition": "même texte déjà reçu",
}

_ADRESSE = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FINS = "com|net|org|info|biz|xyz|top|shop|site|online|club|store|ru|cn|io|co|me|example|link|click|vip|pro|live|buzz"
_LIEN = re.compile(
    rf"(?:https?:\W{{1,3}}|www\.)[\w.-]+(?:/\S*)?|(?<![\w.@-])(?:[a-z0-9-]+\.)+(?:{_FINS})\b(?:/\S*)?", re.IGNORECASE
)
_BALISE = re.compile(
    r"</?(?:a|b|i|u|p|br|div|img|span|strong|script|iframe|form|input|style)(?:\s[^<>]*)?/?>"
    r"|\[/?(?:url|link|img|b)\b[^\]]*\]",
    re.IGNORECASE,
)
_MOT = re.compile(r"[^\W\d_]+")
_ECRITURES = ("LATIN", "CYRILLIC", "ARABIC")
_CHANGEMENT = re.compile(r"(?<=[a-z])[A-Z]")


@dataclass(frozen=True)
class Provenance:
    """What the browser tells of a sending: a hidden field was filled in, seconds since the first page (None: unknown),
    network address."""

    piege: bool = False
    duree: float | None = None
    adresse: str = ""


@dataclass(frozen=True)
class Signes:
    """What surrounds a message. `duree`: seconds from the first page to the sending, None when nothing tells it;
    `minimum`: under which it is a robot's; `rafale`: sendings of the same block in the last hour; `repetitions`: times
    the same text came from somebody else."""

    piege: bool = False
    duree: float | None = None
    minimum: float = 0
    rafale: int = 0
    repetitions: int = 0


@dataclass(frozen=True)
class Note:
    score: int
    codes: tuple[str, ...]

    @property
    def suspecte(self):
        return self.score >= SEUIL


def noter(texte, signes=None, *, noms="", courriel=""):
    """The Note of a message: its words, the names that its sender gave, its address, what surrounds it (nothing when
    None: an agent typed it)."""
    poids = _du_texte(texte) | _du_contact(noms, courriel) | (_des_alentours(signes) if signes else {})
    poids = {code: valeur for code, valeur in poids.items() if valeur}
    return Note(sum(poids.values()), tuple(sorted(poids, key=lambda code: (-poids[code], code))))


def liens(texte):
    """Hosts of the links of a text, those of public services and e-mail addresses set aside."""
    trouves = [_hote(lien) for lien in _LIEN.findall(_ADRESSE.sub(" ", texte))]
    return [hote for hote in trouves if not _officiel(hote)]


def empreinte(texte):
    """What two copies of a text have in common, "" when it is too short to tell: letters alone, whatever the case,
    numbers and links around them."""
    lettres = "".join(_MOT.findall(normaliser(_LIEN.sub(" ", texte))))
    return lettres if len(lettres) >= EMPREINTE_MIN else ""


def _du_texte(texte):
    return _de_ses_liens(texte) | _de_ses_mots(texte) | _de_ses_lettres(texte)


def _de_ses_liens(texte):
    hotes = liens(texte)
    francais = [hote for hote in hotes if hote.endswith(".fr")]
    return {
        "liens": _compte("liens", len(hotes) - len(francais)),
        "liens_francais": _compte("liens_francais", len(francais)),
        "lien_court": POIDS["lien_court"] * any(hote in _donnees()["liens_courts"] for hote in hotes),
        "balises": POIDS["balises"] * bool(_BALISE.search(texte)),
    }


def _de_ses_mots(texte):
    """Ordinary words of trade only count in a text that says nothing of children: parents work and borrow too."""
    plat = _aplatir(texte)
    hors_sujet = _ecriture_connue(plat) and not _mots("sujet", plat)
    return {
        "publicite": _compte("publicite", len(_mots("publicite", plat))),
        "commerce": _compte("commerce", len(_mots("commerce", plat))) * hors_sujet,
        "hors_sujet": POIDS["hors_sujet"] * (hors_sujet and bool(liens(texte))),
    }


def _de_ses_lettres(texte):
    return {
        "deux_alphabets": _compte("deux_alphabets", sum(map(_deux_alphabets, set(_MOT.findall(texte))))),
        "charabia": POIDS["charabia"] * _est_du_charabia(texte),
        "sans_lettre": POIDS["sans_lettre"] * (bool(texte.strip()) and not _MOT.search(texte)),
    }


def _du_contact(noms, courriel):
    domaine = courriel.rpartition("@")[2].lower()
    return {
        "lien_dans_le_nom": POIDS["lien_dans_le_nom"] * bool(liens(noms)),
        "jetable": POIDS["jetable"] * (domaine in _donnees()["domaines_jetables"]),
    }


def _des_alentours(signes):
    return {
        "piege": POIDS["piege"] * signes.piege,
        "sans_heure": POIDS["sans_heure"] * (signes.duree is None),
        "trop_vite": POIDS["trop_vite"] * (signes.duree is not None and signes.duree < signes.minimum),
        "rafale": _palier(POIDS_RAFALE, signes.rafale),
        "repetition": _palier(POIDS_REPETITION, signes.repetitions),
    }


def _compte(code, nombre):
    return POIDS_COMPTES[code][min(nombre, 3) - 1] if nombre else 0


def _palier(paliers, nombre):
    return next((poids for seuil, poids in paliers if nombre >= seuil), 0)


@cache
def _donnees():
    donnees = json.loads(DONNEES.read_text(encoding="utf-8"))
    return {cle: mots if isinstance(mots, dict) else frozenset(mots) for cle, mots in donnees.items()}


@cache
def _motif(famille):
    """One expression for the words of all languages; `*` is any letters, `…` up to four words."""
    mots = [mot for langue in _donnees()[famille].values() for mot in langue]
    return re.compile("|".join(map(_expression, sorted(mots, key=len, reverse=True))))


def _mots(famille, texte):
    """Distinct words or turns of a family, in a flattened text."""
    return {trouve[0] for trouve in _motif(famille).finditer(texte)}


def _expression(mot):
    """Chinese has no spaces: a word of it is looked for anywhere."""
    parties = [re.escape(_aplatir(partie)).replace(r"\*", r"\w*") for partie in mot.split(" … ")]
    motif = r" (?:\S+ ){0,4}".join(parties)
    return motif if _MOT.match(mot) and unicodedata.name(mot[0]).startswith("CJK") else rf"(?<!\w){motif}(?!\w)"


def _aplatir(texte):
    """Lower case, no accents, one space between words; `*`, `%` and currencies are kept."""
    return re.sub(r"[^\w*%€$]+", " ", sans_accents(texte).lower()).strip()


def _hote(lien):
    return re.sub(r"^(?:https?:\W{1,3})?(?:www\.)?", "", lien.lower()).split("/")[0].rstrip(".")


def _officiel(hote):
    return any(hote == domaine or hote.endswith(f".{domaine}") for domaine in _donnees()["domaines_officiels"])


def _deux_alphabets(mot):
    """Whether Latin letters stand among Cyrillic or Greek ones, as in names that imitate others."""
    alphabets = {unicodedata.name(lettre, "").split(" ")[0] for lettre in mot}
    return "LATIN" in alphabets and bool(alphabets & {"CYRILLIC", "GREEK"})


def _ecriture_connue(texte):
    """Whether most letters are of a script in which the words on children are known: in another one, their absence
    says nothing."""
    lettres = [lettre for lettre in texte if lettre.isalpha()]
    connues = [lettre for lettre in lettres if unicodedata.name(lettre, "").startswith(_ECRITURES)]
    return len(connues) * 2 > len(lettres)


def _est_du_charabia(texte):
    """Whether at least half of the words are long and change case again and again, as robots fill in fields."""
    mots = [mot for mot in _MOT.findall(texte) if len(mot) > 3]
    hasard = [mot for mot in mots if len(mot) >= 8 and mot.isascii() and len(_CHANGEMENT.findall(mot)) >= 3]
    return bool(hasard) and len(hasard) * 2 >= len(mots)
