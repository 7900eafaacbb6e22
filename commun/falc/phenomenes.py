"""The seven things that make a French sentence harder, each with the words that say it."""

from commun.falc import negation, participes, subjonctif, verbes

LIBELLES = {
    "passif": "passif",
    "negation": "négation",
    "subjonctif": "subjonctif",
    "passe": "passé",
    "participe_present": "participe présent",
    "conditionnel": "conditionnel",
    "futur": "futur",
}
PHENOMENES = tuple(LIBELLES)


def reperer(mots):
    """`{phenomene: [(first, last), ...]}` in the order of `PHENOMENES`, places of `Mot` in `mots`."""
    subjonctifs = subjonctif.trouver(mots)
    trouves = {
        "negation": negation.trouver(mots),
        "subjonctif": subjonctifs,
        "participe_present": participes.trouver(mots),
    }
    for phenomene, debut, fin in verbes.analyser(mots, reserves=frozenset(fin for _, fin in subjonctifs)):
        trouves.setdefault(phenomene, []).append((debut, fin))
    return {phenomene: trouves[phenomene] for phenomene in PHENOMENES if trouves.get(phenomene)}
