"""What the desk and the family see of orientations: in two clicks, in plain words, and nothing of another's."""

import pytest
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email
from pytest_django.asserts import assertContains

from carte.models import Disponibilite
from demarches import convenances
from demarches.alternatives import Kit
from demarches.models import Demande, Orientation
from tests import fabriques
from tests.orientations import AUJOURDHUI, BIENTOT, JOUR, Scene


@pytest.fixture
def scene(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return Scene(*pitres[1:])


def bureau(scene, nom="", *reste):
    return reverse(f"demande{nom and '_'}{nom}", args=[scene.demande.uuid, *reste])


def version(scene):
    return Demande.objects.values_list("version", flat=True).get(pk=scene.demande.pk)


# Structures that suit


@pytest.mark.parametrize(
    ("champs", "convient"),
    [
        ({}, True),
        ({"age_min_mois": 24}, False),
        ({"age_max_mois": 6}, False),
        ({"horaires": {"1": [["08:00", "17:30"]]}}, False),
        ({"horaires": {str(jour): [["09:00", "18:00"]] for jour in range(1, 6)}}, False),
        ({"horaires": {}}, True),
        ({"publiee": False}, False),
        ({"lat": 48.0, "lon": 2.0}, False),
    ],
)
def test_what_suits_is_open_to_that_age_all_those_hours_and_near(scene, champs, convient):
    structure = scene.creche(**champs)
    assert (structure in convenances.collectives(scene.demande, scene.enfant)) is convient


def test_what_has_just_said_no_is_not_offered_again(scene):
    demandee, refusante, ancienne, autre = (scene.creche() for _fois in range(4))
    _attendue, refusee, vieille = scene.orienter(demandee, refusante, ancienne)
    scene.refuser(refusee)
    scene.refuser(vieille)
    Orientation.objects.filter(pk=vieille.pk).update(reponse_le=timezone.now() - 91 * JOUR)
    soeur = fabriques.EnfantFactory(demande=scene.demande)

    assert set(convenances.collectives(scene.demande, scene.enfant)) == {demandee, ancienne, autre}
    assert set(convenances.collectives(scene.demande, soeur)) == {demandee, refusante, ancienne, autre}
    proposees = {enfant: set(structures) for enfant, structures, _assistants in Kit(scene.demande).enfants}
    assert proposees[scene.enfant] == {demandee, ancienne, autre}


def test_wished_kinds_come_first_then_distance(scene):
    ages = {"age_min_mois": 2, "age_max_mois": 36}
    loin = scene.creche(type__code="mam", type__nom="Mam", lat=49.35, nom="Loin", **ages)
    pres, inconnue = scene.creche(nom="Près", **ages), scene.creche(nom="Heures inconnues", horaires={}, **ages)
    scene.demande.besoin.modes_souhaites.create(mode=loin.type, rang=1)
    assert convenances.collectives(scene.demande, scene.enfant) == [loin, pres, inconnue]


@pytest.mark.parametrize(("dites_il_y_a", "places", "proposee"), [(3, 1, True), (60, 1, False), (3, 0, False)])
def test_assistants_maternels_are_those_who_said_a_place_not_long_ago(scene, dites_il_y_a, places, proposee):
    elle = scene.assistante(disponibilite_le=AUJOURDHUI - dites_il_y_a * JOUR)
    if places:
        Disponibilite.objects.create(structure=elle, places=places, a_partir_du=AUJOURDHUI)
    assert (elle in convenances.assistants(scene.demande, scene.enfant)) is proposee


# The desk


def test_a_referent_ticks_and_directs(client, scene):
    creche, _autre = scene.creche(nom="Les Marmottes"), scene.creche()
    page = client.get(bureau(scene)).content.decode()
    assert "Les Marmottes" in page
    assert f'action="{bureau(scene, "orienter")}"' in page

    saisie = {"enfants": [scene.enfant.pk], "structures": [creche.pk], "avant": BIENTOT.isoformat()}
    reponse = client.post(bureau(scene, "orienter"), {"version": version(scene), **saisie})

    assert reponse.status_code == 302
    assert (Orientation.objects.get().structure, scene.etat()) == (creche, ("orientee", ""))
    assert "Les Marmottes" in client.get(bureau(scene)).content.decode()


@pytest.mark.parametrize("saisie", [{"avant": BIENTOT.isoformat()}, {"service": "PMI", "avant": "2020-01-01"}])
def test_an_empty_or_past_orientation_is_shown_again(client, scene, saisie):
    champs = {"version": version(scene), "enfants": [scene.enfant.pk], **saisie}
    reponse = client.post(bureau(scene, "orienter"), champs)
    assert reponse.status_code == 200
    assert "Erreur" in reponse.content.decode()
    assert not Orientation.objects.exists()


@pytest.mark.parametrize(
    ("saisie", "etat"),
    [
        ({"etat": "refusee", "motif_refus": "age"}, "refusee"),
        ({"etat": "refusee"}, "attendue"),
        ({"etat": "admis", "repondre_avant": BIENTOT.isoformat(), "debut": "2027-01-04"}, "admis"),
        ({"etat": "admis", "repondre_avant": "2020-01-01"}, "attendue"),
        ({"etat": "complet"}, "attendue"),
    ],
)
def test_an_answer_is_noted_with_what_goes_with_it(client, scene, saisie, etat):
    (orientation,) = scene.orienter(scene.creche())
    ecran = bureau(scene, "noter_orientation", orientation.pk)
    assert client.get(ecran).status_code == 200
    client.post(ecran, {"version": version(scene), **saisie})
    assert Orientation.objects.get().etat == etat


def test_the_referent_notes_what_the_family_says_of_a_place(client, scene):
    (orientation,) = scene.orienter(scene.commission())
    scene.admettre(orientation, structure=scene.creche())
    client.post(bureau(scene, "repondre_a_la_place", orientation.pk), {"version": version(scene), "oui": "1"})
    assert scene.etat() == ("close", "")


def test_the_orientation_of_another_request_does_not_exist(client, scene):
    autre = Scene(scene.secteur, scene.agent)
    (siens,) = autre.orienter(scene.creche())
    for nom in ("noter_orientation", "repondre_a_la_place"):
        assert client.get(bureau(scene, nom, siens.pk)).status_code == 404


@pytest.mark.parametrize("faire", ["envoyer", "remises"])
def test_what_remains_possible_is_sent_or_said_to_be_given(client, scene, faire):
    scene.creche(nom="Les Marmottes")
    assert "Les Marmottes" in client.get(bureau(scene, "alternatives")).content.decode()
    client.post(bureau(scene, "alternatives"), {"faire": faire})
    assert scene.demande.journal.get(action="donner_les_alternatives").objet == {"remises": faire == "remises"}
    assert scene.courriels() == (["refus_alternatives"] if faire == "envoyer" else [])


def test_families_without_solution_are_a_tab_and_numbers_for_the_coordination(client, scene):
    scene.orienter(scene.creche(), scene.commission())
    liste = f"{reverse('demandes')}?vue=sans_solution"
    assert scene.demande.reference not in client.get(liste).content.decode()
    scene.refuser(Orientation.objects.first())
    assert scene.demande.reference in client.get(liste).content.decode()
    assert client.get(reverse("demandes_sans_solution")).status_code == 404

    client.force_login(fabriques.UtilisateurFactory(groupes=["Coordination"]))
    page = client.get(reverse("demandes_sans_solution")).content.decode()
    assert scene.secteur.relais.nom in page
    assert scene.demande.reference not in page


# The family


def suivi(scene):
    return scene.demande.url_suivi


@pytest.mark.parametrize(
    ("etat", "dits", "mots"),
    [
        ("complet", {}, "En attente de la commission du"),
        ("liste_attente", {}, "Vous êtes sur la liste d’attente."),
        ("refusee", {"motif_refus": "demandes"}, "il y avait plus de demandes que de places"),
        ("refusee", {"motif_refus": "age"}, "voies et délais de recours"),
    ],
)
def test_the_family_reads_where_it_is_in_plain_words(client, page_demande, scene, etat, dits, mots):
    premiere, _autre = scene.orienter(scene.commission(), scene.creche())
    scene.noter(premiere, etat, **dits)
    assert mots in client.get(suivi(scene)).content.decode().replace("\u00a0", " ")


def test_the_family_says_yes_with_one_button_and_a_get_changes_nothing(client, page_demande, scene):
    (orientation,) = scene.orienter(scene.commission())
    scene.admettre(orientation, structure=scene.creche())
    ecran = reverse("suivi_place", args=[suivi(scene).split("/")[2], orientation.pk])
    for _fois in range(5):
        client.get(ecran)
        client.get(suivi(scene))
    assert Orientation.objects.get().etat == "admis"
    page = client.get(suivi(scene)).content.decode()
    assert "Oui, je prends cette place" in page
    assert 'href="#propositions"' in page
    assert client.post(ecran, {"reponse": "x"}).status_code == 400

    reponse = client.post(ecran, {"reponse": "oui"}, follow=True)

    assert "vous prenez cette place" in reponse.content.decode()
    assert scene.etat() == ("close", "")
    assert client.post(ecran, {"reponse": "oui"}).status_code == 409
    assert Email.objects.filter(subject__contains="la famille a répondu").exists()


def test_the_place_of_another_family_answers_404(client, page_demande, scene):
    autre = Scene(scene.secteur, scene.agent)
    (siens,) = autre.orienter(scene.creche())
    autre.admettre(siens)
    jeton = suivi(scene).split("/")[2]
    assert client.post(reverse("suivi_place", args=[jeton, siens.pk]), {"reponse": "oui"}).status_code == 404


def test_what_remains_possible_is_a_private_page(client, accueil, page_demande, scene):
    scene.creche(nom="Les Marmottes")
    guide = fabriques.GuidePageFactory(parent=accueil, title="Garder à deux familles", sujet="garde_partagee")
    client.logout()
    reponse = client.get(scene.demande.url_alternatives)
    assert "Les Marmottes" in reponse.content.decode()
    assertContains(reponse, f'<a href="{guide.url}">Garder à deux familles</a>', html=True)
    assert "no-store" in reponse["Cache-Control"]


def test_the_kit_is_for_the_children_who_have_nothing(scene):
    seconde = fabriques.EnfantFactory(demande=scene.demande, prenom="Ana")
    (orientation,) = scene.orienter(scene.creche())
    scene.admettre(orientation)
    scene.demande.repondre_a_la_place(orientation, True, par=scene.agent)
    assert [enfant for enfant, _s, _a in Kit(Demande.objects.get()).enfants] == [seconde]


def test_a_refusal_is_told_with_places_in_the_language_of_the_family(scene):
    fabriques.OuvertureDeLangueFactory(langue="es")
    Demande.objects.update(langue="es")
    scene.creche(nom="Les Marmottes", telephone="02 99 00 00 02")
    scene.demande.refresh_from_db()
    scene.demande.premier_contact_le = timezone.now()
    scene.demande.donner_les_alternatives(par=scene.agent)
    message = Email.objects.get().message
    assert message.count("Les Marmottes") == 2
    assert "Seul le texte français fait foi." in message
