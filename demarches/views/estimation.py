"""From the simulator to the request form: its result, calculated again here, is joined to the draft."""

from django.http import HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache

from commun.origine import meme_origine
from demarches import estimations
from demarches.views.preremplissage import PreremplissageView, page_du_formulaire
from modes_accueil.simulateur.views import SimulateurView


class JoindreView(PreremplissageView):
    """The answers of the simulator are posted again, never its amounts; of them only the commune is kept."""

    def get(self, request, **kwargs):
        return HttpResponseRedirect(reverse("simulateur"))

    def post(self, request, **kwargs):
        simulateur = SimulateurView()
        simulateur.setup(request)
        form = simulateur.get_form()
        comparaison = simulateur.comparaison(form.cleaned_data) if form.is_valid() else None
        if comparaison is None or not comparaison.calculees:
            return SimulateurView.as_view()(request)
        commune = form.cleaned_data["commune"]
        propositions = {"commune": {"commune_residence": commune.insee}} if commune else {}
        return self.garder("joindre", estimations.resumer(comparaison), propositions)


@meme_origine
@never_cache
def vue_joindre(request):
    return JoindreView.as_view()(request, page=page_du_formulaire(), code="joindre-estimation")
