"""What the questions answer to small requests of the pages."""

from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.template import RequestContext
from django.utils.cache import add_never_cache_headers
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views.generic import View

from commun.origine import meme_origine
from commun.templatetags.chiffres import en_clair
from faq.models import QuestionPage
from faq.recherche import LONGUEUR_MAX, proches
from faq.votes import GENRES, voter


@method_decorator(meme_origine, name="dispatch")
class ProchesView(View):
    """{"questions": [{"titre", "url", "reponse"}]}: the nearest to `texte`, what somebody is writing; nothing is
    kept of it."""

    http_method_names = ["post", "options"]

    def post(self, request):
        texte = request.POST.get("texte", "")[:LONGUEUR_MAX]
        contexte = RequestContext(request)
        questions = [
            {"titre": q.titre, "url": q.url, "reponse": en_clair(contexte, q.reponse)}
            for q in proches(texte, get_language())
        ]
        reponse = JsonResponse({"questions": questions})
        add_never_cache_headers(reponse)
        return reponse


@method_decorator(meme_origine, name="dispatch")
class UtileView(View):
    """Count that an answer helped, or not, then go back to its page, which says thank you; what is neither "oui" nor
    "non" is no vote."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request, pk):
        return self._vers_la_page(self._page(pk))

    def post(self, request, pk):
        page, sens = self._page(pk), request.POST.get("utile")
        if sens not in GENRES:
            return self._vers_la_page(page)
        voter(request, page, sens)
        return self._vers_la_page(page, f"?merci={sens}")

    def _page(self, pk):
        return get_object_or_404(QuestionPage.objects.live().public().select_related("locale"), pk=pk)

    def _vers_la_page(self, page, suite=""):
        return HttpResponseRedirect(f"{page.get_url(self.request)}{suite}#utile", status=303)
