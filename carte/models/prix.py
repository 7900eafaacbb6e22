"""What care costs where it is published: the dated price of a structure, what an assistant maternel asks."""

import datetime
from decimal import ROUND_HALF_UP, Decimal

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from commun.chiffres import euros
from simulateurs.grandeurs import Grandeur

# Of an hour of care, in euros; of a day's upkeep or meals; hours of a month.
HEURE_MIN, HEURE_MAX = Decimal("0.5"), Decimal(30)
JOUR_MAX = Decimal(30)
HEURES_MAX = 300
# An older price is no longer a price.
ANCIENNETE_MAX = datetime.timedelta(days=3653)
CENTIME = Decimal("0.01")
# Kinds of care whose price an engine takes as it is.
CALCULABLES = {"micro_creche"}

CHAMPS = ("prix", "prix_par", "prix_heures", "prix_depuis", "prix_note")
SALAIRE = ("salaire_net", "entretien_jour", "repas_jour")


class ModeTarif(models.TextChoices):
    PSU = "psu", _("selon vos revenus (barème de la Caf)")
    PAJE = "paje", _("prix fixé par la structure, aidé par la Caf (CMG)")
    CONTRAT = "contrat", _("salaire fixé par contrat, aidé par la Caf (CMG)")
    GRATUIT = "gratuit", _("gratuit")


# Those that leave a price to publish; "" when nobody knows.
AVEC_PRIX = ("", ModeTarif.PAJE.value)


class Par(models.TextChoices):
    HEURE = "heure", _("par heure")
    MOIS = "mois", _("par mois")


CONTRAINTES = [
    models.CheckConstraint(
        name="structure_prix_date",
        condition=Q(prix__isnull=True, prix_depuis__isnull=True, prix_note="")
        | Q(prix__isnull=False, prix_depuis__isnull=False),
        violation_error_message="Donnez le prix et sa date, ou aucun des deux.",
    ),
    models.CheckConstraint(
        name="structure_prix_par_mois",
        condition=Q(prix_par=Par.HEURE, prix_heures__isnull=True)
        | Q(prix_par=Par.MOIS, prix__isnull=False, prix_heures__isnull=False),
        violation_error_message="Un prix par mois dit pour combien d’heures.",
    ),
    models.CheckConstraint(
        name="structure_prix_selon_tarif",
        condition=Q(prix__isnull=True) | Q(mode_tarif__in=AVEC_PRIX),
        violation_error_message="Ce tarif ne laisse pas de prix à publier.",
    ),
]


class Salaire(models.Model):
    """What an assistant maternel asks, in euros; each may stay unsaid."""

    salaire_net = models.DecimalField(
        "salaire net par heure",
        max_digits=4,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(HEURE_MIN), MaxValueValidator(HEURE_MAX)],
    )
    entretien_jour = models.DecimalField(
        "entretien par jour",
        max_digits=4,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(JOUR_MAX)],
    )
    repas_jour = models.DecimalField(
        "repas par jour",
        max_digits=4,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(JOUR_MAX)],
    )

    class Meta:
        abstract = True

    @property
    def tarifs_demandes(self):
        """["Salaire net : 4,20 € par heure", ...] of what is said."""
        modeles = (
            _("Salaire net : %(montant)s par heure"),
            _("Entretien : %(montant)s par jour"),
            _("Repas : %(montant)s par jour"),
        )
        montants = [getattr(self, nom) for nom in SALAIRE]
        return [m % {"montant": euros(v)} for m, v in zip(modeles, montants, strict=True) if v is not None]


class Prix(Salaire):
    """The price that a structure publishes, since a day; of an assistant maternel, what she chose to show."""

    prix = models.DecimalField("prix en euros", max_digits=6, decimal_places=2, null=True, blank=True)
    prix_par = models.CharField("ce prix est", max_length=5, choices=Par, default=Par.HEURE)
    prix_heures = models.PositiveSmallIntegerField(
        "pour combien d’heures par mois",
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(HEURES_MAX)],
    )
    prix_depuis = models.DateField("depuis le", null=True, blank=True)
    prix_note = models.CharField("à savoir sur ce prix", max_length=150, blank=True)
    salaire_le = models.DateField(null=True, editable=False)

    class Meta:
        abstract = True

    def clean(self):
        """A price has its date, its hours when it is of a month, and stands within bounds. Raises ValidationError."""
        super().clean()
        if self.prix is None or self.prix_par == Par.HEURE:
            self.prix_heures = None
        if self.prix is None:
            self.prix_par = Par.HEURE
        fautes = self._fautes_du_prix() if self.prix is not None else self._prix_oublie()
        if fautes:
            raise ValidationError(fautes)

    def _prix_oublie(self):
        if self.prix_depuis is None and not self.prix_note:
            return {}
        return {"prix": _("Écrivez le prix, ou videz aussi sa date et ce qu’il faut en savoir.")}

    def _fautes_du_prix(self):
        if not self.peut_publier_un_prix:
            modele = _("Le tarif est « %(tarif)s » : il n’y a pas de prix à publier.")
            return {"prix": modele % {"tarif": self.get_mode_tarif_display()}}
        fautes, aujourd_hui = {}, timezone.localdate()
        if self.prix_par == Par.MOIS and not self.prix_heures:
            fautes["prix_heures"] = _("Écrivez pour combien d’heures par mois.")
        elif not HEURE_MIN <= self.prix_horaire <= HEURE_MAX:
            fautes["prix"] = self._hors_bornes()
        if self.prix_depuis is None:
            fautes["prix_depuis"] = _("Écrivez depuis quand ce prix s’applique.")
        elif self.prix_depuis > aujourd_hui:
            fautes["prix_depuis"] = _("Cette date est à venir : notez le nouveau prix le jour où il s’applique.")
        elif self.prix_depuis < aujourd_hui - ANCIENNETE_MAX:
            fautes["prix_depuis"] = _("Cette date a plus de dix ans : vérifiez-la.")
        return fautes

    def _hors_bornes(self):
        bornes = {"minimum": euros(HEURE_MIN), "maximum": euros(HEURE_MAX)}
        if self.prix_par == Par.HEURE:
            return _("Le prix d’une heure va de %(minimum)s à %(maximum)s.") % bornes
        modele = _(
            "Ce prix revient à %(heure)s de l’heure, et le prix d’une heure va de %(minimum)s à %(maximum)s : vérifiez "
            "le montant et le nombre d’heures."
        )
        return modele % (bornes | {"heure": euros(self.prix_horaire)})

    @property
    def peut_publier_un_prix(self):
        """Whether the way it is paid leaves a price to publish."""
        return self.mode_tarif in AVEC_PRIX

    @property
    def prix_horaire(self):
        """Of an hour, to the cent; None without a price."""
        if self.prix is None or self.prix_par == Par.HEURE:
            return self.prix
        return (self.prix / self.prix_heures).quantize(CENTIME, ROUND_HALF_UP)

    @property
    def prix_calculable(self):
        """Whether « Combien vais-je payer ? » counts with this price."""
        return self.prix is not None and self.type.code in CALCULABLES

    @property
    def prix_lisible(self):
        """ "9,80 € par heure", "1 150 € par mois pour 120 h"; "" without a price."""
        if self.prix is None:
            return ""
        if self.prix_par == Par.HEURE:
            return _("%(prix)s par heure") % {"prix": euros(self.prix)}
        heures = Grandeur(Decimal(self.prix_heures), "h")
        return _("%(prix)s par mois pour %(heures)s") % {"prix": euros(self.prix), "heures": heures}

    @transaction.atomic
    def dire_le_prix(self, **champs):
        """Its own people say its price; `champs`: {field of CHAMPS: value}. Raises ValidationError."""
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        for nom in CHAMPS:
            setattr(self, nom, champs[nom])
        Prix.clean(self)
        self.mise_a_jour_le = timezone.localdate()
        self.save(update_fields=[*CHAMPS, "mise_a_jour_le"])
