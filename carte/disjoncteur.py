"""Leave a service alone once it has failed: whoever comes next waits for nothing."""

import logging
from dataclasses import dataclass

from django.core.cache import cache

journal = logging.getLogger(__name__)

# Failures in a row, each within a minute of the one before, that have the service left alone for a while.
ECHECS, MEMOIRE_S, PAUSE_S, PAUSE_MAX_S = 2, 60, 30, 300


@dataclass(frozen=True, slots=True)
class Disjoncteur:
    """What is known of a service, in the cache: as many processes as share it share this too.

    `nom`: of the service, in the keys and in the log.
    """

    nom: str

    @property
    def ouvert(self):
        """Whether the service is being left alone."""
        return bool(cache.get(self._pause))

    def reussir(self):
        cache.delete(self._echecs)

    def echouer(self, panne):
        """Count a failure; `panne`: the exception, of which the log says the class alone."""
        cache.add(self._echecs, 0, MEMOIRE_S)
        try:
            echecs = cache.incr(self._echecs)  # in one step: two processes that fail together are two failures
        except ValueError:
            echecs = 1  # the minute ended in between
        cache.touch(self._echecs, MEMOIRE_S)
        if echecs >= ECHECS:
            self.laisser(PAUSE_S, panne)

    def laisser(self, duree_s, panne):
        """Leave it alone for as long as it asks, within bounds; None: for our own while."""
        duree_s = min(max(PAUSE_S if duree_s is None else duree_s, 1), PAUSE_MAX_S)
        cache.set(self._pause, True, duree_s)
        journal.warning("%s laissé en paix %d s (%s)", self.nom, duree_s, type(panne).__name__)

    @property
    def _echecs(self):
        return f"carte.{self.nom}.echecs"

    @property
    def _pause(self):
        return f"carte.{self.nom}.pause"
