"""Guides to the kinds of care, and the page that compares them."""

from django.db import models
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from carte.models import Structure
from commun.blocs import CorpsBlock, intertitres
from commun.champs import ChampPictogramme, FluxField
from commun.chiffres import valider_jetons
from commun.models import ModeAccueil, PageDeBase, PageDeTete

# Facts of the "En bref" card and rows of the comparison: field, label, concept of its pictogram.
FAITS = (
    ("pour_qui", _("Pour qui"), "enfant"),
    ("lieu", _("Où"), "maison"),
    ("encadrement", _("Qui s’occupe de l’enfant"), "professionnelle"),
    ("effectif", _("Enfants accueillis"), "groupe"),
    ("horaires", _("Horaires"), "heure"),
    ("souplesse", _("Souplesse"), "calendrier"),
    ("inscription", _("S’inscrire"), "remplir-ecrire"),
    ("cout", _("Ce que vous payez"), "argent-euros"),
    ("aides", _("Vos aides"), "aide-accord"),
    ("role_parents", _("Ce que cela vous demande"), "parent-femme"),
)


class Aptitude(models.TextChoices):
    """How well a mode answers a need: what the comparator reads."""

    SOUVENT = "souvent", "souvent"
    PARFOIS = "parfois", "parfois"
    RAREMENT = "rarement", "rarement"


# Needs the comparator knows: field, label for editors.
APTITUDES = (
    ("temps_partiel", "quelques jours par semaine"),
    ("occasionnel", "quelques heures de temps en temps"),
    ("horaires_decales", "tôt le matin, tard le soir, la nuit, le week-end"),
    ("horaires_variables", "un planning qui change"),
    ("urgence", "une solution dans les jours qui viennent"),
    ("handicap", "un enfant en situation de handicap ou malade"),
    ("insertion", "un parent qui cherche un emploi ou se forme"),
    ("fratrie", "plusieurs enfants de la famille"),
)


def _fait(libelle):
    return models.CharField(libelle, max_length=160, blank=True, validators=[valider_jetons])


def _aptitude(libelle):
    return models.CharField(libelle, max_length=10, choices=Aptitude, default=Aptitude.PARFOIS)


class IndexGuidesPage(PageDeTete):
    content_panels = [*PageDeTete.content_panels, PageDeTete.panneaux_relecture]
    max_count_per_parent = 1
    template = "modes_accueil/index_guides_page.html"

    class Meta:
        verbose_name = "index des guides"
        verbose_name_plural = "index des guides"

    def guides(self):
        return GuidePage.objects.live().child_of(self).select_related("mode", "locale").order_by("path")

    def guides_compares(self):
        return self.guides().filter(compare=True)

    def get_context(self, request, *args, **kwargs):
        """`guides`: all; `compares`: those of the comparison; `montres`: those of them that ?modes=creche,mam names
        by their slugs, or all."""
        guides = list(self.guides())
        compares = [guide for guide in guides if guide.compare]
        demandes = {slug for valeur in request.GET.getlist("modes") for slug in valeur.split(",")}
        choisis = [guide for guide in compares if guide.slug in demandes]
        return super().get_context(request, *args, **kwargs) | {
            "guides": guides,
            "compares": compares,
            "montres": choisis or compares,
            "choisis": choisis,
        }


class GuidePage(PageDeBase):
    """A mode of care explained: facts card, body, steps, structures of this kind."""

    TRAME = (
        ("texte", intertitres("Ce que c’est", "Qui s’occupe de votre enfant", "Combien ça coûte")),
        ("texte", intertitres("Obtenir une place, étape par étape", "Questions fréquentes")),
    )

    mode = models.ForeignKey(
        ModeAccueil, on_delete=models.PROTECT, related_name="guides", verbose_name="mode d’accueil"
    )
    autres_modes = ParentalManyToManyField(
        ModeAccueil,
        blank=True,
        related_name="+",
        verbose_name="autres types de lieux",
        help_text="Ceux que ce guide explique aussi : leurs structures sont comptées avec les siennes.",
    )
    pictogramme = ChampPictogramme("pictogramme", blank=True, help_text="Vide : celui du mode d’accueil.")
    pour_qui = _fait("pour qui")
    lieu = _fait("où")
    encadrement = _fait("qui s’occupe de l’enfant")
    effectif = _fait("enfants accueillis")
    horaires = _fait("horaires")
    souplesse = _fait("souplesse")
    inscription = _fait("s’inscrire")
    cout = _fait("ce que vous payez")
    aides = _fait("vos aides")
    role_parents = _fait("ce que cela demande aux parents")
    age_min_mois = models.PositiveSmallIntegerField("à partir de (mois)", default=2)
    age_max_mois = models.PositiveSmallIntegerField("jusqu’à (mois)", default=72)
    temps_partiel = _aptitude("temps partiel")
    occasionnel = _aptitude("accueil occasionnel")
    horaires_decales = _aptitude("horaires décalés")
    horaires_variables = _aptitude("horaires variables")
    urgence = _aptitude("urgence")
    handicap = _aptitude("handicap")
    insertion = _aptitude("insertion")
    fratrie = _aptitude("fratrie")
    compare = models.BooleanField("dans le comparateur", default=True)
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.content_panels,
        FieldPanel("mode"),
        FieldPanel("autres_modes", widget=CheckboxSelectMultiple(attrs={"class": "bureau-colonnes"})),
        FieldPanel("pictogramme"),
        MultiFieldPanel([FieldPanel(champ) for champ, *_ in FAITS], heading="En bref"),
        MultiFieldPanel(
            [
                FieldPanel("compare"),
                FieldRowPanel([FieldPanel("age_min_mois"), FieldPanel("age_max_mois")]),
                *[FieldPanel(champ, heading=libelle) for champ, libelle in APTITUDES],
            ],
            heading="Comparateur : à quoi ce mode répond",
        ),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["modes_accueil.IndexGuidesPage"]
    page_description = "Un mode d’accueil expliqué : faits, comparateur, texte."
    template = "modes_accueil/guide_page.html"

    class Meta:
        verbose_name = "guide"
        verbose_name_plural = "guides"
        constraints = [
            models.CheckConstraint(
                name="guide_ages",
                condition=models.Q(age_max_mois__gt=models.F("age_min_mois")),
                violation_error_message="L’âge maximum doit dépasser l’âge minimum.",
            )
        ]

    def get_context(self, request, *args, **kwargs):
        """`types`: codes of the kinds this guide explains; `nombre_structures`: how many the map holds of them."""
        publiees = models.Count("structures", filter=models.Q(structures__in=Structure.objects.publiees()))
        modes = ModeAccueil.objects.filter(pk__in=[self.mode_id, *(mode.pk for mode in self.autres_modes.all())])
        comptes = list(modes.annotate(nombre=publiees))
        self.mode = next(mode for mode in comptes if mode.pk == self.mode_id)
        return super().get_context(request, *args, **kwargs) | {
            "types": [mode.code for mode in comptes],
            "nombre_structures": sum(mode.nombre for mode in comptes),
        }

    @property
    def faits(self):
        """List of (label, text, pictogram) of the facts that are filled in."""
        return [(libelle, getattr(self, champ), picto) for champ, libelle, picto in FAITS if getattr(self, champ)]
