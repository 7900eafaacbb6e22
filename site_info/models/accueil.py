"""The home page."""

from django.http import Http404
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from agenda.models import RencontrePage
from commun import langues
from commun.models import PageDeBase, PageFalc, Territoire
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
    admin_default_ordering = "title"
    content_panels = [*PageDeBase.content_panels, PageDeBase.panneau_traductions]
    S_EFFACE = False

    class Meta:
        verbose_name = "accueil"
        verbose_name_plural = "accueils"

    def get_admin_display_title(self):
        """Its title is a question to families, too long for the menus of the back office."""
        return "Accueil"

    def route(self, request, path_components):
        """Find the page by `url_path` in one query, with what it is the other version of: whether it has an
        easy-to-read one, or the page that it makes easy. Wagtail's own way costs two queries a level."""
        if not path_components:
            return self._a_la_facon_de_wagtail(request, path_components)
        chemin = f"{self.url_path}{'/'.join(path_components)}/"
        facile, standard = f"{chemin}{SLUG_FALC}/", chemin.removesuffix(f"{SLUG_FALC}/")
        pages = Page.objects.live().filter(url_path__in=(chemin, facile, standard)).select_related("locale")
        trouvees = {page.url_path: page for page in pages}
        if chemin not in trouvees:
            return self._a_la_facon_de_wagtail(request, path_components)
        exiger_sa_langue(trouvees[chemin])
        page = _entiere(trouvees[chemin])
        page.locale = trouvees[chemin].locale
        page.falc_en_ligne = facile in trouvees
        if isinstance(page, PageFalc) and standard in trouvees:
            page.standard = trouvees[standard].specific
        return RouteResult(page)

    def _a_la_facon_de_wagtail(self, request, path_components):
        resultat = super().route(request, path_components)
        exiger_sa_langue(resultat.page)
        return resultat

    def get_context(self, request, *args, **kwargs):
        """The commune typed (?commune=, or ?insee= once picked in a list), its relais, what the page leads to."""
        contexte = super().get_context(request, *args, **kwargs)
        commune, insee = (request.GET.get(cle, "") for cle in ("commune", "insee"))
        ici = {"locale": self.locale_id}
        rencontres = RencontrePage.objects.live().lisibles_en(self.locale_id)
        actualites = ActualitePage.objects.live().filter(**ici).select_related("locale")
        return {
            **contexte,
            "commune_saisie": commune[:100],
            "reponse": trouver(commune, insee, Territoire.load(request_or_site=request)),
            "guides": GuidePage.objects.live().filter(**ici).select_related("mode", "locale").order_by("path")[:4],
            "situations": SituationPage.objects.live().filter(**ici).select_related("locale").order_by("path")[:8],
            "rencontres": rencontres.a_venir().select_related("locale", "commune")[:3],
            "actualites": actualites.order_by("-date", "-pk")[:3],
            "questions": QuestionPage.objects.live().filter(**ici).select_related("locale").order_by("path")[:6],
        }


def exiger_sa_langue(page):
    """Answer 404 for a page served under the prefix of another language, or that only repeats another: what stands
    under /ar/ is in Arabic (site_info.absences tells the reader where the French page is)."""
    langue = get_language()
    # Without a prefix the address is looked for below the French home page: there is no language to ask.
    if page.alias_of_id or (langue != langues.SOURCE and page.locale.language_code != langue):
        raise Http404


def _entiere(page):
    """A page as its own type, with the recording that every template may offer, in one query."""
    type_de_page = page.specific_class
    if type_de_page is None or not issubclass(type_de_page, PageDeBase):
        return page.specific
    return type_de_page._default_manager.select_related("audio").get(pk=page.pk)
