"""The comparator's answers. What a family says of itself is posted, shown, and forgotten: never in an address."""

from django.db.models import Count
from django.http import Http404, HttpResponseRedirect
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.generic import FormView

from carte.models import Structure
from commun.origine import meme_origine
from modes_accueil.comparateur import POIDS, SOUVENT, Profil, classer
from modes_accueil.forms import A_NAITRE, AssistantForm
from modes_accueil.models import IndexGuidesPage

RAYON_KM = 10
MODES_PROPOSES = 3


@method_decorator(meme_origine, name="dispatch")
class ComparerView(FormView):
    """Rank the guides for the answers posted; opened by its address, lead to the questions."""

    form_class = AssistantForm
    template_name = "modes_accueil/comparer.html"

    @cached_property
    def index(self):
        index = IndexGuidesPage.objects.live().public().filter(locale__language_code=get_language()).first()
        if index is None:
            raise Http404
        return index

    def get(self, request, *args, **kwargs):
        return HttpResponseRedirect(f"{self.index.get_url(request)}#assistant")

    def form_valid(self, form):
        return self.render_to_response(self.get_context_data(form=form, **self.comparaison(form)))

    def comparaison(self, form):
        """`classes` and `exclus`: lists of {"resultat", "guide", "types", "nombre"}; `modes`: codes of the best ones
        that a request may ask for."""
        guides = {guide.slug: guide for guide in self.index.guides_compares().prefetch_related("autres_modes")}
        commune = form.cleaned_data["commune"]
        nombres = structures_autour(commune) if commune else None
        lignes = [
            _ligne(resultat, guides[resultat.profil.code], nombres)
            for resultat in classer(map(_profil, guides.values(), range(len(guides))), form.besoin)
        ]
        classes = [ligne for ligne in lignes if ligne["resultat"].exclu is None]
        return {
            "commune": commune,
            "rayon": RAYON_KM,
            "a_naitre": form.cleaned_data["age"] == A_NAITRE,
            "classes": classes,
            "exclus": lignes[len(classes) :],
            "a_egalite": len({ligne["resultat"].score for ligne in classes}) == 1,
            "modes": _modes_a_proposer(classes),
        }

    def get_context_data(self, **kwargs):
        etapes = [(self.index.title, self.index.get_url(self.request))]
        return super().get_context_data(index=self.index, etapes=etapes, **kwargs)

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response


def structures_autour(commune):
    """{code of a kind: number of published structures within RAYON_KM of the commune}, in one query."""
    autour = Structure.objects.publiees().autour(commune, RAYON_KM).order_by()
    return dict(autour.values_list("type__code").annotate(n=Count("pk")))


def _profil(guide, ordre):
    aptitudes = {attente: getattr(guide, attente) for attente in POIDS}
    return Profil(guide.slug, ordre, guide.age_min_mois, guide.age_max_mois, aptitudes)


def _ligne(resultat, guide, nombres):
    """`nombre` is None when no commune was given."""
    types = list(dict.fromkeys(mode.code for mode in (guide.mode, *guide.autres_modes.all())))
    nombre = None if nombres is None else sum(nombres.get(code, 0) for code in types)
    return {"resultat": resultat, "guide": guide, "types": urlencode({"type": types}, doseq=True), "nombre": nombre}


def _modes_a_proposer(classes):
    """Codes of kinds for the request form: the first that answer one of the needs often, if any was said."""
    bons = [
        ligne["guide"].mode for ligne in classes if any(raison.code == SOUVENT for raison in ligne["resultat"].raisons)
    ]
    return list(dict.fromkeys(mode.code for mode in bons if mode.demandable))[:MODES_PROPOSES]
