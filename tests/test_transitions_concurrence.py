"""Two agents at once, each with its own connection to a database that really locks."""

import pytest

from demarches.models import Demande
from demarches.transitions import TransitionRefusee
from tests import fabriques

# On each test: the mark that every test receives would hide one set on the module.
VRAIE_TRANSACTION = pytest.mark.django_db(transaction=True)


@pytest.fixture
def scene(pitres):
    """A new request and the two titulaires of its secteur."""
    _commune, secteur, premiere = pitres
    seconde = fabriques.RoleSecteurFactory(secteur=secteur).agent
    return fabriques.DemandeFactory(secteur=secteur), premiere, seconde


def _etat(demande):
    """What the database holds of a request, as plain values."""
    lue = Demande.objects.get(pk=demande.pk)
    journal = list(lue.journal.values_list("action", "acteur"))
    return lue.statut, lue.referent_id, lue.motif_cloture, lue.version, journal, lue.envois.count()


@VRAIE_TRANSACTION
def test_two_agents_take_the_same_request_and_the_second_is_refused(scene, en_meme_temps):
    demande, *agents = scene
    lues = [Demande.objects.get(pk=demande.pk) for _agent in agents]

    resultats = en_meme_temps(lambda: lues[0].prendre(par=agents[0]), lambda: lues[1].prendre(par=agents[1]))

    refus = [resultat for resultat in resultats if resultat is not None]
    assert [type(resultat) for resultat in refus] == [TransitionRefusee]
    gagnant = agents[resultats.index(None)].pk
    (etat,) = en_meme_temps(lambda: _etat(demande))
    assert etat == ("en_cours", gagnant, "", 1, [("prendre", gagnant)], 1)


@VRAIE_TRANSACTION
def test_a_family_withdraws_while_its_request_is_being_taken(scene, en_meme_temps):
    demande, agent, _autre = scene
    lues = [Demande.objects.get(pk=demande.pk) for _fois in range(2)]

    en_meme_temps(lambda: lues[0].prendre(par=agent), lues[1].retirer)

    ((_statut, _referent, motif, version, journal, _envois),) = en_meme_temps(lambda: _etat(demande))
    assert motif == "retiree"
    assert version == len(journal)


@VRAIE_TRANSACTION
def test_an_address_confirmed_by_two_tabs_is_confirmed_once(scene, en_meme_temps):
    demande = scene[0]
    onglets = [Demande.objects.select_related("contact").get(pk=demande.pk) for _fois in range(2)]

    resultats = en_meme_temps(*(onglet.verifier_adresse for onglet in onglets))

    assert resultats == [None, None]
    ((*_etat_de_la_demande, journal, _envois),) = en_meme_temps(lambda: _etat(demande))
    assert journal == [("verifier_adresse", None)]
