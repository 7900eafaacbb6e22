"""What looks like an advertisement, requests and questions together: a person looks, releases or rejects."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from demarches.forms.bureau_quarantaine import TriForm
from demarches.indesirables import LIBELLES
from demarches.models import Quarantaine
from demarches.transitions import TransitionRefusee

from . import bureau_actions, bureau_questions_actions
from .bureau import a_un_bureau
from .bureau_questions import a_des_questions

PAR_PAGE = 50
JOURS = settings.CONSERVATION_INDESIRABLES.days
VUES = {
    "a_verifier": ("À vérifier", lambda q: q.en_attente().order_by("entree_le", "pk"), ("liberer", "rejeter")),
    "rejetes": (f"Rejetés depuis {JOURS} jours", lambda q: q.rejetees().order_by("-sortie_le", "pk"), ("retablir",)),
}
FAITS = {
    "liberer": ("libéré", "Les personnes qui y répondent sont averties."),
    "rejeter": ("rejeté", f"Vous pouvez revenir en arrière pendant {JOURS} jours, dans l’onglet « Rejetés »."),
    "retablir": ("remis à vérifier", ""),
}
BOUTONS = {"liberer": "Libérer", "rejeter": "Rejeter", "retablir": "Remettre à vérifier"}


def a_une_file(request):
    """Whether messages may come to who asks: those of requests or those of questions."""
    return a_un_bureau(request.user) or a_des_questions(request)


def ecartes(agent):
    """What was put aside and that the agent may see, with all that a row shows."""
    return Quarantaine.objects.visibles_par(agent).select_related(
        "demande__commune_residence", "demande__secteur__relais", "question__commune", "question__relais"
    )


class QuarantaineView(WagtailAdminTemplateMixin, TemplateView):
    """The queue. One that a colleague has just settled is left as it is."""

    template_name = "demarches/bureau/quarantaine.html"
    page_title = "À vérifier"
    header_icon = "warning"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not a_une_file(request):
            raise Http404
        self.vue = request.GET.get("vue") if request.GET.get("vue") in VUES else "a_verifier"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("quarantaine"), "label": "À vérifier"}]

    def post(self, request, *args, **kwargs):
        form = TriForm(request.POST, ecartes=ecartes(request.user))
        if not form.is_valid():
            messages.error(request, "Cochez au moins un message, puis choisissez quoi en faire.")
            return redirect(self._adresse())
        action = form.cleaned_data["action"]
        faits = sum(self._agir(action, ecarte.objet) for ecarte in form.cleaned_data["lignes"])
        self._dire(action, faits)
        return redirect(self._adresse())

    def get_context_data(self, **kwargs):
        siennes = ecartes(self.request.user)
        _titre, choisir, actions = VUES[self.vue]
        tardifs = set(siennes.en_retard().values_list("pk", flat=True))
        page = Paginator(choisir(siennes), PAR_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            vue=self.vue,
            jours=JOURS,
            onglets=[(cle, titre, choix(siennes).count()) for cle, (titre, choix, _a) in VUES.items()],
            en_retard=len(tardifs),
            page=page,
            lignes=[
                (ecarte, [LIBELLES.get(code, code) for code in ecarte.codes], ecarte.pk in tardifs)
                for ecarte in page.object_list
            ],
            boutons=[(action, BOUTONS[action]) for action in actions],
            mois=Quarantaine.objects.par_mois(self.request.user),
            **kwargs,
        )

    def _agir(self, action, objet):
        try:
            with transaction.atomic():
                getattr(objet, action)(par=self.request.user)
        except TransitionRefusee:
            return 0
        return 1

    def _dire(self, action, faits):
        fait, suite = FAITS[action]
        if faits:
            accord = "s" if faits > 1 and fait != "remis à vérifier" else ""
            messages.success(self.request, f"{faits} message{'s' if faits > 1 else ''} {fait}{accord}. {suite}".strip())
        else:
            messages.warning(self.request, "Rien n’a changé : un collègue s’en est déjà occupé.")

    def _adresse(self):
        return reverse("quarantaine") + (f"?vue={self.vue}" if self.vue != "a_verifier" else "")


class PanneauQuarantaine(Component):
    """On the home of the back office, as long as something waits; late ones are an alarm."""

    name = "quarantaine"
    order = 9
    template_name = "demarches/bureau/_panneau_quarantaine.html"

    def get_context_data(self, parent_context):
        siennes = Quarantaine.objects.visibles_par(parent_context["request"].user)
        return {"nombre": siennes.en_attente().count(), "en_retard": siennes.en_retard().count()}


class _Liberer:
    action = "liberer"
    bouton = "Libérer"
    message = "C’est libéré : les personnes qui y répondent sont averties."
    explication = "Ce n’est pas une publicité : le relais le reçoit comme les autres, et répond."


class _Rejeter:
    action = "rejeter"
    bouton = "Rejeter"
    message = f"C’est rejeté. Vous pouvez revenir en arrière pendant {JOURS} jours."
    explication = (
        f"C’est une publicité ou un robot. Personne n’est averti. Le message est effacé dans {JOURS} jours ; d’ici là, "
        "vous pouvez revenir en arrière."
    )


class _Retablir:
    action = "retablir"
    bouton = "Remettre à vérifier"
    message = "C’est remis à vérifier."
    explication = "Le message retourne dans la file de ce qui est à vérifier."


class LibererDemandeView(_Liberer, bureau_actions.ActionView):
    pass


class RejeterDemandeView(_Rejeter, bureau_actions.ActionView):
    pass


class RetablirDemandeView(_Retablir, bureau_actions.ActionView):
    pass


class LibererQuestionView(_Liberer, bureau_questions_actions.ActionView):
    pass


class RejeterQuestionView(_Rejeter, bureau_questions_actions.ActionView):
    pass


class RetablirQuestionView(_Retablir, bureau_questions_actions.ActionView):
    pass


ACTIONS_DEMANDE = (LibererDemandeView, RejeterDemandeView, RetablirDemandeView)
ACTIONS_QUESTION = (LibererQuestionView, RejeterQuestionView, RetablirQuestionView)
