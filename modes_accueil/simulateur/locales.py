"""Local aids in the comparison: which a family has, and what they come to in a month."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from modes_accueil.models.aides_locales import Droit, Par
from simulateurs.grandeurs import CENTIME, Grandeur, Phrase

AILLEURS = _("Une aide locale existe dans certaines communes : %(nom)s. Écrivez la vôtre pour la compter.")
SANS_COTISATIONS = _("Une aide locale n’est pas encore déduite : %(nom)s. Elle le sera avec vos cotisations.")
GARDEE = _("Ces aides locales ne s’ajoutent pas : nous gardons celle qui vous avantage le plus.")


@dataclass(frozen=True)
class Locales:
    """`total`: of a month, 0 without any. `reserves`: what to know of those that are not counted."""

    total: Decimal = Decimal(0)
    reserves: tuple = ()


def locales(d, aides, mode, reponses, revenu_mensuel, heures):
    """The Locales of a kind of care; the sum of each aid kept is a step added to `d`."""
    droits = [(aide, aide.droit(mode.code, reponses, revenu_mensuel)) for aide in aides]
    reserves = [Phrase(AILLEURS, {"nom": a.nom}) for a, droit in droits if droit == Droit.COMMUNE_A_DIRE]
    dues = [aide for aide, droit in droits if droit == Droit.OUI]
    gardees = retenir(dues, heures)
    if len(gardees) < len(dues):
        reserves.append(Phrase(GARDEE))
    return Locales(sum((_poser(d, aide, heures).valeur for aide in gardees), Decimal(0)), tuple(reserves))


def retenir(aides, heures):
    """Those that go together, or the one that goes with no other: what comes to the most."""
    ensemble = [aide for aide in aides if aide.cumulable]
    choix = [ensemble, *([aide] for aide in aides if not aide.cumulable)]
    return max(choix, key=lambda groupe: sum(_par_mois(aide, heures) for aide in groupe))


def _par_mois(aide, heures):
    return aide.montant * heures.valeur if aide.par == Par.HEURE else aide.montant


def _poser(d, aide, heures):
    libelle = Phrase(_("Aide locale : %(nom)s"), {"nom": aide.nom})
    montant = Grandeur(aide.montant, "€")
    if aide.par == Par.MOIS:
        return d.poser(libelle, montant, article=aide.source)
    return d.calculer(libelle, "montant × heures", au=CENTIME, article=aide.source, montant=montant, heures=heures)
