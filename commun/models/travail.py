"""The worker's heartbeat."""

import datetime

from django.db import models
from django.utils import timezone


class TravailleurQuerySet(models.QuerySet):
    def vivants(self, delai=datetime.timedelta(seconds=60)):
        """Workers whose heart has beaten since `delai`."""
        return self.filter(dernier_battement__gte=timezone.now() - delai)


class Travailleur(models.Model):
    """One running `travailler` process."""

    identifiant = models.CharField("identifiant", max_length=64, unique=True)
    demarre_le = models.DateTimeField("démarré le", auto_now_add=True)
    dernier_battement = models.DateTimeField("dernier battement", default=timezone.now, db_index=True)

    objects = TravailleurQuerySet.as_manager()

    class Meta:
        verbose_name = "travailleur"
        verbose_name_plural = "travailleurs"

    def __str__(self):
        return self.identifiant
