"""The open data: the page that explains it, two files, an API by pages."""

import hashlib
import tempfile

from django.conf import settings
from django.core.paginator import Paginator
from django.http import FileResponse, JsonResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page
from django.views.generic import TemplateView, View

from carte import ouvertes
from carte.forms.ouvertes import PAR_PAGE_AU_PLUS, OuvertesForm
from commun.models import Territoire

from .donnees import JsonPublicView


class PourTousMixin:
    """Any site may read these answers: they hold nothing that depends on who asks."""

    def dispatch(self, request, *args, **kwargs):
        reponse = super().dispatch(request, *args, **kwargs)
        reponse["Access-Control-Allow-Origin"] = "*"
        reponse["Cross-Origin-Resource-Policy"] = "cross-origin"
        return reponse


class DonneesView(TemplateView):
    template_name = "carte/donnees.html"

    def get_context_data(self, **kwargs):
        nombre, le = ouvertes.bilan(ouvertes.structures_ouvertes())
        return super().get_context_data(**kwargs) | {
            "nombre": nombre,
            "mise_a_jour": le,
            "colonnes": ouvertes.COLONNES,
            "licence": ouvertes.LICENCE,
            "licence_url": ouvertes.LICENCE_URL,
            "par_page_au_plus": PAR_PAGE_AU_PLUS,
            "api": _absolue(reverse("api_structures")),
        }


class FichierView(PourTousMixin, View):
    """A whole file, written to the disk before it leaves: memory stays flat, and its print tells whether it changed."""

    nom = type_mime = ""

    @method_decorator(cache_control(public=True, max_age=3600))
    def get(self, request):
        # Closed, and so removed, by the answer that carries it, or at once when the reader has the same.
        fichier, empreinte = tempfile.TemporaryFile(), hashlib.sha256()  # noqa: SIM115
        for octets in self.contenu(request):
            fichier.write(octets)
            empreinte.update(octets)
        fichier.seek(0)
        etag = f'"{empreinte.hexdigest()[:32]}"'
        if reponse := get_conditional_response(request, etag=etag):
            fichier.close()
        else:
            reponse = FileResponse(fichier, as_attachment=True, filename=self.nom, content_type=self.type_mime)
        reponse["ETag"] = etag
        return reponse


class StructuresCsvView(FichierView):
    nom, type_mime = "structures-petite-enfance.csv", "text/csv; charset=utf-8"

    def contenu(self, request):
        return ouvertes.en_csv(ouvertes.structures_ouvertes())


class StructuresGeojsonView(FichierView):
    nom, type_mime = "structures-petite-enfance.geojson", "application/geo+json"

    def contenu(self, request):
        structures = ouvertes.structures_ouvertes()
        total, le = ouvertes.bilan(structures)
        return ouvertes.en_geojson(structures, **_en_tete(total, le))


class ApiStructuresView(PourTousMixin, JsonPublicView):
    """/api/structures/?page=&par_page=&type=&commune=&depuis= -> the page asked for, in the order of the numbers."""

    @method_decorator(conditional_page)
    def get(self, request):
        demande = OuvertesForm(request.GET)
        if not demande.is_valid():
            return self.refuser_le_formulaire(demande)
        structures = demande.filtrer(ouvertes.structures_ouvertes())
        total, le = ouvertes.bilan(structures)
        pages = Paginator(structures, demande.cleaned_data["par_page"])
        pages.count = total  # known already
        numero = demande.cleaned_data["page"]
        if numero > pages.num_pages:
            erreur = _("page : il n’y en a que %(nombre)s.") % {"nombre": pages.num_pages}
            return JsonResponse({"erreur": erreur}, status=400)
        page = pages.page(numero)
        return JsonResponse(
            {
                **_en_tete(total, le),
                "pages": pages.num_pages,
                "page": numero,
                "suivante": self.vers(numero + 1) if page.has_next() else None,
                "precedente": self.vers(numero - 1) if page.has_previous() else None,
                "structures": [ouvertes.ligne(structure) for structure in page],
            },
            json_dumps_params={"ensure_ascii": False},
        )

    def vers(self, numero):
        parametres = self.request.GET.copy()
        parametres["page"] = numero
        return f"{_absolue(self.request.path)}?{parametres.urlencode()}"


def _en_tete(total, le):
    return {
        "total": total,
        "licence": ouvertes.LICENCE,
        "licence_url": ouvertes.LICENCE_URL,
        "producteur": Territoire.load().nom_complet,
        "mise_a_jour": le.isoformat() if le else None,
    }


def _absolue(chemin):
    return settings.ADRESSE_PUBLIQUE.rstrip("/") + chemin
