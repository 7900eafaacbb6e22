"""From the first question to the first day: the steps and their dates, and the criteria by which places are given."""

from django.db import models
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from carte.models import Commission, Structure
from commun.blocs import CorpsBlock, PhraseBlock
from commun.champs import ChampTexte, FluxField
from commun.models import PageDeBase, Piece


class EtapesPage(PageDeBase):
    """The steps of the way, with the dates of the commissions, which are data (see carte.Commission)."""

    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [*PageDeBase.content_panels, FieldPanel("corps"), PageDeBase.panneaux_relecture]
    parent_page_types = ["commun.RubriquePage"]
    page_description = "La marche à suivre ; les dates des commissions s’y ajoutent d’elles-mêmes."
    template = "modes_accueil/etapes_page.html"

    class Meta:
        verbose_name = "étapes et calendrier"
        verbose_name_plural = "étapes et calendriers"

    def get_context(self, request, *args, **kwargs):
        structures = models.Prefetch("structures", Structure.objects.select_related("type"))
        commissions = Commission.objects.a_venir().prefetch_related(structures)
        return super().get_context(request, *args, **kwargs) | {"commissions": commissions}


class CritereBlock(blocks.StructBlock):
    critere = PhraseBlock(label="Critère")
    precision = PhraseBlock(label="Précision", required=False)
    points = blocks.IntegerBlock(label="Points", min_value=0, max_value=1000)

    class Meta:
        icon = "tick"
        label = "Critère"


class BilanBlock(blocks.StructBlock):
    """One year of commissions: how many asked, how many received."""

    annee = blocks.IntegerBlock(label="Année", min_value=2000, max_value=2100)
    demandes = blocks.IntegerBlock(label="Demandes examinées", min_value=0)
    places = blocks.IntegerBlock(label="Places attribuées", min_value=0)

    class Meta:
        icon = "calendar"
        label = "Année"

    def clean(self, value):
        value = super().clean(value)
        if value["places"] > value["demandes"]:
            erreur = blocks.ValidationError("Plus de places que de demandes : vérifiez.")
            raise blocks.StructBlockValidationError(block_errors={"places": erreur})
        return value


class CriteresPage(PageDeBase):
    criteres = FluxField([("critere", CritereBlock())], verbose_name="critères et points", blank=True)
    reglement = models.ForeignKey(
        Piece,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="règlement d’attribution",
    )
    bilans = FluxField(
        [("bilan", BilanBlock())], verbose_name="les années passées", blank=True, help_text="La plus récente d’abord."
    )
    recours = ChampTexte("voies et délais de recours", blank=True)
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.content_panels,
        FieldPanel("corps"),
        FieldPanel("criteres"),
        MultiFieldPanel([FieldPanel("reglement"), FieldPanel("bilans"), FieldPanel("recours")], heading="Transparence"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["commun.RubriquePage"]
    page_description = "Critères et points, règlement, années passées, recours."
    template = "modes_accueil/criteres_page.html"

    class Meta:
        verbose_name = "critères d’attribution"
        verbose_name_plural = "critères d’attribution"

    @property
    def total_des_points(self):
        return sum(bloc.value["points"] for bloc in self.criteres)
