"""Guides to the kinds of care."""

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from carte.models import Structure
from commun.blocs import CorpsBlock
from commun.champs import FluxField
from commun.chiffres import valider_jetons
from commun.models import ModeAccueil, PageDeBase

# Facts of the "En bref" card: field, label, concept of its pictogram.
FAITS = (
    ("pour_qui", "Pour qui", "enfant"),
    ("lieu", "Où", "maison"),
    ("horaires", "Horaires", "heure"),
    ("encadrement", "Qui s’occupe de l’enfant", "professionnelle"),
    ("effectif", "Enfants accueillis", "groupe"),
    ("inscription", "S’inscrire", "remplir-ecrire"),
    ("cout", "Ce que vous payez", "argent-euros"),
    ("aides", "Vos aides", "aide-accord"),
)


def _fait(libelle):
    return models.CharField(libelle, max_length=160, blank=True, validators=[valider_jetons])


class IndexGuidesPage(PageDeBase):
    max_count_per_parent = 1
    subpage_types = ["modes_accueil.GuidePage"]
    template = "modes_accueil/index_guides_page.html"

    class Meta:
        verbose_name = "index des guides"
        verbose_name_plural = "index des guides"

    def get_context(self, request, *args, **kwargs):
        contexte = super().get_context(request, *args, **kwargs)
        contexte["guides"] = GuidePage.objects.live().child_of(self).select_related("mode", "locale").order_by("path")
        return contexte


class GuidePage(PageDeBase):
    """A mode of care explained: facts card, body, steps, structures of this kind."""

    mode = models.ForeignKey(
        ModeAccueil, on_delete=models.PROTECT, related_name="guides", verbose_name="mode d’accueil"
    )
    pour_qui = _fait("pour qui")
    lieu = _fait("où")
    horaires = _fait("horaires")
    encadrement = _fait("qui s’occupe de l’enfant")
    effectif = _fait("enfants accueillis")
    inscription = _fait("s’inscrire")
    cout = _fait("ce que vous payez")
    aides = _fait("vos aides")
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.content_panels,
        FieldPanel("mode"),
        MultiFieldPanel([FieldPanel(champ) for champ, *_ in FAITS], heading="En bref"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["modes_accueil.IndexGuidesPage"]
    subpage_types = []
    template = "modes_accueil/guide_page.html"

    class Meta:
        verbose_name = "guide"
        verbose_name_plural = "guides"

    def get_context(self, request, *args, **kwargs):
        contexte = super().get_context(request, *args, **kwargs)
        publiees = models.Count("structures", filter=models.Q(structures__in=Structure.objects.publiees()))
        self.mode = ModeAccueil.objects.annotate(nombre_structures=publiees).get(pk=self.mode_id)
        return contexte

    @property
    def faits(self):
        """List of (label, text, pictogram) of the facts that are filled in."""
        return [(libelle, getattr(self, champ), picto) for champ, libelle, picto in FAITS if getattr(self, champ)]
