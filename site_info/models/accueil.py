"""The home page."""

from wagtail.models import Page
from wagtail.url_routing import RouteResult

from agenda.models import RencontrePage
from commun.models import PageDeBase, Territoire
from commun.models.pages import SLUG_FALC
from faq.models import QuestionPage
from modes_accueil.models import GuidePage, SituationPage
from site_info.relais import trouver

from .actualites import ActualitePage


class AccueilPage(PageDeBase):
    """The home page; it also finds any page below it in one query by its full path."""

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    template = "site_info/accueil_page.html"

    class Meta:
        verbose_name = "accueil"
        verbose_name_plural = "accueils"

    def route(self, request, path_components):
        """Find the page, and whether it has an easy-to-read version, by `url_path` in one query; Wagtail's own way
        costs two queries a level."""
        if not path_components:
            return super().route(request, path_components)
        chemin = f"{self.url_path}{'/'.join(path_components)}/"
        facile = f"{chemin}{SLUG_FALC}/"
        pages = Page.objects.live().filter(url_path__in=(chemin, facile)).select_related("locale")
        trouvees = {page.url_path: page for page in pages}
        if chemin not in trouvees:
            return super().route(request, path_components)
        page = trouvees[chemin].specific
        page.locale = trouvees[chemin].locale
        page.falc_en_ligne = facile in trouvees
        return RouteResult(page)

    def get_context(self, request, *args, **kwargs):
        """The commune typed (?commune=, or ?insee= once picked in a list), its relais, what the page leads to."""
        contexte = super().get_context(request, *args, **kwargs)
        commune, insee = (request.GET.get(cle, "") for cle in ("commune", "insee"))
        ici = {"locale": self.locale_id}
        return {
            **contexte,
            "commune_saisie": commune[:100],
            "reponse": trouver(commune, insee, Territoire.load(request_or_site=request)),
            "guides": GuidePage.objects.live().filter(**ici).select_related("mode", "locale").order_by("path")[:4],
            "situations": SituationPage.objects.live().filter(**ici).select_related("locale").order_by("path")[:8],
            "rencontres": RencontrePage.objects.live().filter(**ici).a_venir().select_related("locale", "commune")[:3],
            "actualites": ActualitePage.objects.live().filter(**ici).select_related("locale").order_by("-date")[:3],
            "questions": QuestionPage.objects.live().filter(**ici).select_related("locale").order_by("path")[:6],
        }
