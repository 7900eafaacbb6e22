"""What is measured of the service, beside what it promises."""

import datetime

from django.db import models
from django.utils import timezone

# Below, a figure would say more of a few families than of the service; older, it would say nothing of today.
MINIMUM = 20
FRAICHEUR = datetime.timedelta(days=7)


class MesureContactQuerySet(models.QuerySet):
    def a_montrer(self):
        """The measure beside the promise, or None."""
        return self.filter(nombre__gte=MINIMUM, calculee_le__gt=timezone.now() - FRAICHEUR).first()


class MesureContact(models.Model):
    """How long the families of the last months waited for a first contact: one row, written at night."""

    SEULE = 1

    calculee_le = models.DateTimeField("calculée le", default=timezone.now)
    nombre = models.PositiveIntegerField("demandes comptées")
    # Working days within which nine families out of ten were contacted.
    delai = models.PositiveIntegerField("délai")

    objects = MesureContactQuerySet.as_manager()

    class Meta:
        verbose_name = "mesure du premier contact"
        verbose_name_plural = "mesures du premier contact"

    def __str__(self):
        return f"{self.delai} jours, {self.nombre} demandes"

    @property
    def moins_de(self):
        """ "Contacted in less than so many working days": two at least, as it is said."""
        return max(2, self.delai + 1)
