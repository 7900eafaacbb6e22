"""The guide pratique as a page, and as a PDF when it is ready."""

from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from commun.compteurs import compter
from commun.convertisseurs import est_un_insee
from commun.models import Compteur, Territoire
from site_info.guide import contenu, reserve, variantes
from site_info.guide.reponses import avec, plutot_la_page, repondre
from site_info.relais import trouver


@method_decorator(require_safe, name="dispatch")
class GuideView(TemplateView):
    """Every guide in one page; ?commune= (typed) or ?insee= (picked in a list) puts its relais at the head."""

    template_name = "site_info/guide/page.html"

    def get_context_data(self, **kwargs):
        commune, insee = (self.request.GET.get(cle, "") for cle in ("commune", "insee"))
        reponse = trouver(commune, insee, Territoire.load(request_or_site=self.request))
        relais = reponse.secteur and reponse.secteur.relais
        return {
            **super().get_context_data(**kwargs),
            **contenu.composer(self.request),
            "commune_saisie": commune[:100],
            "reponse": reponse,
            "relais": relais,
            "permanences": contenu.permanences(relais) if relais else [],
            "adresse_pdf": adresse_pdf(reponse.commune if relais else None) if reserve.disponible() else "",
            "pdf_en_preparation": "pdf" in self.request.GET,
        }


@require_safe
def guide_pdf(request):
    """The PDF with the relais of ?insee= on its cover; the page, when it is not ready or cannot be made."""
    insee = request.GET.get("insee", "")
    insee = insee if est_un_insee(insee) else ""
    if not reserve.disponible():
        return _plutot_la_page(insee)
    relais = variantes.relais_de_la_commune(insee, Territoire.load(request_or_site=request)) if insee else None
    fichier = variantes.pdf(relais)
    if fichier is None:
        return _plutot_la_page(insee, pdf="attente")
    nom = f"guide-pratique-{relais.slug}.pdf" if relais else "guide-pratique.pdf"
    response = repondre(request, fichier, nom)
    if request.method == "GET" and response.status_code == 200:
        compter(Compteur.Genre.TELECHARGEMENT, "guide-pratique")
    return response


def adresse_pdf(commune=None):
    return avec(reverse("guide_pratique_pdf"), {"insee": commune.insee} if commune else {})


def _plutot_la_page(insee, **parametres):
    return plutot_la_page(reverse("guide_pratique"), **({"insee": insee} if insee else {}), **parametres)
