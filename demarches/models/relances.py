"""What leaves by itself on a given day, once: reminders to agents, questions to families, and what they answered."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone

from commun import langues
from demarches import jetons
from demarches.transitions import Statut, TransitionRefusee

from .demandes import Demande
from .suivi import Echange


class Relance(models.Model):
    """One message that a day calls for. `cycle` is the day from which it counts: nothing of a type leaves twice for it,
    whoever runs, whenever."""

    class Type(models.TextChoices):
        RAPPEL_50 = "rappel_50", "rappel à mi-délai"
        ALERTE_80 = "alerte_80", "alerte à la coordination"
        DEPASSE_100 = "depasse_100", "engagement dépassé"
        SANS_ACTIVITE = "sans_activite", "sans échange depuis 30 jours"
        QUESTION = "question", "question posée à la famille"
        POINT_MENSUEL = "point_mensuel", "point avec la famille"
        NAISSANCE = "naissance", "point après la naissance"
        DERNIER_MESSAGE = "dernier_message", "dernier message"

    class Reponse(models.TextChoices):
        TROUVE = "trouve", "a trouvé"
        CHERCHE = "cherche", "cherche toujours"
        CHANGE = "change", "son besoin a changé"
        ARRET = "arret", "ne cherche plus"
        SILENCE = "silence", "ne veut plus qu’on lui écrive"
        TEXTE = "texte", "a répondu"

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="relances")
    type = models.CharField("type", max_length=16, choices=Type)
    cycle = models.DateField("pour le délai ouvert le")
    prevue_le = models.DateField("prévue le")
    envoyee_le = models.DateTimeField("envoyée le", default=timezone.now)
    reponse = models.CharField("réponse", max_length=8, choices=Reponse, blank=True)
    repondue_le = models.DateTimeField("répondue le", null=True, blank=True)
    # The words of the question, and of what was answered to it.
    echange = models.OneToOneField(Echange, on_delete=models.CASCADE, null=True, blank=True, related_name="relance")

    class Meta:
        verbose_name = "relance"
        verbose_name_plural = "relances"
        ordering = ["envoyee_le", "pk"]
        constraints = [
            # A référent may ask several questions on one day.
            models.UniqueConstraint(
                fields=["demande", "type", "cycle"], condition=~models.Q(type="question"), name="relance_une_fois"
            ),
            models.CheckConstraint(
                name="relance_repondue_datee",
                condition=models.Q(reponse="", repondue_le__isnull=True)
                | ~models.Q(reponse="") & models.Q(repondue_le__isnull=False),
                violation_error_message="Une réponse a une date.",
            ),
        ]

    def __str__(self):
        return f"{self.get_type_display()} du {self.prevue_le:%d/%m/%Y}"

    @property
    def reponses_possibles(self):
        """What its mail offers: nothing for a reminder to agents."""
        reponses = self.Reponse
        point = (reponses.TROUVE, reponses.CHERCHE, reponses.CHANGE, reponses.ARRET)
        offertes = {
            self.Type.QUESTION: (reponses.TEXTE,),
            self.Type.POINT_MENSUEL: point,
            self.Type.DERNIER_MESSAGE: point,
            self.Type.NAISSANCE: (*point, reponses.SILENCE),
        }
        return offertes.get(self.type, ())

    def lien(self, choix):
        """Address of the page that gives this answer, in no language."""
        jeton = jetons.ecrire_reponse(self.demande.uuid, self.pk, choix)
        return langues.chemin_nu(reverse("suivi_reponse", kwargs={"jeton": jeton}))

    def repondre(self, choix, texte=""):
        """What the family answers by the link of a mail; may raise TransitionRefusee."""
        if choix not in self.reponses_possibles:
            raise TransitionRefusee("Cette réponse ne va pas avec ce message.")
        if self.type != self.Type.QUESTION:
            self.demande.repondre_au_point(self, choix, texte)
        elif self.demande.statut == Statut.ATTENTE_FAMILLE and self.repondue_le is None:
            self.demande.repondre(texte)
        else:
            self.demande.repondre_tard(texte)

    def noter(self, reponse):
        """What the family answered; the last word counts."""
        self.reponse, self.repondue_le = reponse, timezone.now()
        self.save(update_fields=["reponse", "repondue_le"])


class PointHebdo(models.Model):
    """Up to which Monday an agent was told where the requests it follows are: the same week is never told twice."""

    agent = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    lundi = models.DateField("lundi du dernier point")

    class Meta:
        verbose_name = "point de la semaine"
        verbose_name_plural = "points de la semaine"

    def __str__(self):
        return f"{self.agent}, {self.lundi:%d/%m/%Y}"

    def avancer(self, lundi):
        """Whether this call, and no other at the same time, brings the point to that Monday."""
        return bool(PointHebdo.objects.filter(pk=self.pk, lundi__lt=lundi).update(lundi=lundi))
