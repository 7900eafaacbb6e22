"""Assistants maternels: what each verb does, from which state, and who may do it."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from carte.models import AssistantMaternel, Disponibilite, Etat, Structure, VerbeRefuse
from carte.models.choix import DEPUIS
from demarches.roles import Groupe
from tests import fabriques

JOUR = datetime.timedelta(days=1)
IDENTITE = {"telephone": "06 00 00 00 09"}
CHOIX = {"contact_direct": True, "public_telephone": True}


@pytest.fixture
def relais(pitres):
    """The relais of Pîtres and its agent: (relais, agent)."""
    _commune, secteur, agent = pitres
    return secteur.relais, agent


@pytest.fixture
def nadia(relais):
    """Invited by her relais."""
    return fabriques.AssistantMaternelFactory(relais=relais[0], prenom="Nadia", nom="Berger")


@pytest.fixture
def publiee(relais):
    return fabriques.AssistantMaternelFactory(relais=relais[0], publiee=True, prenom="Nadia", nom="Berger")


def repondre(assistant, **autre):
    assistant.soumettre(
        **{"identite": IDENTITE, "profil": {}, "choix": CHOIX, "places": {"places_libres": 1, "grille": 5}} | autre
    )


def verbes(assistant, agent):
    return {
        "inviter": lambda: assistant.inviter(par=agent),
        "soumettre": lambda: repondre(assistant),
        "confirmer": assistant.confirmer,
        "dire_les_places": lambda: assistant.dire_les_places(places=0),
        "valider": lambda: assistant.valider(par=agent),
        "refuser": lambda: assistant.refuser(par=agent, motif="Appelez-nous."),
        "corriger": lambda: assistant.corriger(par=agent, identite=IDENTITE),
        "situer": lambda: assistant.situer(adresse=assistant.adresse, point=(49.3, 1.2)),
        "confier": lambda: assistant.confier(par=agent, relais=assistant.relais),
        "noter_agrement": lambda: assistant.noter_agrement(
            par=agent, valable_au=timezone.localdate() + 90 * JOUR, capacite=4
        ),
        "suspendre": lambda: assistant.suspendre(par=agent),
        "lever_la_suspension": lambda: assistant.lever_la_suspension(par=agent),
        "retirer": lambda: assistant.retirer(par=agent),
        "actualiser": assistant.actualiser,
    }


SITUATIONS = {
    Etat.INVITEE: {},
    Etat.A_VALIDER: {"a_valider": True},
    Etat.PUBLIEE: {"publiee": True, "identite_proposee": {"telephone": "06 00 00 00 08"}},
    Etat.RETIREE: {"etat": Etat.RETIREE, "retiree_le": timezone.now()},
}


@pytest.mark.parametrize("etat", Etat)
@pytest.mark.parametrize("verbe", DEPUIS)
def test_a_verb_is_done_from_the_states_of_the_table_alone(relais, etat, verbe):
    assistant = fabriques.AssistantMaternelFactory(relais=relais[0], **SITUATIONS[etat])
    faire = verbes(assistant, relais[1])[verbe]
    if etat in DEPUIS[verbe]:
        faire()
    else:
        with pytest.raises(VerbeRefuse):
            faire()
        assistant.refresh_from_db()
        assert assistant.etat == etat


def test_every_verb_of_the_table_is_tried(nadia, relais):
    assert set(verbes(nadia, relais[1])) == set(DEPUIS)


@pytest.mark.parametrize(
    "verbe",
    sorted(set(DEPUIS) - {"soumettre", "confirmer", "dire_les_places", "situer", "actualiser"}),
)
def test_an_agent_of_another_relais_changes_nothing(publiee, verbe):
    ailleurs = fabriques.RoleSecteurFactory().agent
    with pytest.raises(VerbeRefuse):
        verbes(publiee, ailleurs)[verbe]()


def test_an_answer_waits_for_the_relais_and_nothing_is_public_meanwhile(nadia):
    repondre(nadia)
    assert nadia.etat == Etat.A_VALIDER
    assert nadia.telephone == "06 12 34 56 78"
    assert nadia.identite_proposee["telephone"] == "06 00 00 00 09"
    assert nadia.structure is None
    assert not Structure.objects.de_type("assistant_maternel").exists()


def test_once_validated_she_is_public_as_she_chose(nadia, relais):
    repondre(nadia)
    nadia.valider(par=relais[1])
    fiche = Structure.objects.publiees().get(pk=nadia.structure_id)
    assert (fiche.nom, fiche.telephone, fiche.courriel) == ("Nadia B.", "06 00 00 00 09", "")
    assert (fiche.places, fiche.disponibilite_le) == (3, timezone.localdate())
    assert Disponibilite.objects.get(structure=fiche).grille == 5
    assert fiche.point_approche
    assert fiche.adresse == ""


def test_signing_leaves_a_row_of_yes_and_no(nadia):
    repondre(nadia)
    signe = nadia.choix_signes.get()
    assert signe.contenu["public_telephone"] is True
    assert {type(valeur) for valeur in signe.contenu.values()} == {bool}


def test_a_refused_first_entry_goes_back_to_her_with_its_reason(nadia, relais):
    repondre(nadia)
    nadia.refuser(par=relais[1], motif="Votre agrément porte un autre nom.")
    assert (nadia.etat, nadia.identite_proposee) == (Etat.INVITEE, None)
    assert nadia.refus == "Votre agrément porte un autre nom."


def test_a_change_of_identity_waits_while_the_rest_is_public_at_once(publiee, relais):
    repondre(
        publiee, identite={"nom": "Martin"}, profil={"presentation": "Bonjour"}, choix={"public_nom_complet": True}
    )
    assert publiee.etat == Etat.PUBLIEE
    assert publiee.structure.nom == "Nadia Berger"
    publiee.valider(par=relais[1])
    assert publiee.structure.nom == "Nadia Martin"


def test_a_refused_change_leaves_the_entry_as_it_was(publiee, relais):
    repondre(publiee, identite={"nom": "Martin"})
    publiee.refuser(par=relais[1], motif="Nous n’avons pas ce nom.")
    assert (publiee.etat, publiee.structure.nom, publiee.identite_proposee) == (Etat.PUBLIEE, "Nadia B.", None)


def test_nothing_is_validated_without_an_agrement(relais):
    sans = fabriques.AssistantMaternelFactory(relais=relais[0], a_valider=True, agrement_valable_au=None)
    with pytest.raises(VerbeRefuse, match="agrément"):
        sans.valider(par=relais[1])


def test_a_published_entry_without_news_has_nothing_to_validate(publiee, relais):
    with pytest.raises(VerbeRefuse, match="Rien"):
        publiee.valider(par=relais[1])


@pytest.mark.parametrize("verbe", ["suspendre", "retirer"])
def test_suspended_or_withdrawn_means_hidden_and_emptied_at_once(publiee, relais, verbe):
    verbes(publiee, relais[1])[verbe]()
    fiche = Structure.objects.get(pk=publiee.structure_id)
    assert (fiche.publiee, fiche.nom, fiche.lat, fiche.telephone) == (False, "Assistante maternelle", None, "")


def test_a_lifted_suspension_shows_her_again(publiee, relais):
    publiee.suspendre(par=relais[1])
    publiee.lever_la_suspension(par=relais[1])
    assert Structure.objects.publiees().get(pk=publiee.structure_id).nom == "Nadia B."


def test_an_agrement_that_is_over_hides_her(publiee, relais):
    publiee.noter_agrement(par=relais[1], valable_au=timezone.localdate() - JOUR, capacite=3)
    assert not Structure.objects.publiees().filter(pk=publiee.structure_id).exists()


def test_the_entry_is_visible_until_the_first_of_its_two_ends(publiee, relais):
    fin = timezone.localdate() + 20 * JOUR
    publiee.noter_agrement(par=relais[1], valable_au=fin, capacite=3)
    assert publiee.structure.visible_jusqu_au == fin
    publiee.noter_agrement(par=relais[1], valable_au=fin + 900 * JOUR, capacite=3)
    assert publiee.structure.visible_jusqu_au == publiee.choix_signe_le + 183 * JOUR


def test_one_who_comes_back_waits_for_the_relais_again(publiee, relais):
    publiee.retirer()
    repondre(publiee)
    assert publiee.etat == Etat.A_VALIDER
    publiee.valider(par=relais[1])
    assert Structure.objects.publiees().filter(pk=publiee.structure_id).exists()


def test_her_own_contact_needs_a_way_to_reach_her(nadia):
    with pytest.raises(ValidationError, match="moyen de joindre"):
        repondre(nadia, choix={"contact_direct": True})
    nadia.refresh_from_db()
    assert nadia.etat == Etat.INVITEE


def test_an_answer_writes_no_field_but_hers(nadia):
    repondre(nadia, profil={"agrement_valable_au": None, "relais": None}, choix=CHOIX | {"etat": Etat.PUBLIEE})
    assert nadia.etat == Etat.A_VALIDER
    assert nadia.agrement_valable_au is not None


def test_erased_nothing_of_her_is_left(publiee):
    structure = publiee.structure_id
    publiee.effacer()
    assert not AssistantMaternel.objects.exists()
    assert not Structure.objects.filter(pk=structure).exists()


# Rights.


def test_agents_see_those_of_their_relais(relais, nadia):
    fabriques.AssistantMaternelFactory()
    assert list(AssistantMaternel.objects.visibles_par(relais[1])) == [nadia]


@pytest.mark.parametrize(
    ("groupe", "voit"),
    [
        (Groupe.COORDINATION, True),
        (Groupe.ADMINISTRATION, True),
        (Groupe.REFERENT, False),
        (Groupe.ANIMATRICE, False),
        (Groupe.ACCUEIL, False),
        (Groupe.COMMUNICATION, False),
        (Groupe.ELU, False),
    ],
)
def test_without_a_role_in_the_relais_the_group_decides(roles_crees, nadia, groupe, voit):
    agent = fabriques.UtilisateurFactory(groupes=[groupe])
    assert AssistantMaternel.objects.visibles_par(agent).exists() == voit


def test_a_closed_account_sees_nobody(relais, nadia):
    agent = relais[1]
    agent.is_active = False
    agent.save()
    assert not AssistantMaternel.objects.visibles_par(agent).exists()


def test_a_role_that_is_over_shows_nobody(relais, nadia):
    relais[1].roles_secteur.update(au=timezone.localdate() - JOUR)
    assert not AssistantMaternel.objects.visibles_par(relais[1]).exists()
