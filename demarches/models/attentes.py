"""What a request waits for, until when: an answer of the family, the end of a pause, something to do at the relais."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from demarches.transitions import Statut

from .choix import AFaire


class Attentes(models.Model):
    reponse_attendue_le = models.DateField("réponse attendue le", null=True, blank=True)
    veille_jusqu_au = models.DateField("en pause jusqu’au", null=True, blank=True)
    # When the family is next asked for news.
    prochain_point_le = models.DateField("prochain point le", null=True, blank=True, db_index=True)
    a_faire = models.CharField("à faire", max_length=12, choices=AFaire, blank=True)
    a_faire_depuis = models.DateTimeField("à faire depuis", null=True, blank=True)
    # The name of a service, never of a person.
    transferee_a = models.CharField("transférée à", max_length=120, blank=True)

    class Meta:
        abstract = True

    def accorder_les_attentes(self):
        """Drop the dates that the state it has come to knows nothing of; every movement ends so."""
        if self.statut != Statut.ATTENTE_FAMILLE:
            self.reponse_attendue_le = None
        if self.statut != Statut.EN_VEILLE:
            self.veille_jusqu_au = None
        if not self.ouverte:
            self.prevoir("")

    def prevoir(self, code):
        """What the relais has to do next, an `AFaire`; "" when it was done."""
        self.a_faire = code
        self.a_faire_depuis = timezone.now() if code else None


CONTRAINTES_DES_ATTENTES = (
    models.CheckConstraint(
        name="demande_en_attente_a_une_date",
        condition=Q(statut=Statut.ATTENTE_FAMILLE, reponse_attendue_le__isnull=False)
        | ~Q(statut=Statut.ATTENTE_FAMILLE) & Q(reponse_attendue_le__isnull=True),
        violation_error_message="Une réponse est attendue à une date.",
    ),
    models.CheckConstraint(
        name="demande_en_pause_a_une_fin",
        condition=Q(statut=Statut.EN_VEILLE, veille_jusqu_au__isnull=False)
        | ~Q(statut=Statut.EN_VEILLE) & Q(veille_jusqu_au__isnull=True),
        violation_error_message="Une pause a une fin.",
    ),
    models.CheckConstraint(
        name="demande_a_faire_datee",
        condition=Q(a_faire="", a_faire_depuis__isnull=True) | ~Q(a_faire="") & Q(a_faire_depuis__isnull=False),
        violation_error_message="Ce qui est à faire l’est depuis un jour.",
    ),
)
