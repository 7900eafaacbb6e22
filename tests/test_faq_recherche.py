"""Search among the questions: the judge is what people typed, written down before the search was."""

import json
import random
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commun.indexation import Fiche, indexer, ranger
from faq.recherche import LONGUEUR_MAX, chercher, proches
from site_info.contenus import arbre, questions
from site_info.semis import semer
from tests import fabriques
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")

CHERCHEES = json.loads((Path(__file__).parent / "donnees" / "questions_cherchees.json").read_text())
PAGES = [module.PAGE for module in arbre.modules(questions)]
SLUGS = {page["slug"] for page in PAGES}
CHEZ_NOUS = {"origin": "http://testserver"}
BRUIT = 2000
VERBES = ["choisir", "préparer", "organiser", "nettoyer", "réserver", "installer", "ranger", "apporter", "demander"]
SUJETS = [
    "le doudou", "la poussette", "le lit", "la sieste", "la cantine", "le transport", "les jouets", "le bain",
    "le jardin", "la bibliothèque", "les écrans", "le sommeil", "les repas bio", "la photo", "le siège auto",
    "le carnet", "la fête", "la sortie au parc", "le sac", "la langue", "l’assurance", "le chauffage", "la sécurité",
]  # fmt: skip
LIEUX = ["à la crèche", "chez l’assistante maternelle", "à la maison", "au relais", "en MAM", "pendant l’accueil"]


def fausses_questions(nombre, vocabulaire):
    """Fiches of questions that nobody asks here, with the words of the domain drawn at random."""
    hasard = random.Random(2049)
    for n in range(nombre):
        titre = f"Comment {hasard.choice(VERBES)} {hasard.choice(SUJETS)} {hasard.choice(LIEUX)} ?"
        corps = " ".join(hasard.choices(vocabulaire, k=120))
        yield Fiche(
            f"page:{90_000 + n}", "question", titre, f"/questions/bruit-{n}/", " ".join(corps.split()[:25]), corps
        )


@socle
def fonds(accueil):
    """The starter questions and 2,000 others."""
    call_command("importer_baremes", verbosity=0)
    index = fabriques.IndexQuestionsPageFactory(parent=accueil)
    for donnees in PAGES:
        semer(fabriques.QuestionPageFactory._meta.model, index, donnees)
    indexer()
    vocabulaire = " ".join(page["reponse_courte"] for page in PAGES).split()
    ranger(list(fausses_questions(BRUIT, vocabulaire)))
    return SimpleNamespace(index=index)


@pytest.fixture
def conges(accueil):
    """One question, which people ask in their own way."""
    fabriques.BaremeFactory(cle="conges.jours", valeur="2.5", unite="jours")
    page = fabriques.QuestionPageFactory(
        parent=fabriques.IndexQuestionsPageFactory(parent=accueil),
        title="Comment calculer les congés payés ?",
        slug="conges",
        formulations="Mes quetsches au soleil",
        reponse_courte="Comptez [[conges.jours]] par mois.",
    )
    indexer()
    return page


def slugs(trouvees):
    return [question.url.strip("/").split("/")[-1] for question in trouvees]


def test_95_questions_of_people_in_100_have_their_page_in_the_first_three(fonds):
    jugees = [cas for cas in CHERCHEES if SLUGS.intersection(cas["pages"])]
    manquees = {
        cas["requete"]: slugs(chercher(cas["requete"], "fr")[:5])
        for cas in jugees
        if not set(cas["pages"]).intersection(slugs(chercher(cas["requete"], "fr")[:3]))
    }
    assert len(manquees) <= 0.05 * len(jugees), manquees


@pytest.mark.parametrize("requete", ["conges", "conje payés", "vacances de la nounou", "quetsche"])
def test_a_question_is_found_by_the_words_of_people(conges, requete):
    assert slugs(chercher(requete, "fr")) == ["conges"]


def test_the_other_ways_of_asking_are_never_shown(conges, client):
    assert "quetsches" not in client.get("/questions/conges/").content.decode()


def test_a_word_that_no_page_holds_does_not_lose_the_page(conges):
    assert slugs(chercher("congés payés licorne", "fr")) == ["conges"]
    assert chercher("licorne", "fr") == []


def test_a_change_is_found_at_once(conges):
    assert chercher("mensualisation", "fr") == []
    conges.title = "Et la mensualisation ?"
    conges.save()
    indexer()
    assert slugs(chercher("mensualisation", "fr")) == ["conges"]
    conges.unpublish()
    indexer()
    assert chercher("mensualisation", "fr") == []


def test_a_whole_story_has_its_nearest_questions(fonds):
    texte = (
        "Bonjour, mon fils a deux ans, je travaille à l’usine et je suis en équipe. La crèche nous a refusé une place "
        "la semaine dernière sans dire pourquoi, et je ne sais plus quoi faire. Est-ce que je peux contester ? Merci"
    )
    trouvees = proches(texte, "fr")
    assert len(trouvees) == 3
    assert "refus-de-place" in slugs(trouvees)
    assert trouvees[0].titre
    assert trouvees[0].reponse


def test_another_language_is_not_searched(conges):
    assert chercher("congés payés", "en") == []


@pytest.mark.parametrize("nombre", [2, 100])
def test_a_search_costs_one_query_and_three_after_a_change(accueil, nombre, django_assert_num_queries):
    ranger(list(fausses_questions(nombre, ["jouet", "sieste"])))
    with django_assert_num_queries(3):
        chercher("la sieste", "fr")
    with django_assert_num_queries(1):
        chercher("le doudou à la crèche", "fr")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_any_text_may_be_searched(fonds, texte):
    for langue in ("fr", "ar", "uk"):
        chercher(texte, langue)


def demander(client, texte, headers=CHEZ_NOUS):
    return client.post("/questions/proches/", {"texte": texte}, headers=headers)


def test_the_nearest_questions_are_given_as_json(conges, client):
    reponse = demander(client, "combien de congés pour ma nounou")
    assert reponse.json() == {
        "questions": [
            {
                "titre": "Comment calculer les congés payés ?",
                "url": "/questions/conges/",
                "reponse": reponse.json()["questions"][0]["reponse"],
            }
        ]
    }
    assert "[[" not in reponse.content.decode()
    assert "no-store" in reponse["Cache-Control"]
    assert not reponse.cookies


def test_a_figure_is_printed_as_it_is_today(conges, client):
    assert demander(client, "congés").json()["questions"][0]["reponse"] == "Comptez 2,5 par mois."


def test_another_site_asks_nothing(conges, client):
    assert demander(client, "congés", {"origin": "https://mechant.example"}).status_code == 403
    assert client.get("/questions/proches/").status_code == 405


@pytest.mark.parametrize(
    "texte", ["", " ", "???", "[[", "[[a", "a" * 10_000, "é " * 5_000, "👶", "\x00", "\ud7ff", "مرحبا"]
)
def test_whatever_is_written_gets_an_answer(conges, client, texte):
    reponse = demander(client, texte)
    assert reponse.status_code in (200, 400)
    assert "json" in reponse["Content-Type"] or reponse.status_code == 400


@pytest.mark.parametrize("corps", [b"", b"\xff\xfe", b"{}", b"texte=%ff%00", b"texte", b"&&&="])
@pytest.mark.parametrize("genre", ["application/x-www-form-urlencoded", "application/json", "multipart/form-data", "x"])
def test_no_body_is_an_error_of_ours(conges, client, corps, genre):
    reponse = client.generic("POST", "/questions/proches/", corps, genre, headers=CHEZ_NOUS)
    assert reponse.status_code in (200, 400, 415)


def test_only_the_beginning_of_a_long_text_is_read(conges):
    assert chercher("x " * LONGUEUR_MAX + "congés", "fr") == []
