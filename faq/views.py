"""What the questions answer to small requests of the pages."""

from html import unescape

from django.http import JsonResponse
from django.template import RequestContext
from django.utils.cache import add_never_cache_headers
from django.utils.decorators import method_decorator
from django.utils.html import strip_tags
from django.utils.translation import get_language
from django.views.generic import View

from commun.origine import meme_origine
from commun.templatetags.chiffres import chiffres
from faq.recherche import LONGUEUR_MAX, proches


@method_decorator(meme_origine, name="dispatch")
class ProchesView(View):
    """{"questions": [{"titre", "url", "reponse"}]}: the nearest to `texte`, what somebody is writing; nothing is
    kept of it."""

    http_method_names = ["post", "options"]

    def post(self, request):
        texte = request.POST.get("texte", "")[:LONGUEUR_MAX]
        contexte = RequestContext(request)
        questions = [
            {"titre": q.titre, "url": q.url, "reponse": unescape(strip_tags(chiffres(contexte, q.reponse)))}
            for q in proches(texte, get_language())
        ]
        reponse = JsonResponse({"questions": questions})
        add_never_cache_headers(reponse)
        return reponse
