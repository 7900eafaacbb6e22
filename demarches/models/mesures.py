"""What is measured of the service, beside what it promises."""

from django.db import models
from django.utils import timezone


class MesureContact(models.Model):
    """How long the families of the last months waited for a first contact: one row, written at night."""

    calculee_le = models.DateTimeField("calculée le", default=timezone.now)
    nombre = models.PositiveIntegerField("demandes comptées")
    # Working days within which nine families out of ten were contacted.
    delai = models.PositiveIntegerField("délai")

    class Meta:
        verbose_name = "mesure du premier contact"
        verbose_name_plural = "mesures du premier contact"

    def __str__(self):
        return f"{self.delai} jours, {self.nombre} demandes"
