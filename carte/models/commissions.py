"""Commissions that give the places of the crèches: their dates are data, said the same on every page."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from .structures import Structure


class CommissionQuerySet(models.QuerySet):
    def a_venir(self, jour=None):
        """Those of a date (today by default) or later, the nearest first."""
        return self.filter(le__gte=jour or timezone.localdate()).order_by("le", "nom")


class Commission(models.Model):
    nom = models.CharField("nom", max_length=150, help_text="Par exemple : commission d’attribution de Louviers.")
    le = models.DateField("date de la commission")
    dossiers_avant = models.DateField("dossiers complets avant le", null=True, blank=True)
    reponses_le = models.DateField("réponses aux familles le", null=True, blank=True)
    pour = models.CharField("pour", max_length=150, blank=True, help_text="Par exemple : les places de septembre.")
    structures = models.ManyToManyField(
        Structure, blank=True, related_name="commissions", verbose_name="structures concernées"
    )

    objects = CommissionQuerySet.as_manager()

    class Meta:
        verbose_name = "commission d’attribution"
        verbose_name_plural = "commissions d’attribution"
        ordering = ["le", "nom"]
        constraints = [
            models.CheckConstraint(
                name="commission_dossiers_avant",
                condition=Q(dossiers_avant__isnull=True) | Q(dossiers_avant__lte=F("le")),
                violation_error_message="Les dossiers se déposent avant la commission.",
            ),
            models.CheckConstraint(
                name="commission_reponses_apres",
                condition=Q(reponses_le__isnull=True) | Q(reponses_le__gte=F("le")),
                violation_error_message="Les réponses suivent la commission.",
            ),
        ]

    def __str__(self):
        return f"{self.nom}, {self.le:%d/%m/%Y}"
