"""Meetings at the desk: the times of a relais, those it opens, and the meeting of a request."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, View
from wagtail.admin.menu import MenuItem

from demarches.forms.rendez_vous import OuvrirForm, ProposerForm
from demarches.models import AgendaAgent, Creneau
from demarches.models.droits import en_poste
from demarches.ouvertures import OuvertureRefusee
from demarches.transitions import Acteur, TransitionRefusee

from .bureau import BureauMixin
from .bureau_dossier import DemandeMixin

MONTRES = 200


def donne_des_rendez_vous(agent):
    """Whether an agent works for a relais that receives families."""
    return agent.is_active and en_poste(agent)


class CreneauxMixin(BureauMixin):
    """Only for who works for a relais."""

    page_title = "Rendez-vous"
    header_icon = "calendar-alt"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not donne_des_rendez_vous(request.user):
            raise Http404

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("rendez_vous"), "label": "Rendez-vous"}]

    @property
    def creneaux(self):
        return Creneau.objects.visibles_par(self.request.user)


class CreneauxView(CreneauxMixin, FormView):
    """What is to come, and the form that opens more."""

    template_name = "demarches/bureau/rendez_vous.html"
    form_class = OuvrirForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"par": self.request.user}

    def form_valid(self, form):
        try:
            ouverts, laisses = form.ouvrir()
        except OuvertureRefusee as refus:
            form.add_error(None, str(refus))
            return self.form_invalid(form)
        if ouverts:
            messages.success(self.request, f"{_creneaux(ouverts)} ouvert{'s' * (ouverts > 1)}.")
        else:
            messages.warning(self.request, "Aucun créneau n’est ouvert : ces jours ne conviennent pas.")
        if laisses:
            messages.info(
                self.request, f"{_creneaux(laisses)} laissé{'s' * (laisses > 1)} de côté : déjà ouverts, ou passés."
            )
        return redirect("rendez_vous")

    def get_context_data(self, **kwargs):
        creneaux = self.creneaux.a_venir().avec_empechement().order_by("debut", "pk")
        montres = creneaux[:MONTRES].avec_rendez_vous()
        demandes = [c.pris.demande_id for c in montres if c.pris]
        ouvrables = set(self.get_queryset().filter(pk__in=demandes).values_list("pk", flat=True))
        for creneau in montres:
            creneau.ouvrable = bool(creneau.pris and creneau.pris.demande_id in ouvrables)
        agenda = AgendaAgent.objects.filter(agent=self.request.user).first()
        return super().get_context_data(
            creneaux=montres, reste=creneaux.count() - len(montres), agenda=agenda and agenda.adresse, **kwargs
        )


class FermerView(CreneauxMixin, View):
    """A free time is taken back; one that a family has taken is cancelled from its file."""

    http_method_names = ["post", "options"]

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        creneau = get_object_or_404(self.creneaux.select_for_update(of=("self",)), pk=kwargs["pk"])
        if creneau.rendez_vous.exists():
            messages.error(request, "Une famille a pris ce créneau : annulez le rendez-vous depuis sa demande.")
        else:
            creneau.delete()
            messages.success(request, "Le créneau est fermé.")
        return redirect("rendez_vous")


class AgendaView(CreneauxMixin, View):
    """An address for the calendar, or a new one: the old one opens nothing any more."""

    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        agenda, neuf = AgendaAgent.objects.get_or_create(agent=request.user)
        if not neuf:
            agenda.changer()
        messages.success(request, "Votre agenda a une nouvelle adresse : donnez-la à votre logiciel.")
        return redirect("rendez_vous")


class ProposerView(DemandeMixin, FormView):
    """Propose a meeting, take one with the family on the phone, move it, cancel it."""

    template_name = "demarches/bureau/proposer.html"
    form_class = ProposerForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if self.demande.secteur_id is None or Acteur.REFERENT not in self.demande.acteurs(request.user):
            raise Http404

    def get(self, request, *args, **kwargs):
        if not self.demande.ouverte:
            messages.error(request, "Cette demande est close.")
            return redirect(self.demande)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"demande": self.demande, "par": self.request.user}

    def get_initial(self):
        en_cours = self.demande.rendez_vous_en_cours
        return {"motif": en_cours.motif, "moyen": en_cours.moyen} if en_cours else {}

    def form_valid(self, form):
        try:
            form.executer(self.request.user)
        except TransitionRefusee as refus:
            form.add_error(None, str(refus))
            return self.form_invalid(form)
        pris = form.cleaned_data["creneau"] is not None
        messages.success(
            self.request, "Le rendez-vous est pris." if pris else "Le rendez-vous est proposé à la famille."
        )
        return redirect(self.demande)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            rendez_vous=self.demande.rendez_vous_en_cours, version=self.demande.version, **kwargs
        )


class AnnulerView(ProposerView):
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        try:
            self.demande.annuler_rendez_vous(par=request.user)
        except TransitionRefusee as refus:
            messages.error(request, str(refus))
        else:
            messages.success(request, "Le rendez-vous est annulé. La famille est avertie si l’on peut lui écrire.")
        return redirect(self.demande)


class RendezVousMenuItem(MenuItem):
    def is_shown(self, request):
        return donne_des_rendez_vous(request.user)


def _creneaux(nombre):
    return f"{nombre} créneau{'x' * (nombre > 1)}"
