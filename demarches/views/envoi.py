"""The end of the request form: the check page and the confirmation."""

from contextlib import suppress

from django.db import transaction
from django.http import HttpResponseRedirect

from carte.passages import pour_une_famille
from demarches import estimations, signaux
from demarches.forms.etapes import ETAPES, premiere_manquante
from demarches.models import Brouillon
from demarches.models.brouillons import ESTIMATION, HorsTerritoire
from demarches.views import brouillons, provenance
from demarches.views.formulaire import CONFIRMATION, PLUS_TARD, VERIFICATION, FormulaireView, rattachement


class VerificationView(FormulaireView):
    """All answers on one page; sending them validates each step again."""

    def ailleurs(self):
        manquante = premiere_manquante(self.reponses)
        return super().ailleurs() or (self.vers(manquante.code) if manquante else None)

    def get(self, request, **kwargs):
        return self.afficher()

    def post(self, request, **kwargs):
        if self.csrf_echec:
            return self.afficher(status=403)
        if self.langue_fermee:
            return HttpResponseRedirect(self.racine)
        if "plus_tard" in request.POST:
            return self.vers(PLUS_TARD)
        if "retirer_estimation" in request.POST:
            with suppress(Brouillon.DoesNotExist):
                self.brouillon.retirer_l_estimation()
            return self.vers(VERIFICATION)
        return self.envoyer(request)

    def envoyer(self, request):
        formulaires = self.formulaires()
        perimee = next((etape for etape, form in formulaires if not form.is_valid()), None)
        if perimee:
            return self.vers(perimee.code)
        try:
            with transaction.atomic():
                for etape, form in formulaires:
                    if form.a_garder() != self.reponses[etape.code]:  # kept by an older version of the form
                        self.brouillon.enregistrer(etape.code, form.a_garder())
                self.brouillon.soumettre(provenance.de_la_demande(request, self.brouillon))
        except (HorsTerritoire, Brouillon.DoesNotExist):
            return self.vers(ETAPES[0].code)
        return self.vers(CONFIRMATION)

    def formulaires(self):
        return [(etape, etape.form_gardee(self.reponses)) for etape in ETAPES]

    def afficher(self, status=200):
        sections = [
            {"etape": etape, "adresse": self.adresse(etape.code), "lignes": form.resume() if form.is_valid() else None}
            for etape, form in self.formulaires()
        ]
        message = self.reponses["message"].get("message", "")
        return self.rendre(
            "demarches/etapes/verification.html",
            status,
            danger=signaux.danger(message),
            sante=signaux.sante(message),
            sections=sections,
            estimation=estimations.lire(self.reponses.get(ESTIMATION)),
            retour=self.adresse(ETAPES[-1].code),
            rattachement=rattachement(self.reponses),
        )


class ConfirmationView(FormulaireView):
    """The request made: shown again, the same, as long as the device remembers it."""

    def ailleurs(self):
        if self.brouillon is None:
            return HttpResponseRedirect(self.racine)
        if self.brouillon.soumis_le is None:
            manquante = premiere_manquante(self.reponses)
            return self.vers(manquante.code if manquante else VERIFICATION)
        self.demande = self.brouillon.demande
        if self.demande is None:
            return brouillons.oublier(HttpResponseRedirect(self.racine), self.racine)
        return None

    def get(self, request, **kwargs):
        return self.afficher()

    def post(self, request, **kwargs):
        """Another request: this device forgets the first one."""
        if self.csrf_echec:
            return self.afficher(status=403)
        return brouillons.oublier(HttpResponseRedirect(self.adresse(ETAPES[0].code)), self.racine)

    def afficher(self, status=200):
        relais = self.demande.secteur and self.demande.secteur.relais
        return self.rendre(
            "demarches/etapes/confirmation.html",
            status,
            demande=self.demande,
            contact=self.demande.contact,
            relais=relais,
            passage=pour_une_famille(self.demande.commune_de_routage, relais),
        )
