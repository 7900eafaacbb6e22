"""What an agent has to do about a request, on a day: its own list, across requests."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from demarches.echeancier import UN_JOUR
from demarches.transitions import Acteur, TransitionRefusee

from .demandes import Demande
from .partages import Partage
from .secteurs import Secteur

TEXTE_MAX = 120
# A colleague who is given something to do sees the file at least that long after the day.
MARGE = 7 * UN_JOUR


class TacheQuerySet(models.QuerySet):
    def de(self, agent):
        """Its own, about requests it may still see; what an agent has to do is nobody else's list."""
        return self.filter(agent=agent, demande__in=Demande.objects.visibles_par(agent))

    def a_faire(self):
        return self.filter(faite_le=None)

    def dues(self, jour=None):
        return self.a_faire().filter(pour_le__lte=jour or timezone.localdate())

    def finir(self):
        """Nothing is to be done any more."""
        self.a_faire().update(faite_le=timezone.now())

    def suivre(self, demande, toutes=False):
        """Hand what is to do about a request to its référent (called on its own): what was to be done by who sees it
        no more, or all of it."""
        if demande.referent_id is None:
            return
        for tache in self.a_faire().exclude(agent=demande.referent_id).select_related("agent"):
            if toutes or not Demande.objects.visibles_par(tache.agent).filter(pk=demande.pk).exists():
                tache.agent_id = demande.referent_id
                tache.save(update_fields=["agent"])

    def dire_l_annulation(self, demande, creneau):
        """A family that is not written to expects a meeting that is not held any more."""
        if demande.referent_id is not None:
            texte = f"Appeler la famille : son rendez-vous du {timezone.localtime(creneau.debut):%d/%m} est annulé"
            self.create(demande=demande, agent_id=demande.referent_id, pour_le=timezone.localdate(), texte=texte)

    def noter_le_rendez_vous(self, rendez_vous):
        """A meeting is over: whoever held it writes down what was said, that day."""
        return self.create(
            demande=rendez_vous.demande,
            agent_id=rendez_vous.demande.referent_id or rendez_vous.creneau.agent_id,
            pour_le=timezone.localdate(rendez_vous.creneau.debut),
            texte="Noter ce qui s’est dit au rendez-vous",
        )


class TacheManager(models.Manager.from_queryset(TacheQuerySet)):
    @transaction.atomic
    def ajouter(self, demande, *, par, texte, pour_le):
        """A task of `par` about an open request it follows. Raises TransitionRefusee or ValidationError."""
        demande = Demande.objects.select_for_update(of=("self",)).get(pk=demande.pk)
        _exiger_le_suivi(demande, par)
        if not demande.ouverte:
            raise TransitionRefusee("Cette demande est close : il n’y a plus rien à y faire.")
        _exiger_un_jour_a_venir(pour_le)
        tache = self.model(demande=demande, agent=par, texte=texte.strip(), pour_le=pour_le)
        tache.full_clean(exclude=["demande", "agent"])
        tache.save()
        return tache


class Tache(models.Model):
    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="taches")
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="taches")
    texte = models.CharField("à faire", max_length=TEXTE_MAX)
    pour_le = models.DateField("pour le")
    faite_le = models.DateTimeField("faite le", null=True, blank=True)
    cree_le = models.DateTimeField("notée le", default=timezone.now)

    objects = TacheManager()

    class Meta:
        verbose_name = "tâche"
        verbose_name_plural = "tâches"
        ordering = ["pour_le", "pk"]
        indexes = [models.Index(fields=["agent", "pour_le"], condition=Q(faite_le=None), name="tache_a_faire")]

    def __str__(self):
        return f"{self.demande} : {self.pour_le:%d/%m/%Y}"

    @transaction.atomic
    def faire(self):
        """Done; a second click changes nothing."""
        Tache.objects.filter(pk=self.pk, faite_le=None).update(faite_le=timezone.now())

    @transaction.atomic
    def reporter(self, pour_le):
        self._tenir()
        _exiger_un_jour_a_venir(pour_le)
        self.pour_le = pour_le
        self.save(update_fields=["pour_le"])

    @transaction.atomic
    def confier(self, collegue, *, par):
        """Hand it to a colleague of the same relais, who sees the file meanwhile."""
        self._tenir()
        _exiger_le_suivi(self.demande, par)
        if collegue.pk == self.agent_id:
            raise TransitionRefusee("Cette tâche est déjà à cette personne.")
        if not Secteur.objects.agents_du_relais(self.demande.secteur).filter(pk=collegue.pk).exists():
            raise TransitionRefusee("Cette personne ne travaille pas dans ce relais.")
        if not Demande.objects.visibles_par(collegue).filter(pk=self.demande_id).exists():
            jusqu_au = max(self.pour_le, timezone.localdate()) + MARGE
            Partage.objects.ouvrir(self.demande, collegue, par=par, jusqu_au=jusqu_au)
        self.agent = collegue
        self.save(update_fields=["agent"])

    def _tenir(self):
        self.refresh_from_db(from_queryset=Tache.objects.select_for_update(of=("self",)))
        if self.faite_le is not None:
            raise TransitionRefusee("Cette tâche est déjà faite.")


def _exiger_le_suivi(demande, par):
    if demande.secteur_id is None or Acteur.REFERENT not in demande.acteurs(par):
        raise TransitionRefusee("Seul le relais qui suit cette demande y note une tâche.")


def _exiger_un_jour_a_venir(jour):
    if jour < timezone.localdate():
        raise TransitionRefusee("Choisissez aujourd’hui ou un jour à venir.")
