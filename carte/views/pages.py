"""The list beside the map, the sheet of a structure, the page of a relais."""

from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Prefetch
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import DetailView
from django_filters.views import FilterView
from wagtail.views import serve as servir_page

from carte.contours import fond_de_carte
from carte.filters import RAYONS, StructureFilterSet
from carte.filters.mots import choisis
from carte.fonds import reglages_du_plan
from carte.legende import modes_du_plan
from carte.models import Permanence, RelaisPage, Structure
from carte.models.pages import contexte_du_relais
from carte.models.permanences import passages
from carte.models.structures import RELAIS
from carte.passages import prochains
from commun import langues
from commun.models import Territoire

from .fond import avec_le_plan
from .panneau import panneau
from .suites import communes_a_choisir, pistes, propositions, retraits, suite, tris
from .textes import textes_de_la_carte

PAR_PAGE = 12
PROCHES = 3
PROCHES_KM = 15
RELAIS_KM = 60


class PagesDeRecherche(Paginator):
    """Pages of a StructureFilterSet, which knows how many structures it finds, and how to look for a few of them."""

    def __init__(self, *args, recherche, **kwargs):
        self.recherche = recherche
        super().__init__(*args, **kwargs)

    @property
    def count(self):
        return self.recherche.facettes.total

    def page(self, number):
        number = self.validate_number(number)
        debut = (number - 1) * self.per_page
        fin = min(debut + self.per_page, self.count)
        return self._get_page(self.recherche.tranche(debut, fin), number, self)


@method_decorator(avec_le_plan, name="dispatch")
class CarteView(FilterView):
    """Structures found by what a family needs, near a place; complete without JavaScript."""

    template_name = "carte/carte.html"
    filterset_class = StructureFilterSet
    strict = False
    paginate_by = PAR_PAGE

    def get(self, request, *args, **kwargs):
        """A point is never kept closer than its three decimals, whatever the address says."""
        self.recherche = StructureFilterSet(request.GET, queryset=self.get_queryset(), request=request)
        arrondi = self.recherche.parametres.get("autour")
        if arrondi and arrondi != request.GET["autour"]:
            return redirect(f"{request.path}{suite(self.recherche.parametres)}")
        return super().get(request, *args, **kwargs)

    def get_filterset(self, filterset_class):
        return self.recherche

    def get_queryset(self):
        return (
            Structure.objects.publiees()
            .select_related("type", "commune")
            .prefetch_related(avec_leurs_communes(), "commissions", "disponibilites")
            .order_by("type__ordre", "nom", "pk")
        )

    def get_paginator(self, queryset, per_page, **kwargs):
        return PagesDeRecherche(queryset, per_page, recherche=self.recherche)

    def paginate_queryset(self, queryset, page_size):
        """Any nonsense in `page` is page 1, too far is the last page."""
        page = self.get_paginator(queryset, page_size).get_page(self.request.GET.get("page"))
        return page.paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs):
        contexte, recherche = super().get_context_data(**kwargs), self.recherche
        parametres, vide = recherche.parametres, not recherche.facettes.total
        return contexte | {
            "lieu": recherche.lieu,
            "commune": recherche.commune_trouvee,
            "passages": prochains(recherche.commune_trouvee) if recherche.commune_trouvee else [],
            "rayon": recherche.rayon_km,
            "panneau": panneau(recherche),
            "autres_communes": communes_a_choisir(recherche, parametres),
            "retraits": retraits(recherche, parametres),
            "proposees": propositions(recherche),
            "panneau_ouvert": bool(set(recherche.form.errors) - {"commune", "autour"}),
            "nombre_de_filtres": len(choisis(recherche)),
            "tris": tris(recherche, parametres),
            "pistes": pistes(recherche, parametres) if vide else [],
            "relais": self.relais() if vide else None,
            "total": recherche.facettes.total,
            "prefixe": f"{parametres.urlencode()}&" if parametres else "",
            "filtree": bool(self.request.GET),
            "reglages": self.reglages(),
        }

    def relais(self):
        """The relais to call when nothing was found: the nearest one, when we know from where."""
        if self.recherche.centre is None:
            return None
        relais = Structure.objects.publiees().de_type(RELAIS).select_related("type")
        return relais.a_moins_de(*self.recherche.centre, RELAIS_KM).first()

    def reglages(self):
        """What the module of the map reads: where to look first, what to draw behind, the kinds, its words."""
        centre = self.recherche.centre
        contours = fond_de_carte(Territoire.load(request_or_site=self.request).epci)
        return {
            "requete": self.recherche.parametres.urlencode(),
            "centre": list(centre) if centre else None,
            "rayon": self.recherche.rayon_km,
            "rayons": list(RAYONS),
            "modes": modes_du_plan(self.recherche.modes),
            "textes": textes_de_la_carte(),
            "fond": reglages_du_plan(contours["cadre"]),
            **contours,
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
        alsace_moselle = Territoire.load(request_or_site=self.request).alsace_moselle
        return super().get_context_data(**kwargs) | {
            "aujourdhui": self.object.aujourdhui(alsace_moselle=alsace_moselle),
            "proposees": {"commune": [self.object.commune.insee]},
            "proches": self.proches(),
            "passages": passages(self.object.permanences.valables().select_related("commune")),
            "etapes": fil_de_la_carte(),
        }

    def proches(self):
        """The nearest structures of the same kind."""
        structure = self.object
        if structure.lat is None:
            return []
        autour = Structure.objects.publiees().de_type(structure.type.code).exclude(pk=structure.pk)
        autour = autour.a_moins_de(structure.lat, structure.lon, PROCHES_KM)
        return autour.select_related("type", "commune")[:PROCHES]


class RelaisView(DetailView):
    """A relais at its one address: the page its editors wrote in this language, else what its structure says.

    An address that names no relais is left to the pages of the tree.
    """

    template_name = "carte/relais.html"
    context_object_name = "relais"

    def get_object(self, queryset=None):
        relais = Structure.objects.publiees().de_type(RELAIS).filter(slug=self.kwargs["nom"])
        # Names are unique (Structure.clean); of two that would have come by another way, the elder answers.
        relais = relais.select_related("type", "commune").order_by("pk")
        pages = RelaisPage.objects.live().filter(relais=OuterRef("pk"), locale__language_code=get_language())
        return relais.annotate(a_sa_page=Exists(pages)).first()

    def get(self, request, *args, **kwargs):
        request.relais = self.object = self.get_object()
        if self.object is None or self.object.a_sa_page:
            return servir_page(request, langues.chemin_nu(request.path_info).lstrip("/"))
        return self.render_to_response(self.get_context_data(object=self.object))

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | contexte_du_relais(self.object) | {"etapes": fil_de_la_carte()}


def avec_leurs_communes():
    return Prefetch("permanences", queryset=Permanence.objects.valables().select_related("commune"))


def fil_de_la_carte():
    return [(_("Trouver près de chez vous"), reverse("carte"))]
