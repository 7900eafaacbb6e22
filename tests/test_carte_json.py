"""/carte/structures.json: points, clusters, refusals."""

import threading
import time
from array import array
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.http import QueryDict

from carte import grappes
from carte.filters import StructureFilterSet
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
    assert len(grappes.proches(Structure.objects.publiees(), 22, grappes.MONDE)) <= 48


@pytest.mark.parametrize("suite", ["bbox=-4,42,9,50&zoom=6", "bbox=-5,41,10,51&zoom=8", "zoom=4", "zoom=12"])
def test_one_count_serves_every_low_zoom_and_box(client, lieux, monkeypatch, django_assert_num_queries, suite):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 1)
    client.get("/carte/structures.json?bbox=-5,41,10,51&zoom=6")
    with django_assert_num_queries(1):  # the kinds
        reponse = client.get(f"/carte/structures.json?{suite}").json()
    assert (reponse["forme"], reponse["total"]) == ("grappes", 3)


def test_a_low_zoom_counts_only_what_its_box_holds(client, lieux, monkeypatch):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 1)
    reponse = client.get("/carte/structures.json?bbox=0,48,2,50&zoom=8").json()
    assert reponse == {"total": 2, "forme": "grappes", "grappes": [[1.0, 49.025, 2]]}


def test_another_search_is_counted_apart(client, lieux, monkeypatch):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 0)
    totaux = [client.get(f"/carte/structures.json?zoom=5&{f}").json()["total"] for f in ("", "type=mam", "zorro=1")]
    assert totaux == [3, 1, 3]


def test_only_numbers_are_kept_in_the_cache(client, lieux, monkeypatch):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 0)
    client.get("/carte/structures.json?zoom=5&commune=pitres")
    gardes = cache.get(f"carte:grappes:{StructureFilterSet(QueryDict('commune=pitres')).cle}")
    assert {type(colonne) for carres in gardes for colonne in carres} == {array}
    assert [carres[3].tolist() for carres in gardes] == [[2], [1, 1]]


@pytest.mark.parametrize(("zoom", "requetes"), [(11, 1), (13, 3)])
def test_a_crowded_box_uses_the_count_that_is_kept(
    client, lieux, monkeypatch, django_assert_num_queries, zoom, requetes
):
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 0)
    client.get("/carte/structures.json?zoom=6")
    with django_assert_num_queries(requetes):  # the kinds; near enough, the points and the clusters
        reponse = client.get(f"/carte/structures.json?bbox=0.9,48.9,1.1,49.1&zoom={zoom}").json()
    assert (reponse["total"], reponse["forme"]) == (2, "grappes")
    assert sorted(reponse["grappes"]) == [[1.0, 49.0, 1], [1.0, 49.05, 1]]


def test_a_search_that_finds_nothing_has_no_point(client, lieux):
    assert client.get("/carte/structures.json?type=rpe").json() == {"total": 0, "forme": "points", "points": []}


def test_those_who_ask_together_count_once():
    comptes, depart = [], threading.Barrier(3)

    def compter():
        comptes.append(1)
        time.sleep(0.2)
        return [[1.0, 49.0, len(comptes)]]

    def demander():
        depart.wait(5)
        return grappes.une_fois("carte:essai", compter)

    with ThreadPoolExecutor(3) as fils:
        reponses = [f.result() for f in [fils.submit(demander) for _ in range(3)]]
    assert reponses == [[[1.0, 49.0, 1]]] * 3


def test_a_count_that_fails_does_not_hold_the_next(monkeypatch):
    with pytest.raises(ZeroDivisionError):
        grappes.une_fois("carte:essai", lambda: 1 / 0)
    assert grappes.une_fois("carte:essai", lambda: [7]) == [7]


@pytest.mark.parametrize("nombre", [2, 100])
def test_the_number_of_queries_is_constant(client, lieux, django_assert_num_queries, nombre):
    StructureFactory.create_batch(nombre, commune=lieux[0].commune)
    client.get(f"/carte/structures.json?{ICI}")  # what a process reads once
    with django_assert_num_queries(2):  # the kinds, the points
        client.get(f"/carte/structures.json?{ICI}")


def test_points_have_five_decimals(client, lieux):
    StructureFactory(commune=lieux[0].commune, lat=49.1234567, lon=1.1234567)
    assert '1.12346,49.12346,"micro_creche"' in client.get("/carte/structures.json").content.decode()


def test_what_has_not_changed_is_not_sent_again(client, lieux):
    reponse = client.get(f"/carte/structures.json?{ICI}", HTTP_ACCEPT_ENCODING="gzip")
    encore = client.get(
        f"/carte/structures.json?{ICI}", HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=reponse["ETag"]
    )
    assert encore.status_code == 304


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
