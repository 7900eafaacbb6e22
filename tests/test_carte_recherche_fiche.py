"""The sheet of a structure: today, sharing, asking, what search engines read."""

import json
import re

import pytest
import time_machine

from carte.models import Structure
from tests.fabriques import StructureFactory

SEMAINE = {str(jour): [["07:30", "18:30"]] for jour in range(1, 6)}


@pytest.fixture
def structure(accueil):
    return StructureFactory(
        nom="Les Libellules", horaires=SEMAINE, langues=["ar"], places=12, site_web="https://a.exemple"
    )


def texte(reponse):
    return " ".join(reponse.content.decode().split()).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("instant", "dit"),
    [
        ("2026-11-23 10:00+01:00", "Ouvert aujourd’hui : 7 h 30 à 18 h 30 (ouvert maintenant)"),
        ("2026-11-23 20:00+01:00", "Ouvert aujourd’hui : 7 h 30 à 18 h 30 </p>"),
        ("2026-11-22 10:00+01:00", "Fermé aujourd’hui"),
        ("2026-12-25 10:00+01:00", "Jour férié : sans doute fermé aujourd’hui"),
    ],
)
def test_the_sheet_says_whether_it_is_open_today(client, structure, instant, dit):
    with time_machine.travel(instant, tick=False):
        assert dit in texte(client.get(structure.get_absolute_url()))


def test_unknown_hours_say_nothing_of_today(client, structure):
    Structure.objects.update(horaires={})
    assert "aujourd’hui" not in texte(client.get(structure.get_absolute_url()))


def test_the_second_day_of_christmas_is_a_holiday_in_alsace_only():
    lieu = StructureFactory(horaires={"6": [["09:00", "12:00"]]})
    with time_machine.travel("2026-12-26 10:00+01:00", tick=False):
        assert lieu.aujourdhui()["ouvert"] is True
        assert lieu.aujourdhui(alsace_moselle=True) == {
            "heures": "9\u00a0h à 12\u00a0h",
            "ouvert": False,
            "ferie": True,
        }


def test_the_plain_address_can_be_copied_and_the_page_printed(client, structure):
    page = texte(client.get(structure.get_absolute_url()))
    assert f"<bdi>http://localhost:8000{structure.get_absolute_url()}</bdi>" in page or "<copier-lien" in page
    assert "<bouton-imprimer hidden>" in page


def test_asking_from_the_sheet_takes_up_the_commune_and_the_kind(client, structure, page_demande):
    page = texte(client.get(structure.get_absolute_url()))
    assert f'<input type="hidden" name="commune" value="{structure.commune.insee}">' in page
    assert 'form="demander" name="modes" value="micro_creche"' in page


def test_search_engines_read_what_the_public_reads(client, structure):
    page = client.get(structure.get_absolute_url()).content.decode()
    faits = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert faits["@type"] == "ChildCare"
    assert faits["geo"]["latitude"] == structure.lat
    assert faits["maximumAttendeeCapacity"] == 12
    assert faits["sameAs"] == "https://a.exemple"
    assert faits["openingHoursSpecification"][0]["opens"] == "07:30"


def test_one_address_is_canonical(client, structure):
    page = client.get(structure.get_absolute_url() + "?retour=1").content.decode()
    assert re.search(r'<link rel="canonical" href="[^"?]*/carte/structure/\d+-les-libellules/">', page)


@pytest.mark.parametrize("nombre", [2, 20])
def test_the_sheet_takes_a_constant_number_of_queries(client, structure, django_assert_max_num_queries, nombre):
    StructureFactory.create_batch(nombre, commune=structure.commune)
    client.get(structure.get_absolute_url())  # what a process reads once
    with django_assert_max_num_queries(12):
        client.get(structure.get_absolute_url())
