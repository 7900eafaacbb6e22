"""For which child, and what: told on the phone by a family that asked to be called, written by who calls."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import FormView

from demarches.forms.saisie_besoin import BesoinForm
from demarches.models.rappels import a_completer, completer
from demarches.transitions import TransitionRefusee

from .bureau_dossier import DemandeMixin


class CompleterView(DemandeMixin, FormView):
    form_class = BesoinForm
    template_name = "demarches/bureau/completer.html"

    def dispatch(self, request, *args, **kwargs):
        if not a_completer(self.demande):
            messages.error(request, "Cette demande dit déjà pour quel enfant, ou elle est close.")
            return redirect(self.demande)
        return super().dispatch(request, *args, **kwargs)

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        if not form.is_bound:
            form.fields["naissance_0"].widget.attrs["autofocus"] = True
        return form

    def form_invalid(self, form):
        form.viser()
        return super().form_invalid(form)

    def form_valid(self, form):
        try:
            completer(self.demande, form.reponses, par=self.request.user)
        except TransitionRefusee as refus:
            messages.error(self.request, str(refus))
        else:
            messages.success(self.request, "Le besoin est noté.")
        return redirect(self.demande)
