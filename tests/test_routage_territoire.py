"""A whole territory, split communes, two years, random absences and closures: one queue, somebody who answers."""

import datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from demarches.routage import SUPPLEANT, TITULAIRE, Poste, Tables, orienter
from demarches.voies import IMPAIR, PAIR, Zone, chevauchements

COMMUNES = [f"270{n:02}" for n in range(5)]
RUES = ["rue quai", "rue gare", "chemin lavoir"]
SECTEURS = (1, 2, 3, 4)
RELAIS = {1: 10, 2: 10, 3: 20, 4: 20}
AGENTS = range(1, 9)
COORDINATION = (90, 91)
DEBUT = datetime.date(2026, 1, 1)
JOURS = [DEBUT + datetime.timedelta(days=n) for n in range(731)]

jours = st.sampled_from(JOURS)
secteurs = st.sampled_from(SECTEURS)
# Most are short: years of absence would leave only the coordination.
periodes = st.tuples(jours, st.integers(0, 40)).map(lambda p: (p[0], p[0] + datetime.timedelta(days=p[1])))


@st.composite
def zones_de(draw, commune):
    """Zones of a commune that do not overlap, as they may be saved: a whole commune, streets, stretches."""
    zones = [Zone(commune, draw(secteurs), pk=1)]
    for rue in draw(st.lists(st.sampled_from(RUES), unique=True)):
        forme = draw(st.sampled_from(["rue", "cotes", "coupee", "pour un temps"]))
        borne, (du, au) = draw(st.integers(1, 60)), draw(periodes)
        zones += {
            "rue": [Zone(commune, draw(secteurs), rue)],
            "cotes": [Zone(commune, draw(secteurs), rue, parite=cote) for cote in (PAIR, IMPAIR)],
            "coupee": [
                Zone(commune, draw(secteurs), rue, None, borne),
                Zone(commune, draw(secteurs), rue, borne + 1, None),
            ],
            "pour un temps": [Zone(commune, draw(secteurs), rue, du=du, au=au)],
        }[forme]
    return tuple(zones)


@st.composite
def territoires(draw):
    postes = st.builds(
        lambda agent, secteur, role, rang: Poste(agent, secteur, role, rang),
        st.sampled_from(AGENTS), secteurs, st.sampled_from([TITULAIRE, SUPPLEANT]), st.integers(1, 3),
    )  # fmt: skip
    absences = st.tuples(st.sampled_from([*AGENTS, *COORDINATION]), periodes).map(lambda a: (a[0], *a[1]))
    fermetures = st.tuples(secteurs, periodes).map(lambda f: (f[0], *f[1]))
    return Tables(
        territoire=frozenset(COMMUNES),
        zones={commune: draw(zones_de(commune)) for commune in COMMUNES},
        relais=RELAIS,
        postes=tuple(draw(st.lists(postes, max_size=12))),
        absences=tuple(draw(st.lists(absences, max_size=12))),
        fermetures=tuple(draw(st.lists(fermetures, max_size=6))),
        charge=draw(st.dictionaries(st.sampled_from(AGENTS), st.integers(0, 9))),
        coordination=COORDINATION,
    )


def _attendus(tables, secteur, jour):
    """Who may answer for a secteur, the nearest first, written again here without the router's words."""

    def la(agent):
        return not any(absent == agent and du <= jour <= au for absent, du, au in tables.absences)

    def ouvert(ici):
        return not any(ferme == ici and du <= jour <= au for ferme, du, au in tables.fermetures)

    presents = [p for p in tables.postes if la(p.agent) and ouvert(p.secteur)]
    cercles = [
        {p.agent for p in presents if p.secteur == secteur and p.role == TITULAIRE},
        {p.agent for p in presents if p.secteur == secteur and p.role == SUPPLEANT},
        {p.agent for p in presents if RELAIS[p.secteur] == RELAIS[secteur] and p.role == TITULAIRE},
        {agent for agent in COORDINATION if la(agent)},
        set(COORDINATION),
    ]
    return next(cercle for cercle in cercles if cercle)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(territoires(), st.lists(jours, min_size=1, max_size=12), st.integers(1, 99))
def test_every_commune_and_street_has_one_queue_and_somebody_who_answers(tables, choisis, numero):
    assert not any(chevauchements(zones) for zones in tables.zones.values())
    bords = [bord for _qui, du, au in (*tables.absences, *tables.fermetures) for bord in (du, au)]
    for jour in {*choisis, *bords, JOURS[0], JOURS[-1]}:
        for commune in COMMUNES:
            for rue in ("", "rue inconnue", *RUES):
                route = orienter(tables, commune, rue, str(numero), jour)
                ici = {z.secteur for z in tables.zones[commune] if z.valable(jour) and z.voie in ("", rue)}
                assert route.secteur in ici
                assert set(route.agents) == _attendus(tables, route.secteur, jour)
                assert len(route.agents) == len(set(route.agents))


@settings(deadline=None, max_examples=30)
@given(zones_de("27000"), jours, st.integers(1, 99))
def test_a_street_zone_wins_over_its_commune_on_its_days(zones, jour, numero):
    tables = Tables(territoire=frozenset({"27000"}), zones={"27000": zones}, relais=RELAIS, coordination=COORDINATION)
    for rue in RUES:
        tenues = [z for z in zones if z.voie == rue and z.valable(jour) and z.contient(numero)]
        route = orienter(tables, "27000", rue, str(numero), jour)
        assert route.secteur == (tenues[0].secteur if tenues else zones[0].secteur)
        assert (route.niveau == "commune") is not bool(tenues)
