"""Images of Plan IGN, read by the site for its readers and kept: IGN never sees who looks at the map."""

from contextlib import suppress

from django.core.cache import caches

from carte import fonds
from carte.disjoncteur import Disjoncteur
from carte.distant import Injoignable, lire

DELAI_S, OCTETS_MAX = 2, 300_000
ABSENTE_S = 24 * 3600  # how long an image that is not there is not asked again
DISJONCTEUR = Disjoncteur("plan")
_PNG = b"\x89PNG\r\n\x1a\n"


class PlanEnPanne(Exception):
    """Left alone for a while, or answered by something else than an image."""


def gardee(z, x, y):
    """The PNG kept of an image, b"" when there is none at that place, None when it has to be asked."""
    with suppress(OSError):  # a disk that fails keeps nothing, and the plan is shown all the same
        return caches["fond"].get(_cle(z, x, y))
    return None


def demander(z, x, y):
    """The PNG of an image, b"" when IGN has none at that place. Raises PlanEnPanne."""
    if DISJONCTEUR.ouvert:
        raise PlanEnPanne
    try:
        reponse = lire(fonds.adresse_ign(z, x, y), delai_s=DELAI_S, octets_max=OCTETS_MAX)
    except Injoignable as panne:
        DISJONCTEUR.echouer(panne)
        raise PlanEnPanne from None
    image = _image(reponse)
    DISJONCTEUR.reussir()
    with suppress(OSError):
        caches["fond"].set(_cle(z, x, y), image, **({} if image else {"timeout": ABSENTE_S}))
    return image


def _image(reponse):
    if reponse.statut == 200 and reponse.octets.startswith(_PNG):
        return reponse.octets
    if reponse.statut in (400, 404):  # what the service says of a place it does not draw
        return b""
    panne = PlanEnPanne(f"HTTP {reponse.statut}")
    if reponse.statut == 429:
        DISJONCTEUR.laisser(reponse.attente_s, panne)
    else:
        DISJONCTEUR.echouer(panne)
    raise panne


def _cle(z, x, y):
    return f"plan.{z}.{x}.{y}"
