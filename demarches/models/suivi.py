"""What happened to a request: exchanges, mails, journal."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from post_office.models import Email

from .choix import Theme
from .demandes import Demande


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
    visible_famille = models.BooleanField("résumé montré à la famille", default=False)
    theme = models.CharField("thème de la réponse type", max_length=12, choices=Theme, blank=True)
    # As it was sent, {language: text}: the reply may be written otherwise since.
    textes = models.JSONField("réponse type envoyée", default=dict, blank=True)
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
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


class Envoi(models.Model):
    """A mail written for a request; the outbox row may be purged before it."""

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="envois")
    gabarit = models.CharField("gabarit", max_length=30)
    a_la_famille = models.BooleanField("à la famille", default=True)
    courriel = models.ForeignKey(Email, on_delete=models.SET_NULL, null=True, related_name="+")
    le = models.DateTimeField("le", default=timezone.now)

    class Meta:
        verbose_name = "envoi"
        verbose_name_plural = "envois"
        ordering = ["le", "pk"]

    def __str__(self):
        return f"{self.gabarit} ({self.demande})"


class EcritureInterdite(Exception):
    """The journal only grows."""


class JournalQuerySet(models.QuerySet):
    """Lines are added and read; a request's erasure takes its lines with it, nothing else does."""

    def update(self, **champs):
        raise EcritureInterdite("Lines of the journal cannot be changed.")

    def bulk_update(self, lignes, fields, batch_size=None):
        raise EcritureInterdite("Lines of the journal cannot be changed.")

    def delete(self):
        raise EcritureInterdite("Lines of the journal cannot be deleted.")


class Journal(models.Model):
    """Append-only record of what was done, by whom; coded values only, never the words of a family."""

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="journal")
    acteur = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField("en tant que", max_length=1)
    action = models.CharField("action", max_length=30)
    objet = models.JSONField("objet", default=dict)
    motif = models.CharField("motif", max_length=40, blank=True)
    le = models.DateTimeField("le", default=timezone.now)

    objects = JournalQuerySet.as_manager()

    class Meta:
        verbose_name = "ligne du journal"
        verbose_name_plural = "journal"
        ordering = ["le", "pk"]

    def __str__(self):
        return f"{self.action} le {self.le:%d/%m/%Y}"

    def save(self, *args, **kwargs):
        if self.pk:
            raise EcritureInterdite("A line of the journal cannot be changed.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise EcritureInterdite("A line of the journal cannot be deleted.")
