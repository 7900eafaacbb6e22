"""Each kind of page, looked at by axe on a phone and on a wide screen, and weighed."""

import gzip

import pytest

from tests.navigateur.accessibilite import defauts
from tests.navigateur.adresses import ADRESSES

DEJA_COMPRESSES = (".woff2", ".png", ".jpg", ".webp", ".avif")


@pytest.mark.parametrize("nom", ADRESSES)
def test_page_is_accessible(page, site, nom):
    adresse = ADRESSES[nom]
    assert page.goto(adresse.chemin(site)).status == adresse.code
    assert page.locator("h1").count() == 1
    assert defauts(page) == []


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
