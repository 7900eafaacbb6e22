"""A file shown to a colleague of the same relais until a day: to read it, never to change it."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.utils import timezone

from demarches.echeancier import UN_JOUR
from demarches.transitions import Acteur, TransitionRefusee

from .demandes import Demande
from .secteurs import Secteur

DUREE_MAX = 92 * UN_JOUR


class PartageQuerySet(models.QuerySet):
    def en_cours(self, jour=None):
        """Those that still open a file: nothing has to end them."""
        jour = jour or timezone.localdate()
        return self.filter(du__lte=jour, jusqu_au__gte=jour, arrete_le=None)

    @transaction.atomic
    def ouvrir(self, demande, collegue, *, par, jusqu_au):
        """Show a request to a colleague; asked again, until the last day that was said. Raises TransitionRefusee."""
        Demande.objects.select_for_update(of=("self",)).get(pk=demande.pk)
        jour = timezone.localdate()
        if demande.secteur_id is None or Acteur.REFERENT not in demande.acteurs(par):
            raise TransitionRefusee("Seul le relais qui suit cette demande la partage.")
        if not jour <= jusqu_au <= jour + DUREE_MAX:
            raise TransitionRefusee("Un partage va jusqu’à un jour à venir, dans trois mois au plus.")
        if not Secteur.objects.agents_du_relais(demande.secteur).filter(pk=collegue.pk).exists():
            raise TransitionRefusee("Cette personne ne travaille pas dans ce relais.")
        if Demande.objects.visibles_par(collegue, partages=False).filter(pk=demande.pk).exists():
            raise TransitionRefusee("Cette personne voit déjà ce dossier.")
        partage = self.en_cours().filter(demande=demande, agent=collegue).first()
        partage = partage or self.model(demande=demande, agent=collegue)
        partage.par, partage.jusqu_au = par, jusqu_au
        partage.save()
        _journal(demande, par, "partager", {"a": collegue.pk, "jusqu_au": jusqu_au.isoformat()})
        return partage


class Partage(models.Model):
    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="partages")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="partages_recus")
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    du = models.DateField("du", default=timezone.localdate)
    jusqu_au = models.DateField("jusqu’au")
    arrete_le = models.DateTimeField("arrêté le", null=True, blank=True)

    objects = PartageQuerySet.as_manager()

    class Meta:
        verbose_name = "partage"
        verbose_name_plural = "partages"
        ordering = ["jusqu_au", "pk"]
        constraints = [
            models.CheckConstraint(
                name="partage_periode",
                condition=Q(jusqu_au__gte=F("du")),
                violation_error_message="La fin du partage précède son début.",
            ),
        ]

    def __str__(self):
        return f"{self.demande} avec {self.agent}, jusqu’au {self.jusqu_au:%d/%m/%Y}"

    @transaction.atomic
    def arreter(self, *, par):
        """Before its day: at once."""
        if Partage.objects.en_cours().filter(pk=self.pk).update(arrete_le=timezone.now()):
            _journal(self.demande, par, "arreter_partage", {"a": self.agent_id})


def _journal(demande, par, action, objet):
    demande.journal.create(acteur=par, role=Acteur.REFERENT, action=action, objet=objet)
