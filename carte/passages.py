"""The next passage near a family: which itinerant service comes, where, when."""

import datetime
from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Case, F, IntegerField, Q, When
from django.utils import timezone

from carte import lecture
from carte.models import Permanence
from commun.horaires import heure_lisible

RAYON_KM = 15
AU_PLUS = 3
COMPTEES_AU_PLUS = 30
DUREE_DU_CACHE = 60
# What dates and a line of text are made of; Django would read a hundred columns of each.
LUS = (
    "lieu", "recurrence", "heure_debut", "heure_fin", "exceptions", "aussi_feries", "hors_vacances", "valable_du",
    "valable_au", "commune__nom", "structure__nom", "structure__slug", "structure__type__code",
)  # fmt: skip


@dataclass(frozen=True)
class Passage:
    """An opening of a permanence, whose structure and commune are read; `quand` is an aware local datetime.

    `distance` is in kilometres from the commune asked, None when unknown; `ici`: in that commune; `du_relais`: of the
    relais that answers for it.
    """

    quand: datetime.datetime
    permanence: Permanence
    distance: float | None
    ici: bool
    du_relais: bool = False

    @property
    def proche(self):
        return self.ici or (self.distance is not None and self.distance <= RAYON_KM)

    @property
    def heure(self):
        """ "9 h", in the reader's language."""
        return heure_lisible(f"{self.quand:%H:%M}")

    @property
    def distance_lisible(self):
        """ "3,2 km"; "" in the commune itself."""
        return "" if self.ici or self.distance is None else lecture.distance(self.distance)


def prochains(commune):
    """[Passage], AU_PLUS at most, soonest first, near a commune; kept a minute."""
    cle = f"carte:passages:{commune.pk}"
    gardes = cache.get_or_set(cle, lambda: _passages(commune)[:AU_PLUS], DUREE_DU_CACHE)
    return [passage for passage in gardes if passage.quand >= timezone.now()]


def pour_une_famille(commune, relais=None):
    """The one Passage to tell a family that looks for care in a commune, None when nobody comes.

    That of its relais, in its commune rather than near it; else that of another service near; else that of its relais
    wherever it stands.
    """
    return min(_passages(commune, relais), key=_preference, default=None)


def _preference(passage):
    return (not passage.proche, not passage.du_relais, not passage.ici, passage.quand)


def _passages(commune, relais=None):
    permanences = Permanence.objects.publiees().valables().autour(commune, RAYON_KM, ou_de=relais)
    # Each date is counted: of the hundreds around a metropolis, those of the commune and the nearest ones will do.
    siennes = Case(When(Q(commune=commune) | Q(structure=relais), then=0), default=1, output_field=IntegerField())
    proches = permanences.order_by(siennes, F("distance").asc(nulls_last=True), "pk")[:COMPTEES_AU_PLUS]
    suivantes = ((p.prochaine(), p) for p in proches.select_related("commune", "structure__type").only(*LUS))
    passages = [
        Passage(quand, p, p.distance, ici=p.commune_id == commune.pk, du_relais=bool(relais) and p.structure == relais)
        for quand, p in suivantes
        if quand
    ]
    return sorted(passages, key=lambda passage: (passage.quand, passage.permanence.pk))
