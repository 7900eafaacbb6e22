"""Whole addresses, as another site or a sheet of paper holds them, and the code to scan that leads there."""

import datetime
from urllib.parse import urlsplit

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.http import urlencode

# One part of the code in four may be stained or torn: it hangs in a hall.
CORRECTION = "q"


def complete(chemin):
    return settings.ADRESSE_PUBLIQUE.rstrip("/") + chemin


def lisible(adresse):
    """What one types: "petite-enfance.exemple.fr", without "https://" nor the last bar."""
    return adresse.partition("://")[2].rstrip("/")


def origine():
    """ "https://petite-enfance.exemple.fr", as a content security policy names a site."""
    return "{0.scheme}://{0.netloc}".format(urlsplit(settings.ADRESSE_PUBLIQUE))


def accueil():
    return complete(reverse("wagtail_serve", args=[""]))


def du_relais(commune):
    """The home page as it answers for a commune."""
    return f"{accueil()}?insee={commune.insee}"


def pour_demander(commune):
    return f"{complete(reverse('poser_question'))}?commune={commune.insee}"


def du_cadre(commune):
    return complete(reverse("cadre_mairie", args=[commune.insee]))


def des_fiches(commune, depuis: datetime.date):
    """The sheets that have changed since a day, for the town hall of a commune (None: any)."""
    parametres = {"commune": commune.insee} if commune else {}
    return complete(reverse("fiches_mairie")) + "?" + urlencode(parametres | {"depuis": depuis.isoformat()})


def code_a_scanner(adresse):
    """The QR code of an address, as the source of an image (SVG)."""
    code = segno.make_qr(adresse, error=CORRECTION)
    return code.svg_data_uri(omitsize=True, light="#fff", svgclass=None, lineclass=None)
