"""Where the search for one child was directed, and what came of it."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.functional import cached_property

from carte.models import Commission, Structure
from commun.models import ModeAccueil
from demarches.transitions import SUIVIS, SUSPENDUS, TransitionRefusee

from .choix import A_LA_COMMISSION, EN_ATTENTE, MotifRefus, VersQui
from .choix import EtatOrientation as Etat
from .demandes import Demande
from .familles import Besoin, EnfantConcerne

REPONSES = (Etat.ADMIS, Etat.LISTE, Etat.REFUSEE, Etat.DESISTEMENT)
# A late answer, a successful remedy: a place may come after a refusal.
REVENANTES = (Etat.REFUSEE, Etat.EXPIREE)
# The fields that an answer may tell.
DITS = ("structure", "mode", "debut", "repondre_avant", "motif_refus")


class OrientationQuerySet(models.QuerySet):
    def en_attente(self, jour=None):
        """Those whose answer may still come; who was asked to answer before a day has until its end."""
        return self.filter(etat__in=EN_ATTENTE).exclude(muettes(jour))

    def sans_reponse(self, jour=None):
        """Those that were never answered, whose day is over."""
        return self.filter(muettes(jour))

    def qui_peuvent_donner_une_place(self):
        """A commission decides, a place is proposed, or a waiting list is kept."""
        return self.filter(donne_une_place()).filter(etat__in=EN_ATTENTE)

    def en_retard(self, jour):
        """A place was to be answered by the family, or a file by its commission."""
        places = Q(etat=Etat.ADMIS, repondre_avant__lt=jour)
        return self.filter(places | Q(etat__in=A_LA_COMMISSION, date_limite__lt=jour))

    def a_montrer(self):
        """With what a screen shows of them, the latest first."""
        liees = ("enfant", "structure__type", "structure__commune", "commission", "mode")
        return self.select_related(*liees).order_by("-envoyee_le", "-pk")


def muettes(jour=None):
    return Q(etat=Etat.ATTENDUE, date_limite__lt=jour or timezone.localdate())


def donne_une_place():
    return Q(vers=VersQui.COMMISSION) | Q(etat__in=(Etat.ADMIS, Etat.LISTE))


def sans_solution(jour=None):
    """Condition: an open request that the relais follows, one of whose children has nothing, though something was
    refused to it, it is on a waiting list, or care was to have begun."""
    sans = EnfantConcerne.objects.filter(demande=OuterRef("pk"), solution=None)
    tristes = Orientation.objects.filter(enfant=OuterRef("pk"), etat__in=(*REVENANTES, Etat.LISTE))
    commence = Besoin.objects.filter(demande=OuterRef("demande"), debut_souhaite__lte=jour or timezone.localdate())
    # The state first: a database then looks at the children of the open ones alone.
    return Q(statut__in=(*SUIVIS, *SUSPENDUS)) & Q(Exists(sans.filter(Q(Exists(commence)) | Q(Exists(tristes)))))


class Orientation(models.Model):
    demande = models.ForeignKey(Demande, on_delete=models.CASCADE, related_name="orientations")
    enfant = models.ForeignKey(EnfantConcerne, on_delete=models.CASCADE, related_name="orientations")
    vers = models.CharField("vers", max_length=10, choices=VersQui)
    # Of a commission: where the place is, once one is proposed.
    structure = models.ForeignKey(Structure, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    commission = models.ForeignKey(Commission, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    # The name of a service, never of a person.
    service = models.CharField("service", max_length=120, blank=True)
    etat = models.CharField("où elle en est", max_length=13, choices=Etat, default=Etat.ATTENDUE)
    envoyee_le = models.DateTimeField("envoyée le", default=timezone.now)
    date_limite = models.DateField("réponse attendue avant le")
    # When it came to the state it is in.
    reponse_le = models.DateTimeField("réponse le", null=True, blank=True)
    motif_refus = models.CharField("motif du refus", max_length=12, choices=MotifRefus, blank=True)
    mode = models.ForeignKey(ModeAccueil, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    debut = models.DateField("début proposé", null=True, blank=True)
    repondre_avant = models.DateField("la famille répond avant le", null=True, blank=True)

    objects = OrientationQuerySet.as_manager()

    class Meta:
        verbose_name = "orientation"
        verbose_name_plural = "orientations"
        ordering = ["envoyee_le", "pk"]
        indexes = [models.Index(fields=["etat", "date_limite"])]
        constraints = [
            models.CheckConstraint(
                name="orientation_une_destination",
                condition=Q(vers=VersQui.COMMISSION, service="")
                | Q(vers=VersQui.PARTENAIRE, commission__isnull=True) & ~Q(service="")
                | Q(vers__in=(VersQui.STRUCTURE, VersQui.ASSISTANT), commission__isnull=True, service=""),
                violation_error_message="Une orientation va vers une structure, une commission ou un service.",
            ),
            models.CheckConstraint(
                name="orientation_place_complete",
                condition=~Q(etat=Etat.ADMIS) | Q(mode__isnull=False, repondre_avant__isnull=False),
                violation_error_message="Une place proposée a un mode d’accueil et une date de réponse.",
            ),
            models.CheckConstraint(
                name="orientation_refus_motive",
                condition=Q(etat=Etat.REFUSEE) & ~Q(motif_refus="") | ~Q(etat=Etat.REFUSEE) & Q(motif_refus=""),
                violation_error_message="Un refus a un motif, et lui seul.",
            ),
            models.CheckConstraint(
                name="orientation_commission_par_etapes",
                condition=Q(vers=VersQui.COMMISSION) & ~Q(etat=Etat.ATTENDUE)
                | ~Q(vers=VersQui.COMMISSION) & ~Q(etat__in=A_LA_COMMISSION),
                violation_error_message="Les étapes d’un dossier sont celles d’une commission.",
            ),
        ]

    def __str__(self):
        return f"{self.destination} ({self.get_etat_display()})"

    @property
    def destination(self):
        """What agents read of where it goes; what left the directory has no name any more."""
        if self.vers == VersQui.COMMISSION:
            nom = self.commission.nom if self.commission else "commission d’attribution"
            return f"{nom}, {self.structure.nom}" if self.structure else nom
        if self.vers == VersQui.PARTENAIRE:
            return self.service
        return self.structure.nom if self.structure else f"{self.get_vers_display()} qui n’est plus dans l’annuaire"

    @property
    def cible(self):
        """What tells two orientations of a child apart."""
        if self.vers == VersQui.COMMISSION:
            return self.vers, self.commission_id
        return self.vers, self.structure_id or self.service

    @property
    def attend(self):
        """Something may still come of it."""
        return self.etat in EN_ATTENTE and not self.muette

    @property
    def muette(self):
        """It was never answered, and its day is over."""
        return self.etat == Etat.ATTENDUE and self.date_limite < timezone.localdate()

    @property
    def en_retard(self):
        """The family, or a commission, was to have answered."""
        jour = timezone.localdate()
        if self.etat == Etat.ADMIS:
            return self.repondre_avant < jour
        return self.etat in A_LA_COMMISSION and self.date_limite < jour

    @property
    def reponse_possible(self):
        """The family may still say yes or no on its page."""
        return self.etat == Etat.ADMIS and self.repondre_avant >= timezone.localdate()

    @property
    def peut_donner_une_place(self):
        return self.etat in EN_ATTENTE and (self.vers == VersQui.COMMISSION or self.etat in (Etat.ADMIS, Etat.LISTE))

    @cached_property
    def etats_possibles(self):
        """What may be noted of it now."""
        if self.etat not in (*EN_ATTENTE, *REVENANTES):
            return ()
        etapes = A_LA_COMMISSION if self.vers == VersQui.COMMISSION and self.etat in EN_ATTENTE else ()
        return tuple(etat for etat in (*etapes, *REPONSES) if etat != self.etat or etat == Etat.ADMIS)

    def noter(self, etat, **dits):
        """Come to a state, which `dits` tell (see DITS); may raise TransitionRefusee or ValidationError."""
        if etat not in self.etats_possibles or not set(dits) <= set(DITS):
            raise TransitionRefusee("Cette réponse ne suit pas celle qui est déjà notée.")
        if etat == Etat.ADMIS and (dits.get("repondre_avant") or timezone.localdate()) < timezone.localdate():
            raise TransitionRefusee("La famille répond avant un jour à venir.")
        self.motif_refus = ""
        for champ, valeur in dits.items():
            setattr(self, champ, valeur)
        self.venir_a(etat)

    def venir_a(self, etat):
        self.etat, self.reponse_le = etat, timezone.now()
        if etat != Etat.REFUSEE:
            self.motif_refus = ""
        self.full_clean()
        self.save()
        self.__dict__.pop("etats_possibles", None)
