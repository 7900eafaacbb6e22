"""The web process under kill -9 at each step of a submission: all or nothing, and sending again completes it once."""

import json

import pytest

from tests.pannes import Puits, maison_neuve


@pytest.fixture(scope="module")
def puits():
    puits = Puits()
    yield puits
    puits.fermer()


@pytest.fixture(scope="module")
def maison(tmp_path_factory, puits, django_db_setup, django_db_blocker):
    """Made before the transaction of the test: SQLite cannot copy a database in the middle of one."""
    with django_db_blocker.unblock(), maison_neuve(tmp_path_factory.mktemp("maison"), puits.port) as maison:
        yield maison


def test_a_server_killed_while_a_family_sends_loses_and_doubles_nothing(maison, puits):
    bilan = json.loads(maison.executer("from tests.soumissions import tout_essayer; tout_essayer()"))
    maison.commander("travailler", "--une-fois")

    assert bilan == {
        "before the request": [0, 1, 2],
        "before the receipt": [0, 1, 2],
        "before the notice": [0, 1, 2],
        "before the commit": [0, 1, 2],
        "before the answer": [1, 1, 2],
    }
    assert len(puits.recus) == len(set(puits.recus)) == 10
