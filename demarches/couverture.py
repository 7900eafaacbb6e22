"""What is missing so that every family is answered, over preloaded tables: pure functions of days."""

import datetime
from dataclasses import dataclass

from commun.calendrier import est_ouvre
from demarches.routage import agents_du_secteur
from demarches.voies import Zone, chevauchements

HORIZON_JOURS = 60
UN_JOUR = datetime.timedelta(days=1)


@dataclass(frozen=True)
class SansSecteur:
    """A commune of the territory (INSEE) whose families have no secteur from `du` to `au` when no street is told."""

    commune: str
    du: datetime.date
    au: datetime.date


@dataclass(frozen=True)
class SansPersonne:
    """A secteur without an agent of its own nor a neighbour from `du` to `au`, working days, for it is closed or not.

    `par`: who is left, "coordination" or "personne".
    """

    secteur: int
    du: datetime.date
    au: datetime.date
    par: str
    ferme: bool = False


@dataclass(frozen=True)
class Chevauchement:
    """Two zones that claim the same address."""

    zones: tuple[Zone, Zone]


@dataclass(frozen=True)
class Depart:
    """An agent who follows `demandes` open requests and whose last role ends on `au`, or is over."""

    agent: int
    demandes: int
    au: datetime.date | None


def verifier(tables, jour, alsace_moselle=False, horizon=HORIZON_JOURS):
    """Everything that is missing from `jour` on, for `horizon` days: a list of the four kinds above."""
    jours = [jour + UN_JOUR * n for n in range(horizon)]
    ouvres = [j for j in jours if est_ouvre(j, alsace_moselle)]
    return [
        *_sans_secteur(tables, jours),
        *(Chevauchement(paire) for zones in tables.zones.values() for paire in chevauchements(zones)),
        *_sans_personne(tables, ouvres),
        *_departs(tables, jours[-1]),
    ]


def _sans_secteur(tables, jours):
    for commune in sorted(tables.territoire):
        entieres = [z for z in tables.zones.get(commune, ()) if not z.voie]
        decouverts = [(j, "") for j in jours if not any(z.valable(j) for z in entieres)]
        for du, au, _par in _suites(decouverts, jours):
            yield SansSecteur(commune, du, au)


def _sans_personne(tables, ouvres):
    for secteur in sorted(tables.relais):
        fermetures = [(du, au) for ferme, du, au in tables.fermetures if ferme == secteur]
        qui = [(j, agents_du_secteur(tables, secteur, j)[1]) for j in ouvres]
        vides = [
            (j, (par, any(du <= j <= au for du, au in fermetures)))
            for j, par in qui
            if par in ("coordination", "personne")
        ]
        for du, au, (par, ferme) in _suites(vides, ouvres):
            yield SansPersonne(secteur, du, au, par, ferme)


def _departs(tables, fin):
    for agent, demandes in sorted(tables.charge.items()):
        siens = [p for p in tables.postes if p.agent == agent]
        if demandes and agent not in tables.coordination and not any(p.au is None or p.au >= fin for p in siens):
            yield Depart(agent, demandes, max((p.au for p in siens), default=None))


def _suites(marques, jours):
    """(first, last, mark) of the runs of neighbouring days, in the order of `jours`, that bear the same mark."""
    rangs = {j: rang for rang, j in enumerate(jours)}
    suites = []
    for j, marque in marques:
        if suites and suites[-1][2] == marque and rangs[j] == rangs[suites[-1][1]] + 1:
            suites[-1] = (suites[-1][0], j, marque)
        else:
            suites.append((j, j, marque))
    return suites
