"""« Cette réponse vous a-t-elle été utile ? »: who may say it, what is kept of it, which answers do not help."""

import datetime

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from commun import compteurs
from commun.models import Compteur
from faq.models import QuestionPage
from faq.votes import GENRES, JOURS, VOTES_PAR_RESEAU
from tests import fabriques
from tests.socles import socle

pytestmark = pytest.mark.usefixtures("_comptes_a_zero")


@socle
def page(accueil):
    index = fabriques.IndexQuestionsPageFactory(parent=accueil)
    return fabriques.QuestionPageFactory(parent=index, slug="conges")


def voter(page, oui=0, non=0, age=0):
    """Write the votes of a day."""
    for sens, nombre in (("oui", oui), ("non", non)):
        if nombre:
            Compteur.ajouter(timezone.localdate() - datetime.timedelta(days=age), GENRES[sens], str(page.pk), nombre)


def dire(client, page, sens="non", reseau="192.0.2.1", site="same-origin"):
    adresse = f"/questions/utile/{page.pk}/"
    return client.post(adresse, {"utile": sens}, headers={"sec-fetch-site": site}, REMOTE_ADDR=reseau)


def comptes():
    compteurs.vider()
    return dict(Compteur.objects.exclude(genre="lecture").values_list("genre", "nombre"))


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


# Saying it


@pytest.mark.parametrize(
    ("sens", "genre", "dit"),
    [("oui", "utile", "Merci de votre réponse"), ("non", "pas_utile", "/questions/poser/?theme=conges")],
)
def test_a_vote_is_counted_and_the_page_says_thank_you(page, sens, genre, dit):
    client = Client(enforce_csrf_checks=True)
    assert f'action="/questions/utile/{page.pk}/"' in client.get(page.url).text
    reponse = dire(client, page, sens)
    assert (reponse.status_code, reponse["Location"]) == (303, f"{page.url}?merci={sens}#utile")
    assert comptes() == {genre: 1}
    merci = client.get(f"{page.url}?merci={sens}")
    assert dit in merci.text
    assert 'name="utile"' not in merci.text
    assert "public" in merci["Cache-Control"]
    assert not client.cookies


@pytest.mark.parametrize("sens", ["", "OUI", "peut-être", "utile", "é" * 5000])
def test_what_is_no_vote_leads_back_to_the_page(client, page, sens):
    reponse = dire(client, page, sens)
    assert (reponse.status_code, reponse["Location"]) == (303, f"{page.url}#utile")
    assert comptes() == {}


@pytest.mark.parametrize("merci", ["", "zzz", "<script>", "oui,non", "9" * 5000])
def test_nonsense_in_the_address_of_the_page_thanks_nobody(client, page, merci):
    assert 'name="utile"' in client.get(page.url, {"merci": merci}).text


@pytest.mark.parametrize("corps", ["{}", "[1]", '{"utile": "oui"}'])
def test_a_body_that_is_no_form_is_no_vote(client, page, corps):
    adresse, entetes = f"/questions/utile/{page.pk}/", {"sec-fetch-site": "same-origin"}
    assert client.post(adresse, corps, content_type="application/json", headers=entetes).status_code == 303
    assert comptes() == {}


@pytest.mark.parametrize("pk", ["0", "999999", "9" * 30, "9" * 5000, "-1", "abc"])
def test_a_page_that_does_not_exist_is_not_found(client, page, pk):
    reponse = client.post(f"/questions/utile/{pk}/", {"utile": "oui"}, headers={"sec-fetch-site": "same-origin"})
    assert reponse.status_code == 404


def test_a_page_that_readers_may_not_see_is_not_found(client, page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert dire(client, page).status_code == 404
    PageViewRestriction.objects.all().delete()
    page.unpublish()
    assert dire(client, page).status_code == 404
    assert comptes() == {}


def test_another_site_votes_for_nobody(client, page):
    assert dire(client, page, site="cross-site").status_code == 403
    assert comptes() == {}


def test_opening_the_address_of_the_form_counts_nothing(client, page):
    assert client.get(f"/questions/utile/{page.pk}/?utile=oui")["Location"] == f"{page.url}#utile"
    assert comptes() == {}


def test_who_works_here_does_not_vote(client, page):
    client.force_login(fabriques.UtilisateurFactory())
    assert dire(client, page).status_code == 303
    assert comptes() == {}


def test_one_network_says_little_of_a_page_in_a_day_and_others_are_heard(client, page):
    autre = fabriques.QuestionPageFactory(parent=page.get_parent(), slug="autre")
    for _fois in range(VOTES_PAR_RESEAU + 4):
        assert dire(client, page)["Location"].endswith("?merci=non#utile")
    assert comptes() == {"pas_utile": VOTES_PAR_RESEAU}
    dire(client, page, "oui", reseau="192.0.2.2")
    assert comptes()["utile"] == 1
    dire(client, autre)
    compteurs.vider()
    assert Compteur.objects.get(genre="pas_utile", cle=str(autre.pk)).nombre == 1


def test_a_page_that_is_not_saved_yet_is_previewed_without_the_question(page):
    neuve = QuestionPage(title="Et les congés ?", slug="neuve", reponse_courte="Oui.", themes=["conges"])
    neuve.locale = page.locale
    neuve.path, neuve.depth = page.path + "0001", page.depth + 1
    html = neuve.make_preview_request().rendered_content
    assert "Et les congés ?" in html
    assert 'name="utile"' not in html
