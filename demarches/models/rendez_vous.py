"""A meeting between a family and its relais: proposed, chosen, moved, cancelled, held."""

import datetime

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from demarches.echeancier import HEURE_DES_RAPPELS, UN_JOUR

from .creneaux import Creneau, MotifRendezVous, Moyen
from .demandes import Demande


class RendezVousQuerySet(models.QuerySet):
    def en_cours(self):
        """Proposed, or to come."""
        return self.filter(statut__in=(RendezVous.Statut.PROPOSE, RendezVous.Statut.PRIS))

    def passes(self, instant=None):
        """Those whose time has come, not ended yet."""
        return self.filter(statut=RendezVous.Statut.PRIS, creneau__debut__lte=instant or timezone.now())

    def egares(self, instant=None):
        """Those to come at a relais that does not follow the request any more."""
        pris = self.filter(statut=RendezVous.Statut.PRIS, creneau__debut__gt=instant or timezone.now())
        return pris.exclude(creneau__relais=F("demande__secteur__relais"))

    def a_rappeler(self, instant=None):
        """Those of tomorrow from the eight o'clock of the day before, which their family did not choose that day."""
        ici = timezone.localtime(instant)
        demain = ici.date() + UN_JOUR if ici.hour >= HEURE_DES_RAPPELS else ici.date()
        minuit = timezone.make_aware(datetime.datetime.combine(demain + UN_JOUR, datetime.time.min))
        veille = timezone.make_aware(datetime.datetime.combine(ici.date(), datetime.time.min))
        pris = self.filter(statut=RendezVous.Statut.PRIS, rappele_le=None, choisi_le__lt=veille)
        return pris.filter(creneau__debut__gt=ici, creneau__debut__lt=minuit)


class RendezVous(models.Model):
    """One at a time for a request; a time is one family's at most."""

    class Statut(models.TextChoices):
        PROPOSE = "propose", "proposé"
        PRIS = "pris", "pris"
        ANNULE = "annule", "annulé"
        TERMINE = "termine", "passé"

    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="rendez_vous")
    creneau = models.ForeignKey(Creneau, on_delete=models.PROTECT, null=True, blank=True, related_name="rendez_vous")
    statut = models.CharField("statut", max_length=8, choices=Statut)
    motif = models.CharField("motif", max_length=10, choices=MotifRendezVous)
    # How the agent proposes to meet; empty: as the family likes.
    moyen = models.CharField("comment", max_length=10, choices=Moyen, blank=True)
    par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    propose_le = models.DateTimeField("proposé le", default=timezone.now)
    choisi_le = models.DateTimeField("choisi le", null=True, blank=True)
    rappele_le = models.DateTimeField("rappelé le", null=True, blank=True)
    # What a calendar needs to know that an event has moved.
    rang = models.PositiveIntegerField("version", default=0)
    modifie_le = models.DateTimeField("modifié le", default=timezone.now)

    objects = RendezVousQuerySet.as_manager()

    class Meta:
        verbose_name = "rendez-vous"
        verbose_name_plural = "rendez-vous"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["demande"],
                condition=Q(statut__in=("propose", "pris")),
                name="rendez_vous_un_a_la_fois",
                violation_error_message="Un rendez-vous est déjà proposé ou pris.",
            ),
            models.UniqueConstraint(
                fields=["creneau"],
                name="rendez_vous_creneau_d_une_famille",
                violation_error_message="Ce créneau vient d’être pris.",
            ),
            models.CheckConstraint(
                name="rendez_vous_pris_a_un_creneau",
                condition=Q(statut__in=("pris", "termine"), creneau__isnull=False, choisi_le__isnull=False)
                | Q(statut__in=("propose", "annule"), creneau__isnull=True),
                violation_error_message="Un rendez-vous pris a un créneau.",
            ),
        ]

    def __str__(self):
        return f"rendez-vous {self.get_statut_display()} ({self.demande})"

    @property
    def propose(self):
        return self.statut == self.Statut.PROPOSE

    @property
    def pris(self):
        return self.statut == self.Statut.PRIS

    def prendre(self, creneau):
        """The caller holds the request and the time."""
        self._ecrire(statut=self.Statut.PRIS, creneau=creneau, choisi_le=timezone.now(), rappele_le=None)

    def reproposer(self):
        self._ecrire(statut=self.Statut.PROPOSE, creneau=None, choisi_le=None)

    def annuler(self):
        self._ecrire(statut=self.Statut.ANNULE, creneau=None)

    def terminer(self):
        self._ecrire(statut=self.Statut.TERMINE)

    def _ecrire(self, **champs):
        for nom, valeur in champs.items():
            setattr(self, nom, valeur)
        self.rang += 1
        self.modifie_le = timezone.now()
        self.save()
