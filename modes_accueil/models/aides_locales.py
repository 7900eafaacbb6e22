"""Local aids with their conditions: what the simulator takes off what is left to pay."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from carte.models import Commune
from commun.champs import ChampCodes
from modes_accueil.simulateur.entrees import DE_3_A_5, MOINS_DE_3, SIX_ET_PLUS
from modes_accueil.simulateur.modes import MODES

AGES = [(MOINS_DE_3, "moins de 3 ans"), (DE_3_A_5, "de 3 à 5 ans"), (SIX_ET_PLUS, "6 ans ou plus")]


class Par(models.TextChoices):
    MOIS = "mois", "par mois"
    HEURE = "heure", "par heure d’accueil"


class Droit(models.TextChoices):
    """Whether a family has an aid, as far as its answers say."""

    OUI = "oui", "oui"
    NON = "non", "non"
    COMMUNE_A_DIRE = "commune", "la commune n’est pas dite"


class AideLocaleQuerySet(models.QuerySet):
    def en_vigueur(self, jour=None):
        """Aids given on `jour` (a date, today by default), with their communes."""
        jour = jour or timezone.localdate()
        en_cours = Q(valide_au__isnull=True) | Q(valide_au__gte=jour)
        return self.filter(en_cours, valide_du__lte=jour).prefetch_related("communes")


class AideLocale(models.Model):
    """An amount by month or by hour; a condition left empty asks nothing."""

    nom = models.CharField("nom", max_length=100, help_text="Comme les familles la connaissent.")
    montant = models.DecimalField("montant, en euros", max_digits=7, decimal_places=2)
    par = models.CharField("donné", max_length=10, choices=Par, default=Par.MOIS)
    modes = ChampCodes(
        "modes d’accueil", codes=[(code, mode.titre) for code, mode in MODES.items()], blank=False, max_length=300
    )
    ages = ChampCodes("âge de l’enfant", codes=AGES, blank=True, help_text="Rien de coché : tous les âges.")
    revenu_max = models.DecimalField(
        "revenus du foyer, au plus",
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        help_text="Par mois, après l’abattement de 10 %. Vide : sans limite.",
    )
    enfants_min = models.PositiveSmallIntegerField("enfants à charge, au moins", default=1)
    isole = models.BooleanField("seulement pour qui élève seul son enfant", default=False)
    communes = models.ManyToManyField(
        Commune, blank=True, related_name="+", verbose_name="communes", help_text="Vide : toutes."
    )
    cumulable = models.BooleanField(
        "s’ajoute aux autres aides locales",
        default=True,
        help_text="Sinon, le simulateur garde ce qui avantage le plus la famille.",
    )
    valide_du = models.DateField("donnée du")
    valide_au = models.DateField("jusqu’au", null=True, blank=True)
    source = models.CharField("décision", max_length=300, help_text="Par exemple : délibération du 3 mars 2026.")
    source_url = models.URLField("adresse de la décision", blank=True)

    objects = AideLocaleQuerySet.as_manager()

    class Meta:
        verbose_name = "aide locale"
        verbose_name_plural = "aides locales"
        ordering = ["nom", "valide_du"]
        constraints = [
            models.CheckConstraint(
                name="aide_locale_montant",
                condition=Q(montant__gt=0),
                violation_error_message="Le montant est plus grand que zéro.",
            ),
            models.CheckConstraint(
                name="aide_locale_periode",
                condition=Q(valide_au__isnull=True) | Q(valide_au__gte=F("valide_du")),
                violation_error_message="La fin précède le début.",
            ),
        ]

    def __str__(self):
        return self.nom

    def clean(self):
        super().clean()
        if self.enfants_min == 0:
            raise ValidationError({"enfants_min": "Au moins 1."})

    def droit(self, mode, reponses, revenu_mensuel):
        """The Droit of a family: `mode` a code of MODES, `reponses` the simulator's, its income after the deduction."""
        conditions = (
            mode in self.modes,
            not self.ages or reponses["age"] in self.ages,
            self.revenu_max is None or revenu_mensuel <= self.revenu_max,
            reponses["enfants_a_charge"] >= self.enfants_min,
            reponses["isole"] or not self.isole,
        )
        if not all(conditions):
            return Droit.NON
        communes = {commune.pk for commune in self.communes.all()} if self.pk else set()
        if not communes:
            return Droit.OUI
        if reponses.get("commune") is None:
            return Droit.COMMUNE_A_DIRE
        return Droit.OUI if reponses["commune"].pk in communes else Droit.NON
