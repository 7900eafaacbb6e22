"""Encrypted fields and weekly hours."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from cryptography.fernet import Fernet
from django.core.exceptions import FieldError, ValidationError
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from commun import horaires
from commun.champs import DechiffrementImpossible
from demarches.models import Brouillon
from tests.fabriques import BrouillonFactory

PARIS = ZoneInfo("Europe/Paris")


def brut():
    with connection.cursor() as curseur:
        curseur.execute("SELECT reponses FROM demarches_brouillon")
        return curseur.fetchone()[0]


def test_answers_are_unreadable_in_the_database():
    BrouillonFactory(reponses={"contact": {"prenom": "Apolline"}})
    assert "Apolline" not in brut()
    assert Brouillon.objects.get().reponses == {"contact": {"prenom": "Apolline"}}


def test_an_older_key_still_reads(settings):
    BrouillonFactory(reponses={"a": 1})
    settings.CLES_CHIFFREMENT = [Fernet.generate_key().decode(), *settings.CLES_CHIFFREMENT]
    assert Brouillon.objects.get().reponses == {"a": 1}


def test_a_lost_key_says_so(settings):
    BrouillonFactory(reponses={"a": 1})
    settings.CLES_CHIFFREMENT = [Fernet.generate_key().decode()]
    with pytest.raises(DechiffrementImpossible):
        Brouillon.objects.get()


def test_an_encrypted_field_cannot_be_searched():
    with pytest.raises(FieldError):
        list(Brouillon.objects.filter(reponses__contains="a"))


@pytest.mark.parametrize(
    ("texte", "valeur"),
    [
        ("lundi 9:00-12:30, 14:00-17:30", {"1": [["09:00", "12:30"], ["14:00", "17:30"]]}),
        ("Samedi : 9h-12h", {"6": [["09:00", "12:00"]]}),
        ("dimanche 22:00-24:00", {"7": [["22:00", "24:00"]]}),
        ("", {}),
    ],
)
def test_hours_are_read_as_people_write_them(texte, valeur):
    assert horaires.lire(texte) == valeur


@pytest.mark.parametrize(
    "texte", ["luni 9:00-12:00", "lundi", "lundi 12:00-9:00", "lundi 9:00-12:00, 11:00-14:00", "lundi 25:00-26:00"]
)
def test_impossible_hours_are_refused(texte):
    with pytest.raises(ValidationError):
        horaires.lire(texte)


@given(
    st.dictionaries(
        st.integers(1, 7).map(str),
        st.tuples(st.integers(0, 700), st.integers(1, 700)).map(
            lambda t: [[f"{t[0] // 60:02}:{t[0] % 60:02}", f"{(t[0] + t[1]) // 60:02}:{(t[0] + t[1]) % 60:02}"]]
        ),
    )
)
def test_hours_written_out_are_read_back_the_same(semaine):
    assert horaires.lire(horaires.ecrire(semaine)) == dict(sorted(semaine.items()))


@pytest.mark.parametrize(
    ("instant", "attendu"),
    [
        ("2026-11-23 10:00", (True, "2026-11-23 12:30")),
        ("2026-11-23 12:30", (False, "2026-11-23 14:00")),
        ("2026-11-23 18:00", (False, "2026-11-30 09:00")),
        ("2026-10-24 10:00", (False, "2026-10-26 09:00")),  # the clocks change in between
    ],
)
def test_the_next_opening_is_found(instant, attendu):
    semaine = {"1": [["09:00", "12:30"], ["14:00", "17:30"]]}
    ouvert, limite = horaires.prochaine_ouverture(
        semaine, datetime.datetime.fromisoformat(instant).replace(tzinfo=PARIS)
    )
    assert (ouvert, f"{limite:%Y-%m-%d %H:%M}") == attendu


def test_without_hours_nothing_is_promised():
    assert horaires.prochaine_ouverture({}, datetime.datetime.now(PARIS)) == (False, None)
