"""No request that a family read confirmed is lost or doubled, whatever dies; `make pannes` sends ten thousand."""

import os
import time

import pytest

from tests import epreuve
from tests.pannes import Puits, maison_neuve

COMBIEN = int(os.environ.get("PANNES_DEMANDES", "24"))
COUPS = max(3, COMBIEN // 60)


@pytest.fixture(scope="module")
def puits():
    puits = Puits()
    yield puits
    puits.fermer()


@pytest.fixture(scope="module")
def maison(tmp_path_factory, puits, django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), maison_neuve(tmp_path_factory.mktemp("maison"), puits.port) as maison:
        # Ten thousand families in an hour: the brake on what leaves would keep most mails for the hours after.
        maison.environ["COURRIELS_PAR_HEURE"] = str(10 * COMBIEN)
        yield maison


def test_what_a_family_read_as_sent_is_kept_once_whatever_dies(maison, puits):
    debut = time.monotonic()
    lues, services = epreuve.eprouver(maison, epreuve.port_libre(), puits, COMBIEN, COUPS)
    epreuve.vider(maison)
    chiffres = epreuve.bilan(maison, puits, lues, services)
    epreuve.afficher(chiffres, debut)

    assert chiffres["confirmees"] == COMBIEN
    assert (chiffres["perdues"], chiffres["en trop"], chiffres["courriels perdus"]) == (0, 0, 0)
    assert chiffres["courriels"] == 2 * COMBIEN
    assert chiffres["courriels doublés"] <= services.morts["travailleur"]
    assert min(services.morts.values()) > 0
