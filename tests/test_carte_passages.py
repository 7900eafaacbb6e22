"""The next passage near a family, wherever it is told: list, home page, request, mails."""

import datetime
import re
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation
from post_office.models import Email

from carte.passages import pour_une_famille, prochains
from commun import redaction
from tests import fabriques
from tests.fabriques import CommuneFactory, PermanenceFactory, StructureFactory

PARIS = ZoneInfo("Europe/Paris")
DIMANCHE = datetime.datetime(2026, 11, 22, 10, tzinfo=PARIS)
MARDI, MERCREDI, JEUDI, VENDREDI = (f"FREQ=WEEKLY;BYDAY={jour}" for jour in ("TU", "WE", "TH", "FR"))


@pytest.fixture(autouse=True)
def _dimanche():
    with time_machine.travel(DIMANCHE, tick=False):
        yield


@pytest.fixture
def communes(territoire):
    """Pîtres, a commune 11 km away, another 111 km away."""
    return {
        "ici": CommuneFactory(pitres=True, lat=49.0, lon=1.2),
        "pres": CommuneFactory(nom="Léry", lat=49.1, lon=1.2),
        "loin": CommuneFactory(nom="Loin", lat=48.0, lon=1.2),
    }


def passage(communes, ou, regle, structure=None, **champs):
    structure = structure or StructureFactory(relais=True)
    return PermanenceFactory(structure=structure, commune=communes[ou], recurrence=regle, **champs)


def test_passages_near_a_commune_come_soonest_first(communes):
    jeudi = passage(communes, "ici", JEUDI)
    mercredi = passage(communes, "pres", MERCREDI)
    passage(communes, "loin", MARDI)
    trouves = prochains(communes["ici"])
    assert [(p.permanence, p.ici, p.distance_lisible) for p in trouves] == [
        (mercredi, False, "11\u00a0km"),
        (jeudi, True, ""),
    ]
    assert trouves[1].quand == datetime.datetime(2026, 11, 26, 9, tzinfo=PARIS)


def test_a_point_of_its_own_counts_before_the_commune(communes):
    passage(communes, "pres", MARDI, lat=48.0, lon=1.2)
    deplacee = passage(communes, "loin", MARDI, lat=49.02, lon=1.2)
    assert [p.permanence for p in prochains(communes["ici"])] == [deplacee]


def test_a_commune_without_a_point_has_its_own_passages(communes):
    nulle_part = CommuneFactory(nom="Nulle-Part", lat=None, lon=None)
    sienne = PermanenceFactory(structure=StructureFactory(relais=True), commune=nulle_part)
    passage(communes, "ici", MARDI)
    assert [p.permanence for p in prochains(nulle_part)] == [sienne]
    assert sienne not in [p.permanence for p in prochains(communes["ici"])]


def test_what_is_hidden_over_or_without_a_date_is_not_announced(communes):
    passage(communes, "ici", MARDI, StructureFactory(relais=True, publiee=False))
    passage(communes, "ici", MARDI, valable_au=datetime.date(2026, 11, 20))
    passage(communes, "ici", "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=1")
    assert prochains(communes["ici"]) == []
    assert pour_une_famille(communes["ici"]) is None


def test_three_passages_are_announced_at_most_and_those_that_began_no_more(communes):
    for regle in (MARDI, MERCREDI, JEUDI, VENDREDI):
        passage(communes, "ici", regle)
    assert len(prochains(communes["ici"])) == 3
    with time_machine.travel(datetime.datetime(2026, 11, 24, 9, 1, tzinfo=PARIS), tick=False):
        assert prochains(communes["ici"])[0].quand.day == 25


def test_the_relais_of_the_family_comes_first_near_it_then_others_then_the_relais_afar(communes):
    relais = StructureFactory(relais=True)
    dits = []
    for ou, regle, structure in (
        ("loin", MARDI, relais),
        ("ici", VENDREDI, None),
        ("pres", VENDREDI, relais),
        ("ici", VENDREDI, relais),
    ):
        ajoutee = passage(communes, ou, regle, structure)
        dit = pour_une_famille(communes["ici"], relais)
        assert dit.permanence == ajoutee
        dits.append((dit.proche, dit.du_relais))
    assert dits == [(False, True), (True, False), (True, True), (True, True)]


@pytest.mark.parametrize("nombre", [2, 100])
def test_passages_cost_one_query_whatever_their_number(communes, nombre):
    for _n in range(nombre):
        passage(communes, "ici", MARDI, hors_vacances=True)
    with CaptureQueriesContext(connection) as requetes:
        noms = [p.permanence.structure.get_absolute_url() for p in prochains(communes["ici"])]
    assert len(noms) == min(nombre, 3)
    assert len(requetes) == 3  # the closures and the holidays of the territory, once a minute


# The list


def lisible(reponse):
    texte = re.sub(r"<[^>]+>", " ", reponse.content.decode())
    return re.sub(r"\s+([,.])", r"\1", " ".join(texte.split())).replace("\u00a0", " ")


def test_the_list_announces_what_comes_near_the_commune_searched(client, accueil, communes):
    roulotte = StructureFactory(relais=True, nom="La Roulotte", commune=communes["loin"])
    passage(communes, "pres", MERCREDI, roulotte, lieu="Mairie")
    reponse = client.get("/carte/", {"commune": "Pîtres"})
    dit = lisible(reponse)
    assert "Prochains passages près de Pîtres" in dit
    assert "mercredi 25 novembre, 9 h à 12 h, Mairie, Léry (11 km), La Roulotte" in dit
    assert 'href="/carte/permanences/27458.ics"' in reponse.content.decode()
    assert "Prochains passages près" not in lisible(client.get("/carte/"))


def test_dates_are_said_in_the_language_of_the_page(client, accueil, communes):
    passage(communes, "ici", MERCREDI, lieu="Mairie")
    assert "Wednesday" in lisible(client.get("/en/carte/", {"commune": "Pîtres"}))


def test_the_sheet_of_a_travelling_service_gives_its_dates(client, accueil, communes):
    bus = StructureFactory(nom="Le Bus des petits", type__code="laep", commune=communes["ici"])
    passage(communes, "pres", MERCREDI, bus, hors_vacances=True)
    dit = lisible(client.get(bus.get_absolute_url()))
    assert "Prochaines permanences Léry Mercredi 25 novembre 2026" in dit
    assert "Chaque mercredi, sauf pendant les vacances et fermetures" in dit


def test_the_page_of_a_relais_leads_to_its_calendar(client, accueil, communes):
    relais = StructureFactory(relais=True, slug="la-roulotte", commune=communes["ici"])
    lien = 'href="/relais/la-roulotte/permanences.ics"'
    assert lien not in client.get("/relais/la-roulotte/").content.decode()
    passage(communes, "pres", MERCREDI, relais)
    assert lien in client.get("/relais/la-roulotte/").content.decode()


# The home page


def test_the_home_card_tells_of_another_service_when_the_relais_does_not_come(client, accueil, pitres):
    bus = StructureFactory(nom="Le Bus des petits", type__code="laep", commune=pitres[0])
    PermanenceFactory(structure=bus, recurrence=MERCREDI, lieu="Mairie")
    dit = lisible(client.get("/", {"commune": "Pîtres"}))
    assert (
        "Prochain passage près de chez vous mercredi 25 novembre, 9 h à 12 h, Mairie, Pîtres, Le Bus des petits" in dit
    )


def test_the_home_card_says_where_the_relais_is_when_it_comes_nowhere_near(client, accueil, pitres):
    loin = CommuneFactory(nom="Loin", lat=48.0, lon=1.2)
    PermanenceFactory(structure=pitres[1].relais, commune=loin, recurrence=MERCREDI, lieu="Mairie")
    dit = lisible(client.get("/", {"commune": "Pîtres"}))
    assert "Prochaine permanence mercredi 25 novembre, 9 h à 12 h, Mairie, Loin (1" in dit


# The request


@pytest.fixture
def chez_le_relais(pitres):
    return PermanenceFactory(structure=pitres[1].relais, commune=pitres[0], recurrence=MERCREDI, lieu="Mairie")


def test_the_tracking_page_of_an_open_request_tells_of_the_next_passage(client, pitres, accueil, chez_le_relais):
    demande = fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2], commune_residence=pitres[0])
    attendu = "Prochain passage près de chez vous mercredi 25 novembre, 9 h à 12 h, Mairie, Pîtres"
    assert attendu in lisible(client.get(demande.url_suivi))
    demande.retirer()
    assert "Prochain passage" not in lisible(client.get(demande.url_suivi))


def accuse(langue):
    reponses = fabriques.reponses_completes()
    with translation.override(langue):
        fabriques.BrouillonFactory(reponses=reponses, langue=langue).soumettre()
    return Email.objects.get(to="nour.martin@exemple.org").message.replace("\u00a0", " ")


def test_the_receipt_tells_of_the_next_passage(pitres, chez_le_relais):
    attendu = "Prochain passage près de chez vous : mercredi 25 novembre 2026, 9 h à 12 h\nMairie, Pîtres\n"
    assert f"\n\n{attendu}\n" in accuse("fr")


@pytest.mark.parametrize(("langue", "jour"), [("en", "Wednesday"), ("ar", "الأربعاء"), ("uk", "середа")])
def test_a_receipt_tells_it_in_the_language_of_the_family_and_in_french(
    pitres, langues_ouvertes, chez_le_relais, langue, jour
):
    sienne, francaise = accuse(langue).split(redaction.FILET)
    assert jour in sienne
    assert "mercredi 25 novembre 2026, 9 h à 12 h" in francaise
    assert "mercredi" not in sienne


def test_a_receipt_says_nothing_when_nobody_comes(pitres):
    texte = accuse("fr")
    assert "passage" not in texte
    assert "\n\n\n" not in texte
