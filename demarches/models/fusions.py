"""Two requests of the same adult made one: which was kept, which was closed, what was taken from it."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from .demandes import Demande


class Fusion(models.Model):
    """The closed request keeps everything it held; its story is read with that of the one kept."""

    gardee = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="fusions", verbose_name="demande gardée")
    fermee = models.OneToOneField(
        Demande, on_delete=models.CASCADE, related_name="fusion", verbose_name="demande fermée"
    )
    # Names of the fields taken from the closed one: never what they hold.
    repris = models.JSONField("renseignements repris", default=list)
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    le = models.DateTimeField("le", default=timezone.now)

    class Meta:
        verbose_name = "fusion"
        verbose_name_plural = "fusions"
        ordering = ["le", "pk"]

    def __str__(self):
        return f"{self.fermee} réunie à {self.gardee}"
