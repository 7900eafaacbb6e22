"""The worker looks for the point of an address; the public reads the middle of a cell, never the home."""

import pytest

from carte.placement import situer_les_assistants
from tests import fabriques, geocodeurs
from tests.geocodeurs import PANNES

DOMICILE = [49.312, 1.232]


@pytest.fixture
def commune(territoire):
    return fabriques.CommuneFactory(pitres=True)


@pytest.fixture
def geocodeur(settings):
    serveur = geocodeurs.Serveur(geocodeurs.en_json)
    settings.GEOCODEUR = {"ADRESSE": f"{serveur.adresse}/geocodage/", "DELAI_S": 0.8, "CACHE_S": 60}
    yield serveur
    serveur.fermer()


@pytest.fixture
def relais(commune):
    return fabriques.StructureFactory(relais=True, commune=commune)


def assistante(relais, **champs):
    return fabriques.AssistantMaternelFactory(publiee=True, relais=relais, public_quartier=True, **champs)


def test_five_neighbours_share_the_middle_of_their_cell(relais, geocodeur):
    personnes = [assistante(relais) for _ in range(5)]

    assert situer_les_assistants() == 5

    for personne in personnes:
        personne.refresh_from_db()
        assert personne.point_prive == DOMICILE
    points = {personne.structure.point for personne in personnes}
    assert len(points) == 1
    assert points.isdisjoint({tuple(DOMICILE), relais.commune.point})
    assert situer_les_assistants() == 0


def test_alone_she_stays_in_the_middle_of_her_commune(relais, geocodeur):
    seule = assistante(relais)

    situer_les_assistants()

    seule.structure.refresh_from_db()
    assert seule.structure.point == relais.commune.point


@pytest.mark.parametrize(
    "champs",
    [{"publiee": True, "public_quartier": False}, {"publiee": True, "adresse": ""}, {"a_valider": True}],
)
def test_the_address_of_others_never_leaves(relais, geocodeur, champs):
    fabriques.AssistantMaternelFactory(**{"relais": relais, "public_quartier": True} | champs)

    assert situer_les_assistants() == 0
    assert geocodeur.questions == []


def test_an_address_changed_meanwhile_takes_no_point(relais, geocodeur):
    personne = assistante(relais)

    personne.situer(adresse="une autre adresse", point=tuple(DOMICILE))

    personne.refresh_from_db()
    assert personne.point_prive is None


def test_without_the_service_nobody_is_moved(relais, settings):
    serveur = geocodeurs.Serveur(PANNES["500"])
    settings.GEOCODEUR = {"ADRESSE": f"{serveur.adresse}/geocodage/", "DELAI_S": 0.8, "CACHE_S": 60}
    assistante(relais)

    assert situer_les_assistants() == 0
    serveur.fermer()
