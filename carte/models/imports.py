"""Files of structures: where they come from, what each import did, what is needed to undo the last one."""

import datetime

from django.conf import settings
from django.core.files.storage import storages
from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone

from commun.models import ModeAccueil

from .structures import Structure

# A file that was looked at and not applied, a report, what undoes an import (docs/adr/0018-importer-des-structures.md).
CONSERVATION_ESSAI = datetime.timedelta(days=1)
CONSERVATION_RAPPORT = datetime.timedelta(days=3 * 365)
CONSERVATION_AVANT = datetime.timedelta(days=183)
# A work that the worker has not ended by then may be asked for again.
ATTENTE_MAX = datetime.timedelta(hours=1)


class EtatImport(models.TextChoices):
    ESSAI = "essai", "essai"
    APPLIQUE = "applique", "appliqué"
    ANNULE = "annule", "annulé"


class Attente(models.TextChoices):
    """What was asked of an import and is not done yet."""

    APERCU = "apercu", "aperçu en préparation"
    APPLICATION = "application", "import en cours"
    ANNULATION = "annulation", "annulation en cours"


class ActionImport(models.TextChoices):
    CREEE = "creee", "créée"
    MODIFIEE = "modifiee", "modifiée"


def depot():
    """Where the files looked at wait: no address of the site leads there."""
    return storages["imports"]


class SourceImport(models.Model):
    """Who gives files of structures. `nom` is what `Structure.source` holds: it does not change once it is used.

    `colonnes` is the mapping kept from the last import, {column of the file: field, "" for none}.
    """

    nom = models.CharField("nom", max_length=60, unique=True, help_text="Par exemple : Département de l’Eure.")
    adresse = models.URLField("page du fichier", blank=True)
    licence = models.CharField(
        "licence et mention", max_length=300, blank=True, help_text="Telles que le producteur les demande."
    )
    donnees_du = models.DateField("données du", null=True, blank=True)
    type_par_defaut = models.ForeignKey(
        ModeAccueil,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="type par défaut",
        help_text="Pour les lignes dont ni le type ni le nom ne disent ce qu’elles sont.",
    )
    perimetre = models.CharField(
        "périmètre (SIREN de l’intercommunalité)",
        max_length=9,
        blank=True,
        validators=[RegexValidator(r"^\d{9}$", "Un SIREN compte 9 chiffres.")],
        help_text="Ce qui se trouve ailleurs est refusé. Vide : toute la France.",
    )
    profil = models.CharField("profil", max_length=30, default="auto")
    colonnes = models.JSONField("colonnes", default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = "source de structures"
        verbose_name_plural = "sources de structures"
        ordering = ["nom"]

    def __str__(self):
        return self.nom

    @property
    def dernier_import(self):
        """The last import applied and not undone, None when there is none: the only one that can be undone."""
        return self.imports.appliques().first()


class ImportQuerySet(models.QuerySet):
    def appliques(self):
        return self.filter(etat=EtatImport.APPLIQUE)

    def visibles_par(self, agent):
        """What was applied, by anybody; a file that waits, by who brought it alone."""
        return self.exclude(~models.Q(par=agent), etat=EtatImport.ESSAI)

    def a_effacer(self, instant=None):
        """Those whose report nobody needs any more."""
        return self.filter(cree_le__lt=(instant or timezone.now()) - CONSERVATION_RAPPORT)

    def essais_perimes(self, instant=None):
        """Those nobody applied in time: their file goes with them."""
        limite = (instant or timezone.now()) - CONSERVATION_ESSAI
        return self.filter(etat=EtatImport.ESSAI, cree_le__lt=limite)

    def libres(self):
        """Those of which nothing is being made, or for so long that it must have failed."""
        return self.filter(models.Q(attente="") | models.Q(attente_depuis__lt=timezone.now() - ATTENTE_MAX))


class Import(models.Model):
    """A file of a source: looked at, applied, or undone. `rapport` is what `carte.imports.rapport` makes of it."""

    source = models.ForeignKey(SourceImport, on_delete=models.CASCADE, related_name="imports")
    etat = models.CharField("état", max_length=10, choices=EtatImport, default=EtatImport.ESSAI)
    cree_le = models.DateTimeField("reçu le", default=timezone.now)
    applique_le = models.DateTimeField("appliqué le", null=True, blank=True)
    annule_le = models.DateTimeField("annulé le", null=True, blank=True)
    par = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    # Held while it waits to be applied, then erased.
    fichier = models.FileField("fichier", storage=depot, max_length=200, blank=True)
    nom_fichier = models.CharField("nom du fichier", max_length=200)
    empreinte = models.CharField("empreinte (SHA-256)", max_length=64, blank=True)
    attente = models.CharField("en attente", max_length=12, choices=Attente, blank=True)
    attente_depuis = models.DateTimeField("en attente depuis", null=True, blank=True)
    # Why what was asked last could not be done.
    refus = models.CharField("refus", max_length=300, blank=True)
    profil = models.CharField("profil", max_length=30, default="auto")
    colonnes = models.JSONField("colonnes", default=dict, blank=True)
    lues = models.PositiveIntegerField("lignes lues", default=0)
    creees = models.PositiveIntegerField("créées", default=0)
    modifiees = models.PositiveIntegerField("modifiées", default=0)
    inchangees = models.PositiveIntegerField("inchangées", default=0)
    rejetees = models.PositiveIntegerField("rejetées", default=0)
    a_verifier = models.PositiveIntegerField("à vérifier", default=0)
    rapport = models.JSONField("rapport", default=dict, blank=True)

    objects = ImportQuerySet.as_manager()

    class Meta:
        verbose_name = "import de structures"
        verbose_name_plural = "imports de structures"
        ordering = ["-cree_le", "-pk"]
        indexes = [models.Index(fields=["source", "etat"])]
        constraints = [
            models.CheckConstraint(
                name="import_lignes_comptees",
                condition=models.Q(
                    lues=models.F("creees") + models.F("modifiees") + models.F("inchangees") + models.F("rejetees")
                ),
                violation_error_message="Toutes les lignes lues ne sont pas comptées.",
            ),
        ]

    def __str__(self):
        return f"{self.source}, {self.nom_fichier}"

    @property
    def est_en_attente(self):
        """Whether something is being made of it, by the worker or by another request."""
        return bool(self.attente) and self.attente_depuis >= timezone.now() - ATTENTE_MAX

    @property
    def est_vu(self):
        """Whether its preview is made: what applying it would do is known."""
        return bool(self.rapport)

    def retenir(self, quoi):
        """Take it for a work, {Attente}; False when another has it, or when its state has changed meanwhile."""
        libre = type(self).objects.libres().filter(pk=self.pk, etat=self.etat)
        self.attente, self.attente_depuis, self.refus = quoi, timezone.now(), ""
        return bool(libre.update(attente=quoi, attente_depuis=self.attente_depuis, refus=""))

    def relacher(self, refus=""):
        """End a work; `refus` says in French why it could not be done."""
        self.attente, self.attente_depuis, self.refus = "", None, refus[:300]
        type(self).objects.filter(pk=self.pk).update(attente="", attente_depuis=None, refus=self.refus)

    @property
    def est_annulable(self):
        """Whether it is the last of its source that was applied, and what undoes it is still kept."""
        return self == self.source.dernier_import and (self.creees + self.modifiees == 0 or self.lignes.exists())


class LigneImport(models.Model):
    """What an import wrote of one structure: {field: value} before and after, what undoing it needs."""

    origine = models.ForeignKey(Import, on_delete=models.CASCADE, related_name="lignes")
    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="+")
    action = models.CharField("action", max_length=10, choices=ActionImport)
    avant = models.JSONField("avant", default=dict)
    apres = models.JSONField("après", default=dict)

    class Meta:
        verbose_name = "ligne importée"
        verbose_name_plural = "lignes importées"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.structure}, {self.get_action_display()}"
