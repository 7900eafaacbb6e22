"""Geometry on plain numbers: projection, distance, boxes, cells."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carte.geographie import (
    NIVEAUX,
    ZOOM_DES_TUILES,
    cadre_autour,
    cellule,
    centre_de_maille,
    degres,
    distance_km,
    mercator,
    plages,
    points_publics,
    tuile,
    tuiles,
)
from carte.models import Structure
from tests.fabriques import CommuneFactory, StructureFactory

LATITUDES = st.floats(-80, 80)
LONGITUDES = st.floats(-179, 179)


@given(LATITUDES, LONGITUDES)
def test_the_projection_comes_back_within_a_pixel(lat, lon):
    retour = degres(*mercator(lat, lon))
    assert retour == pytest.approx((lat, lon), abs=360 / 2**24 + 1e-9)


@given(LATITUDES, LONGITUDES, st.floats(0.1, 50), st.floats(0, 2 * math.pi))
def test_the_box_holds_the_whole_circle(lat, lon, rayon, angle):
    ouest, sud, est, nord = cadre_autour(lat, lon, rayon)
    autre_lat = lat + math.degrees(rayon / 6371.0088) * math.sin(angle) * 0.999
    autre_lon = lon + math.degrees(rayon / 6371.0088) * math.cos(angle) * 0.999
    if distance_km(lat, lon, autre_lat, autre_lon) <= rayon:
        assert ouest <= autre_lon <= est or not -180 <= autre_lon <= 180
        assert sud <= autre_lat <= nord


def test_paris_is_112_km_from_rouen():
    assert distance_km(48.8566, 2.3522, 49.4432, 1.0993) == pytest.approx(112, abs=1)


def test_the_database_finds_the_same_distance():
    points = [(49.3, 1.2), (49.31, 1.25), (48.85, 2.35), (-21.1, 55.5), (49.3, 1.2000001)]
    for lat, lon in points:
        StructureFactory(lat=lat, lon=lon)
    for structure in Structure.objects.avec_distance(49.3, 1.2):
        attendue = distance_km(49.3, 1.2, structure.lat, structure.lon)
        assert structure.distance == pytest.approx(attendue, abs=1e-5)


@pytest.mark.parametrize("rayon_km", [10, 50], ids=["tiles", "ranges of tiles"])
def test_around_a_commune_nearest_first_and_nothing_beyond(rayon_km):
    centre = CommuneFactory(pitres=True, lat=49.0, lon=1.0)
    ecarts = (0.99 * rayon_km, 1, 1.01 * rayon_km)
    loin, pres, dehors = (StructureFactory(commune=centre, lat=49.0 + km / 111.19) for km in ecarts)
    sans_point = StructureFactory(commune=centre, lat=None, lon=None)
    StructureFactory(lat=None, lon=None)
    trouvees = list(Structure.objects.autour(centre, rayon_km))
    assert trouvees == [pres, loin, sans_point]
    assert dehors not in trouvees
    assert trouvees[-1].distance is None


def test_a_commune_without_a_point_gives_its_own_structures():
    perdue = CommuneFactory(lat=None, lon=None)
    sienne = StructureFactory(commune=perdue, lat=49.3, lon=1.2)
    StructureFactory()
    assert list(Structure.objects.autour(perdue, 10)) == [sienne]


@given(st.floats(42, 51), st.floats(-5, 9))
def test_a_cell_is_at_least_500_metres_wide_and_shared_by_its_points(lat, lon):
    centre = centre_de_maille(lat, lon)
    assert distance_km(lat, lon, *centre) <= 0.5 * math.sqrt(2) / 2 * 1.05
    assert centre_de_maille(*centre) == centre
    voisin = centre_de_maille(centre[0] + 0.0046, centre[1])
    assert distance_km(*centre, *voisin) >= 0.499


def test_fewer_than_five_in_a_cell_stand_on_the_repli():
    ensemble, seul = [(49.3, 1.2)] * 5, (49.35, 1.3)
    publics = points_publics([*ensemble, seul], repli=(0, 0))
    assert len(set(publics[:5])) == 1
    assert publics[0] not in {(49.3, 1.2), (0, 0)}
    assert publics[5] == (0, 0)


ENTIERS = st.integers(0, 2**24 - 1)


@given(ENTIERS, ENTIERS, ENTIERS, ENTIERS, st.data())
def test_the_ranges_of_a_box_hold_each_of_its_points(x1, y1, x2, y2, data):
    gauche, droite, haut, bas = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
    point = cellule(data.draw(st.integers(gauche, droite)), data.draw(st.integers(haut, bas)))
    ranges = plages(gauche, haut, droite, bas)
    assert any(debut <= point <= fin for debut, fin in ranges)
    assert len(ranges) <= 16
    assert ranges == sorted(ranges)


@given(ENTIERS, ENTIERS, st.integers(0, 2**16), st.integers(0, 2**16), st.data())
def test_the_tiles_of_a_box_are_those_of_its_points(x, y, largeur, hauteur, data):
    droite, bas = min(x + largeur, 2**24 - 1), min(y + hauteur, 2**24 - 1)
    numeros = tuiles(x, y, droite, bas, au_plus=2000)
    assert tuile(data.draw(st.integers(x, droite)), data.draw(st.integers(y, bas))) in numeros
    cote = 2 ** (NIVEAUX - ZOOM_DES_TUILES)
    assert len(numeros) == len(set(numeros)) <= (largeur // cote + 2) * (hauteur // cote + 2)
    assert tuiles(x, y, droite, bas, au_plus=len(numeros) - 1) is None


@given(ENTIERS, ENTIERS, st.integers(8, 2**16))
def test_the_ranges_of_a_square_hold_little_else(x, y, cote):
    droite, bas = min(x + cote, 2**24 - 1), min(y + cote, 2**24 - 1)
    surface = sum(fin - debut + 1 for debut, fin in plages(x, y, droite, bas, au_plus=100))
    assert surface <= 4 * (max(droite - x, bas - y) + 1) ** 2


@pytest.mark.parametrize("lat", [-60.0, 0.0, 42.5, 49.3, 51.0])
def test_the_quick_distance_is_the_true_one_within_60_km(lat):
    ecarts = [(km / 111.19 * sens, angle) for km in (0.2, 5, 30, 60) for sens in (1, -1) for angle in (0, 1)]
    for ecart, angle in ecarts:
        StructureFactory(lat=lat + ecart * (1 - angle), lon=1.0 + ecart * angle)
    for structure in Structure.objects.a_moins_de(lat, 1.0, 80):
        vraie = distance_km(lat, 1.0, structure.lat, structure.lon)
        assert structure.distance == pytest.approx(vraie, rel=1e-3, abs=0.003)
