"""Calendar feeds: they say the dates of the permanences, all of them and no other."""

import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from carte.agendas import fenetre, fichier
from tests.fabriques import CommuneFactory, PermanenceFactory, StructureFactory, VacancesFactory

PARIS = ZoneInfo("Europe/Paris")
DATE = datetime.date
JEUDI = datetime.datetime(2026, 11, 26, 10, tzinfo=PARIS)

REGLES = [
    "FREQ=WEEKLY;BYDAY=MO",
    "FREQ=WEEKLY;BYDAY=1TH",  # the number means nothing here
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;WKST=SU",
    "RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20270312",
    "FREQ=WEEKLY;BYDAY=FR;COUNT=30",
    "FREQ=WEEKLY",
    "FREQ=DAILY;INTERVAL=5",
    "FREQ=MONTHLY;BYDAY=1TU,3TU",
    "FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
]


def lire(octets):
    return Calendar.from_ical(octets)


def dates_dites(evenement):
    """The local dates that a calendar would show."""
    debut = evenement.decoded("dtstart")
    if "rrule" not in evenement:
        return [debut.date()]
    regle = rrulestr(evenement["rrule"].to_ical().decode(), dtstart=debut)
    sans = {exdate.dt for exdate in evenement["exdate"].dts} if "exdate" in evenement else set()
    tenues = [instant for instant in regle if instant not in sans]
    assert {(instant.hour, instant.minute) for instant in tenues} <= {(debut.hour, debut.minute)}
    return [instant.date() for instant in tenues]


@settings(max_examples=60, deadline=None)
@given(
    regle=st.sampled_from(REGLES),
    depart=st.dates(DATE(2020, 1, 1), DATE(2027, 6, 30)),
    duree=st.none() | st.integers(0, 900),
    jour=st.dates(DATE(2024, 1, 1), DATE(2028, 12, 31)),
    retires=st.sets(st.integers(0, 400), max_size=40),
    aussi_feries=st.booleans(),
    hors_vacances=st.booleans(),
)
def test_a_calendar_shows_exactly_the_dates(regle, depart, duree, jour, retires, aussi_feries, hors_vacances):
    du, au = fenetre(jour)
    VacancesFactory(du=du + datetime.timedelta(days=20), au=du + datetime.timedelta(days=36))
    permanence = PermanenceFactory.build(
        pk=1, structure=StructureFactory.build(pk=1, relais=True, slug="la-roulotte"), recurrence=regle,
        valable_du=depart, valable_au=depart + datetime.timedelta(days=duree) if duree is not None else None,
        exceptions=[(du + datetime.timedelta(days=n)).isoformat() for n in retires],
        aussi_feries=aussi_feries, hors_vacances=hors_vacances, modifiee_le=JEUDI,
    )  # fmt: skip
    evenements = lire(fichier([permanence], "Essai", jour)).walk("VEVENT")
    attendues = list(permanence.dates(du, au))
    assert [date for evenement in evenements for date in dates_dites(evenement)] == attendues
    assert len(evenements) == bool(attendues)


@pytest.fixture
def roulotte(accueil):
    commune = CommuneFactory(pitres=True, lat=49.3, lon=1.2)
    return StructureFactory(
        relais=True, nom="La Roulotte", slug="la-roulotte", commune=commune, telephone="02 99 00 00 09"
    )


@pytest.fixture
def permanence(roulotte):
    return PermanenceFactory(structure=roulotte, adresse="3 rue du Lac", lat=49.31, lon=1.21)


@time_machine.travel(JEUDI, tick=False)
def test_an_event_says_what_where_and_when(client, permanence):
    VacancesFactory()
    reponse = client.get("/relais/la-roulotte/permanences.ics")
    assert reponse["Content-Type"] == "text/calendar; charset=utf-8"
    calendrier = lire(reponse.content)
    (evenement,) = calendrier.walk("VEVENT")
    assert str(calendrier["x-wr-calname"]) == "Permanences\u00a0: La Roulotte"
    assert str(evenement["uid"]).startswith(f"permanence-{permanence.pk}@")
    assert str(evenement["summary"]) == "Permanence\u00a0: La Roulotte"
    assert str(evenement["location"]) == "Salle des fêtes, 3 rue du Lac, Pîtres"
    assert evenement["geo"].to_ical() == "49.31;1.21"
    assert str(evenement["url"]).endswith("/relais/la-roulotte/")
    assert "02 99 00 00 09" in str(evenement["description"])
    for champ, heure in (("dtstart", 9), ("dtend", 12)):
        assert evenement[champ].params["TZID"] == "Europe/Paris"
        assert evenement.decoded(champ) == datetime.datetime(2026, 11, 5, heure, tzinfo=PARIS)


@time_machine.travel(JEUDI, tick=False)
def test_the_time_zone_of_a_feed_changes_its_hour_as_paris_does(client, permanence):
    (fuseau,) = lire(client.get("/relais/la-roulotte/permanences.ics").content).walk("VTIMEZONE")
    heures = fuseau.to_tz()
    for heure in ("2026-11-26T10:00", "2027-03-28T01:59", "2027-03-28T03:00", "2027-10-31T03:00"):
        local = datetime.datetime.fromisoformat(heure)
        assert heures.utcoffset(local) == local.replace(tzinfo=PARIS).utcoffset()


@pytest.mark.parametrize("adresse", ["/relais/la-roulotte/permanences.ics", "/carte/permanences/27458.ics"])
def test_a_feed_is_kept_by_caches_and_costs_nothing_until_it_changes(client, permanence, adresse):
    reponse = client.get(adresse)
    assert reponse["Cache-Control"] == "public, max-age=3600"
    assert not reponse.cookies
    assert client.get(adresse, headers={"if-none-match": reponse["ETag"]}).status_code == 304
    permanence.lieu = "Mairie"
    permanence.save()
    assert client.get(adresse, headers={"if-none-match": reponse["ETag"]}).status_code == 200


@pytest.mark.parametrize(
    "adresse",
    [
        "/relais/inconnu/permanences.ics", "/relais/libellules/permanences.ics", "/relais/fermee/permanences.ics",
        "/carte/permanences/99999.ics", "/carte/permanences/pitres.ics", f"/carte/permanences/{'9' * 500}.ics",
    ],
)  # fmt: skip
def test_what_is_no_relais_or_no_commune_is_not_found(client, permanence, adresse):
    StructureFactory(slug="libellules")
    StructureFactory(relais=True, slug="fermee", publiee=False)
    assert client.get(adresse).status_code == 404


def lieux(reponse):
    return [str(evenement["location"]).split(",")[0] for evenement in lire(reponse.content).walk("VEVENT")]


def test_the_feed_of_a_commune_holds_what_comes_near_and_nothing_hidden(client, permanence):
    loin = CommuneFactory(nom="Loin", lat=48.0, lon=1.2)
    laep = StructureFactory(nom="La Parenthèse", type__code="laep", commune=permanence.commune)
    PermanenceFactory(structure=laep, lieu="École", lat=None, lon=None)
    PermanenceFactory(structure=laep, lieu="Ailleurs", commune=loin, lat=48.0, lon=1.2)
    PermanenceFactory(structure=laep, lieu="Finie", valable_au=DATE(2026, 1, 31))
    PermanenceFactory(structure=StructureFactory(relais=True, publiee=False), lieu="Cachée", commune=laep.commune)
    assert lieux(client.get("/carte/permanences/27458.ics")) == ["Salle des fêtes", "École"]


def test_a_commune_where_nobody_comes_has_an_empty_calendar(client, accueil):
    CommuneFactory(pitres=True, lat=None, lon=None)
    reponse = client.get("/carte/permanences/27458.ics")
    assert (reponse.status_code, lieux(reponse)) == (200, [])


def test_a_name_cannot_turn_the_calendar_round(client, permanence):
    permanence.lieu = "Salle\u202e des fêtes\nUID:autre"
    permanence.save()
    contenu = client.get("/relais/la-roulotte/permanences.ics").content.decode()
    assert "\u202e" not in contenu
    assert len([ligne for ligne in contenu.splitlines() if ligne.startswith("UID:")]) == 1


def test_a_feed_speaks_the_language_of_its_address(client, permanence):
    reponse = client.get("/en/relais/la-roulotte/permanences.ics")
    assert reponse["Content-Language"] == "en"
    assert str(lire(reponse.content).walk("VEVENT")[0]["url"]).endswith("/en/relais/la-roulotte/")


@pytest.mark.parametrize("nombre", [2, 100])
def test_a_feed_costs_the_same_number_of_queries_whatever_it_holds(
    client, roulotte, django_assert_max_num_queries, nombre
):
    PermanenceFactory.create_batch(nombre, structure=roulotte, hors_vacances=True)
    with django_assert_max_num_queries(4):
        client.get("/carte/permanences/27458.ics")
