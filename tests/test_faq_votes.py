"""« Cette réponse vous a-t-elle été utile ? »: who may say it, what is kept of it, which answers do not help."""

import datetime

import pytest
from django.utils import timezone

from commun.models import Compteur
from faq.models import QuestionPage
from faq.votes import GENRES, JOURS
from tests import fabriques
from tests.socles import socle


@socle
def page(accueil):
    index = fabriques.IndexQuestionsPageFactory(parent=accueil)
    return fabriques.QuestionPageFactory(parent=index, slug="conges")


def voter(page, oui=0, non=0, age=0):
    """Write the votes of a day."""
    for sens, nombre in (("oui", oui), ("non", non)):
        if nombre:
            Compteur.ajouter(timezone.localdate() - datetime.timedelta(days=age), GENRES[sens], str(page.pk), nombre)


# Which answers do not help


@pytest.mark.parametrize(
    ("oui", "non", "peu"),
    [(0, 4, False), (0, 5, True), (2, 3, True), (3, 3, False), (3, 2, False), (49, 51, True), (50, 50, False)],
)
def test_an_answer_does_not_help_under_half_of_five_votes(page, oui, non, peu):
    voter(page, oui, non)
    trouvees = list(QuestionPage.objects.peu_utiles())
    assert [(q.pk, q.oui, q.non, q.votes) for q in trouvees] == [(page.pk, oui, non, oui + non)] * peu


def test_votes_of_several_days_add_up_old_ones_do_not_count(page):
    voter(page, non=3, age=JOURS - 1)
    voter(page, non=1)
    voter(page, non=50, age=JOURS)
    assert not QuestionPage.objects.peu_utiles().exists()
    voter(page, non=1)
    assert [q.non for q in QuestionPage.objects.peu_utiles()] == [5]


@pytest.mark.parametrize(("age", "peu"), [(11, True), (10, False), (0, False)])
def test_an_answer_mended_since_starts_again(page, age, peu):
    voter(page, non=9, age=10)
    page.relu_le = timezone.localdate() - datetime.timedelta(days=age)
    page.save()
    assert QuestionPage.objects.peu_utiles().exists() == peu


def test_reads_and_votes_on_other_pages_say_nothing_of_this_one(page):
    autre = fabriques.QuestionPageFactory(parent=page.get_parent(), slug="autre")
    Compteur.ajouter(timezone.localdate(), Compteur.Genre.LECTURE, str(page.pk), 50)
    voter(page, non=4)
    voter(autre, non=6)
    assert list(QuestionPage.objects.peu_utiles()) == [autre]


def test_a_page_that_is_not_on_line_is_not_listed(page):
    voter(page, non=9)
    page.unpublish()
    assert not QuestionPage.objects.peu_utiles().exists()


def test_the_answers_that_help_the_fewest_come_first(page):
    autres = [fabriques.QuestionPageFactory(parent=page.get_parent(), slug=f"q{rang}") for rang in range(2)]
    voter(page, oui=1, non=6)
    voter(autres[0], oui=0, non=6)
    voter(autres[1], oui=7, non=8)
    assert list(QuestionPage.objects.peu_utiles()) == [autres[1], autres[0], page]
