"""What the pages of those who asked have in common: opened by a signed link, whatever it is that they follow."""

from django.http import Http404
from django.views.generic import DetailView

from commun.origine import csrf_sans_referent, sans_trace
from demarches import jetons


@csrf_sans_referent
class SuiviParLienView(DetailView):
    """The object whose uuid the link signs; a link that was not signed here, or opens nothing, answers 404.

    `confirmations`: what `?fait=` may say was just done; `message`: why nothing was done.
    """

    reaffiche_apres_csrf = True
    confirmations = frozenset()
    message = ""

    def dispatch(self, request, *args, **kwargs):
        return sans_trace(super().dispatch(request, *args, **kwargs))

    def get_object(self, queryset=None):
        uuid = jetons.lire(self.kwargs["jeton"])
        objet = self.get_queryset().filter(uuid=uuid).first() if uuid else None
        if objet is None:
            raise Http404
        return objet

    def get_context_data(self, **kwargs):
        fait = self.request.GET.get("fait")
        return super().get_context_data(message=self.message, fait=fait if fait in self.confirmations else "", **kwargs)

    def encore(self, message, statut, **contexte):
        """The page again, saying why nothing was done."""
        self.message = message
        return self.render_to_response(self.get_context_data(**contexte), status=statut)
