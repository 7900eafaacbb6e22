"""Searches among crowds: a whole country, a metropolis. What is counted, and how far is looked."""

import pytest
from django.core.cache import cache

from carte.filters import recherche
from tests.fabriques import CommuneFactory, StructureFactory
from tests.test_carte_recherche_filtres import SEMAINE, chercher


@pytest.fixture
def commune(territoire):
    return CommuneFactory(pitres=True, lat=49.0, lon=1.0)


def test_a_country_is_counted_once_for_all(commune, monkeypatch, django_assert_num_queries):
    cache.clear()
    monkeypatch.setattr(recherche, "GRAND_NOMBRE", 0)
    StructureFactory(commune=commune)
    premiere = chercher("handicap=0&jours=2&jours=1").facettes
    with django_assert_num_queries(1):  # kinds
        assert chercher("jours=1,2").facettes == premiere
    StructureFactory(commune=commune)
    assert chercher("jours=1,2").facettes.total == 1
    assert chercher("jours=1,2&commune=pitres").facettes.total == 2
    StructureFactory(commune=commune)
    assert chercher("commune=pitres&jours=2,1&rayon=10").facettes.total == 2
    cache.clear()


def test_choices_are_not_counted_over_a_whole_country(client, commune, monkeypatch):
    cache.clear()
    StructureFactory(commune=commune, handicap=True)
    StructureFactory(commune=commune, langues=["ar"])
    compte = '<span class="types__nombre">'
    assert client.get("/carte/?handicap=1").text.count(compte) > 10
    monkeypatch.setattr(recherche, "GRAND_NOMBRE", 0)
    facettes = chercher("handicap=1").facettes
    assert (facettes.total, facettes.choix, facettes.nombre("jours", "1")) == (1, None, None)
    page = client.get("/carte/?handicap=1").text
    assert page.count(compte) == 0
    for case in ('name="langue" value="ar"', 'name="tarif" value="psu"', 'name="handicap" value="1" checked'):
        assert case in page
    assert client.get("/carte/?handicap=1&commune=pitres").text.count(compte) > 10
    cache.clear()


@pytest.mark.parametrize(("rayon", "comptes"), [("2", True), ("10", False)])
def test_choices_are_not_counted_too_far_around_a_metropolis(commune, ville, monkeypatch, rayon, comptes):
    """Its structures are listed as they are where each choice is counted."""
    demande = f"commune=pitres&rayon={rayon}&jours=1"
    ordinaire = chercher(demande)
    cache.clear()
    monkeypatch.setattr(recherche, "GRAND_NOMBRE", 0)
    monkeypatch.setattr(recherche, "FOULE", 100)
    dense = chercher(demande)
    assert (dense.facettes.choix is not None) == comptes
    assert dense.facettes.total == ordinaire.facettes.total
    assert list(dense.tranche(0, 12)) == list(ordinaire.qs[:12])
    cache.clear()


@pytest.fixture
def ville(commune):
    """Two hundred structures from 0 to 9 km, one of four without hours; some share a place."""
    return [
        StructureFactory(
            commune=commune,
            nom=f"S{n % 7}",
            lat=49.0 + (n // 2 % 50) / 600,
            horaires=SEMAINE if n % 4 else {},
            handicap=n % 3 == 0,
        )
        for n in range(200)
    ]


@pytest.mark.parametrize(
    ("assez", "demande", "rayon_km"),
    [(44, "", 2), (45, "", 5), (109, "", 10), (44, "&rayon=10", 10), (44, "&handicap=1", 2), (999, "", 10)],
)
def test_a_metropolis_is_searched_as_far_as_it_takes(ville, monkeypatch, assez, demande, rayon_km):
    cache.clear()
    monkeypatch.setattr(recherche, "GRAND_NOMBRE", 0)
    monkeypatch.setattr(recherche, "ASSEZ", assez)
    trouvee = chercher(f"commune=pitres{demande}")
    assert trouvee.rayon_km == rayon_km
    assert list(trouvee.qs) == list(chercher(f"commune=pitres{demande}&rayon={rayon_km}").qs)
    monkeypatch.undo()
    assert chercher(f"commune=pitres{demande}").rayon_km == 10
    cache.clear()


@pytest.mark.parametrize("demande", ["", "&handicap=1", "&jours=1&de=08:00", "&rayon=2", "&tri=fraicheur"])
def test_a_dense_place_is_listed_in_the_same_order_from_nearby(commune, ville, monkeypatch, demande):
    entiere = list(chercher(f"commune=pitres{demande}").qs)
    monkeypatch.setattr(recherche, "DENSE", 20)
    for debut in range(0, len(entiere), 12):
        dense = chercher(f"commune=pitres{demande}")
        fin = min(debut + 12, len(entiere))
        assert list(dense.tranche(debut, fin)) == entiere[debut:fin]


def test_a_dense_place_is_not_sorted_whole(commune, ville, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(recherche, "DENSE", 20)
    dense = chercher("commune=pitres")
    assert dense._rayon_suffisant(12) < dense.rayon_km / 2
    assert dense._rayon_suffisant(100) is None
    with django_assert_num_queries(1):
        assert len(dense.tranche(0, 12)) == 12
