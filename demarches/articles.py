"""Read what a source cites: « Code du travail, articles L. 3141-3 et L. 3141-4 (congés) ».

Pure functions. A text that is no code nor the convention is known by its own words: « circulaire Cnaf n° 2019-005 ».
"""

import re
from dataclasses import dataclass

from commun.texte import normaliser

CONVENTION = "convention collective"
_ABREGES = {
    "casf": "code de l action sociale et des familles",
    "css": "code de la securite sociale",
    "cgi": "code general des impots",
    "csp": "code de la sante publique",
    "ccn": CONVENTION,
}
_CODE = re.compile(r"\bcode (?:du|de la|de l|de|des|civil|general|rural|penal)\b[^,]*")
_ARTICLES = re.compile(r"\b(?:articles?|art\.)\s+(?=[LRDA]?\W*\d)", re.IGNORECASE)
_FIN = re.compile(r"\(|\bannexe|\b(?:du|de la|de l['’])\s", re.IGNORECASE)
_RANGS = "bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies|sexdecies"
_NUMERO = re.compile(
    rf"(?P<a>\bà\s+)?\b(?:(?P<lettre>[LRDA])\.?\*?\s?)?(?P<nombre>\d+(?:[-.]\d+)*)(?P<suite>(?:\s+(?:{_RANGS}))?(?:\s+[A-Z]\b)?)"
)


@dataclass(frozen=True)
class Article:
    """`numero` is ("D", (531, 18, 1), ""), and `fin` the last one of a range, else the same."""

    texte: str
    numero: tuple
    fin: tuple

    def touche(self, autre):
        """Whether both texts, or ranges of them, have an article in common."""
        meme = self.texte == autre.texte and self.numero[::2] == autre.numero[::2]
        return meme and self.numero[1] <= autre.fin[1] and autre.numero[1] <= self.fin[1]


def texte_cite(titre):
    """The text, whatever its article: "code du travail"; "" when it is neither a code nor the convention."""
    mots = normaliser(titre)
    for abrege, entier in _ABREGES.items():
        mots = re.sub(rf"\b{abrege}\b", entier, mots)
    if CONVENTION in mots or "idcc 3239" in mots:
        return CONVENTION
    trouve = _CODE.search(mots.split(" article")[0])
    return " ".join(mot for mot in trouve[0].split() if mot not in ("art",)).strip() if trouve else ""


def articles_cites(titre):
    """[Article] of a title; none when it names no code, or no number."""
    texte, debut = texte_cite(titre), _ARTICLES.search(titre)
    if not (texte and debut):
        return []
    suite = titre[debut.end() :]
    fin = _FIN.search(suite)
    articles, lettre = [], ""
    for trouve in _NUMERO.finditer(suite[: fin.start()] if fin else suite):
        lettre = trouve["lettre"] or lettre
        nombres = tuple(int(n) for n in re.split("[-.]", trouve["nombre"]))
        numero = (lettre, nombres, trouve["suite"].strip().lower())
        if trouve["a"] and articles:
            articles[-1] = Article(texte, articles[-1].numero, numero)
        else:
            articles.append(Article(texte, numero, numero))
    return articles


def cite(titre, reference):
    """Whether the title of a source cites a reference: one of its articles, or the whole text when it names none."""
    cherches = articles_cites(reference)
    if cherches:
        return any(un.touche(autre) for un in cherches for autre in articles_cites(titre))
    if texte := texte_cite(reference):
        return texte_cite(titre) == texte
    mots = normaliser(reference)
    return bool(mots) and f" {mots} " in f" {normaliser(titre)} "
