"""Rates that fall with the number of children, and what a disabled child changes to them."""

from django.utils.translation import gettext_lazy as _

from simulateurs.resultats import refuser
from simulateurs.saisie import Champ, entier

ENFANTS_MAX = 20
CHAMPS_ENFANTS = (
    Champ("enfants_a_charge", _("Enfants à charge"), entier(ENFANTS_MAX, minimum=1)),
    Champ("enfants_aeeh", _("Enfants qui ont droit à l’AEEH"), entier(ENFANTS_MAX), defaut=0),
)
ENFANT_DE_PLUS = _("Un enfant qui a droit à l’AEEH compte pour un enfant de plus")
TAUX_SUIVANT = _("Un enfant qui a droit à l’AEEH fait descendre au taux suivant du barème")


def lectures(table, racine, enfants, aeeh):
    """[(label, figure of the rate)] of the two readings of "taux immédiatement inférieur"; a single one when they
    agree. Raises SansValeur, and Refus when more children are disabled than there are children."""
    refuser_plus_que_d_enfants(enfants, aeeh)
    rangs = table.rangs(racine)
    dernier = max(rangs, default=1)
    actuel = table.chiffre(f"{racine}.{min(enfants, dernier)}")
    de_plus = table.chiffre(f"{racine}.{min(enfants + aeeh, dernier)}")
    paliers = {chiffre.valeur: chiffre for chiffre in (table.chiffre(f"{racine}.{rang}") for rang in rangs[::-1])}
    ordre = sorted(paliers, reverse=True)
    suivant = paliers[ordre[min(ordre.index(actuel.valeur) + aeeh, len(ordre) - 1)]]
    if de_plus.valeur == suivant.valeur:
        return [(ENFANT_DE_PLUS, de_plus)]
    return [(ENFANT_DE_PLUS, de_plus), (TAUX_SUIVANT, suivant)]


def refuser_plus_que_d_enfants(enfants, aeeh):
    if aeeh > enfants:
        refuser("enfants_aeeh", _("Enfants qui ont droit à l’AEEH : il ne peut pas y en avoir plus que d’enfants."))
