"""Itinerant presences of a structure: places, rules, dates."""

import datetime
import itertools
import logging

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, FloatField, Q, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from carte import lecture, recurrences
from carte.geographie import POINT_ENTIER, Distance, cadre_autour

from .communes import Commune
from .requetes import publiee
from .structures import Structure
from .vacances import calendrier

journal = logging.getLogger(__name__)
# How far "next" looks: a permanence that comes back later than that has no next date.
HORIZON = datetime.timedelta(days=400)
DATES_ANNONCEES = 4


class PermanenceQuerySet(models.QuerySet):
    def publiees(self):
        return self.filter(publiee("structure__"))

    def valables(self, jour=None):
        """Permanences that are not over on a date (today by default); some may not have begun."""
        jour = jour or timezone.localdate()
        return self.filter(Q(valable_au__isnull=True) | Q(valable_au__gte=jour))

    def situees(self, commune):
        """Annotate `distance` in kilometres from a commune; a permanence without a point stands in its own commune."""
        if commune.point is None:
            return self.annotate(distance=Value(None, output_field=FloatField()))
        situees = self.alias(
            point_lat=Coalesce("lat", "commune__lat", output_field=FloatField()),
            point_lon=Coalesce("lon", "commune__lon", output_field=FloatField()),
        )
        return situees.annotate(distance=Distance(*commune.point, "point_lat", "point_lon"))

    def autour(self, commune, rayon_km, ou_de=None):
        """Those of a commune or within a radius of it, and those of the structure `ou_de`, with their `distance`."""
        voulues = Q(commune=commune) | Q(structure=ou_de) if ou_de else Q(commune=commune)
        if commune.point is None:
            return self.situees(commune).filter(voulues)
        proches = self.model.objects.filter(voulues | _dans_le_cadre(*cadre_autour(*commune.point, rayon_km)))
        # Found first, among the permanences of a country: their structures are read afterwards.
        situees = self.filter(pk__in=proches.values("pk")).situees(commune)
        return situees.filter(voulues | Q(distance__lte=rayon_km))


def _dans_le_cadre(ouest, sud, est, nord):
    """Condition: in a box in degrees, by its own point or else by that of its commune."""
    siens = Q(lat__range=(sud, nord), lon__range=(ouest, est))
    return siens | Q(lat__isnull=True, commune__lat__range=(sud, nord), commune__lon__range=(ouest, est))


class Permanence(models.Model):
    """A regular presence of a structure in a place; `recurrence` is an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU."""

    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="permanences")
    lieu = models.CharField("lieu", max_length=150)
    adresse = models.CharField("adresse", max_length=200, blank=True)
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="permanences")
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)
    recurrence = models.CharField(
        "récurrence",
        max_length=200,
        help_text="FREQ=WEEKLY;BYDAY=TU : chaque mardi. FREQ=MONTHLY;BYDAY=1TH : le 1er jeudi du mois. "
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR : un vendredi sur deux, compté depuis « valable du ».",
    )
    heure_debut = models.TimeField("de")
    heure_fin = models.TimeField("à")
    exceptions = models.JSONField(
        "jours sans permanence", default=list, blank=True, help_text='Par exemple : ["2026-12-24", "2026-12-31"]'
    )
    aussi_feries = models.BooleanField(
        "aussi les jours fériés",
        default=False,
        help_text="Sans cette case, la permanence n’a pas lieu les jours fériés.",
    )
    hors_vacances = models.BooleanField(
        "pas pendant les vacances et fermetures",
        default=False,
        help_text="Celles de « Carte > Vacances et fermetures ».",
    )
    valable_du = models.DateField("valable du", default=timezone.localdate)
    valable_au = models.DateField("valable jusqu’au", null=True, blank=True)
    modifiee_le = models.DateTimeField("modifiée le", auto_now=True)

    objects = PermanenceQuerySet.as_manager()

    class Meta:
        verbose_name = "permanence"
        verbose_name_plural = "permanences"
        ordering = ["structure", "lieu", "heure_debut"]
        indexes = [models.Index(fields=["lat", "lon"], name="permanence_point")]
        constraints = [
            models.CheckConstraint(
                name="permanence_heures",
                condition=Q(heure_fin__gt=F("heure_debut")),
                violation_error_message="La fin doit suivre le début.",
            ),
            models.CheckConstraint(
                name="permanence_validite",
                condition=Q(valable_au__isnull=True) | Q(valable_au__gte=F("valable_du")),
                violation_error_message="La fin de validité précède son début.",
            ),
            models.CheckConstraint(
                name="permanence_point_entier",
                condition=POINT_ENTIER,
                violation_error_message="Donnez la latitude et la longitude, ou aucune des deux.",
            ),
        ]

    def __str__(self):
        return f"{self.lieu}, {self.structure}"

    def clean(self):
        """Refuse a rule that is not one, that never falls, and exceptions that are not dates."""
        if not self.valable_du:
            return
        erreurs = {}
        if not self._exceptions_lisibles():
            erreurs["exceptions"] = 'Écrivez une liste de dates : ["2026-12-24", "2026-12-31"].'
        try:
            fin = self.valable_au or self.valable_du + HORIZON
            if self.recurrence and not any(recurrences.jours(self.recurrence, self.valable_du, self.valable_du, fin)):
                erreurs["recurrence"] = "Cette règle ne donne aucune date pendant la validité de la permanence."
        except recurrences.RecurrenceInvalide as erreur:
            erreurs["recurrence"] = str(erreur)
        if erreurs:
            raise ValidationError(erreurs)

    @property
    def rythme(self):
        """The rule in words, "" when only the dates can say it."""
        try:
            return recurrences.phrase(self.recurrence)
        except recurrences.RecurrenceInvalide:
            return ""

    @property
    def heures(self):
        """ "9 h à 12 h"."""
        return lecture.plages([(f"{self.heure_debut:%H:%M}", f"{self.heure_fin:%H:%M}")])

    def dates(self, du, au):
        """Yield the local dates of the permanence from `du` to `au`, both included; exceptions, public holidays and
        school holidays are left out as it says.

        A rule that got in without `clean` gives no date and is logged: one wrong row does not take a page down.
        """
        try:
            yield from filter(self._filtre(), self.dates_de_la_regle(du, au))
        except recurrences.RecurrenceInvalide:
            journal.exception("permanence %s: its rule is refused", self.pk)

    def dates_de_la_regle(self, du, au):
        """Yield what the rule alone gives during the validity, in order. Raises RecurrenceInvalide."""
        du, au = max(du, self.valable_du), min(au, self.valable_au or au)
        yield from recurrences.jours(self.recurrence, self.valable_du, du, au)

    def instants(self, apres=None):
        """Yield the aware datetimes at which the permanence opens, the first one not before `apres` (now)."""
        apres = timezone.localtime(apres)
        for jour in self.dates(apres.date(), max(apres.date(), self.valable_du) + HORIZON):
            debut = datetime.datetime.combine(jour, self.heure_debut, apres.tzinfo)
            if debut >= apres:
                yield debut

    def prochaine(self, apres=None):
        """The next aware datetime at which it opens, not before `apres` (now by default); None when there is none."""
        return next(self.instants(apres), None)

    def _filtre(self):
        """What tells whether the permanence is held on a date that its rule gives."""
        sans, jours = set(self.exceptions or ()), calendrier()

        def tenue(jour):
            return (
                jour.isoformat() not in sans
                and (self.aussi_feries or not jours.est_ferie(jour))
                and not (self.hors_vacances and jours.est_en_vacances(jour))
            )

        return tenue

    def _exceptions_lisibles(self):
        try:
            return isinstance(self.exceptions, list) and all(datetime.date.fromisoformat(j) for j in self.exceptions)
        except (TypeError, ValueError):
            return False


def passages(permanences, apres=None):
    """[(aware datetime, ["3 décembre", ...], permanence), ...]: the next opening of each and the dates that follow,
    soonest first; a permanence without a date to come is left out."""
    dates = ((list(itertools.islice(p.instants(apres), DATES_ANNONCEES)), p) for p in permanences)
    annonces = [
        (prochaine, [lecture.jour_court(jour) for jour in suivantes], permanence)
        for (prochaine, *suivantes), permanence in filter(_a_une_date, dates)
    ]
    return sorted(annonces, key=lambda passage: (passage[0], passage[2].pk))


def _a_une_date(passage):
    return bool(passage[0])
