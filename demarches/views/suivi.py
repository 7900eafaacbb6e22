"""The family's page, opened by its signed link. A GET changes nothing."""

import datetime

from django.db.models import Prefetch
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from carte.passages import pour_une_famille
from demarches import alternatives
from demarches.consultations import pour_la_famille
from demarches.echeancier import Calendrier
from demarches.forms.suivi import Action, ActionForm, PauseForm, ReponseForm
from demarches.frise import frise
from demarches.models import Consultation, Demande, Journal, ModeSouhaite, Orientation, Solution
from demarches.models.choix import A_LA_COMMISSION
from demarches.transitions import Acteur, TransitionRefusee
from demarches.views.par_lien import SuiviParLienView

# Without a move for so long, the family is invited to call.
SILENCE = datetime.timedelta(days=30)


class SuiviView(SuiviParLienView):
    template_name = "demarches/suivi.html"
    context_object_name = "demande"
    confirmations = frozenset(
        {"adresse", "rappel", "rouvrir", "retirer", "repondre", "pause", "reveiller", "trouve", "demenager", "reclamer"}
        | {"place_oui", "place_non", "rendez-vous", "rendez-vous-annule"}
    )

    def get_queryset(self):
        """All that the page shows, in a constant number of queries."""
        return Demande.objects.select_related(
            "contact", "besoin", "estimation", "secteur__relais__type", "referent",
            "commune_residence", "commune_future", "commune_travail",
        ).prefetch_related(
            "enfants",
            "echanges",
            "reclamations",
            Prefetch("journal", Journal.objects.select_related("acteur")),
            Prefetch("consultations", Consultation.objects.select_related("agent", "relais")),
            Prefetch("orientations", Orientation.objects.a_montrer()),
            Prefetch("solutions", Solution.objects.select_related("mode", "structure")),
            Prefetch("besoin__modes_souhaites", ModeSouhaite.objects.select_related("mode")),
        )  # fmt: skip

    def get_context_data(self, **kwargs):
        silence_le = self.object.dernier_mouvement_le + SILENCE
        return super().get_context_data(
            jeton=self.kwargs["jeton"],
            frise=frise(self.object),
            lectures=pour_la_famille(self.object),
            passage=self.passage(),
            # A day on which somebody answers the telephone.
            nouvelles_avant=Calendrier().ouvrir(timezone.localdate(silence_le)),
            silence=silence_le < timezone.now(),
            question=self.object.question_posee,
            **({"form": ReponseForm()} | self.orientations() | kwargs),
        )

    def orientations(self):
        """What its orientations call for: a place to answer, a commission to come, remedies after a refusal."""
        siennes = list(self.object.orientations.all())
        attendues = [o.commission for o in siennes if o.etat in A_LA_COMMISSION and o.commission]
        refusee = any(o.vers == "commission" and o.etat == "refusee" for o in siennes)
        return {
            "place_proposee": next((o for o in siennes if o.reponse_possible), None),
            "commission": min(attendues, key=lambda commission: commission.le, default=None),
            "recours": alternatives.recours() if refusee else None,
            "plusieurs_enfants": len(self.object.enfants.all()) > 1,
        }

    def passage(self):
        """Where to meet the relais, or another service near: nothing to propose once the request is closed."""
        demande = self.object
        if not demande.ouverte:
            return None
        return pour_une_famille(demande.commune_de_routage, demande.secteur and demande.secteur.relais)

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        if getattr(request, "csrf_echec", False):
            return self.encore(_("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez."), 403)
        form = ActionForm(request.POST)
        if not form.is_valid():
            return self.encore(_("Nous n’avons pas compris ce bouton. Essayez encore."), 400)
        try:
            form.executer(self.object)
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(_("Votre demande a changé entre-temps. Voici où elle en est."), 409)
        return redirect(f"{self.object.url_suivi}?fait={form.cleaned_data['action']}")


class RetraitView(SuiviView):
    """Asks before withdrawing; the answer is posted to the tracking page."""

    template_name = "demarches/suivi_retrait.html"
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not self.object.ouverte:
            return redirect(self.object.url_suivi)
        return self.render_to_response(self.get_context_data(action=Action.RETIRER))


class RepondreView(SuiviView):
    """The answer typed on the tracking page, which is shown again when it is missing."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request, *args, **kwargs):
        return redirect(self.get_object().url_suivi)

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        form = ReponseForm(request.POST)
        if getattr(request, "csrf_echec", False):
            message = _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez.")
            return self.encore(message, 403, form=form)
        if not form.is_valid():
            return self.encore(_("Écrivez votre réponse."), 200, form=form)
        try:
            self.object.repondre(form.cleaned_data["texte"])
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(_("Votre demande a changé entre-temps. Voici où elle en est."), 409, form=form)
        return redirect(f"{self.object.url_suivi}?fait=repondre")


class PauseView(SuiviView):
    """Asks until when, then pauses."""

    template_name = "demarches/suivi_pause.html"
    http_method_names = ["get", "head", "post", "options"]

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not self.object.pausable:
            return redirect(self.object.url_suivi)
        return self.render_to_response(self.get_context_data(form=PauseForm(demande=self.object)))

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        form = PauseForm(request.POST, demande=self.object)
        if getattr(request, "csrf_echec", False):
            message = _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez.")
            return self.encore(message, 403, form=form)
        if not form.is_valid():
            return self.encore("", 200, form=form)
        try:
            self.object.mettre_en_veille(par=Acteur.FAMILLE, jusqu_au=form.cleaned_data["jusqu_au"])
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(_("Votre demande a changé entre-temps. Voici où elle en est."), 409, form=form)
        return redirect(f"{self.object.url_suivi}?fait=pause")
