"""The starter glossary and the starter easy-to-read pages, as they are sown."""

import re

import pytest

from commun.falc import alarmes
from commun.falc.pages import contexte, verifier_page
from commun.models import PageFalc, Terme
from commun.pictogrammes import catalogue
from site_info.contenus import falc
from site_info.contenus.arbre import modules, pages_falc
from site_info.contenus.lexique import TERMES
from site_info.models import PageOrdinaire
from site_info.semis import nouer, semer, semer_le_lexique
from tests.socles import socle

PAGES = pages_falc()
NOMS = [module.__name__.rpartition(".")[2] for module in modules(falc)]
SLUGS = [terme["slug"] for terme in TERMES]
# What a text may say without a source to check it again: no amount, no phone, no share.
CHIFFRE = re.compile(r"€|\d\s?%|\beuros?\b|\b0\d(?:[ .]\d\d){4}")


def blocs(donnees):
    return [valeur for genre, valeur in donnees["corps"] if genre != "titre"]


def test_there_are_enough_words_and_pages():
    assert len(TERMES) >= 60
    assert len(PAGES) >= 12


def test_each_word_is_there_once():
    assert sorted(set(SLUGS)) == sorted(SLUGS)


def test_the_glossary_is_sown_whole():
    semer_le_lexique()

    assert set(Terme.objects.values_list("slug", flat=True)) >= set(SLUGS)


def test_a_second_sowing_leaves_the_glossary_to_its_editors():
    semer_le_lexique()
    Terme.objects.filter(slug="psu").update(definition="Écrite par nous.")

    semer_le_lexique()

    assert Terme.objects.get(slug="psu").definition == "Écrite par nous."


def test_no_word_types_an_amount_or_a_phone():
    assert [terme["slug"] for terme in TERMES if CHIFFRE.search(terme["definition"])] == []


def test_pages_stand_under_different_pages_with_different_titles():
    assert len({adresse for adresse, _donnees in PAGES}) == len(PAGES)
    assert len({donnees["title"] for _adresse, donnees in PAGES}) == len(PAGES)


@pytest.mark.parametrize(("adresse", "donnees"), PAGES, ids=NOMS)
def test_a_page_links_only_to_words_that_exist_and_draws_only_what_exists(adresse, donnees):
    textes = " ".join(bloc["texte"] for bloc in blocs(donnees))

    assert set(re.findall(r'<a terme="([^"]*)"', textes)) <= set(SLUGS)
    assert {bloc["pictogramme"] for bloc in blocs(donnees)} <= set(catalogue())
    assert not CHIFFRE.search(textes)


@socle
def connu():
    semer_le_lexique()
    return contexte()


@pytest.mark.parametrize(("adresse", "donnees"), PAGES, ids=NOMS)
def test_a_page_says_nothing_hard(adresse, donnees, connu):
    page = PageFalc(introduction=donnees["introduction"], corps=_liee(donnees["corps"]))

    rapport = verifier_page(page, connu)

    trouvees = [alarme for alarme in alarmes(rapport) if alarme["gravite"] != "conseil"]
    assert [alarme["code"] for alarme in trouvees] == ["F50"], trouvees


def _liee(corps):
    """The text as it is once its words are linked to the glossary (see site_info.semis.nouer)."""
    return [
        (genre, valeur)
        if genre == "titre"
        else (genre, valeur | {"texte": valeur["texte"].replace("<a terme=", '<a linktype="terme" id=')})
        for genre, valeur in corps
    ]


def test_a_page_sown_keeps_count_of_what_was_sown_below_it(accueil):
    donnees = {"slug": "contact", "title": "Nous contacter", "corps": []}
    page, _creee = semer(PageOrdinaire, accueil, donnees)
    semer(
        PageFalc, PageOrdinaire.objects.get(pk=page.pk), {"title": "Nous parler", "slug": "facile-a-lire", "corps": []}
    )

    nouer([(page, donnees)])

    assert PageOrdinaire.objects.get(pk=page.pk).numchild == 1
