"""The entries of « Combien vais-je payer ? »: the engine's own, and those of the page."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from simulateurs.aides import CHAMPS_AIDES
from simulateurs.cmg_structure import CHAMPS as CHAMPS_STRUCTURE
from simulateurs.effort import CHAMPS_ENFANTS
from simulateurs.psu import CHAMPS_MENSUALITE
from simulateurs.reste_a_charge import ALTERNEE
from simulateurs.saisie import Champ, entier, montant, nombre

REVENU_MAX, PRIX_MAX = 12_000_000, 1000
# The engine's own entries, by name: their labels and bounds are written once.
_REPRISES = (*CHAMPS_ENFANTS, *CHAMPS_AIDES, *CHAMPS_STRUCTURE, *CHAMPS_MENSUALITE, ALTERNEE)
DU_MOTEUR = {champ.nom: champ for champ in _REPRISES}
REVENU = Champ("revenu", _("Revenus du foyer"), montant(REVENU_MAX))
AUTRE_REVENU = Champ("autre_revenu", _("Le même revenu, avant ou après l’abattement"), montant(REVENU_MAX), None)
HEURES_JOUR = Champ("heures_jour", _("Heures par jour"), nombre(24, unite="h", nul=False))
JOURS_SEMAINE = Champ("jours_semaine", _("Jours par semaine"), nombre(7, unite="jours", nul=False))
SEMAINES = Champ("semaines", _("Semaines d’accueil par an"), nombre(52, unite="semaines", nul=False))
MOIS = Champ("mois", _("Mois payés par an"), entier(12, minimum=1, unite="mois"))
PART = Champ(
    "part_partagee", _("Garde partagée : votre part des heures, en %"), nombre(100, unite="%", nul=False), Decimal(50)
)


def prix(nom, libelle):
    return Champ(nom, libelle, montant(PRIX_MAX), None)


def cotisations(nom, libelle):
    return Champ(nom, libelle, montant(100_000), None)
