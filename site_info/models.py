"""The roof's pages: home and ordinary pages."""

from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from commun.blocs import CorpsBlock
from commun.champs import FluxField
from commun.models import PageDeBase


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
