"""The translations we ship: whole, well tagged, sown once, marked as not read again."""

import re

import polib
import pytest
from django.conf import settings
from wagtail.models import Page

from commun import langues
from commun.models import PageFalc, Terme
from commun.traductions import phrases_a_traduire
from faq.models import QuestionPage
from modes_accueil.models import AidePage, GuidePage, SituationPage
from site_info import traductions
from site_info.contenus import lexique, rubriques
from site_info.models import AccueilPage
from tests.socles import socle

CODES = [code for code in langues.LIVREES if code != langues.SOURCE]
BALISES = re.compile(r"</?[a-z][^>]*>|\[\[[^\]]*\]\]")


@pytest.mark.parametrize("code", CODES)
def test_a_sentence_keeps_its_links_and_its_figures(code):
    fautes = [
        entree.msgid
        for entree in polib.pofile(traductions.CATALOGUES / f"{code}.po")
        if sorted(BALISES.findall(entree.msgid)) != sorted(BALISES.findall(entree.msgstr))
    ]
    assert fautes == []


@socle
def depart(semis):
    """The starter site, whose home page also says what the starter one says."""
    accueil = AccueilPage.objects.get()
    accueil.title = rubriques.ACCUEIL["title"]
    accueil.introduction = accueil.search_description = rubriques.ACCUEIL["introduction"]
    accueil.save_revision().publish()
    return semis


@pytest.mark.parametrize("code", CODES)
def test_home_easy_pages_relais_and_the_way_to_ask_are_translated(depart, code):
    catalogue = traductions.Catalogue(code)
    adresses = ("/", "/demande/", "/urgence/", "/contact/", "/relais/", "/situations/apres-un-refus/")
    attendues = [
        *(page for page in Page.objects.live().specific() if page.depth > 1 and page.url in adresses),
        *PageFalc.objects.live(),
    ]
    assert len(attendues) >= 18
    manques = {page.url: [p for p in phrases_a_traduire(page) if catalogue.get(p) is None] for page in attendues}
    assert {adresse: phrases for adresse, phrases in manques.items() if phrases} == {}


@pytest.mark.parametrize("code", ["en", "ar"])
def test_guides_situations_aids_and_founding_questions_are_translated_in_english_and_arabic(depart, code):
    catalogue = traductions.Catalogue(code)
    fondatrices = {"slug__in": ("conges-payes-assistante-maternelle", "contrat-horaires-atypiques",
                                "mon-relais-petite-enfance", "rupture-du-contrat")}  # fmt: skip
    for modele, nombre, voulues in (
        (GuidePage, 10, {}), (SituationPage, 11, {}), (AidePage, 6, {}), (QuestionPage, 4, fondatrices),
    ):  # fmt: skip
        pages = modele.objects.live().filter(locale__language_code="fr", **voulues)
        assert pages.count() >= nombre
        manques = {page.url: [p for p in phrases_a_traduire(page) if catalogue.get(p) is None] for page in pages}
        assert {adresse: phrases for adresse, phrases in manques.items() if phrases} == {}


def test_they_are_sown_once_are_read_in_their_language_and_left_to_translators(depart, client):
    pages = traductions.semer("tr")
    assert len(pages) >= 30
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    assert not any(Page.find_problems())
    html = client.get("/tr/modes-accueil/creche/facile-a-lire/").content.decode()
    assert '<html lang="tr" dir="ltr">' in html
    assert "Çeviri henüz kontrol edilmedi" in html
    assert "Traduction à relire" not in html
    assert "La crèche garde" not in html
    page = PageFalc.objects.filter(locale__language_code="tr").first()
    page.title = "Bir başka başlık"
    page.save_revision().publish()
    assert traductions.semer("tr") == []
    page.refresh_from_db()
    assert page.title == "Bir başka başlık"

    turc = Terme.objects.get(slug="agrement", locale__language_code="tr")
    assert turc.terme == "resmî izin"
    assert turc.variantes.startswith("agrément, agréments")
    assert Terme.objects.filter(locale__language_code="tr").count() == len(lexique.TERMES)
    html = client.get("/tr/lexique/").content.decode()
    assert '<bdi>resmî izin</bdi> <span class="aide" lang="fr" dir="ltr">agrément</span>' in html


@pytest.mark.parametrize("code", CODES)
def test_every_word_of_the_glossary_is_explained_in_each_language(code):
    catalogue = traductions.Catalogue(code)
    phrases = [
        phrase
        for donnees in lexique.TERMES
        for phrase in (donnees["definition"], donnees.get("developpe"), "" if "sigle" in donnees else donnees["terme"])
        # A name keeps its own.
        if phrase and phrase not in ("France Travail", "Pajemploi", "Pajemploi+")
    ]
    assert [phrase for phrase in phrases if not catalogue.get(phrase)] == []


def test_every_language_of_the_site_is_sown():
    assert traductions.langues_a_semer() == [code for code, _nom in settings.LANGUAGES if code != langues.SOURCE]
