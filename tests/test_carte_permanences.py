"""Dates of permanences: rules, exceptions, validity, change of hour."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from carte.models import Permanence, Structure
from carte.models.vacances import calendrier
from carte.recurrences import RecurrenceInvalide, jours, phrase
from tests.fabriques import PermanenceFactory, StructureFactory

PARIS = ZoneInfo("Europe/Paris")
DATE = datetime.date


def permanence(regle="FREQ=WEEKLY;BYDAY=TH", **champs):
    valeurs = {"heure_debut": datetime.time(9), "heure_fin": datetime.time(12), "valable_du": DATE(2026, 1, 1)}
    return Permanence(recurrence=regle, **valeurs | champs)


def a(annee, mois, jour, heure=0, minute=0):
    return datetime.datetime(annee, mois, jour, heure, minute, tzinfo=PARIS)


@pytest.mark.parametrize(
    ("regle", "apres", "attendue"),
    [
        ("FREQ=WEEKLY;BYDAY=TH", a(2026, 11, 22), a(2026, 11, 26, 9)),
        ("RRULE:FREQ=WEEKLY;BYDAY=TH", a(2026, 11, 22), a(2026, 11, 26, 9)),
        ("FREQ=WEEKLY;BYDAY=TH", a(2026, 11, 26, 9), a(2026, 11, 26, 9)),
        ("FREQ=WEEKLY;BYDAY=TH", a(2026, 11, 26, 9, 1), a(2026, 12, 3, 9)),
        ("FREQ=MONTHLY;BYDAY=1TU", a(2026, 11, 22), a(2026, 12, 1, 9)),
        ("FREQ=MONTHLY;BYDAY=-1FR", a(2026, 11, 22), a(2026, 11, 27, 9)),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", a(2026, 1, 2), a(2026, 1, 15, 9)),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261126", a(2026, 11, 22), a(2026, 11, 26, 9)),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20261126T235959Z", a(2026, 11, 27), None),
        ("FREQ=WEEKLY;BYDAY=TH;COUNT=2", a(2026, 1, 2), a(2026, 1, 8, 9)),
        ("FREQ=WEEKLY;BYDAY=TH;COUNT=2", a(2026, 1, 9), None),
        ("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1", a(2026, 11, 22), a(2027, 6, 1, 9)),
    ],
)
def test_the_next_date_follows_the_rule(regle, apres, attendue):
    assert permanence(regle).prochaine(apres) == attendue


def test_an_exception_is_skipped():
    assert permanence(exceptions=["2026-11-26"]).prochaine(a(2026, 11, 22)) == a(2026, 12, 3, 9)


def test_nothing_before_the_validity_nor_after_it():
    bornee = permanence(valable_du=DATE(2026, 11, 27), valable_au=DATE(2026, 12, 3))
    assert [instant.date() for instant in bornee.instants(a(2026, 11, 1))] == [DATE(2026, 12, 3)]
    assert bornee.prochaine(a(2026, 12, 4)) is None


def test_the_hour_on_the_wall_stays_when_the_clocks_change():
    avant, apres = list(permanence().instants(a(2026, 10, 22)))[:2]
    assert (avant.date(), apres.date()) == (DATE(2026, 10, 22), DATE(2026, 10, 29))
    assert (avant.hour, apres.hour) == (9, 9)
    assert (avant.utcoffset(), apres.utcoffset()) == (datetime.timedelta(hours=2), datetime.timedelta(hours=1))


def test_an_hour_that_does_not_exist_is_not_an_error():
    """At 02:30 on 29 March 2026 the clocks jump from 2 to 3."""
    nuit = permanence("FREQ=DAILY", heure_debut=datetime.time(2, 30), heure_fin=datetime.time(4))
    assert nuit.prochaine(a(2026, 3, 29)).date() == DATE(2026, 3, 29)


def test_a_moment_of_another_zone_is_understood():
    apres = datetime.datetime(2026, 11, 26, 8, 30, tzinfo=datetime.UTC)  # 9:30 in Paris
    assert permanence().prochaine(apres) == a(2026, 12, 3, 9)


def test_dates_include_both_ends():
    assert list(permanence().dates(DATE(2026, 11, 26), DATE(2026, 12, 3))) == [DATE(2026, 11, 26), DATE(2026, 12, 3)]


@pytest.mark.parametrize(
    "regle",
    [
        "",
        "tous les mardis",
        "FREQ=HOURLY",
        "FREQ=WEEKLY;INTERVAL=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYHOUR=9",
        "FREQ=WEEKLY;UNTIL=demain",
        "FREQ=DAILY;BYMONTHDAY=30",
        "FREQ=WEEKLY;COUNT=99999999999",
        "FREQ=WEEKLY\nEXDATE:20260101",
    ],
)
def test_what_is_not_a_rule_is_refused(regle):
    with pytest.raises(RecurrenceInvalide):
        list(jours(regle, DATE(2026, 1, 1), DATE(2026, 1, 1), DATE(2026, 2, 1)))


def test_clean_tells_the_reason_at_its_field():
    with pytest.raises(ValidationError) as refus:
        permanence("FREQ=HOURLY", exceptions=["demain"]).clean()
    assert set(refus.value.message_dict) == {"recurrence", "exceptions"}


@pytest.mark.parametrize("regle", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=99"])
def test_clean_refuses_a_rule_without_any_date(regle):
    with pytest.raises(ValidationError, match="aucune date"):
        permanence(regle).clean()


def test_clean_accepts_a_sound_permanence():
    PermanenceFactory(exceptions=["2026-12-24"]).full_clean()


def test_a_wrong_rule_that_got_in_is_logged_and_gives_no_date(caplog):
    assert permanence("n’importe quoi").prochaine() is None
    assert "its rule is refused" in caplog.text


@given(
    regle=st.sampled_from(
        [
            "FREQ=WEEKLY;BYDAY=MO",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR",
            "FREQ=MONTHLY;BYDAY=3TU",
            "FREQ=DAILY;INTERVAL=3",
        ]
    ),
    depart=st.dates(DATE(2024, 1, 1), DATE(2027, 12, 31)),
    apres=st.datetimes(a(2025, 1, 1).replace(tzinfo=None), a(2028, 1, 1).replace(tzinfo=None)),
    retires=st.sets(st.integers(0, 60), max_size=20),
)
def test_next_is_the_first_of_the_dates_left(regle, depart, apres, retires):
    apres = apres.replace(tzinfo=PARIS)
    exceptions = [(apres.date() + datetime.timedelta(days=n)).isoformat() for n in retires]
    p = permanence(regle, valable_du=depart, exceptions=exceptions)
    prochaine = p.prochaine(apres)
    assert prochaine >= apres
    assert prochaine.date() >= depart
    assert (prochaine.hour, prochaine.tzinfo.key) == (9, "Europe/Paris")
    assert prochaine.date().isoformat() not in exceptions
    entre = [jour for jour in p.dates(apres.date(), prochaine.date()) if jour < prochaine.date()]
    assert all(a(jour.year, jour.month, jour.day, 9) < apres for jour in entre)


@pytest.mark.parametrize(
    ("regle", "mots"),
    [
        ("FREQ=WEEKLY;BYDAY=TU", "chaque mardi"),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "chaque mardi et jeudi"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "un mercredi sur deux"),
        ("FREQ=MONTHLY;BYDAY=1TH", "le 1er jeudi du mois"),
        ("FREQ=MONTHLY;BYDAY=1TH,3TH", "le 1er et le 3e jeudi du mois"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "le dernier vendredi du mois"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", ""),
        ("FREQ=MONTHLY;BYDAY=1TH,3FR", ""),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=TH", ""),
    ],
)
def test_usual_rules_are_said_in_words(regle, mots):
    assert phrase(regle) == mots


def test_a_relais_knows_its_next_permanence_in_two_queries(django_assert_num_queries):
    relais = StructureFactory(relais=True)
    PermanenceFactory(structure=relais, recurrence="FREQ=WEEKLY;BYDAY=FR")
    proche = PermanenceFactory(structure=relais, recurrence="FREQ=WEEKLY;BYDAY=TU")
    PermanenceFactory.create_batch(8, structure=relais, recurrence="FREQ=WEEKLY;BYDAY=SA")
    calendrier()  # what a process reads once
    with django_assert_num_queries(2):
        relais = Structure.objects.prefetch_related("permanences").get(pk=relais.pk)
        assert relais.prochaine_permanence(a(2026, 11, 23)) == (a(2026, 11, 24, 9), proche)


def test_a_relais_without_permanence_has_none():
    assert StructureFactory(relais=True).prochaine_permanence() is None
