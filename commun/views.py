"""How pages are displayed; back-office answers that belong to the ground."""

from urllib.parse import urlsplit

from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from commun import affichage
from commun.cartes import cartes
from commun.chiffres import valeur_lisible
from commun.couleurs import feuille, version
from commun.middleware import PRIVE
from commun.models import Bareme, Terme, Territoire
from commun.origine import meme_origine
from commun.pictogrammes import par_categorie


@method_decorator(meme_origine, name="dispatch")
class AffichageView(FormView):
    """Choose how pages are displayed, then go back to `retour`, the page one came from."""

    template_name = "commun/affichage.html"
    form_class = affichage.AffichageForm

    def get(self, request, *args, **kwargs):
        response = super().get(request, *args, **kwargs)
        if PRIVE.match(urlsplit(self.get_initial()["retour"]).path):
            # The address of a tracking page opens it: it is neither kept nor passed on.
            add_never_cache_headers(response)
            response["Referrer-Policy"] = "no-referrer"
        return response

    def get_initial(self):
        retour = affichage.retour_sur(self.request, self.request.GET.get("retour", ""))
        return affichage.AffichageForm.depuis(affichage.lire(self.request), retour)

    def form_valid(self, form):
        retour = affichage.retour_sur(self.request, form.cleaned_data["retour"]) or reverse("wagtail_serve", args=[""])
        response = HttpResponseRedirect(retour, status=303)
        return affichage.poser(response, () if "habituel" in self.request.POST else form.jetons())


class CartesView(TemplateView):
    """The cards to show at a desk; ?langue= keeps that of one language, nonsense there is as if it were not."""

    template_name = "commun/cartes_a_montrer.html"

    def get_context_data(self, **kwargs):
        toutes = cartes(get_language())
        seule = [carte for carte in toutes if carte.code == self.request.GET.get("langue")]
        return super().get_context_data(cartes=seule or toutes, seule=bool(seule), **kwargs)


class PictogrammesView(WagtailAdminTemplateMixin, TemplateView):
    """The catalogue of drawings, to look through before choosing one in a page."""

    template_name = "commun/pictogrammes.html"
    page_title = "Pictogrammes"
    header_icon = "image"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("pictogrammes"), "label": self.page_title}]

    def get_context_data(self, **kwargs):
        cherche = self.request.GET.get("q", "")
        return super().get_context_data(cherche=cherche, categories=par_categorie(cherche), **kwargs)


def baremes_a_choisir(request):
    """{"baremes": [{"cle", "libelle", "valeur"}]}: the figures an editor may put in a text today."""
    lignes = Bareme.objects.par_cle().values()
    return JsonResponse(
        {
            "baremes": [
                {"cle": b.cle, "libelle": b.libelle, "valeur": valeur_lisible(b)}
                for b in sorted(lignes, key=lambda b: b.libelle)
            ]
        }
    )


def termes_a_choisir(request):
    """{"termes": [{"id", "terme", "definition"}]}: the words of the glossary, in French, that a text may link to."""
    termes = Terme.objects.filter(locale__language_code="fr").dans_l_ordre()
    return JsonResponse(
        {"termes": [{"id": t.pk, "terme": t.terme, "definition": t.developpe or t.definition} for t in termes]}
    )


@require_safe
def theme(request, empreinte):
    """The style sheet of the territory's colour; its address changes with it, so that it is kept for ever.

    An address of another colour, which a page kept by a cache still names, gets today's, for a minute.
    """
    couleur = Territoire.load().couleur_action
    duree = 365 * 86400 if empreinte == version(couleur) else 60
    reponse = HttpResponse(feuille(couleur), content_type="text/css; charset=utf-8")
    patch_cache_control(reponse, public=True, max_age=duree)
    return reponse
