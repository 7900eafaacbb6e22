"""The extract for mairies and the indicators: what leaves the desk as a file."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.text import slugify
from django.views.generic import FormView, TemplateView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from carte import extraits, indicateurs, tableur
from carte.forms.extraits import ExtraitForm
from carte.models import Commune

from .bureau import BureauMixin, relais_de_l_agent

DERNIERS = 20
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# Who may read figures about everybody, and nothing else of anybody.
VOIR_LES_CHIFFRES = "carte.view_confirmation"


def fichier(contenu, genre, nom):
    """A download that no cache keeps (see commun.middleware for /admin/)."""
    reponse = HttpResponse(contenu, content_type=genre)
    reponse["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=nom)
    return reponse


class ExtraitsView(BureauMixin, FormView):
    """Which relais, which commune, which file; each one is logged, so it is posted."""

    page_title = "Extrait pour les mairies"
    form_class = ExtraitForm
    template_name = "carte/bureau/extraits.html"

    def get_form_kwargs(self):
        siens = relais_de_l_agent(self.request.user)
        communes = Commune.objects.filter(pk__in=extraits.personnes(self.request.user).order_by().values("commune"))
        return super().get_form_kwargs() | {"relais": siens, "communes": communes}

    def form_valid(self, form):
        relais, commune, forme = (form.cleaned_data[nom] for nom in ("relais", "commune", "forme"))
        if forme == "pdf" and not extraits.pdf_possible():
            form.add_error("forme", extraits.SANS_PANGO)
            return self.form_invalid(form)
        assistants = extraits.personnes(self.request.user).filter(relais=relais)
        if commune:
            assistants = assistants.filter(commune=commune)
        fiches = list(extraits.fiches(assistants))
        if not fiches:
            form.add_error(None, "Personne n’a accepté d’y figurer ici : il n’y a rien à remettre.")
            return self.form_invalid(form)
        lieu = commune or relais
        contenu = extraits.pdf_de(fiches, lieu.nom) if forme == "pdf" else extraits.csv_de(fiches)
        extraits.noter(relais, commune, len(fiches), forme, self.request.user)
        nom = f"assistants-maternels-{slugify(lieu.nom)}-{timezone.localdate():%Y-%m-%d}.{forme}"
        return fichier(contenu, "application/pdf" if forme == "pdf" else "text/csv; charset=utf-8", nom)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            derniers=extraits.derniers(relais_de_l_agent(self.request.user))[:DERNIERS],
            nombre=extraits.personnes(self.request.user).count(),
            avertissement=extraits.AVERTISSEMENT,
            **kwargs,
        )


class ChiffresMixin(WagtailAdminTemplateMixin):
    page_title = "Indicateurs de la carte"
    header_icon = "order"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not request.user.has_perm(VOIR_LES_CHIFFRES):
            raise Http404

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("indicateurs"), "label": self.page_title}]


class IndicateursView(ChiffresMixin, TemplateView):
    template_name = "carte/bureau/indicateurs.html"

    def get_context_data(self, **kwargs):
        tableaux = [
            (titre, colonnes, [(nom, list(zip(nombres, colonnes, strict=True))) for nom, nombres in lignes])
            for titre, colonnes, lignes in indicateurs.tableaux()
        ]
        return super().get_context_data(tableaux=tableaux, jour=timezone.localdate(), **kwargs)


class IndicateursFichierView(ChiffresMixin, View):
    """The same numbers, the same ones hidden, for a spreadsheet."""

    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        jour, tableaux = timezone.localdate(), indicateurs.tableaux()
        colonnes = list(dict.fromkeys(colonne for _titre, colonnes, _lignes in tableaux for colonne in colonnes))
        entetes = ["Tableau", "Relais", *colonnes]
        rangees = [
            [titre, nom, *(dict(zip(titres, nombres, strict=True)).get(colonne, "") for colonne in colonnes)]
            for titre, titres, lignes in tableaux
            for nom, nombres in lignes
        ]
        nom = f"indicateurs-carte-{jour:%Y-%m-%d}.{kwargs['forme']}"
        if kwargs["forme"] == "csv":
            return fichier(tableur.csv_de(entetes, rangees), "text/csv; charset=utf-8", nom)
        return fichier(tableur.xlsx_de("Indicateurs", entetes, rangees), XLSX, nom)


class IndicateursMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(VOIR_LES_CHIFFRES)
