"""The map of the site for search engines: every language, each address with its versions in the others."""

from collections import defaultdict

from django.contrib.sitemaps import Sitemap as SitemapDeVues
from django.urls import reverse
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from commun import langues
from commun.models.pages import PROFONDEUR_ACCUEIL
from simulateurs.calculettes import CALCULETTES


class PlanMultilingue(Sitemap):
    def items(self):
        """Published pages of every language, whole; a page that only repeats another has no address of its own."""
        pages = Page.objects.live().public().filter(depth__gte=PROFONDEUR_ACCUEIL, alias_of=None)
        return pages.order_by("path").defer_streamfields().specific()

    def _urls(self, page, protocol, domain):
        pages = [item for item in self.paginator.page(page).object_list if item.get_sitemap_urls(self.request)]
        versions = _versions({item.translation_key for item in pages}, self.request)
        return [
            {**adresse, "alternates": versions[item.translation_key]}
            for item in pages
            for adresse in item.get_sitemap_urls(self.request)
        ]


class PlanDesVues(SitemapDeVues):
    """Screens that are no page of the tree and stand in every language; each calculator has its own address."""

    i18n = alternates = x_default = True

    def items(self):
        vues = ["carte", "cartes_a_montrer", "donnees_ouvertes", "nos_engagements", "simulateur", "calculettes"]
        return [(nom,) for nom in vues] + [("calculette", code) for code in CALCULETTES]

    def location(self, vue):
        nom, *parametres = vue
        return reverse(nom, args=parametres)


def _versions(cles, request):
    """{translation key: [{"lang_code", "location"}]} of the pages that stand in several languages; one query."""
    adresses = defaultdict(dict)
    pages = Page.objects.live().public().filter(translation_key__in=cles, alias_of=None).select_related("locale")
    for page in pages:
        adresses[page.translation_key][page.locale.language_code] = page.get_full_url(request)
    versions = defaultdict(list)
    for cle, par_langue in adresses.items():
        if len(par_langue) > 1:
            if langues.SOURCE in par_langue:
                par_langue["x-default"] = par_langue[langues.SOURCE]
            versions[cle] = [{"lang_code": code, "location": adresse} for code, adresse in sorted(par_langue.items())]
    return versions
