"""Find in prose what should be a figure of the barèmes or a setting: amounts, phone numbers, clock times.

Typed in a text they grow old in silence. A token ([[cle]]), an address, a link, an emergency number are left alone;
in an example, numbers are invented: an amount is told there only when it is the value of a barème, past or present.
Durations, counts and articles of the law are no figures of this kind.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from commun.chiffres import JETON
from commun.ecrits import Ecrit, ecrits
from commun.emplois import pages_en_ligne
from commun.falc.page import empreinte
from commun.models import AlerteEcartee, Bareme

MONTANT, TELEPHONE, HEURE = "P01", "P02", "P03"
CONSEILS = {
    MONTANT: "Un montant change : mettez le barème (bouton €).",
    TELEPHONE: "Un numéro change : mettez le bloc « Coordonnées », la fiche du lieu, ou [[territoire.telephone]].",
    HEURE: "Un horaire change : il vient de la fiche du lieu ou des réglages.",
}
URGENCES = frozenset({"15", "17", "18", "112", "114", "115", "119", "3919", "3114"})

_BLANC = "[ \u00a0\u202f]"
_NOMBRE = rf"\d{{1,3}}(?:{_BLANC}\d{{3}})+(?:[,.]\d+)?|\d+(?:[,.]\d+)?"
_UNITE = r"(?:k|M)?€|euros?\b|centimes?\b|%|‰|pour[ \u00a0](?:cent|mille)\b"
_MONTANTS = re.compile(
    rf"(?<![\w,.])(?P<nombre>{_NOMBRE})(?:{_BLANC}?(?:à|et|ou|-|–){_BLANC}?(?P<second>{_NOMBRE}))?"
    rf"{_BLANC}?(?P<unite>{_UNITE})(?:{_BLANC}?\d{{2}}\b)?",
    re.IGNORECASE,
)
_SEP = r"[ \u00a0\u202f.\-]?"
_TELEPHONES = re.compile(
    rf"(?<![\d,])(?:(?:\+|00)33{_SEP}(?:\(0\){_SEP})?[1-9](?:{_SEP}\d\d){{4}}|0[1-9](?:{_SEP}\d\d){{4}})(?!\d)"
    r"|(?:\b(?:au|le|du|numéro|composez|composer|appelez|appeler|téléphone|tél\.?)|:)[ \u00a0]+(?:[:«][ \u00a0]?)?"
    r"(?P<court>3\d[ \u00a0]?\d\d)\b(?![ \u00a0]?(?:€|euro|%|h\b|\d)|-\d)",
    re.IGNORECASE,
)
_HEURES = re.compile(
    rf"(?<![\w,.:])(?P<heure>[01]?\d|2[0-3])(?:{_BLANC}?h(?:{_BLANC}?(?P<minutes>[0-5]\d))?|{_BLANC}heures?"
    rf"(?:{_BLANC}(?P<minutes2>[0-5]\d))?|:(?P<minutes3>[0-5]\d))(?![\w:]|{_BLANC}?\d)",
    re.IGNORECASE,
)
# What makes a duration of a number of hours.
_AVANT_DUREE = re.compile(
    r"(?:\b(?:est|sont|pendant|durant|depuis|plus|moins|maximum|minimum|environ|dépass\w+|soit|total|dure\w*|durée|"
    r"quelques|toutes les|tous les|chaque|par|sous|dans les|sur|lors des|au-delà|fois|bout)"
    rf"{_BLANC}(?:de{_BLANC}|d’|d')?|[×*+/=]{_BLANC}?)$",
    re.IGNORECASE,
)
_APRES_DUREE = re.compile(
    rf"{_BLANC}?(?:par\b|de\b|d[’']|/|[×*+=]|sur\b|complémentaires?|supplémentaires?|consécutives?|majorées?|"
    r"hebdomadaires?|mensuelles?|maximum|minimum|au (?:plus|moins|maximum|minimum|total)|avant|après|chaque|ou plus)",
    re.IGNORECASE,
)
_EXEMPTS = re.compile(rf"{JETON.pattern}|https?://\S+|www\.\S+|\S+@\S+\.\w+", re.IGNORECASE)
_FIN_DE_PHRASE = re.compile(r"(?<=[.!?…])\s+|\n")


@dataclass(frozen=True, slots=True)
class Trouvaille:
    """`texte[debut:fin] == mots`."""

    code: str
    mots: str
    debut: int
    fin: int


@dataclass(frozen=True, slots=True)
class Alerte:
    """A find in a page, for its editor: `lieu` names the field and the block, `phrase` the sentence around."""

    page: object
    lieu: str
    code: str
    mots: str
    phrase: str
    empreinte: str

    @property
    def conseil(self):
        return CONSEILS[self.code]


def chercher(texte, exemple=False, valeurs=()):
    """List of `Trouvaille` in a plain text, in order; `valeurs`: the (Decimal, "€" or "%") of the barèmes, which alone
    are told of the amounts and times of an example."""
    masque = _EXEMPTS.sub(lambda trouve: "¤" * len(trouve[0]), texte)
    trouvailles = [*_montants(masque, exemple, valeurs), *_telephones(masque)]
    if not exemple:
        trouvailles += _heures(masque)
    return sorted(trouvailles, key=lambda trouvaille: trouvaille.debut)


def verifier_page(page, valeurs=None, ecartees=None) -> Iterator[Alerte]:
    """The `Alerte`s of a page (as its own type); false alarms set aside are left out. Without `valeurs` (see
    `valeurs_des_baremes`) nor `ecartees` (frozenset of digests), one query for each."""
    valeurs = valeurs_des_baremes() if valeurs is None else valeurs
    ecartees = AlerteEcartee.empreintes() if ecartees is None else ecartees
    for ecrit in ecrits(page):
        for alerte in _alertes(page, ecrit, valeurs):
            if alerte.empreinte not in ecartees:
                yield alerte


def verifier_le_site():
    """The alarms of every live page, in the order of the tree, in a bounded number of queries."""
    valeurs, ecartees = valeurs_des_baremes(), AlerteEcartee.empreintes()
    return [alerte for page in pages_en_ligne() for alerte in verifier_page(page, valeurs, ecartees)]


def valeurs_des_baremes():
    """frozenset of (Decimal, "€" or "%") of every barème that is an amount or a rate, past ones too."""
    lignes = Bareme.objects.filter(valeur__isnull=False).values_list("valeur", "unite")
    return frozenset((valeur.normalize(), unite[0]) for valeur, unite in lignes if unite[:1] in ("€", "%"))


def _alertes(page, ecrit: Ecrit, valeurs):
    texte = ecrit.nu
    for trouvaille in chercher(texte, ecrit.exemple, valeurs):
        phrase = _phrase(texte, trouvaille)
        yield Alerte(page, ecrit.lieu, trouvaille.code, trouvaille.mots, phrase, empreinte(trouvaille.code, phrase))


def _phrase(texte, trouvaille):
    debut = max((m.end() for m in _FIN_DE_PHRASE.finditer(texte, 0, trouvaille.debut + 1)), default=0)
    suite = _FIN_DE_PHRASE.search(texte, trouvaille.fin)
    return texte[debut : suite.start() if suite else len(texte)].strip()


def _montants(texte, exemple, valeurs):
    for trouve in _MONTANTS.finditer(texte):
        unite = "%" if trouve["unite"] in ("%",) or trouve["unite"].lower().endswith("cent") else "€"
        nombre = _decimal(trouve["nombre"])
        # "100 %" means all of it.
        tout = (nombre, unite) == (100, "%") and not trouve["second"]
        if not tout and (not exemple or (nombre.normalize(), unite) in valeurs):
            yield _trouvaille(MONTANT, trouve)


def _telephones(texte):
    for trouve in _TELEPHONES.finditer(texte):
        groupe = "court" if trouve["court"] else 0
        if re.sub(r"\D", "", trouve[groupe]) not in URGENCES:
            yield Trouvaille(TELEPHONE, trouve[groupe], *trouve.span(groupe))


def _heures(texte):
    for trouve in _HEURES.finditer(texte):
        avant, apres = texte[: trouve.start()], texte[trouve.end() :]
        if not (_AVANT_DUREE.search(avant) or _APRES_DUREE.match(apres)):
            yield _trouvaille(HEURE, trouve)


def _trouvaille(code, trouve):
    return Trouvaille(code, trouve[0], *trouve.span())


def _decimal(nombre):
    return Decimal(re.sub(_BLANC, "", nombre).replace(",", "."))
