"""Actions of the desk about where a search is directed, and what is answered."""

from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import TemplateView

from demarches import convenances
from demarches.alternatives import Kit
from demarches.forms.bureau_orientations import NoterOrientationForm, OrienterForm, PlaceForm
from demarches.transitions import TransitionRefusee

from .bureau_actions import ActionView
from .bureau_dossier import DemandeMixin


class OrienterView(ActionView):
    action = "orienter"
    form_class = OrienterForm
    template_name = "demarches/bureau/orienter.html"
    bouton = "Orienter la famille"
    message = "La famille est orientée. Les réponses se notent dans sa demande."
    explication = (
        "La famille est avertie. Une structure dont l’adresse électronique est connue reçoit le mois de naissance, les "
        "jours, les heures et la commune ; ni nom, ni coordonnées. Les autres, appelez-les."
    )

    def form_valid(self, form):
        self.orientations = form.orientations
        return super().form_valid(form)

    def agir(self, version, **_saisie):
        self.demande.orienter(self.orientations, par=self.request.user, version=version)

    def get_context_data(self, **kwargs):
        contexte = super().get_context_data(**kwargs)
        cochees = set(contexte["form"].data.getlist("structures")) if contexte["form"].is_bound else set()
        groupes = [
            (enfant, convenances.collectives(self.demande, enfant), convenances.assistants(self.demande, enfant))
            for enfant in self.demande.enfants.filter(solution=None)
        ]
        return contexte | {"groupes": groupes, "cochees": cochees}


class UneOrientationView(ActionView):
    """About one orientation of the request; 404 for that of another."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        orientations = self.demande.orientations.a_montrer()
        self.orientation = get_object_or_404(orientations, pk=kwargs["orientation"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(orientation=self.orientation, **kwargs)


class NoterOrientationView(UneOrientationView):
    action = "noter_orientation"
    form_class = NoterOrientationForm
    template_name = "demarches/bureau/noter_orientation.html"
    bouton = "Enregistrer la réponse"
    message = "La réponse est notée."

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"orientation": self.orientation}

    def form_valid(self, form):
        self.dits = form.dits
        return super().form_valid(form)

    def agir(self, version, etat, **_saisie):
        self.demande.noter_orientation(self.orientation, etat, par=self.request.user, version=version, **self.dits)


class RepondreAUnePlaceView(UneOrientationView):
    action = "repondre_a_la_place"
    form_class = PlaceForm
    template_name = "demarches/bureau/noter_orientation.html"
    bouton = "Enregistrer la réponse"
    message = "La réponse de la famille est notée."
    explication = "Une place prise devient la solution de l’enfant."

    def agir(self, version, oui):
        self.demande.repondre_a_la_place(self.orientation, oui, par=self.request.user, version=version)


class ToutesRefuseesView(ActionView):
    action = "toutes_refusees"
    bouton = "Reprendre la recherche"
    message = "La demande est de nouveau en cours."
    explication = (
        "Plus aucune réponse n’est attendue. Si l’on peut lui écrire, la famille reçoit ce qui reste possible."
    )


class AlternativesView(DemandeMixin, TemplateView):
    """What remains possible, in the family's language: to print, to send, or to say that it was given."""

    template_name = "demarches/bureau/alternatives.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(kit=Kit(self.demande), **kwargs)

    def post(self, request, *args, **kwargs):
        if request.POST.get("faire") not in ("envoyer", "remises"):
            return HttpResponseBadRequest()
        remises = request.POST["faire"] == "remises"
        try:
            donnees = self.demande.donner_les_alternatives(par=request.user, remises=remises)
        except TransitionRefusee as refus:
            messages.error(request, str(refus))
        else:
            if donnees:
                messages.success(request, "C’est noté." if remises else "Les autres solutions sont envoyées.")
            else:
                messages.error(request, "Le site ne peut pas écrire à cette famille : imprimez cette page.")
        return redirect(self.demande)


ACTIONS_ORIENTATIONS = (OrienterView, ToutesRefuseesView)
