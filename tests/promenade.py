"""What a page of HTML says, and in which language each of its words is: read once, element by element."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

VIDES = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What a reader, or the voice that reads for them, gets from an element besides its text.
DITS = {"alt", "aria-label", "aria-description", "placeholder", "title"}
MUETS = {"code", "script", "style", "svg"}
# Words that only French writes so; those that another language also writes are left out for it.
MOTS = frozenset({
    "à", "le", "la", "les", "des", "du", "une", "est", "sont", "vous", "votre", "vos", "nous", "notre", "pour", "avec",
    "dans", "sur", "aux", "au", "par", "pas", "qui", "où", "être", "chez", "cette", "ces", "leur", "leurs", "et", "ou",
    "mais", "donc", "aussi", "très", "jour", "jours", "mois",
})  # fmt: skip
PARTAGES = {
    "en": {"par", "sur", "pour", "au"},
    "es": {"la", "le", "les", "par"},
    "pt": {"mais", "ou", "par", "à"},
    "tr": {"et", "sur", "ou"},
}
_ELISION = re.compile(r"(?<![\w’'])(?:[cdjlnst]|qu|jusqu)[’'](?=[^\W\d_])", re.IGNORECASE)
_MOT = re.compile(r"[^\W\d_]+")
# A word of two capitals is an acronym, which every language keeps.
_LATIN = re.compile(r"(?<![\w@./-])[A-ZÀ-Ÿ]?[a-zà-ÿœ]{3,}(?![\w@./])")
# Names of services and of documents, which every language keeps.
NOMS = frozenset({
    "admin", "cookie", "ctrl", "express", "france", "insee", "licence", "monenfant", "openmoji", "ouverte", "pajemploi",
    "paris", "poste", "public", "service", "services", "travail", "urssaf",
})  # fmt: skip
LIEUX_DITS = ("Défenseur des droits", "Libre réponse", "La Poste")
# Addresses, and the French name of a thing that a translation gives after its own, to be recognised on papers.
_ETRANGERS = re.compile(r"\S+@\S+|https?://\S+|\([^()]*\)|(?<!\w)/[\w./-]+")


def est_francais(texte, langue):
    """Whether a text holds a word of French, or an elision; in a language of another script, any word in our letters
    that is not the name of a service."""
    texte = _ETRANGERS.sub(" ", texte)
    for nom in LIEUX_DITS:
        texte = texte.replace(nom, " ")
    mots = {mot.lower() for mot in _MOT.findall(texte)}
    if mots & (MOTS - PARTAGES.get(langue, set())):
        return True
    if langue in ("ar", "uk"):
        return bool({mot.lower() for mot in _LATIN.findall(texte)} - NOMS)
    return langue != "pt" and bool(_ELISION.search(texte))


@dataclass
class Lecture(HTMLParser):
    """A page read: `textes` is [(language, where, text)]."""

    html: str
    racine: dict = field(default_factory=dict)
    titre: str = ""
    alternatives: dict = field(default_factory=dict)
    liens: list = field(default_factory=list)
    muets: list = field(default_factory=list)  # links that tell no language
    textes: list = field(default_factory=list)

    def __post_init__(self):
        super().__init__()
        self._pile = [("", "", "")]
        self.feed(self.html)
        self.close()

    def handle_starttag(self, nom, attributs):
        attributs = dict(attributs)
        _nom, langue, _ou = self._pile[-1]
        langue = attributs.get("lang", langue)
        ou = f"{nom}.{attributs.get('class') or ''}"
        if nom == "html":
            self.racine = attributs
        elif nom == "link" and "hreflang" in attributs:
            self.alternatives[attributs["hreflang"]] = attributs["href"]
        elif nom == "a" and "href" in attributs:
            self.liens.append(attributs["href"])
            self.muets += [] if "hreflang" in attributs else [attributs["href"]]
        elif nom == "meta" and attributs.get("name") == "description":
            self.textes.append((langue, "description", attributs.get("content") or ""))
        for cle, valeur in attributs.items():
            if valeur and (cle in DITS or (nom == "input" and cle == "value" and attributs.get("type") == "submit")):
                self.textes.append((langue, f"{ou}[{cle}]", valeur))
        if nom not in VIDES:
            self._pile.append((nom, langue, ou))

    def handle_endtag(self, nom):
        while len(self._pile) > 1:
            if self._pile.pop()[0] == nom:
                break

    def handle_data(self, texte):
        nom, langue, ou = self._pile[-1]
        if nom == "title" and not any(pere[0] == "svg" for pere in self._pile):
            self.titre += texte.strip()
        if texte.strip() and not any(pere[0] in MUETS for pere in self._pile):
            self.textes.append((langue, ou, " ".join(texte.split())))

    def sorties(self, langue):
        """Links that leave the language without a word."""
        permis = (f"/{langue}/", "/media/", "/documents/")
        return [lien for lien in self.muets if lien.startswith("/") and not lien.startswith(permis)]

    def francais(self, langue, connus=()):
        """[(where, text)] that nothing says to be French, in a page of another language. `connus`: names of places
        and of people, which no attribute nor title can mark."""
        trouves = []
        for sienne, ou, texte in self.textes:
            reste = texte
            if ou == "description" or ou.startswith("title.") or "[" in ou:
                for nom in sorted(connus, key=len, reverse=True):
                    reste = reste.replace(nom, " ")
            if sienne == langue and est_francais(reste, langue):
                trouves.append((ou, texte))
        return trouves
