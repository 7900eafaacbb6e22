"""What the map fetches: points or clusters, then the names behind a point. Public columns only."""

from django.core.cache import cache
from django.http import JsonResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.generic import View

from carte.filters import StructureFilterSet
from carte.forms import CadreForm
from carte.models import Structure
from commun.texte import sans_inversions

POINTS_AU_PLUS = 2000
RESUMES_AU_PLUS = 30
# At these zooms a grid sweeps the whole table: it is kept a few minutes. It holds numbers, no structure.
ZOOM_EN_CACHE = 8
DUREE_DU_CACHE = 300
MONDE = (-180, -90, 180, 90)


class JsonPublicView(View):
    """An answer in JSON that any cache may keep for a minute; what is asked for badly is told as {"erreur": str}."""

    @method_decorator([cache_control(public=True, max_age=60), gzip_page])
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def refuser(self, formulaire):
        erreur = next(iter(formulaire.errors.values()))[0]
        return JsonResponse({"erreur": str(erreur)}, status=400)


class StructuresJsonView(JsonPublicView):
    """Structures of the search inside a box: points up to 2,000, else clusters of a grid that follows the zoom."""

    def get(self, request):
        cadre = CadreForm(request.GET)
        recherche = StructureFilterSet(request.GET, queryset=Structure.objects.publiees())
        for formulaire in (cadre, recherche.form):
            if not formulaire.is_valid():
                return self.refuser(formulaire)
        zoom, bbox = cadre.cleaned_data["zoom"], cadre.cleaned_data["bbox"]
        if zoom <= ZOOM_EN_CACHE and bbox:
            # Neighbouring boxes share one answer; at zoom 8 a hundredth of a degree is two pixels.
            bbox = tuple(round(nombre, 2) for nombre in bbox)
        structures = recherche.qs.order_by().filter(lat__isnull=False)
        if bbox:
            structures = structures.dans(*bbox)
        points = list(structures.points()[: POINTS_AU_PLUS + 1])
        if len(points) <= POINTS_AU_PLUS:
            return JsonResponse({"total": len(points), "forme": "points", "points": points})
        grappes = self.grappes(structures, recherche, zoom, bbox)
        return JsonResponse({"total": sum(n for *_point, n in grappes), "forme": "grappes", "grappes": grappes})

    def grappes(self, structures, recherche, zoom, bbox):
        if zoom > ZOOM_EN_CACHE:
            return structures.grappes(zoom, bbox or MONDE)
        commune = recherche.commune_trouvee
        lieu = f"{commune.insee}-{recherche.rayon_km}" if commune else ""
        cle = f"carte:grappes:{zoom}:{bbox}:{lieu}:{','.join(sorted(recherche.types))}".replace(" ", "")
        return cache.get_or_set(cle, lambda: structures.grappes(zoom, bbox or MONDE), DUREE_DU_CACHE)


class ResumesView(JsonPublicView):
    """?ids=1,2,3 -> {"structures": [{"id", "nom", "type", "commune", "url"}]}: what a clicked marker says."""

    def get(self, request):
        morceaux = request.GET.get("ids", "").split(",")
        ids = [int(morceau) for morceau in morceaux if morceau.isdecimal() and len(morceau) < 19]
        if not ids:
            return JsonResponse({"erreur": _("ids : des numéros de structures séparés par des virgules.")}, status=400)
        structures = Structure.objects.publiees().filter(pk__in=ids[:RESUMES_AU_PLUS])
        return JsonResponse({"structures": [_resume(s) for s in structures.select_related("type", "commune")]})


def _resume(s):
    return {
        "id": s.pk,
        "nom": sans_inversions(s.nom),
        "type": s.type.libelle,
        "commune": s.commune.nom,
        "url": s.get_absolute_url(),
    }
