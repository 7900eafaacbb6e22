"""What the family reads of where its search was directed: its answer to a place, what remains possible."""

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from demarches.alternatives import Kit
from demarches.transitions import Acteur, TransitionRefusee
from demarches.views.suivi import SuiviView


class PlaceForm(forms.Form):
    reponse = forms.ChoiceField(choices=[("oui", "oui"), ("non", "non")])


class PlaceView(SuiviView):
    """Yes or no to a place, or leaving a waiting list: one button of the tracking page."""

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request, *args, **kwargs):
        return redirect(self.get_object().url_suivi)

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        orientation = self.object.orientations.filter(pk=kwargs["orientation"]).first()
        if orientation is None:
            raise Http404
        form = PlaceForm(request.POST)
        if getattr(request, "csrf_echec", False):
            return self.encore(_("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez."), 403)
        if not form.is_valid():
            return self.encore(_("Nous n’avons pas compris ce bouton. Essayez encore."), 400)
        oui = form.cleaned_data["reponse"] == "oui"
        try:
            self.object.repondre_a_la_place(orientation, oui, par=Acteur.FAMILLE)
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(_("Votre demande a changé entre-temps. Voici où elle en est."), 409)
        return redirect(f"{self.object.url_suivi}?fait={'place_oui' if oui else 'place_non'}")


class AlternativesView(SuiviView):
    """What remains possible, to read and to print."""

    template_name = "demarches/suivi_alternatives.html"
    http_method_names = ["get", "head", "options"]

    def get_context_data(self, **kwargs):
        return super().get_context_data(kit=Kit(self.object), **kwargs)
