"""The page of the tree under which the request form lives."""

from django.db.models import Max
from django.http import Http404
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from commun import langues
from commun.models import OuvertureDeLangue, PageDeTete
from commun.models.pages import SLUG_FALC

from .secteurs import Secteur


class DemandePage(RoutablePageMixin, PageDeTete):
    """The start page at its own address; the steps of the form are its routes.

    `vue_etape` is set when the application is ready: models know no view.
    """

    vue_etape = None
    # After a CSRF failure the steps show again what was posted (see site_info.views.echec_csrf).
    reaffiche_apres_csrf = True
    max_count_per_parent = 1
    content_panels = [*PageDeTete.content_panels, PageDeTete.panneau_traductions]
    template = "demarches/demande_page.html"

    class Meta:
        verbose_name = "formulaire de demande"
        verbose_name_plural = "formulaires de demande"

    def get_context(self, request, *args, **kwargs):
        """Add the promise every secteur keeps: working days before the first contact, and when it is urgent; and
        whether the form may be filled in this language, where it stands in French when it may not."""
        delais = Secteur.objects.aggregate(delai=Max("delai_engagement_jours"), urgence=Max("delai_urgence_jours"))
        ouverte = OuvertureDeLangue.objects.est_ouverte(self.locale.language_code)
        francais = langues.chemin_en(langues.SOURCE, request.path)
        ici = {"langue_ouverte": ouverte, "formulaire_francais": francais}
        return super().get_context(request, *args, **kwargs) | delais | ici

    def route(self, request, path_components):
        """Its easy-to-read version is a page like any other; every other word is a step."""
        if path_components[:1] == [SLUG_FALC]:
            return super(RoutablePageMixin, self).route(request, path_components)
        return super().route(request, path_components)

    @path("<slug:etape>/", name="etape")
    def etape(self, request, etape):
        """One step, the check page or the confirmation."""
        if self.vue_etape is None:
            raise Http404
        return self.vue_etape(request, page=self, etape=etape)

    def url_etape(self, etape):
        return self.url + self.reverse_subpage("etape", kwargs={"etape": etape})
