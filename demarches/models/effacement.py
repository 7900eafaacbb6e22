"""What time, or the family, erases of a closed request: row 20 of the table."""

import datetime
from uuid import uuid4

from django.db import models, transaction
from django.db.models import CASCADE, SET_NULL, Max, Q
from django.utils import timezone

from demarches import registre
from demarches.transitions import Acteur, MotifCloture, Statut, TransitionRefusee

from .bordereaux import Bordereau
from .statistiques import DemandeStat
from .traces import JournalDeBase

DELAI_REOUVERTURE = datetime.timedelta(days=365)
# At the least after the closure, however old the last contact: somebody may have closed by mistake.
REPENTIR = datetime.timedelta(days=30)
# What the shell of an erased request keeps: codes, and months instead of days.
GARDES = {
    "id", "statut", "secteur", "commune_residence", "canal", "partenaire", "accord_code", "accord_le", "soumise_le",
    "echeance_contact_le", "dernier_mouvement_le", "close_le", "motif_cloture", "raison_sans_solution", "version",
    "anonymisee_le", "bordereau",
}  # fmt: skip
AU_MOIS = ("soumise_le", "close_le", "accord_le")
SANS_STATISTIQUE = (MotifCloture.INDESIRABLE,)

_ailleurs = []


def inscrire(effacer):
    """Have `effacer(demande)` erase, first, what is kept of the family elsewhere than in rows that hang on it."""
    _ailleurs.append(effacer)


class MotifEffacement(models.TextChoices):
    DUREE = "duree", "durée de conservation passée"
    FAMILLE = "famille", "la famille le demande"
    RESTAURATION = "restauration", "effacée avant une restauration"


class Effacable(models.Model):
    """Fields and verb of a request about its end.

    Erasing deletes every row that hangs on the request, but the lines of the journal, which are codes and are sealed by
    month, and empties the request itself: the shell goes when its last line of the journal does.
    """

    CONTRAINTES = (
        models.CheckConstraint(
            name="demande_effacee_est_close",
            condition=Q(anonymisee_le__isnull=True, eliminable_le__isnull=True) | Q(statut=Statut.CLOSE),
            violation_error_message="Seule une demande close peut être effacée.",
        ),
    )

    eliminable_le = models.DateField("à effacer à partir du", null=True, blank=True, editable=False, db_index=True)
    anonymisee_le = models.DateTimeField("effacée le", null=True, blank=True, editable=False, db_index=True)
    bordereau = models.ForeignKey(
        Bordereau, on_delete=SET_NULL, null=True, blank=True, editable=False, related_name="demandes"
    )

    class Meta:
        abstract = True

    @property
    def rouvrable(self):
        """Closed for 12 months at most, and neither spam nor a duplicate."""
        return (
            self.motif_cloture not in (MotifCloture.INDESIRABLE, MotifCloture.DOUBLON)
            and self.close_le is not None
            and timezone.now() <= self.close_le + DELAI_REOUVERTURE
        )

    @property
    def rouvrable_jusqu_au(self):
        """What the family is told: sooner, when the last contact is so old that the request goes before."""
        if self.close_le is None:
            return None
        fin = self.close_le + DELAI_REOUVERTURE
        if self.eliminable_le is None:
            return fin
        return min(fin, timezone.make_aware(datetime.datetime.combine(self.eliminable_le, datetime.time.min)))

    def dernier_contact(self):
        """The last time that the family and the relais were in touch, or that the family did something."""
        echange = self.echanges.filter(abouti=True).aggregate(le=Max("le"))["le"]
        acte = self.journal.filter(role=Acteur.FAMILLE).aggregate(le=Max("le"))["le"]
        return max(filter(None, (self.soumise_le, echange, acte)))

    @transaction.atomic
    def anonymiser(self, *, par=Acteur.SYSTEME, motif=MotifEffacement.DUREE, version=None):
        """Erase the family: its words, its rows, its mails. One DemandeStat is left, and a line of the register."""
        uuid = self.uuid
        with self._transition("anonymiser", par, version, motif=motif):
            if motif == MotifEffacement.DUREE and not self._est_due():
                raise TransitionRefusee("Cette demande n’est pas encore à effacer.")
            if self.motif_cloture not in SANS_STATISTIQUE:
                DemandeStat.objects.compter(self)
            for effacer in _ailleurs:
                effacer(self)
            self._couper_ce_qui_pend()
            self._vider()
        if self.bordereau_id:
            self.bordereau.noter_une_destruction()
        # Last of all: what is in the register is erased again after a restoration.
        registre.inscrire("demande", uuid)

    def _est_due(self):
        if self.motif_cloture == MotifCloture.INDESIRABLE:
            return not self.retablissable
        return type(self).objects.a_detruire().filter(pk=self.pk).exists()

    def _couper_ce_qui_pend(self):
        """Delete the rows that would go with the request, those of the journal apart; let go of the others."""
        for relation in self._meta.get_fields(include_hidden=True):
            if not relation.auto_created or relation.concrete or issubclass(relation.related_model, JournalDeBase):
                continue
            lignes = relation.related_model._base_manager.filter(**{relation.field.name: self.pk})
            if relation.on_delete is CASCADE:
                lignes.delete()
            elif relation.on_delete is SET_NULL:
                lignes.update(**{relation.field.name: None})

    def _vider(self):
        """Every field that is not kept takes the value it has when nothing was said; those of a key, a new one."""
        for champ in self._meta.concrete_fields:
            if champ.name not in GARDES:
                setattr(self, champ.attname, champ.get_default())
        self._state.fields_cache.clear()
        for nom in AU_MOIS:
            if (instant := getattr(self, nom)) is not None:
                setattr(self, nom, _debut_du_mois(instant))
        self.echeance_contact_le = self.echeance_contact_le.replace(day=1)
        self.uuid, self.cle_idempotence = uuid4(), uuid4()
        self.anonymisee_le = timezone.now()


def _debut_du_mois(instant):
    return timezone.localtime(instant).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
