"""What ties the site to a professional, assistant maternel or structure: links, mails sent, confirmations."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from post_office.models import Email

from carte import jetons

from .assistants import AssistantMaternel
from .choix import But, ParQui
from .structures import Structure


class DuProfessionnel(models.Model):
    """A row about one person or one structure, never both."""

    assistant = models.ForeignKey(AssistantMaternel, on_delete=models.CASCADE, null=True, related_name="%(class)ss")
    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, null=True, related_name="%(class)ss")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_un_professionnel",
                condition=Q(assistant__isnull=True) ^ Q(structure__isnull=True),
            )
        ]

    @property
    def professionnel(self):
        return self.assistant or self.structure


class LienQuerySet(models.QuerySet):
    def valides(self, instant=None):
        return self.filter(revoque_le=None, expire_le__gt=instant or timezone.now())

    def trouver(self, jeton):
        """The valid link of a token, None when it never was, is over, or was replaced."""
        return (
            self.valides()
            .filter(empreinte=jetons.empreinte(jeton))
            .select_related("assistant__relais", "assistant__commune", "structure__type", "structure__commune")
            .first()
        )

    def revoquer(self):
        """Close links; return how many were open."""
        return self.filter(revoque_le=None).update(revoque_le=timezone.now())


class LienProfessionnel(DuProfessionnel):
    """A secret link, one for each purpose; the token itself is in the mail alone."""

    but = models.CharField("but", max_length=12, choices=But)
    empreinte = models.CharField(max_length=64, unique=True)
    cree_le = models.DateTimeField("envoyé le", default=timezone.now)
    expire_le = models.DateTimeField("valable jusqu’au")
    revoque_le = models.DateTimeField("révoqué le", null=True)

    objects = LienQuerySet.as_manager()

    class Meta(DuProfessionnel.Meta):
        verbose_name = "lien personnel"
        verbose_name_plural = "liens personnels"
        constraints = [
            *DuProfessionnel.Meta.constraints,
            models.UniqueConstraint(fields=["assistant", "but"], name="lien_unique_par_assistant"),
            models.UniqueConstraint(fields=["structure", "but"], name="lien_unique_par_structure"),
        ]

    def __str__(self):
        return f"{self.get_but_display()} ({self.professionnel})"


class Confirmation(DuProfessionnel):
    """Somebody said today that what is shown is right: what the indicators count."""

    par = models.CharField("par", max_length=8, choices=ParQui)
    campagne = models.CharField("campagne", max_length=10, blank=True)
    le = models.DateTimeField("le", default=timezone.now)

    class Meta(DuProfessionnel.Meta):
        verbose_name = "confirmation"
        verbose_name_plural = "confirmations"
        ordering = ["-le", "-pk"]
        indexes = [models.Index(fields=["le"])]

    def __str__(self):
        return f"{self.professionnel}, {self.le:%d/%m/%Y}"


class RelanceProfessionnelle(DuProfessionnel):
    """A periodic mail, one a person and a month at most: the database refuses the second."""

    mois = models.DateField("mois", help_text="Le premier jour du mois.")
    gabarit = models.CharField("gabarit", max_length=30)
    courriel = models.ForeignKey(Email, on_delete=models.SET_NULL, null=True, related_name="+")
    le = models.DateTimeField("le", default=timezone.now)

    class Meta(DuProfessionnel.Meta):
        verbose_name = "relance"
        verbose_name_plural = "relances"
        ordering = ["-le", "-pk"]
        constraints = [
            *DuProfessionnel.Meta.constraints,
            models.UniqueConstraint(fields=["assistant", "mois"], name="relance_assistant_une_par_mois"),
            models.UniqueConstraint(fields=["structure", "mois"], name="relance_structure_une_par_mois"),
        ]

    def __str__(self):
        return f"{self.gabarit}, {self.mois:%m/%Y}"


class ChoixSigne(models.Model):
    """What a person signed, on which day, of which text: yes or no to each field, and nothing of herself."""

    assistant = models.ForeignKey(AssistantMaternel, on_delete=models.CASCADE, related_name="choix_signes")
    le = models.DateTimeField("signé le", default=timezone.now)
    version = models.PositiveSmallIntegerField("version du texte signé")
    contenu = models.JSONField("choix", help_text="{choix: oui ou non}")

    class Meta:
        verbose_name = "choix signé"
        verbose_name_plural = "choix signés"
        ordering = ["-le", "-pk"]

    def __str__(self):
        return f"{self.assistant}, {self.le:%d/%m/%Y}"
