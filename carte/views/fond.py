"""The plan behind the map: its images through this site, and the policy of the page that shows it."""

import re
from functools import wraps

from csp.decorators import csp_update
from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from carte import fonds, tuiles
from commun.models import Territoire

UNE_SEMAINE_S = 7 * 24 * 3600
UNE_HEURE_S = 3600
_ENTIER = re.compile(r"0|[1-9][0-9]{0,6}")


@require_safe
def image_du_plan(request, z, x, y):
    """An image of Plan IGN around the territory: nothing else can be read through this address, whatever is asked."""
    if settings.FOND_DE_CARTE != fonds.MANDATAIRE or not all(map(_ENTIER.fullmatch, (z, x, y))):
        return _absente()
    z, x, y = int(z), int(x), int(y)
    image = tuiles.gardee(z, x, y)
    if image is None:
        epci = Territoire.load(request_or_site=request).epci
        if not fonds.est_dedans(z, x, y, fonds.emprise_du_territoire(epci)):
            return _absente()
        try:
            image = tuiles.demander(z, x, y)
        except tuiles.PlanEnPanne:
            return HttpResponse(status=503, headers={"Cache-Control": "no-store", "Retry-After": "30"})
    return _garder(HttpResponse(image, content_type="image/png"), UNE_SEMAINE_S) if image else _absente()


def _absente():
    """No page of ours: an image is asked for, twenty at a time."""
    return _garder(HttpResponse(status=404), UNE_HEURE_S)


def _garder(reponse, duree_s):
    patch_cache_control(reponse, public=True, max_age=duree_s)
    return reponse


def avec_le_plan(vue):
    """Decorator of the page of the map: its policy lets the images of IGN in where a click asks for them."""

    @wraps(vue)
    def vue_ouverte(*args, **kwargs):
        ouvrir = csp_update({"img-src": [fonds.SERVEUR]}) if settings.FOND_DE_CARTE == fonds.CLIC else lambda v: v
        return ouvrir(vue)(*args, **kwargs)

    return vue_ouverte
