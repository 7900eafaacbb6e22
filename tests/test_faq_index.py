"""The index of questions: by theme, for whom, found with one's own words."""

import re

import pytest
from django.utils.html import escape

from commun.indexation import indexer
from tests import fabriques


@pytest.fixture
def questions(accueil):
    index = fabriques.IndexQuestionsPageFactory(parent=accueil)
    creer = fabriques.QuestionPageFactory
    creer(parent=index, title="Comment payer les congés ?", slug="conges")
    creer(parent=index, title="Quels vaccins faut-il ?", slug="vaccins", themes=["enfant"], publics=["famille"])
    creer(parent=index, title="Brouillon", slug="brouillon", live=False)
    indexer()
    return index


def titres(client, adresse):
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    assert not reponse.cookies
    return re.findall(r'<a href="/questions/([\w-]+)/"', reponse.text.split("<main")[1])


@pytest.mark.parametrize(
    ("demande", "trouvees"),
    [
        ("", ["vaccins", "conges"]),
        ("?public=famille", ["vaccins"]),
        ("?theme=conges", ["conges"]),
        ("?theme=conges&public=famille", []),
        ("?theme=zzz&public=%F0%9F%98%80&page=-1", ["vaccins", "conges"]),
        ("?q=conjé", ["conges"]),
        ("?q=VACCIN", ["vaccins"]),
        ("?q=vaccin&public=parent_employeur", []),
        ("?q=brouillon", []),
        ("?q=" + "a" * 5000, []),
        ("?q=%3Cscript%3E", []),
    ],
)
def test_questions_are_filtered_and_found(client, questions, demande, trouvees):
    assert titres(client, f"/questions/{demande}") == trouvees


def test_each_result_is_a_heading_and_what_is_typed_stays(client, questions):
    page = client.get("/questions/?q=congé <b>").text
    assert re.search(r'<h3><a href="/questions/conges/">', page)
    assert f'value="{escape("congé <b>")}"' in page
    assert 'content="noindex, follow"' in page
    assert 'href="/questions/poser/"' in page
    assert "noindex" not in client.get("/questions/").text


def test_a_search_costs_the_same_for_2_and_60_questions(client, questions, django_assert_max_num_queries):
    client.get("/questions/?q=congés")
    with django_assert_max_num_queries(12) as deux:
        client.get("/questions/?q=les congés")
        n = len(deux)
    for rang in range(58):
        fabriques.QuestionPageFactory(parent=questions, slug=f"q{rang}")
    indexer()
    client.get("/questions/?q=congés payés")
    with django_assert_max_num_queries(n):
        assert client.get("/questions/?q=mes congés").text.count("<h3>") > 20
