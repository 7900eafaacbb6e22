"""One view per action on a question: the form, the verb, and what to say when it could not be done."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.generic import FormView, ListView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from demarches import masquage, publication
from demarches.etapes_question import ETAPES
from demarches.forms.bureau_questions import (
    ActionForm,
    AffecterForm,
    AvisForm,
    CloreForm,
    PasserForm,
    PublierForm,
    RendreAvisForm,
    ReponseForm,
)
from demarches.models import Avis
from demarches.models.demandes import ConflitDeVersion
from demarches.transitions import TransitionRefusee

from .bureau_questions import QuestionMixin


class ActionView(QuestionMixin, FormView):
    """A refused or conflicting action shows the form again, with what was typed and why."""

    action = ""
    form_class = ActionForm
    template_name = "demarches/bureau/questions/action.html"
    message = bouton = explication = ""
    refus = ""

    def get(self, request, *args, **kwargs):
        if self.action not in self.question.etapes_permises(request.user):
            messages.error(request, "Cette action n’est plus possible sur cette question.")
            return redirect(self.question)
        return super().get(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"question": self.question, "par": self.request.user}

    def get_initial(self):
        return {"version": self.question.version}

    def agir(self, **saisie):
        """Carry the action out; the default calls the verb of the same name with the fields of the form."""
        getattr(self.question, self.action)(par=self.request.user, **saisie)

    def form_valid(self, form):
        try:
            self.agir(**form.cleaned_data)
        except ConflitDeVersion:
            return self._refuser(form, "Un collègue a modifié cette question entre-temps : rechargez-la.")
        except TransitionRefusee as refus:
            return self._refuser(form, f"{refus} Rien n’a été enregistré.")
        except ValidationError as erreur:
            form.add_error(None, erreur.messages)
            return self.form_invalid(form)
        messages.success(self.request, self.message)
        reste = self.get_queryset().filter(pk=self.question.pk).exists()
        return redirect(self.question if reste else "questions")

    def get_context_data(self, **kwargs):
        return super().get_context_data(etape=ETAPES[self.action], vue=self, **kwargs)

    def _refuser(self, form, refus):
        self.refus = refus
        self.question.refresh_from_db()
        return self.render_to_response(self.get_context_data(form=form), status=409)


class PrendreView(ActionView):
    action = "prendre"
    bouton = "Prendre la question"
    message = "Vous vous occupez de cette question."


class RepondreView(ActionView):
    action = "repondre"
    form_class = ReponseForm
    template_name = "demarches/bureau/questions/repondre.html"
    bouton = "Envoyer la réponse"
    message = "La réponse est envoyée."


class PasserView(ActionView):
    action = "passer"
    form_class = PasserForm
    bouton = "Passer la question"
    message = "La question est passée à votre collègue, qui est averti."


class AffecterView(ActionView):
    action = "affecter_relais"
    form_class = AffecterForm
    bouton = "Confier"
    message = "La question est confiée au relais choisi."


class CloreView(ActionView):
    action = "clore"
    form_class = CloreForm
    bouton = "Clore la question"
    message = "La question est close."
    explication = "La personne est avertie, si elle a donné une adresse électronique."


class ProposerDemandeView(ActionView):
    action = "proposer_demande"
    bouton = "Proposer le formulaire de demande"
    message = "La personne est invitée à faire une demande ; son texte est gardé."
    explication = (
        "La question est close. La personne reçoit le lien du formulaire de demande, déjà rempli avec sa commune et "
        "son texte ; elle envoie la demande elle-même."
    )


class RouvrirView(ActionView):
    action = "rouvrir"
    bouton = "Rouvrir la question"
    message = "La question est rouverte, vous vous en occupez."


class AppelerView(ActionView):
    action = "appeler"
    bouton = "J’ai parlé avec cette personne"
    message = "C’est noté : cette personne n’est plus à appeler."
    explication = (
        "Nos courriels ne lui arrivent pas : appelez-la, dites-lui la réponse, et que son adresse ne marche pas. Elle "
        "peut encore lire sa page avec le lien qu’elle a gardé."
    )


class SignalerView(ActionView):
    """The procedure, then a trace that it was followed; nothing that was written is copied."""

    action = "signaler"
    template_name = "demarches/bureau/questions/signaler.html"
    bouton = "J’ai transmis l’information"
    message = "C’est noté. Cette question ne pourra pas devenir une page publique."


class DemanderAvisView(ActionView):
    action = "demander_avis"
    form_class = AvisForm
    template_name = "demarches/bureau/questions/verifiee.html"
    bouton = "Demander l’avis"
    message = "Votre collègue est averti."
    explication = "Votre collègue ne verra ni la question ni la personne : seulement le texte que vous lui donnez."

    def get_initial(self):
        texte = self.question.texte
        return super().get_initial() | {"texte": masquage.masquer(texte, masquage.reperer(texte, masquage.lieux()))}

    def agir(self, verifie, **saisie):
        super().agir(**saisie)


class PublierView(ActionView):
    action = "publier"
    form_class = PublierForm
    template_name = "demarches/bureau/questions/verifiee.html"
    bouton = "Créer la page et l’envoyer en relecture"
    message = "La page est créée : une autre personne la relira avant qu’elle soit publiée."
    explication = "Ce qui semblait désigner quelqu’un est déjà remplacé entre crochets. Réécrivez, puis relisez."

    def get_initial(self):
        proposes, self.masques = publication.proposer(self.question)
        return super().get_initial() | proposes

    def agir(self, verifie, **saisie):
        publication.creer_la_page(self.question, par=self.request.user, **saisie)


class AvisMixin(WagtailAdminTemplateMixin):
    page_title = "Avis demandés"
    header_icon = "help"

    def get_queryset(self):
        return Avis.objects.visibles_par(self.request.user).order_by("-demande_le")


class ListeAvisView(AvisMixin, ListView):
    template_name = "demarches/bureau/questions/avis.html"
    context_object_name = "demandes_d_avis"
    paginate_by = 25


class RendreAvisView(AvisMixin, FormView):
    """What a colleague asks, without identity; answered once."""

    form_class = RendreAvisForm
    template_name = "demarches/bureau/questions/rendre_avis.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.avis = get_object_or_404(self.get_queryset(), pk=kwargs["pk"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(avis=self.avis, **kwargs)

    def form_valid(self, form):
        if not self.avis.rendre(form.cleaned_data["reponse"]):
            raise Http404
        messages.success(self.request, "Votre avis est envoyé.")
        return redirect("questions_avis")


ACTIONS = (
    PrendreView,
    RepondreView,
    PasserView,
    AffecterView,
    CloreView,
    ProposerDemandeView,
    RouvrirView,
    AppelerView,
    SignalerView,
    DemanderAvisView,
    PublierView,
)
