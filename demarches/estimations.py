"""The estimate of « Combien vais-je payer ? » that a family joins to its request: what is kept of it, and how it reads.

Amounts by kind of care, hours, date of the figures. Neither the incomes nor the other answers; nor the name of a
reading of the rules, which tells that a child is disabled.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.utils.dateparse import parse_date

from commun.models import Bareme
from modes_accueil.simulateur.modes import MODES, Mode
from simulateurs.grandeurs import Grandeur


@dataclass(frozen=True)
class Montants:
    """What a kind of care costs, a month's amounts to the euro; `apres` (tax) is None when it is not known, and `reste`
    then leaves the contributions out."""

    prix: Grandeur
    reste: Grandeur
    apres: Grandeur | None


@dataclass(frozen=True)
class Ligne:
    """A kind of care; several `Montants` when the rule reads in several ways."""

    mode: Mode
    montants: tuple[Montants, ...]


@dataclass(frozen=True)
class EstimationLue:
    """`racines`: first words of the keys of the figures that it took."""

    jour: date
    heures: Grandeur
    lignes: tuple[Ligne, ...]
    racines: tuple[str, ...]

    @cached_property
    def depassee(self):
        """Whether figures have changed since."""
        return Bareme.objects.changes_depuis(self.jour, self.racines).exists()


def resumer(comparaison):
    """What is kept of a Comparaison, as JSON."""
    calculees = comparaison.calculees
    chiffres = {chiffre for ligne in calculees for issue in ligne.issues for chiffre in issue.resultat.chiffres}
    return {
        "jour": comparaison.jour.isoformat(),
        "heures": str(comparaison.heures_dites.valeur),
        "racines": sorted({chiffre.cle.partition(".")[0] for chiffre in chiffres}),
        "modes": [{"mode": ligne.mode.code, "montants": [_montants(i) for i in ligne.issues]} for ligne in calculees],
    }


def _montants(issue):
    mois = issue.a_l_euro
    return {
        "prix": str(issue.prix.valeur),
        "reste": str(mois["reste"].valeur),
        "apres": str(mois["apres"].valeur) if "apres" in mois else None,
    }


def lire(contenu):
    """The inverse of `resumer`; None of nothing. A kind of care that is compared no longer is left out."""
    if not contenu:
        return None
    lignes = tuple(
        Ligne(MODES[ligne["mode"]], tuple(_lus(montants) for montants in ligne["montants"]))
        for ligne in contenu["modes"]
        if ligne["mode"] in MODES
    )
    heures = Grandeur(Decimal(contenu["heures"]), "h")
    return EstimationLue(parse_date(contenu["jour"]), heures, lignes, tuple(contenu["racines"]))


def _lus(montants):
    return Montants(**{nom: v and Grandeur(Decimal(v), "€") for nom, v in montants.items()})
