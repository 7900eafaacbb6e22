"""The worker in one process: tasks, periodic jobs, and what a dead one left."""

import datetime

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from commun import courriels, travail
from commun.models import Travailleur, TravailPeriodique
from tests.fabriques import TravailleurFactory

TACHES_EN_BASE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}


@pytest.fixture
def travailleur():
    return TravailleurFactory()


@pytest.fixture
def mort():
    return TravailleurFactory(mort=True)


# Tasks


@task()
def crier(mot):
    return mot.upper()


@task()
def echouer():
    raise ZeroDivisionError


@pytest.fixture
def taches(settings, monkeypatch):
    settings.TASKS = TACHES_EN_BASE
    # The library's worker would close the connection in which the test lives.
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)


def en_cours(par):
    resultat = crier.enqueue("a")
    DBTaskResult.objects.filter(pk=resultat.id).update(status=TaskResultStatus.RUNNING, worker_ids=par)
    return DBTaskResult.objects.get(pk=resultat.id)


def test_tasks_are_run_one_at_a_time(taches):
    crier.enqueue("a")
    crier.enqueue("b")

    assert travail.executer_une_tache("moi") == 1
    assert DBTaskResult.objects.successful().count() == 1


def test_a_task_that_fails_does_not_stop_the_worker(taches):
    echouer.enqueue()
    crier.enqueue("b")
    travail.Boucle().une_fois()

    assert DBTaskResult.objects.failed().count() == DBTaskResult.objects.successful().count() == 1


@pytest.mark.parametrize("par", [["mort"], ["inconnu"], []])
def test_a_task_left_running_by_a_dead_worker_is_ready_again(taches, travailleur, mort, par):
    tache = en_cours(par)
    travail.reprendre(travailleur)
    tache.refresh_from_db()

    assert tache.status == TaskResultStatus.READY


def test_a_task_that_a_living_worker_runs_is_left_to_it(taches, travailleur):
    tache = en_cours(["mort", TravailleurFactory().identifiant])
    travail.reprendre(travailleur)
    tache.refresh_from_db()

    assert tache.status == TaskResultStatus.RUNNING


def test_a_task_that_killed_five_workers_is_not_tried_again(taches, travailleur):
    tache = en_cours(["a", "b", "c", "d", "e"])
    travail.reprendre(travailleur)
    tache.refresh_from_db()

    assert tache.status == TaskResultStatus.FAILED


# Periodic jobs


@pytest.fixture
def passages(monkeypatch):
    """The runs of the only periodic job registered, an hourly one."""
    faits = []
    monkeypatch.setattr(travail, "_registre", {})
    travail.inscrire("essai", datetime.timedelta(hours=1), lambda: faits.append(1))
    return faits


def test_a_job_runs_once_in_its_interval(passages, travailleur):
    travail.executer_periodiques(travailleur)
    travail.executer_periodiques(travailleur)

    assert len(passages) == 1


def test_a_job_runs_again_when_its_interval_is_over(passages, travailleur):
    travail.executer_periodiques(travailleur)
    TravailPeriodique.objects.update(dernier_passage=timezone.now() - datetime.timedelta(minutes=61))
    travail.executer_periodiques(travailleur)

    assert len(passages) == 2


def test_a_job_that_a_living_worker_runs_is_left_to_it(passages, travailleur):
    TravailPeriodique.objects.create(nom="essai", travailleur=TravailleurFactory())
    travail.executer_periodiques(travailleur)

    assert passages == []


def test_a_job_that_a_dead_worker_was_running_runs_again(passages, travailleur, mort):
    TravailPeriodique.objects.create(nom="essai", travailleur=mort)
    travail.executer_periodiques(travailleur)

    assert passages == [1]


def test_a_job_that_fails_is_tried_again_five_minutes_later(monkeypatch, travailleur):
    monkeypatch.setattr(travail, "_registre", {})
    travail.inscrire("essai", datetime.timedelta(hours=1), lambda: 1 / 0)
    travail.executer_periodiques(travailleur)
    prochain = TravailPeriodique.objects.get().dernier_passage + datetime.timedelta(hours=1)

    assert round((prochain - timezone.now()).total_seconds() / 60) == 5


def test_the_ground_floor_registers_its_jobs():
    assert {
        "purger_les_courriels",
        "vider_les_sessions",
        "oublier_les_connexions_refusees",
        "oublier_les_taches_finies",
    } <= set(travail._registre)


# The loop


def test_a_worker_forgets_those_gone_for_a_day(mort):
    Travailleur.objects.update(dernier_battement=timezone.now() - datetime.timedelta(days=2))
    travail.naitre("moi")

    assert [t.identifiant for t in Travailleur.objects.all()] == ["moi"]


def test_a_heartbeat_comes_back_after_the_database_was_restored(travailleur):
    Travailleur.objects.all().delete()
    travail.battre(travailleur)

    assert Travailleur.objects.get().pk == travailleur.pk


def test_the_worker_outlives_a_database_that_goes_away(monkeypatch):
    boucle = travail.Boucle()
    monkeypatch.setattr(travail.connections, "close_all", lambda: None)
    monkeypatch.setattr(travail, "naitre", lambda nom: (_ for _ in ()).throw(OperationalError()))

    assert boucle._passer_sans_tomber() == travail.PAUSE_APRES_PANNE


def test_the_command_drains_what_is_due_and_says_so(capsys, monkeypatch):
    monkeypatch.setattr(travail, "_registre", {})
    monkeypatch.setattr("signal.signal", lambda *args: None)
    for _courriel in range(3):
        courriels._deposer(from_email="a@b.fr", to=["c@d.fr"], subject="Sujet", message="Bonjour")
    call_command("travailler", "--une-fois")

    assert capsys.readouterr().out == "courriels envoyés : 3, reportés : 0, tâches : 0, travaux : 0\n"
    assert len(mail.outbox) == 3
