"""What may name somebody in the words of a private question, to be redacted before they are read by others.

A proposal: a person reads again what is left. Recall comes first, and a word hidden for nothing is easily written back.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from carte.models import Commune
from commun.falc import dictionnaire
from commun.texte import normaliser, sans_accents

DONNEES = Path(__file__).parent / "donnees"
MOIS = (
    r"(?:janv(?:ier|\.)|f[ée]vr(?:ier|\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[ûu]t|sept(?:embre|\.)|"
    r"oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.))"
)
_CHIFFRE = (
    r"(?:z[ée]ro|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|"
    r"quarante|cinquante|soixante|cent|et)"
)
_EN_LETTRES = rf"{_CHIFFRE}(?:[\s-]+{_CHIFFRE})*"
_VOIE = (
    r"(?:rue|avenue|av\.|boulevard|bd|impasse|chemin|all[ée]es?|place|route|sente|ruelle|quai|square|cours|"
    r"r[ée]sidence|lotissement|hameau|lieu[- ]dit|quartier|cit[ée])"
)
_ETABLISSEMENT = (
    r"(?:cr[èe]che|micro-cr[èe]che|halte-garderie|multi-accueil|[ée]cole|coll[èe]ge|maternelle|mam|maison|relais|"
    r"centre|club|association|garderie)"
)
_NOM = r"[A-ZÀ-ÖØ-Þ][\w’'-]*"
_PARTICULE = r"(?:d[ue’']|de|des|la|le|les|l[’']|sur|sous|aux?|en|à|et|-)"
_SUITE = rf"(?:\s+(?:{_PARTICULE}\s*)*{_NOM})*"

_JOUR = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?\d{1,2}(?:er)?"
_DEBUT_DE_NOM = rf"(?:(?:{_PARTICULE})\s*)*{_NOM}{_SUITE}"

# Kind, replacement, expression, whether capitals count; the first that takes a place keeps it.
_FORMES = (
    ("courriel", "[courriel]", r"[\w.+-]+\s?(?:@|\sarobase\s)\s?[\w-]+(?:(?:\.|\spoint\s)[\w-]+)+", False),
    ("nombre", "[numéro]", r"\b[A-Z]{2}\d{2}(?:\s?[0-9A-Z]{4}){3,7}(?:\s?[0-9A-Z]{1,3})?\b", True),
    (
        "telephone",
        "[téléphone]",
        r"(?<![\d/-])(?:(?:\+|00)\s?\d{2}\s?(?:\(0\))?\s?|\(?0)[1-9]\)?(?:[\s.\-/]?\d{2}){4}(?!\d)",
        False,
    ),
    ("telephone", "[téléphone]", rf"\bz[ée]ro[\s-](?:{_CHIFFRE}[\s-]+){{3,}}{_CHIFFRE}\b", False),
    ("date", "[date]", r"(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])", True),
    ("date", "[date]", r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", True),
    ("date", "[date]", rf"\b{_JOUR}(?:\s+(?:au|et|-)\s+\d{{1,2}}(?:er)?)?\s+{MOIS}(?:\s+\d{{4}})?(?!\w)", False),
    ("date", "[date]", rf"\b{MOIS}\s+(?:19|20)\d{{2}}\b", False),
    ("montant", "[montant]", r"\b\d+(?:[\s.]\d{3})*(?:[.,]\d+)?\s?(?:€|euros?\b)(?:\s?\d{2}\b)?", False),
    ("montant", "[montant]", rf"\b{_EN_LETTRES}\s+euros?(?:\s+{_EN_LETTRES})?\b", False),
    ("adresse", "[adresse]", rf"\b\d+\s?(?:bis|ter|quater)?,?\s+{_VOIE}\s+{_DEBUT_DE_NOM}", True),
    ("lieu", "[lieu]", rf"\b{_VOIE}\s+{_DEBUT_DE_NOM}", True),
    ("lieu", "[établissement]", rf"(?i:\b{_ETABLISSEMENT})\s+(?:[«\"“]\s?)?{_DEBUT_DE_NOM}", True),
    (
        "nombre",
        "[numéro]",
        r"(?<![\w/-])[A-Z]?\d[\d\s/-]{3,}\d(?:\s[A-Z])?\b(?!\s?(?:€|euros?|heures?|h\b|jours?|%))",
        True,
    ),
)
_EXPRESSIONS = [
    (genre, mis, re.compile(forme, 0 if capitales else re.IGNORECASE)) for genre, mis, forme, capitales in _FORMES
]
_MOT = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_TITRE = re.compile(
    r"\b(?:Mme|Mmes|Mr|M\.|MM\.|Mlle|Madame|Monsieur|Mademoiselle|Dr|Docteur|Maître|tata|tatie|tonton|papi|mamie)\s+",
    re.IGNORECASE,
)
_FIN_DE_PHRASE = re.compile(r"[.!?:…«\"(\n-]\s*$")
# Dates of the law and of the calendar, when the words around say nothing of a family.
_DATES_DE_LOI = {"1er juin", "31 mai", "1er mai", "1er decembre", "1er janvier", "31 decembre", "1er mars"}
_LOI = re.compile(
    r"\b(?:loi|d[ée]cret|arr[êe]t[ée]|ordonnance|circulaire)\s+(?:n\S*\s+)?(?:du\s+)?(?:\d{1,2}\s+)?$", re.IGNORECASE
)
_FAMILLE = re.compile(r"\b(?:mon|ma|mes|notre|nous|je|j|elle|il)\b", re.IGNORECASE)
# Names that everybody shares: services, feasts, papers.
_CONNUS = frozenset((DONNEES / "mots_connus.txt").read_text().split())


class Repere(NamedTuple):
    """A place of a text, from `debut` to `fin`, and what may stand there instead."""

    debut: int
    fin: int
    genre: str
    remplacement: str


def reperer(texte, lieux=()):
    """[Repere] of what may name somebody, in order, none over another; `lieux` as `lieux()` gives them."""
    trouves = _formes(texte)
    trouves += _lieux(texte, lieux)
    trouves += _personnes(texte)
    gardes = []
    for repere in sorted(trouves, key=lambda r: (r.debut, r.debut - r.fin)):
        if not gardes or repere.debut >= gardes[-1].fin:
            gardes.append(repere)
        elif repere.fin > gardes[-1].fin:
            gardes[-1] = gardes[-1]._replace(fin=repere.fin)
    return gardes


def masquer(texte, reperes):
    """`texte` with each place replaced."""
    for repere in reversed(reperes):
        texte = texte[: repere.debut] + repere.remplacement + texte[repere.fin :]
    return texte


@cache
def _communes(_nombre):
    return frozenset(normaliser(nom) for nom in Commune.objects.du_territoire().values_list("nom", flat=True))


def lieux():
    """Names of the communes of the territory, folded."""
    return _communes(Commune.objects.du_territoire().count())


def _formes(texte):
    trouves = []
    for genre, remplacement, expression in _EXPRESSIONS:
        for trouve in expression.finditer(texte):
            if genre == "date" and _est_de_la_loi(texte, trouve):
                continue
            if genre == "nombre" and sum(c.isdigit() for c in trouve[0]) < 5:
                continue
            trouves.append(Repere(trouve.start(), trouve.end(), genre, remplacement))
    return trouves


def _est_de_la_loi(texte, trouve):
    """Whether a date is one of a text of law, or of the calendar in a sentence about nobody."""
    if _LOI.search(texte[: trouve.start()]):
        return True
    phrase = texte[texte.rfind("\n", 0, trouve.start()) + 1 : trouve.end() + 40]
    return normaliser(trouve[0]) in _DATES_DE_LOI and not _FAMILLE.search(phrase)


def _lieux(texte, lieux):
    """Names of communes, in any case, with spaces or hyphens; an ordinary word in lower case is none."""
    mots = [(m.start(), m.end(), normaliser(m[0])) for m in re.finditer(r"[^\W_]+", texte)]
    trouves = []
    for rang, (debut, _fin, _mot) in enumerate(mots):
        for longueur in range(min(6, len(mots) - rang), 0, -1):
            nom = " ".join(mot for _d, _f, mot in mots[rang : rang + longueur])
            complet = re.sub(r"^st ", "saint ", nom)
            if (nom in lieux or complet in lieux) and _est_un_nom(texte[debut : mots[rang + longueur - 1][1]]):
                trouves.append(Repere(debut, mots[rang + longueur - 1][1], "lieu", "[commune]"))
                break
    return trouves


def _est_un_nom(extrait):
    return extrait[0].isupper() or " " in extrait or "-" in extrait or _frequence(extrait) < 1


def _personnes(texte):
    trouves, apres_un_nom = [], -2
    titres = {m.end() for m in _TITRE.finditer(texte)}
    for mot in _MOT.finditer(texte):
        suit = apres_un_nom == mot.start() - 1
        titre = mot.start() in titres and (mot[0][0].isupper() or _frequence(mot[0]) < 50)
        if titre or _nomme(texte, mot, suit):
            trouves.append(Repere(mot.start(), mot.end(), "personne", "[nom]"))
            apres_un_nom = mot.end()
    return _reunir(texte, trouves)


def _nomme(texte, mot, suit_un_nom):
    """Whether a word is a name: a capital where none is due, or a first name that is no ordinary word."""
    ecrit, plat = mot[0], sans_accents(mot[0]).lower()
    plat = re.sub(r"^(?:[dlcjmnst]|qu)[’']", "", plat)
    ecrit = ecrit[-len(plat) :]
    if plat in _CONNUS or len(plat) < 2:
        return False
    parties = plat.split("-")
    prenom = plat in _prenoms() or all(p in _prenoms() for p in parties)
    if ecrit[0].isupper():
        if suit_un_nom:
            return True
        debute = mot.start() == 0 or bool(_FIN_DE_PHRASE.search(texte[: mot.start()]))
        if debute or (ecrit != mot[0] and mot[0][0].isupper()):
            return (prenom and _frequence(ecrit.lower()) < 30) or (_frequence(ecrit.lower()) == 0 and "-" not in ecrit)
        return True
    return prenom and _frequence(ecrit) < 1


def _reunir(texte, reperes):
    """First name and surname side by side are one."""
    reunis = []
    for repere in reperes:
        if reunis and texte[reunis[-1].fin : repere.debut] == " ":
            reunis[-1] = reunis[-1]._replace(fin=repere.fin)
        else:
            reunis.append(repere)
    return reunis


@cache
def _prenoms():
    return frozenset((DONNEES / "prenoms.txt").read_text().split())


def _frequence(mot):
    """Occurrences a million of an ordinary word of French, 0 for a word that is none."""
    fiche = dictionnaire.lire(mot.lower())
    return max(fiche.frequence, 0.01) if fiche else 0
