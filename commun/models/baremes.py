"""Dated figures: value, validity, source, confidence. A figure is written here and nowhere else."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class Confiance(models.TextChoices):
    OFFICIEL_TEXTE = "officiel_texte", "texte officiel"
    OFFICIEL_OPENFISCA = "officiel_openfisca", "OpenFisca, avec référence au Journal officiel"
    OFFICIEL_CAF = "officiel_caf", "page d’une caisse d’allocations familiales"
    CONFIRME_SECONDAIRE = "confirme_secondaire", "source secondaire concordante"
    CALCULE = "calcule", "calculé, pas encore publié"
    HYPOTHESE = "hypothese_non_confirmee", "hypothèse non confirmée"
    NON_CONFIRME = "non_confirme", "non confirmé"
    PROJECTION = "projection", "projection"


PUBLIABLES = (
    Confiance.OFFICIEL_TEXTE,
    Confiance.OFFICIEL_OPENFISCA,
    Confiance.OFFICIEL_CAF,
    Confiance.CONFIRME_SECONDAIRE,
)


class BaremeQuerySet(models.QuerySet):
    def publiables(self):
        """Rows confirmed well enough to be stated as a fact."""
        return self.filter(confiance__in=PUBLIABLES)

    def en_vigueur(self, jour=None):
        """Rows in force on `jour` (a date, today by default)."""
        jour = jour or timezone.localdate()
        return self.filter(Q(valide_au__isnull=True) | Q(valide_au__gte=jour), valide_du__lte=jour)

    def par_cle(self, jour=None):
        """{cle: Bareme} of the figures that may be stated on `jour`, in one query."""
        return {b.cle: b for b in self.publiables().en_vigueur(jour)}


class Bareme(models.Model):
    cle = models.CharField("clé", max_length=100)
    libelle = models.CharField("libellé", max_length=300)
    valeur = models.DecimalField("valeur", max_digits=16, decimal_places=6, null=True, blank=True)
    valeur_texte = models.CharField("valeur en toutes lettres", max_length=100, blank=True)
    unite = models.CharField("unité", max_length=80, blank=True)
    valide_du = models.DateField("valide du")
    valide_au = models.DateField("valide jusqu’au", null=True, blank=True)
    source = models.CharField("source", max_length=400)
    source_url = models.URLField("adresse de la source", blank=True)
    confiance = models.CharField("confiance", max_length=30, choices=Confiance)
    note = models.TextField("note", blank=True)

    objects = BaremeQuerySet.as_manager()

    class Meta:
        verbose_name = "barème"
        verbose_name_plural = "barèmes"
        ordering = ["cle", "valide_du"]
        constraints = [
            models.UniqueConstraint(
                fields=["cle", "valide_du", "confiance"],
                name="bareme_unique",
                violation_error_message="Une valeur commence déjà ce jour-là.",
            ),
            models.CheckConstraint(
                name="bareme_periode",
                condition=Q(valide_au__isnull=True) | Q(valide_au__gte=F("valide_du")),
                violation_error_message="La fin de validité précède le début.",
            ),
            models.CheckConstraint(
                name="bareme_une_valeur",
                condition=Q(valeur__isnull=True, valeur_texte__gt="") | Q(valeur__isnull=False, valeur_texte=""),
                violation_error_message="Donnez un nombre ou un texte, l’un des deux.",
            ),
        ]

    def __str__(self):
        return f"{self.cle} ({self.valide_du:%d/%m/%Y})"

    @property
    def publiable(self):
        return self.confiance in PUBLIABLES
