"""Figures of the requests, on the screen, as a table to download, and as the activity report of a relais."""

from dataclasses import dataclass, field
from importlib import import_module

from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.generic import TemplateView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from commun.models import Territoire
from demarches.chiffres import TOTAL, annees
from demarches.models import Secteur, droits
from demarches.roles import Groupe, groupes_lus
from demarches.tableaux_chiffres import COLONNES, TERRITOIRE, Chiffres, noms_des_relais

# Who reads numbers of everybody and the file of nobody.
SANS_DOSSIER = (Groupe.ELU, Groupe.ADMINISTRATION)
PREMIERE_ANNEE, DERNIERE_ANNEE = 2000, 2100


@dataclass(frozen=True)
class Portee:
    """What an agent may count: all the relais, or its own secteurs; with small numbers, or without."""

    masque: bool
    secteurs: list | None = None
    relais: dict = field(default_factory=dict)

    @property
    def lieux(self):
        """{place: name} of the tables it may ask for."""
        tout = {TERRITOIRE: "Tout le territoire"} if self.secteurs is None else {}
        return tout | self.relais


def portee(agent):
    """The Portee of an agent, or None."""
    groupes = groupes_lus(agent)
    if Groupe.COORDINATION in groupes:
        return Portee(False, None, noms_des_relais())
    if not groupes.isdisjoint(SANS_DOSSIER):
        return Portee(True, None, {})
    secteurs = list(Secteur.objects.suivis_par(agent).select_related("relais"))
    if not secteurs:
        return None
    return Portee(False, secteurs, {s.relais_id: s.relais.nom for s in secteurs})


def a_des_chiffres(agent):
    """Whether an agent has a Portee: every page of the back office asks, the figures alone need what is in it."""
    groupes, suivis = groupes_lus(agent), droits.suivis(agent)
    if not groupes.isdisjoint((Groupe.COORDINATION, *SANS_DOSSIER)):
        return True
    return bool(suivis) if isinstance(suivis, tuple) else suivis.exists()


class ChiffresMixin(WagtailAdminTemplateMixin):
    page_title = "Chiffres des demandes"
    header_icon = "order"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.portee = portee(request.user)
        if self.portee is None:
            raise Http404
        annee = request.GET.get("annee", "")
        possible = annee.isascii() and annee.isdecimal() and PREMIERE_ANNEE <= int(annee[:4]) <= DERNIERE_ANNEE
        self.annee = int(annee[:4]) if possible else timezone.localdate().year

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("chiffres"), "label": self.page_title}]

    @cached_property
    def chiffres(self):
        return Chiffres(self.annee, masque=self.portee.masque, secteurs=self.portee.secteurs)


class ChiffresView(ChiffresMixin, TemplateView):
    template_name = "demarches/bureau/chiffres.html"

    def get_context_data(self, **kwargs):
        lieux = self.portee.lieux
        demande = self.request.GET.get("lieu", "")
        lieu = next((cle for cle in lieux if str(cle) == demande), next(iter(lieux)))
        return super().get_context_data(
            annee=self.annee,
            annees=annees(),
            lieux=lieux.items(),
            lieu=lieu,
            nom=lieux[lieu],
            masque=self.portee.masque,
            total=self.chiffres.nombre(lieu, TOTAL),
            tableaux=self.chiffres.tableaux(lieu),
            colonnes=list(COLONNES.values()),
            par_relais=self._par_relais() if self.portee.secteurs is None else None,
            rapports=self.portee.relais.items(),
            **kwargs,
        )

    def _par_relais(self):
        colonnes = list(COLONNES.values())
        return [(nom, list(zip(nombres, colonnes, strict=True))) for nom, nombres in self.chiffres.par_relais()]


class ChiffresCsvView(ChiffresMixin, View):
    """The same numbers, the same ones hidden."""

    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        lieux = self.portee.lieux
        if self.portee.masque:
            lieux = lieux | {pk: nom for pk, nom in noms_des_relais().items() if pk in self.chiffres.relais}
        contenu = self.chiffres.en_csv(lieux)
        return _fichier(contenu, "text/csv; charset=utf-8", f"chiffres-demandes-{self.annee}.csv")


class RapportView(ChiffresMixin, View):
    """The activity report of a relais for the Caf, of a year: it leaves the service, so small numbers stay hidden."""

    http_method_names = ["get", "head", "options"]

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.annee = kwargs["annee"]
        if kwargs["pk"] not in self.portee.relais or not PREMIERE_ANNEE <= self.annee <= DERNIERE_ANNEE:
            raise Http404
        self.nom = self.portee.relais[kwargs["pk"]]

    def get(self, request, *args, annee, pk, forme):
        tous = Chiffres(annee, masque=True)
        nom = f"rapport-activite-{slugify(self.nom)}-{annee}.{forme}"
        if forme == "csv":
            return _fichier(tous.en_csv({pk: self.nom}), "text/csv; charset=utf-8", nom)
        contexte = {
            "nom": self.nom,
            "annee": annee,
            "total": tous.nombre(pk, TOTAL),
            "tableaux": tous.tableaux(pk),
            "territoire": Territoire.load(),
            "jour": timezone.localdate(),
        }
        html = render_to_string("demarches/bureau/rapport_pdf.html", contexte)
        try:
            impression = import_module("commun.impression")
        except OSError:  # the libraries of PDF are missing: the page prints as well
            return HttpResponse(html)
        pdf = impression.imprimer(html, impression.feuilles(Territoire.load().couleur_action, "css/bordereau-pdf.css"))
        return _fichier(pdf, "application/pdf", nom)


class ChiffresMenuItem(MenuItem):
    def is_shown(self, request):
        return a_des_chiffres(request.user)


def _fichier(octets, genre, nom):
    reponse = HttpResponse(octets, content_type=genre)
    reponse["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=nom)
    reponse["Cache-Control"] = "private, no-store"
    return reponse
