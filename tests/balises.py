"""What every page of HTML must hold, read from its elements: no browser is needed."""

import re
from collections import Counter

from bs4 import BeautifulSoup

RENVOIS = ("for", "list", "form", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")
DONNEES = {"application/json", "application/ld+json"}


def fautes(html):
    """Lines to read, [] when all is well."""
    page = BeautifulSoup(html, "html.parser")
    regles = (_entete, _titres, _identifiants, _renvois, _images, _en_ligne)
    return [faute for regle in regles for faute in regle(page)]


def titre(html):
    return BeautifulSoup(html, "html.parser").title.get_text(strip=True)


def identifiants(html, selecteur):
    """Identifiers of the elements that a CSS selector finds."""
    return {element["id"] for element in BeautifulSoup(html, "html.parser").select(selecteur)}


def _entete(page):
    if not page.html.get("lang"):
        yield "no language"
    if not (page.title and page.title.get_text(strip=True)):
        yield "no title"


def _titres(page):
    """One first level, and no level skipped on the way down."""
    titres = page.find_all(re.compile("^h[1-6]$"))
    niveaux = [int(titre.name[1]) for titre in titres]
    if niveaux.count(1) != 1:
        yield f"{niveaux.count(1)} titles of first level"
    for avant, niveau, titre in zip([0, *niveaux], niveaux, titres, strict=False):
        if niveau > avant + 1:
            yield f"level skipped before {titre}"
    yield from (f"empty {titre}" for titre in titres if not titre.get_text(strip=True))


def _identifiants(page):
    comptes = Counter(element["id"] for element in page.find_all(id=True))
    yield from (f"id {nom} stands {nombre} times" for nom, nombre in comptes.items() if nombre > 1)


def _renvois(page):
    """Whatever names an element of the page names one that is there."""
    connus = {element["id"] for element in page.find_all(id=True)}
    for attribut in RENVOIS:
        for element in page.find_all(attrs={attribut: True}):
            valeur = element[attribut]
            noms = valeur if isinstance(valeur, list) else valeur.split()
            yield from (f"{attribut} names {nom}, which is not there" for nom in noms if nom not in connus)
    for lien in page.find_all("a", href=re.compile("^#.")):
        if lien["href"][1:] not in connus:
            yield f"a link leads to {lien['href']}, which is not there"


def _images(page):
    yield from (f"no alternative: {image}" for image in page.find_all("img", alt=False))
    yield from (f"no address: {lien}" for lien in page.find_all(["a", "audio", "img"], attrs={"href": ""}))
    yield from (f"no address: {media}" for media in page.find_all(["audio", "img"], attrs={"src": ""}))


def _en_ligne(page):
    """The policy of the site refuses them all."""
    for element in page.find_all(True):
        interdits = [nom for nom in element.attrs if nom == "style" or nom.startswith("on")]
        if interdits or element.name == "style":
            yield f"inline: {element.name} {interdits}"
        if element.name == "script" and not element.get("src") and element.get("type") not in DONNEES:
            yield "inline script"
