"""The pages of the request form: nine steps, the check page, the confirmation."""

from types import SimpleNamespace
from urllib.parse import urlsplit

from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.generic import View

from carte.models import Commune
from commun.horaires import heure_lisible
from demarches.forms.etapes import ETAPES, PAR_CODE, premiere_manquante
from demarches.models import Brouillon, Secteur
from demarches.models.brouillons import HorsTerritoire
from demarches.views import brouillons

VERIFICATION, CONFIRMATION = "verification", "confirmation"


class FormulaireView(View):
    """What all pages share: the draft, the addresses, what becomes of a draft already sent.

    Keyword arguments: `page` is the DemandePage under which the form lives, `code` the last part of the address.
    """

    http_method_names = ["get", "head", "post", "options"]

    def setup(self, request, *, page, code):
        super().setup(request, page=page, code=code)
        self.page, self.code = page, code
        self.racine = urlsplit(page.get_url(request)).path
        self.brouillon = brouillons.trouver(request)
        self.reponses = self.brouillon.reponses if self.brouillon else {}
        self.csrf_echec = getattr(request, "csrf_echec", False)

    def dispatch(self, request, **kwargs):
        if request.method == "POST" and "effacer" in request.POST and not self.csrf_echec:
            return self.effacer()
        return self.ailleurs() or super().dispatch(request, **kwargs)

    def ailleurs(self):
        """A redirection when this page is not the one to show, or None."""
        if self.brouillon and self.brouillon.soumis_le:
            return self.vers(CONFIRMATION)
        return None

    def effacer(self):
        """Forget the draft here and in the database; a request already sent stays."""
        if self.brouillon and not self.brouillon.soumis_le:
            self.brouillon.delete()
        return brouillons.oublier(HttpResponseRedirect(self.racine), self.racine)

    def adresse(self, code):
        return f"{self.racine}{code}/"

    def vers(self, code):
        response = HttpResponseRedirect(self.adresse(code))
        if self.brouillon and self.brouillon.pk:
            brouillons.poser(response, self.brouillon, self.racine)
        return response

    def rendre(self, gabarit, status=200, **contexte):
        contexte |= {
            "page": self.page,
            "total": len(ETAPES),
            "adresse": self.adresse(self.code),
            "adresse_depart": self.racine,
            "jeton": brouillons.jeton(self.brouillon) if self.brouillon else "",
            "message_csrf": getattr(self.request, "message_csrf", ""),
        }
        response = render(self.request, gabarit, contexte, status=status)
        if self.request.method == "POST" and self.brouillon and not self.csrf_echec:
            brouillons.poser(response, self.brouillon, self.racine)
        return response


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
        if form is None and self.code in self.reponses:
            form = self.etape.form_gardee(self.reponses)
        return self.afficher(form or self.etape.form(reponses=self.reponses))

    def post(self, request, **kwargs):
        form = self.etape.form(request.POST, reponses=self.reponses)
        if self.csrf_echec:
            return self.afficher(form.sans_valider(), status=403)
        action = self.etape.form.agir(request.POST)
        if action is not None:
            return self.afficher(action.sans_valider())
        if not form.is_valid():
            return self.afficher(form)
        self.garder(form.a_garder())
        if self.manquante is None or self.etape.suivante is None:
            return self.vers(VERIFICATION)
        return self.vers(self.etape.suivante.code)

    def garder(self, reponses):
        """Write the answers in the draft, which the first ones create; one erased meanwhile is written anew."""
        try:
            if self.brouillon is None:
                raise Brouillon.DoesNotExist
            self.brouillon.enregistrer(self.code, reponses)
        except Brouillon.DoesNotExist:
            self.brouillon = Brouillon.objects.create(
                etape=self.code, reponses={**self.reponses, self.code: reponses}, langue=get_language()
            )

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
        formulaires = self.formulaires()
        perimee = next((etape for etape, form in formulaires if not form.is_valid()), None)
        if perimee:
            return self.vers(perimee.code)
        try:
            with transaction.atomic():
                for etape, form in formulaires:
                    if form.a_garder() != self.reponses[etape.code]:  # kept by an older version of the form
                        self.brouillon.enregistrer(etape.code, form.a_garder())
                self.brouillon.soumettre()
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
        return self.rendre(
            "demarches/etapes/verification.html",
            status,
            sections=sections,
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
            permanence=relais and permanence(relais),
        )


VUES = {VERIFICATION: VerificationView, CONFIRMATION: ConfirmationView, **dict.fromkeys(PAR_CODE, EtapeView)}


@never_cache
def vue_etape(request, page, etape):
    """The page of the form at /demande/<etape>/."""
    if etape not in VUES:
        raise Http404
    return VUES[etape].as_view()(request, page=page, code=etape)


def permanence(relais):
    """{"jour", "heure", "lieu", "commune"} of the relais' next permanence, or None."""
    prochaine = relais.prochaine_permanence()
    if prochaine is None:
        return None
    instant, ou = prochaine
    return {"jour": instant, "heure": heure_lisible(f"{instant:%H:%M}"), "lieu": ou.lieu, "commune": ou.commune.nom}


def rattachement(reponses):
    """The secteur that follows the commune given at step 1, as `_explication.html` reads it; None without one."""
    commune = reponses.get("commune") or {}
    cles = ("commune_residence", "commune_future", "commune_travail")
    insee = {cle: commune.get(cle) for cle in cles}
    communes = {c.insee: c for c in Commune.objects.filter(insee__in=[i for i in insee.values() if i])}
    if insee["commune_residence"] not in communes:
        return None
    trouvees = {cle: communes.get(code) for cle, code in insee.items()}
    suivie = trouvees["commune_future"] or trouvees["commune_travail"] or trouvees["commune_residence"]
    secteur = Secteur.objects.filter(communes=suivie).select_related("relais__type").first()
    return SimpleNamespace(commune_de_routage=suivie, secteur=secteur, explication={}, **trouvees)
