"""Times at which an agent of a relais receives families, or calls them."""

import datetime

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from carte.models import Structure
from carte.models.structures import RELAIS

from .secteurs import Fermeture, Indisponibilite, RoleSecteur

DUREE_MIN, DUREE_MAX = 10, 180
# A family does not choose a time that is too near for the agent to know of it.
PREAVIS = datetime.timedelta(hours=4)
# Past times that nobody took are kept that long.
CONSERVATION = datetime.timedelta(days=31)


class Moyen(models.TextChoices):
    SUR_PLACE = "sur_place", "sur place"
    TELEPHONE = "telephone", "par téléphone"


class MotifRendezVous(models.TextChoices):
    """What the meeting is for, as the family reads it."""

    PREMIER = "premier", _("Parler de votre besoin")
    POINT = "point", _("Faire le point sur votre recherche")
    CONTRAT = "contrat", _("Comprendre le contrat et les démarches")
    AIDES = "aides", _("Comprendre les aides et le coût")


class CreneauQuerySet(models.QuerySet):
    def visibles_par(self, agent, jour=None):
        """Those of the relais for whose secteurs an agent holds a role."""
        return self.filter(relais__in=RoleSecteur.objects.relais_de(agent, jour).order_by())

    def a_venir(self, instant=None):
        return self.filter(debut__gt=instant or timezone.now())

    def libres(self, instant=None):
        """Those to come that nobody has taken, whose agent is there on a day when the relais is open."""
        return self.a_venir(instant).filter(rendez_vous__isnull=True).sans_empechement()

    def avec_empechement(self):
        """With `empeche`: the relais is closed that day, or the agent is away."""
        jour = OuterRef("debut__date")
        absences = Indisponibilite.objects.filter(agent=OuterRef("agent"), du__lte=jour, au__gte=jour)
        fermetures = Fermeture.objects.filter(relais=OuterRef("relais"), du__lte=jour, au__gte=jour)
        parti = Q(agent__is_active=False)
        return self.annotate(
            empeche=models.Case(
                models.When(parti | Exists(absences) | Exists(fermetures), then=models.Value(True)),
                default=models.Value(False),
                output_field=models.BooleanField(),
            )
        )

    def sans_empechement(self):
        return self.avec_empechement().filter(empeche=False)

    def proposes(self, rendez_vous, instant=None):
        """Those that the family of a request may choose, in order."""
        limite = (instant or timezone.now()) + PREAVIS
        siens = self.libres(limite).filter(relais=rendez_vous.demande.secteur.relais_id)
        siens = siens.filter(motif__in=("", rendez_vous.motif))
        if rendez_vous.moyen:
            siens = siens.filter(moyen=rendez_vous.moyen)
        return siens.order_by("debut", "pk")

    def recents(self, instant=None):
        """Those to come, and those of the last week."""
        return self.filter(debut__gt=(instant or timezone.now()) - datetime.timedelta(days=7))

    def avec_rendez_vous(self):
        """With `pris`, the RendezVous of each and its request, or None; a list, in two queries."""
        creneaux = list(self.select_related("relais__commune", "agent").prefetch_related("rendez_vous__demande"))
        for creneau in creneaux:
            creneau.pris = next(iter(creneau.rendez_vous.all()), None)
        return creneaux

    def perimes(self, instant=None):
        return self.filter(debut__lt=(instant or timezone.now()) - CONSERVATION, rendez_vous__isnull=True)


class Creneau(models.Model):
    relais = models.ForeignKey(
        Structure,
        on_delete=models.CASCADE,
        related_name="creneaux",
        limit_choices_to={"type__code": RELAIS},
        verbose_name="relais petite enfance",
    )
    agent = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="creneaux", verbose_name="avec"
    )
    debut = models.DateTimeField("début", db_index=True)
    duree = models.PositiveSmallIntegerField(
        "durée (minutes)", validators=[MinValueValidator(DUREE_MIN), MaxValueValidator(DUREE_MAX)]
    )
    moyen = models.CharField("comment", max_length=10, choices=Moyen)
    # Of the service, never of a family; empty: at the relais itself.
    lieu = models.CharField("lieu", max_length=120, blank=True)
    # Empty: for whatever it is.
    motif = models.CharField("motif", max_length=10, choices=MotifRendezVous, blank=True)

    objects = CreneauQuerySet.as_manager()

    class Meta:
        verbose_name = "créneau"
        verbose_name_plural = "créneaux"
        ordering = ["debut", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agent", "debut"],
                name="creneau_unique",
                violation_error_message="Cette personne a déjà un créneau à cette heure.",
            ),
            models.CheckConstraint(
                name="creneau_telephone_sans_lieu",
                condition=Q(moyen=Moyen.SUR_PLACE) | Q(lieu=""),
                violation_error_message="Un rendez-vous par téléphone n’a pas de lieu.",
            ),
        ]

    def __str__(self):
        return f"{timezone.localtime(self.debut):%d/%m/%Y %H:%M}"

    @property
    def fin(self):
        return self.debut + datetime.timedelta(minutes=self.duree)

    @property
    def jour(self):
        return timezone.localdate(self.debut)

    @property
    def adresse(self):
        """Where to come: the place that was written, else the relais and its address; "" on the phone."""
        if self.moyen == Moyen.TELEPHONE:
            return ""
        return self.lieu or f"{self.relais.nom}, {self.relais.adresse_publique}"
