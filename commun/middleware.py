"""Middleware of trust: what is refused at the door, what every answer carries, what is written about it."""

import json
import logging
import re
import time
from urllib.parse import unquote_to_bytes
from uuid import uuid4

from csp.constants import SELF
from csp.middleware import CSPMiddleware as CSPDeBase
from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import UnreadablePostError
from django.utils import translation
from django.utils.cache import has_vary_header, patch_cache_control, patch_vary_headers

from commun import langues
from commun.journaux import requete_courante
from commun.texte import INVERSIONS

journal = logging.getLogger("acces")

FORMULAIRE, MULTIPARTIE, JSON = "application/x-www-form-urlencoded", "multipart/form-data", "application/json"
METHODES_A_CORPS = ("POST", "PUT", "PATCH", "DELETE")
CHAMPS_MAX_PUBLIC = 1000
_POURCENT_ISOLE = re.compile(rb"%(?![0-9a-fA-F]{2})")
_ILLISIBLE = re.compile("[\x00\ud800-\udfff]")
_INVERSIONS = re.compile("|".join(INVERSIONS).encode())
# A language may stand before the first word of a path.
PRIVE = re.compile(
    r"^/(?:[a-z]{2,3}(?:-[a-z]+)?/)?(demande|questions/poser|reclamation|suivi|mon-accueil|mes-places|admin)(?:/|$)"
)
# Opened by a secret link: the address itself goes nowhere.
PAR_LIEN = ("suivi", "mon-accueil", "mes-places")


class RequeteRefusee(BadRequest):
    """A request no page can read; `statut` is the one the branded page answers with."""

    def __init__(self, message, statut=400):
        super().__init__(message)
        self.statut = statut


class EncodageMiddleware:
    """Refuse at the door, with a 400, 413 or 415, what would be a 500 further on.

    NUL, invalid UTF-8, lone surrogates and stray percent signs in path, query string and cookies; the same in form
    fields and in JSON; bodies too large, of another type, or in another charset than UTF-8.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        _verifier_entete(request)
        if request.method in METHODES_A_CORPS:
            try:
                _verifier_corps(request, bureau=request.path_info.startswith("/admin/"))
            except UnreadablePostError as erreur:
                raise RequeteRefusee("body cut short") from erreur
            except (LookupError, ValueError) as erreur:
                raise RequeteRefusee("unreadable body") from erreur
        return self.get_response(request)


def _verifier_entete(request):
    # Django leaves a percent sign in a path only before bytes that are not UTF-8, or when one was itself encoded.
    if "%" in request.path_info or _ILLISIBLE.search(request.path_info):
        raise RequeteRefusee("unreadable path")
    requete = request.META.get("QUERY_STRING", "").encode("latin-1", "replace")
    if _POURCENT_ISOLE.search(requete):
        raise RequeteRefusee("stray percent sign in the query string")
    _exiger_lisible(unquote_to_bytes(requete), "query string")
    _exiger_lisible(request.headers.get("cookie", "").encode("latin-1", "replace"), "cookies")
    # A charset in the header of any request, a GET included, changes how Django decodes the query string.
    if request.content_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8", "us-ascii"):
        raise RequeteRefusee("charset is not UTF-8", 415)


def _exiger_lisible(octets, ou):
    try:
        texte = octets.decode()
    except UnicodeDecodeError as erreur:
        raise RequeteRefusee(f"{ou} is not UTF-8") from erreur
    if "\x00" in texte:
        raise RequeteRefusee(f"NUL in {ou}")


def _verifier_corps(request, bureau):
    taille = _taille_annoncee(request)
    fichiers_permis = bureau and request.content_type == MULTIPARTIE
    if taille > (settings.TAILLE_MAX_TELEVERSEMENT if fichiers_permis else settings.DATA_UPLOAD_MAX_MEMORY_SIZE):
        raise RequeteRefusee("body too large", 413)
    if request.content_type == FORMULAIRE:
        _verifier_formulaire(request.body, bureau)
    elif request.content_type == MULTIPARTIE:
        _verifier_champs(request.POST, bureau)
    elif request.content_type == JSON:
        _verifier_json(request.body)
    elif taille:
        raise RequeteRefusee("content type is neither a form nor JSON", 415)


def _taille_annoncee(request):
    try:
        return int(request.headers.get("content-length") or 0)
    except ValueError as erreur:
        raise RequeteRefusee("content length is not a number") from erreur


def _verifier_formulaire(corps, bureau):
    if not bureau and corps.count(b"&") >= CHAMPS_MAX_PUBLIC:
        raise RequeteRefusee("too many fields", 413)
    _exiger_lisible(unquote_to_bytes(corps), "form")


def _verifier_champs(champs, bureau):
    if not bureau and sum(len(valeurs) for _nom, valeurs in champs.lists()) > CHAMPS_MAX_PUBLIC:
        raise RequeteRefusee("too many fields", 413)
    for nom, valeurs in champs.lists():
        if any(_ILLISIBLE.search(texte) for texte in (nom, *valeurs)):
            raise RequeteRefusee("unreadable field")


def _verifier_json(corps):
    try:
        texte = json.dumps(json.loads(corps or b"null"), ensure_ascii=False)
        texte.encode()
    except (ValueError, RecursionError) as erreur:
        raise RequeteRefusee("unreadable JSON") from erreur
    if "\\u0000" in texte:
        raise RequeteRefusee("NUL in JSON")


class EntetesMiddleware:
    """Headers of every answer, and who may keep a copy of it.

    A public page that sets no cookie and looked at none may be kept by any cache, one copy for each display
    (docs/adr/0010-affichage.md); the form, the tracking page and the back office by none.
    """

    FIXES = {
        "Permissions-Policy": "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), "
        "geolocation=(self), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Permitted-Cross-Domain-Policies": "none",
    }

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        for nom, valeur in self.FIXES.items():
            response.headers.setdefault(nom, valeur)
        html = response.get("Content-Type", "").startswith("text/html")
        if prive := PRIVE.match(request.path_info):
            self._fermer(response, prive[1], html)
        elif html:
            self._ouvrir(request, response)
        return response

    def _fermer(self, response, lieu, html):
        if html or lieu != "admin" or "Cache-Control" not in response:
            response["Cache-Control"] = "private, no-store"
        if lieu != "demande":
            response["X-Robots-Tag"] = "noindex, nofollow"
        if lieu in PAR_LIEN:
            response["Referrer-Policy"] = "no-referrer"

    def _ouvrir(self, request, response):
        # A session or a CSRF token that was read has already said so; our own "Vary" is only about the display.
        personnel = response.cookies or has_vary_header(response, "Cookie")
        patch_vary_headers(response, ["Cookie"])
        if "Cache-Control" in response:
            return
        if personnel or request.method not in ("GET", "HEAD") or response.status_code != 200:
            patch_cache_control(response, private=True, no_cache=True)
        else:
            patch_cache_control(response, public=True, max_age=settings.DUREE_CACHE_PUBLIC)


class CSPMiddleware(CSPDeBase):
    """Strict policy on public pages; under /admin/ the narrowest with which Wagtail's back office works.

    Wagtail draws a preview by sending a request of its own, at the page's address, through the middleware: the page
    keeps its strict policy, and may be framed by the editor.
    """

    def get_policy_parts(self, request, response, report_only=False):
        parties = super().get_policy_parts(request, response, report_only)
        if report_only:
            return parties
        if getattr(request, "is_preview", False):
            parties.replace = {"frame-ancestors": [SELF], **(parties.replace or {})}
        elif request.path_info.startswith("/admin/"):
            parties.replace = {**settings.CSP_BUREAU, **(parties.replace or {})}
        return parties


class LangueMiddleware:
    """The language is the one the address tells and nothing else: a shared link shows everybody the same page, and a
    cache keeps one copy of it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.LANGUAGE_CODE = langues.langue_de(request.path_info)
        with translation.override(request.LANGUAGE_CODE):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response


class SensDesMotsMiddleware:
    """No name, whoever typed it, reorders the page that prints it: the signs that would do so leave every page, so that
    what was stored before is harmless too."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        html = response.get("Content-Type", "").startswith("text/html") and "Content-Encoding" not in response
        if html and not response.streaming and _INVERSIONS.search(response.content):
            response.content = _INVERSIONS.sub(b"", response.content)
        return response


class JournalAccesMiddleware:
    """One line per request: method, route pattern, status, duration, identifier; no address, no query, no person.

    The pattern stands for the path, which may hold a token. The identifier goes back to the reader in a header, so
    that an error page can be told from another on the telephone.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.identifiant = uuid4().hex[:12]
        jeton = requete_courante.set(request.identifiant)
        debut = time.monotonic()
        try:
            response = self.get_response(request)
            response["X-Request-Id"] = request.identifiant
            journal.info(
                "requête",
                extra={
                    "methode": request.method if request.method in _METHODES else "autre",
                    "route": getattr(request.resolver_match, "route", None) or "-",
                    "statut": response.status_code,
                    "ms": round((time.monotonic() - debut) * 1000),
                },
            )
            return response
        finally:
            requete_courante.reset(jeton)


_METHODES = ("GET", "HEAD", "OPTIONS", *METHODES_A_CORPS)
