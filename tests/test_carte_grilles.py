"""Hours as integers: what the database compares is what the hours say."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carte import grilles
from carte.geographie import cellule, degres, mercator
from carte.models import Structure
from tests import fabriques

DEMIES = st.integers(0, 47)


def heure(demi):
    return f"{demi // 2:02}:{demi % 2 * 30:02}"


@given(DEMIES, DEMIES, DEMIES, DEMIES)
def test_a_need_on_the_half_hour_is_met_when_one_interval_holds_it(a, b, c, d):
    ouvre, ferme, de, jusqua = min(a, b), max(a, b) + 1, min(c, d), max(c, d) + 1
    ouvert = grilles.masque_ouvert([[heure(ouvre), heure(ferme)]])
    voulu = grilles.masque_voulu(heure(de), heure(jusqua))

    assert (ouvert & voulu == voulu) == (ouvre <= de and jusqua <= ferme)


@pytest.mark.parametrize(
    ("intervalles", "de", "a", "tenu"),
    [
        ([["07:15", "18:45"]], "07:30", "18:30", True),
        ([["07:15", "18:45"]], "07:00", "18:30", False),
        ([["08:30", "12:00"], ["13:30", "17:00"]], "09:00", "16:00", False),
        ([["08:30", "12:00"], ["13:30", "17:00"]], "13:30", "17:00", True),
        ([["00:00", "24:00"]], "22:00", "24:00", True),
        ([], "08:00", "09:00", False),
    ],
)
def test_real_hours(intervalles, de, a, tenu):
    voulu = grilles.masque_voulu(de, a)

    assert (grilles.masque_ouvert(intervalles) & voulu == voulu) is tenu


@pytest.mark.parametrize(
    ("de", "a", "creneaux"),
    [
        ("08:00", "18:00", ["matin", "apres_midi"]),
        ("14:00", "17:00", ["apres_midi"]),
        ("06:00", "12:00", ["matin", "nuit"]),
        ("17:00", "23:00", ["apres_midi", "soir", "nuit"]),
    ],
)
def test_hours_touch_parts_of_the_day(de, a, creneaux):
    cases = grilles.cases(grilles.grille_voulue([3], de, a))

    assert [(jour, grilles.CRENEAUX[n][0]) for jour, n in cases] == [(3, creneau) for creneau in creneaux]


@given(st.floats(-80, 80), st.floats(-179, 179), st.integers(1, 23))
def test_points_of_one_square_have_neighbouring_cells(lat, lon, decalage):
    mx, my = mercator(lat, lon)
    coin = cellule(mx >> decalage << decalage, my >> decalage << decalage)

    assert coin <= cellule(mx, my) < coin + (1 << 2 * decalage)
    assert degres(mx, my)[0] == pytest.approx(lat, abs=0.001)


def test_saving_a_structure_writes_what_the_search_reads(territoire):
    structure = fabriques.StructureFactory(horaires={"1": [["07:30", "18:30"]], "6": [["09:00", "12:00"]]})
    structure.refresh_from_db()

    assert structure.cellule == cellule(structure.mx, structure.my)
    assert structure.tuile == structure.cellule >> 22
    structure.placer(None)
    structure.refresh_from_db()
    assert (structure.cellule, structure.tuile) == (None, -structure.commune_id)
    assert structure.ouvert_1 == grilles.masque_ouvert([["07:30", "18:30"]])
    assert structure.ouvert_2 == 0
    assert structure.atypique
    assert structure.langues == []


def test_a_structure_is_public_until_the_last_day_of_what_allows_it(territoire):
    structure = fabriques.StructureFactory(visible_jusqu_au=datetime.date(2026, 12, 31), langues=["ar", "uk"])

    assert Structure.objects.publiees(datetime.date(2026, 12, 31)).get().langues == ["ar", "uk"]
    assert not Structure.objects.publiees(datetime.date(2027, 1, 1)).exists()
    assert Structure.objects.filter(langues__contains="|uk|").get() == structure
