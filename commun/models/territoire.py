"""The territory's settings and the one vocabulary of kinds of care."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from commun.couleurs import ACTION, feuille, valider_action, valider_hexadecimal, version
from commun.horaires import ChampHoraires, semaine_lisible

from .medias import Illustration


class EtatAccessibilite(models.TextChoices):
    """What the decree of 24 July 2019 obliges to write at the foot of every page."""

    NON_CONFORME = "non_conforme", _("Accessibilité : non conforme")
    PARTIELLE = "partielle", _("Accessibilité : partiellement conforme")
    TOTALE = "totale", _("Accessibilité : totalement conforme")


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
    crip = models.CharField(
        "cellule de recueil des informations préoccupantes (CRIP)",
        max_length=200,
        blank=True,
        help_text="Son téléphone et son courriel, pour les agents qui signalent un enfant en danger. Jamais publiés.",
    )
    alsace_moselle = models.BooleanField("jours fériés d’Alsace-Moselle", default=False)
    delai_reclamation_jours = models.PositiveSmallIntegerField(
        "réponse à une réclamation (jours ouvrés)",
        default=20,
        validators=[MinValueValidator(2), MaxValueValidator(60)],
        help_text="La réception est accusée en 2 jours ouvrés. Ce délai est dit à la personne qui réclame.",
    )
    directeur_publication = models.CharField("directeur de la publication", max_length=200, blank=True)
    hebergeur = models.TextField("hébergeur", blank=True)
    delegue_donnees = models.EmailField("délégué à la protection des données", blank=True)

    logo = models.ForeignKey(
        Illustration, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="logo"
    )
    # Derived from the logo when the settings are saved, so that a page needs no query to show it.
    logo_adresse = models.CharField(max_length=300, blank=True, editable=False)
    logo_largeur = models.PositiveSmallIntegerField(default=0, editable=False)
    logo_hauteur = models.PositiveSmallIntegerField(default=0, editable=False)
    couleur_action = models.CharField(
        "couleur des liens et des boutons",
        max_length=7,
        default=ACTION,
        validators=[valider_hexadecimal, valider_action],
        help_text="Par exemple #1b4b5a. Elle doit se lire sur du blanc : un contraste sous 4,5 est refusé.",
    )
    logo_falc = models.ForeignKey(
        Illustration,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="logo européen « facile à lire »",
        help_text="À demander à Inclusion Europe. Seules le montrent les pages relues par des personnes concernées.",
    )
    # Written by the accessibility declaration when it is published.
    etat_accessibilite = models.CharField(
        max_length=20, choices=EtatAccessibilite, default=EtatAccessibilite.NON_CONFORME, editable=False
    )

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
                FieldPanel("crip"),
                FieldPanel("alsace_moselle"),
                FieldPanel("delai_reclamation_jours"),
            ],
            heading="Joindre le service",
        ),
        MultiFieldPanel(
            [FieldPanel("logo"), FieldPanel("couleur_action"), FieldPanel("logo_falc")],
            heading="L’apparence",
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
    def nom_complet(self):
        """ "Petite enfance, Agglomération Seine-Eure"."""
        return ", ".join(filter(None, (self.nom_service, self.nom)))

    @property
    def semaine(self):
        """[(day, "9 h à 12 h 30, 13 h 30 à 17 h")] of the days when the telephone is answered."""
        return semaine_lisible(self.horaires)

    def save(self, *args, **kwargs):
        self._deriver_le_logo()
        super().save(*args, **kwargs)

    def _deriver_le_logo(self):
        rendu = self.logo.get_rendition("max-200x96|format-webp") if self.logo else None
        self.logo_adresse = rendu.url if rendu else ""
        self.logo_largeur, self.logo_hauteur = (rendu.width, rendu.height) if rendu else (0, 0)

    @property
    def theme(self):
        """Version of the style sheet of the territory's colour, "" for the colour the site ships with."""
        return version(self.couleur_action) if feuille(self.couleur_action) else ""

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
        return self.libelle

    @property
    def libelle(self):
        """Its name in the reader's language, in French when no catalogue holds it."""
        return gettext(self.nom)

    @property
    def libelle_pluriel(self):
        return gettext(self.nom_pluriel)
