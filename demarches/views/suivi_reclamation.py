"""« Je veux faire une réclamation », from the family's page: what it said, and what was answered."""

from django.utils.translation import get_language

from demarches.forms.reclamations import ReclamerForm
from demarches.models import Reclamation
from demarches.views.suivi_changements import ActeView


class ReclamerView(ActeView):
    template_name = "demarches/suivi_reclamer.html"
    fait = "reclamer"

    def possible(self):
        """A closed request may be complained about too."""
        return True

    def formulaire(self, donnees=None):
        return ReclamerForm(donnees)

    def faire(self, form):
        r = form.cleaned_data
        Reclamation.objects.deposer(cle=r["cle"], demande=self.object, texte=r["texte"], langue=get_language())
