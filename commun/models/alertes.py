"""False alarms of the content checks, set aside by an editor: kept by digest of the text, they survive its moves."""

from django.db import models

from .utilisateurs import Utilisateur


class AlerteEcartee(models.Model):
    """A check that was wrong about a text: `empreinte` is the checker's digest of the rule and of the text."""

    empreinte = models.CharField("empreinte", max_length=64, unique=True)
    code = models.CharField("règle", max_length=20)
    texte = models.CharField("texte", max_length=300)
    motif = models.CharField("motif", max_length=200, blank=True)
    par = models.ForeignKey(Utilisateur, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name="par")
    le = models.DateTimeField("le", auto_now_add=True)

    class Meta:
        verbose_name = "fausse alerte"
        verbose_name_plural = "fausses alertes"
        ordering = ["-le"]

    def __str__(self):
        return f"{self.code} : {self.texte}"

    @classmethod
    def empreintes(cls):
        """frozenset of the digests set aside."""
        return frozenset(cls.objects.values_list("empreinte", flat=True))
