"""Errors, health, small files: what belongs to no page."""

import datetime
import logging
import mimetypes
import sys
from pathlib import PurePosixPath

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import Error, InterfaceError, OperationalError, connection, transaction
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template import TemplateDoesNotExist, loader
from django.utils import timezone, translation
from django.utils.html import format_html
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import requires_csrf_token
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.models import Page
from wagtail.views import serve as servir_page

from commun import affichage, langues
from commun.courriels import etat_des_courriels
from commun.models import Travailleur
from site_info.absences import page_francaise

journal = logging.getLogger(__name__)

RETARD_TOLERE = datetime.timedelta(minutes=15)
MESSAGE_CSRF = gettext_lazy("Votre session a expiré : vos réponses sont gardées, envoyez de nouveau.")
# The renditions shown on pages; originals and documents have their own views, which check rights.
MEDIAS_SERVIS = {"images", "avatar_images"}
EXTENSIONS_SERVIES = {".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp"}


@never_cache
@require_safe
def sante(request):
    """Health for a supervisor: 503 when the database is away, the worker silent or the mails stuck for 15 minutes.

    {"etat": "ok|degrade", "base": bool, "travailleur": {"dernier_battement": ISO 8601 or null},
    "courriels": {"en_attente": int, "plus_ancien_s": int}}; both integers are null when the database is away.
    """
    try:
        battement = Travailleur.objects.order_by("-dernier_battement").values_list("dernier_battement", flat=True)[:1]
        battement, courriels, base = next(iter(battement), None), etat_des_courriels(), True
    except Error as erreur:
        journal.error("base de données injoignable : %s", type(erreur).__name__)
        connection.close()
        battement, courriels, base = None, {"en_attente": None, "plus_ancien_s": None}, False
    ok = (
        base
        and battement is not None
        and timezone.now() - battement < RETARD_TOLERE
        and courriels["plus_ancien_s"] < RETARD_TOLERE.total_seconds()
    )
    etat = {
        "etat": "ok" if ok else "degrade",
        "base": base,
        "travailleur": {"dernier_battement": battement and battement.isoformat(timespec="seconds")},
        "courriels": courriels,
    }
    return JsonResponse(etat, status=200 if ok else 503)


@requires_csrf_token
def erreur_400(request, exception=None):
    """What no page can read: 400, or the status the exception tells (413, 415); in JSON where JSON was asked for."""
    statut = 413 if isinstance(exception, RequestDataTooBig) else getattr(exception, "statut", 400)
    if request.path_info.endswith("json") or "/api/" in request.path_info:
        with translation.override(langues.langue_de(request.path_info)):
            dit = gettext("L’adresse ou l’envoi contient des signes que le site ne sait pas lire.")
        return JsonResponse({"erreur": dit}, status=statut, headers={"Cache-Control": "private, no-store"})
    return _page_nue(request, "400.html", statut)


def erreur_403(request, exception=None):
    return render(request, "403.html", status=403)


def erreur_404(request, exception=None):
    return render(request, "404.html", {"absente": page_francaise(request)}, status=404)


def erreur_500(request):
    """A database that does not answer is an outage (503, with the telephone), anything else is our fault (500)."""
    if isinstance(sys.exc_info()[1], OperationalError | InterfaceError):
        return _page_nue(request, "503.html", 503)
    return _page_nue(request, "500.html", 500)


def _page_nue(request, gabarit, statut):
    """Render without request nor context processor: nothing here may fail a second time."""
    langue = langues.langue_de(request.path_info)
    contexte = {
        "langue": langue,
        "sens": langues.sens(langue),
        "adresse_accueil": langues.chemin_en(langue, "/"),
        "telephone": settings.TELEPHONE_SECOURS,
        "horaires": settings.HORAIRES_SECOURS,
        "identifiant": getattr(request, "identifiant", ""),
        "statut": statut,
        "affichage": affichage.lire(request),
    }
    try:
        # What fails at the door has no language yet but that of its address.
        with translation.override(langue):
            corps = loader.render_to_string(gabarit, contexte)
    except (TemplateDoesNotExist, ValueError) as erreur:
        # ValueError: static files that were not collected. An error page that fails would be an answer of nobody.
        journal.error("page d’erreur sans gabarit : %s", type(erreur).__name__)
        corps = format_html(
            "<!doctype html><html lang={2} dir={3}><title>{0}</title><h1>{0}</h1><p>{1}</p>",
            statut,
            settings.TELEPHONE_SECOURS,
            langue,
            contexte["sens"],
        )
    response = HttpResponse(corps, status=statut)
    response["Cache-Control"] = "private, no-store"
    if statut == 503:
        response["Retry-After"] = "60"
    return response


@requires_csrf_token
def echec_csrf(request, reason=""):
    """Give the form back with its answers when its view knows how to, else the branded 403.

    A view, a view class or a page type that can redisplay what was posted says `reaffiche_apres_csrf = True`. It is
    called again with `request.csrf_echec` set and shows `request.message_csrf`. Whatever it writes is rolled back, and
    an answer other than a page is not passed on: a forged request changes nothing, even through a careless view.
    """
    trouve = request.resolver_match
    if trouve is None or getattr(request, "csrf_echec", False) or not _reaffiche(request, trouve):
        return erreur_403(request)
    request.csrf_echec = True
    request.message_csrf = MESSAGE_CSRF
    # The view may check again by itself: that check has already failed, and is known to.
    request._dont_enforce_csrf_checks = True
    with transaction.atomic():
        response = trouve.func(request, *trouve.args, **trouve.kwargs)
        transaction.set_rollback(True)
    if 300 <= response.status_code < 400:
        return erreur_403(request)
    if response.status_code == 200:
        response.status_code = 403
    return response


def _reaffiche(request, trouve):
    if trouve.func is servir_page:
        try:
            page = Page.route_for_request(request, trouve.args[0] if trouve.args else trouve.kwargs.get("path", ""))
        except Http404:
            return False
        return page is not None and getattr(page.page.specific_class, "reaffiche_apres_csrf", False)
    vue = getattr(trouve.func, "view_class", trouve.func)
    return getattr(vue, "reaffiche_apres_csrf", False)


@require_safe
def robots(request):
    """Nothing of a demonstration is indexed; elsewhere, nothing personal."""
    if settings.DEMONSTRATION:
        lignes = ["User-agent: *", "Disallow: /"]
    else:
        plan = f"Sitemap: {settings.ADRESSE_PUBLIQUE.rstrip('/')}/sitemap.xml"
        fermes = ("admin", "mes-places", "mon-accueil", "suivi")
        lignes = ["User-agent: *", *(f"Disallow: /{ferme}/" for ferme in fermes), plan]
    return HttpResponse("\n".join(lignes) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def media(request, chemin):
    """Images shown on pages, where no web server stands in front (settings.SERVIR_LES_MEDIAS)."""
    fichier = PurePosixPath(chemin)
    servi = MEDIAS_SERVIS.intersection(fichier.parts[:1]) and fichier.suffix.lower() in EXTENSIONS_SERVIES
    if not (settings.SERVIR_LES_MEDIAS and servi) or ".." in fichier.parts:
        raise Http404
    response = serve(request, chemin, document_root=settings.MEDIA_ROOT)
    response["Content-Type"] = mimetypes.guess_type(fichier.name)[0] or "image/avif"
    response["Content-Disposition"] = "inline"
    response["Cache-Control"] = "public, max-age=86400"
    return response
