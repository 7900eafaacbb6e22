"""The family's page, opened by its signed link. A GET changes nothing."""

import datetime

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from carte.passages import pour_une_famille
from commun.origine import csrf_sans_referent
from demarches import jetons
from demarches.forms.suivi import Action, ActionForm
from demarches.frise import frise, lectures
from demarches.models import Demande, Journal, ModeSouhaite, Solution
from demarches.transitions import TransitionRefusee

# Without a move for so long, the family is invited to call.
SILENCE = datetime.timedelta(days=30)
CONFIRMATIONS = {"adresse", "rouvrir", "retirer"}


@csrf_sans_referent
class SuiviView(DetailView):
    template_name = "demarches/suivi.html"
    context_object_name = "demande"
    reaffiche_apres_csrf = True
    message = ""

    def dispatch(self, request, *args, **kwargs):
        reponse = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(reponse)
        reponse.headers["Referrer-Policy"] = "no-referrer"
        reponse.headers["X-Robots-Tag"] = "noindex, nofollow"
        return reponse

    def get_queryset(self):
        """All that the page shows, in a constant number of queries."""
        return Demande.objects.select_related(
            "contact", "besoin", "secteur__relais__type", "referent",
            "commune_residence", "commune_future", "commune_travail",
        ).prefetch_related(
            "enfants",
            "echanges",
            Prefetch("journal", Journal.objects.select_related("acteur")),
            Prefetch("solutions", Solution.objects.select_related("mode", "structure")),
            Prefetch("besoin__modes_souhaites", ModeSouhaite.objects.select_related("mode")),
        )  # fmt: skip

    def get_object(self, queryset=None):
        uuid = jetons.lire(self.kwargs["jeton"])
        demande = self.get_queryset().filter(uuid=uuid).first() if uuid else None
        if demande is None:
            raise Http404
        return demande

    def get_context_data(self, **kwargs):
        fait = self.request.GET.get("fait")
        nouvelles_avant = self.object.dernier_mouvement_le + SILENCE
        return super().get_context_data(
            jeton=self.kwargs["jeton"],
            frise=frise(self.object),
            lectures=lectures(self.object),
            passage=self.passage(),
            nouvelles_avant=nouvelles_avant,
            silence=nouvelles_avant < timezone.now(),
            message=self.message,
            fait=fait if fait in CONFIRMATIONS else "",
            **kwargs,
        )

    def passage(self):
        """Where to meet the relais, or another service near: nothing to propose once the request is closed."""
        demande = self.object
        if not demande.ouverte:
            return None
        return pour_une_famille(demande.commune_de_routage, demande.secteur and demande.secteur.relais)

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        if getattr(request, "csrf_echec", False):
            return self._encore(_("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez."), 403)
        form = ActionForm(request.POST)
        if not form.is_valid():
            return self._encore(_("Nous n’avons pas compris ce bouton. Essayez encore."), 400)
        try:
            form.executer(self.object)
        except TransitionRefusee:
            self.object = self.get_object()
            return self._encore(_("Votre demande a changé entre-temps. Voici où elle en est."), 409)
        return redirect(f"{self.object.url_suivi}?fait={form.cleaned_data['action']}")

    def _encore(self, message, statut):
        """The page again, saying why."""
        self.message = message
        return self.render_to_response(self.get_context_data(), status=statut)


class RetraitView(SuiviView):
    """Asks before withdrawing; the answer is posted to the tracking page."""

    template_name = "demarches/suivi_retrait.html"
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not self.object.ouverte:
            return redirect(self.object.url_suivi)
        return self.render_to_response(self.get_context_data(action=Action.RETIRER))
