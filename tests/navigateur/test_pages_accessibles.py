"""Each kind of page, looked at by axe on a phone and on a wide screen, and weighed."""

import gzip

import pytest

from tests.navigateur.accessibilite import defauts, defauts_sur_telephone
from tests.petit_site.adresses import ADRESSES

DEJA_COMPRESSES = (".woff2", ".png", ".jpg", ".webp", ".avif")


# Processes share the pages by handfuls, but those of a site that only one test here asks for: it is made once.
POIGNEES = [list(ADRESSES)[debut::6] for debut in range(6)]


@pytest.mark.parametrize("noms", POIGNEES, ids=lambda noms: noms[0])
def test_pages_are_accessible(page, site, noms):
    trouves = {nom: regarder(page, ADRESSES[nom], site) for nom in noms}
    assert {nom: lignes for nom, lignes in trouves.items() if lignes} == {}


def test_empty_pages_are_accessible(page, site_vide):
    noms = [nom for nom, adresse in ADRESSES.items() if adresse.vide]
    trouves = {nom: regarder(page, ADRESSES[nom], site_vide, juger=defauts_sur_telephone) for nom in noms}
    assert {nom: lignes for nom, lignes in trouves.items() if lignes} == {}


def test_pages_are_accessible_from_right_to_left(page, site_arabe):
    noms = [nom for nom, adresse in ADRESSES.items() if not adresse.francaise]
    trouves = {nom: regarder(page, ADRESSES[nom], site_arabe, "/ar", defauts_sur_telephone) for nom in noms}
    assert {nom: lignes for nom, lignes in trouves.items() if lignes} == {}


def regarder(page, adresse, site, prefixe="", juger=defauts):
    """What is wrong with a page, as lines to read."""
    code = page.goto(prefixe + adresse.chemin(site)).status
    lignes = [] if code == adresse.code else [f"status {code}"]
    if (titres := page.locator("h1").count()) != 1:
        lignes.append(f"{titres} titles of first level")
    return lignes + juger(page)


def test_text_page_weighs_little(page, site):
    """At most 100 KB as a server compresses it, fonts included, in 10 requests."""
    poids = {}
    page.on("response", lambda reponse: poids.update({reponse.url: reponse}))
    page.goto(site.guide.url, wait_until="networkidle")
    octets = {url: peser(url, reponse.body()) for url, reponse in poids.items() if reponse.ok}
    assert len(octets) <= 10
    assert sum(octets.values()) <= 100_000, octets


def peser(url, corps):
    return len(corps if url.endswith(DEJA_COMPRESSES) else gzip.compress(corps))
