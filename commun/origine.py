"""Small anonymous forms are trusted by where they come from: no cookie, so the pages that show them stay cacheable."""

from functools import wraps
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.cache import add_never_cache_headers
from django.utils.decorators import decorator_from_middleware, method_decorator
from django.views.decorators.csrf import csrf_exempt

METHODES_SURES = ("GET", "HEAD", "OPTIONS")


class CsrfSansReferent(CsrfViewMiddleware):
    """The usual check, on a page that sends no referrer: browsers then say "Origin: null". The token decides alone."""

    def _origin_verified(self, request):
        return request.headers["origin"] == "null" or super()._origin_verified(request)


# For the class of a view opened by a secret link. Outermost first: the site's own check is lifted, ours is applied.
csrf_sans_referent = method_decorator([csrf_exempt, decorator_from_middleware(CsrfSansReferent)], name="dispatch")


def meme_origine(vue):
    """Refuse, with the branded 403, a POST that another site wrote; stands in for the CSRF token.

    Only for what a forged request could not harm much: nothing personal, nothing an account does.
    """

    @csrf_exempt
    @wraps(vue)
    def gardee(request, *args, **kwargs):
        if request.method not in METHODES_SURES and not vient_du_site(request):
            raise PermissionDenied
        return vue(request, *args, **kwargs)

    return gardee


def vient_du_site(request):
    """Whether the browser says, by the first of these headers it sent, that the request was made by a page of ours.

    `Origin: null` says nothing: a page that hides its address sends it too. No header at all is a refusal.
    """
    nous = (request.scheme, request.get_host())
    for entete in ("origin", "referer"):
        adresse = request.headers.get(entete)
        if adresse and adresse != "null":
            return _origine(adresse) == nous
    return request.headers.get("sec-fetch-site") == "same-origin"


def _origine(adresse):
    """(scheme, host and port), or None when `adresse` cannot be read."""
    try:
        parties = urlsplit(adresse)
    except ValueError:
        return None
    return parties.scheme, parties.netloc


def sans_trace(reponse):
    """A page opened by a secret link: no cache, no search engine, no trace of the address on the way out."""
    add_never_cache_headers(reponse)
    reponse.headers["Referrer-Policy"] = "no-referrer"
    reponse.headers["X-Robots-Tag"] = "noindex, nofollow"
    return reponse
