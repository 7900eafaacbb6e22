"""The register of complaints, for the coordination; any agent who hears one writes it down."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from commun.models import Territoire
from demarches.forms.reclamations import ReponseReclamationForm, SaisieReclamationForm
from demarches.models import Reclamation
from demarches.models.reclamations import DELAI_ACCUSE_JOURS
from demarches.roles import Groupe, groupes_lus, membre
from demarches.transitions import TransitionRefusee

from .bureau import a_un_bureau

TITRE = "Réclamations"
PAR_PAGE = 50


class ReclamationsMenuItem(MenuItem):
    def is_shown(self, request):
        return membre(request.user, Groupe.COORDINATION)


class RegistreMixin(WagtailAdminTemplateMixin):
    header_icon = "warning"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not membre(request.user, Groupe.COORDINATION):
            raise Http404

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("reclamations"), "label": TITRE}]


class ReclamationsView(RegistreMixin, TemplateView):
    template_name = "demarches/bureau/reclamations.html"
    page_title = TITRE

    def get_context_data(self, **kwargs):
        toutes = Reclamation.objects.visibles_par(self.request.user).select_related("relais", "repondue_par")
        ouvertes = list(toutes.ouvertes().order_by("reponse_avant", "pk"))
        repondues = Paginator(toutes.exclude(repondue_le=None).order_by("-repondue_le"), PAR_PAGE)
        return super().get_context_data(
            ouvertes=ouvertes,
            page=repondues.get_page(self.request.GET.get("p")),
            accuse_jours=DELAI_ACCUSE_JOURS,
            reponse_jours=Territoire.load().delai_reclamation_jours,
            **kwargs,
        )


class ReclamationView(RegistreMixin, FormView):
    """One of them; posted, it is acknowledged or answered."""

    template_name = "demarches/bureau/reclamation.html"
    form_class = ReponseReclamationForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        toutes = Reclamation.objects.visibles_par(request.user)
        avec = toutes.select_related("demande__contact", "demande__referent", "relais", "repondue_par", "saisie_par")
        self.reclamation = get_object_or_404(avec, uuid=kwargs["uuid"])

    def get_page_title(self):
        return f"Réclamation {self.reclamation.reference}"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"reclamation": self.reclamation}

    def get_context_data(self, **kwargs):
        return super().get_context_data(reclamation=self.reclamation, **kwargs)

    def post(self, request, *args, **kwargs):
        action = request.POST.get("action")
        if action == "ecarter":
            return self._agir(lambda: self._ecarter(request.user), "La réclamation est écartée, sans réponse.")
        if action != "accuser":
            return super().post(request, *args, **kwargs)
        return self._agir(lambda: self.reclamation.accuser(par=request.user), "L’accusé de réception est parti.")

    def _ecarter(self, agent):
        self.reclamation.ecarter(par=agent)
        return True

    def form_valid(self, form):
        texte = form.cleaned_data["texte"]
        return self._agir(lambda: self.reclamation.repondre(texte, par=self.request.user), "La réponse est partie.")

    def _agir(self, verbe, fait):
        try:
            ecrite = verbe()
        except TransitionRefusee as refus:
            messages.error(self.request, str(refus))
        else:
            appeler = "C’est noté. Nous ne pouvons pas écrire à cette personne : appelez-la."
            messages.success(self.request, fait if ecrite else appeler)
        return redirect(self.reclamation)


class SaisirReclamationView(WagtailAdminTemplateMixin, FormView):
    """For whoever answers families: what is written goes to the coordination, who alone reads it afterwards."""

    template_name = "demarches/bureau/reclamation_saisie.html"
    form_class = SaisieReclamationForm
    page_title = "Noter une réclamation"
    header_icon = "warning"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not (a_un_bureau(request.user) or Groupe.ACCUEIL in groupes_lus(request.user)):
            raise Http404

    def get_initial(self):
        return {"reference": self.request.GET.get("reference", "")[:20]}

    def form_valid(self, form):
        reclamation = form.deposer(self.request.user)
        messages.success(self.request, f"La réclamation {reclamation.reference} est transmise à la coordination.")
        return redirect("reclamation_saisir")
