"""The starter texts, once sown: no figure typed, every token worth something, every link alive."""

import datetime
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from wagtail.models import Page

from commun.chiffres import cles_du_jeton, jetons
from commun.ecrits import ecrits
from commun.emplois import pages_en_ligne
from commun.models import Bareme, Terme
from commun.prose import chercher, valeurs_des_baremes, verifier_le_site

JOUR = datetime.date(2026, 11, 25)


def test_no_amount_phone_nor_time_is_typed(semis):
    assert [(alerte.page.url_path, alerte.lieu, alerte.phrase) for alerte in verifier_le_site()] == []
    valeurs = valeurs_des_baremes()
    assert [terme.slug for terme in Terme.objects.all() if chercher(terme.definition, valeurs=valeurs)] == []


def test_every_figure_of_the_texts_is_confirmed(semis):
    baremes = Bareme.objects.par_cle(JOUR)
    textes = [(page.url_path, ecrit.texte) for page in pages_en_ligne() for ecrit in ecrits(page)]
    textes += [(terme.slug, terme.definition) for terme in Terme.objects.all()]
    cles = {(lieu, cle) for lieu, texte in textes for jeton in jetons(texte) for cle in cles_du_jeton(jeton)}
    assert len(cles) > 50
    assert {(lieu, cle) for lieu, cle in cles if cle not in baremes and not cle.startswith("territoire.")} == set()


@pytest.fixture
def liens(semis, client):
    """{(page, internal link of this page)}, and what stands at each of these pages, as parsed HTML."""
    arbres = {page.url: _lire(client, page.url) for page in Page.objects.live().filter(depth__gte=2).order_by("path")}
    # The switcher also leads to pages that are not translated yet, which say so (tests/test_langues.py).
    return {
        (page, lien["href"])
        for page, arbre in arbres.items()
        for lien in arbre.find_all("a", href=True)
        if not lien.find_parent(class_=["langues", "pied__langues"])
    }, arbres


def test_every_internal_link_leads_somewhere(liens, client):
    liens, arbres = liens
    rompus = []
    for page, adresse in sorted(liens):
        parties = urlsplit(adresse)
        if parties.scheme or parties.netloc:
            continue
        chemin = parties.path or page
        if chemin not in arbres:
            arbres[chemin] = _lire(client, chemin)
        if not arbres[chemin] or (parties.fragment and not arbres[chemin].find(id=parties.fragment)):
            rompus.append((page, adresse))
    assert rompus == []


def _lire(client, adresse):
    """The page of this address, its redirections followed; None when there is none, text that is no HTML as it is."""
    reponse = client.get(adresse, follow=True)
    if reponse.status_code != 200:
        return None
    if reponse.headers["Content-Type"].startswith("text/html"):
        return BeautifulSoup(reponse.content, "html.parser")
    return True
