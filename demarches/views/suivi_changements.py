"""What a family changes from its page: each act is one button, behind a page that only asks."""

from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from commun.origine import sans_trace
from demarches.forms.enfants import NE
from demarches.forms.etapes import PAR_CODE, Etape
from demarches.forms.suivi_demenagement import DemenagementForm
from demarches.forms.suivi_solution import TrouveForm
from demarches.models.changements import ECRITURES, reponses_de
from demarches.transitions import TransitionRefusee
from demarches.views.suivi import SuiviView

# What a step of the form is shown in.
COQUILLE = "demarches/suivi_besoin_etape.html"
ETAPES = tuple(PAR_CODE[code] for code in ECRITURES)


class ActeView(SuiviView):
    """A page with a form: `faire` carries it out, `possible` says whether it makes sense now."""

    http_method_names = ["get", "head", "post", "options"]
    fait = ""

    def formulaire(self, donnees=None):
        raise NotImplementedError

    def faire(self, form):
        raise NotImplementedError

    def possible(self):
        return self.object.ouverte

    def retour(self):
        return f"{self.object.url_suivi}?fait={self.fait}"

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not self.possible():
            return redirect(self.object.url_suivi)
        return self.render_to_response(self.get_context_data(form=self.formulaire()))

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not self.possible():
            return redirect(self.object.url_suivi)
        form = self.formulaire(request.POST)
        if getattr(request, "csrf_echec", False):
            message = _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez.")
            return self.encore(message, 403, form=form)
        if not form.is_valid():
            return self.encore("", 200, form=form)
        try:
            self.faire(form)
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(_("Votre demande a changé entre-temps. Voici où elle en est."), 409, form=form)
        return redirect(self.retour())


class TrouveView(ActeView):
    template_name = "demarches/suivi_trouve.html"
    fait = "trouve"

    def possible(self):
        return self.object.ouverte and self.object.enfants.exists()

    def formulaire(self, donnees=None):
        return TrouveForm(donnees, demande=self.object)

    def faire(self, form):
        solutions, mots = form.solutions()
        self.object.declarer_par_la_famille(solutions, mots)


class DemenagerView(ActeView):
    template_name = "demarches/suivi_demenager.html"
    fait = "demenager"

    def formulaire(self, donnees=None):
        return DemenagementForm(donnees, demande=self.object)

    def faire(self, form):
        form.demenager()


class BesoinView(SuiviView):
    """The need as it is known, with what may be changed of it."""

    template_name = "demarches/suivi_besoin.html"
    http_method_names = ["get", "head", "options"]
    confirmations = frozenset({"besoin"})

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        if not self.object.ouverte or not hasattr(self.object, "besoin"):
            return redirect(self.object.url_suivi)
        reponses = reponses_de(self.object)
        etapes = [(etape, self._resume(etape, reponses)) for etape in ETAPES]
        return self.render_to_response(self.get_context_data(etapes=etapes))

    def _resume(self, etape, reponses):
        """What it says today, even where the form would not take it any more: a day that has passed."""
        form = etape.form_gardee(reponses)
        if not form.is_valid():
            form.cleaned_data |= self._dit(etape.code)
        return form.resume()

    def _dit(self, code):
        if code == "quand":
            return {nom: getattr(self.object.besoin, nom) for nom in ("debut_souhaite", "souplesse", "fin")}
        if code == "enfants":
            return {
                f"enfant_{rang}_{nom}": NE if nom == "ne" else getattr(enfant, nom)
                for rang, enfant in enumerate(self.object.enfants.all())
                for nom in ("prenom", "ne", "date_naissance", "mois_terme")
            }
        return {}


class EtapeBesoinView(ActeView):
    """One step of the form, filled with what the request says."""

    fait = "besoin"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if kwargs["etape"] not in ECRITURES:
            raise Http404
        self.etape = PAR_CODE[kwargs["etape"]]

    def get_template_names(self):
        return [COQUILLE if self.etape.template == Etape.template else self.etape.template]

    def possible(self):
        return self.object.ouverte and hasattr(self.object, "besoin")

    def formulaire(self, donnees=None):
        reponses = reponses_de(self.object)
        if donnees is None:
            return self.etape.form.depuis(reponses[self.etape.code], reponses=reponses).sans_valider()
        return self.etape.form(donnees, reponses=reponses)

    def post(self, request, *args, **kwargs):
        action = None if "retirer" in request.POST else self.etape.form.agir(request.POST)
        if action is None or getattr(request, "csrf_echec", False):
            return super().post(request, *args, **kwargs)
        self.object = self.get_object()
        return self.encore("", 200, form=action.sans_valider())

    def faire(self, form):
        self.object.changer_besoin(self.etape.code, form.a_garder())

    def retour(self):
        return f"{self.object.url_suivi}besoin/?fait=besoin"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**{"coquille": COQUILLE, "etape": self.etape} | kwargs)


class EffacerView(SuiviView):
    """What is erased and what is kept, asked twice; the second button erases."""

    template_name = "demarches/suivi_effacer.html"
    http_method_names = ["get", "head", "post", "options"]

    def get(self, request, *args, **kwargs):
        self.object = self.get_object()
        return self.render_to_response(self.get_context_data(sur=False))

    def post(self, request, *args, **kwargs):
        self.object = self.get_object()
        if getattr(request, "csrf_echec", False):
            message = _("Cette page est restée ouverte trop longtemps : rien n’a changé. Recommencez.")
            return self.encore(message, 403, sur=False)
        if request.POST.get("confirme") != "oui":
            return self.render_to_response(self.get_context_data(sur=True))
        try:
            self.object.effacer_a_la_demande_de_la_famille()
        except TransitionRefusee:
            self.object = self.get_object()
            return self.encore(_("Votre demande a changé entre-temps. Voici où elle en est."), 409, sur=False)
        return redirect("suivi_effacee")


class EffaceeView(TemplateView):
    """Said to whoever comes there: nothing is left to say of whom."""

    template_name = "demarches/suivi_effacee.html"

    def dispatch(self, request, *args, **kwargs):
        return sans_trace(super().dispatch(request, *args, **kwargs))
