"""How often something may be done: a count in the cache, shared by the processes that share it."""

from dataclasses import dataclass

from django.core.cache import cache


@dataclass(frozen=True, slots=True)
class Cadence:
    """At most `nombre` times in `duree_s` seconds, counted from the first; `nom` is in the keys."""

    nom: str
    nombre: int
    duree_s: int

    def depassee(self, qui):
        """Count once more for `qui`; whether it is too often."""
        cle = f"cadence.{self.nom}.{qui}"
        cache.add(cle, 0, self.duree_s)
        try:
            return cache.incr(cle) > self.nombre
        except ValueError:  # the time ran out in between
            cache.set(cle, 1, self.duree_s)
            return False
