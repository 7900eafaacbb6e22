"""The search: what is found, in which order, by which words; whatever is typed, an answer."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commun.indexation import indexer
from commun.models import Compteur, EntreeRecherche
from commun.racines import racines
from commun.recherche import MOTS_MAX, chercher, mots_cherches
from tests import fabriques
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")


@socle
def site(accueil):
    """Guides, a question, a place, a word; everything indexed."""
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    corps = [("texte", "<p>On y accueille aussi des jumeaux. Comptez [[psu.plafond]] au plus.</p>")]
    creche = fabriques.GuidePageFactory(parent=guides, title="La crèche", slug="creche", corps=corps)
    fabriques.GuidePageFactory(parent=guides, title="La micro-crèche", slug="micro-creche")
    fabriques.PageFalcFactory(parent=creche, title="La crèche")
    questions = fabriques.IndexQuestionsPageFactory(parent=accueil)
    fabriques.QuestionPageFactory(parent=questions, title="Comment calculer les congés payés ?", slug="conges")
    fabriques.LexiquePageFactory(parent=accueil)
    fabriques.TermeFactory(terme="CMG", developpe="complément de libre choix du mode de garde")
    fabriques.StructureFactory(nom="Crèche des Lilas de Saint-Étienne", commune__pitres=True)
    indexer()
    return accueil


def titres(requete):
    return [entree.titre for entree in chercher(requete, "fr").entrees]


def html(client, adresse):
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    return reponse.content.decode()


@pytest.mark.parametrize(
    ("un", "autre"),
    [
        ("crèche", "CRECHES"),
        ("congés payés", "conge paye"),
        ("payée", "payés"),
        ("assistante maternelle", "assistants maternels"),
        ("L’île-d’Yeu", "l'ile d'yeu"),
        ("Saint-Étienne", "st etienne"),
        ("nounou", "nounous"),
        ("horaires décalés", "horaire décalée"),
        ("œuvre", "oeuvres"),
    ],
)
def test_two_ways_of_writing_are_one_search(un, autre):
    assert racines(un) == racines(autre)


def test_words_that_select_nothing_are_left_out_unless_they_are_alone():
    assert mots_cherches("comment faire garder mon enfant") == racines("faire garder enfant")
    assert mots_cherches("où") == ["ou"]


def test_a_long_query_is_cut():
    assert len(mots_cherches(" ".join(f"mot{n}" for n in range(90)))) == MOTS_MAX


def test_a_title_that_says_it_all_comes_first_and_the_easy_version_after_it(site):
    lignes = [(entree.titre, entree.genre, entree.facile) for entree in chercher("crèche", "fr").entrees]
    assert lignes[:3] == [("La crèche", "page", False), ("La micro-crèche", "page", False), ("La crèche", "page", True)]
    assert ("Crèche des Lilas de Saint-Étienne", "structure", False) in lignes


@pytest.mark.parametrize("requete", ["jumeau", "JUMEAUX", "l’accueil des jumeaux"])
def test_the_body_of_a_page_is_searched(site, requete):
    assert titres(requete)[0] == "La crèche"


def test_a_hyphen_may_be_forgotten(site):
    assert "La micro-crèche" in titres("microcrèche")
    assert "La micro-crèche" in titres("micro crèche")


def test_a_figure_is_not_a_word(site):
    assert titres("psu plafond") == []


def test_a_place_is_found_by_its_name_its_kind_and_its_commune(site):
    for requete in ("lilas", "st etienne", "micro-crèche pîtres"):
        assert "Crèche des Lilas de Saint-Étienne" in titres(requete)


def test_a_word_of_the_glossary_is_found_by_its_long_form(site):
    entree = chercher("libre choix", "fr").entrees[0]
    assert (entree.genre, entree.url) == ("terme", "/lexique/#terme-cmg")


def test_without_the_glossary_on_line_its_words_are_not_found(accueil):
    fabriques.TermeFactory(terme="CMG")
    indexer()
    assert titres("cmg") == []


def test_when_nothing_holds_all_the_words_a_part_is_enough_and_it_is_said(site, client):
    resultats = chercher("jumeaux licornes", "fr")
    assert resultats.partiels
    assert [entree.titre for entree in resultats.entrees] == ["La crèche"]
    assert "une partie" in html(client, "/recherche/?q=jumeaux+licornes")


def test_another_language_is_not_searched(site):
    assert {entree.genre for entree in chercher("crèche", "en").entrees} == {"structure"}


def test_the_page_of_a_relais_and_its_structure_are_one_result(accueil):
    relais = fabriques.StructureFactory(relais=True, nom="Relais du Lac")
    index = fabriques.IndexRelaisPageFactory(parent=accueil)
    fabriques.RelaisPageFactory(parent=index, relais=relais, title="Relais du Lac")
    indexer()
    assert [(e.titre, e.genre) for e in chercher("relais du lac", "fr").entrees] == [("Relais du Lac", "page")]


def test_a_result_gives_title_summary_kind_and_address(site, client):
    texte = html(client, "/recherche/?q=conges")
    ligne = texte.split('<li class="resultat">')[1].split("</li>")[0]
    assert re.search(r'<h3><a href="/questions/conges/">Comment calculer les congés payés \?</a></h3>', ligne)
    assert "Comptez deux jours et demi" in ligne
    assert "Question" in ligne
    assert '<bdi class="resultat__adresse" dir="ltr">/questions/conges/</bdi>' in ligne


def test_the_easy_version_bears_its_badge(site, client):
    assert html(client, "/recherche/?q=creche").count("Facile à lire</span>") == 1


def test_the_words_stay_in_the_field_and_no_robot_keeps_the_page(site, client):
    texte = html(client, "/recherche/?q=%22%3Ccr%C3%A8che%3E%22")
    assert 'value="&quot;&lt;crèche&gt;&quot;"' in texte
    assert '<meta name="robots" content="noindex, follow">' in texte
    assert texte.count('role="search"') == 1


def test_a_kind_may_be_chosen_and_each_says_its_number(site, client):
    texte = html(client, "/recherche/?q=creche")
    assert re.search(r'<a href="\?q=creche&amp;genre=structure">Lieux <span class="filtres__nombre">1</span>', texte)
    choisi = html(client, "/recherche/?q=creche&genre=structure")
    assert choisi.count('<li class="resultat">') == 1
    assert "4 résultats pour" in choisi
    assert html(client, "/recherche/?q=creche&genre=sornettes").count('<li class="resultat">') == 4


def test_without_words_the_page_helps(site, client):
    texte = html(client, "/recherche/")
    assert "Les pages les plus utiles" in texte
    assert 'href="/questions/"' in texte


def test_without_result_the_page_says_what_to_try(site, page_demande, client):
    texte = html(client, "/recherche/?q=licorne")
    assert "Aucun résultat" in texte
    assert all(lien in texte for lien in ('href="/carte/"', 'href="/demande/"', 'href="tel:0299000000"'))


def test_the_header_leads_to_the_search(site, client):
    assert 'href="/recherche/"' in html(client, "/")


def test_the_search_sets_no_cookie_and_lets_caches_keep_it(site, client):
    reponse = client.get("/recherche/?q=creche")
    assert not reponse.cookies
    assert "public" in reponse["Cache-Control"]


def _entrees(nombre):
    from commun.indexation import Fiche, ranger

    ranger([Fiche(f"page:{9000 + n}", "page", f"Poussette {n}", f"/p/{n}/", resume="[[bmaf]]") for n in range(nombre)])


@pytest.mark.parametrize(
    "requete", ["q=poussette", "q=poussette+licorne", "q=licorne", "q=poussette&genre=page&page=3"]
)
def test_a_search_costs_10_queries_at_most_and_the_same_for_2_and_200_results(
    site, client, requete, django_assert_max_num_queries
):
    client.get("/recherche/")
    _entrees(2)
    with django_assert_max_num_queries(10) as avec_deux:
        client.get(f"/recherche/?{requete}")
    _entrees(200)
    with django_assert_max_num_queries(len(avec_deux)):
        client.get(f"/recherche/?{requete}")


@pytest.mark.parametrize(
    ("page", "attendue"), [("2", "13"), ("", "1"), ("-1", "20"), ("zéro", "1"), ("999", "20"), ("9" * 5000, "1")]
)
def test_results_come_12_a_page(accueil, client, page, attendue):
    _entrees(20)
    texte = html(client, f"/recherche/?q=poussette&page={page}")
    debut = {"1": 12, "13": 8, "20": 8}[attendue]
    assert texte.count('<li class="resultat">') == debut


TYPES = [
    "", " ", "???", "'", '"', '"crèche', "crèche AND", "NEAR(a b)", "a* OR b", "-", "!", "&", "|", "crèche:*", "(",
    "^a", "{a}:b", "\\", "%", "_", "';--", "привет", "مرحبا", "你好", "𝕮𝖗𝖊𝖈𝖍𝖊", "👶", "a" * 10_000, "é " * 5_000,
    "\r\n\t", "\ufeff", "ﬁ", "²", "1e5 3.5.2 -7", "http://a.fr/?b=c",
]  # fmt: skip


@pytest.mark.parametrize("requete", TYPES, ids=range(len(TYPES)))
def test_whatever_is_typed_gets_an_answer(accueil, client, requete):
    assert client.get("/recherche/", {"q": requete, "genre": requete, "page": requete}).status_code == 200


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60))
def test_any_text_may_be_searched(db, requete):
    chercher(requete, "fr")


def test_nul_is_refused_at_the_door(client):
    assert client.get("/recherche/?q=%00").status_code == 400


def test_a_search_without_result_is_counted(site, client):
    from commun import compteurs

    compteurs.vider()
    Compteur.objects.all().delete()
    client.get("/recherche/?q=Licornes")
    client.get("/recherche/?q=creche")
    compteurs.vider()
    assert list(Compteur.objects.filter(genre="sans_resultat").values_list("cle", "nombre")) == [("licornes", 1)]


def test_the_table_knows_nothing_twice(site):
    avant = EntreeRecherche.objects.count()
    assert indexer()["modifiees"] == 0
    assert EntreeRecherche.objects.count() == avant
