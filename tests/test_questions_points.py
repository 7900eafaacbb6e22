"""The Monday point: who is told of which themes, of what, once."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from post_office.models import Email

from commun import travail
from demarches import points
from demarches.models import AbonnementTheme, PointQuestions
from demarches.models.fraicheur import dernier_lundi, huit_heures
from demarches.roles import Groupe
from faq.models import QuestionPage, Theme
from tests import fabriques
from tests.socles import socle

PARIS = ZoneInfo("Europe/Paris")
LUNDI = datetime.date(2026, 3, 30)  # the clocks changed the day before
AVANT = datetime.date(2026, 3, 23)


def instant(jour, heure=8, minute=0):
    return datetime.datetime(2026, 3, jour, heure, minute, tzinfo=PARIS)


@socle
def index(accueil, roles_crees):
    return fabriques.IndexQuestionsPageFactory(parent=accueil, slug="questions")


@socle
def animatrice(index, pitres):
    agent = fabriques.AnimationFactory(relais=pitres[1].relais).agent
    abonner(agent, "conges", "contrat")
    return agent


def abonner(agent, *themes):
    AbonnementTheme.objects.choisir(agent, themes)
    PointQuestions.objects.filter(agent=agent).update(lundi=AVANT)


def page(index, slug, premiere=None, derniere=None, relecture=None, **champs):
    page = fabriques.QuestionPageFactory(parent=index, slug=slug, prochaine_relecture=relecture, **champs)
    dates = {"first_published_at": premiere, "last_published_at": derniere or premiere}
    QuestionPage.objects.filter(pk=page.pk).update(**dates)
    return page


@pytest.mark.parametrize(
    ("quand", "lundi"),
    [
        (instant(30, 7, 59), AVANT),
        (instant(30, 8), LUNDI),
        (instant(29, 23, 59), AVANT),
        (datetime.datetime(2026, 4, 5, 12, tzinfo=PARIS), LUNDI),
        (datetime.datetime(2026, 3, 30, 5, 59, tzinfo=datetime.UTC), AVANT),
        (datetime.datetime(2026, 3, 30, 6, 0, tzinfo=datetime.UTC), LUNDI),
    ],
)
def test_a_point_is_that_of_the_last_monday_at_eight_here(quand, lundi):
    assert dernier_lundi(quand) == lundi


@given(st.integers(0, 20 * 365 * 24 * 60))
def test_the_last_monday_has_struck_and_the_next_has_not(minutes):
    quand = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(minutes=minutes)
    lundi = dernier_lundi(quand)
    assert lundi.weekday() == 0
    assert huit_heures(lundi) <= quand < huit_heures(lundi + datetime.timedelta(days=7))


def test_the_worker_looks_often_enough_for_eight_to_mean_eight():
    periodique = travail._registre["point_des_questions"]
    assert periodique.fonction == points.envoyer
    assert periodique.intervalle <= datetime.timedelta(hours=1)


@pytest.mark.parametrize(
    ("dates", "dit"),
    [
        ({"premiere": instant(25)}, "- 1 page publiée pour la première fois"),
        ({"premiere": instant(23)}, "- 1 page publiée pour la première fois"),
        ({"premiere": instant(2), "derniere": instant(25)}, "- 1 page changée"),
        ({"premiere": instant(2), "relecture": LUNDI}, "- 1 page à relire"),
        ({"premiere": instant(2), "relecture": datetime.date(2026, 3, 24)}, "- 1 page à relire"),
        ({"premiere": instant(2), "relecture": AVANT}, ""),
        ({"premiere": instant(2), "relecture": datetime.date(2026, 3, 31)}, ""),
        ({"premiere": instant(23, 7, 59)}, ""),
        ({"premiere": instant(30)}, ""),
        ({"premiere": instant(25), "themes": ["salaire"]}, ""),
        ({"premiere": instant(25), "live": False}, ""),
        ({"premiere": instant(25), "themes": ["salaire", "contrat"]}, "Le contrat\n- 1 page publiée"),
    ],
)
def test_what_is_told_of_a_week(index, animatrice, dates, dit):
    page(index, "une", **dates)
    assert points.envoyer(instant(30)) == bool(dit)
    assert [dit in courriel.message for courriel in Email.objects.all()] == [True] * bool(dit)


def test_the_mail_holds_numbers_and_links_and_leaves_once(index, animatrice):
    page(index, "une", premiere=instant(25), title="Un titre", relecture=LUNDI)
    page(index, "deux", premiere=instant(26), title="Un autre")
    assert [points.envoyer(instant(30, 8, minute)) for minute in (0, 0, 15)] == [1, 0, 0]
    courriel = Email.objects.get()
    assert courriel.to == [animatrice.email]
    assert courriel.subject == "Réponses publiques : le point de la semaine"
    for mots in (
        "Les congés\n- 2 pages publiées pour la première fois\n- 1 page à relire : ",
        f"{reverse('questions_a_reprendre')}?theme=conges",
        "/questions/?theme=conges",
        reverse("questions_abonnements"),
    ):
        assert mots in courriel.message
    assert "titre" not in courriel.message
    assert points.envoyer(datetime.datetime(2026, 4, 6, 9, tzinfo=PARIS)) == 0


def test_two_workers_at_the_same_moment_write_one_mail(index, animatrice):
    page(index, "une", premiere=instant(25))
    un, autre = (PointQuestions.objects.get() for _ in range(2))
    assert [un.avancer(LUNDI), autre.avancer(LUNDI)] == [True, False]


def test_a_mail_that_could_not_be_written_is_written_the_next_time(index, animatrice, monkeypatch):
    page(index, "une", premiere=instant(25))
    with monkeypatch.context() as panne:
        panne.setattr(points.notifications_questions, "point", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            points.envoyer(instant(30))
    assert points.envoyer(instant(30)) == 1


def test_a_worker_that_slept_three_weeks_tells_them_in_one_mail(index, animatrice):
    PointQuestions.objects.update(lundi=datetime.date(2026, 3, 9))
    page(index, "une", premiere=instant(10))
    page(index, "deux", premiere=instant(25))
    assert points.envoyer(instant(31)) == 1
    assert "- 2 pages publiées" in Email.objects.get().message


def test_nothing_that_happened_before_the_subscription_is_told(index, animatrice):
    abonnee = fabriques.AnimationFactory().agent
    AbonnementTheme.objects.choisir(abonnee, ["conges"])
    assert PointQuestions.objects.get(agent=abonnee).lundi == dernier_lundi()


@pytest.mark.parametrize(
    ("qui", "averti"),
    [("coordination", True), ("titulaire", True), ("fermé", False), ("ancienne", False), ("communication", False)],
)
def test_only_open_accounts_to_whom_questions_come_are_told(index, pitres, qui, averti):
    agent = {
        "coordination": lambda: fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]),
        "communication": lambda: fabriques.UtilisateurFactory(groupes=[Groupe.COMMUNICATION]),
        "titulaire": lambda: pitres[2],
        "fermé": lambda: fabriques.AnimationFactory(agent__is_active=False).agent,
        "ancienne": lambda: fabriques.AnimationFactory(au="2020-01-01").agent,
    }[qui]()
    abonner(agent, "conges")
    page(index, "une", premiere=instant(25))
    assert points.envoyer(instant(30)) == averti


def test_themes_are_chosen_on_one_screen_for_oneself(client, index, animatrice):
    autre = fabriques.AnimationFactory().agent
    abonner(autre, "aides")
    client.force_login(animatrice)
    adresse = reverse("questions_abonnements")
    assert client.get(adresse).text.count("checked") == 2
    assert client.post(adresse, {"themes": ["salaire", "zzz"]}).status_code == 200
    client.post(adresse, {"themes": ["salaire", "contrat"]})
    assert set(AbonnementTheme.objects.values_list("agent", "theme")) == {
        (animatrice.pk, "salaire"),
        (animatrice.pk, "contrat"),
        (autre.pk, "aides"),
    }
    client.post(adresse, {})
    assert list(AbonnementTheme.objects.values_list("theme", flat=True)) == ["aides"]
    assert len(Theme) > 10


def test_the_point_costs_the_same_whatever_the_pages(index, animatrice, django_assert_max_num_queries):
    page(index, "une", premiere=instant(25))
    with django_assert_max_num_queries(20) as une:
        points.envoyer(instant(30))
    PointQuestions.objects.update(lundi=AVANT)
    for rang in range(20):
        page(index, f"p{rang}", premiere=instant(25))
    with django_assert_max_num_queries(len(une)):
        points.envoyer(instant(30))
