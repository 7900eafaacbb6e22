"""The worker's heartbeat, and what it holds while it works: a dead worker's holdings are given back to the others."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from post_office.models import Email


class TravailleurQuerySet(models.QuerySet):
    def vivants(self, delai=None):
        """Workers whose heart has beaten since `delai` (settings.DELAI_TRAVAILLEUR_MORT)."""
        return self.filter(dernier_battement__gte=timezone.now() - (delai or settings.DELAI_TRAVAILLEUR_MORT))


class Travailleur(models.Model):
    """One `travailler` process, running or gone; rows of the gone are kept a day, the last one for ever."""

    identifiant = models.CharField("identifiant", max_length=64, unique=True)
    demarre_le = models.DateTimeField("démarré le", auto_now_add=True)
    dernier_battement = models.DateTimeField("dernier battement", default=timezone.now, db_index=True)

    objects = TravailleurQuerySet.as_manager()

    class Meta:
        verbose_name = "travailleur"
        verbose_name_plural = "travailleurs"

    def __str__(self):
        return self.identifiant


class EnvoiEnCours(models.Model):
    """A mail in the hands of a worker: it exists from the claim to the commit of what became of the mail."""

    courriel = models.OneToOneField(Email, on_delete=models.CASCADE, related_name="envoi_en_cours")
    travailleur = models.ForeignKey(Travailleur, on_delete=models.CASCADE, related_name="envois")
    pris_le = models.DateTimeField("pris le", default=timezone.now)

    class Meta:
        verbose_name = "envoi en cours"
        verbose_name_plural = "envois en cours"

    def __str__(self):
        return f"courriel {self.courriel_id}"


class TravailPeriodique(models.Model):
    """Last run of a periodic job, and the worker that is running it, so that two workers never run it together."""

    nom = models.CharField("nom", max_length=64, unique=True)
    dernier_passage = models.DateTimeField("dernier passage", null=True, blank=True)
    travailleur = models.ForeignKey(Travailleur, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "travail périodique"
        verbose_name_plural = "travaux périodiques"

    def __str__(self):
        return self.nom
