"""The variants of the PDF: the service's, and one for each relais; the worker keeps them ready."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from carte.models import Commune, Structure
from commun.models import Territoire
from demarches.models import Secteur
from modes_accueil.models import GuidePage
from site_info.guide import contenu, reserve

DESSINS = ("famille", "creche", "assistante-maternelle", "garde-a-domicile", "relais")


def documents(*relais):
    """The HTML of each variant (None: the service's), in the active language, from one reading of the pages; it is the
    same for every reader, so that they share one PDF."""
    request = requete_neutre(reverse("guide_pratique"))
    contexte = contenu.composer(request)
    for un in relais:
        permanences = contenu.permanences(un) if un else []
        contexte |= {"relais": un, "permanences": permanences, "dessins": DESSINS}
        yield render_to_string("site_info/guide/pdf.html", contexte, request)


def pdf(relais=None):
    """Path of the PDF of a variant, None when it is not ready in time."""
    (html,) = documents(relais)
    return reserve.obtenir(html, Territoire.load().couleur_action)


def relais_de_la_commune(insee, territoire):
    """The relais that answers for a commune of the territory, None when there is none."""
    commune = Commune.objects.filter(insee=insee[:5], epci=territoire.epci).first() if territoire.epci else None
    secteur = commune and Secteur.objects.select_related("relais__commune").de_l_adresse(commune)
    return secteur and secteur.relais


def preparer():
    """Make one PDF that a change has made necessary, for the worker has mails to send too. Return how many (0 or 1)."""
    if not reserve.disponible():
        return 0
    relais = Structure.objects.filter(secteurs__isnull=False).select_related("commune").distinct()
    couleur = Territoire.load().couleur_action
    for langue in _langues_des_guides():
        with translation.override(langue):
            for html in documents(None, *relais):
                if not reserve.fichier_de(html, couleur).exists():
                    reserve.fabriquer(html, couleur)
                    return 1
    return 0


def _langues_des_guides():
    """Codes of the languages in which there is a guide to print, in the order of the settings."""
    presentes = set(GuidePage.objects.live().values_list("locale__language_code", flat=True))
    return [code for code, _nom in settings.LANGUAGES if code in presentes]


def requete_neutre(chemin):
    """A request from nobody in particular, at a public address."""
    adresse = urlsplit(settings.ADRESSE_PUBLIQUE)
    request = HttpRequest()
    request.method = "GET"
    request.path = request.path_info = chemin
    request.META = {
        "SERVER_NAME": adresse.hostname,
        "SERVER_PORT": str(adresse.port or (443 if adresse.scheme == "https" else 80)),
    }
    return request
