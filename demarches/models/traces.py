"""What is kept of what was done: mails written, and a journal that only grows."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from post_office.models import Email


class EnvoiDeBase(models.Model):
    """A mail written about something; the outbox row may be purged before it."""

    gabarit = models.CharField("gabarit", max_length=30)
    a_la_famille = models.BooleanField("à la famille", default=True)
    courriel = models.ForeignKey(Email, on_delete=models.SET_NULL, null=True, related_name="+")
    le = models.DateTimeField("le", default=timezone.now)

    class Meta:
        abstract = True
        verbose_name = "envoi"
        verbose_name_plural = "envois"
        ordering = ["le", "pk"]


class EcritureInterdite(Exception):
    """The journal only grows."""


class JournalQuerySet(models.QuerySet):
    """Lines are added and read; the erasure of what they are about takes its lines with it, nothing else does."""

    def update(self, **champs):
        raise EcritureInterdite("Lines of the journal cannot be changed.")

    def bulk_update(self, lignes, fields, batch_size=None):
        raise EcritureInterdite("Lines of the journal cannot be changed.")

    def delete(self):
        raise EcritureInterdite("Lines of the journal cannot be deleted.")


class JournalDeBase(models.Model):
    """Append-only record of what was done, by whom; coded values only, never the words of a family."""

    acteur = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField("en tant que", max_length=1)
    action = models.CharField("action", max_length=30)
    objet = models.JSONField("objet", default=dict)
    motif = models.CharField("motif", max_length=40, blank=True)
    le = models.DateTimeField("le", default=timezone.now)

    objects = JournalQuerySet.as_manager()

    class Meta:
        abstract = True
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
