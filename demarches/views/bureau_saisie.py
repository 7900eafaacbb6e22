"""A request entered for a family: on the phone, at the counter, at an event, from a paper form."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode
from django.views.generic import FormView, TemplateView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from demarches.doublons import candidats
from demarches.forms.saisie_assistee import SaisieAssisteeForm
from demarches.models import Demande
from demarches.models.brouillons import HorsTerritoire
from demarches.models.choix import CANAUX_ASSISTES, Canal
from demarches.models.droits import en_poste
from demarches.models.portes import Porte
from demarches.models.saisies import saisir
from demarches.roles import Groupe, membre
from demarches.transitions import Acteur


def role_de_saisie(agent):
    """As what an agent enters requests; None for those who do not."""
    if not agent.is_active:
        return None
    if membre(agent, Groupe.REFERENT) or en_poste(agent):
        return Acteur.REFERENT
    return Acteur.ACCUEIL if membre(agent, Groupe.ACCUEIL) else None


class PorteMixin(WagtailAdminTemplateMixin):
    """A page for those who have this door; it does not exist for others, and no browser keeps it."""

    header_icon = "edit"

    def a_la_porte(self, agent):
        raise NotImplementedError

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not self.a_la_porte(request.user):
            raise Http404

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def dispatch(self, request, *args, **kwargs):
        reponse = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(reponse)
        return reponse


class EntreeView(PorteMixin, FormView):
    """The page and its sending, whoever types."""

    template_name = "demarches/bureau/entree.html"

    def porte(self, form):
        raise NotImplementedError

    def form_valid(self, form):
        try:
            demande = saisir(form.cleaned_data["cle"], form.reponses, self.porte(form))
        except HorsTerritoire:
            form.add_error("recherche", "Le service ne couvre pas cette commune.")
            return self.form_invalid(form)
        return redirect(self.fait, uuid=demande.uuid)

    def form_invalid(self, form):
        form.viser()
        return super().form_invalid(form)

    def champs(self, form):
        return {cle: form.cleaned_data[cle] for cle in ("monenfant", "reference_externe")}


class SaisieView(EntreeView):
    """The address keeps the settings of an event from one family to the next, and nothing of a family."""

    form_class = SaisieAssisteeForm
    page_title = "Saisir une demande"
    fait = "saisie_faite"

    def a_la_porte(self, agent):
        self.role = role_de_saisie(agent)
        return self.role is not None

    def get_initial(self):
        canal, evenement = self.request.GET.get("canal"), self.request.GET.get("evenement", "")
        initial = {"evenement": evenement[:80]}
        return initial | ({"canal": canal} if canal in CANAUX_ASSISTES else {})

    def porte(self, form):
        r = form.cleaned_data
        champs = self.champs(form) | {"evenement": r["evenement"]}
        return Porte(r["canal"], self.request.user, self.role, r["recue_le"], champs)


class SaisieFaiteView(PorteMixin, TemplateView):
    """What to tell the family before it leaves: shown to the one who typed, that day."""

    template_name = "demarches/bureau/entree_faite.html"
    page_title = "Demande enregistrée"
    header_icon = "check"

    def a_la_porte(self, agent):
        return role_de_saisie(agent) is not None

    def get_context_data(self, **kwargs):
        siennes = Demande.objects.saisies_par(self.request.user, timezone.localdate())
        demande = get_object_or_404(siennes.select_related("secteur__relais", "referent"), uuid=self.kwargs["uuid"])
        visibles = Demande.objects.visibles_par(self.request.user)
        reglages = {"canal": demande.canal} | ({"evenement": demande.evenement} if demande.evenement else {})
        return super().get_context_data(
            demande=demande,
            doublons=candidats(demande, visibles),
            visible=visibles.filter(pk=demande.pk).exists(),
            evenement=demande.canal == Canal.EVENEMENT,
            suivante=f"{reverse('saisir')}?{urlencode(reglages)}",
            **kwargs,
        )
