"""Dated figures: value, validity, source, confidence. A figure is written here and nowhere else."""

import datetime

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Case, F, Q, When
from django.utils import timezone
from wagtail.models import Revision, RevisionMixin

from commun.chiffres import valeur_lisible


class Confiance(models.TextChoices):
    OFFICIEL_TEXTE = "officiel_texte", "texte officiel"
    OFFICIEL_OPENFISCA = "officiel_openfisca", "OpenFisca, avec référence au Journal officiel"
    OFFICIEL_CAF = "officiel_caf", "page d’une caisse d’allocations familiales"
    CONFIRME_SECONDAIRE = "confirme_secondaire", "source secondaire concordante"
    DECISION_LOCALE = "decision_locale", "décision locale"
    CALCULE = "calcule", "calculé, pas encore publié"
    HYPOTHESE = "hypothese_non_confirmee", "hypothèse non confirmée"
    NON_CONFIRME = "non_confirme", "non confirmé"
    PROJECTION = "projection", "projection"


PUBLIABLES = (
    Confiance.OFFICIEL_TEXTE,
    Confiance.OFFICIEL_OPENFISCA,
    Confiance.OFFICIEL_CAF,
    Confiance.CONFIRME_SECONDAIRE,
    Confiance.DECISION_LOCALE,
)
# A local value under the national one needs a reason, written in the note (circulaire Cnaf on the PSU ceiling).
PLANCHERS_NATIONAUX = ("psu.plafond",)
BIENTOT = datetime.timedelta(days=45)


class BaremeQuerySet(models.QuerySet):
    def publiables(self):
        """Rows confirmed well enough to be stated as a fact."""
        return self.filter(confiance__in=PUBLIABLES)

    def en_vigueur(self, jour=None):
        """Rows in force on `jour` (a date, today by default)."""
        jour = jour or timezone.localdate()
        return self.filter(Q(valide_au__isnull=True) | Q(valide_au__gte=jour), valide_du__lte=jour)

    def par_cle(self, jour=None):
        """{cle: Bareme} of the figures that may be stated on `jour`, in one query; a local decision prevails."""
        locale_apres = Case(When(confiance=Confiance.DECISION_LOCALE, then=1), default=0)
        return {b.cle: b for b in self.publiables().en_vigueur(jour).order_by(locale_apres, "valide_du")}

    def changes_depuis(self, jour, racines):
        """Rows of the keys that begin with one of these words, whose value started or ended after `jour`, up to today;
        suppositions apart."""
        aujourd_hui = timezone.localdate()
        cles = Q(pk=None)
        for racine in racines:
            cles |= Q(cle=racine) | Q(cle__startswith=f"{racine}.")
        debut = Q(valide_du__gt=jour, valide_du__lte=aujourd_hui)
        fin = Q(valide_au__gte=jour, valide_au__lt=aujourd_hui)
        return self.filter(cles, debut | fin, confiance__in=(*PUBLIABLES, Confiance.CALCULE))

    def de_la_serie(self, bareme):
        """Rows of the same key that follow each other in time: local, confirmed and unconfirmed rows stand apart."""
        if bareme.local:
            return self.filter(cle=bareme.cle, confiance=Confiance.DECISION_LOCALE)
        nationales = self.filter(cle=bareme.cle).exclude(confiance=Confiance.DECISION_LOCALE)
        return (
            nationales.filter(confiance__in=PUBLIABLES)
            if bareme.publiable
            else nationales.exclude(confiance__in=PUBLIABLES)
        )


class EtatBareme(models.TextChoices):
    EN_VIGUEUR = "en_vigueur", "en vigueur"
    BIENTOT_PERIME = "bientot_perime", "se termine bientôt"
    A_VENIR = "a_venir", "à venir"
    PERIME = "perime", "périmé"
    NON_CONFIRME = "non_confirme", "non confirmé"


class Bareme(RevisionMixin, models.Model):
    """A value of a key over a period. A local decision is a row of its own, which prevails over the national one."""

    cle = models.CharField("clé", max_length=100)
    libelle = models.CharField("libellé", max_length=300)
    valeur = models.DecimalField("valeur", max_digits=16, decimal_places=6, null=True, blank=True)
    valeur_texte = models.CharField("valeur en toutes lettres", max_length=100, blank=True)
    unite = models.CharField("unité", max_length=80, blank=True)
    valide_du = models.DateField("valide du")
    valide_au = models.DateField("valide jusqu’au", null=True, blank=True)
    source = models.CharField("source", max_length=400)
    source_url = models.URLField("adresse de la source", blank=True)
    confiance = models.CharField("confiance", max_length=30, choices=Confiance)
    note = models.TextField("note", blank=True)

    revisions = GenericRelation(Revision, related_query_name="bareme")
    objects = BaremeQuerySet.as_manager()

    class Meta:
        verbose_name = "barème"
        verbose_name_plural = "barèmes"
        ordering = ["cle", "valide_du"]
        constraints = [
            models.UniqueConstraint(
                fields=["cle", "valide_du", "confiance"],
                name="bareme_unique",
                violation_error_message="Une valeur commence déjà ce jour-là.",
            ),
            models.CheckConstraint(
                name="bareme_periode",
                condition=Q(valide_au__isnull=True) | Q(valide_au__gte=F("valide_du")),
                violation_error_message="La fin de validité précède le début.",
            ),
            models.CheckConstraint(
                name="bareme_une_valeur",
                condition=Q(valeur__isnull=True, valeur_texte__gt="") | Q(valeur__isnull=False, valeur_texte=""),
                violation_error_message="Donnez un nombre ou un texte, l’un des deux.",
            ),
        ]

    def __str__(self):
        return f"{self.cle} ({self.valide_du:%d/%m/%Y})"

    @transaction.atomic
    def save(self, *args, **kwargs):
        """A new value ends the previous one of its series the day before it begins."""
        if self._state.adding:
            veille = self._meta.get_field("valide_du").to_python(self.valide_du) - datetime.timedelta(days=1)
            precedentes = Bareme.objects.de_la_serie(self).filter(valide_du__lt=self.valide_du)
            precedentes.filter(Q(valide_au__isnull=True) | Q(valide_au__gt=veille)).update(valide_au=veille)
        super().save(*args, **kwargs)

    def clean(self):
        """Refuse a period that overlaps another of the series, and a local ceiling under the national one."""
        super().clean()
        if not (self.cle and self.valide_du):
            return
        if self._chevauche():
            raise ValidationError(
                {"valide_du": "Cette période en chevauche une autre : terminez d’abord la précédente."}
            )
        if self.local and self.cle in PLANCHERS_NATIONAUX and not self.note:
            nationale = (
                Bareme.objects.exclude(confiance=Confiance.DECISION_LOCALE).par_cle(self.valide_du).get(self.cle)
            )
            if nationale and self.valeur is not None and self.valeur < nationale.valeur:
                raise ValidationError({"note": "Sous la valeur nationale, il faut l’accord de la Caf : citez-le ici."})

    @property
    def publiable(self):
        return self.confiance in PUBLIABLES

    @property
    def local(self):
        return self.confiance == Confiance.DECISION_LOCALE

    @property
    def etat(self):
        """The EtatBareme of this row today."""
        jour = timezone.localdate()
        if not self.publiable:
            return EtatBareme.NON_CONFIRME
        if self.valide_du > jour:
            return EtatBareme.A_VENIR
        if self.valide_au is None or self.valide_au > jour + BIENTOT:
            return EtatBareme.EN_VIGUEUR
        return EtatBareme.BIENTOT_PERIME if self.valide_au >= jour else EtatBareme.PERIME

    @property
    def etat_lisible(self):
        return self.etat.label

    @property
    def a_jour(self):
        """Whether it may be stated today and for a while."""
        return self.etat == EtatBareme.EN_VIGUEUR

    @property
    def lisible(self):
        """As readers see it: "3,64 €"."""
        return valeur_lisible(self)

    def _chevauche(self):
        """Whether the period meets another of the series; a new row may, since it ends those that began before it."""
        autres = Bareme.objects.de_la_serie(self).exclude(pk=self.pk)
        if self._state.adding:
            autres = autres.filter(valide_du__gte=self.valide_du)
        if self.valide_au:
            autres = autres.filter(valide_du__lte=self.valide_au)
        return autres.filter(Q(valide_au__isnull=True) | Q(valide_au__gte=self.valide_du)).exists()
