"""The nine steps of the request form, and the way to each of its pages."""

from django.http import Http404, QueryDict
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from demarches.forms.etapes import PAR_CODE, premiere_manquante
from demarches.models import Brouillon
from demarches.models.brouillons import PROPOSITIONS, SAISIES, apres_reponse
from demarches.views import brouillons
from demarches.views.envoi import ConfirmationView, VerificationView
from demarches.views.formulaire import CONFIRMATION, PLUS_TARD, VERIFICATION, FormulaireView, rattachement
from demarches.views.rappel import RappelView
from demarches.views.reprise import PlusTardView, ReprendreView

# A page of the form has some forty inputs, and no answer is longer than a message.
SAISIE_MAX, VALEUR_MAX = 80, 2000


class EtapeView(FormulaireView):
    """One step, reached in order only; its answers are kept as soon as they are valid."""

    def setup(self, request, **kwargs):
        super().setup(request, **kwargs)
        self.etape = PAR_CODE[self.code]
        self.manquante = premiere_manquante(self.reponses)

    def ailleurs(self):
        if self.manquante and self.manquante.numero < self.etape.numero:
            return super().ailleurs() or self.vers(self.manquante.code)
        return super().ailleurs()

    def get(self, request, **kwargs):
        form = self.etape.form.depuis_adresse(request.GET, self.reponses)
        if form is None and self.code in (saisies := self.reponses.get(SAISIES, {})):
            form = self.etape.form(relire(saisies[self.code]), reponses=self.reponses).sans_valider()
        elif form is None and self.code in self.reponses:
            form = self.etape.form_gardee(self.reponses)
        elif form is None and self.code in (proposees := self.reponses.get(PROPOSITIONS, {})):
            form = self.etape.form.depuis_propositions(proposees[self.code], self.reponses)
        return self.afficher(form or self.etape.form(reponses=self.reponses))

    def post(self, request, **kwargs):
        form = self.etape.form(request.POST, reponses=self.reponses)
        if self.csrf_echec:
            return self.afficher(form.sans_valider(), status=403)
        if self.brouillon is not None and self.brouillon.commence and "plus_tard" in request.POST:
            return self.arreter(form)
        action = self.etape.form.agir(request.POST)
        if action is not None or not form.is_valid():
            # Nobody is led to consent in a language that nobody has read again.
            if self.langue_fermee and self.code == "situation":
                return redirect(self.racine)
            return self.afficher(action.sans_valider() if action is not None else form)
        self.garder(form.a_garder())
        if self.manquante is None or self.etape.suivante is None:
            return self.vers(VERIFICATION)
        return self.vers(self.etape.suivante.code)

    def garder(self, reponses):
        """Write the answers in the draft, which the first ones create; one erased meanwhile is written anew."""
        try:
            if self.brouillon is None:
                raise Brouillon.DoesNotExist
            ecrite = get_language() if self.code == "message" or "message" not in self.reponses else None
            self.brouillon.enregistrer(self.code, reponses, ecrite)
        except Brouillon.DoesNotExist:
            self.brouillon = Brouillon.objects.create(
                etape=self.code, reponses=apres_reponse(self.reponses, self.code, reponses), langue=get_language()
            )

    def arreter(self, form):
        """Come back later: what is filled is kept, what is half filled is kept as it was typed."""
        try:
            if form.is_valid():
                self.garder(form.a_garder())
            else:
                self.brouillon.garder_saisie(self.code, a_relire(self.request.POST))
        except Brouillon.DoesNotExist:
            return self.vers(self.code)
        return self.vers(PLUS_TARD)

    def afficher(self, form, status=200):
        complet = self.manquante is None
        retour = VERIFICATION if complet else self.etape.precedente and self.etape.precedente.code
        return self.rendre(
            self.etape.template,
            status,
            etape=self.etape,
            form=form,
            complet=complet,
            retour=self.adresse(retour) if retour else self.racine,
            rattachement=self.rattachement(form),
        )

    def rattachement(self, form):
        """The relais is told as soon as the commune is known, and the promise with the kind of care."""
        if self.code == "commune" and self.request.method != "POST" and form.is_valid():
            return rattachement({"commune": form.a_garder()})
        return rattachement(self.reponses) if self.code in ("enfants", "type") else None


def a_relire(post):
    """What was typed on a page, as JSON: {name of input: [values]}."""
    techniques = ("csrfmiddlewaretoken", brouillons.COOKIE, "plus_tard")
    noms = [nom for nom in post if nom not in techniques][:SAISIE_MAX]
    return {nom[:40]: [valeur[:VALEUR_MAX] for valeur in post.getlist(nom)[:SAISIE_MAX]] for nom in noms}


def relire(saisie):
    """The inverse of `a_relire`, to bind a form with."""
    post = QueryDict(mutable=True)
    for nom, valeurs in saisie.items():
        post.setlist(nom, valeurs)
    return post


VUES = {
    VERIFICATION: VerificationView,
    CONFIRMATION: ConfirmationView,
    PLUS_TARD: PlusTardView,
    "reprendre": ReprendreView,
    "rappel": RappelView,
    **dict.fromkeys(PAR_CODE, EtapeView),
}


@never_cache
def vue_etape(request, page, etape):
    """The page of the form at /demande/<etape>/."""
    if etape not in VUES:
        raise Http404
    return VUES[etape].as_view()(request, page=page, code=etape)
