"""What all pages of the request form share."""

from types import SimpleNamespace
from urllib.parse import urlsplit

from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.dateparse import parse_date
from django.utils.translation import get_language
from django.views.generic import View

from carte.models import Commune
from commun.models import OuvertureDeLangue
from demarches.forms.commune import HABITE, suivre
from demarches.forms.etapes import ETAPES
from demarches.models import Secteur
from demarches.views import brouillons

VERIFICATION, CONFIRMATION, PLUS_TARD = "verification", "confirmation", "plus-tard"


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
        """A redirection when this page is not the one to show, or None.

        In a closed language nothing is asked: the start page says how to ask. Answers just given are kept all the same.
        """
        if self.brouillon and self.brouillon.soumis_le:
            return self.vers(CONFIRMATION)
        if self.request.method != "POST" and self.langue_fermee:
            return HttpResponseRedirect(self.racine)
        return None

    @property
    def langue_fermee(self):
        return not OuvertureDeLangue.objects.est_ouverte(get_language())

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
            "peut_arreter": self.brouillon is not None and self.brouillon.commence,
            "relecture": OuvertureDeLangue.objects.relecture(get_language()),
            "message_csrf": getattr(self.request, "message_csrf", ""),
        }
        response = render(self.request, gabarit, contexte, status=status)
        if self.request.method == "POST" and self.brouillon and not self.csrf_echec:
            brouillons.poser(response, self.brouillon, self.racine)
        return response


def rattachement(reponses):
    """The secteur that follows the commune given at step 1, as `_explication.txt` reads it; None without one."""
    commune = reponses.get("commune") or {}
    cles = ("commune_residence", "commune_future", "commune_travail")
    insee = {cle: commune.get(cle) for cle in cles}
    communes = {c.insee: c for c in Commune.objects.filter(insee__in=[i for i in insee.values() if i])}
    if insee["commune_residence"] not in communes:
        return None
    trouvees = {cle: communes.get(code) for cle, code in insee.items()}
    dates = [
        jour and parse_date(jour)
        for jour in (commune.get("date_demenagement"), (reponses.get("quand") or {}).get("debut_souhaite"))
    ]
    suivie = suivre(*trouvees.values(), *dates, commune.get("situation") == HABITE)
    voie = (commune.get("voie", ""), commune.get("numero", "")) if commune.get("voie_commune") == suivie.insee else ()
    secteur = Secteur.objects.select_related("relais__type").de_l_adresse(suivie, *voie)
    return SimpleNamespace(commune_de_routage=suivie, secteur=secteur, explication={}, **trouvees)
