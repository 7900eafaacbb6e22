"""What an agent has to do, across requests; tasks and shares of one file."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.generic import TemplateView, View

from demarches.forms.gestes import ConfierForm, PartagerForm, ReporterForm, TacheForm
from demarches.models import Partage, Tache
from demarches.transitions import TransitionRefusee

from .bureau import BureauMixin
from .bureau_dossier import DemandeMixin

MONTREES = 100


class TachesView(BureauMixin, TemplateView):
    page_title = "Mes tâches"
    template_name = "demarches/bureau/taches.html"

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": self.request.path, "label": self.page_title}]

    def get_context_data(self, **kwargs):
        taches = Tache.objects.de(self.request.user).a_faire().select_related("demande__commune_residence")
        return super().get_context_data(
            taches=taches[:MONTREES],
            aujourd_hui=timezone.localdate(),
            reporter=ReporterForm(),
            confier=ConfierForm(par=self.request.user),
            **kwargs,
        )


class FormulairePosteMixin:
    """A small form of a page, posted: what is wrong is said on the page that showed it."""

    http_method_names = ["post", "options"]
    fait = ""

    def post(self, request, *args, **kwargs):
        form = self.formulaire()
        try:
            if form is not None and not form.is_valid():
                raise ValidationError([e for liste in form.errors.values() for e in liste])
            self.agir(**(form.cleaned_data if form is not None else {}))
        except TransitionRefusee as refus:
            messages.error(request, str(refus))
        except ValidationError as erreur:
            messages.error(request, " ".join(erreur.messages))
        else:
            messages.success(request, self.fait)
        return redirect(self.retour())

    def formulaire(self):
        return None


class UneTacheMixin(FormulairePosteMixin, BureauMixin):
    """One of the agent's own tasks; those of others do not exist."""

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.tache = get_object_or_404(
            Tache.objects.de(request.user).select_related("demande__secteur"), pk=kwargs["pk"]
        )

    def retour(self):
        return self.tache.demande if "dossier" in self.request.POST else "taches"


class FaireView(UneTacheMixin, View):
    fait = "C’est fait."

    def agir(self):
        self.tache.faire()


class ReporterView(UneTacheMixin, View):
    fait = "La tâche est reportée."

    def formulaire(self):
        return ReporterForm(self.request.POST)

    def agir(self, pour_le):
        self.tache.reporter(pour_le)


class ConfierView(UneTacheMixin, View):
    fait = "La tâche est confiée ; cette personne voit le dossier jusqu’à ce qu’elle soit passée."

    def formulaire(self):
        return ConfierForm(self.request.POST, par=self.request.user)

    def agir(self, agent):
        self.tache.confier(agent, par=self.request.user)


class DuDossierMixin(FormulairePosteMixin, DemandeMixin):
    def retour(self):
        return self.demande


class NoterTacheView(DuDossierMixin, View):
    fait = "La tâche est notée."

    def formulaire(self):
        return TacheForm(self.request.POST)

    def agir(self, texte, pour_le):
        Tache.objects.ajouter(self.demande, par=self.request.user, texte=texte, pour_le=pour_le)


class PartagerView(DuDossierMixin, View):
    fait = "Le dossier est partagé."

    def formulaire(self):
        return PartagerForm(self.request.POST, par=self.request.user)

    def agir(self, agent, jusqu_au):
        Partage.objects.ouvrir(self.demande, agent, par=self.request.user, jusqu_au=jusqu_au)


class ArreterPartageView(DuDossierMixin, View):
    fait = "Le partage est arrêté."

    def agir(self):
        get_object_or_404(self.demande.partages.en_cours(), pk=self.kwargs["pk"]).arreter(par=self.request.user)
