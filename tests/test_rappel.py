"""« Être rappelé »: one screen, then a request like the others."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from post_office.models import Email

from commun.models import ModeAccueil
from demarches.models import Brouillon, Demande, Solution, rappels
from demarches.transitions import TransitionRefusee
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


# Told on the phone, then written by who calls


@pytest.fixture
def rappelee(client, ecran, roles_crees):
    """The request of a family called back, and its référent at the desk."""
    demander(client)
    demande = Demande.objects.get()
    client.force_login(demande.referent)
    return demande


BESOIN = {"naissance_0": "14/3/26", "debut": "9/27", "type": "regulier", "horaires": "inconnus"}


def completer(client, demande, **champs):
    return client.post(reverse("demande_completer", args=[demande.uuid]), {**BESOIN, **champs})


def test_the_need_told_on_the_phone_is_written_and_a_solution_closes_the_request(client, rappelee):
    assert reverse("demande_completer", args=[rappelee.uuid]) in client.get(rappelee.get_absolute_url()).text
    declarer = reverse("demande_declarer_solution", args=[rappelee.uuid])
    assert client.get(declarer)["Location"] == reverse("demande_completer", args=[rappelee.uuid])
    echeance = rappelee.echeance_contact_le
    completer(client, rappelee, enfant_0="Aya", naissance_1="5/27", mode_1="", jour_2_de="06:00", jour_2_a="14:00")

    demande = Demande.objects.get()
    assert [(e.prenom, e.ne) for e in demande.enfants.all()] == [("Aya", True), ("", False)]
    assert (demande.besoin.creneaux, demande.besoin.conseil) == ({"2": [["06:00", "14:00"]]}, True)
    assert demande.echeance_contact_le == echeance
    ligne = demande.journal.get(action="completer")
    assert (ligne.acteur, ligne.role) == (demande.referent, "R")
    trouvee = {"mode": ModeAccueil.objects.first(), "debut": "2027-09-01", "obtenue_par": "relais"}
    demande.declarer_solution([Solution(enfant=e, **trouvee) for e in demande.enfants.all()], par=demande.referent)
    assert demande.motif_cloture == "solution_trouvee"


def test_an_urgent_need_is_answered_sooner(client, rappelee):
    completer(client, rappelee, type="urgence")
    assert Demande.objects.get().echeance_contact_le < rappelee.echeance_contact_le


@pytest.mark.parametrize(
    ("champs", "champ"),
    [({"naissance_0": ""}, "naissance_0"), ({"debut": "1/1/20"}, "debut"), ({"fin": "2027"}, "fin")],
)
def test_what_is_refused_is_said_where_it_was_typed(client, rappelee, champs, champ):
    form = completer(client, rappelee, **champs).context["form"]
    assert set(form.errors) == {champ}
    assert not Demande.objects.get().enfants.exists()


def test_it_is_written_once_and_only_while_the_request_is_open(client, rappelee):
    completer(client, rappelee)
    assert completer(client, rappelee).status_code == 302
    assert Demande.objects.get().enfants.count() == 1
    with pytest.raises(TransitionRefusee):
        rappels.completer(rappelee, {}, par=rappelee.referent)


def test_the_switchboard_does_not_write_it(rappelee):
    with pytest.raises(TransitionRefusee):
        rappels.completer(rappelee, {}, par=fabriques.UtilisateurFactory(groupes=["Accueil"]))
