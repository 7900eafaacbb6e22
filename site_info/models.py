"""The roof's pages: home and ordinary pages."""

from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from commun.blocs import CorpsBlock
from commun.champs import FluxField
from commun.models import PageDeBase, Territoire
from faq.models import QuestionPage
from modes_accueil.models import GuidePage
from site_info.relais import trouver


class AccueilPage(PageDeBase):
    """The home page; it also finds any page below it in one query by its full path."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    template = "site_info/accueil_page.html"

    class Meta:
        verbose_name = "accueil"
        verbose_name_plural = "accueils"

    def route(self, request, path_components):
        """Find the page by `url_path` in one query; Wagtail's own way costs two queries a level."""
        if path_components:
            chemin = f"{self.url_path}{'/'.join(path_components)}/"
            page = Page.objects.live().filter(url_path=chemin).specific().first()
            if page is not None:
                return RouteResult(page)
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        """The commune typed (?commune=, or ?insee= once picked in a list), the relais found, guides and questions."""
        contexte = super().get_context(request, *args, **kwargs)
        commune, insee = (request.GET.get(cle, "") for cle in ("commune", "insee"))
        ici = {"locale": self.locale_id}
        return {
            **contexte,
            "commune_saisie": commune[:100],
            "reponse": trouver(commune, insee, Territoire.load(request_or_site=request)),
            "guides": GuidePage.objects.live().filter(**ici).select_related("mode", "locale").order_by("path")[:4],
            "questions": QuestionPage.objects.live().filter(**ici).select_related("locale").order_by("path")[:6],
        }


class PageOrdinaire(PageDeBase):
    corps = FluxField(CorpsBlock(), verbose_name="corps", blank=True)

    content_panels = [
        *PageDeBase.content_panels,
        FieldPanel("corps"),
        PageDeBase.panneaux_relecture,
    ]
    parent_page_types = ["site_info.AccueilPage", "site_info.PageOrdinaire"]
    template = "site_info/page_ordinaire.html"

    class Meta:
        verbose_name = "page"
        verbose_name_plural = "pages"
