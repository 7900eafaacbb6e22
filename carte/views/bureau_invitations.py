"""Inviting assistants maternels: one, or a list."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.views.generic import FormView

from carte import invitations
from carte.forms.bureau import InvitationForm
from carte.forms.listes import ListeForm
from carte.models import VerbeRefuse

from .bureau import BureauMixin, relais_de_l_agent


class InvitationMixin(BureauMixin):
    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"relais": relais_de_l_agent(self.request.user)}


class InviterUneView(InvitationMixin, FormView):
    page_title = "Inviter une personne"
    form_class = InvitationForm
    template_name = "carte/bureau/inviter.html"

    def form_valid(self, form):
        try:
            assistant = invitations.inviter(form.cleaned_data, par=self.request.user)
        except invitations.DejaConnue as connue:
            form.add_error("courriel", self._deja(connue.assistant))
            return self.form_invalid(form)
        except VerbeRefuse as refus:
            form.add_error(None, str(refus))
            return self.form_invalid(form)
        except ValidationError as erreur:
            form.add_error(None, erreur.messages)
            return self.form_invalid(form)
        messages.success(self.request, "L’invitation est partie.")
        return redirect("assistant", assistant.pk)

    def _deja(self, assistant):
        """With a link to her, when the agent may see her."""
        texte = "Une personne est déjà connue à cette adresse électronique"
        if not self.get_queryset().filter(pk=assistant.pk).exists():
            return f"{texte}, dans un autre relais : voyez avec la coordination."
        return format_html('{} : <a href="{}">ouvrir sa fiche</a>.', texte, reverse("assistant", args=[assistant.pk]))


class InviterUneListeView(InvitationMixin, FormView):
    """The good lines are noted and their mails sent in the background; the others stay, each with its reason."""

    page_title = "Inviter une liste"
    form_class = ListeForm
    template_name = "carte/bureau/inviter_liste.html"

    def form_valid(self, form):
        relais, essai = form.cleaned_data["relais"], "essayer" in self.request.POST
        if essai:
            invitations.ecarter_les_connues(form.lignes)
            faites = sum(not ligne.raisons for ligne in form.lignes)
        else:
            faites = invitations.noter_une_liste(form.lignes, relais=relais, par=self.request.user)
        refusees = [ligne for ligne in form.lignes if ligne.raisons]
        if not essai and not refusees:
            messages.success(self.request, f"{faites} invitation{'s' if faites > 1 else ''} en cours d’envoi.")
            return redirect(f"{reverse('assistants')}?vue=sans_reponse")
        gardees = form.lignes if essai else refusees
        suite = self.get_form_class()(
            initial={"relais": relais.pk, "texte": "\n".join(ligne.texte for ligne in gardees)},
            relais=relais_de_l_agent(self.request.user),
        )
        return self.render_to_response(self.get_context_data(form=suite, faites=faites, essai=essai, refusees=refusees))
