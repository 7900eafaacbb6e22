"""What no machine translates, put out of its sight: names, acronyms, words of the glossary, figures, phone numbers.

Each is replaced by `<code>x3</code>`, which services that know HTML leave alone (LibreTranslate does), and must come
back once, unchanged.
"""

import html
import re
from collections import Counter
from dataclasses import dataclass

from commun.atelier.fautes import BALISE
from commun.chiffres import JETON
from commun.models import Terme, Territoire

NOMS = (
    "monenfant.fr", "pajemploi.urssaf.fr", "service-public.fr", "legifrance.gouv.fr", "caf.fr", "impots.gouv.fr",
    "Caf", "CMG", "MSA", "PMI", "MDPH", "Paje", "Pajemploi", "Pajemploi+", "Urssaf", "Cesu", "France Travail",
    "FranceConnect", "France Services", "CESU", "RPE", "ASE",
)  # fmt: skip
_BLANC = "[ .\u00a0\u202f-]?"
_TELEPHONE = rf"(?:(?:\+|00)33{_BLANC}(?:\(0\))?|0){_BLANC}[1-9](?:{_BLANC}\d\d){{4}}"
_URGENCES = r"3\d{3}|3\d \d\d|1[578]|11[2459]"
_ADRESSES = r"https?://[^\s<>]+|www\.[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_MARQUE = re.compile(r"<code>\s*x(\d+)\s*</code>")
_registre = []


def inscrire_des_noms(fonction):
    """`fonction()` gives names that no machine translates, written as they are in the texts."""
    _registre.append(fonction)


@dataclass(frozen=True, slots=True)
class Protecteur:
    """`motif` finds what is protected; `traductions`: {term in lower case: its name in the language}; `liens`: forms of
    the glossary, in lower case, kept as they are when they are the whole text of a link."""

    motif: re.Pattern
    traductions: dict
    liens: frozenset

    @classmethod
    def vers(cls, locale):
        """For translations into a language: three queries, and those of the names."""
        termes = list(Terme.objects.filter(locale__language_code="fr"))
        dits = dict(Terme.objects.filter(locale=locale).values_list("translation_key", "terme"))
        traductions = {t.terme.lower(): dits[t.translation_key] for t in termes if t.translation_key in dits}
        noms = {*NOMS, *(t.terme for t in termes if t.sigle), Territoire.load().nom}
        noms.update(nom for fonction in _registre for nom in fonction())
        liens = frozenset(forme.lower() for terme in termes for forme in terme.formes)
        return cls(_motif(noms, traductions), traductions, liens)

    def proteger(self, texte):
        """(text for the machine, what each mark stands for), both HTML."""
        valeurs = []

        def marquer(valeur):
            valeurs.append(valeur)
            return f"<code>x{len(valeurs) - 1}</code>"

        morceaux, debut, dans_un_lien = [], 0, False
        for balise in BALISE.finditer(texte):
            morceaux += [self._marquer(texte[debut : balise.start()], marquer, dans_un_lien), balise[0]]
            debut, dans_un_lien = balise.end(), balise["nom"] == "a" and not balise["fin"]
        return "".join([*morceaux, self._marquer(texte[debut:], marquer)]), valeurs

    def _marquer(self, texte, marquer, dans_un_lien=False):
        mots = html.unescape(texte).strip().lower()
        if dans_un_lien and mots in self.liens and mots not in self.traductions:
            return marquer(texte)
        return self.motif.sub(lambda trouve: marquer(self._valeur(trouve[0])), texte)

    def _valeur(self, trouve):
        dit = self.traductions.get(html.unescape(trouve).lower())
        return trouve if dit is None else html.escape(dit, quote=False)


def _motif(noms, termes):
    """The longest first: "crèche familiale" before "crèche"."""
    formes = [(nom, _litteral(nom)) for nom in noms if nom]
    formes += [(terme, f"(?i:{_litteral(terme)})") for terme in termes]
    formes.sort(key=lambda forme: -len(forme[0]))
    mots = "|".join([_TELEPHONE, _URGENCES, *(motif for _forme, motif in formes)])
    return re.compile(rf"{JETON.pattern}|{_ADRESSES}|(?<!\w)(?:{mots})(?!\w)")


def _litteral(texte):
    return re.escape(html.escape(texte, quote=False))


def est_tout_protege(texte):
    """Whether nothing is left for the machine to say."""
    return not any(signe.isalpha() for signe in BALISE.sub("", _MARQUE.sub("", texte)))


def rendre(texte, valeurs):
    """The text with what its marks stand for, None when one is missing, repeated or damaged."""
    marques = Counter(int(numero) for numero in _MARQUE.findall(texte))
    if marques != Counter(range(len(valeurs))) or "<code" in _MARQUE.sub("", texte):
        return None
    return _MARQUE.sub(lambda marque: valeurs[int(marque[1])], texte)
