"""/carte/passages.json: where the itinerant services pass next, on the map."""

import datetime

import pytest
from django.utils import timezone

from carte.views import passages
from commun.dates import date_lisible
from tests.fabriques import CommuneFactory, PermanenceFactory, StructureFactory

JOUR = datetime.timedelta(days=1)


@pytest.fixture
def relais(territoire):
    return StructureFactory(relais=True, commune=CommuneFactory(pitres=True))


@pytest.fixture
def demain():
    return timezone.localdate() + JOUR


@pytest.fixture
def permanence(relais, demain):
    return PermanenceFactory(structure=relais, lat=49.3000004, lon=1.2, valable_du=demain, recurrence="FREQ=DAILY")


def lire(client, suite=""):
    return client.get(f"/carte/passages.json{suite}").json()["passages"]


def test_each_place_is_a_point_with_its_next_date(client, permanence, demain):
    assert lire(client) == [[permanence.pk, 1.2, 49.3, permanence.structure_id, demain.isoformat()]]


def test_the_soonest_come_first(client, permanence, relais, demain):
    autre = PermanenceFactory(structure=relais, lat=49, lon=1, valable_du=demain + JOUR, recurrence="FREQ=DAILY")
    assert [pk for pk, *_reste in lire(client)] == [permanence.pk, autre.pk]


@pytest.mark.parametrize(
    "champs",
    [
        {"lat": None, "lon": None},
        {"valable_du": datetime.date(2025, 1, 1), "valable_au": datetime.date(2025, 2, 1)},
        {"valable_du": timezone.localdate() + 70 * JOUR},
        {"recurrence": "n’importe quoi"},
    ],
)
def test_what_has_no_place_or_no_date_soon_is_left_out(client, relais, champs):
    PermanenceFactory(structure=relais, **{"lat": 49.3, "lon": 1.2, **champs})
    assert lire(client) == []


def test_a_service_that_is_not_published_has_no_point_and_no_words(client, permanence, relais):
    relais.publiee = False
    relais.save()
    assert lire(client) == []
    assert client.get(f"/carte/passages/resumes.json?ids={permanence.pk}").json() == {"passages": []}


@pytest.mark.parametrize(
    ("suite", "nombre"),
    [("?bbox=1,49,2,50", 1), ("?bbox=2,49,3,50", 0), ("?type=rpe,laep", 1), ("?type=micro_creche", 0), ("?type=", 1)],
)
def test_the_box_and_the_kinds_apply(client, permanence, suite, nombre):
    assert len(lire(client, suite)) == nombre


@pytest.mark.parametrize("suite", ["?bbox=1,2,3", "?zoom=x"])
def test_nonsense_is_refused_with_a_reason(client, permanence, suite):
    reponse = client.get(f"/carte/passages.json{suite}")
    assert reponse.status_code == 400
    assert reponse.json()["erreur"]


def test_the_answer_is_bounded(client, relais, permanence, monkeypatch):
    monkeypatch.setattr(passages, "PERMANENCES_AU_PLUS", 2)
    PermanenceFactory.create_batch(3, structure=relais, lat=49.3, lon=1.2)
    assert len(lire(client)) == 2


def test_a_point_says_the_service_the_place_and_its_dates(client, permanence, relais, demain):
    (resume,) = client.get(f"/carte/passages/resumes.json?ids={permanence.pk},x").json()["passages"]
    dates = resume.pop("dates")
    assert dates == [f"{date_lisible(demain, 'l j F')}, 9\xa0h à 12\xa0h"] + [
        date_lisible(demain + n * JOUR, "j F") for n in (1, 2, 3)
    ]
    assert resume == {
        "id": permanence.pk,
        "relais": relais.nom,
        "lieu": "Salle des fêtes",
        "commune": "Pîtres",
        "url": relais.get_absolute_url(),
    }


@pytest.mark.parametrize("suite", ["", "?ids=", "?ids=a", "?ids=-1"])
def test_words_of_nothing_are_refused(client, permanence, suite):
    assert client.get(f"/carte/passages/resumes.json{suite}").status_code == 400


@pytest.mark.parametrize("nombre", [1, 20])
def test_the_number_of_queries_is_constant(client, permanence, relais, django_assert_num_queries, nombre):
    PermanenceFactory.create_batch(nombre, structure=relais, lat=49.3, lon=1.2)
    lire(client)  # the calendar, which a process reads once
    with django_assert_num_queries(1):
        lire(client)
    with django_assert_num_queries(1):
        client.get(f"/carte/passages/resumes.json?ids={permanence.pk}")
