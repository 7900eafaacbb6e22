"""« Faire une réclamation », for whoever has no page of a request, or does not want to write from it."""

from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import View

from commun.connexion import adresse_du_client
from commun.models import OuvertureDeLangue
from demarches import signaux
from demarches.forms.reclamations import ReclamationPubliqueForm
from demarches.models import Frein, Reclamation
from demarches.models.freins import bloc
from demarches.views import provenance

# Within an hour, from one household or one office.
PAR_BLOC = 10


class ReclamationPubliqueView(View):
    """A form, then a page that says the number and the days: it is sent again by a reload, and written down once."""

    reaffiche_apres_csrf = True
    http_method_names = ["get", "head", "post", "options"]

    def dispatch(self, request, *args, **kwargs):
        reponse = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(reponse)
        return reponse

    def get(self, request):
        return self.demander(ReclamationPubliqueForm.neuve(provenance.depart()))

    def post(self, request):
        form = ReclamationPubliqueForm(request.POST)
        if getattr(request, "csrf_echec", False):
            return self.demander(form.sans_valider(), 403)
        if not form.is_valid():
            return self.demander(form)
        if not self.peut_essayer(form.cleaned_data["cle"]):
            form.add_error(None, _("Trop de messages sont partis d’ici. Réessayez dans une heure, ou appelez-nous."))
            return self.demander(form, 429)
        reclamation = form.deposer(provenance.de_la_question(request))
        danger = signaux.danger(f"{reclamation.texte} {reclamation.attente}")
        return self.rendre("demarches/reclamation_envoyee.html", reclamation=reclamation, danger=danger)

    def peut_essayer(self, cle):
        """What was written down already costs nothing more."""
        if Reclamation.objects.filter(uuid=cle).exists():
            return True
        return Frein.objects.passe("reclamation-bloc", bloc(adresse_du_client(self.request)), PAR_BLOC)

    def demander(self, form, status=200):
        return self.rendre("demarches/reclamation.html", status, form=form)

    def rendre(self, gabarit, status=200, **contexte):
        contexte |= {
            "relecture": OuvertureDeLangue.objects.relecture(get_language()),
            "message_csrf": getattr(self.request, "message_csrf", ""),
        }
        return render(self.request, gabarit, contexte, status=status)
