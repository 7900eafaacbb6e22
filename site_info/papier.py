"""The request on one sheet of paper, in the reader's language, and a poster: both carry the code of the form."""

from urllib.parse import urlsplit

from django.http import Http404, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from carte.models import Commune
from commun import langues
from commun.horaires import jour_lisible
from commun.models import ModeAccueil, OuvertureDeLangue
from demarches.forms.besoin import SOUPLESSES, TYPES
from demarches.forms.contact import INTERPRETES, OUI_NON, PREFERENCES
from demarches.forms.horaires import SEMAINE
from demarches.models import DemandePage
from site_info.guide import reserve
from site_info.guide.reponses import avec
from site_info.guide.variantes import DESSINS
from site_info.mairies import adresses
from site_info.mairies.views import POLICES, commune_demandee, pdf_ou_page

ENFANTS = range(1, 4)
FEUILLE, FEUILLE_AFFICHE = "css/demande-papier-pdf.css", "css/affichette-pdf.css"


def composer(reponse):
    """What the sheet and the poster say. `reponse` is a site_info.relais.Reponse: of the territory, its relais receives
    the sheet and the code opens the form with its commune."""
    page = DemandePage.objects.live().filter(locale__language_code=get_language()).first()
    if page is None:
        raise Http404
    commune = reponse.commune if reponse.du_territoire else None
    depart = adresses.complete(urlsplit(page.get_url()).path)
    adresse = f"{depart}commune/?commune={commune.insee}" if commune else depart
    return {
        "commune": commune,
        "relais": reponse.secteur and reponse.secteur.relais,
        "code": adresses.code_a_scanner(adresse),
        "adresse": adresse,
        "adresse_lisible": adresses.lisible(depart),
        "jour": timezone.localdate(),
        "langue": get_language(),
        "sens": langues.sens(get_language()),
    }


def questions():
    """The lists that one ticks: those of the form."""
    return {
        "enfants": ENFANTS,
        "types": [nom for _code, nom in TYPES],
        "souplesses": [nom for _code, nom in SOUPLESSES],
        "preferences": [nom for _code, nom in PREFERENCES],
        "interpretes": [nom for _code, nom in INTERPRETES],
        "oui_non": [nom for _code, nom in OUI_NON],
        "jours": [jour_lisible(jour).capitalize() for jour in SEMAINE],
        "modes": [mode.libelle for mode in ModeAccueil.objects.pour_une_demande()],
    }


@method_decorator(require_safe, name="dispatch")
class DemandePapierView(TemplateView):
    """The sheet on the screen, which prints too; ?commune= (an INSEE code) names the relais to give it back to."""

    template_name = "site_info/papier/page.html"

    def get(self, request, *args, **kwargs):
        return en_francais(request) or super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        reponse = commune_demandee(self.request)
        return super().get_context_data(
            communes=Commune.objects.du_territoire().order_by("nom_normalise"),
            pdf_disponible=reserve.disponible(),
            pdf_en_preparation="pdf" in self.request.GET,
            parametres=avec("", parametres_de(reponse)),
            **composer(reponse),
            **questions(),
            **kwargs,
        )


@require_safe
def demande_pdf(request):
    """The sheet, of a commune or of any: as many files as communes and languages."""
    gabarit, nom = "site_info/papier/feuille_pdf.html", f"demande-{get_language()}.pdf"
    return en_francais(request) or _pdf(request, gabarit, questions(), nom, FEUILLE)


@require_safe
def affiche_pdf(request):
    gabarit, nom = "site_info/papier/affiche_pdf.html", f"affiche-{get_language()}.pdf"
    return en_francais(request) or _pdf(request, gabarit, {"dessins": DESSINS}, nom, FEUILLE_AFFICHE)


def _pdf(request, gabarit, contexte, nom, feuille):
    reponse = commune_demandee(request)
    page = avec(reverse("demande_papier"), parametres_de(reponse))
    return pdf_ou_page(request, gabarit, contexte | composer(reponse), page, nom, POLICES, feuille)


def en_francais(request):
    """Nobody is led to consent in a language that nobody has read again: the French sheet, or None."""
    if OuvertureDeLangue.objects.est_ouverte(get_language()):
        return None
    return HttpResponseRedirect(langues.chemin_en(langues.SOURCE, request.get_full_path()))


def parametres_de(reponse):
    return {"commune": reponse.commune.insee} if reponse.du_territoire else {}
