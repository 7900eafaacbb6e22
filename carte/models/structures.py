"""Structures that care for children, or help those who do, and their itinerant permanences."""

import datetime

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify

from carte import grilles, lecture
from carte.geographie import POINT_ENTIER, cellule, mercator, tuile
from carte.projection import TYPE as ASSISTANT_MATERNEL
from commun.calendrier import jours_feries
from commun.champs import ChampLangues
from commun.horaires import ChampHoraires, prochaine_ouverture
from commun.models import ModeAccueil

from .choix import ParQui
from .communes import Commune
from .prix import CONTRAINTES as CONTRAINTES_DU_PRIX
from .prix import ModeTarif, Prix
from .requetes import StructureQuerySet, sans_point

RELAIS = "rpe"
# Availability older than this is greyed, then hidden.
DISPONIBILITE_GRISEE = datetime.timedelta(days=31)
DISPONIBILITE_CACHEE = datetime.timedelta(days=92)
# What a search of a place reads of each structure, by `tuile`: both databases answer out of the index alone, where
# neighbours follow each other, without the wide rows.
LUS_PAR_LA_RECHERCHE = [
    "tuile", "mx", "my", "cellule", "id", "lat", "lon", "publiee", "visible_jusqu_au", "type", "commune", "mode_tarif",
    "langues", "age_min_mois", "age_max_mois", "handicap", "occasionnel", "urgence", "avip", "garde_partagee",
    "atypique", *(f"ouvert_{jour}" for jour in grilles.JOURS), "disponibilite_le", "commission_le", "disponibilite",
]  # fmt: skip
# What `Structure.deriver` works out of a point, and of hours.
DU_POINT = ("mx", "my", "cellule", "tuile")
DERIVEES = (*DU_POINT, "atypique", *(f"ouvert_{jour}" for jour in grilles.JOURS))


class Structure(Prix):
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
    # Both, interleaved: without its last bits, the square that holds the point.
    cellule = models.BigIntegerField(null=True, editable=False)
    # The tile that holds it, or what stands for one: a place is read from one index, whatever lies elsewhere.
    tuile = models.IntegerField(default=0, editable=False)
    point_approche = models.BooleanField(
        "point approché",
        default=False,
        help_text="Le point public est le centre d’un quartier, pas l’adresse.",
    )

    telephone = models.CharField("téléphone", max_length=20, blank=True)
    courriel = models.EmailField("adresse électronique", blank=True)
    site_web = models.URLField("site internet", blank=True)
    horaires = ChampHoraires("horaires")
    # Half-hours open on each day, and whether some are unusual: derived from the hours, for the search.
    ouvert_1 = models.BigIntegerField(default=0, editable=False)
    ouvert_2 = models.BigIntegerField(default=0, editable=False)
    ouvert_3 = models.BigIntegerField(default=0, editable=False)
    ouvert_4 = models.BigIntegerField(default=0, editable=False)
    ouvert_5 = models.BigIntegerField(default=0, editable=False)
    ouvert_6 = models.BigIntegerField(default=0, editable=False)
    ouvert_7 = models.BigIntegerField(default=0, editable=False)
    atypique = models.BooleanField(default=False, editable=False)

    age_min_mois = models.PositiveSmallIntegerField("âge minimum (mois)", null=True, blank=True)
    age_max_mois = models.PositiveSmallIntegerField("âge maximum (mois)", null=True, blank=True)
    places = models.PositiveSmallIntegerField("places", null=True, blank=True)
    handicap = models.BooleanField("accueil d’enfants en situation de handicap", default=False)
    occasionnel = models.BooleanField("accueil occasionnel", default=False)
    urgence = models.BooleanField("accueil d’urgence", default=False)
    avip = models.BooleanField("label AVIP", default=False)
    garde_partagee = models.BooleanField("garde partagée entre deux familles", default=False)
    langues = ChampLangues("langues parlées, en plus du français")
    mode_tarif = models.CharField("tarif", max_length=10, choices=ModeTarif, blank=True)
    inscription = models.CharField("comment s’inscrire", max_length=300, blank=True)

    disponibilite = models.CharField(
        "disponibilité", max_length=120, blank=True, help_text="Par exemple : 2 places en janvier."
    )
    disponibilite_le = models.DateField("disponibilité dite le", null=True, blank=True)
    commission_le = models.DateField(
        "prochaine commission le",
        null=True,
        blank=True,
        help_text="Quand une commission attribue les places : sa date, et aucune disponibilité.",
    )
    mise_a_jour_le = models.DateField("mise à jour le", default=timezone.localdate)
    publiee = models.BooleanField("publiée", default=True)
    # The last day of what allows it to be shown: an agreement, an agrément. Written by what knows of them.
    visible_jusqu_au = models.DateField(null=True, editable=False)
    a_verifier = models.CharField(
        "à vérifier", max_length=200, blank=True, help_text="Videz ce champ quand c’est vérifié."
    )
    source = models.CharField("source", max_length=60, blank=True)
    source_id = models.CharField("identifiant dans la source", max_length=60, blank=True)
    # What the last import read, {field: value}: what a person has changed since stays.
    valeurs_source = models.JSONField(default=dict, editable=False)
    # When the worker last looked for the point of an address, found or not.
    point_cherche_le = models.DateTimeField(null=True, editable=False)
    # A person said that the address of `courriel` is the structure's own: what a file gives is not written to.
    courriel_confirme = models.BooleanField(
        "adresse électronique confirmée",
        default=True,
        help_text="Décochez-la si personne n’a vérifié cette adresse : le site n’y écrit pas.",
    )

    objects = StructureQuerySet.as_manager()

    class Meta:
        verbose_name = "structure"
        verbose_name_plural = "structures"
        ordering = ["nom", "pk"]
        indexes = [
            models.Index(fields=["type", "publiee"]),
            models.Index(fields=LUS_PAR_LA_RECHERCHE, name="structure_recherche"),
        ]
        constraints = [
            models.CheckConstraint(
                name="structure_point_entier",
                condition=POINT_ENTIER,
                violation_error_message="Donnez la latitude et la longitude, ou aucune des deux.",
            ),
            models.CheckConstraint(
                name="structure_ages",
                condition=Q(age_min_mois__isnull=True)
                | Q(age_max_mois__isnull=True)
                | Q(age_max_mois__gte=F("age_min_mois")),
                violation_error_message="L’âge maximum est inférieur à l’âge minimum.",
            ),
            models.CheckConstraint(
                name="structure_commission_sans_disponibilite",
                condition=Q(commission_le__isnull=True) | Q(disponibilite=""),
                violation_error_message="Une commission attribue les places : n’annoncez pas de disponibilité.",
            ),
            models.UniqueConstraint(
                fields=["source", "source_id"],
                condition=~Q(source_id=""),
                name="structure_source_unique",
                violation_error_message="Cette source contient déjà cet identifiant.",
            ),
            *CONTRAINTES_DU_PRIX,
        ]

    def __str__(self):
        return self.nom

    def save(self, *args, **kwargs):
        self.deriver()
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        if self.est_relais:
            return reverse("relais", kwargs={"nom": self.slug})
        return reverse("structure", kwargs={"pk": self.pk, "slug": self.slug})

    def deriver(self):
        """Set the columns that others give: to be called before a `bulk_create`, which skips `save`."""
        self.slug = self.slug or self.slug_propose
        if None in (self.lat, self.lon):
            self.mx = self.my = self.cellule = None
            self.tuile = sans_point(self.commune_id)
        else:
            self.mx, self.my = mercator(self.lat, self.lon)
            self.cellule, self.tuile = cellule(self.mx, self.my), tuile(self.mx, self.my)
        for jour, masque in enumerate(grilles.masques(self.horaires), start=1):
            setattr(self, f"ouvert_{jour}", masque)
        self.atypique = lecture.est_atypique(self.horaires)

    def clean(self):
        """Two relais may not answer at one address; a price is whole."""
        super().clean()
        if self.type_id and self.est_relais:
            slug = self.slug or self.slug_propose
            if Structure.objects.de_type(RELAIS).filter(slug=slug).exclude(pk=self.pk).exists():
                raise ValidationError({"slug": "Un autre relais porte déjà ce nom dans l’adresse."})

    @property
    def slug_propose(self):
        """What stands for the name in the address when nobody chose it."""
        return slugify(self.nom.replace("’", "-").replace("'", "-"))[:80].strip("-") or "structure"

    @property
    def est_relais(self):
        return self.type.code == RELAIS

    @property
    def adresse_publique(self):
        """What the public may read of the address: nothing of it when the point is approximate."""
        if self.point_approche:
            return ""
        lieu = f"{self.code_postal} {self.commune.nom}".strip()
        return f"{self.adresse}, {lieu}" if self.adresse else lieu

    @property
    def point(self):
        """(lat, lon) that the public sees, None when there is none."""
        return None if None in (self.lat, self.lon) else (self.lat, self.lon)

    @transaction.atomic
    def confirmer_les_places(self, disponibilite=None):
        """Its own people say today that what is shown of their places is right, or what to show instead.

        Where a commission gives the places, the sheet alone is fresh again: no number is told.
        """
        self.refresh_from_db(from_queryset=Structure.objects.select_for_update(of=("self",)))
        self.mise_a_jour_le = timezone.localdate()
        if self.commission_le is None:
            self.disponibilite = self.disponibilite if disponibilite is None else disponibilite
            self.disponibilite_le = self.mise_a_jour_le
        self.save(update_fields=["disponibilite", "disponibilite_le", "mise_a_jour_le"])
        self.confirmations.create(par=ParQui.ELLE)

    def placer(self, point):
        """Move to a point (lat, lon), or to none, and save."""
        self.lat, self.lon = point or (None, None)
        self.save(update_fields=["lat", "lon", *DU_POINT])

    @property
    def distance_lisible(self):
        """ "1,2 km", "environ 2 km" for an approximate point; "" when the queryset gave no distance."""
        distance = getattr(self, "distance", None)
        return "" if distance is None else lecture.distance(distance, environ=self.point_approche)

    @property
    def ages(self):
        """ "de 2 mois à 3 ans", "" when nothing is known."""
        return lecture.ages(self.age_min_mois, self.age_max_mois)

    @property
    def semaine(self):
        """[("du lundi au vendredi", "7 h 30 à 18 h 30"), ...]: days with the same hours are one line."""
        return lecture.semaine(self.horaires)

    @property
    def horaires_atypiques(self):
        """["Dès 6 h 30", "Samedi"]: what is unusual in the hours."""
        return lecture.atypiques(self.horaires)

    @property
    def etat_disponibilite(self):
        """ "fraiche", "grisee" or "" when there is nothing fresh enough to be said; may read `disponibilites` once.

        An assistante maternelle who tells her places and has none says so: it spares a call.
        """
        if self.disponibilite_le is None:
            return ""
        if not (self.type.code == ASSISTANT_MATERNEL or self.disponibilite or self.disponibilites.all()):
            return ""
        age = timezone.localdate() - self.disponibilite_le
        if age > DISPONIBILITE_CACHEE:
            return ""
        return "grisee" if age > DISPONIBILITE_GRISEE else "fraiche"

    @property
    def commission_prochaine(self):
        """The date of the next commission that gives its places, None when none is known; reads `commissions` once."""
        dates = [self.commission_le, *(commission.le for commission in self.commissions.all())]
        return min((jour for jour in dates if jour and jour >= timezone.localdate()), default=None)

    def ouverture(self, instant=None):
        """(open now, aware datetime of closing or of next opening, None when never)."""
        return prochaine_ouverture(self.horaires, timezone.localtime(instant))

    def aujourdhui(self, instant=None, alsace_moselle=False):
        """{"heures": "7 h 30 à 18 h 30" or "", "ouvert": open now, "ferie": a public holiday}; None when no hours are
        known. On a public holiday nothing is said to be open."""
        if not self.semaine:
            return None
        instant = timezone.localtime(instant)
        ferie = instant.date() in jours_feries(instant.year, alsace_moselle)
        heures = lecture.plages(self.horaires.get(str(instant.isoweekday()), []))
        return {"heures": heures, "ouvert": not ferie and self.ouverture(instant)[0], "ferie": ferie and bool(heures)}

    def prochaines_permanences(self, apres=None):
        """[(aware datetime, permanence), ...], soonest first; reads `permanences` once (prefetch it in lists)."""
        suivantes = ((permanence.prochaine(apres), permanence) for permanence in self.permanences.all())
        return sorted(
            ((quand, p) for quand, p in suivantes if quand), key=lambda suivante: (suivante[0], suivante[1].pk)
        )

    def prochaine_permanence(self, apres=None):
        """(aware datetime, permanence) of the soonest one, None when there is none."""
        return next(iter(self.prochaines_permanences(apres)), None)
