"""The address of an agent's calendar of meetings, which it may change: whoever had the old one reads nothing more."""

import secrets

from django.conf import settings
from django.db import models
from django.urls import reverse

from commun import langues


def nouvelle_cle():
    return secrets.token_urlsafe(24)


class AgendaAgent(models.Model):
    agent = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="agenda")
    cle = models.CharField("clé", max_length=40, unique=True, default=nouvelle_cle)

    class Meta:
        verbose_name = "agenda d’un agent"
        verbose_name_plural = "agendas des agents"

    def __str__(self):
        return f"agenda de {self.agent}"

    @property
    def adresse(self):
        """Whole, as a calendar wants it."""
        chemin = langues.chemin_nu(reverse("agenda_agent", kwargs={"cle": self.cle}))
        return settings.ADRESSE_PUBLIQUE.rstrip("/") + chemin

    def changer(self):
        self.cle = nouvelle_cle()
        self.save(update_fields=["cle"])
