"""What machines read of the questions: linked data for search engines, the feed of what changed."""

import datetime
import json
import xml.etree.ElementTree as ET
from email.utils import parsedate_to_datetime

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from faq.flux import AU_PLUS
from faq.models import QuestionPage
from tests import fabriques
from tests.socles import socle

RELU = datetime.date(2026, 11, 1)
BARRE = "</script><b>Congés</b> & co"


@socle
def questions(accueil):
    return fabriques.IndexQuestionsPageFactory(parent=accueil)


def publier(page, **champs):
    """Published as editors do: through a revision."""
    for nom, valeur in champs.items():
        setattr(page, nom, valeur)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


@pytest.fixture
def page(questions):
    fabriques.BaremeFactory(cle="essai.smic", valeur="12.5", valide_du=datetime.date(2025, 9, 1))
    page = fabriques.QuestionPageFactory(parent=questions, slug="conges", title=BARRE)
    return publier(page, reponse_courte="Au moins [[essai.smic]] l’heure & <rien> de moins.", relu_le=RELU)


# Linked data


def donnees(client, adresse):
    html = client.get(adresse).text
    (bloc,) = BeautifulSoup(html, "html.parser").select('script[type="application/ld+json"]')
    return json.loads(bloc.string)


def test_a_question_tells_its_answer_to_search_engines(client, page, settings):
    faits = donnees(client, page.url)
    assert (faits["@context"], faits["@type"], faits["inLanguage"]) == ("https://schema.org", "QAPage", "fr")
    assert faits["url"] == f"{settings.ADRESSE_PUBLIQUE}/questions/conges/"
    assert (faits["dateModified"], faits["datePublished"][:10]) == ("2026-11-01", f"{timezone.now():%Y-%m-%d}")
    question = faits["mainEntity"]
    assert (question["@type"], question["name"], question["answerCount"]) == ("Question", BARRE, 1)
    assert question["acceptedAnswer"]["@type"] == "Answer"
    assert question["acceptedAnswer"]["text"].replace("\xa0", " ") == "Au moins 12,50 € l’heure & <rien> de moins."


def test_a_title_closes_no_block(client, page):
    html = client.get(page.url).text
    assert "\\u003C/script\\u003E" in html
    assert BARRE not in html


def test_without_a_day_written_by_editors_the_last_publication_is_told(client, page):
    publier(page, relu_le=None)
    assert donnees(client, page.url)["dateModified"] == page.last_published_at.isoformat()


def test_a_translation_says_its_language(client, page, langues_ouvertes):
    turc = Locale.objects.get_or_create(language_code="tr")[0]
    traduite = page.copy_for_translation(turc, copy_parents=True)
    publier(traduite, title="İzinler")
    for dessus in traduite.get_ancestors().filter(depth__gt=1):
        dessus.specific.save_revision().publish()
    faits = donnees(client, traduite.url)
    assert (faits["inLanguage"], faits["mainEntity"]["name"]) == ("tr", "İzinler")


# The feed


def articles(client, adresse="/questions/rss.xml"):
    reponse = client.get(adresse)
    assert (reponse.status_code, reponse["Content-Type"]) == (200, "application/rss+xml; charset=utf-8")
    return ET.fromstring(reponse.content).findall("channel/item")  # noqa: S314 - our own feed


def test_the_feed_tells_an_answer_its_words_and_its_day(client, page):
    (article,) = articles(client)
    assert article.findtext("title") == BARRE
    assert article.findtext("description").replace("\xa0", " ") == "Au moins 12,50 € l’heure & <rien> de moins."
    assert article.findtext("link").endswith("/questions/conges/")
    assert article.findtext("category") == "les congés"
    assert parsedate_to_datetime(article.findtext("pubDate")) == page.last_published_at.replace(microsecond=0)


def test_an_answer_that_changed_is_news_again(client, page):
    autre = publier(fabriques.QuestionPageFactory(parent=page.get_parent(), slug="autre"))
    avant = {a.findtext("link"): a.findtext("guid") for a in articles(client)}
    QuestionPage.objects.filter(pk=page.pk).update(last_published_at=timezone.now() + datetime.timedelta(hours=1))
    premier, second = articles(client)
    assert premier.findtext("link").endswith("/questions/conges/")
    assert premier.findtext("guid") not in avant.values()
    assert second.findtext("guid") == avant[second.findtext("link")]
    assert second.findtext("link").endswith(autre.url)


def test_what_readers_may_not_see_is_in_no_feed(client, page):
    brouillon = fabriques.QuestionPageFactory(parent=page.get_parent(), slug="brouillon", live=False)
    brouillon.save_revision()
    cachee = publier(fabriques.QuestionPageFactory(parent=page.get_parent(), slug="cachee"))
    PageViewRestriction.objects.create(page=cachee, restriction_type="login")
    assert [a.findtext("title") for a in articles(client)] == [BARRE]


def test_the_feed_is_for_everybody_and_costs_the_same_for_30(client, page, django_assert_max_num_queries):
    reponse = client.get("/questions/rss.xml")
    assert not reponse.cookies
    assert "public" in reponse["Cache-Control"]
    with django_assert_max_num_queries(6):
        client.get("/questions/rss.xml")
    for rang in range(AU_PLUS + 2):
        publier(fabriques.QuestionPageFactory(parent=page.get_parent(), slug=f"q{rang}"))
    with django_assert_max_num_queries(6):
        assert len(articles(client)) == AU_PLUS


@pytest.mark.parametrize("adresse", ["/questions/rss.xml", "/ar/questions/rss.xml"])
def test_the_feed_of_nothing_is_a_feed(client, accueil, adresse):
    assert articles(client, adresse) == []


def test_each_language_has_its_own_feed(client, page, langues_ouvertes):
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    traduite = publier(page.copy_for_translation(arabe, copy_parents=True), title="العطل")
    assert [a.findtext("title") for a in articles(client, "/ar/questions/rss.xml")] == [traduite.title]
    assert [a.findtext("title") for a in articles(client)] == [BARRE]


def test_the_index_leads_to_the_feed(client, page):
    html = BeautifulSoup(client.get("/questions/").content, "html.parser")
    (lien,) = html.select('link[rel="alternate"][type="application/rss+xml"]')
    assert lien["href"] == "/questions/rss.xml"
    assert html.select_one('main a[href="/questions/rss.xml"]')


# The page


def test_a_question_costs_twelve_queries_at_most(client, page, django_assert_max_num_queries):
    for rang in range(8):
        fabriques.QuestionPageFactory(parent=page.get_parent(), slug=f"q{rang}")
    client.get(page.url)
    with django_assert_max_num_queries(12):
        assert client.get(page.url).text.count('href="/questions/q') == 5
    with django_assert_max_num_queries(12):
        client.get(f"{page.url}?merci=non")


def test_a_question_is_read_aloud_printed_and_dated(client, page):
    publier(page, prochaine_relecture=datetime.date(2027, 5, 1))
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert html.select_one(".outils.non-imprime lecture-vocale")
    assert html.select_one("bouton-imprimer")
    for fichier in ("js/imprimer.js", "js/lecture-vocale.js"):
        assert html.select_one(f'script[type="module"][src$="{fichier}"]')
    fin = html.select_one(".fin-page").get_text(" ", strip=True)
    assert "Mis à jour le 1er novembre 2026" in fin.replace("\xa0", " ")
    assert "Prochaine relecture en mai 2027" in fin.replace("\xa0", " ")
    assert "non-imprime" in html.select_one("#utile")["class"]
