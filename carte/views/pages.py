"""The list beside the map, the sheet of a structure, the page of a relais."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import DetailView
from django_filters.views import FilterView

from carte.contours import fond_de_carte
from carte.filters import StructureFilterSet
from carte.models import Structure
from carte.models.structures import RELAIS
from commun.models import Territoire

PAR_PAGE = 20
PROCHES = 3
PROCHES_KM = 15


class CarteView(FilterView):
    """Structures found by kind, commune and distance; complete without JavaScript."""

    template_name = "carte/carte.html"
    filterset_class = StructureFilterSet
    strict = False
    paginate_by = PAR_PAGE

    def get_queryset(self):
        return (
            Structure.objects.publiees()
            .select_related("type", "commune")
            .prefetch_related("permanences__commune")
            .order_by("type__ordre", "nom", "pk")
        )

    def paginate_queryset(self, queryset, page_size):
        """Any nonsense in `page` is page 1, too far is the last page."""
        page = self.get_paginator(queryset, page_size).get_page(self.request.GET.get("page"))
        return page.paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs):
        contexte = super().get_context_data(**kwargs)
        recherche, page = contexte["filter"], contexte["page_obj"]
        parametres = self.request.GET.copy()
        parametres.pop("page", None)
        commune = recherche.commune_trouvee
        return contexte | {
            "recherche": recherche,
            "modes": recherche.modes_comptes(),
            "commune": commune,
            "rayon": recherche.rayon_km,
            "autres_communes": recherche.form.autres if recherche.is_bound else (),
            "total": page.paginator.count,
            "prefixe": f"{parametres.urlencode()}&" if parametres else "",
            "filtree": bool(parametres) or page.number > 1,
            "reglages": self.reglages(recherche, parametres),
        }

    def reglages(self, recherche, parametres):
        """What the module of the map reads: where to look first, what to draw behind, the kinds."""
        commune = recherche.commune_trouvee
        return {
            "requete": parametres.urlencode(),
            "centre": list(commune.point) if commune and commune.point else None,
            "rayon": recherche.rayon_km,
            "modes": {mode.code: [mode.lettres, mode.nom] for mode in recherche.modes},
            **fond_de_carte(Territoire.load(request_or_site=self.request).epci),
        }


class StructureView(DetailView):
    """The sheet of a structure, at its one address."""

    template_name = "carte/structure.html"
    context_object_name = "structure"

    def get_object(self, queryset=None):
        structures = Structure.objects.publiees().select_related("type", "commune")
        return get_object_or_404(structures, pk=self.kwargs["pk"])

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        adresse = self.object.get_absolute_url()
        if request.path != adresse:
            return redirect(adresse, permanent=True)
        return self.render_to_response(self.get_context_data(object=self.object))

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"proches": self.proches()}

    def proches(self):
        """The nearest structures of the same kind."""
        structure = self.object
        if structure.lat is None:
            return []
        autour = Structure.objects.publiees().de_type(structure.type.code).exclude(pk=structure.pk)
        autour = autour.a_moins_de(structure.lat, structure.lon, PROCHES_KM).order_by("distance", "pk")
        return autour.select_related("type", "commune")[:PROCHES]


class RelaisView(DetailView):
    """A relais: when it is open, where and when it comes, how to call it."""

    template_name = "carte/relais.html"
    context_object_name = "relais"

    def get_object(self, queryset=None):
        relais = Structure.objects.publiees().de_type(RELAIS).filter(slug=self.kwargs["nom"])
        # Names are unique (Structure.clean); of two that would have come by another way, the elder answers.
        premier = (
            relais.select_related("type", "commune").prefetch_related("permanences__commune").order_by("pk").first()
        )
        if premier is None:
            raise Http404
        return premier

    def get_context_data(self, **kwargs):
        ouvert, limite = self.object.ouverture()
        passages = self.object.prochaines_permanences()
        return super().get_context_data(**kwargs) | {"ouvert": ouvert, "limite": limite, "passages": passages}
