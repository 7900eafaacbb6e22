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
        return self.garder("proposer", PreremplissageForm(request.POST).propositions())

    def garder(self, verbe, *choses):
        """Give to a verb of the draft what it is to keep; to a new one, when there is none or it was just erased."""
        try:
            if self.brouillon is None:
                raise Brouillon.DoesNotExist
            getattr(self.brouillon, verbe)(*choses)
        except Brouillon.DoesNotExist:
            self.brouillon = Brouillon(langue=get_language())
            getattr(self.brouillon, verbe)(*choses)
        manquante = premiere_manquante(self.brouillon.reponses)
        return self.vers(manquante.code if manquante else VERIFICATION)


@meme_origine
@never_cache
def vue_preremplissage(request):
    return PreremplissageView.as_view()(request, page=page_du_formulaire(), code="preremplir")


def page_du_formulaire():
    """In the reader's language."""
    page = DemandePage.objects.live().filter(locale__language_code=get_language()).first()
    if page is None:
        raise Http404
    return page
