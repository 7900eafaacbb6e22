"""Those who send families here (Caf, PMI, associations): what they are called, which accounts are theirs."""

from django.conf import settings
from django.db import models

from demarches.roles import Groupe, membre


class PartenaireQuerySet(models.QuerySet):
    def de(self, agent):
        """The active partner of an account, at most one; an account out of the group has none."""
        if not membre(agent, Groupe.PARTENAIRE):
            return self.none()
        return self.filter(actif=True, comptes__agent=agent)


class Partenaire(models.Model):
    class Genre(models.TextChoices):
        CAF = "caf", "Caf"
        PMI = "pmi", "PMI"
        CCAS = "ccas", "CCAS ou service social"
        ASSOCIATION = "association", "association"
        EMPLOI = "emploi", "emploi et insertion"
        AUTRE = "autre", "autre"

    nom = models.CharField("nom", max_length=120, unique=True)
    genre = models.CharField("genre", max_length=12, choices=Genre)
    actif = models.BooleanField("actif", default=True)

    objects = PartenaireQuerySet.as_manager()

    class Meta:
        verbose_name = "partenaire"
        verbose_name_plural = "partenaires"
        ordering = ["nom"]

    def __str__(self):
        return self.nom


class ComptePartenaire(models.Model):
    """The account of a person who works for a partner: of one partner only."""

    agent = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="compte_partenaire")
    partenaire = models.ForeignKey(Partenaire, on_delete=models.CASCADE, related_name="comptes")

    class Meta:
        verbose_name = "compte de partenaire"
        verbose_name_plural = "comptes de partenaires"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.agent} ({self.partenaire})"
