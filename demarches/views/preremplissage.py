"""From the comparator to the request form: answers become propositions, which the family confirms step by step."""

from django.http import Http404, HttpResponseRedirect
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from commun.origine import meme_origine
from demarches.forms.etapes import premiere_manquante
from demarches.forms.preremplissage import PreremplissageForm
from demarches.models import Brouillon, DemandePage
from demarches.views.formulaire import VERIFICATION, FormulaireView


class PreremplissageView(FormulaireView):
    """Posted answers are kept in a draft, new or under way; what it already answers is left as it is."""

    def get(self, request, **kwargs):
        return HttpResponseRedirect(self.racine)

    def post(self, request, **kwargs):
        propositions = PreremplissageForm(request.POST).propositions()
        try:
            if self.brouillon is None:
                raise Brouillon.DoesNotExist
            self.brouillon.proposer(propositions)
        except Brouillon.DoesNotExist:
            self.brouillon = Brouillon(langue=get_language())
            self.brouillon.proposer(propositions)
        manquante = premiere_manquante(self.brouillon.reponses)
        return self.vers(manquante.code if manquante else VERIFICATION)


@meme_origine
@never_cache
def vue_preremplissage(request):
    page = DemandePage.objects.live().filter(locale__language_code=get_language()).first()
    if page is None:
        raise Http404
    return PreremplissageView.as_view()(request, page=page, code="preremplir")
