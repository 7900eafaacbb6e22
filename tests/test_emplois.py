"""Which pages use a figure."""

import pytest

from commun.ecrits import ecrits
from commun.emplois import cles_de_la_page, pages_par_cle
from tests import fabriques

CORPS = [
    ("texte", "<p>[[bmaf]] et [[territoire.telephone]], puis [[= 2 × psu.plafond]].</p>"),
    ("atouts_limites", {"atouts": ["[[smic.net]]"], "limites": []}),
    ("chiffres", [{"valeur": "[[cmg.am]]", "libelle": "le CMG"}]),
    ("questions", [{"question": "Combien ?", "reponse": "<p>[[pajemploi.taux]]</p>"}]),
    ("tableau", {"titre": "T", "tableau": {
        "columns": [{"type": "texte", "heading": "C"}], "rows": [{"values": ["[[ircem.taux]]"]}], "caption": ""}}),
]  # fmt: skip
CLES = {"bmaf", "psu.plafond", "smic.net", "cmg.am", "pajemploi.taux", "ircem.taux"}


@pytest.fixture
def citee(accueil):
    return fabriques.PageOrdinaireFactory(parent=accueil, slug="page", introduction="Avec [[rsa]].", corps=CORPS)


def test_the_keys_of_a_page_come_from_all_its_texts(citee):
    assert cles_de_la_page(citee) == CLES | {"rsa"}


def test_a_page_read_from_the_database_has_the_same_keys_without_a_query(citee, django_assert_num_queries):
    relue = type(citee).objects.get(pk=citee.pk)
    with django_assert_num_queries(0):
        assert cles_de_la_page(relue) == CLES | {"rsa"}


def test_rich_fields_and_easy_pages_are_read_too(accueil):
    for cle in ("cmg.am", "psu.plafond"):
        fabriques.BaremeFactory(cle=cle)
    index = fabriques.IndexAidesPageFactory(parent=accueil)
    aide = fabriques.AidePageFactory(parent=index, montant="<p>[[cmg.am]]</p>", public="sous [[psu.plafond]]")
    falc = fabriques.PageFalcFactory(
        parent=aide, corps=[("ligne", {"pictogramme": "", "texte": "<p>Vous avez [[bmaf]].</p>"})]
    )
    assert cles_de_la_page(aide) == {"cmg.am", "psu.plafond"}
    assert pages_par_cle() == {"cmg.am": [aide], "psu.plafond": [aide], "bmaf": [falc]}


def test_a_sum_that_cannot_be_read_names_nothing(accueil):
    page = fabriques.PageOrdinaireFactory(parent=accueil, corps=[("texte", "<p>[[= 2 ×]] [[bmaf]]</p>")])
    assert cles_de_la_page(page) == {"bmaf"}


def test_a_draft_uses_nothing(citee):
    citee.unpublish()
    assert pages_par_cle() == {}


def test_as_many_queries_for_1_and_20_pages(citee, accueil, django_assert_max_num_queries):
    pages_par_cle()
    with django_assert_max_num_queries(5) as avec_une:
        pages_par_cle()
    for rang in range(20):
        fabriques.PageOrdinaireFactory(parent=accueil, slug=f"page-{rang}", corps=CORPS)
    with django_assert_max_num_queries(len(avec_une)):
        assert len(pages_par_cle()["bmaf"]) == 21


def test_an_old_list_of_bare_values_is_read(accueil):
    brut = '[{"type": "atouts_limites", "value": {"atouts": ["[[bmaf]]"], "limites": []}, "id": "a"}]'
    page = fabriques.PageOrdinaireFactory(parent=accueil, corps=brut)
    assert cles_de_la_page(page) == {"bmaf"}


def test_an_empty_page_says_its_title_only(accueil):
    page = fabriques.PageOrdinaireFactory(parent=accueil, title="Vide")
    assert [ecrit.nu for ecrit in ecrits(page)] == ["Vide"]
