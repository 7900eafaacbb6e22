"""« Être rappelé »: a request in one screen."""

from contextlib import suppress

from django.db import IntegrityError
from django.http import HttpResponseRedirect

from demarches import estimations
from demarches.forms.rappel import RappelForm
from demarches.models import Brouillon, Demande, demander_un_rappel
from demarches.models.brouillons import ESTIMATION, HorsTerritoire
from demarches.views.formulaire import FormulaireView


class RappelView(FormulaireView):
    """Unsent, what is typed is kept by the page, nowhere else; a draft under way stays as it is.

    The estimate that the family joined to it goes with the request, unless it takes it away here.
    """

    def ailleurs(self):
        """In a closed language nothing is asked: the start page says how to ask."""
        return HttpResponseRedirect(self.racine) if self.langue_fermee and not self.csrf_echec else None

    def get(self, request, **kwargs):
        return self.afficher(RappelForm.neuve(request.GET, self.reponses))

    def post(self, request, **kwargs):
        form = RappelForm(request.POST)
        if self.csrf_echec:
            return self.afficher(form.sans_valider(), 403)
        if "retirer_estimation" in request.POST:
            return self.retirer(form)
        if not form.is_valid():
            return self.afficher(form)
        try:
            demande = demander_un_rappel(**form.champs, estimation=self.reponses.get(ESTIMATION))
        except HorsTerritoire:
            form.add_error("commune", form.fields["commune"].error_messages["invalid_choice"])
            return self.afficher(form)
        except IntegrityError:  # the same page sent twice at the same moment
            demande = Demande.objects.get(cle_idempotence=form.cleaned_data["cle"])
        return HttpResponseRedirect(f"{demande.url_suivi}?fait=rappel")

    def retirer(self, form):
        with suppress(Brouillon.DoesNotExist):
            if self.brouillon:
                self.brouillon.retirer_l_estimation()
        self.reponses = self.reponses | {ESTIMATION: None}
        return self.afficher(form.sans_valider())

    def afficher(self, form, status=200):
        estimation = estimations.lire(self.reponses.get(ESTIMATION))
        return self.rendre("demarches/etapes/rappel.html", status, form=form, estimation=estimation)
