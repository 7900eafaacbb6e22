"""Structures that care for children, or help those who do, and their itinerant permanences."""

import datetime

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from carte.geographie import distance_sql, mercator
from commun.horaires import ChampHoraires
from commun.models import ModeAccueil

from .communes import Commune

# Availability older than this is greyed, then hidden.
DISPONIBILITE_GRISEE = datetime.timedelta(days=31)
DISPONIBILITE_CACHEE = datetime.timedelta(days=92)


class ModeTarif(models.TextChoices):
    PSU = "psu", "selon vos revenus (barème de la Caf)"
    PAJE = "paje", "prix fixé par la structure, aidé par la Caf (CMG)"
    CONTRAT = "contrat", "salaire fixé par contrat, aidé par la Caf (CMG)"
    GRATUIT = "gratuit", "gratuit"


class StructureQuerySet(models.QuerySet):
    def publiees(self):
        return self.filter(publiee=True)

    def de_type(self, code):
        return self.filter(type__code=code)

    def avec_distance(self, lat, lon):
        """Annotate `distance` in kilometres from a point in degrees."""
        return self.annotate(distance=distance_sql(lat, lon))

    def dans(self, ouest, sud, est, nord):
        """Structures inside a box in degrees, found by the integer columns' indexes."""
        gauche, haut = mercator(nord, ouest)
        droite, bas = mercator(sud, est)
        return self.filter(mx__range=(gauche, droite), my__range=(haut, bas))


class Structure(models.Model):
    """A place on the map. `lat` and `lon` are what the public sees; `mx` and `my` derive from them."""

    nom = models.CharField("nom", max_length=150)
    slug = models.SlugField("nom dans l’adresse", max_length=80, blank=True)
    type = models.ForeignKey(ModeAccueil, on_delete=models.PROTECT, related_name="structures")
    gestionnaire = models.CharField("gestionnaire", max_length=150, blank=True)
    description = models.TextField("présentation", blank=True)
    adresse = models.CharField("adresse", max_length=200, blank=True)
    code_postal = models.CharField("code postal", max_length=5, blank=True)
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="structures")
    lat = models.FloatField(
        "latitude",
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    lon = models.FloatField(
        "longitude",
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )
    mx = models.IntegerField(null=True, editable=False)
    my = models.IntegerField(null=True, editable=False)
    point_approche = models.BooleanField(
        "point approché",
        default=False,
        help_text="Le point public est le centre d’un quartier, pas l’adresse.",
    )

    telephone = models.CharField("téléphone", max_length=20, blank=True)
    courriel = models.EmailField("adresse électronique", blank=True)
    site_web = models.URLField("site internet", blank=True)
    horaires = ChampHoraires("horaires")

    age_min_mois = models.PositiveSmallIntegerField("âge minimum (mois)", null=True, blank=True)
    age_max_mois = models.PositiveSmallIntegerField("âge maximum (mois)", null=True, blank=True)
    places = models.PositiveSmallIntegerField("places", null=True, blank=True)
    handicap = models.BooleanField("accueil d’enfants en situation de handicap", default=False)
    occasionnel = models.BooleanField("accueil occasionnel", default=False)
    urgence = models.BooleanField("accueil d’urgence", default=False)
    avip = models.BooleanField("label AVIP", default=False)
    mode_tarif = models.CharField("tarif", max_length=10, choices=ModeTarif, blank=True)
    inscription = models.CharField("comment s’inscrire", max_length=300, blank=True)

    disponibilite = models.CharField(
        "disponibilité", max_length=120, blank=True, help_text="Par exemple : 2 places en janvier."
    )
    disponibilite_le = models.DateField("disponibilité dite le", null=True, blank=True)
    mise_a_jour_le = models.DateField("mise à jour le", default=timezone.localdate)
    publiee = models.BooleanField("publiée", default=True)
    source = models.CharField("source", max_length=60, blank=True)
    source_id = models.CharField("identifiant dans la source", max_length=60, blank=True)

    objects = StructureQuerySet.as_manager()

    class Meta:
        verbose_name = "structure"
        verbose_name_plural = "structures"
        ordering = ["nom", "pk"]
        indexes = [models.Index(fields=["mx", "my"]), models.Index(fields=["type", "publiee"])]
        constraints = [
            models.CheckConstraint(
                name="structure_point_entier",
                condition=Q(lat__isnull=True, lon__isnull=True) | Q(lat__range=(-90, 90), lon__range=(-180, 180)),
                violation_error_message="Donnez la latitude et la longitude, ou aucune des deux.",
            ),
            models.CheckConstraint(
                name="structure_ages",
                condition=Q(age_min_mois__isnull=True)
                | Q(age_max_mois__isnull=True)
                | Q(age_max_mois__gte=F("age_min_mois")),
                violation_error_message="L’âge maximum est inférieur à l’âge minimum.",
            ),
            models.UniqueConstraint(
                fields=["source", "source_id"],
                condition=~Q(source_id=""),
                name="structure_source_unique",
                violation_error_message="Cette source contient déjà cet identifiant.",
            ),
        ]

    def __str__(self):
        return self.nom

    def save(self, *args, **kwargs):
        self.slug = self.slug or slugify(self.nom)[:80] or "structure"
        self.mx, self.my = (None, None) if self.lat is None else mercator(self.lat, self.lon)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        if self.type.code == "rpe":
            return reverse("relais", kwargs={"nom": self.slug})
        return reverse("structure", kwargs={"pk": self.pk, "slug": self.slug})

    @property
    def atypique(self):
        """Open before 7:30, after 18:30, on Saturday or on Sunday: derived from the hours, never typed."""
        return any(
            int(jour) >= 6 or debut < "07:30" or fin > "18:30"
            for jour, plages in self.horaires.items()
            for debut, fin in plages
        )

    @property
    def etat_disponibilite(self):
        """ "fraiche", "grisee" or "" when there is nothing fresh enough to be said."""
        if not (self.disponibilite and self.disponibilite_le):
            return ""
        age = timezone.localdate() - self.disponibilite_le
        if age > DISPONIBILITE_CACHEE:
            return ""
        return "grisee" if age > DISPONIBILITE_GRISEE else "fraiche"


class Permanence(models.Model):
    """A regular presence of a structure in a place; `recurrence` is an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU."""

    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="permanences")
    lieu = models.CharField("lieu", max_length=150)
    adresse = models.CharField("adresse", max_length=200, blank=True)
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="permanences")
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)
    recurrence = models.CharField("récurrence", max_length=200)
    heure_debut = models.TimeField("de")
    heure_fin = models.TimeField("à")
    exceptions = models.JSONField("jours sans permanence", default=list, blank=True)
    valable_du = models.DateField("valable du", default=timezone.localdate)
    valable_au = models.DateField("valable jusqu’au", null=True, blank=True)

    class Meta:
        verbose_name = "permanence"
        verbose_name_plural = "permanences"
        ordering = ["structure", "lieu", "heure_debut"]
        constraints = [
            models.CheckConstraint(
                name="permanence_heures",
                condition=Q(heure_fin__gt=F("heure_debut")),
                violation_error_message="La fin doit suivre le début.",
            )
        ]

    def __str__(self):
        return f"{self.lieu}, {self.structure}"
