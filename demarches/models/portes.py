"""How a request came: by which door, entered by whom, with whose agreement, under which reference elsewhere."""

import datetime
from dataclasses import dataclass, field

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from demarches import notifications
from demarches.transitions import Acteur, TransitionRefusee

from .choix import Canal, InscriteMonenfant
from .partenaires import Partenaire

# What a partner certifies: the code is kept with the request, a text that has served is never written again.
ACCORDS = {
    "partenaire-1": "La famille est d’accord pour que je transmette cette demande au relais petite enfance, et sait "
    "que le relais va la contacter.",
}
ACCORD_EN_COURS = "partenaire-1"
# By day, what a paper form may be late.
PAPIER_AU_PLUS = datetime.timedelta(days=92)


@dataclass(frozen=True)
class Porte:
    """What the door adds to the answers. `role` is what the journal keeps; `recue_le` the day a paper form arrived,
    from which the promise runs; `champs` other fields of the request."""

    canal: str = Canal.WEB
    par: object = None
    role: str = Acteur.FAMILLE
    recue_le: datetime.date | None = None
    champs: dict = field(default_factory=dict)

    def marquer(self, demande):
        """Write on an unsaved request how it came."""
        demande.canal, demande.saisie_par = self.canal, self.par
        for nom, valeur in self.champs.items():
            setattr(demande, nom, valeur)
        if self.recue_le and self.recue_le != timezone.localdate():
            midi = datetime.datetime.combine(self.recue_le, datetime.time(12))
            demande.soumise_le = timezone.make_aware(midi)

    def inscrire(self, demande):
        """The first line of the journal, at the moment of the entry."""
        objet = {"avant": "", "apres": demande.statut}
        objet |= {} if self.canal == Canal.WEB else {"canal": str(self.canal)}
        demande.journal.create(acteur=self.par, role=self.role, action="soumettre", objet=objet)


PAR_LE_SITE = Porte()


class ParUnePorte(models.Model):
    """Fields and verbs of a request about how it came, and of those who call about it."""

    saisie_par = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="demandes_saisies",
        verbose_name="saisie par",
    )
    evenement = models.CharField("évènement", max_length=80, blank=True)
    partenaire = models.ForeignKey(
        Partenaire, on_delete=models.PROTECT, null=True, blank=True, related_name="demandes", verbose_name="partenaire"
    )
    accord_code = models.CharField("accord de la famille", max_length=20, blank=True)
    accord_le = models.DateTimeField("accord donné le", null=True, blank=True)
    monenfant = models.CharField("inscrite sur monenfant.fr", max_length=6, choices=InscriteMonenfant, blank=True)
    reference_externe = models.CharField("référence monenfant.fr", max_length=40, blank=True)
    rappel_demande_le = models.DateTimeField("rappel demandé le", null=True, blank=True)

    class Meta:
        abstract = True

    @transaction.atomic
    def noter_monenfant(self, *, par, monenfant, reference_externe):
        """What the family says of its account on monenfant.fr; the journal keeps the answer, never the reference."""
        acteurs = self.acteurs(par)
        if not acteurs & {Acteur.REFERENT, Acteur.COORDINATION}:
            raise TransitionRefusee("Noter ce renseignement ne vous est pas ouvert sur cette demande.")
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        if (self.monenfant, self.reference_externe) == (monenfant, reference_externe):
            return
        self.monenfant, self.reference_externe = monenfant, reference_externe
        self.clean_fields(exclude=[f.name for f in self._meta.fields if f.name not in _MONENFANT])
        self.validate_constraints()
        role = Acteur.REFERENT if Acteur.REFERENT in acteurs else Acteur.COORDINATION
        self._garder(par, role, "noter_monenfant", {"monenfant": monenfant}, _MONENFANT)

    @transaction.atomic
    def demander_rappel(self, *, par, moment=""):
        """The switchboard tells the référent that the family asks to be called; `moment` is a code, "" for any.

        The promise goes on: nobody has answered the family yet.
        """
        if Acteur.ACCUEIL not in self.acteurs(par):
            raise TransitionRefusee("Demander un rappel ne vous est pas ouvert sur cette demande.")
        self.refresh_from_db(from_queryset=type(self).objects.select_for_update(of=("self",)))
        self.rappel_demande_le = timezone.now()
        self._garder(par, Acteur.ACCUEIL, "demander_rappel", {"moment": moment}, ("rappel_demande_le",))
        notifications.rappel(self, moment)

    def noter_consultation(self, par, action):
        """Log that the switchboard found this request (`trouver`): nothing changes."""
        self.journal.create(acteur=par, role=Acteur.ACCUEIL, action=action)
        self.consultations.noter(self, par, pourquoi="accueil")

    def _garder(self, par, role, action, objet, champs):
        self.version += 1
        self.dernier_mouvement_le = timezone.now()
        self.save(update_fields=[*champs, "version", "dernier_mouvement_le"])
        self.journal.create(acteur=par, role=role, action=action, objet=objet)


_MONENFANT = ("monenfant", "reference_externe")

CONTRAINTES = (
    models.CheckConstraint(
        name="demande_de_partenaire_a_un_accord",
        condition=Q(canal=Canal.PARTENAIRE, partenaire__isnull=False, accord_le__isnull=False) & ~Q(accord_code="")
        | ~Q(canal=Canal.PARTENAIRE) & Q(partenaire__isnull=True),
        violation_error_message="Un partenaire transmet une demande avec l’accord de la famille, et le dit.",
    ),
    models.CheckConstraint(
        name="demande_reference_externe_inscrite",
        condition=Q(reference_externe="") | Q(monenfant=InscriteMonenfant.OUI),
        violation_error_message="Une référence monenfant.fr suppose que la famille y est inscrite.",
    ),
)


def refuser_date_de_papier(jour):
    """Raise ValidationError for a day on which no paper form entered today may have arrived."""
    aujourdhui = timezone.localdate()
    if jour > aujourdhui:
        raise ValidationError("Cette date est à venir.")
    if jour < aujourdhui - PAPIER_AU_PLUS:
        raise ValidationError("Cette date a plus de trois mois : vérifiez-la.")
