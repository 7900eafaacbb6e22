"""What is said about a question: messages with its asker, opinions of colleagues, mails, journal."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from commun.models import Piece
from demarches import notifications_questions
from demarches.etapes_question import Sens
from faq.models import QuestionPage

from .choix import THEMES_DES_REPONSES
from .questions import Question
from .traces import EnvoiDeBase, JournalDeBase


class MessageQuestion(models.Model):
    """Words of the relais or of the asker. `texte` is free, in the language of who writes; `textes` the reply written
    once for all, as it was sent, {language: text}."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="messages")
    sens = models.CharField("de", max_length=10, choices=Sens)
    texte = models.TextField("texte", max_length=4000, blank=True)
    theme = models.CharField("thème de la réponse type", max_length=12, choices=THEMES_DES_REPONSES, blank=True)
    textes = models.JSONField("réponse type envoyée", default=dict, blank=True)
    fiches = models.ManyToManyField(QuestionPage, blank=True, related_name="+", verbose_name="réponses publiques")
    pieces = models.ManyToManyField(Piece, blank=True, related_name="+", verbose_name="documents")
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    le = models.DateTimeField("le", default=timezone.now)

    class Meta:
        verbose_name = "message"
        verbose_name_plural = "messages"
        ordering = ["le", "pk"]

    def __str__(self):
        return f"{self.get_sens_display()} le {self.le:%d/%m/%Y}"

    @property
    def du_relais(self):
        return self.sens == Sens.RELAIS


class AvisQuerySet(models.QuerySet):
    def visibles_par(self, agent):
        """Opinions asked to an agent: nobody else reads them here."""
        return self.filter(a=agent) if agent.is_active else self.none()

    def attendus(self):
        return self.filter(rendu_le=None)


class Avis(models.Model):
    """The opinion of a colleague of another relais, or of a jurist: on words that name nobody, never on the question
    itself, which they may not open."""

    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="avis")
    texte = models.TextField(
        "ce que vous demandez",
        max_length=1500,
        help_text="Sans nom, lieu, date ni coordonnées : votre collègue ne voit que ce texte.",
    )
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    a = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="à qui")
    demande_le = models.DateTimeField("demandé le", default=timezone.now)
    reponse = models.TextField("avis", max_length=4000, blank=True)
    rendu_le = models.DateTimeField("rendu le", null=True, blank=True)

    objects = AvisQuerySet.as_manager()

    class Meta:
        verbose_name = "avis"
        verbose_name_plural = "avis"
        ordering = ["demande_le", "pk"]
        constraints = [
            models.CheckConstraint(
                name="avis_rendu_dit_quelque_chose",
                condition=Q(rendu_le__isnull=True) | ~Q(reponse=""),
                violation_error_message="Écrivez votre avis.",
            )
        ]

    def __str__(self):
        return f"avis du {self.demande_le:%d/%m/%Y}"

    def get_absolute_url(self):
        """Where the colleague answers."""
        return reverse("question_avis", kwargs={"pk": self.pk})

    @transaction.atomic
    def rendre(self, reponse):
        """Give the opinion, once; whether it was the first time."""
        premier = Avis.objects.filter(pk=self.pk, rendu_le=None).update(reponse=reponse, rendu_le=timezone.now())
        if premier:
            notifications_questions.avis_rendu(self)
        return bool(premier)


class EnvoiQuestion(EnvoiDeBase):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="envois")

    def __str__(self):
        return f"{self.gabarit} ({self.question})"


class JournalQuestion(JournalDeBase):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="journal")


class QuestionStat(models.Model):
    """What survives of questions: numbers a month, without a word nor a person."""

    mois = models.DateField("mois")
    relais = models.CharField("relais", max_length=120, blank=True)
    theme = models.CharField("thème", max_length=20)
    profil = models.CharField("qui demandait", max_length=20)
    langue = models.CharField("langue", max_length=10)
    issue = models.CharField("issue", max_length=14)
    nombre = models.PositiveIntegerField("nombre", default=0)
    # Of those that were answered: sum of the days that it took.
    jours_de_reponse = models.PositiveIntegerField("jours de réponse, en tout", default=0)

    class Meta:
        verbose_name = "statistique des questions"
        verbose_name_plural = "statistiques des questions"
        constraints = [
            models.UniqueConstraint(
                fields=["mois", "relais", "theme", "profil", "langue", "issue"], name="question_stat_unique"
            )
        ]

    def __str__(self):
        return f"{self.mois:%m/%Y} {self.theme} : {self.nombre}"
