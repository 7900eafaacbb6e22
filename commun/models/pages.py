"""What every page of the site has."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction

from commun.champs import FluxField


class SourceBlock(blocks.StructBlock):
    titre = blocks.CharBlock(label="titre")
    url = blocks.URLBlock(label="adresse", required=False)

    class Meta:
        icon = "link"
        label = "Source"


class PageDeBase(Page):
    """Abstract page: a subject code that other floors can ask for, a one-sentence answer, sources, review dates."""

    sujet = models.SlugField(
        "sujet",
        max_length=40,
        blank=True,
        help_text="Code court qui relie les pages d’un même sujet, par exemple micro_creche.",
    )
    introduction = models.TextField(
        "réponse en une phrase",
        max_length=300,
        blank=True,
        help_text="Affichée sous le titre et dans les listes.",
    )
    sources = FluxField([("source", SourceBlock())], verbose_name="sources", blank=True)
    relu_le = models.DateField("mis à jour le", null=True, blank=True)
    prochaine_relecture = models.DateField("prochaine relecture", null=True, blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    panneaux_relecture = MultiFieldPanel(
        [
            FieldPanel("sujet"),
            FieldPanel("sources"),
            FieldPanel("relu_le"),
            FieldPanel("prochaine_relecture"),
        ],
        heading="Sources et relecture",
    )

    class Meta:
        abstract = True

    def get_view_restrictions(self):
        """Restrictions on this page or above it, in one query; Wagtail's own way costs two to look at aliases, which
        this site never serves."""
        pas = self.steplen
        chemins = [self.path[:fin] for fin in range(pas, len(self.path) + 1, pas)]
        return PageViewRestriction.objects.filter(page__path__in=chemins)
