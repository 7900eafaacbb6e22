"""Imports on the screen: undoing, what is left to the worker, what fails, what time erases."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from carte import depots
from carte.models import Attente, Import, Structure
from tests.depots import (
    ALIZES,
    EN_TETE,
    LUTINS,
    adresse,
    apercevoir,
    appliquer,
    comptes,
    fichiers,
    noms,
    page,
    presser,
)

pytestmark = pytest.mark.usefixtures("depot", "communication")


@pytest.fixture
def au_travailleur(monkeypatch):
    """Every file is a big one; returns the list of what was left to the worker, which does nothing by itself."""
    confies = []
    monkeypatch.setattr(depots, "SUR_PLACE", 0)
    monkeypatch.setattr(depots, "travailler", type("Tache", (), {"enqueue": staticmethod(confies.append)}))
    return confies


# Undoing


def test_the_last_import_is_undone_once_confirmed(client):
    fait = appliquer(client)
    confirmation = page(client, adresse(fait, "annuler"))
    assert "2 structures créées seront retirées" in confirmation
    assert len(noms()) == 2
    client.post(adresse(fait, "annuler"))
    assert noms() == set()
    assert "2 structures retirées" in page(client, adresse(fait))
    assert client.post(adresse(fait, "annuler")).url == adresse(fait)


def test_only_the_last_import_of_a_source_is_undone(client):
    premier = appliquer(client, (EN_TETE + LUTINS).encode())
    appliquer(client, (EN_TETE + ALIZES).encode())
    assert "importer_annuler" not in page(client, adresse(premier))
    assert client.post(adresse(premier, "annuler")).url == adresse(premier)
    assert len(noms()) == 2


def test_undoing_puts_back_what_was_changed(client):
    appliquer(client)
    fait = appliquer(client, (EN_TETE + LUTINS.replace("00 01", "00 09")).encode())
    assert "1 structure redeviendra comme avant" in page(client, adresse(fait, "annuler"))
    client.post(adresse(fait, "annuler"))
    assert Structure.objects.get(nom="Les Lutins").telephone == "02 32 00 00 01"


# Big files, and what time does


def test_a_big_file_is_left_to_the_worker_which_is_given_an_id_alone(client, au_travailleur):
    essai = apercevoir(client)
    assert au_travailleur == [essai.pk]
    assert "Le site lit le fichier" in page(client, adresse(essai))
    depots.faire(Import.objects.get(pk=essai.pk))
    assert "2 structures seront ajoutées" in page(client, adresse(essai))
    vu = client.get(adresse(essai)).context["vu"]
    for _ in range(2):
        client.post(adresse(essai, "appliquer"), {"vu": vu})
    assert au_travailleur == [essai.pk] * 2
    assert noms() == set()
    assert "L’import est en cours" in page(client, adresse(essai))
    depots.faire(Import.objects.get(pk=essai.pk))
    assert len(noms()) == 2
    client.post(adresse(essai, "annuler"))
    assert "L’annulation est en cours" in page(client, adresse(essai))
    depots.faire(Import.objects.get(pk=essai.pk))
    assert noms() == set()


def test_a_work_done_twice_by_the_worker_is_done_once(client):
    essai = apercevoir(client)
    essai.retenir(Attente.APPLICATION)
    for _ in range(2):
        depots.travailler.call(essai.pk)
    assert len(noms()) == 2
    assert comptes(essai) == [3, 2, 0, 0, 1]


def test_a_work_that_fails_says_so_and_can_be_asked_for_again(client, monkeypatch):
    essai = apercevoir(client)
    with monkeypatch.context() as panne:
        panne.setattr(depots.imports, "appliquer", lambda *a, **k: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            presser(client, essai)
    assert "rien n’a été écrit" in page(client, adresse(essai))
    presser(client, essai)
    assert len(noms()) == 2


def test_a_work_of_a_dead_worker_may_be_asked_for_again(client):
    essai = apercevoir(client)
    essai.retenir(Attente.APPLICATION)
    Import.objects.update(attente_depuis=timezone.now() - datetime.timedelta(hours=2))
    presser(client, essai)
    assert len(noms()) == 2


def test_a_file_whose_bytes_are_gone_says_so(client, depot):
    essai = apercevoir(client)
    for fichier in fichiers(depot):
        fichier.unlink()
    presser(client, essai)
    assert "ne peut pas être lu" in page(client, adresse(essai))
    assert client.get(adresse(essai, "colonnes")).url == reverse("importer")


def test_a_file_is_abandoned_with_its_bytes(client, depot, django_capture_on_commit_callbacks):
    essai = apercevoir(client)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(adresse(essai, "abandonner"))
    assert fichiers(depot) == []
    assert client.get(adresse(essai)).status_code == 404


def test_a_file_that_is_being_applied_is_not_abandoned(client):
    essai = apercevoir(client)
    essai.retenir(Attente.APPLICATION)
    client.post(adresse(essai, "abandonner"))
    assert Import.objects.filter(pk=essai.pk).exists()


def test_a_file_waits_a_day_and_is_erased(client, depot, django_capture_on_commit_callbacks):
    fait, essai = appliquer(client), apercevoir(client)
    (depot / "orphelin").write_bytes(b"x")
    with django_capture_on_commit_callbacks(execute=True):
        assert depots.effacer_les_perimes() == 0
    demain = timezone.now() + datetime.timedelta(hours=25)
    with time_machine.travel(demain), django_capture_on_commit_callbacks(execute=True):
        assert depots.effacer_les_perimes() >= 2
    assert fichiers(depot) == []
    assert set(Import.objects.values_list("pk", flat=True)) == {fait.pk}
    assert not Import.objects.filter(pk=essai.pk).exists()
