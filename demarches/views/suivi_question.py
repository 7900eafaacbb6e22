"""The asker's page, opened by its signed link. A GET changes nothing."""

from django.db.models import Prefetch
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from demarches.etapes_question import MotifFin
from demarches.forms.questions import RelanceForm
from demarches.models import MessageQuestion, Question
from demarches.transitions import TransitionRefusee
from demarches.views.par_lien import SuiviParLienView
from demarches.views.questions import commencer_une_demande, page_demande
from faq.models import QuestionPage


class SuiviQuestionView(SuiviParLienView):
    template_name = "demarches/questions/suivi.html"
    context_object_name = "question"
    confirmations = frozenset({"envoyee", "adresse", "relancer", "retirer"})

    def get_queryset(self):
        """All that the page shows, in a constant number of queries."""
        messages = MessageQuestion.objects.prefetch_related("fiches__locale", "pieces").select_related("par")
        return Question.objects.select_related("commune", "relais__type", "fiche").prefetch_related(
            Prefetch("messages", messages)
        )

    def get_context_data(self, **kwargs):
        return super().get_context_data(messages=self.messages(), **({"form": RelanceForm()} | kwargs))

    def messages(self):
        """Each with its pages `a_lire`, in the reader's language where they are translated: one query for all."""
        messages = list(self.object.messages.all())
        cles = {fiche.translation_key for message in messages for fiche in message.fiches.all()}
        traduites = QuestionPage.objects.live().filter(translation_key__in=cles, locale__language_code=get_language())
        par_cle = {page.translation_key: page for page in traduites.select_related("locale")} if cles else {}
        for message in messages:
            fiches = [par_cle.get(fiche.translation_key, fiche) for fiche in message.fiches.all()]
            message.a_lire = [fiche for fiche in fiches if fiche.live]
        return messages

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        form = RelanceForm(request.POST) if "texte" in request.POST else RelanceForm()
        action = request.POST.get("action")
        if getattr(request, "csrf_echec", False):
            return self.encore(
                _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez."), 403, form=form
            )
        if action == "demande" and self.object.motif_fin == MotifFin.DEMANDE and page_demande():
            return commencer_une_demande(request, self.object.texte, self.object.commune)
        if action == "relancer" and not form.is_valid():
            return self.encore("", 200, form=form)
        return self._agir(action, form)

    def _agir(self, action, form):
        verbes = {
            "adresse": self.object.verifier_adresse,
            "retirer": self.object.retirer,
            "relancer": lambda: self.object.relancer(form.cleaned_data["texte"]),
        }
        if action not in verbes:
            return self.encore(_("Nous n’avons pas compris ce bouton. Essayez encore."), 400, form=form)
        try:
            verbes[action]()
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(_("Votre question a changé entre-temps. Voici où elle en est."), 409, form=form)
        return redirect(f"{self.object.url_suivi}?fait={action}")
