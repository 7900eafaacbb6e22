"""A sentence cut into words, numbers and signs.

Elisions (« l’ », « qu’ ») and clitics tied to a verb by a hyphen (« pouvez-vous », « a-t-il », « dites-nous ») are
words of their own; « rendez-vous », « aujourd’hui » and « celui-ci » stay whole.
"""

import re
from dataclasses import dataclass

from commun.falc.dictionnaire import INCONNUE, Fiche, chercher, lire
from commun.falc.ensemble import ensemble

MOT, NOMBRE, SIGNE, LIEN = "mot", "nombre", "signe", "lien"

_LETTRE = r"[^\W\d_]"
_JETON = re.compile(
    rf"""(?P<lien>(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|{_LETTRE}[\w-]*(?:\.[\w-]+)*\.(?:fr|com|org|eu|net)\b(?:/\S*)?)
      |(?P<nombre>\d+(?:[ \u00a0\u202f.]\d{{3}})*(?:,\d+)?)
      |(?P<mot>{_LETTRE}+(?:['-]{_LETTRE}+)*'?)
      |(?P<signe>[^\s\w]|_)""",
    re.VERBOSE,
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‑": "-", "‐": "-"})
ELISIONS = ensemble("l d n s c j m t qu jusqu lorsqu puisqu quoiqu")
_CLITIQUES = "je|tu|il|elle|on|ce|nous|vous|ils|elles|moi|toi|lui|leur|les|le|la|y|en"
_INVERSION = re.compile(rf"(?P<verbe>.+?)(?:-t)?-(?P<clitique>{_CLITIQUES})")


@dataclass(slots=True)
class Mot:
    """One token: `bas` is in lower case with straight apostrophes; `debut` and `fin` are places in the sentence."""

    bas: str
    debut: int
    fin: int
    nature: str = MOT
    majuscule: bool = False
    attache: bool = False  # a clitic tied by a hyphen to the verb before it
    fiche: Fiche = INCONNUE

    @property
    def temps(self):
        return self.fiche.temps

    @property
    def classes(self):
        return self.fiche.classes


def decouper(texte):
    """The list of `Mot` of a sentence."""
    droit = texte.translate(_APOSTROPHES)
    mots = []
    for jeton in _JETON.finditer(droit):
        if jeton.lastgroup == MOT:
            mots.extend(_mots(jeton[0], jeton.start()))
        else:
            mots.append(Mot(jeton[0].lower(), jeton.start(), jeton.end(), jeton.lastgroup))
    _retablir_l_accent(mots)
    return mots


def _mots(brut, debut):
    """The words of a run of letters, apostrophes and hyphens."""
    for morceau, place in _sans_elisions(brut, debut):
        yield from _sans_clitiques(morceau, place)


def _sans_elisions(brut, debut):
    while "'" in brut and not lire(brut.lower()):
        tete, _, reste = brut.partition("'")
        if tete.lower() not in ELISIONS and reste:
            break
        yield tete + "'", debut
        brut, debut = reste, debut + len(tete) + 1
    if brut:
        yield brut, debut


def _sans_clitiques(brut, debut):
    bas, fin, clitiques = brut.lower(), debut + len(brut), []
    while "-" in bas and not lire(bas) and (coupe := _INVERSION.fullmatch(bas)):
        verbe, clitique = coupe["verbe"], coupe["clitique"]
        if not _fiche(verbe, brut[0].isupper()).classes & {"VER", "AUX"} and "-" not in verbe:
            break
        clitiques.append(Mot(clitique, fin - len(clitique), fin, attache=True, fiche=chercher(clitique)))
        bas, fin = verbe, debut + len(verbe)
    yield Mot(bas, debut, fin, majuscule=brut[0].isupper(), fiche=_fiche(bas, brut[0].isupper()))
    yield from reversed(clitiques)


def _fiche(bas, majuscule):
    fiche = chercher(bas)
    if fiche is INCONNUE and majuscule and bas[0] == "e":  # « Etes-vous », « Ecole »
        return lire("é" + bas[1:]) or lire("ê" + bas[1:]) or INCONNUE
    return fiche


def _retablir_l_accent(mots):
    """Capitals often lose their accents: « A midi » is not « avoir », « Etes-vous » is « êtes »."""
    for i, mot in enumerate(mots):
        if not mot.majuscule:
            continue
        if mot.bas == "a" and not (i + 1 < len(mots) and mots[i + 1].attache):
            mot.bas, mot.fiche = "à", chercher("à")
        elif mot.bas[0] == "e" and mot.fiche is not INCONNUE and lire(mot.bas) is None:
            mot.bas = next((b for b in ("é" + mot.bas[1:], "ê" + mot.bas[1:]) if lire(b) is mot.fiche), mot.bas)
