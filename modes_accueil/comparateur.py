"""Which kinds of care answer a family's need: a pure function, without database nor words.

The order comes from what each guide says of itself (GuidePage: ages, aptitudes) and from nothing else. Reasons are
codes, worded in `modes_accueil.raisons`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

SOUVENT, PARFOIS, RAREMENT = "souvent", "parfois", "rarement"
# "Rarement" on one need outweighs "souvent" on another: two "parfois" answer better than one of each.
POINTS = {SOUVENT: 3, PARFOIS: 2, RAREMENT: 0}
# Need: how much it decides. Few places open at night or take a child tomorrow; most take one two days a week.
POIDS = {
    "urgence": 3,
    "horaires_decales": 3,
    "handicap": 3,
    "occasionnel": 2,
    "horaires_variables": 2,
    "insertion": 2,
    "temps_partiel": 1,
    "fratrie": 1,
}


@dataclass(frozen=True)
class Profil:
    """What the comparator knows of a kind of care: ages in months, both included; {need: aptitude} for all of POIDS.

    `ordre` breaks ties.
    """

    code: str
    ordre: int
    age_min: int
    age_max: int
    aptitudes: Mapping[str, str]


@dataclass(frozen=True)
class Besoin:
    """`age`: (youngest, oldest) in months at the start of care, both included; `attentes`: keys of POIDS."""

    age: tuple[int, int]
    attentes: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Raison:
    """`code` "souvent", "parfois" or "rarement" of a need (`attente`); "age", of the whole range asked for;
    "des" or "jusqu_a", of an age in months (`mois`)."""

    code: str
    attente: str = ""
    mois: int = 0


@dataclass(frozen=True)
class Resultat:
    """`raisons` speak for it, `reserves` against; `exclu` is why the child's age rules it out, or None.

    `score` compares the results of one family, and means nothing else.
    """

    profil: Profil
    score: int
    raisons: tuple[Raison, ...]
    reserves: tuple[Raison, ...]
    exclu: Raison | None = None


def classer(profils: Iterable[Profil], besoin: Besoin) -> list[Resultat]:
    """The best answers first, the same whatever the order of `profils`; those the age rules out close the list."""
    resultats = [_juger(profil, besoin) for profil in profils]
    return sorted(resultats, key=lambda r: (r.exclu is not None, -r.score, r.profil.ordre, r.profil.code))


def _juger(profil, besoin):
    plus_jeune, plus_vieux = besoin.age
    if profil.age_min > plus_vieux:
        return Resultat(profil, 0, (), (), Raison("des", mois=profil.age_min))
    if profil.age_max <= plus_jeune:
        return Resultat(profil, 0, (), (), Raison("jusqu_a", mois=profil.age_max))
    dites = [Raison(profil.aptitudes[attente], attente) for attente in POIDS if attente in besoin.attentes]
    ages = _reserves_d_age(profil, besoin)
    return Resultat(
        profil,
        score=sum(POIDS[raison.attente] * POINTS[raison.code] for raison in dites),
        raisons=(
            *(raison for raison in dites if raison.code == SOUVENT),
            *(raison for raison in dites if raison.code == PARFOIS),
            *(() if ages else (Raison("age"),)),
        ),
        reserves=(*(raison for raison in dites if raison.code == RAREMENT), *ages),
    )


def _reserves_d_age(profil, besoin):
    """Ages of the range asked for that are not taken."""
    plus_jeune, plus_vieux = besoin.age
    des = (Raison("des", mois=profil.age_min),) if profil.age_min > plus_jeune else ()
    jusqu_a = (Raison("jusqu_a", mois=profil.age_max),) if profil.age_max < plus_vieux else ()
    return des + jusqu_a
