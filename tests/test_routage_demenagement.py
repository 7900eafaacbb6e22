"""A family of the territory that moves within it: which relais, from which day."""

import datetime

import pytest
import time_machine

from demarches.models import Brouillon, Demande
from tests import fabriques
from tests.fabriques.demarches import reponses_completes
from tests.socles import socle


@pytest.fixture(autouse=True)
def _jour():
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        yield


@socle
def deux(pitres):
    """The secteurs of Pîtres and of Gaillon, each of its own relais."""
    gaillon = fabriques.CommuneFactory(insee="27275", nom="Gaillon", codes_postaux="|27600|")
    zone = fabriques.ZoneSecteurFactory(commune=gaillon, secteur=fabriques.RoleSecteurFactory().secteur)
    return pitres[1], zone.secteur


def date(texte):
    annee, mois, jour = texte.split("-")
    return {"date_demenagement_jour": jour, "date_demenagement_mois": mois, "date_demenagement_annee": annee}


def poster(client, futur="27275", le="2027-03-01"):
    return client.post(
        "/demande/commune/", {"recherche": "pitres", "commune_future": futur, **(date(le) if le else {})}
    )


def test_a_move_within_the_territory_is_kept_and_its_relais_told(client, page_demande, deux):
    assert poster(client).url == "/demande/enfants/"
    gardees = Brouillon.objects.get().reponses["commune"]
    assert (gardees["situation"], gardees["commune_future"], gardees["date_demenagement"]) == (
        "habite",
        "27275",
        "2027-03-01",
    )
    page = client.get("/demande/enfants/").content.decode()
    assert f"Vous allez habiter Gaillon\u00a0: votre relais est «\u00a0{deux[1].relais.nom}" in page
    page = client.get("/demande/commune/").content.decode()
    assert '<details class="replie" open>' in page


def test_a_move_without_a_date_asks_for_it(client, page_demande, deux):
    page = poster(client, le="").content.decode()
    assert "Indiquez la date prévue du déménagement." in page
    assert not Brouillon.objects.exists()


@pytest.mark.parametrize(("futur", "le"), [("27458", "2027-03-01"), ("", "2027-03-01"), ("", "2020-01-01")])
def test_a_move_to_the_same_place_is_no_move(client, page_demande, deux, futur, le):
    assert poster(client, futur, le).url == "/demande/enfants/"
    gardees = Brouillon.objects.get().reponses["commune"]
    assert (gardees["commune_future"], gardees["date_demenagement"]) == (None, None)


@pytest.mark.parametrize(("le", "rang"), [("2026-12-01", 1), ("2029-01-01", 0)])
def test_the_request_goes_where_the_family_lives_when_care_begins(deux, le, rang):
    reponses = reponses_completes()
    reponses["commune"] |= {"situation": "habite", "commune_future": "27275", "date_demenagement": le}
    fabriques.BrouillonFactory(reponses=reponses).soumettre()
    assert Demande.objects.get().secteur == deux[rang]


@pytest.mark.parametrize(("le", "rang"), [("2026-12-01", 1), ("2028-11-01", 0)])
def test_the_check_page_tells_the_same_relais_as_the_request(famille, brouillon, deux, le, rang):
    brouillon.reponses["commune"] |= {"situation": "habite", "commune_future": "27275", "date_demenagement": le}
    brouillon.save()
    page = famille.get("/demande/verification/").content.decode()
    assert (deux[0].relais.nom in page, deux[1].relais.nom in page) == (rang == 0, rang == 1)
