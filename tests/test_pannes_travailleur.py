"""The worker under kill -9, a mail server that dies, a database that goes away: nothing lost, few things doubled."""

import os
import signal
from collections import Counter
from urllib.parse import urlsplit

import psycopg
import pytest
from django.conf import settings
from django.db import transaction
from post_office.models import STATUS, Email

from commun import courriels
from tests.pannes import Puits, attendre, maison_neuve

PENDANT_LA_PANNE = min(200, int(os.environ.get("PANNES_DEMANDES", "10")))
SUR_POSTGRESQL = settings.DATABASES["default"]["ENGINE"].endswith("postgresql")


@pytest.fixture(scope="module")
def puits():
    puits = Puits()
    yield puits
    puits.fermer()


@pytest.fixture(scope="module")
def maison_batie(tmp_path_factory, puits, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), maison_neuve(tmp_path_factory.mktemp("maison"), puits.port) as maison:
        yield maison


@pytest.fixture
def maison(maison_batie, puits):
    """The house with an empty outbox."""
    with maison_batie.dedans():
        Email.objects.all().delete()
    puits.recus, puits.lenteur = [], 0
    return maison_batie


def ecrire(maison, n):
    """Write mails in one transaction; their Message-IDs."""
    lettre = {"from_email": "a@b.fr", "message": "Bonjour"}
    with maison.dedans(), transaction.atomic():
        depots = [courriels._deposer(to=[f"famille{i}@exemple.org"], subject=f"Sujet {i}", **lettre) for i in range(n)]
    return [depot.message_id for depot in depots]


def etats(maison):
    with maison.dedans():
        return list(Email.objects.order_by("id").values_list("status", flat=True))


def test_a_worker_killed_while_sending_loses_nothing_and_doubles_one_mail_at_most(maison, puits):
    ecrits, morts = ecrire(maison, 12), 0
    puits.lenteur = 0.2
    for recus_a_la_mort in (2, 6, 9):
        with maison.lancer("travailler"):
            puits.attendre(recus_a_la_mort)
        morts += 1
    maison.commander("travailler", "--une-fois")
    doubles = sum(Counter(puits.recus).values()) - len(ecrits)

    assert set(puits.recus) == set(ecrits)
    assert 1 <= doubles <= morts
    assert etats(maison) == [STATUS.sent] * 12
    assert "famille" not in maison.journal.read_text()


def test_two_workers_together_send_each_mail_once(maison, puits):
    maison.environ["DELAI_TRAVAILLEUR_MORT_S"] = "60"
    ecrits = ecrire(maison, 20)
    puits.lenteur = 0.02
    with maison.lancer("travailler", "--une-fois") as premier, maison.lancer("travailler", "--une-fois") as second:
        assert premier.wait(60) == second.wait(60) == 0
    maison.environ["DELAI_TRAVAILLEUR_MORT_S"] = "0"

    assert sorted(puits.recus) == sorted(ecrits)


def test_mails_written_while_the_server_is_dead_leave_when_it_lives(maison, puits):
    port = maison.environ["EMAIL_URL"]
    maison.environ["EMAIL_URL"] = "smtp://127.0.0.1:1"
    ecrits = ecrire(maison, PENDANT_LA_PANNE)
    maison.commander("travailler", "--une-fois")
    maison.environ["EMAIL_URL"] = port
    assert puits.recus == []
    with maison.dedans():
        Email.objects.update(scheduled_time=None)
    maison.commander("travailler", "--une-fois")

    assert puits.recus == ecrits


def test_a_mail_leaves_within_seconds_of_its_commit(maison, puits):
    with maison.lancer("travailler"):
        ecrits = ecrire(maison, 1)
        puits.attendre(1)  # it is there
        ecrits += ecrire(maison, 1)
        puits.attendre(2, delai=3)

    assert puits.recus == ecrits


def test_a_worker_asked_to_stop_finishes_the_mail_in_hand(maison, puits):
    ecrire(maison, 3)
    puits.lenteur = 1
    with maison.lancer("travailler") as travailleur:
        puits.attendre(1)
        travailleur.send_signal(signal.SIGTERM)
        code = travailleur.wait(20)

    assert code == 0
    assert len(puits.recus) == 1
    assert etats(maison) == [STATUS.sent, STATUS.queued, STATUS.queued]


def test_a_task_whose_worker_was_killed_runs_again(maison, tmp_path):
    trace = tmp_path / "passages.txt"
    maison.executer(f"from tests.taches import lente_la_premiere_fois as t; t.enqueue({str(trace)!r})")
    with maison.lancer("travailler"):
        attendre(lambda: trace.exists() and trace.read_text())
    maison.commander("travailler", "--une-fois")
    etat = "from django_tasks_db.models import DBTaskResult as D; print(D.objects.get().status)"

    assert trace.read_text() == "passage\n" * 2
    assert maison.executer(etat) == "SUCCESSFUL"


@pytest.mark.skipif(not SUR_POSTGRESQL, reason="a file does not go away")
def test_a_worker_outlives_a_database_that_goes_away_and_comes_back(maison, puits):
    nom = urlsplit(maison.environ["DATABASE_URL"]).path.strip("/")
    with maison.lancer("travailler"), psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connexion:
        ecrire(maison, 1)
        puits.attendre(1)
        connexion.execute(f"ALTER DATABASE {nom} ALLOW_CONNECTIONS false")
        try:
            connexion.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [nom])
            attendre(lambda: "base de données injoignable" in maison.journal.read_text())
        finally:
            connexion.execute(f"ALTER DATABASE {nom} ALLOW_CONNECTIONS true")
        ecrits = ecrire(maison, 1)
        puits.attendre(2)

    assert puits.recus[1:] == ecrits
