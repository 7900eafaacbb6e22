"""« Maybe known » in the desk: what is shown, what is masked, how two requests are made one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from demarches.models import Demande
from tests import fabriques


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def deux(agent, pitres):
    """Two requests of the same person, in the secteur of the agent."""
    commun = {"secteur": pitres[1], "referent": agent, "contact__email": "nour@exemple.org"}
    return (
        fabriques.DemandeFactory(**commun, message="La première"),
        fabriques.DemandeFactory(**commun, message="La seconde", contact__nom="Petit"),
    )


@pytest.fixture
def ailleurs(agent):
    """A request of the same family, which another relais follows."""
    return fabriques.DemandeFactory(contact__email="nour@exemple.org", contact__prenom="Zqprenom", contact__nom="Zqnom")


def comparer(gardee, fermee):
    return f"{reverse('demande_comparer', args=[gardee.uuid])}?avec={fermee.uuid}"


def doublons(demande):
    return reverse("demande_fusionner", args=[demande.uuid])


def test_the_file_the_list_and_the_screen_say_that_a_family_may_be_known(client, deux):
    premiere, seconde = deux
    assert "Peut-être déjà connue" in client.get(premiere.get_absolute_url()).text
    assert client.get(reverse("demandes")).text.count("Peut-être déjà connue") == 2
    page = client.get(doublons(premiere)).text
    assert comparer(premiere, seconde) in page
    assert "Même adresse électronique, même téléphone" in page


def test_what_another_relais_follows_is_masked(client, deux, ailleurs):
    premiere, _seconde = deux
    for page in (client.get(doublons(premiere)).text, client.get(premiere.get_absolute_url()).text):
        for secret in (ailleurs.reference, str(ailleurs.uuid), "Zqprenom", "Zqnom"):
            assert secret not in page
    page = client.get(doublons(premiere)).text
    assert "Une demande que vous ne suivez pas" in page
    assert ailleurs.secteur.relais.nom in page
    assert "dont 1 que vous ne suivez pas" in client.get(premiere.get_absolute_url()).text
    for adresse in (comparer(premiere, ailleurs), comparer(ailleurs, premiere), doublons(ailleurs)):
        assert client.get(adresse).status_code == client.post(adresse).status_code == 404


@pytest.mark.parametrize(
    ("autre", "dit", "nomme"),
    [
        ({}, True, True),
        ({"contact__ecrire_sans_risque": False}, True, False),
        ({"a_orienter": True}, True, False),
        ({"statut": "a_verifier"}, False, False),
    ],
    ids=["", "ne pas écrire", "sans secteur", "à vérifier"],
)
def test_where_another_relais_has_it_is_said_to_the_referent_and_only_safely(client, deux, autre, dit, nomme):
    ailleurs = fabriques.DemandeFactory(contact__email="nour@exemple.org", **autre)
    page = client.get(doublons(deux[0])).text
    assert ("Une demande que vous ne suivez pas" in page) is dit
    relais = ailleurs.secteur.relais.nom if ailleurs.secteur else "nulle part"
    assert (relais in page) is nomme


def test_who_is_no_referent_of_the_request_learns_of_no_other(client, pitres, ailleurs):
    orpheline = fabriques.DemandeFactory(a_orienter=True, contact__email="nour@exemple.org")
    client.force_login(fabriques.UtilisateurFactory(groupes=["Coordination"]))
    for adresse in (doublons(orpheline), orpheline.get_absolute_url()):
        page = client.get(adresse)
        assert page.status_code == 200
        assert ailleurs.secteur.relais.nom not in page.text
        assert "que vous ne suivez pas" not in page.text


def test_a_reference_typed_leads_to_what_one_follows_and_nowhere_else(client, deux, ailleurs):
    premiere, seconde = deux
    assert client.get(doublons(premiere), {"reference": seconde.reference}).url == comparer(premiere, seconde)
    for nonsense in ("", "?avec=", "?avec=zz"):
        assert client.get(reverse("demande_comparer", args=[premiere.uuid]) + nonsense).url == doublons(premiere)
    for reference in (ailleurs.reference, premiere.reference, "PE-XXXX", "<b>"):
        assert client.get(doublons(premiere), {"reference": reference}).status_code == 200


def test_both_files_are_read_side_by_side_and_it_is_logged(client, deux):
    page = client.get(comparer(*deux)).text
    for attendu in ("La première", "La seconde", "Martin", "Petit", "Garder plutôt", "Réunir les deux demandes"):
        assert attendu in page
    assert [d.consultations.get().quoi for d in deux] == ["dossier", "dossier"]


def test_what_is_chosen_is_kept(client, deux):
    premiere, seconde = deux
    page = client.get(comparer(premiere, seconde))
    saisie = {"version": 0, "nom": "reprendre", "message": "garder"}
    saisie |= {champ.html_name: champ.value() for champ in page.context["form"].des_enfants()}

    reponse = client.post(comparer(premiere, seconde), saisie)

    assert reponse.url == premiere.get_absolute_url()
    premiere = Demande.objects.get(pk=premiere.pk)
    assert (premiere.contact.nom, premiere.message, premiere.enfants.count()) == ("Petit", "La première", 1)
    assert Demande.objects.get(pk=seconde.pk).motif_cloture == "doublon"
    page = client.get(premiere.get_absolute_url()).text
    assert f"demande {seconde.reference}" in page
    assert "Peut-être déjà connue" not in page


@pytest.mark.parametrize(
    ("saisie", "code"),
    [
        ({}, 200),
        ({"version": 0}, 200),
        ({"version": 9, "nom": "garder", "message": "garder"}, 409),
        ({"nom": "x"}, 200),
    ],
)
def test_a_choice_not_made_or_made_on_an_old_screen_changes_nothing(client, deux, saisie, code):
    assert client.post(comparer(*deux), saisie).status_code == code
    assert {d.statut for d in Demande.objects.all()} == {"nouvelle"}


def test_two_adults_are_compared_and_never_made_one(client, deux):
    premiere, seconde = deux
    type(seconde.contact).objects.filter(demande=seconde).update(prenom="Karim")
    page = client.get(comparer(premiere, seconde)).text
    assert "Les demandes de deux adultes restent séparées" in page
    assert "Réunir les deux demandes" not in page
    reponse = client.post(
        comparer(premiere, seconde), {"version": 0, "nom": "garder", "message": "garder", "prenom": "garder"}
    )
    assert reponse.status_code == 409
    assert {d.statut for d in Demande.objects.all()} == {"nouvelle"}


def test_the_closed_one_s_family_is_not_told_before_its_address_is_confirmed(client, deux, agent):
    premiere, seconde = deux
    premiere.fusionner(seconde, par=agent)
    page = client.get(Demande.objects.get(pk=seconde.pk).url_suivi).text
    assert "plusieurs fois" not in page
    assert premiere.reference not in page


def test_the_list_asks_as_much_for_two_as_for_twenty(client, agent, pitres):
    mesures = []
    for nombre in (2, 18):
        fabriques.DemandeFactory.create_batch(nombre, secteur=pitres[1], contact__email="nour@exemple.org")
        client.get(reverse("demandes"))
        with CaptureQueriesContext(connection) as requetes:
            client.get(reverse("demandes"))
        mesures.append(len(requetes))
    assert mesures[0] == mesures[1]
