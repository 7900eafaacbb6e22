"""When what was promised to a family is to be recalled, and when it is time to ask it for news: pure functions of days.

`suspensions` are (first day, last day) during which the clock stands still, as closures do.
"""

import datetime
import math
from dataclasses import dataclass

from django.utils import timezone

from commun.calendrier import ajouter_jours_ouvres, compter_jours_ouvres, est_ouvre
from demarches.transitions import SUSPENDUS

UN_JOUR = datetime.timedelta(days=1)
HEURE_DES_RAPPELS = 8
# What is left to wait is at least that, once a family has answered.
RESTE_MINIMUM = 1


@dataclass(frozen=True)
class Calendrier:
    """The working days of a secteur: (first day, last day) of its closures and of the suspensions of a request."""

    alsace_moselle: bool = False
    fermetures: tuple = ()

    def sans(self, suspensions):
        return Calendrier(self.alsace_moselle, (*self.fermetures, *suspensions))

    def ajouter(self, jour, nombre):
        return ajouter_jours_ouvres(jour, nombre, self.alsace_moselle, self.fermetures)

    def compter(self, debut, fin):
        return compter_jours_ouvres(debut, fin, self.alsace_moselle, self.fermetures)


@dataclass(frozen=True)
class Etape:
    """A step of the promise: `part` of its working days are over on the morning of the day."""

    type: str
    part: float


RAPPEL, ALERTE = Etape("rappel_50", 0.5), Etape("alerte_80", 0.8)
DEPASSE = "depasse_100"


def etapes(debut, echeance, calendrier):
    """[(type, day)] of the steps of a promise made on `debut`, in order: the day on which half of it is over, then four
    fifths, then the first working day after it was to be kept."""
    delai = max(1, calendrier.compter(debut, echeance))
    jours = [(e.type, calendrier.ajouter(debut, math.ceil(delai * e.part))) for e in (RAPPEL, ALERTE)]
    return [*jours, (DEPASSE, calendrier.ajouter(max(debut, echeance), 1))]


def a_rappeler(etapes_, jour):
    """Steps to act upon on `jour`, [(type, day)]: those whose day has come, without those that a later one has
    overtaken while nothing was running."""
    venues = [(genre, quand) for genre, quand in etapes_ if quand <= jour]
    return [(genre, quand) for genre, quand in venues if quand == max(q for _g, q in venues)]


def prolonger(echeance, du, au, calendrier):
    """The promised day once the clock has stood still after `du` and until `au`: what was left is left.

    A promise that was already broken stays so.
    """
    if du > echeance or au <= du:
        return echeance
    return calendrier.ajouter(au, max(RESTE_MINIMUM, calendrier.compter(du, echeance)))


def suspensions(mouvements):
    """[(first day, last day)] of the stops of the clock, from [(day, state before, state after)] in order; the one that
    is not over is left out."""
    arrets, depuis = [], None
    for jour, avant, apres in mouvements:
        if apres in SUSPENDUS and avant not in SUSPENDUS:
            depuis = jour
        elif avant in SUSPENDUS and apres not in SUSPENDUS and depuis is not None:
            if jour > depuis:
                arrets.append((depuis + UN_JOUR, jour))
            depuis = None
    return arrets


def dernier_matin(instant=None, alsace_moselle=False):
    """The last working day whose 8:00 has struck here."""
    ici = timezone.localtime(instant)
    jour = ici.date() if ici.hour >= HEURE_DES_RAPPELS else ici.date() - UN_JOUR
    while not est_ouvre(jour, alsace_moselle):
        jour -= UN_JOUR
    return jour
