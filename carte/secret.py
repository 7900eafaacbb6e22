"""Statistical secrecy: a number small enough to point at somebody is not shown, nor what would give it away."""

SEUIL = 5


def cacher(nombres, egalites, seuil=SEUIL):
    """The keys of `nombres`, {key: int}, that stay hidden.

    `egalites`: [(total, [part, ...]), ...], keys of which the parts make the total. Below the threshold, a number is
    hidden unless it is 0; then, as long as one equality still gives a hidden number, or a sum of hidden ones below the
    threshold, its smallest shown part is hidden too, the total when no part is left.
    """
    caches = {cle for cle, nombre in nombres.items() if 0 < nombre < seuil}
    while ajouts := {cle for egalite in egalites if (cle := _a_cacher(nombres, egalite, caches, seuil)) is not None}:
        caches |= ajouts
    return caches


def _a_cacher(nombres, egalite, caches, seuil):
    """The key to hide for one equality to give nothing away, None when it already does not."""
    total, parts = egalite
    cachees = [cle for cle in parts if cle in caches]
    if not cachees and total not in caches:
        return None
    if total in caches:
        # Parts that are all shown give their total.
        return None if cachees else _plus_petite(nombres, parts, caches)
    if len(cachees) > 1 and sum(nombres[cle] for cle in cachees) >= seuil:
        return None
    restante = _plus_petite(nombres, parts, caches)
    return total if restante is None else restante


def _plus_petite(nombres, parts, caches):
    montrees = [cle for cle in parts if cle not in caches]
    # A zero hidden beside it would hide nothing: it is taken last.
    return min(montrees, key=lambda cle: (nombres[cle] == 0, nombres[cle]), default=None)
