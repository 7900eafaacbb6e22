"""What care would cost, joined by a family to its request."""

from django.db import models
from django.utils import timezone

from commun.champs import ChampChiffre
from demarches import estimations

from .demandes import Demande


class Estimation(models.Model):
    """Amounts alone, encrypted: incomes may be guessed from them (see demarches.estimations)."""

    demande = models.OneToOneField(Demande, on_delete=models.CASCADE, related_name="estimation")
    contenu = ChampChiffre("montants")
    jointe_le = models.DateTimeField("jointe le", default=timezone.now)

    class Meta:
        verbose_name = "estimation jointe"
        verbose_name_plural = "estimations jointes"

    def __str__(self):
        return f"estimation de {self.demande}"

    @property
    def lue(self):
        return estimations.lire(self.contenu)
