"""Times opened together: each Tuesday from 9 to 12 by half an hour until a day, but when nobody is there."""

import datetime
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from commun.calendrier import jours_feries
from commun.models import Territoire
from demarches.models import Creneau, Fermeture, Indisponibilite

NOMBRE_AU_PLUS = 400
JOURS_AU_PLUS = 366


class OuvertureRefusee(Exception):
    """The message is French and may be shown."""


@dataclass(frozen=True)
class Plage:
    """Which days (ISO numbers of the week), from which hour to which, by how many minutes."""

    du: datetime.date
    au: datetime.date
    jours: frozenset
    debut: datetime.time
    fin: datetime.time
    duree: int

    def departs(self, alsace_moselle=False, fermetures=()):
        """The moments at which times begin, naive, in order: each ends by the end of the range."""
        pas = datetime.timedelta(minutes=self.duree)
        for nombre in range((self.au - self.du).days + 1):
            jour = self.du + datetime.timedelta(days=nombre)
            if not self._ouverte(jour, alsace_moselle, fermetures):
                continue
            instant, fin = (datetime.datetime.combine(jour, heure) for heure in (self.debut, self.fin))
            while instant + pas <= fin:
                yield instant
                instant += pas

    def _ouverte(self, jour, alsace_moselle, fermetures):
        ferie = jour in jours_feries(jour.year, alsace_moselle)
        ferme = any(du <= jour <= au for du, au in fermetures)
        return jour.isoweekday() in self.jours and not ferie and not ferme


@transaction.atomic
def ouvrir(relais, agent, plage, *, moyen, lieu="", motif=""):
    """Open the times of a range; return (opened, left aside because the agent already has one then)."""
    fermetures = [*_fermetures(relais), *Indisponibilite.objects.filter(agent=agent).values_list("du", "au")]
    departs = [timezone.make_aware(d) for d in plage.departs(Territoire.load().alsace_moselle, fermetures)]
    if len(departs) > NOMBRE_AU_PLUS:
        raise OuvertureRefusee(f"Cela fait {len(departs)} créneaux : {NOMBRE_AU_PLUS} au plus à la fois.")
    type(agent).objects.select_for_update().get(pk=agent.pk)  # one opening at a time for an agent
    siens = list(Creneau.objects.filter(agent=agent, debut__date__range=(plage.du, plage.au)))
    pas, maintenant = datetime.timedelta(minutes=plage.duree), timezone.now()
    libres = [d for d in departs if d > maintenant and not any(d < c.fin and c.debut < d + pas for c in siens)]
    Creneau.objects.bulk_create(
        Creneau(relais=relais, agent=agent, debut=d, duree=plage.duree, moyen=moyen, lieu=lieu, motif=motif)
        for d in libres
    )
    return len(libres), len(departs) - len(libres)


def _fermetures(relais):
    return Fermeture.objects.filter(relais=relais).values_list("du", "au")
