"""Streets: how they are read, which zone holds an address, which zones claim the same one."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarches.voies import IMPAIR, PAIR, Zone, chevauchements, lire_numero, normaliser_voie, zone_de

JOUR = datetime.date(2026, 11, 23)
LOUVIERS = "27375"


@pytest.mark.parametrize(
    ("texte", "cle"),
    [
        ("rue du Général de Gaulle", "rue general gaulle"),
        ("12 bis, R. DU GAL DE GAULLE", "rue general gaulle"),
        ("3 r du Moulin", "rue moulin"),
        ("12 a rue du Moulin", "rue moulin"),
        ("Rue du Moulin, 27400 Louviers", "rue moulin"),
        ("4 av. Saint-Exupéry", "avenue st exupery"),
        ("rue du 8 mai 1945", "rue 8 mai 1945"),
        ("18 rue du 8 mai 1945", "rue 8 mai 1945"),
        ("Le Hamelet", "hamelet"),
        ("allées des Soupirs", "allee soupirs"),
        ("", ""),
        ("27400", "27400"),
        ("de la", ""),
    ],
)
def test_a_street_is_read_however_it_is_typed(texte, cle):
    assert normaliser_voie(texte) == cle


@pytest.mark.parametrize(
    ("texte", "numero"), [("12", 12), (" 12 bis", 12), ("0", None), ("bis", None), ("", None), ("27400", None)]
)
def test_a_number_is_read_at_the_beginning(texte, numero):
    assert lire_numero(texte) == numero


@given(st.text("abcdeéèêçœ rs-’'12.,", max_size=40))
def test_capitals_and_spaces_never_make_another_street(texte):
    assert normaliser_voie(f"  {texte.upper()} ") == normaliser_voie(texte)


DEFAUT = Zone(LOUVIERS, 1)
QUAI = Zone(LOUVIERS, 2, "rue quai")
DEBUT_DU_QUAI = Zone(LOUVIERS, 3, "rue quai", 1, 20)
PAIRS = Zone(LOUVIERS, 4, "rue gare", parite=PAIR)
DEMAIN = Zone(LOUVIERS, 5, "rue demain", du=JOUR + datetime.timedelta(days=1))
ZONES = (DEFAUT, QUAI, DEBUT_DU_QUAI, PAIRS, DEMAIN)


@pytest.mark.parametrize(
    ("voie", "numero", "zone", "doute"),
    [
        pytest.param("rue du Quai", "12", DEBUT_DU_QUAI, "", id="a stretch before its street"),
        pytest.param("12 rue du Quai", "", DEBUT_DU_QUAI, "", id="the number typed with the street"),
        pytest.param("rue du Quai", "21", QUAI, "", id="the street before the commune"),
        pytest.param("rue du Quai", "", QUAI, "numero_manquant", id="a stretch needs a number"),
        pytest.param("rue de la Gare", "4", PAIRS, "", id="the even side"),
        pytest.param("rue de la Gare", "5", DEFAUT, "numero_inconnu", id="the other side is nobody's"),
        pytest.param("rue de la Gare", "", DEFAUT, "numero_manquant", id="no number, no whole street"),
        pytest.param("rue des Lilas", "5", DEFAUT, "voie_inconnue", id="a street of no zone"),
        pytest.param("", "5", DEFAUT, "voie_manquante", id="no street"),
        pytest.param("rue de Demain", "", DEFAUT, "voie_inconnue", id="a zone that has not begun"),
    ],
)
def test_the_most_precise_zone_holds_an_address(voie, numero, zone, doute):
    assert zone_de(ZONES, voie, numero, JOUR) == (zone, doute)
    assert zone_de(ZONES[::-1], voie, numero, JOUR) == (zone, doute)


def test_nothing_is_doubtful_where_the_commune_is_not_split():
    assert zone_de((DEFAUT,), "", "", JOUR) == (DEFAUT, "")
    assert zone_de((DEFAUT, DEMAIN), "", "", JOUR) == (DEFAUT, "")
    assert zone_de((), "rue du Quai", "1", JOUR) == (None, "")


def jours(du=None, au=None):
    return {
        "du": datetime.date.fromisoformat(du) if du else None,
        "au": datetime.date.fromisoformat(au) if au else None,
    }


@pytest.mark.parametrize(
    ("un", "deux", "attendu"),
    [
        pytest.param({}, {}, True, id="the same commune twice"),
        pytest.param({}, {"voie": "rue quai"}, False, id="a street is more precise"),
        pytest.param({"voie": "rue quai"}, {"voie": "rue gare"}, False, id="two streets"),
        pytest.param({"voie": "rue quai"}, {"voie": "rue quai", "numero_max": 9}, False, id="a stretch of the street"),
        pytest.param({"numero_min": 1, "numero_max": 9}, {"numero_min": 9}, True, id="one number shared"),
        pytest.param({"numero_max": 9}, {"numero_min": 10}, False, id="one after the other"),
        pytest.param({"parite": PAIR}, {"parite": IMPAIR}, False, id="two sides"),
        pytest.param({"parite": PAIR}, {"numero_min": 3, "numero_max": 3}, False, id="an odd number alone"),
        pytest.param({"parite": PAIR}, {"numero_min": 3, "numero_max": 4}, True, id="an even number within"),
        pytest.param(jours(au="2026-12-31"), jours(du="2027-01-01"), False, id="one year after the other"),
        pytest.param(jours(au="2027-01-01"), jours(du="2027-01-01"), True, id="one day shared"),
    ],
)
def test_two_zones_overlap_when_an_address_belongs_to_both(un, deux, attendu):
    voie = {"voie": "rue quai"} if {"parite", "numero_min", "numero_max"} & (un.keys() | deux.keys()) else {}
    a, b = Zone(LOUVIERS, 1, **{**voie, **un}), Zone(LOUVIERS, 2, **{**voie, **deux})
    assert bool(chevauchements([a, b])) is attendu
    assert bool(chevauchements([b, a])) is attendu


NUMEROS = st.none() | st.integers(0, 12)
BORNES = st.tuples(NUMEROS, NUMEROS).filter(lambda b: None in b or b[0] <= b[1])
TRONCONS = st.builds(
    lambda bornes, parite: Zone(LOUVIERS, 1, "rue quai", *bornes, parite), BORNES, st.sampled_from(["", PAIR, IMPAIR])
).filter(lambda zone: zone.troncon)


@given(TRONCONS, TRONCONS)
def test_stretches_overlap_exactly_when_a_number_lies_in_both(a, b):
    assert a.chevauche(b) is any(a.contient(n) and b.contient(n) for n in range(40))
