"""The bench of the map sows what it says, and asks for pages that answer."""

import dataclasses

import pytest
import time_machine
from django.conf import settings

from carte.models import Permanence, Structure
from carte.models.structures import DERIVEES
from commun.models import Bareme
from demarches.models import Demande
from simulateurs.calculettes import CALCULETTES
from site_info.banc.demandes import semer as semer_les_demandes
from site_info.banc.mesures import mesurer
from site_info.banc.scenarios import TEMOIN, ZOOMS, scenarios
from site_info.banc.structures import SOURCE, semer
from site_info.banc.tarifs import couts
from tests.fabriques import CommuneFactory
from tests.simulations import lignes


@pytest.fixture
def pays(territoire):
    """A commune of the mainland, and one of the region whose content does not change."""
    return [
        CommuneFactory(pitres=True, population=2000),
        CommuneFactory(insee="2A004", nom="Ajaccio", departement="2A", lat=41.93, lon=8.74, population=70_000),
    ]


def semees(**conditions):
    return Structure.objects.filter(source=SOURCE, **conditions)


def test_structures_are_added_to_those_already_there_and_the_lone_region_keeps_its_own(pays):
    semer(300)
    premieres = set(semees().values_list("pk", flat=True))
    dans_la_region = semees(commune__departement__in=TEMOIN).count()
    semer(400)
    assert semees().count() == 400
    assert premieres < set(semees().values_list("pk", flat=True))
    assert semees(commune__departement__in=TEMOIN).count() == dans_la_region == 200


def test_what_is_sown_is_found_as_what_is_saved(pays):
    semer(300)
    assert Permanence.objects.filter(structure__source=SOURCE).exists()
    for structure in semees().exclude(cellule=None)[:20]:
        derivees = {nom: getattr(structure, nom) for nom in (*DERIVEES, "slug")}
        structure.save()
        structure.refresh_from_db()
        assert {nom: getattr(structure, nom) for nom in derivees} == derivees


def test_every_address_of_the_bench_answers(accueil, pays):
    semer(300)
    mesures = {scenario.nom: mesurer(scenario) for scenario in scenarios(3)}
    assert {f"points, zoom {zoom}" for zoom in ZOOMS} < set(mesures)
    assert all(0 < mesure.requetes <= 15 for mesure in mesures.values()), mesures
    assert mesures["témoin : zoom 9"].octets > 1000


def test_requests_are_sown_for_one_agent_and_stay_its_own(pitres):
    commune, secteur, agent = pitres
    semer_les_demandes(20, secteur, agent, commune)
    assert Demande.objects.visibles_par(agent).count() == 20
    for demande in Demande.objects.select_related("contact", "besoin"):
        demande.full_clean()
        demande.contact.full_clean()
        demande.besoin.full_clean(exclude=["creneaux"])


@pytest.mark.urls("site_info.urls")
@time_machine.travel("2026-03-02 10:00", tick=False)
def test_the_simulator_and_every_calculator_answer_the_bench_with_amounts(accueil, pays):
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
    mesures = list(couts(1, pays[0].libelle))
    assert len(mesures) == len(settings.LANGUAGES) + len(CALCULETTES)
    assert [mesure.nom for mesure in mesures if not mesure.resultat] == []
    assert all(0 < mesure.requetes <= 12 for mesure in mesures), mesures
