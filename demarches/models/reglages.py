"""What an agent is told by mail, at once or grouped, and the notices that wait to be grouped."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from .demandes import Demande
from .questions import Question


class Nature(models.TextChoices):
    """What a notice to an agent is about."""

    NOUVELLE = "nouvelle", "Une nouvelle demande"
    CONFIEE = "confiee", "Une demande vous est confiée, ou passe à quelqu’un d’autre"
    FAMILLE = "famille", "Une famille répond, retire ou rouvre sa demande"
    APPEL = "appel", "Une famille est à appeler : son adresse ne reçoit rien"
    QUESTION = "question", "Une question, ou la suite d’une question"
    CONSEIL = "conseil", "Un avis qu’un collègue demande ou donne"


# Of a desk of requests, and of a desk of questions.
DES_DEMANDES = (Nature.NOUVELLE, Nature.CONFIEE, Nature.FAMILLE, Nature.APPEL)
DES_QUESTIONS = (Nature.QUESTION, Nature.CONSEIL)


class Rythme(models.TextChoices):
    IMMEDIAT = "immediat", "Tout de suite"
    RECAPITULATIF = "recap", "À 8 h et à 13 h, en un seul courriel"


class ReglageAgent(models.Model):
    """How often an agent wants one kind of notice; without a row, at once."""

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="reglages_avis")
    nature = models.CharField("nature", max_length=10, choices=Nature)
    rythme = models.CharField("rythme", max_length=10, choices=Rythme, default=Rythme.IMMEDIAT)

    class Meta:
        verbose_name = "réglage des avis d’un agent"
        verbose_name_plural = "réglages des avis des agents"
        constraints = [models.UniqueConstraint(fields=["agent", "nature"], name="reglage_agent_unique")]

    def __str__(self):
        return f"{self.agent}, {self.get_nature_display()}"


class AvisEnAttente(models.Model):
    """A notice kept for the next grouped mail. `gabarit` is the mail it would have been."""

    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="avis_en_attente")
    nature = models.CharField("nature", max_length=10, choices=Nature)
    gabarit = models.CharField("gabarit", max_length=30)
    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    question = models.ForeignKey(Question, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    le = models.DateTimeField("le", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "avis en attente"
        verbose_name_plural = "avis en attente"
        ordering = ["le", "pk"]
        constraints = [
            models.CheckConstraint(
                name="avis_en_attente_un_objet",
                condition=Q(demande__isnull=False, question__isnull=True)
                | Q(demande__isnull=True, question__isnull=False),
                violation_error_message="Un avis porte sur une demande ou sur une question.",
            )
        ]

    def __str__(self):
        return f"{self.get_nature_display()}, pour {self.agent}"
