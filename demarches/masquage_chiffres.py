"""Which numbers of a set of tables stay hidden, so that nobody finds a small one again from all the others.

`carte.secret` hides small numbers and looks at each total alone. Tables that share their totals say more together: a
number may come out of several subtractions. Here every total is an equation; what the equations give is looked for as
who would attack them does, and more is hidden until they give nothing. A zero is shown: who attacks knows too that a
hidden number is 1 at the least, so that five of them that make five are found.
"""

from carte.secret import SEUIL, cacher

MASQUE = "masqué"
# A prime: eliminations are exact, and as many unknowns are given as over fractions.
_P = (1 << 61) - 1
# More than any number; how often bounds are drawn in, at most.
_SANS_FIN = 1 << 60
_TOURS = 50


def masquer(nombres, egalites, seuil=SEUIL):
    """The keys of `nombres`, {key: int}, to hide. `egalites`: [(total, [part, ...])], as `carte.secret.cacher`."""
    egalites = [(total, list(parts)) for total, parts in egalites if parts]
    egalites += [(part, [total]) for total, parts in egalites if len(parts) == 1 for part in parts]
    caches = cacher(nombres, egalites, seuil)
    petits = {cle for cle, nombre in nombres.items() if 0 < nombre < seuil}
    while trouves := (retrouvables(caches, egalites) | serres(nombres, caches, egalites)) & petits:
        ajouts = {_voisine(nombres, egalites, caches, cle) for cle in sorted(trouves, key=str)[:1]} - {None}
        if not ajouts:
            # Nothing beside it is shown any more: every equation it stands in goes.
            ajouts = {c for total, parts in egalites for c in (total, *parts) if trouves & {total, *parts}} - caches
        caches = cacher_encore(nombres, egalites, caches | ajouts, seuil)
    return caches


def cacher_encore(nombres, egalites, caches, seuil):
    """The same rule as `carte.secret` once more numbers are hidden: they count as small ones."""
    forces = {cle: 1 if cle in caches and nombre >= seuil else nombre for cle, nombre in nombres.items()}
    return caches | cacher(forces, egalites, seuil)


def retrouvables(caches, egalites):
    """Of the hidden keys, those that the equations give when all the others are known."""
    rangs = {cle: rang for rang, cle in enumerate(sorted(caches, key=str))}
    lignes = []
    for total, parts in egalites:
        ligne = {}
        for cle, signe in ((total, -1), *((part, 1) for part in parts)):
            if cle in rangs:
                ligne[rangs[cle]] = ligne.get(rangs[cle], 0) + signe
        if ligne := {rang: valeur for rang, valeur in ligne.items() if valeur}:
            lignes.append(ligne)
    cles = {rang: cle for cle, rang in rangs.items()}
    return {cles[next(iter(ligne))] for ligne in _reduire(lignes) if len(ligne) == 1}


def serres(nombres, caches, egalites):
    """Of the hidden keys, those that the equations hold between two equal bounds, when a hidden number is 1 at the
    least; one that is 0, hidden for the sake of another, is taken as known to be that at the least."""
    bornes = {
        cle: (min(1, nombres[cle]), _SANS_FIN) if cle in caches else (nombre, nombre) for cle, nombre in nombres.items()
    }
    utiles = [(total, parts) for total, parts in egalites if total in caches or not caches.isdisjoint(parts)]
    for _tour in range(_TOURS):
        avant = dict(bornes)
        for total, parts in utiles:
            _serrer(bornes, total, parts)
        if bornes == avant:
            break
    return {cle for cle in caches if bornes[cle][0] == bornes[cle][1]}


def _serrer(bornes, total, parts):
    """Draw in what one equation says of its total and of each of its parts."""
    bas, haut = (sum(bornes[part][i] for part in parts) for i in (0, 1))
    bornes[total] = debut, fin = max(bornes[total][0], bas), min(bornes[total][1], haut)
    for part in parts:
        moins, plus = bornes[part]
        bornes[part] = max(moins, debut - (haut - plus)), min(plus, fin - (bas - moins))


def _reduire(lignes):
    """The reduced rows of a system, each {unknown: coefficient}: a row of one unknown gives it."""
    pivots = {}
    for ligne in lignes:
        ligne = {rang: valeur % _P for rang, valeur in ligne.items()}
        for rang in [r for r in ligne if r in pivots]:
            ligne = _retrancher(ligne, pivots[rang], ligne.get(rang, 0))
        if not ligne:
            continue
        pivot = min(ligne)
        inverse = pow(ligne[pivot], -1, _P)
        ligne = {rang: valeur * inverse % _P for rang, valeur in ligne.items()}
        for rang, autre in pivots.items():
            if pivot in autre:
                pivots[rang] = _retrancher(autre, ligne, autre[pivot])
        pivots[pivot] = ligne
    return pivots.values()


def _retrancher(ligne, autre, fois):
    somme = dict(ligne)
    for rang, valeur in autre.items():
        somme[rang] = (somme.get(rang, 0) - fois * valeur) % _P
    return {rang: valeur for rang, valeur in somme.items() if valeur}


def _voisine(nombres, egalites, caches, cle):
    """The smallest number shown beside it in an equation, zeros last; None when all are hidden."""
    cotes = [c for total, parts in egalites if cle == total or cle in parts for c in (total, *parts)]
    montrees = [c for c in cotes if c not in caches]
    return min(montrees, key=lambda c: (nombres[c] == 0, nombres[c], str(c)), default=None)
