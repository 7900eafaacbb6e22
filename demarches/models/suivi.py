"""What happened to a request: exchanges, mails, journal."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from .choix import Theme
from .demandes import Demande
from .traces import EnvoiDeBase, JournalDeBase


class Echange(models.Model):
    class Moyen(models.TextChoices):
        TELEPHONE = "telephone", "téléphone"
        COURRIEL = "courriel", "courriel"
        SMS = "sms", "SMS"
        RENDEZ_VOUS = "rendez_vous", "rendez-vous"
        ACCUEIL = "accueil", "passage à l’accueil"

    class Sens(models.TextChoices):
        SORTANT = "sortant", "le relais vers la famille"
        ENTRANT = "entrant", "la famille vers le relais"

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="echanges")
    sens = models.CharField("sens", max_length=8, choices=Sens, default=Sens.SORTANT)
    moyen = models.CharField("moyen", max_length=12, choices=Moyen)
    abouti = models.BooleanField("l’échange a eu lieu", default=True)
    resume = models.TextField("résumé", max_length=2000, blank=True)
    # The référent reads it, and the promise goes on.
    standard = models.BooleanField("noté par l’accueil", default=False)
    visible_famille = models.BooleanField("résumé montré à la famille", default=False)
    theme = models.CharField("thème de la réponse type", max_length=12, choices=Theme, blank=True)
    # As it was sent, {language: text}: the reply may be written otherwise since.
    textes = models.JSONField("réponse type envoyée", default=dict, blank=True)
    # Nobody of the relais: the family wrote it on its page.
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    le = models.DateTimeField("le", default=timezone.now)

    class Meta:
        verbose_name = "échange"
        verbose_name_plural = "échanges"
        ordering = ["le", "pk"]

    def __str__(self):
        return f"{self.get_moyen_display()} le {self.le:%d/%m/%Y}"

    @property
    def dit_quelque_chose_a_la_famille(self):
        return bool(self.textes or (self.visible_famille and self.resume))


class Envoi(EnvoiDeBase):
    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="envois")

    def __str__(self):
        return f"{self.gabarit} ({self.demande})"


class Journal(JournalDeBase):
    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="journal")
