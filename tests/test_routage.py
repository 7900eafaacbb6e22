"""The router on written tables, then on random ones: no request waits for nobody."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from demarches.models.secteurs import tables_de_routage
from demarches.routage import SUPPLEANT, TITULAIRE, Poste, Route, Tables, commune_a_suivre, orienter
from demarches.voies import Zone
from tests import fabriques

LUNDI = datetime.date(2026, 11, 23)
VEILLE, LENDEMAIN = LUNDI - datetime.timedelta(days=1), LUNDI + datetime.timedelta(days=1)
ABSENT = (VEILLE, LENDEMAIN)


def entieres(secteurs):
    """Zones of whole communes, from {INSEE code: secteur}."""
    return {commune: (Zone(commune, secteur),) for commune, secteur in secteurs.items()}


# Secteur 1 covers Pîtres and Romilly, secteur 2 of the same relais covers Alizay, secteur 3 of another one Gaillon.
TABLES = Tables(
    territoire=frozenset({"27458", "27493", "27008", "27275", "27999"}),
    zones=entieres({"27458": 1, "27493": 1, "27008": 2, "27275": 3}),
    relais={1: 10, 2: 10, 3: 30},
    postes=(
        Poste(101, 1, TITULAIRE),
        Poste(102, 1, TITULAIRE),
        Poste(111, 1, SUPPLEANT, rang=2),
        Poste(112, 1, SUPPLEANT, rang=1),
        Poste(201, 2, TITULAIRE),
        Poste(301, 3, TITULAIRE),
    ),
    charge={101: 4, 102: 3},
    coordination=(900, 901),
)


def _absents(*agents):
    return replace(TABLES, absences=tuple((agent, *ABSENT) for agent in agents))


@pytest.mark.parametrize(
    ("tables", "commune", "attendu"),
    [
        pytest.param(TABLES, "27458", Route(1, (102, 101), "commune", "titulaire"), id="least loaded first"),
        pytest.param(_absents(102), "27458", Route(1, (101,), "commune", "titulaire"), id="a titulaire away"),
        pytest.param(_absents(101, 102), "27493", Route(1, (112, 111), "commune", "suppleant"), id="by rank"),
        pytest.param(_absents(101, 102, 111, 112), "27458", Route(1, (201,), "commune", "relais"), id="same relais"),
        pytest.param(_absents(301), "27275", Route(3, (900, 901), "commune", "coordination"), id="nobody there"),
        pytest.param(_absents(301, 900), "27275", Route(3, (901,), "commune", "coordination"), id="the other one"),
        pytest.param(
            _absents(301, 900, 901), "27275", Route(3, (900, 901), "commune", "coordination"), id="all of them away"
        ),
        pytest.param(
            replace(TABLES, postes=(), coordination=()), "27458", Route(1, (), "commune", "personne"), id="nobody"
        ),
        pytest.param(TABLES, "27999", Route(None, (900, 901), "sans_secteur", "coordination"), id="no secteur"),
        pytest.param(TABLES, "76540", Route(None, (), "hors_territoire", "personne"), id="outside"),
        pytest.param(
            replace(TABLES, zones={**TABLES.zones, **entieres({"76540": 3})}),
            "76540",
            Route(None, (), "hors_territoire", "personne"),
            id="outside though covered",
        ),
    ],
)
def test_a_request_goes_where_the_tables_say(tables, commune, attendu):
    assert orienter(tables, commune, "", "", LUNDI) == attendu


@pytest.mark.parametrize(
    ("poste", "present"),
    [
        (Poste(101, 1, TITULAIRE, du=LUNDI), True),
        (Poste(101, 1, TITULAIRE, au=LUNDI), True),
        (Poste(101, 1, TITULAIRE, du=LENDEMAIN), False),
        (Poste(101, 1, TITULAIRE, au=VEILLE), False),
    ],
)
def test_a_role_counts_from_its_first_day_to_its_last(poste, present):
    route = orienter(replace(TABLES, postes=(poste,)), "27458", "", "", LUNDI)

    assert (route.par == "titulaire") is present


@pytest.mark.parametrize("jour", [VEILLE, LUNDI, LENDEMAIN])
def test_an_absence_counts_on_both_its_ends(jour):
    assert orienter(_absents(301), "27275", "", "", jour).par == "coordination"


PITRES, ALIZAY, ROUEN = "27458", "27008", "76540"
MARS, JUIN = datetime.date(2027, 3, 1), datetime.date(2027, 6, 1)


@pytest.mark.parametrize(
    ("communes", "dates", "suivie"),
    [
        pytest.param((PITRES, None, None), (None, MARS), PITRES, id="home"),
        pytest.param((PITRES, None, ALIZAY), (None, MARS), PITRES, id="home before work"),
        pytest.param((ROUEN, None, ALIZAY), (None, MARS), ALIZAY, id="only works here"),
        pytest.param((PITRES, ALIZAY, None), (MARS, JUIN), ALIZAY, id="moves before care starts"),
        pytest.param((PITRES, ALIZAY, None), (MARS, MARS), ALIZAY, id="moves on the day care starts"),
        pytest.param((PITRES, ALIZAY, None), (JUIN, MARS), PITRES, id="moves after care starts"),
        pytest.param((PITRES, ALIZAY, None), (None, MARS), ALIZAY, id="does not know when it moves"),
        pytest.param((ROUEN, PITRES, None), (JUIN, MARS), PITRES, id="arrives from outside, later"),
        pytest.param((PITRES, ROUEN, None), (MARS, JUIN), PITRES, id="leaves the territory"),
        pytest.param((ROUEN, None, None), (None, MARS), ROUEN, id="outside, refused by the router"),
    ],
)
def test_care_is_looked_for_where_the_family_will_be(communes, dates, suivie):
    assert commune_a_suivre(TABLES, *communes, *dates) == suivie


COMMUNES = [f"270{n:02}" for n in range(6)]
AGENTS = st.integers(1, 8)
JOURS = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 1, 20))
PERIODES = st.tuples(JOURS, JOURS).map(sorted).map(tuple)


@st.composite
def tables(draw):
    secteurs = draw(st.lists(st.integers(1, 4), min_size=1, unique=True))
    ouverte = st.tuples(st.none() | JOURS, st.none() | JOURS)
    postes = st.builds(
        lambda agent, secteur, role, rang, periode: Poste(agent, secteur, role, rang, *periode),
        AGENTS,
        st.sampled_from(secteurs),
        st.sampled_from([TITULAIRE, SUPPLEANT]),
        st.integers(1, 3),
        ouverte,
    )
    return Tables(
        territoire=frozenset(draw(st.lists(st.sampled_from(COMMUNES), unique=True))),
        zones=entieres(draw(st.dictionaries(st.sampled_from(COMMUNES), st.sampled_from(secteurs)))),
        relais={secteur: secteur % 2 for secteur in secteurs},
        postes=tuple(draw(st.lists(postes, max_size=8))),
        absences=tuple((agent, *p) for agent, p in draw(st.lists(st.tuples(AGENTS, PERIODES), max_size=6))),
        charge=draw(st.dictionaries(AGENTS, st.integers(0, 5))),
        coordination=tuple(draw(st.lists(AGENTS, unique=True, max_size=3))),
    )


def _present(tables, agent, jour):
    return not any(absent == agent and du <= jour <= au for absent, du, au in tables.absences)


@settings(deadline=None)
@given(tables(), st.sampled_from(COMMUNES), JOURS)
def test_every_commune_of_the_territory_has_exactly_one_queue(tables, commune, jour):
    route = orienter(tables, commune, "", "", jour)

    if commune not in tables.territoire:
        assert (route.niveau, route.secteur) == ("hors_territoire", None)
    elif commune in tables.zones:
        assert (route.niveau, route.secteur) == ("commune", tables.zones[commune][0].secteur)
    else:
        assert (route.niveau, route.secteur) == ("sans_secteur", None)


@settings(deadline=None)
@given(tables(), st.sampled_from(COMMUNES), JOURS)
def test_somebody_present_answers_whenever_there_is_somebody(tables, commune, jour):
    route = orienter(tables, commune, "", "", jour)
    relais = tables.relais.get(route.secteur)
    candidats = {
        p.agent
        for p in tables.postes
        if p.actif(jour)
        and (p.secteur == route.secteur or (p.role == TITULAIRE and tables.relais.get(p.secteur) == relais))
    } | set(tables.coordination)
    presents = {agent for agent in candidats if _present(tables, agent, jour)}

    if commune not in tables.territoire:
        assert route.agents == ()
    elif route.secteur and presents:
        assert route.agents
        assert set(route.agents) <= presents
    else:
        assert set(route.agents) <= set(tables.coordination)
        assert bool(route.agents) is bool(tables.coordination)


@settings(deadline=None)
@given(tables(), st.sampled_from(COMMUNES), JOURS, st.randoms(use_true_random=False))
def test_the_answer_does_not_depend_on_the_order_of_the_rows(tables, commune, jour, hasard):
    def melanger(lignes):
        return tuple(hasard.sample(lignes, len(lignes)))

    melangees = replace(
        tables,
        postes=melanger(tables.postes),
        absences=melanger(tables.absences),
        zones=dict(melanger(tuple(tables.zones.items()))),
        charge=dict(melanger(tuple(tables.charge.items()))),
    )

    assert orienter(melangees, commune, "", "", jour) == orienter(tables, commune, "", "", jour)


@settings(deadline=None)
@given(tables(), st.sampled_from(COMMUNES), st.text(), st.text(), JOURS)
def test_a_commune_that_is_not_split_ignores_the_street(tables, commune, voie, numero, jour):
    assert orienter(tables, commune, voie, numero, jour) == orienter(tables, commune, "", "", jour)


def test_the_tables_are_read_in_a_constant_number_of_queries(pitres, django_assert_num_queries):
    fabriques.RoleSecteurFactory.create_batch(4)
    with django_assert_num_queries(9):
        tables_de_routage()


def test_the_load_of_an_agent_is_its_open_requests_even_when_it_closed_others(pitres):
    _commune, secteur, agent = pitres
    fabriques.DemandeFactory(secteur=secteur, referent=agent)
    fabriques.DemandeFactory(secteur=secteur, referent=agent, en_cours=True)
    fabriques.DemandeFactory(secteur=secteur, referent=agent, close=True)

    assert tables_de_routage().charge == {agent.pk: 2}


def test_an_agent_whose_account_is_closed_receives_nothing(pitres):
    commune, secteur, agent = pitres
    suppleant = fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant").agent
    agent.is_active = False
    agent.save()

    assert orienter(tables_de_routage(), commune.insee, "", "", LUNDI).agents == (suppleant.pk,)
