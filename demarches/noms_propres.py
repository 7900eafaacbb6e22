"""Names of persons and of places in what families write, with or without capitals.

A word with a capital inside a sentence is a name, unless everybody writes it so; at the head of a sentence, or without
a capital, it must be a first name of the list, or stand where a name stands: after « Mme », before a verb.
"""

import json
import re
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from commun.falc.dictionnaire import chercher, lire
from commun.texte import normaliser_nom, sans_accents

PRENOMS = Path(__file__).parent / "donnees" / "prenoms.txt"
MOTS = Path(__file__).parent / "donnees" / "noms_propres.json"
# Stands where something was hidden: neither a letter, nor a space, nor the end of a sentence.
ENCRE = "\x00"

_MOT = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ELISION = re.compile(r"(?:(?i:[dljmtsc]|qu|jusqu|lorsqu|puisqu|quoiqu)|[nN](?=['’][a-zà-öø-ÿ]))['’](?=\w)")
_TETE = re.compile(r"(?:^|[.!?…:;\n«\"“(•\[\]*>–—-])\s*$")
_ENTRE = re.compile(r"[ \t\u00a0\u202f]{1,2}")
_SUITE = re.compile(r"[ \t\u00a0\u202f]{1,2}(?:[dl]['’])?")
_INVERSION = re.compile(r"-(?:t-)?(?:vous|tu|je|ils?|elles?|on|ce|nous|moi|les?|la|ci|là)$", re.IGNORECASE)

# Words without accents, in lower case: those that announce a name, and those with a capital that name nobody.
_MOTS = {famille: frozenset(mots) for famille, mots in json.loads(MOTS.read_text(encoding="utf-8")).items()}
_TITRES, _PARENTS, _PARTICULES = _MOTS["titres"], _MOTS["parents"], _MOTS["particules"]
_VERS_UN_LIEU, _ETABLISSEMENTS, _COMMUNS = _MOTS["vers_un_lieu"], _MOTS["etablissements"], _MOTS["communs"]
_NI_NOM = _COMMUNS | _TITRES
_ANNONCES = frozenset({"appelle", "prenomme", "prenommee", "signe"})
_GRAMMAIRE = frozenset({"PRO", "PRE", "CON", "ART", "AUX", "ONO"})
_SIGLE = 5
_MOTS_D_UN_LIEU = 8
_PART_DE_CAPITALES = 0.6


class Mot(NamedTuple):
    """A word of the text, without what is elided before it; `cle` has neither capitals nor accents."""

    debut: int
    fin: int
    texte: str
    cle: str
    elide: bool

    @property
    def capitale(self):
        return self.texte[0].isupper()


@cache
def _prenoms():
    return frozenset(PRENOMS.read_text(encoding="utf-8").split("\n"))


@lru_cache(maxsize=8192)
def _est_prenom(cle):
    if cle in _prenoms():
        return True
    parties = cle.split("-")
    return len(parties) > 1 and all(partie in _prenoms() for partie in parties)


@lru_cache(maxsize=8192)
def _classes(mot):
    fiche = chercher(mot.lower())
    if "-" in mot and not fiche.frequence:
        return frozenset()
    return frozenset("PRO" if ":" in classe else classe for classe in fiche.classes)  # « PRO:per », « ADJ:pos »


def est_prenom(mot):
    """Whether a word alone may be a first name, were it a common word too: « rose »."""
    return _est_prenom(sans_accents(mot).lower())


def est_commun(mot):
    """Whether a word has a capital without naming anybody: « CAF », « Noël »."""
    return sans_accents(mot).lower() in _NI_NOM


def _mots(texte):
    mots = []
    for trouve in _MOT.finditer(texte):
        debut = trouve.start()
        while elision := _ELISION.match(texte, debut, trouve.end()):
            debut = elision.end()
        mot = texte[debut : trouve.end()]
        mots.append(Mot(debut, trouve.end(), mot, sans_accents(mot).lower().replace("’", "'"), debut > trouve.start()))
    return mots


# Communes


def preparer_lieux(noms):
    """{name as `lieux_nommes` reads it: whether it needs a capital to be one}."""
    prepares = {}
    for nom in noms:
        cle = normaliser_nom(nom)
        mots = cle.split()
        if not mots:
            continue
        prepares[cle] = len(mots) < 3 and all(lire(mot) for mot in normaliser_accents(nom))
        if mots[0] in {"le", "la", "les", "l"} and len(mots) > 1:
            prepares.setdefault(" ".join(mots[1:]), True)
    return prepares


def normaliser_accents(nom):
    """The words of a name in lower case, with their accents."""
    return [mot.lower() for mot in re.findall(r"[^\W\d_]+", nom)]


def lieux_nommes(texte, noms):
    """(start, end) of the communes of `noms`, the longest first from each word."""
    mots = [(trouve.start(), trouve.end(), normaliser_nom(trouve[0])) for trouve in re.finditer(r"[^\W\d_]+", texte)]
    premiers = {nom.split(" ", 1)[0] for nom in noms}
    rang = 0
    while rang < len(mots):
        possible = mots[rang][2] in premiers
        combien = possible and _longueur_du_lieu(texte, mots[rang : rang + _MOTS_D_UN_LIEU], noms)
        if combien:
            yield mots[rang][0], mots[rang + combien - 1][1]
        rang += combien or 1


def _longueur_du_lieu(texte, mots, noms):
    """How many of the first `mots` make the name of a commune, 0 for none."""
    for combien in range(len(mots), 0, -1):
        nom = " ".join(cle for _, _, cle in mots[:combien])
        if nom not in noms or (noms[nom] and not texte[mots[combien - 1][0]].isupper()):
            continue
        if all(re.fullmatch(r"[\s'’-]{1,2}", texte[a[1] : b[0]]) for a, b in pairwise(mots[:combien])):
            return combien
    return 0


# Persons, and places that only their capitals tell


def personnes(texte):
    """(« personne » or « lieu », (start, end)) of names, those that follow each other taken as one."""
    mots = _mots(texte)
    lettres = [signe for signe in texte if signe.isalpha()]
    crie = sum(map(str.isupper, lettres)) > _PART_DE_CAPITALES * len(lettres)
    pris = [_est_nom(texte, mots, rang, crie) for rang in range(len(mots))]
    for rang in range(2, len(mots)):
        pris[rang] = pris[rang] or (pris[rang - 2] and _est_coordonne(mots, rang))
    rang = 0
    while rang < len(mots):
        if not pris[rang]:
            rang += 1
            continue
        fin = _fin_du_nom(texte, mots, pris, rang)
        yield _genre(texte, mots, rang), (_debut(texte, mots, rang), mots[fin].fin)
        rang = fin + 1


def _debut(texte, mots, rang):
    """A name takes « p'tit » and the article of a place with it."""
    if rang and mots[rang - 1].cle in {"p'tit", "p'tite"} and _touche(texte, mots, rang - 1):
        return mots[rang - 1].debut
    return mots[rang].debut


def _touche(texte, mots, rang):
    """Whether only a space stands between a word and the next."""
    return rang + 1 < len(mots) and bool(_ENTRE.fullmatch(texte, mots[rang].fin, mots[rang + 1].debut))


def _fin_du_nom(texte, mots, pris, rang):
    """Last word of the name that begins at `rang`."""
    while (suivant := rang + 1) < len(mots) and _SUITE.fullmatch(texte, mots[rang].fin, mots[suivant].debut):
        while mots[suivant].cle in _PARTICULES and not pris[suivant] and _touche(texte, mots, suivant):
            suivant += 1
        if not (pris[suivant] or (_prolonge(mots[suivant]) and suivant == rang + 1)):
            break
        rang = suivant
    return rang


def _prolonge(mot):
    """Whether a word right after a first name is the surname: a capital is enough, or to be no word."""
    if mot.cle in _COMMUNS or (mot.elide and not mot.capitale):
        return False
    if len(mot.texte) == 1 or mot.elide:
        return mot.capitale
    classes = _classes(mot.texte)
    return not classes & _GRAMMAIRE if mot.capitale else not classes and len(mot.cle) > 3


def _genre(texte, mots, rang):
    avant = {mot.cle for mot in mots[max(0, rang - 2) : rang]}
    if mots[rang].cle in {"le", "la", "les", "l"} or avant & _ETABLISSEMENTS:
        return "lieu"
    precedent = mots[rang - 1].cle if rang else ""
    return "lieu" if precedent in _VERS_UN_LIEU and not _est_prenom(mots[rang].cle) else "personne"


def _est_nom(texte, mots, rang, crie):
    mot = mots[rang]
    if rang and mots[rang - 1].cle in _TITRES and _apres_un_titre(texte, mots, rang):
        return True
    if mot.cle in _NI_NOM or len(mot.cle) < 2:
        return False
    if crie or not mot.capitale:
        return _sans_capitale(texte, mots, rang)
    if not mot.elide and _TETE.search(texte, max(0, mot.debut - 6), mot.debut):
        return _en_tete(texte, mots, rang)
    return _dans_la_phrase(texte, mots, rang)


def _apres_un_titre(texte, mots, rang):
    """« mme dupuis », « Monsieur Petit », but neither « Madame, je », « madame a » nor « M. le maire »."""
    titre, mot = mots[rang - 1], mots[rang]
    entre = texte[titre.fin : mot.debut]
    if not re.fullmatch(r"\.?\s{1,2}", entre) or (titre.cle == "m" and "." not in entre):
        return False
    if mot.cle in _PARTICULES and _touche(texte, mots, rang):
        return mots[rang + 1].capitale
    if mot.capitale:
        return mot.cle not in _TITRES and not _classes(mot.texte) & _GRAMMAIRE
    classes = _classes(mot.texte)
    return titre.cle != "famille" and (not classes or classes <= {"NOM"}) and mot.cle not in _COMMUNS


def _sans_capitale(texte, mots, rang):
    """A first name that is no word, or one that is, right after « ma fille », « la nounou »."""
    mot = mots[rang]
    classes = _classes(mot.texte)
    if not classes and (_est_prenom(mot.cle) or _est_annonce(mots, rang)):
        return len(mot.cle) > 2
    if not _est_prenom(mot.cle):
        return False
    apres_un_parent = rang and mots[rang - 1].cle in _PARENTS and _touche(texte, mots, rang - 1)
    return bool(apres_un_parent and classes <= {"NOM"})


def _est_annonce(mots, rang):
    """« s’appelle X », « la maman de X », what stands there, and is no word, is a name."""
    avant = [mot.cle for mot in mots[max(0, rang - 2) : rang]]
    if not avant:
        return False
    if avant[-1] in _ANNONCES or (mots[rang].elide and avant[-1] in _PARENTS):
        return True
    return len(avant) > 1 and avant[-1] == "de" and avant[-2] in _PARENTS


def _est_coordonne(mots, rang):
    """« swann et lino »: without a capital, a first name in spite of being a word, or no word at all."""
    mot = mots[rang]
    if mots[rang - 1].cle != "et" or mot.capitale or len(mot.cle) < 3 or mot.cle in _NI_NOM:
        return False
    classes = _classes(mot.texte)
    return not classes or (_est_prenom(mot.cle) and classes <= {"NOM"})


def _en_tete(texte, mots, rang):
    mot = mots[rang]
    classes = _classes(mot.texte)
    if not classes and _est_prenom(mot.cle):
        return True
    if classes and not _est_prenom(mot.cle):
        return False
    return _est_sujet(texte, mots, rang)


def _est_sujet(texte, mots, rang):
    """Whether what follows is what follows a name: a verb, a negation, « et moi », another name; or nothing."""
    if rang + 1 == len(mots):
        return _est_prenom(mots[rang].cle)
    suivant = mots[rang + 1]
    entre = texte[mots[rang].fin : suivant.debut]
    if suivant.capitale and entre.strip() == "":
        return not _classes(suivant.texte) & _GRAMMAIRE
    if entre.strip().lower() in {"n'", "n’", "m'", "m’", "s'", "s’", "l'", "l’", "t'"} or suivant.cle in {
        "ne",
        "me",
        "se",
    }:
        return True
    if suivant.cle == "et":
        return rang + 2 < len(mots) and (
            mots[rang + 2].capitale or mots[rang + 2].cle in {"moi", "sa", "son", "ses", "lui"}
        )
    return entre.strip() == "" and any(temps.startswith("ind") for temps in chercher(suivant.texte.lower()).temps)


def _dans_la_phrase(texte, mots, rang):
    mot = mots[rang]
    classes, prenom = _classes(mot.texte), _est_prenom(mot.cle)
    if prenom and not classes & _GRAMMAIRE:
        return True
    if mot.cle in {"le", "la", "les", "l"}:
        return _touche(texte, mots, rang) and mots[rang + 1].capitale and mots[rang + 1].cle not in _COMMUNS
    if mot.texte.isupper() and (classes or len(mot.texte) <= _SIGLE):
        return False
    if _INVERSION.search(mot.texte):
        return False
    return not classes & _GRAMMAIRE and (not classes or bool(classes & {"NOM", "ADJ"}))
