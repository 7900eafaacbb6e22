"""One view per action of the desk: the form, the verb, and what to say when it could not be done."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.views.generic import FormView

from demarches import apercus
from demarches.forms.bureau import (
    ActionForm,
    AffecterForm,
    EchangeForm,
    ReaffecterForm,
    SansSolutionForm,
    SolutionsForm,
)
from demarches.models.demandes import ConflitDeVersion
from demarches.models.rappels import a_completer
from demarches.transitions import TRANSITIONS, TransitionRefusee

from .bureau import LECTURES
from .bureau_dossier import DemandeMixin

MODIFICATIONS_MONTREES = 10


class ActionView(DemandeMixin, FormView):
    """A refused or conflicting action shows the form again, with what was typed and what changed meanwhile."""

    action = ""
    form_class = ActionForm
    template_name = "demarches/bureau/action.html"
    message = ""
    bouton = ""
    explication = ""
    changements = ()
    refus = None
    # The template of the mail that may be read before it leaves.
    apercu_de = ""

    def get(self, request, *args, **kwargs):
        if self.action not in self.demande.transitions_permises(request.user):
            messages.error(request, self._pourquoi_pas())
            return redirect(self.demande)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"demande": self.demande, "par": self.request.user}

    def agir(self, version, **saisie):
        """Carry the action out; the default calls the verb of the same name with the fields of the form."""
        getattr(self.demande, self.action)(par=self.request.user, version=version, **saisie)

    def form_valid(self, form):
        vue = form.cleaned_data["version"]
        try:
            if self.apercu_de and "apercu" in self.request.POST:
                return self._montrer_l_apercu(form)
            self.agir(**form.cleaned_data)
        except (ConflitDeVersion, TransitionRefusee) as erreur:
            return self._montrer_le_conflit(form, vue, erreur)
        except ValidationError as erreur:
            form.add_error(None, erreur.messages)
            return self.form_invalid(form)
        messages.success(self.request, self.message)
        # The coordination no longer sees what it has just given to a secteur.
        reste = self.get_queryset().filter(pk=self.demande.pk).exists()
        return redirect(self.demande if reste else "demandes")

    def get_context_data(self, **kwargs):
        contexte = super().get_context_data(**kwargs)
        form = contexte["form"]
        # A corrected form still tells which version was read; a conflict has just shown the present one.
        garder = form.is_bound and not self.changements and not self.refus
        version = form.data.get("version", "") if garder else self.demande.version
        return contexte | {
            "version": version,
            "transition": TRANSITIONS[self.action],
            "vue": self,
        }

    def _montrer_l_apercu(self, form):
        ecrit = apercus.courriel(self.demande, self.apercu_de, lambda: self.agir(**form.cleaned_data))
        self.demande.refresh_from_db()
        return self.render_to_response(self.get_context_data(form=form, apercu=ecrit, apercu_montre=True))

    def _montrer_le_conflit(self, form, vue, erreur):
        self.demande.refresh_from_db()
        moves = self.demande.journal.exclude(action__in=LECTURES).select_related("acteur").order_by("-pk")
        ecart = min(max(self.demande.version - vue, 0), MODIFICATIONS_MONTREES)
        self.changements = list(moves[:ecart])
        self.refus = str(erreur) if isinstance(erreur, TransitionRefusee) else ""
        return self.render_to_response(self.get_context_data(form=form), status=409)

    def _pourquoi_pas(self):
        try:
            TRANSITIONS[self.action].verifier(self.demande.statut, self.demande.acteurs(self.request.user))
        except TransitionRefusee as refus:
            return str(refus)
        return "Cette action n’est plus possible sur cette demande."


class PrendreView(ActionView):
    action = "prendre"
    bouton = "Prendre en charge"
    message = "Vous suivez maintenant cette demande."
    explication = "Vous devenez la personne qui répond à cette famille ; elle en est avertie."


class NoterContactView(ActionView):
    action = "noter_contact"
    form_class = EchangeForm
    template_name = "demarches/bureau/noter.html"
    bouton = "Enregistrer l’échange"
    message = "L’échange est noté."
    apercu_de = "compte_rendu"


class DeclarerSolutionView(ActionView):
    action = "declarer_solution"
    form_class = SolutionsForm
    bouton = "Enregistrer"
    template_name = "demarches/bureau/solution.html"
    message = "La solution est enregistrée."
    explication = (
        "La demande est close quand chaque enfant a une solution et que la famille ne reste sur aucune liste d’attente."
    )

    def get(self, request, *args, **kwargs):
        if a_completer(self.demande):
            messages.info(request, "Dites d’abord pour quel enfant : une solution est celle d’un enfant.")
            return redirect("demande_completer", uuid=self.demande.uuid)
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        self.solutions = form.solutions
        return super().form_valid(form)

    def agir(self, version):
        self.demande.declarer_solution(self.solutions, par=self.request.user, version=version)


class CloreSansSolutionView(ActionView):
    action = "clore_sans_solution"
    form_class = SansSolutionForm
    bouton = "Clore la demande"
    message = "La demande est close."
    explication = (
        "La famille est avertie et reçoit ce qui reste possible. Vous pourrez rouvrir la demande pendant douze mois."
    )


class RouvrirView(ActionView):
    action = "rouvrir"
    bouton = "Rouvrir la demande"
    message = "La demande est rouverte."
    explication = "Elle redevient nouvelle, avec une nouvelle date de premier contact."


class ReaffecterView(ActionView):
    action = "reaffecter"
    form_class = ReaffecterForm
    bouton = "Réaffecter"
    message = "La demande est réaffectée."
    explication = "La demande apparaît comme nouvelle à la personne choisie, qui est avertie."

    def agir(self, version, agent):
        self.demande.reaffecter(agent, par=self.request.user, version=version)


class AffecterSecteurView(ActionView):
    action = "affecter_secteur"
    form_class = AffecterForm
    bouton = "Affecter"
    message = "La demande est affectée au secteur choisi."
    explication = "Le référent du secteur et la famille sont avertis."

    def agir(self, version, secteur, motif):
        self.demande.affecter_secteur(secteur, par=self.request.user, motif=motif, version=version)


ACTIONS = (
    PrendreView,
    NoterContactView,
    DeclarerSolutionView,
    CloreSansSolutionView,
    RouvrirView,
    ReaffecterView,
    AffecterSecteurView,
)
