"""To stop and come back: the code and the link of a draft, and which draft to go on with when there are two."""

from urllib.parse import urlsplit

from django.http import Http404, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import get_language

from commun import langues
from commun.connexion import adresse_du_client
from commun.courriels import mettre_en_file
from commun.models import Territoire
from commun.origine import csrf_sans_referent, sans_trace
from demarches import codes
from demarches.forms.etapes import premiere_manquante
from demarches.forms.reprise import AdresseForm, CodeForm
from demarches.models import Brouillon, DemandePage, Frein
from demarches.models.freins import UN_JOUR, bloc
from demarches.views import brouillons
from demarches.views.formulaire import VERIFICATION, FormulaireView

LIENS_PAR_BROUILLON = 3
LIENS_PAR_ADRESSE = 2
ESSAIS_PAR_CODE = 10
ESSAIS_PAR_BLOC = 20


class PlusTardView(FormulaireView):
    """What brings the draft of this device back elsewhere: its code, and a link by mail for who wants one."""

    def ailleurs(self):
        if self.brouillon is None or not (self.brouillon.commence or self.brouillon.soumis_le):
            return HttpResponseRedirect(self.racine)
        return super().ailleurs()

    def get(self, request, **kwargs):
        return self.afficher(AdresseForm())

    def post(self, request, **kwargs):
        form = AdresseForm(request.POST)
        if self.csrf_echec:
            return self.afficher(AdresseForm(initial={"email": request.POST.get("email", "")[:254]}), 403)
        if not form.is_valid():
            return self.afficher(form)
        if self.peut_ecrire(form.cleaned_data["email"]):
            self.ecrire(form.cleaned_data["email"])
        # The same page whether it left or not: nobody learns here which addresses were written to.
        return self.afficher(form, envoye=True)

    @property
    def sans_risque(self):
        """Whether the family did not say, at the step of contacts, that writing to it is a risk."""
        return self.reponses.get("contact", {}).get("ecrire_sans_risque", True)

    def peut_ecrire(self, adresse):
        return (
            self.sans_risque
            and Frein.objects.passe("lien-brouillon", self.brouillon.uuid.hex, LIENS_PAR_BROUILLON, UN_JOUR)
            and Frein.objects.passe("lien-adresse", adresse.lower(), LIENS_PAR_ADRESSE, UN_JOUR)
            and Frein.objects.passe("lien-bloc", bloc(adresse_du_client(self.request)), ESSAIS_PAR_BLOC)
        )

    def ecrire(self, adresse):
        langue = get_language() if not self.langue_fermee else langues.SOURCE
        contexte = {
            "chemin": brouillons.lien(self.brouillon),
            "jour": timezone.localtime(self.brouillon.garde_jusqu_au).date(),
            "territoire": Territoire.load(),
        }
        mettre_en_file(adresse, "brouillon", contexte, langue)

    def afficher(self, form, status=200, **contexte):
        manquante = premiere_manquante(self.reponses)
        return self.rendre(
            "demarches/etapes/plus_tard.html",
            status,
            form=form,
            code=codes.en_deux(codes.code_de(self.brouillon.uuid)),
            jusqu_au=timezone.localtime(self.brouillon.garde_jusqu_au).date(),
            sans_risque=self.sans_risque,
            retour=self.adresse(manquante.code if manquante else VERIFICATION),
            **contexte,
        )


class ReprendreView(FormulaireView):
    """The code that was noted, and something that the family knows, lead to the draft."""

    def ailleurs(self):
        """Whatever this device holds already: the next page asks which to keep."""

    def get(self, request, **kwargs):
        return self.afficher(CodeForm())

    def post(self, request, **kwargs):
        form = CodeForm(request.POST)
        if self.csrf_echec or not form.is_valid():
            return self.afficher(form, 403 if self.csrf_echec else 200)
        code = form.cleaned_data["code"]
        if not self.peut_essayer(code):
            return self.afficher(form, 429, trop=True)
        trouve = Brouillon.objects.retrouver(code, form.communes, form.cleaned_data["mois"])
        if trouve is None:
            form.sans_suite()
            return self.afficher(form)
        return HttpResponseRedirect(brouillons.lien(trouve))

    def peut_essayer(self, code):
        par_bloc = Frein.objects.passe("code-bloc", bloc(adresse_du_client(self.request)), ESSAIS_PAR_BLOC)
        return par_bloc and Frein.objects.passe("code", code, ESSAIS_PAR_CODE, UN_JOUR)

    def afficher(self, form, status=200, **contexte):
        return self.rendre("demarches/etapes/reprendre.html", status, form=form, **contexte)


@csrf_sans_referent
class LienView(FormulaireView):
    """A draft brought back by its link. When this device holds another one, the family says which it goes on with; the
    other one is kept, and its code given."""

    reaffiche_apres_csrf = True

    def setup(self, request, *, jeton):
        page = DemandePage.objects.live().filter(locale__language_code=get_language()).first()
        if page is None:
            raise Http404
        super().setup(request, page=page, code="reprendre")
        self.chemin, self.du_lien = urlsplit(request.path).path, brouillons.lire_lien(jeton)

    def dispatch(self, request, **kwargs):
        return sans_trace(super().dispatch(request, **kwargs))

    def ailleurs(self):
        return self.perdu() if self.du_lien is None else None

    def get(self, request, **kwargs):
        return self.afficher()

    def post(self, request, **kwargs):
        if self.csrf_echec:
            return self.afficher(403)
        autre = self.autre
        if autre is not None and request.POST.get("choix") == "appareil":
            return self.continuer(autre)
        if autre is not None and request.POST.get("choix") != "lien":
            return self.afficher()
        if autre is None:
            return self.continuer(self.du_lien)
        self.brouillon = self.du_lien
        return self.rendre(
            "demarches/etapes/reprise.html",
            rangee=codes.en_deux(codes.code_de(autre.uuid)),
            suite=self.suite(self.du_lien),
            jusqu_au=timezone.localtime(autre.garde_jusqu_au).date(),
        )

    @property
    def autre(self):
        """The draft of this device, when it is not that of the link and has something to lose."""
        ici = self.brouillon
        return ici if ici is not None and ici.commence and ici.pk != self.du_lien.pk else None

    def suite(self, brouillon):
        if brouillon.soumis_le:
            return self.adresse("confirmation")
        manquante = premiere_manquante(brouillon.reponses)
        return self.adresse(manquante.code if manquante else VERIFICATION)

    def continuer(self, brouillon):
        return brouillons.poser(HttpResponseRedirect(self.suite(brouillon)), brouillon, self.racine)

    def perdu(self):
        return self.rendre("demarches/etapes/reprise.html", 404, perdu=True, reprendre=self.adresse("reprendre"))

    def afficher(self, status=200):
        return self.rendre(
            "demarches/etapes/reprise.html",
            status,
            chemin=self.chemin,
            du_lien=en_bref(self.du_lien),
            autre=self.autre and en_bref(self.autre),
        )


def en_bref(brouillon):
    """What lets a family tell two drafts from each other: when it wrote last, and where it stopped."""
    etape = premiere_manquante(brouillon.reponses)
    return {"le": brouillon.modifie_le, "etape": etape, "envoye": bool(brouillon.soumis_le)}
