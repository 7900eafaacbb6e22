"""The sheet of a structure, the page of a relais."""

import json
import re

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from carte import lecture
from carte.models import Structure
from tests.fabriques import CommuneFactory, ModeAccueilFactory, PermanenceFactory, StructureFactory


@pytest.fixture
def structure(accueil):
    return StructureFactory(nom="Les Libellules", age_min_mois=2, age_max_mois=42, inscription="Au guichet.")


def test_the_sheet_answers_at_its_one_address(client, structure):
    reponse = client.get(f"/carte/structure/{structure.pk}-les-libellules/")
    assert reponse.status_code == 200
    page = reponse.content.decode().replace("\u00a0", " ")
    for attendu in (
        "Les Libellules",
        "de 2 mois à 3 ans et demi",
        "Au guichet.",
        "selon vos revenus",
        structure.telephone,
    ):
        assert attendu in page


def test_another_name_is_redirected(client, structure):
    reponse = client.get(f"/carte/structure/{structure.pk}-ancien-nom/")
    assert (reponse.status_code, reponse["Location"]) == (301, structure.get_absolute_url())


@pytest.mark.parametrize("chemin", ["999999-x", "99999999999999999999999-x", "0-x", "1", "x-y", "-1-x"])
def test_an_unknown_structure_is_404(client, accueil, chemin):
    assert client.get(f"/carte/structure/{chemin}/").status_code == 404


def test_an_unpublished_structure_is_404(client, structure):
    Structure.objects.update(publiee=False)
    assert client.get(structure.get_absolute_url()).status_code == 404


def test_a_relais_is_redirected_to_its_page(client, accueil):
    relais = StructureFactory(relais=True, nom="La Roulotte")
    reponse = client.get(f"/carte/structure/{relais.pk}-la-roulotte/")
    assert reponse["Location"] == "/relais/la-roulotte/"


def test_an_approximate_point_gives_no_address(client, structure):
    Structure.objects.update(point_approche=True, adresse="3 rue Secrète", code_postal="27590")
    page = client.get(structure.get_absolute_url()).content.decode()
    assert "Secrète" not in page
    assert '"geo"' not in page


def test_similar_structures_nearby(client, structure):
    proches = StructureFactory.create_batch(4, commune=structure.commune)
    StructureFactory(commune=structure.commune, nom="Autre type", type=ModeAccueilFactory(code="mam"))
    page = client.get(structure.get_absolute_url()).content.decode()
    assert sum(proche.nom in page for proche in proches) == 3
    assert "Autre type" not in page


def test_linked_data_cannot_close_its_block(client, structure):
    Structure.objects.update(description="</script><b>")
    page = client.get(structure.get_absolute_url()).content.decode()
    bloc = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1]
    assert json.loads(bloc)["description"] == "</script><b>"
    assert json.loads(bloc)["@type"] == "ChildCare"


@pytest.fixture
def relais(accueil):
    relais = StructureFactory(relais=True, nom="La Roulotte", horaires={"1": [["09:00", "12:30"]]})
    commune = CommuneFactory(nom="Alizay")
    PermanenceFactory(structure=relais, commune=commune, recurrence="FREQ=WEEKLY;BYDAY=TU", lieu="École")
    return relais


@time_machine.travel("2026-11-23 10:00+01:00", tick=False)
def test_the_relais_says_whether_it_is_open_and_where_it_comes(client, relais):
    page = client.get("/relais/la-roulotte/").content.decode().replace("\u00a0", " ")
    for attendu in ("Ouvert jusqu’à 12 h 30", "Alizay", "Mardi 24 novembre 2026", "Chaque mardi", "1er décembre"):
        assert attendu in page


def test_permanences_that_are_over_are_not_announced(client, relais):
    relais.permanences.update(valable_au="2026-01-31")
    assert "Prochaines permanences" not in client.get("/relais/la-roulotte/").content.decode()


@pytest.mark.parametrize("nom", ["inconnu", "x" * 500])
def test_an_unknown_relais_is_404(client, accueil, nom):
    assert client.get(f"/relais/{nom}/").status_code == 404


def test_a_name_that_is_not_a_relais_is_404(client, structure):
    assert client.get("/relais/les-libellules/").status_code == 404


@pytest.mark.parametrize("nombre", [2, 20])
def test_the_relais_takes_a_constant_number_of_queries(client, relais, django_assert_max_num_queries, nombre):
    PermanenceFactory.create_batch(nombre, structure=relais)
    client.get("/carte/")  # what a process reads once
    with django_assert_max_num_queries(12):
        client.get("/relais/la-roulotte/")


def test_two_relais_cannot_share_a_name(relais):
    double = StructureFactory.build(relais=True, nom="La Roulotte", type=relais.type, commune=relais.commune)
    with pytest.raises(ValidationError, match="Un autre relais"):
        double.full_clean()


def test_a_commission_and_a_number_of_places_exclude_each_other(structure):
    with pytest.raises(IntegrityError), transaction.atomic():
        Structure.objects.filter(pk=structure.pk).update(commission_le="2027-01-07", disponibilite="2 places")


@pytest.mark.parametrize(
    ("mois", "dit"),
    [(1, "1 mois"), (12, "1 an"), (18, "18 mois"), (24, "2 ans"), (30, "2 ans et demi"), (40, "40 mois")],
)
def test_ages_are_said_as_parents_say_them(mois, dit):
    assert lecture.age(mois).replace("\u00a0", " ") == dit


def test_days_with_the_same_hours_make_one_line():
    horaires = {str(j): [["07:30", "18:30"]] for j in (1, 2, 3, 5)} | {"6": [["09:00", "12:00"], ["14:00", "17:00"]]}
    lignes = [(jours, heures.replace("\u00a0", " ")) for jours, heures in lecture.semaine(horaires)]
    assert lignes == [
        ("du lundi au mercredi", "7 h 30 à 18 h 30"),
        ("vendredi", "7 h 30 à 18 h 30"),
        ("samedi", "9 h à 12 h, 14 h à 17 h"),
    ]


@pytest.mark.parametrize(
    ("horaires", "dits"),
    [
        ({"1": [["07:30", "18:30"]]}, []),
        ({"1": [["06:30", "12:00"], ["14:00", "21:00"]]}, ["Dès 6 h 30", "Jusqu’à 21 h"]),
        ({"6": [["09:00", "12:00"]], "7": []}, ["Samedi"]),
        ({}, []),
        (None, []),
    ],
)
def test_unusual_hours_are_named(horaires, dits):
    assert [dit.replace("\u00a0", " ") for dit in lecture.atypiques(horaires)] == dits


@pytest.mark.parametrize(
    ("km", "environ", "dit"),
    [
        (0.01, False, "50 m"),
        (0.81, False, "800 m"),
        (1.23, False, "1,2 km"),
        (12.3, False, "12 km"),
        (1.8, True, "environ 2 km"),
    ],
)
def test_distances_are_rounded_as_people_say_them(km, environ, dit):
    assert lecture.distance(km, environ=environ).replace("\u00a0", " ") == dit
