"""What the map fetches: points or clusters, then the names behind a point. Public columns only."""

from django.http import JsonResponse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import conditional_page
from django.views.generic import View

from carte import grappes
from carte.filters import StructureFilterSet
from carte.forms import CadreForm
from carte.models import Structure
from commun.texte import sans_inversions

POINTS_AU_PLUS = 2000
RESUMES_AU_PLUS = 30


class JsonPublicView(View):
    """An answer in JSON that any cache may keep for a minute; what is asked for badly is told as {"erreur": str}."""

    @method_decorator([cache_control(public=True, max_age=60), gzip_page, conditional_page])
    def dispatch(self, request, *args, **kwargs):
        return super().dispatch(request, *args, **kwargs)

    def repondre(self, donnees):
        return JsonResponse(donnees, json_dumps_params={"separators": (",", ":")})

    def refuser_le_formulaire(self, formulaire):
        return self.refuser(next(iter(formulaire.errors.values()))[0])

    def refuser(self, erreur):
        return JsonResponse({"erreur": str(erreur)}, status=400)


class StructuresJsonView(JsonPublicView):
    """Structures of the search inside a box: points up to 2,000, else clusters of a grid that follows the zoom."""

    def get(self, request):
        cadre = CadreForm(request.GET)
        recherche = StructureFilterSet(request.GET, queryset=Structure.objects.publiees())
        for formulaire in (cadre, recherche.form):
            if not formulaire.is_valid():
                return self.refuser_le_formulaire(formulaire)
        structures = recherche.qs.order_by().filter(lat__isnull=False)
        return self.repondre(self.contenu(recherche, structures, **cadre.cleaned_data))

    def contenu(self, recherche, structures, zoom, bbox):
        """What the box holds; near enough, its points are read before they are counted: most often they are few."""
        dedans = structures.dans(*bbox) if bbox else structures
        if not bbox or zoom <= grappes.ZOOM_LARGE:
            milieux = grappes.lointaines(recherche, structures, zoom, bbox)
            return _en_grappes(milieux) if _total(milieux) > POINTS_AU_PLUS else _en_points(dedans)
        if milieux := self.milieux_gardes(recherche, structures, zoom, bbox):
            return _en_grappes(milieux)
        points = _en_points(dedans, POINTS_AU_PLUS + 1)
        if points["total"] <= POINTS_AU_PLUS:
            return points
        if zoom > grappes.ZOOM_FIN:
            return _en_grappes(grappes.proches(dedans, zoom, bbox))
        return _en_grappes(grappes.lointaines(recherche, structures, zoom, bbox))

    def milieux_gardes(self, recherche, structures, zoom, bbox):
        """Those of a crowded box, where the search is counted already: the box need not be."""
        if zoom > grappes.ZOOM_FIN or not grappes.est_compte(recherche):
            return None
        milieux = grappes.lointaines(recherche, structures, zoom, bbox)
        return milieux if _total(milieux) > POINTS_AU_PLUS else None


def _en_points(structures, au_plus=None):
    points = structures.points()[: au_plus or POINTS_AU_PLUS]
    points = [[pk, round(lon, 5), round(lat, 5), code] for pk, lon, lat, code in points]
    return {"total": len(points), "forme": "points", "points": points}


def _en_grappes(milieux):
    return {"total": _total(milieux), "forme": "grappes", "grappes": milieux}


def _total(milieux):
    return sum(n for *_milieu, n in milieux)


class ResumesView(JsonPublicView):
    """?ids=1,2,3 -> {"structures": [{"id", "nom", "type", "commune", "url"}]}: what a clicked marker says."""

    def get(self, request):
        ids = numeros(request.GET.get("ids", ""))
        if not ids:
            return self.refuser(_("ids : des numéros de structures séparés par des virgules."))
        structures = Structure.objects.publiees().filter(pk__in=ids).select_related("type", "commune")
        return self.repondre({"structures": [_resume(s) for s in structures]})


def numeros(texte):
    """The first numbers of a list with commas; what is no number of a row is left out."""
    morceaux = texte.split(",")[:RESUMES_AU_PLUS]
    return [int(morceau) for morceau in morceaux if morceau.isdecimal() and len(morceau) < 19]


def _resume(s):
    return {
        "id": s.pk,
        "nom": sans_inversions(s.nom),
        "type": s.type.libelle,
        "commune": s.commune.nom,
        "url": s.get_absolute_url(),
    }
