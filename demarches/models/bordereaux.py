"""The slip by which the archives agree that closed requests be destroyed: numbers, dates, never a family."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from demarches.transitions import TransitionRefusee


class BordereauQuerySet(models.QuerySet):
    def en_attente(self):
        """Those that the archives have not signed yet."""
        return self.filter(visa_le=None)

    def suivant(self):
        """Number of the next slip of the year: "2026-003"."""
        annee = timezone.localdate().year
        derniers = self.filter(numero__startswith=f"{annee}-").order_by("-numero").values_list("numero", flat=True)
        rang = int(derniers[0].partition("-")[2]) + 1 if derniers else 1
        return f"{annee}-{rang:03}"


class Bordereau(models.Model):
    """`lignes` is what the archives sign: [{relais, annee, motif, nombre, du, au}], dates as "YYYY-MM-DD"."""

    numero = models.CharField("numéro", max_length=12, unique=True)
    cree_le = models.DateTimeField("préparé le", default=timezone.now)
    cree_par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    lignes = models.JSONField("lignes", default=list)
    nombre = models.PositiveIntegerField("nombre de dossiers", default=0)
    visa_numero = models.CharField("visa n°", max_length=60, blank=True)
    visa_le = models.DateField("date du visa", null=True, blank=True)
    vise_par = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    detruits = models.PositiveIntegerField("dossiers détruits", default=0)
    detruit_le = models.DateTimeField("détruits le", null=True, blank=True)

    objects = BordereauQuerySet.as_manager()

    class Meta:
        verbose_name = "bordereau d’élimination"
        verbose_name_plural = "bordereaux d’élimination"
        ordering = ["-cree_le", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="bordereau_visa_entier",
                condition=Q(visa_numero="", visa_le__isnull=True, vise_par__isnull=True)
                | ~Q(visa_numero="") & Q(visa_le__isnull=False, vise_par__isnull=False),
                violation_error_message="Un visa a un numéro et une date.",
            ),
            models.CheckConstraint(
                name="bordereau_detruit_date",
                condition=Q(detruits=0, detruit_le__isnull=True) | Q(detruits__gt=0, detruit_le__isnull=False),
                violation_error_message="Une destruction a une date.",
            ),
        ]

    def __str__(self):
        return f"bordereau {self.numero}"

    @property
    def vise(self):
        return self.visa_le is not None

    @transaction.atomic
    def viser(self, *, numero, le, par):
        """Enter what the archives answered; the night that follows destroys."""
        vise = Bordereau.objects.en_attente().filter(pk=self.pk)
        if not vise.update(visa_numero=numero, visa_le=le, vise_par=par):
            raise TransitionRefusee("Le visa de ce bordereau est déjà noté.")
        self.refresh_from_db()

    @transaction.atomic
    def annuler(self):
        """Let go of the files of a slip that the archives have not signed."""
        if not Bordereau.objects.en_attente().select_for_update().filter(pk=self.pk).exists():
            raise TransitionRefusee("Le visa est noté : ce bordereau ne s’annule plus.")
        self.delete()

    def noter_une_destruction(self):
        Bordereau.objects.filter(pk=self.pk).update(detruits=models.F("detruits") + 1, detruit_le=timezone.now())
