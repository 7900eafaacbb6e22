"""A message that tells of danger: the numbers are shown before it is sent, and nothing is stopped."""

import datetime

import pytest
import time_machine

from demarches.models import Demande

NUMEROS = ("tel:17", "tel:112", "tel:119", "tel:3919", "sms:114")


@pytest.fixture(autouse=True)
def _jour():
    """The day the answers of `reponses_completes` were given."""
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        yield


@pytest.mark.parametrize(
    ("message", "montres"),
    [
        ("Mon mari me frappe, j’ai peur pour le bébé", True),
        ("Son père a tapé le petit, il a des bleus", True),
        ("He hits me and my child", True),
        ("Merci pour le coup de main, les yeux bleus de Lou vous saluent", False),
        ("Je reprends le travail en janvier", False),
        ("", False),
    ],
)
def test_the_numbers_stand_on_the_check_page_and_the_request_leaves(famille, message, montres):
    famille.post("/demande/message/", {"message": message})
    page = famille.get("/demande/verification/").content.decode()
    for numero in NUMEROS:
        assert (f'href="{numero}"' in page) == montres
    assert famille.post("/demande/verification/").url == "/demande/confirmation/"
    assert Demande.objects.get().message == message


def test_the_message_step_shows_them_to_everybody(famille):
    page = famille.get("/demande/message/").content.decode()
    assert all(f'href="{numero}"' in page for numero in NUMEROS)


@pytest.mark.parametrize(("message", "dite"), [("Elle a de l’épilepsie", True), ("Bonjour", False)])
def test_health_is_better_left_out(famille, message, dite):
    famille.post("/demande/message/", {"message": message})
    assert ("semble parler de santé" in famille.get("/demande/verification/").content.decode()) == dite
