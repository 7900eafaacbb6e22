"""Addresses of the whole site; French unprefixed."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.contrib.sitemaps.views import sitemap
from wagtail.documents import urls as wagtaildocs_urls

from site_info import papier, views
from site_info.flux import FluxActualites
from site_info.guide.views import GuideView, guide_pdf
from site_info.mairies.views import CadreView
from site_info.plan import PlanDesVues, PlanMultilingue
from site_info.recherche import RechercheView

handler400 = "site_info.views.erreur_400"
handler403 = "site_info.views.erreur_403"
handler404 = "site_info.views.erreur_404"
handler500 = "site_info.views.erreur_500"

urlpatterns = [
    path("sante/", views.sante, name="sante"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", sitemap, {"sitemaps": {"pages": PlanMultilingue, "vues": PlanDesVues}}, name="sitemap"),
    path("media/<path:chemin>", views.media, name="media"),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("", include("site_info.mairies.urls")),
]

urlpatterns += i18n_patterns(
    path("", include("commun.urls")),
    path("", include("carte.urls")),
    path("", include("demarches.urls")),
    path("", include("agenda.urls")),
    path("", include("modes_accueil.urls")),
    path("", include("faq.urls")),
    path("", include("simulateurs.urls")),
    path("recherche/", RechercheView.as_view(), name="recherche"),
    path("actualites/rss.xml", FluxActualites(), name="actualites_rss"),
    path("documents/guide-pratique/", GuideView.as_view(), name="guide_pratique"),
    path("documents/guide-pratique.pdf", guide_pdf, name="guide_pratique_pdf"),
    path("documents/demande-papier/", papier.DemandePapierView.as_view(), name="demande_papier"),
    path("documents/demande-papier.pdf", papier.demande_pdf, name="demande_papier_pdf"),
    path("documents/demande-affiche.pdf", papier.affiche_pdf, name="demande_affiche_pdf"),
    path("mairies/cadre/<insee:insee>/", CadreView.as_view(), name="cadre_mairie"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
