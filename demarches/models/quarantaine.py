"""What was put aside because it looked like an advertisement: why, until when, and what became of it.

The row outlives the message, which is erased: numbers tell how often the signs are wrong.
"""

import datetime

from django.db import models
from django.db.models import Count, Q
from django.db.models.functions import TruncMonth
from django.utils import timezone

from carte import equipes
from carte.models import Structure
from commun.calendrier import ajouter_jours_ouvres
from commun.models import Territoire
from demarches.roles import Groupe, membre

from .demandes import Demande
from .questions import Question
from .secteurs import RoleSecteur

# Working days within which somebody looks.
DELAI_REGARD = 1


class QuarantaineQuerySet(models.QuerySet):
    def visibles_par(self, agent):
        """Those of the requests and questions that the agent may see."""
        demandes, questions = Demande.objects.visibles_par(agent), Question.objects.visibles_par(agent)
        return self.filter(Q(demande__in=demandes) | Q(question__in=questions))

    def en_attente(self):
        return self.filter(issue=Quarantaine.Issue.ATTENTE)

    def rejetees(self):
        return self.filter(issue=Quarantaine.Issue.REJETEE)

    def en_retard(self, jour=None):
        """Nobody has looked within a working day."""
        limite = _dernier_jour_en_retard(jour or timezone.localdate())
        return self.en_attente().filter(entree_le__lt=_fin_du(limite))

    def sortir(self, issue):
        """What became of those that wait (called on what was put aside of one message)."""
        self.en_attente().update(issue=issue, sortie_le=timezone.now())

    def rouvrir(self):
        """The last one waits again; nothing, for a message that was rejected without having been put aside."""
        derniere = self.order_by("-entree_le", "-pk").values("pk")[:1]
        self.filter(pk__in=list(derniere.values_list("pk", flat=True))).update(
            issue=Quarantaine.Issue.ATTENTE, sortie_le=None, entree_le=timezone.now()
        )

    def par_mois(self, agent):
        """[{mois, mises, liberees, rejetees}] of the relais of the agent, all of them for the coordination; the last
        twelve months, latest first."""
        depuis = timezone.now() - datetime.timedelta(days=365)
        siennes = self.filter(entree_le__gt=depuis)
        if not membre(agent, Groupe.COORDINATION):
            relais = {*equipes.relais_de(agent), *RoleSecteur.objects.relais_de(agent)}
            siennes = siennes.filter(relais__in=relais)
        issues = {f"{issue}s": Count("pk", filter=Q(issue=issue)) for issue in ("liberee", "rejetee")}
        mois = siennes.annotate(mois=TruncMonth("entree_le")).values("mois")
        return list(mois.annotate(mises=Count("pk"), **issues).order_by("-mois"))


class Quarantaine(models.Model):
    """One stay aside, of a request or of a question."""

    class Issue(models.TextChoices):
        ATTENTE = "", "à vérifier"
        LIBEREE = "liberee", "libéré"
        REJETEE = "rejetee", "rejeté"

    demande = models.ForeignKey(
        Demande, on_delete=models.SET_NULL, null=True, blank=True, related_name="quarantaines", verbose_name="demande"
    )
    question = models.ForeignKey(
        Question, on_delete=models.SET_NULL, null=True, blank=True, related_name="quarantaines", verbose_name="question"
    )
    relais = models.ForeignKey(
        Structure, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="relais deviné"
    )
    score = models.PositiveSmallIntegerField("score")
    # Of demarches.indesirables.LIBELLES.
    codes = models.JSONField("signes", default=list)
    entree_le = models.DateTimeField("mise à l’écart le", default=timezone.now, db_index=True)
    issue = models.CharField("issue", max_length=8, choices=Issue, blank=True)
    sortie_le = models.DateTimeField("regardée le", null=True, blank=True)

    objects = QuarantaineQuerySet.as_manager()

    class Meta:
        verbose_name = "mise à l’écart"
        verbose_name_plural = "mises à l’écart"
        ordering = ["entree_le", "pk"]
        constraints = [
            models.CheckConstraint(
                name="quarantaine_d_un_seul_message",
                condition=Q(demande__isnull=True) | Q(question__isnull=True),
                violation_error_message="Une demande ou une question, pas les deux.",
            ),
            models.CheckConstraint(
                name="quarantaine_sortie_datee",
                condition=Q(issue="", sortie_le__isnull=True) | ~Q(issue="") & Q(sortie_le__isnull=False),
                violation_error_message="Une sortie a une date.",
            ),
        ]

    def __str__(self):
        return f"{self.objet or 'message effacé'}, {self.get_issue_display()}"

    @property
    def objet(self):
        """The request or the question; None once erased."""
        return self.demande or self.question


def _dernier_jour_en_retard(jour):
    """The last day whose entries should have been looked at before `jour`."""
    alsace_moselle = Territoire.load().alsace_moselle
    entree = jour - datetime.timedelta(days=1)
    while ajouter_jours_ouvres(entree, DELAI_REGARD, alsace_moselle) >= jour:
        entree -= datetime.timedelta(days=1)
    return entree


def _fin_du(jour):
    """The first moment after a local day."""
    lendemain = jour + datetime.timedelta(days=1)
    return timezone.make_aware(datetime.datetime.combine(lendemain, datetime.time.min))
