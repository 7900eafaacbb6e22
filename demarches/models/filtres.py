"""Lists that an agent opens often: a name and filters, never what was typed in a search."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.http import urlencode

PAR_AGENT = 10
PARAMETRES = ("vue", "secteur", "canal", "miennes")


class FiltreEnregistre(models.Model):
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="filtres")
    nom = models.CharField("nom", max_length=40)
    # Codes and a key, {name: text}: what the form of the list has read.
    parametres = models.JSONField("filtres", default=dict)

    class Meta:
        verbose_name = "liste enregistrée"
        verbose_name_plural = "listes enregistrées"
        ordering = ["nom", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agent", "nom"],
                name="filtre_nom_unique",
                violation_error_message="Une de vos listes porte déjà ce nom.",
            )
        ]

    def __str__(self):
        return self.nom

    def clean(self):
        if set(self.parametres) - set(PARAMETRES):
            raise ValidationError("Ces filtres ne s’enregistrent pas.")
        if FiltreEnregistre.objects.filter(agent=self.agent).exclude(pk=self.pk).count() >= PAR_AGENT:
            raise ValidationError(f"{PAR_AGENT} listes au plus : supprimez-en une.")

    @property
    def adresse(self):
        """The query of the list."""
        return f"?{urlencode(self.parametres)}"
