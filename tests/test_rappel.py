"""« Être rappelé »: one screen, then a request like the others."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from post_office.models import Email

from demarches.models import Brouillon, Demande
from tests import fabriques

ADRESSE = "/demande/rappel/"


@pytest.fixture
def ecran(page_demande, pitres):
    return pitres


def reponses(**autres):
    return {"commune": "27458", "prenom": "Nour", "telephone": "06 12 34 56 78", "cle": str(uuid4()), **autres}


def demander(client, **autres):
    return client.post(ADRESSE, reponses(**autres))


def test_it_becomes_a_request_of_the_relais_with_its_promise(client, ecran):
    _commune, secteur, agent = ecran
    response = demander(client, creneaux=["soir"], langue_parlee="ti")
    demande = Demande.objects.get()
    assert response.url == f"{demande.url_suivi}?fait=rappel"
    assert (demande.canal, demande.statut, demande.secteur, demande.referent) == ("rappel", "nouvelle", secteur, agent)
    assert demande.echeance_contact_le
    assert (demande.langue, demande.langue_parlee) == ("fr", "ti")
    assert (demande.contact.prenom, demande.contact.creneaux, demande.contact.preference) == (
        "Nour",
        ["soir"],
        "telephone",
    )
    assert demande.journal.get().action == "soumettre"


def test_the_referent_is_told_without_a_name_or_a_number(client, ecran):
    demander(client)
    courriel = Email.objects.get()
    assert courriel.to == [ecran[2].email]
    assert "La famille demande à être rappelée." in courriel.message
    assert "Accueil" not in courriel.message
    assert not any(mot in courriel.message for mot in ("Nour", "06 12"))


def test_the_tracking_page_says_who_calls_and_when(client, ecran):
    page = client.get(demander(client).url).content.decode()
    assert "Votre demande est envoyée" in page
    assert "à préciser ensemble, au téléphone" in page
    assert f"{ecran[2].nom_public}, de votre relais, prend contact avec vous" in page


def test_the_desk_shows_it_as_to_be_called_back(client, ecran, roles_crees):
    demander(client, creneaux=["soir"])
    demande = Demande.objects.get()
    client.force_login(ecran[2])
    assert "À rappeler" in client.get("/admin/demandes/").content.decode()
    fiche = client.get(demande.get_absolute_url()).content.decode()
    assert "À préciser avec la famille" in fiche
    assert "06 12 34 56 78" in fiche


def test_two_clicks_make_one_request(client, ecran):
    envoi = reponses()
    assert client.post(ADRESSE, envoi).url == client.post(ADRESSE, envoi).url
    assert Demande.objects.count() == 1


@pytest.mark.parametrize(
    "faute",
    [
        {"commune": ""},
        {"commune": "99999"},
        {"prenom": ""},
        {"telephone": ""},
        {"telephone": "12"},
        {"creneaux": ["jamais"]},
        {"langue_parlee": "klingon"},
        {"cle": "x"},
    ],
    ids=str,
)
def test_a_wrong_answer_keeps_the_others(client, ecran, faute):
    page = demander(client, **{"creneaux": ["soir"], **faute}).content.decode()
    assert "<title>Erreur" in page
    if "prenom" not in faute:
        assert 'value="Nour"' in page
    if "creneaux" not in faute:
        assert re.search(r'value="soir"[^>]*checked', page)
    assert not Demande.objects.exists()


def test_a_commune_outside_the_territory_is_not_in_the_list(client, ecran):
    dehors = fabriques.CommuneFactory(dehors=True)
    assert "Cette commune n’est pas dans la liste" in demander(client, commune=dehors.insee).content.decode()


def test_a_commune_without_relais_goes_to_the_coordination(client, ecran):
    seule = fabriques.CommuneFactory()
    demander(client, commune=seule.insee)
    assert Demande.objects.get().statut == "a_orienter"


def test_an_expired_token_keeps_what_was_typed(ecran):
    response = Client(enforce_csrf_checks=True).post(ADRESSE, reponses())
    assert response.status_code == 403
    assert 'value="Nour"' in response.content.decode()
    assert not Demande.objects.exists()


def test_a_draft_under_way_stays_as_it_is(famille, brouillon):
    demander(famille)
    brouillon.refresh_from_db()
    assert brouillon.commence
    assert Brouillon.objects.count() == 1


def test_a_language_in_no_list_is_written(client, ecran):
    demander(client, langue_parlee_autre="soninké")
    assert Demande.objects.get().langue_parlee_autre == "soninké"
