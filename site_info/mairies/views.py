"""Screens and files for town halls; every one is public, personal to nobody, and may be kept by caches."""

import datetime

from csp.decorators import csp_replace
from django.http import Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from carte.models import Commune
from commun.convertisseurs import est_un_insee
from commun.models import Territoire
from site_info.guide import reserve
from site_info.guide.reponses import avec, plutot_la_page, repondre
from site_info.guide.variantes import requete_neutre
from site_info.mairies import adresses, affichette, fiches, lignes
from site_info.relais import Reponse, situer, trouver

POLICES = "css/polices-du-monde-pdf.css"
FEUILLE_FICHES, FEUILLE_AFFICHETTE = "css/fiches-mairie-pdf.css", "css/affichette-pdf.css"


@method_decorator(require_safe, name="dispatch")
class EcranMairieView(TemplateView):
    """A screen in French alone, which offers no other language."""

    def get_context_data(self, **kwargs):
        pdf = {"pdf_disponible": reserve.disponible(), "pdf_en_preparation": "pdf" in self.request.GET}
        return super().get_context_data(langues=[], **pdf, **kwargs)


class PourLesMairiesView(EcranMairieView):
    """What a town may take; ?commune= (an INSEE code) writes the lines of that commune."""

    template_name = "mairies/pour_les_mairies.html"

    def get_context_data(self, **kwargs):
        reponse = commune_demandee(self.request)
        return super().get_context_data(
            reponse=reponse,
            communes=Commune.objects.du_territoire().order_by("nom_normalise"),
            lignes=lignes.pour(reponse.commune) if reponse.du_territoire else [],
            origine=adresses.origine(),
            **kwargs,
        )


@method_decorator([require_safe, xframe_options_exempt, csp_replace({"frame-ancestors": ["*"]})], name="dispatch")
class CadreView(TemplateView):
    """The relais of a commune, in the page of any town: the one view of the site that may be framed. It reads and sets
    no cookie, changes nothing, and its links take the whole window. What it does not know is told in the frame too."""

    template_name = "mairies/cadre.html"

    def get_context_data(self, **kwargs):
        reponse = trouver("", kwargs["insee"], Territoire.load(request_or_site=self.request))
        return super().get_context_data(reponse=reponse, relais=reponse.secteur and reponse.secteur.relais, **kwargs)

    def render_to_response(self, context, **kwargs):
        statut = 404 if context["reponse"].etat == "inconnue" else 200
        reponse = super().render_to_response(context, status=statut, **kwargs)
        # For a page that isolates itself from other sites and frames only what agrees to it.
        reponse["Cross-Origin-Resource-Policy"] = "cross-origin"
        return reponse


class FichesView(EcranMairieView):
    """The pack of sheets; ?commune= names the relais, ?depuis=2026-09-01 keeps what has changed since."""

    template_name = "mairies/fiches.html"

    def get_context_data(self, **kwargs):
        reponse, demande = commune_demandee(self.request), self.request.GET.get("depuis", "")
        depuis = jour_passe(demande)
        return super().get_context_data(
            reponse=reponse,
            communes=Commune.objects.du_territoire().order_by("nom_normalise"),
            depuis_illisible=bool(demande) and depuis is None,
            adresse_pdf=avec(reverse("fiches_mairie_pdf"), _parametres(reponse)),
            **fiches.composer(reponse, timezone.localdate(), depuis),
            **kwargs,
        )


class AffichetteView(EcranMairieView):
    template_name = "mairies/affichette.html"

    def get_context_data(self, **kwargs):
        contexte = affichette.composer(reponse_ou_404(kwargs["insee"], self.request), timezone.localdate())
        return super().get_context_data(**contexte, **kwargs)


@require_safe
def fiches_pdf(request):
    """The whole pack, of ?commune= or of any: there are as many as communes, and one, a day."""
    reponse = commune_demandee(request)
    page = avec(reverse("fiches_mairie"), _parametres(reponse))
    contexte = fiches.composer(reponse, timezone.localdate())
    return pdf_ou_page(request, "mairies/fiches_pdf.html", contexte, page, "fiches-premier-niveau.pdf", FEUILLE_FICHES)


@require_safe
def affichette_pdf(request, insee):
    contexte = affichette.composer(reponse_ou_404(insee, request), timezone.localdate())
    page = reverse("affichette", args=[insee])
    nom, feuilles = f"affichette-{insee}.pdf", (POLICES, FEUILLE_AFFICHETTE)
    return pdf_ou_page(request, "mairies/affichette_pdf.html", contexte, page, nom, *feuilles)


def pdf_ou_page(request, gabarit, contexte, page, nom, *feuilles):
    """The PDF, the same for every reader and printed once; the page that prints, when it is not ready or cannot be."""
    if not reserve.disponible():
        return plutot_la_page(page)
    html = render_to_string(gabarit, contexte, requete_neutre(page.partition("?")[0]))
    fichier = reserve.obtenir(html, Territoire.load().couleur_action, *feuilles)
    if fichier is None:
        return plutot_la_page(page, pdf="attente")
    return repondre(request, fichier, nom)


def commune_demandee(request):
    """The Reponse for ?commune=, an INSEE code; what is no code at all is not known."""
    insee = request.GET.get("commune", "").strip().upper()
    if insee and not est_un_insee(insee):
        return Reponse("inconnue")
    return situer(insee, Territoire.load(request_or_site=request))


def reponse_ou_404(insee, request):
    reponse = trouver("", insee, Territoire.load(request_or_site=request))
    if not reponse.du_territoire:
        raise Http404
    return reponse


def jour_passe(texte):
    """The date of "2026-09-01", None for what is none or is yet to come."""
    try:
        jour = datetime.date.fromisoformat(texte)
    except ValueError:
        return None
    return jour if jour <= timezone.localdate() else None


def _parametres(reponse):
    return {"commune": reponse.commune.insee} if reponse.du_territoire else {}
