"""A service that fails is left alone by every process that shares the cache, and for no longer than it must."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import time_machine

from carte import disjoncteur
from carte.disjoncteur import Disjoncteur


@pytest.fixture
def service():
    return Disjoncteur("essai")


def test_two_failures_in_a_row_and_a_third_reader_knows(service):
    service.echouer(OSError())
    assert not service.ouvert
    service.echouer(OSError())
    assert Disjoncteur("essai").ouvert
    assert not Disjoncteur("autre").ouvert


def test_an_answer_between_two_failures_begins_the_count_again(service):
    for _ in range(4):
        service.echouer(OSError())
        service.reussir()
    assert not service.ouvert


def test_failures_more_than_a_minute_apart_do_not_add_up(service):
    with time_machine.travel("2026-11-02T08:00:00+00:00", tick=False) as horloge:
        for _ in range(3):
            service.echouer(OSError())
            horloge.shift(disjoncteur.MEMOIRE_S + 1)
        assert not service.ouvert


def test_it_is_tried_again_after_the_while_and_one_failure_is_then_enough(service):
    with time_machine.travel("2026-11-02T08:00:00+00:00", tick=False) as horloge:
        service.echouer(OSError())
        service.echouer(OSError())
        horloge.shift(disjoncteur.PAUSE_S + 1)
        assert not service.ouvert
        service.echouer(OSError())
        assert service.ouvert


def test_those_that_fail_together_are_all_counted(service, monkeypatch):
    monkeypatch.setattr(disjoncteur, "ECHECS", 8)
    with ThreadPoolExecutor(8) as fils:
        list(fils.map(service.echouer, [OSError()] * 8))
    assert service.ouvert
