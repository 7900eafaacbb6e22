"""Calculators of a family that employs: asked by a page that caches may keep, answered by one that nobody keeps."""

from django.http import Http404
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.views.generic import FormView, TemplateView

from commun.origine import meme_origine
from simulateurs.calculettes import CALCULETTES, METIERS
from simulateurs.formulaires import FormulaireDeCalcul
from simulateurs.lecture import baremes_de_la_base
from simulateurs.registre import calculer
from simulateurs.resultats import Refus
from simulateurs.situations import pourquoi_fermee


@method_decorator(meme_origine, name="dispatch")
class VueSansMemoire(FormView):
    """Answers are posted, calculated, shown, and forgotten: never in an address, a session or a log."""

    @cached_property
    def baremes(self):
        return baremes_de_la_base()

    def post(self, request, *args, **kwargs):
        response = self.repondre(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def repondre(self, request, *args, **kwargs):
        return super().post(request, *args, **kwargs)


class CalculetteView(VueSansMemoire):
    """One calculator. When a figure it needs has expired, it says so, and still answers for days gone by."""

    form_class = FormulaireDeCalcul
    template_name = "simulateurs/calculette.html"

    @cached_property
    def calculette(self):
        try:
            return CALCULETTES[self.kwargs["code"]]
        except KeyError as inconnue:
            raise Http404 from inconnue

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"calculette": self.calculette}

    def get_context_data(self, **kwargs):
        c = self.calculette
        fermee = pourquoi_fermee(c.famille, self.baremes, timezone.localdate())
        voisines = [autre for autre in CALCULETTES.values() if autre.modes == c.modes and autre != c]
        return super().get_context_data(calculette=c, fermee=fermee, voisines=voisines, **kwargs)

    def form_valid(self, form):
        try:
            resultat = calculer(self.calculette.famille, form.cleaned_data, self.baremes, timezone.localdate())
        except Refus as refus:
            form.refuser(refus.erreurs)
            return self.form_invalid(form)
        return self.render_to_response(self.get_context_data(form=form, resultat=resultat))


class CalculettesView(TemplateView):
    """All the calculators, by who is employed."""

    template_name = "simulateurs/calculettes.html"

    def get_context_data(self, **kwargs):
        metiers = [(titre, [c for c in CALCULETTES.values() if c.modes == modes]) for modes, titre in METIERS.items()]
        return super().get_context_data(metiers=metiers, **kwargs)
