"""The switchboard: finds a request of any relais by what the caller gives exactly, and passes on what the caller says.

Nothing of the caller is in an address: what is found is known, for an hour, by a signed word in the page.
"""

from django.contrib import messages
from django.core import signing
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem

from commun.cadence import Cadence
from demarches.forms.accueil import NoterAppelForm, RappelForm, RechercheExacteForm
from demarches.models import Demande
from demarches.roles import Groupe, groupes_lus, membre
from demarches.transitions import TransitionRefusee

from .bureau_saisie import PorteMixin

SEL = "demarches.accueil"
DUREE_S = 3600
RECHERCHES = Cadence("accueil", 30, 600)
RESULTATS = 10


class StandardMenuItem(MenuItem):
    def is_shown(self, request):
        return Groupe.ACCUEIL in groupes_lus(request.user)


class AccueilMixin(PorteMixin):
    page_title = "Répondre à un appel"
    header_icon = "mobile-alt"
    template_name = "demarches/bureau/accueil.html"

    def a_la_porte(self, agent):
        return membre(agent, Groupe.ACCUEIL)

    def demandes(self):
        trouvables = Demande.objects.trouvables_par(self.request.user)
        return trouvables.select_related("secteur__relais", "referent").order_by("-soumise_le")

    def fiche(self, demande, appel=None, rappel=None):
        """What is shown of a request, and what may be done; `appel`, `rappel`: forms to correct."""
        prefixe = {"auto_id": f"id_{demande.reference}_%s"}
        notable = "noter_contact" in demande.transitions_permises(self.request.user)
        return {
            "demande": demande,
            "jeton": signing.dumps([demande.pk, self.request.user.pk], salt=SEL),
            "appel": (appel or NoterAppelForm(**prefixe)) if notable else None,
            "rappel": rappel or RappelForm(**prefixe),
        }

    def montrer(self, status=200, **contexte):
        contexte.setdefault("recherche", RechercheExacteForm())
        return self.render_to_response(self.get_context_data(**contexte), status=status)


class AccueilView(AccueilMixin, TemplateView):
    """The search: posted, exact, counted, and each request found says so in its journal."""

    def post(self, request, *args, **kwargs):
        form = RechercheExacteForm(request.POST)
        if not form.is_valid():
            return self.montrer(recherche=form)
        if RECHERCHES.depassee(request.user.pk):
            return self.montrer(429, recherche=form, trop=True)
        criteres = form.criteres
        trouvees = list(self.demandes().filter(**criteres)[:RESULTATS]) if criteres else []
        for demande in trouvees:
            demande.noter_consultation(request.user, "trouver")
        return self.montrer(recherche=form, fiches=[self.fiche(d) for d in trouvees], cherche=True)

    def get_context_data(self, **kwargs):
        kwargs.setdefault("recherche", RechercheExacteForm())
        return super().get_context_data(**kwargs)


class SuiteView(AccueilMixin, TemplateView):
    """What is done with a request found less than an hour ago by the same agent."""

    http_method_names = ["post", "options"]
    form_class = None
    nom = ""

    def post(self, request, *args, **kwargs):
        demande = get_object_or_404(self.demandes(), pk=self._trouvee())
        form = self.form_class(request.POST, auto_id=f"id_{demande.reference}_%s")
        if not form.is_valid():
            return self.montrer(fiches=[self.fiche(demande, **{self.nom: form})], cherche=True)
        try:
            self.agir(demande, **form.cleaned_data)
        except TransitionRefusee as refus:
            messages.error(request, str(refus))
            return self.montrer(409, fiches=[self.fiche(demande)], cherche=True)
        return redirect(reverse("standard"))

    def _trouvee(self):
        try:
            pk, agent = signing.loads(self.request.POST.get("jeton", ""), salt=SEL, max_age=DUREE_S)
        except signing.BadSignature as erreur:
            raise Http404 from erreur
        if agent != self.request.user.pk:
            raise Http404
        return pk


class NoterAppelView(SuiteView):
    form_class, nom = NoterAppelForm, "appel"

    def agir(self, demande, resume):
        appel = {"moyen": "telephone", "sens": "entrant", "abouti": True}
        demande.noter_contact(par=self.request.user, resume=resume, **appel)
        messages.success(self.request, f"L’appel est noté dans la demande {demande.reference}.")


class RappelView(SuiteView):
    form_class, nom = RappelForm, "rappel"

    def agir(self, demande, moment):
        demande.demander_rappel(par=self.request.user, moment=moment)
        messages.success(self.request, f"Le message est transmis pour la demande {demande.reference}.")
