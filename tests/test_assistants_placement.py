"""The worker looks for the point of an address; the public reads the middle of a cell, never the home."""

import datetime

import pytest
from django.utils import timezone

from carte.models import Structure
from carte.placement import situer_les_assistants, situer_les_structures
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


def importee(relais, **champs):
    return fabriques.StructureFactory(
        **{
            "commune": relais.commune, "source": "Département", "adresse": "12 rue du Moulin", "code_postal": "27590",
            "lat": None, "lon": None,
        } | champs
    )  # fmt: skip


def test_an_imported_structure_finds_its_place_once(relais, geocodeur):
    structure = importee(relais)
    assert situer_les_structures() == 1
    structure.refresh_from_db()
    assert structure.point == (49.312, 1.232)
    assert structure.cellule
    assert situer_les_structures() == 0
    assert len(geocodeur.questions) == 1


@pytest.mark.parametrize("champs", [{"source": ""}, {"adresse": ""}, {"publiee": False}, {"lat": 49.3, "lon": 1.2}])
def test_nobody_else_is_placed(relais, geocodeur, champs):
    importee(relais, **champs)
    assert situer_les_structures() == 0
    assert geocodeur.questions == []


def test_an_address_that_is_not_found_is_asked_again_a_month_later(relais, settings):
    serveur = geocodeurs.Serveur(PANNES["500"])
    settings.GEOCODEUR = {"ADRESSE": f"{serveur.adresse}/geocodage/", "DELAI_S": 0.8, "CACHE_S": 60}
    structure = importee(relais)
    assert [situer_les_structures() for _ in range(2)] == [0, 0]
    assert len(serveur.questions) == 1
    Structure.objects.filter(pk=structure.pk).update(point_cherche_le=timezone.now() - datetime.timedelta(days=31))
    situer_les_structures()
    assert len(serveur.questions) == 2
    serveur.fermer()
