"""When what was promised to a family is to be recalled, and when it is time to ask it for news: pure functions of days.

The family is asked for news each month, every other month while its need is far. After three questions without an
answer comes a last message; what was asked of it is kept a fortnight. Nothing is asked so soon after an exchange.

`suspensions` are (first day, last day) during which the clock stands still, as closures do.
"""

import calendar
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
# Months: a need further than that is asked about every other month.
BESOIN_LOINTAIN = 4
APRES_UN_ECHANGE = datetime.timedelta(days=10)
SILENCES = 3
DERNIER_MESSAGE = datetime.timedelta(days=14)
APRES_LE_TERME = datetime.timedelta(days=15)
SANS_ACTIVITE = datetime.timedelta(days=30)


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

    def ouvrir(self, jour):
        """`jour`, or the first working day after it."""
        return self.ajouter(jour - UN_JOUR, 1)


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


def dans_des_mois(jour, nombre):
    """The same day of the month, `nombre` months later, or the last one of a shorter month."""
    annee, mois = divmod(jour.year * 12 + jour.month - 1 + nombre, 12)
    return datetime.date(annee, mois + 1, min(jour.day, calendar.monthrange(annee, mois + 1)[1]))


def apres_le_terme(mois_terme):
    """When a family that expected a child may be asked for news: the day of the birth is not known, its month is."""
    return dans_des_mois(mois_terme.replace(day=1), 1) - UN_JOUR + APRES_LE_TERME


def prochain_point(depuis, debut, termes, calendrier):
    """The working day on which to ask for news again, after `depuis`. `debut`: when care should begin, or None;
    `termes`: months of the births to come, whose own question takes the place of the one just before it."""
    pas = 2 if debut and debut > dans_des_mois(depuis, BESOIN_LOINTAIN) else 1
    point = dans_des_mois(depuis, pas)
    naissances = [n for n in map(apres_le_terme, termes) if depuis < n <= dans_des_mois(point, 1)]
    return calendrier.ouvrir(min(naissances) if naissances else point)


@dataclass(frozen=True)
class Nouvelles:
    """What is known of the news of a family on a day: of its last exchange, of how many questions in a row it left
    without an answer, of when the last message left, which births were expected and not asked about yet."""

    dernier_echange: datetime.date | None = None
    silences: int = 0
    dernier_message: datetime.date | None = None
    termes: tuple = ()
    joignable: bool = True


def que_demander(nouvelles, jour):
    """What to do on the day of a point: "naissance", "point_mensuel", "dernier_message", "conclure", "appeler" (it
    cannot be written to), or "" when it is too soon."""
    n = nouvelles
    if n.dernier_message is not None:
        return "conclure" if jour >= n.dernier_message + DERNIER_MESSAGE else ""
    if n.dernier_echange is not None and jour - n.dernier_echange < APRES_UN_ECHANGE:
        return ""
    if not n.joignable:
        return "appeler"
    if n.silences >= SILENCES:
        return "dernier_message"
    return "naissance" if any(apres_le_terme(terme) <= jour for terme in n.termes) else "point_mensuel"
