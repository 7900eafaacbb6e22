"""What the family says of its account on monenfant.fr, noted in its file."""

from django.contrib import messages
from django.shortcuts import redirect
from django.views.generic import FormView

from demarches.forms.saisie_assistee import MonenfantForm

from .bureau_dossier import DemandeMixin


class MonenfantView(DemandeMixin, FormView):
    form_class = MonenfantForm
    template_name = "demarches/bureau/monenfant.html"

    def get_initial(self):
        return {cle: getattr(self.demande, cle) for cle in ("monenfant", "reference_externe")}

    def form_valid(self, form):
        self.demande.noter_monenfant(par=self.request.user, **form.cleaned_data)
        messages.success(self.request, "Le compte monenfant.fr est noté.")
        return redirect(self.demande)
