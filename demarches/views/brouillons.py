"""Which draft a visitor is filling: a signed cookie, and the same signature inside each page of the form.

The page's own copy counts first: a family that lost its cookies goes on with the draft it sees.
"""

import base64
from uuid import UUID

from django.conf import settings
from django.core import signing
from django.urls import reverse

from commun import langues
from commun.champs import DechiffrementImpossible
from demarches.models import Brouillon

COOKIE = "brouillon"
_SEL = "demarches.brouillon"
_SEL_PAGE = "demarches.brouillon.page"
_LIEN = {"sep": "~", "salt": "demarches.brouillon.lien"}
_SECONDES = int(settings.CONSERVATION_BROUILLONS.total_seconds())


def trouver(request):
    """The visitor's draft, or None: never made, forged, expired, erased, or written with a lost key."""
    jetons = [request.get_signed_cookie(COOKIE, default=None, salt=_SEL, max_age=_SECONDES)]
    if request.method == "POST":
        jetons.insert(0, _lire(request.POST.get(COOKIE, "")))
    for jeton in filter(None, jetons):
        brouillon = _charger(jeton)
        if brouillon is not None:
            return brouillon
    return None


def jeton(brouillon):
    """What the pages of a draft carry in a hidden field."""
    return signing.TimestampSigner(salt=_SEL_PAGE).sign(brouillon.uuid.hex)


def lien(brouillon):
    """Path of the page that brings a draft back, for as long as drafts are kept."""
    court = base64.urlsafe_b64encode(brouillon.uuid.bytes).decode().rstrip("=")
    return reverse("reprendre_lien", kwargs={"jeton": signing.TimestampSigner(**_LIEN).sign(court)})


def lire_lien(jeton):
    """The draft of such a link, None when it was not signed here, is too old, or opens nothing any more."""
    try:
        court = signing.TimestampSigner(**_LIEN).unsign(jeton, max_age=_SECONDES)
        return _charger(UUID(bytes=base64.urlsafe_b64decode(court + "==")).hex)
    except (signing.BadSignature, ValueError):
        return None


def poser(response, brouillon, chemin):
    """Remember the draft on this device for 30 days, for the pages of the form only, in every language: a family that
    changes language goes on."""
    for adresse in _en_chaque_langue(response, chemin):
        response.set_signed_cookie(
            COOKIE,
            brouillon.uuid.hex,
            salt=_SEL,
            max_age=_SECONDES,
            path=adresse,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def oublier(response, chemin):
    for adresse in _en_chaque_langue(response, chemin):
        response.delete_cookie(COOKIE, path=adresse, samesite="Lax")
    return response


def _en_chaque_langue(response, chemin):
    """Addresses for which to set the cookie, that of the reader last.

    A browser keeps one cookie of a name for each path; a response keeps one for each name: the others are put aside.
    """
    for code, _nom in settings.LANGUAGES:
        if (autre := langues.chemin_en(code, chemin)) != chemin:
            yield autre
            response.cookies[f"{COOKIE} {code}"] = response.cookies.pop(COOKIE)
    yield chemin


def _lire(texte):
    try:
        return signing.TimestampSigner(salt=_SEL_PAGE).unsign(texte, max_age=_SECONDES)
    except signing.BadSignature:
        return None


def _charger(texte):
    try:
        return Brouillon.objects.filter(uuid=UUID(texte)).first()
    except (ValueError, DechiffrementImpossible):
        return None
