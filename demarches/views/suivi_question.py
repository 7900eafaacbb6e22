"""The asker's page, opened by its signed link. A GET changes nothing."""

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.generic import DetailView

from commun.origine import csrf_sans_referent
from demarches import jetons
from demarches.etapes_question import MotifFin
from demarches.forms.questions import RelanceForm
from demarches.models import MessageQuestion, Question
from demarches.transitions import TransitionRefusee
from demarches.views.questions import commencer_une_demande, page_demande

CONFIRMATIONS = {"envoyee", "adresse", "relancer", "retirer"}


@csrf_sans_referent
class SuiviQuestionView(DetailView):
    template_name = "demarches/questions/suivi.html"
    context_object_name = "question"
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
        messages = MessageQuestion.objects.prefetch_related("fiches__locale", "pieces").select_related("par")
        return Question.objects.select_related("commune", "relais__type", "fiche").prefetch_related(
            Prefetch("messages", messages)
        )

    def get_object(self, queryset=None):
        uuid = jetons.lire(self.kwargs["jeton"])
        question = self.get_queryset().filter(uuid=uuid).first() if uuid else None
        if question is None:
            raise Http404
        return question

    def get_context_data(self, **kwargs):
        fait = self.request.GET.get("fait")
        return super().get_context_data(
            message=self.message, fait=fait if fait in CONFIRMATIONS else "", **({"form": RelanceForm()} | kwargs)
        )

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        form = RelanceForm(request.POST) if "texte" in request.POST else RelanceForm()
        action = request.POST.get("action")
        if getattr(request, "csrf_echec", False):
            self.message = _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez.")
            return self._encore(form, 403)
        if action == "demande" and self.object.motif_fin == MotifFin.DEMANDE and page_demande():
            return commencer_une_demande(request, self.object.texte, self.object.commune)
        if action == "relancer" and not form.is_valid():
            return self._encore(form, 200)
        return self._agir(action, form)

    def _agir(self, action, form):
        verbes = {
            "adresse": self.object.verifier_adresse,
            "retirer": self.object.retirer,
            "relancer": lambda: self.object.relancer(form.cleaned_data["texte"]),
        }
        if action not in verbes:
            self.message = _("Nous n’avons pas compris ce bouton. Essayez encore.")
            return self._encore(form, 400)
        try:
            verbes[action]()
        except TransitionRefusee:
            self.object = self.get_object()
            self.message = _("Votre question a changé entre-temps. Voici où elle en est.")
            return self._encore(form, 409)
        return redirect(f"{self.object.url_suivi}?fait={action}")

    def _encore(self, form, statut):
        """The page again, saying why, what was typed kept."""
        return self.render_to_response(self.get_context_data(form=form), status=statut)
