"""The page of one answer, opened by a link of a mail. A GET changes nothing: the answer is the button's."""

from django import forms
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from commun.origine import csrf_sans_referent, sans_trace
from demarches import jetons
from demarches.forms.suivi import ChangementForm, ReponseForm
from demarches.forms.suivi_solution import TrouveForm
from demarches.models import Relance
from demarches.transitions import TransitionRefusee


@csrf_sans_referent
class ReponseView(TemplateView):
    """An unknown link answers 404; one whose time is over, or whose request is closed, says so (410)."""

    template_name = "demarches/suivi_reponse.html"
    reaffiche_apres_csrf = True
    message = ""

    def dispatch(self, request, *args, **kwargs):
        return sans_trace(super().dispatch(request, *args, **kwargs))

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        lu = jetons.lire_reponse(kwargs["jeton"])
        if lu is None:
            raise Http404
        uuid, cle, self.choix, perime = lu
        relances = Relance.objects.select_related("echange", "demande__contact", "demande__secteur__relais__type")
        self.relance = relances.filter(pk=cle, demande__uuid=uuid).first()
        if self.relance is None:
            raise Http404
        if self.choix not in self.relance.reponses_possibles:
            raise Http404
        self.demande = self.relance.demande
        self.eteint = perime or not self.demande.ouverte

    def get(self, request, *args, **kwargs):
        return self.montrer(410 if self.eteint and not self.faite() else 200)

    def post(self, request, *args, **kwargs):
        if self.eteint:
            return self.montrer(410)
        if getattr(request, "csrf_echec", False):
            self.message = _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez.")
            return self.montrer(403, form=self.formulaire(request.POST))
        form = self.formulaire(request.POST)
        if not form.is_valid():
            return self.montrer(200, form=form)
        try:
            self.repondre(form)
        except TransitionRefusee:
            self.message = _("Votre demande a changé entre-temps. Ouvrez sa page pour voir où elle en est.")
            return self.montrer(409, form=form)
        return redirect(f"{request.path}?fait=1")

    @transaction.atomic
    def repondre(self, form):
        """The answer, and what was found when the family says it at once."""
        self.relance.repondre(self.choix, form.cleaned_data.get("texte", ""))
        if isinstance(form, TrouveForm):
            solutions, mots = form.solutions()
            self.demande.declarer_par_la_famille(solutions, mots)

    def faite(self):
        """Whether the button of this very answer has just been pushed."""
        return self.relance.reponse == self.choix and "fait" in self.request.GET

    def formulaire(self, donnees=None):
        if self.choix == "trouve" and self.demande.enfants.exists() and "sans_dire" not in (donnees or {}):
            return TrouveForm(donnees, demande=self.demande)
        formes = {"texte": ReponseForm, "change": ChangementForm}
        return formes.get(self.choix, forms.Form)(donnees)

    def montrer(self, statut, **contexte):
        return self.render_to_response(self.get_context_data(**contexte), status=statut)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            **{
                "form": self.formulaire(),
                "demande": self.demande,
                "relance": self.relance,
                "choix": self.choix,
                "eteint": self.eteint,
                "message": self.message,
                "fait": self.faite(),
            }
            | kwargs
        )
