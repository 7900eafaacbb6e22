"""The address of a family, mistyped or dead: mended by whoever follows the request."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import FormView

from commun.models import AdresseRefusee
from demarches import adresses_refusees
from demarches.forms.adresses import AdresseRelueForm

from .bureau_dossier import DemandeMixin


class AdresseForm(AdresseRelueForm):
    use_required_attribute = False

    email = forms.EmailField(
        label="Adresse électronique de la famille",
        max_length=254,
        help_text="La même si elle marche de nouveau : une boîte vidée, par exemple.",
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": "Écrivez l’adresse.",
            "invalid": "Cette adresse n’est pas valable. Écrivez par exemple nom@exemple.fr.",
        },
    )


class AdresseView(DemandeMixin, FormView):
    form_class = AdresseForm
    template_name = "demarches/bureau/adresse.html"

    def dispatch(self, request, *args, **kwargs):
        if not self.demande.ouverte:
            messages.error(request, "Cette demande est close : rouvrez-la pour écrire à la famille.")
            return redirect(self.demande)
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self):
        return {"email": self.demande.contact.email}

    def get_context_data(self, **kwargs):
        adresse = self.demande.contact.email
        refus = AdresseRefusee.objects.motifs([adresse]).get(adresse, "")
        return super().get_context_data(refus=refus, **kwargs)

    def form_valid(self, form):
        adresses_refusees.corriger(self.demande, form.cleaned_data["email"], self.request.user)
        suite = " : l’accusé de réception part à cette adresse" if self.demande.contact.ecrire_sans_risque else ""
        messages.success(self.request, f"L’adresse est corrigée{suite}.")
        return redirect(self.demande)
