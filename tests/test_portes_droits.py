"""Every other door, every role: who does not have it finds nothing there."""

import uuid

import pytest
from django.urls import reverse

from demarches import urls_portes
from demarches.roles import Groupe
from tests import fabriques

pytestmark = pytest.mark.usefixtures("roles_crees", "pitres")

# Whose door it is; an account of the group « Partenaires » has none before it is tied to a partner.
A_QUI = {
    "saisir": {Groupe.REFERENT, Groupe.ACCUEIL},
    "saisie_faite": {Groupe.REFERENT, Groupe.ACCUEIL},
    "standard": {Groupe.ACCUEIL},
    "standard_appel": {Groupe.ACCUEIL},
    "standard_rappel": {Groupe.ACCUEIL},
    "transmises": {"compte de partenaire"},
    "transmettre": {"compte de partenaire"},
    "transmise": {"compte de partenaire"},
}
ROLES = [*Groupe, "superutilisateur", "ancien titulaire", "compte de partenaire"]
MOTIFS = {motif.name: "uuid" in str(motif.pattern) for motif in urls_portes.urlpatterns}


def adresse(nom):
    return reverse(nom, args=[uuid.uuid4()] if MOTIFS[nom] else [])


def agent_de(role):
    if role == "superutilisateur":
        return fabriques.UtilisateurFactory(is_superuser=True)
    if role == "compte de partenaire":
        return fabriques.ComptePartenaireFactory().agent
    if role == "ancien titulaire":
        return fabriques.RoleSecteurFactory(au="2020-01-01", agent__groupes=[Groupe.ELU]).agent
    return fabriques.UtilisateurFactory(groupes=[role])


def test_every_door_is_given_to_somebody():
    assert set(A_QUI) == set(MOTIFS)


@pytest.mark.parametrize("role", ROLES)
def test_a_door_does_not_exist_for_those_who_do_not_have_it(client, role):
    client.force_login(agent_de(role))
    codes = {
        (nom, methode): getattr(client, methode)(adresse(nom)).status_code
        for nom in MOTIFS
        if role not in A_QUI[nom]
        for methode in ("get", "post", "head")
    }
    assert {cas: code for cas, code in codes.items() if code != 404} == {}


@pytest.mark.parametrize("nom", MOTIFS)
def test_an_anonymous_visitor_goes_to_the_login(client, nom):
    reponse = client.get(adresse(nom))
    assert reponse["Location"].startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize(
    ("nom", "role"), [(nom, role) for nom in ("saisir", "standard", "transmises", "transmettre") for role in A_QUI[nom]]
)
def test_a_door_opens_for_those_who_have_it(client, nom, role):
    client.force_login(agent_de(role))
    assert client.get(adresse(nom)).status_code == 200


def test_a_titulaire_out_of_every_group_enters_requests_too(client, pitres):
    agent = fabriques.RoleSecteurFactory(agent__groupes=[Groupe.COMMUNICATION]).agent
    client.force_login(agent)
    assert client.get(reverse("saisir")).status_code == 200


@pytest.mark.parametrize(
    ("role", "entrees"),
    [
        (Groupe.ACCUEIL, {"standard"}),
        (Groupe.REFERENT, set()),
        (Groupe.PARTENAIRE, set()),
        ("compte de partenaire", {"transmises"}),
        ("superutilisateur", set()),
    ],
)
def test_the_menu_shows_the_doors_one_has(client, role, entrees):
    client.force_login(agent_de(role))
    page = client.get(reverse("wagtailadmin_account")).content.decode()
    assert {nom for nom in ("standard", "transmises") if f"/admin/{nom}/" in page} == entrees
