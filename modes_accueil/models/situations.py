"""Life situations: what to do first, which modes answer, who helps."""

from wagtail.admin.panels import FieldPanel

from commun.blocs import CorpsBlock, intertitres
from commun.champs import ChampPictogramme, FluxField
from commun.models import PageDeBase, PageDeTete


class IndexSituationsPage(PageDeTete):
    content_panels = [*PageDeTete.content_panels, PageDeTete.panneaux_relecture]
    max_count_per_parent = 1
    template = "modes_accueil/index_situations_page.html"

    class Meta:
        verbose_name = "index des situations"
        verbose_name_plural = "index des situations"

    def get_context(self, request, *args, **kwargs):
        situations = SituationPage.objects.live().child_of(self).select_related("locale").order_by("path")
        return super().get_context(request, *args, **kwargs) | {"situations": situations}


class SituationPage(PageDeBase):
    PARTIES = ("Par où commencer", "Les modes d’accueil qui conviennent", "Les aides", "Qui vous aide")
    TRAME = (("texte", intertitres(*PARTIES)),)

    pictogramme = ChampPictogramme("pictogramme", default="famille")
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.content_panels,
        FieldPanel("pictogramme"),
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["modes_accueil.IndexSituationsPage"]
    template = "modes_accueil/situation_page.html"

    class Meta:
        verbose_name = "situation de vie"
        verbose_name_plural = "situations de vie"

    def get_context(self, request, *args, **kwargs):
        """`voisines`: the other situations, in the editors' order."""
        voisines = SituationPage.objects.live().sibling_of(self, inclusive=False).select_related("locale")
        return super().get_context(request, *args, **kwargs) | {"voisines": voisines.order_by("path")}
