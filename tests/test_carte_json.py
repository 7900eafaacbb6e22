"""/carte/structures.json: points, clusters, refusals."""

import pytest
from django.core.cache import cache

from carte.models import Structure
from carte.views import donnees
from tests.fabriques import CommuneFactory, ModeAccueilFactory, StructureFactory

ICI = "bbox=0.9,48.9,1.1,49.1&zoom=12"


@pytest.fixture(autouse=True)
def _cache_vide():
    cache.clear()


@pytest.fixture
def lieux(territoire):
    commune = CommuneFactory(pitres=True, lat=49.0, lon=1.0)
    return [
        StructureFactory(commune=commune),
        StructureFactory(commune=commune, lat=49.05, type=ModeAccueilFactory(code="mam", lettres="M")),
        StructureFactory(commune=commune, lat=45.0, lon=3.0),
        StructureFactory(commune=commune, lat=None, lon=None),
        StructureFactory(commune=commune, publiee=False),
    ]


def test_points_of_the_box(client, lieux):
    micro, mam, *_autres = lieux
    reponse = client.get(f"/carte/structures.json?{ICI}").json()
    points = sorted(reponse.pop("points"))
    assert reponse == {"total": 2, "forme": "points"}
    assert points == [[micro.pk, 1.0, 49.0, "micro_creche"], [mam.pk, 1.0, 49.05, "mam"]]


def test_the_filters_of_the_list_apply(client, lieux):
    assert client.get(f"/carte/structures.json?{ICI}&type=mam").json()["total"] == 1
    assert client.get(f"/carte/structures.json?{ICI}&type=mam,micro_creche").json()["total"] == 2
    assert client.get("/carte/structures.json?commune=pitres&rayon=2").json()["total"] == 1


def test_without_a_box_everything_that_has_a_point(client, lieux):
    assert client.get("/carte/structures.json").json()["total"] == 3


def test_beyond_the_limit_clusters_are_counted_by_the_database(client, lieux, monkeypatch):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 1)
    reponse = client.get("/carte/structures.json?bbox=-5,41,10,51&zoom=7").json()
    assert set(reponse) == {"total", "forme", "grappes"}
    assert (reponse["total"], reponse["forme"]) == (3, "grappes")
    assert sorted(n for _lon, _lat, n in reponse["grappes"]) == [1, 2]


def test_clusters_part_when_the_map_comes_nearer(client, lieux, monkeypatch):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 1)
    reponse = client.get(f"/carte/structures.json?{ICI.replace('12', '14')}").json()
    assert sorted(reponse["grappes"]) == [[1.0, 49.0, 1], [1.0, 49.05, 1]]


def test_the_answer_stays_small_whatever_the_zoom_asked(lieux):
    commune = lieux[0].commune
    for rang in range(120):
        StructureFactory(commune=commune, lat=40 + rang / 12, lon=-5 + rang / 10)
    assert len(Structure.objects.publiees().filter(lat__isnull=False).grappes(22, (-180, -85, 180, 85))) <= 64


def test_low_zooms_are_kept_a_while(client, lieux, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 1)
    adresse = "/carte/structures.json?bbox=-5.001,41,10,51&zoom=6"
    premiere = client.get(adresse).json()
    with django_assert_num_queries(2):  # kinds, then the two points that are too many
        assert client.get(adresse.replace("-5.001", "-5.002")).json() == premiere


@pytest.mark.parametrize("nombre", [2, 100])
def test_the_number_of_queries_is_constant(client, lieux, django_assert_num_queries, nombre):
    StructureFactory.create_batch(nombre, commune=lieux[0].commune)
    client.get(f"/carte/structures.json?{ICI}")  # what a process reads once
    with django_assert_num_queries(2):
        client.get(f"/carte/structures.json?{ICI}")


@pytest.mark.parametrize(
    "requete",
    [
        "bbox=1,2,3", "bbox=1,2,3,4,5", "bbox=a,b,c,d", "bbox=nan,1,2,3", "bbox=1,1,inf,2", "bbox=2,49,1,50",
        "bbox=1,50,2,49", "bbox=-190,40,10,50", "bbox=1,40,2,91", "bbox=" + "1" * 500, "bbox=1e999,0,1,1",
        "zoom=abc", "zoom=-1", "zoom=23", "zoom=1.5", "zoom=" + "9" * 5000, "type=inconnu",
        "type=mam&type=inconnu", "commune=Nulle-Part", "rayon=loin",
    ],
)  # fmt: skip
def test_nonsense_is_refused_with_a_reason(client, lieux, requete):
    reponse = client.get(f"/carte/structures.json?{requete}")
    assert reponse.status_code == 400
    assert set(reponse.json()) == {"erreur"}
    assert reponse.json()["erreur"]


def test_an_ambiguous_commune_is_refused(client, lieux):
    CommuneFactory(nom="Léry", departement="21", epci="x")
    CommuneFactory(nom="Léry", departement="56", epci="x")
    assert client.get("/carte/structures.json?commune=lery").status_code == 400


@pytest.mark.parametrize("verbe", ["post", "put", "delete", "patch"])
def test_it_is_only_read(client, lieux, verbe):
    assert getattr(client, verbe)("/carte/structures.json").status_code == 405


def test_it_may_be_cached_and_opens_no_session(client, lieux):
    reponse = client.get("/carte/structures.json")
    assert "public" in reponse["Cache-Control"]
    assert not reponse.cookies


def test_summaries_name_what_a_marker_holds(client, lieux):
    micro = lieux[0]
    cachee = lieux[-1]
    reponse = client.get(f"/carte/resumes.json?ids={micro.pk},{cachee.pk},x,{'9' * 40}").json()
    assert reponse["structures"] == [
        {"id": micro.pk, "nom": micro.nom, "type": "Micro-crèche", "commune": "Pîtres", "url": micro.get_absolute_url()}
    ]


@pytest.mark.parametrize("requete", ["", "?ids=", "?ids=a,b", "?ids=-1", "?ids=%00", "?ids=²"])
def test_summaries_of_nothing_are_refused(client, lieux, requete):
    assert client.get(f"/carte/resumes.json{requete}").status_code == 400
