"""The territory's settings and the one vocabulary of kinds of care."""

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from commun.horaires import ChampHoraires


@register_setting(icon="site")
class Territoire(BaseGenericSetting):
    """Who runs the site, how to reach them, when: one row, edited in "Réglages > Territoire"."""

    nom = models.CharField("nom du territoire", max_length=100, default="Agglomération")
    nom_service = models.CharField("nom du service", max_length=100, default="Petite enfance")
    epci = models.CharField(
        "SIREN de l’intercommunalité",
        max_length=9,
        blank=True,
        validators=[RegexValidator(r"^\d{9}$", "Un SIREN compte 9 chiffres.")],
        help_text="Les communes de cette intercommunalité forment le territoire.",
    )
    telephone = models.CharField("téléphone", max_length=20, blank=True)
    courriel = models.EmailField("adresse électronique", blank=True)
    adresse = models.TextField("adresse postale", blank=True)
    horaires = ChampHoraires("horaires de l’accueil téléphonique")
    alsace_moselle = models.BooleanField("jours fériés d’Alsace-Moselle", default=False)
    directeur_publication = models.CharField("directeur de la publication", max_length=200, blank=True)
    hebergeur = models.TextField("hébergeur", blank=True)
    delegue_donnees = models.EmailField("délégué à la protection des données", blank=True)

    panels = [
        MultiFieldPanel(
            [FieldPanel("nom_service"), FieldPanel("nom"), FieldPanel("epci")],
            heading="Le territoire",
        ),
        MultiFieldPanel(
            [
                FieldPanel("telephone"),
                FieldPanel("courriel"),
                FieldPanel("adresse"),
                FieldPanel("horaires"),
                FieldPanel("alsace_moselle"),
            ],
            heading="Joindre le service",
        ),
        MultiFieldPanel(
            [
                FieldPanel("directeur_publication"),
                FieldPanel("hebergeur"),
                FieldPanel("delegue_donnees"),
            ],
            heading="Mentions obligatoires",
        ),
    ]

    class Meta:
        verbose_name = "territoire"

    def __str__(self):
        return self.nom

    @property
    def demonstration(self):
        """True on a demonstration site, whose pages must say that persons and structures are fictional."""
        return settings.DEMONSTRATION


class ModeAccueilQuerySet(models.QuerySet):
    def pour_une_demande(self):
        """The kinds a family may ask for in its request."""
        return self.filter(demandable=True)


class ModeAccueil(models.Model):
    """A kind of care or of place: one list for structures, needs, guides and comparator."""

    code = models.SlugField("code", max_length=30, unique=True)
    nom = models.CharField("nom", max_length=80)
    nom_pluriel = models.CharField("nom au pluriel", max_length=80)
    lettres = models.CharField("lettres sur la carte", max_length=2)
    demandable = models.BooleanField("peut être demandé par une famille", default=False)
    ordre = models.PositiveSmallIntegerField("ordre", default=0)

    objects = ModeAccueilQuerySet.as_manager()

    class Meta:
        verbose_name = "mode d’accueil"
        verbose_name_plural = "modes d’accueil"
        ordering = ["ordre", "nom"]

    def __str__(self):
        return self.nom
