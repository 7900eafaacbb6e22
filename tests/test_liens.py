"""Links of a text: to pages, to words of the glossary; they cost no query and follow what moves."""

import pytest
from django.core.cache import cache
from django.template import Context, Template
from django.utils import translation
from wagtail.rich_text import RichText

from tests import fabriques


@pytest.fixture(autouse=True)
def _cache_vide():
    cache.clear()


@pytest.fixture
def aides(accueil):
    return fabriques.IndexAidesPageFactory(parent=accueil)


def rendre(html):
    return Template("{% load chiffres %}{% chiffres texte %}").render(Context({"texte": RichText(html)}))


def test_a_link_leads_to_its_page_wherever_it_moved(aides):
    html = f'<a linktype="page" id="{aides.pk}">Aides</a>'
    assert 'href="/aides/"' in rendre(html)
    aides.slug = "les-aides"
    aides.save_revision().publish()
    assert 'href="/les-aides/"' in rendre(html)


def test_a_link_to_a_page_that_is_gone_is_plain_text(aides):
    html = f'<a linktype="page" id="{aides.pk}">Aides</a>'
    aides.unpublish()
    assert "href" not in rendre(html)


@pytest.mark.parametrize(
    ("ecrite", "menee"),
    [
        ("/carte/?type=mam#liste", "/ar/carte/?type=mam#liste"),
        ("/recherche/", "/ar/recherche/"),
        ("/documents/3/grille.pdf", "/documents/3/grille.pdf"),
        ("/aides/", "/aides/"),  # a page, that may not be in this language
        ("//ailleurs.example/", "//ailleurs.example/"),
        ("https://monenfant.fr/carte/", "https://monenfant.fr/carte/"),
    ],
)
def test_an_address_that_was_typed_leads_to_the_same_screen_in_the_language(ecrite, menee):
    with translation.override("ar"):
        assert f'<a href="{menee}">' in rendre(f'<p><a href="{ecrite}">Ici</a></p>')
    assert f'<a href="{ecrite}">' in rendre(f'<p><a href="{ecrite}">Ici</a></p>')


@pytest.mark.parametrize("numero", ["", "0", "x", "999999"])
def test_a_link_to_nothing_breaks_nothing(aides, numero):
    assert "Aides" in rendre(f'<a linktype="page" id="{numero}">Aides</a><a linktype="terme" id="{numero}">x</a>')


def test_a_body_full_of_links_costs_one_query_then_none(aides, django_assert_num_queries):
    html = f'<p><a linktype="page" id="{aides.pk}">Aides</a></p>' * 10
    rendre(html)
    with django_assert_num_queries(0):
        for _ in range(5):
            rendre(html)


def test_words_of_the_glossary_are_defined_once_at_the_foot_of_the_page(accueil, client):
    caf = fabriques.TermeFactory(terme="Caf", developpe="caisse d’allocations familiales")
    mot = f'<a linktype="terme" id="{caf.pk}">Caf</a>'
    fabriques.PageOrdinaireFactory(
        parent=accueil, slug="essai", corps=[("texte", f"<p>La {mot}.</p>"), ("texte", f"<p>Encore la {mot}.</p>")]
    )
    html = client.get("/essai/").content.decode()
    assert html.count('<a class="terme" href="/lexique/#terme-caf" data-terme="caf">') == 2
    assert html.count('id="definition-caf"') == 1
    assert "caisse d’allocations familiales" in html


def test_a_page_that_explains_no_word_asks_nothing_of_the_glossary(accueil, client):
    fabriques.PageOrdinaireFactory(parent=accueil, slug="essai", corps=[("texte", "<p>Rien.</p>")])
    assert 'class="replie termes"' not in client.get("/essai/").content.decode()


def test_the_glossary_goes_by_letter(accueil, client):
    fabriques.LexiquePageFactory(parent=accueil)
    for mot in ("École", "agrément", "Élan", "Pajemploi"):
        fabriques.TermeFactory(terme=mot)
    html = client.get("/lexique/").content.decode()
    assert html.count('<section class="lexique"') == 3
    assert html.index("École") < html.index("Élan") < html.index("Pajemploi")
