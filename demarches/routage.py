"""Where a request goes: a pure function over preloaded tables, replayable without a database."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from demarches.voies import Zone, zone_de

TITULAIRE, SUPPLEANT = "titulaire", "suppleant"


@dataclass(frozen=True)
class Poste:
    """An agent's role on a secteur, from `du` to `au` (both included, None: open)."""

    agent: int
    secteur: int
    role: str
    rang: int = 1
    du: datetime.date | None = None
    au: datetime.date | None = None

    def actif(self, jour):
        return (self.du is None or self.du <= jour) and (self.au is None or jour <= self.au)


@dataclass(frozen=True)
class Tables:
    """Everything the router reads; communes are INSEE codes, agents, secteurs and relais are primary keys.

    `zones`: those of each commune. `absences`: (agent, first day, last day). `fermetures`: (secteur, first, last), one
    for each secteur of a closed relais.
    """

    territoire: frozenset[str] = frozenset()
    zones: Mapping[str, tuple[Zone, ...]] = field(default_factory=dict)
    relais: Mapping[int, int] = field(default_factory=dict)
    postes: tuple[Poste, ...] = ()
    absences: tuple[tuple[int, datetime.date, datetime.date], ...] = ()
    fermetures: tuple[tuple[int, datetime.date, datetime.date], ...] = ()
    charge: Mapping[int, int] = field(default_factory=dict)
    coordination: tuple[int, ...] = ()


@dataclass(frozen=True)
class Route:
    """`secteur` is None outside the territory or when no secteur covers the commune.

    `niveau`: "hors_territoire", "sans_secteur", "commune", "voie" or "troncon". `agents`: who answers, the first one is
    assigned. `par`: "titulaire", "suppleant", "relais", "coordination" or "personne". `doute`: what was missing to be
    sure of the zone (see `voies.zone_de`), "" when nothing was.
    """

    secteur: int | None
    agents: tuple[int, ...]
    niveau: str
    par: str
    doute: str = ""

    @property
    def explication(self):
        """What is stored with the request, as data: sentences are written in the reader's language."""
        return {"niveau": self.niveau, "par": self.par} | ({"doute": self.doute} if self.doute else {})


def _presents(tables, postes, jour):
    """Roles in force of agents who are there, on secteurs that are open."""
    absents = {agent for agent, du, au in tables.absences if du <= jour <= au}
    fermes = {secteur for secteur, du, au in tables.fermetures if du <= jour <= au}
    return [p for p in postes if p.actif(jour) and p.agent not in absents and p.secteur not in fermes]


def _par_charge(tables, postes):
    """Agents of these roles, each once, the least loaded first; the primary key breaks ties."""
    agents = dict.fromkeys(p.agent for p in postes)
    return tuple(sorted(agents, key=lambda agent: (tables.charge.get(agent, 0), agent)))


def agents_du_secteur(tables, secteur, jour):
    """(agents, par): titulaires present, else suppléants by rank, else the relais, else the coordination."""
    presents = _presents(tables, tables.postes, jour)
    titulaires = [p for p in presents if p.secteur == secteur and p.role == TITULAIRE]
    if titulaires:
        return _par_charge(tables, titulaires), "titulaire"
    suppleants = [p for p in presents if p.secteur == secteur and p.role == SUPPLEANT]
    if suppleants:
        return tuple(dict.fromkeys(p.agent for p in sorted(suppleants, key=lambda p: (p.rang, p.agent)))), "suppleant"
    relais = tables.relais.get(secteur)
    voisins = [p for p in presents if p.role == TITULAIRE and tables.relais.get(p.secteur) == relais]
    if relais is not None and voisins:
        return _par_charge(tables, voisins), "relais"
    return _coordination(tables, jour)


def _coordination(tables, jour):
    absents = {agent for agent, du, au in tables.absences if du <= jour <= au}
    presents = tuple(agent for agent in tables.coordination if agent not in absents)
    agents = presents or tables.coordination
    return agents, "coordination" if agents else "personne"


def commune_a_suivre(tables, residence, future=None, travail=None, demenagement=None, debut=None):
    """INSEE code of the commune whose relais answers, among those given.

    The future commune when the family moves before care starts (or does not know when), else home, else work; one
    outside the territory is passed over for one inside.
    """
    demenage = future and (demenagement is None or debut is None or demenagement <= debut)
    ordre = (future if demenage else None, residence, future, travail)
    return next((commune for commune in ordre if commune in tables.territoire), residence)


def orienter(tables, commune, voie, numero, jour):
    """Route of a request living in `commune` (INSEE), at `voie` and `numero` ("" when not asked), on `jour`."""
    if commune not in tables.territoire:
        return Route(None, (), "hors_territoire", "personne")
    zone, doute = zone_de(tables.zones.get(commune, ()), voie, numero, jour)
    if zone is None:
        agents, par = _coordination(tables, jour)
        return Route(None, agents, "sans_secteur", par, doute)
    agents, par = agents_du_secteur(tables, zone.secteur, jour)
    return Route(zone.secteur, agents, niveau(zone), par, doute)


def niveau(zone):
    """How precisely a zone holds an address: "commune", "voie" or "troncon"."""
    if not zone.voie:
        return "commune"
    return "troncon" if zone.troncon else "voie"
