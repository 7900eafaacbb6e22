"""The pages of the relais: what a relais is, and one page for each, written around its structure."""

from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel

from commun.blocs import CorpsBlock
from commun.champs import FluxField
from commun.contexte import ouverture
from commun.models import PageDeBase, PageDeTete
from commun.models.pages import avec_introductions

from .permanences import passages
from .structures import RELAIS, Structure


class IndexRelaisPage(PageDeTete):
    """All relais of the territory, and the pages about what they do."""

    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [*PageDeTete.content_panels, FieldPanel("corps"), PageDeTete.panneaux_relecture]
    max_count_per_parent = 1
    template = "carte/index_relais_page.html"

    class Meta:
        verbose_name = "index des relais"
        verbose_name_plural = "index des relais"

    def get_context(self, request, *args, **kwargs):
        relais = Structure.objects.publiees().de_type(RELAIS).select_related("type", "commune").order_by("nom")
        return super().get_context(request, *args, **kwargs) | {
            "relais": relais,
            "pages": avec_introductions(self.pages_dessous().not_type(RelaisPage)),
        }


class RelaisPage(PageDeBase):
    """A relais: hours, permanences and telephone come from the structure, the rest is written here."""

    relais = models.ForeignKey(
        Structure,
        on_delete=models.PROTECT,
        related_name="pages",
        limit_choices_to={"type__code": RELAIS},
        verbose_name="relais",
        help_text="Horaires, permanences, téléphone : ils viennent de sa fiche, dans « Carte > Structures ».",
    )
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.panneaux_adresse_fixe,
        FieldPanel("relais"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    promote_panels = [PageDeBase.panneau_moteurs]
    page_description = "Un relais : horaires, permanences et téléphone viennent de sa fiche."
    parent_page_types = ["carte.IndexRelaisPage"]
    template = "carte/relais_page.html"
    template_perimee = "carte/relais_perimee.html"

    class Meta:
        verbose_name = "page de relais"
        verbose_name_plural = "pages de relais"

    def full_clean(self, *args, **kwargs):
        """Its address is the structure's, so that one relais answers at one address."""
        if self.relais_id:
            self.slug = self.relais.slug
        super().full_clean(*args, **kwargs)

    def clean(self):
        super().clean()
        memes = RelaisPage.objects.filter(relais=self.relais_id, locale=self.locale_id).exclude(pk=self.pk)
        if self.relais_id and memes.exists():
            raise ValidationError({"relais": "Ce relais a déjà sa page."})

    def get_context(self, request, *args, **kwargs):
        """The relais comes with its kind and its commune, which the templates show; its address has read it already."""
        relais = getattr(request, "relais", None)
        if relais is None or relais.pk != self.relais_id:
            relais = Structure.objects.select_related("type", "commune").get(pk=self.relais_id)
        self.relais = relais
        return super().get_context(request, *args, **kwargs) | contexte_du_relais(relais)


def contexte_du_relais(relais):
    """What both templates of a relais show: itself, its next permanences, whether it is open now."""
    return {
        "relais": relais,
        "passages": passages(relais.permanences.valables().select_related("commune")),
        "ouverture_relais": ouverture(relais.horaires),
    }
