"""What is about to be erased, and the slips that the archives sign: numbers only, for the coordination."""

from importlib import import_module

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.generic import FormView, TemplateView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from commun.models import Territoire
from demarches import bordereaux, conservation
from demarches.forms.bureau_conservation import VisaForm
from demarches.models import Bordereau
from demarches.roles import Groupe, membre
from demarches.transitions import TransitionRefusee

TITRE = "Conservation"


class ConservationMenuItem(MenuItem):
    def is_shown(self, request):
        return membre(request.user, Groupe.COORDINATION)


class CoordinationMixin:
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not membre(request.user, Groupe.COORDINATION):
            raise Http404
        if "pk" in kwargs:
            self.bordereau = get_object_or_404(Bordereau, pk=kwargs["pk"])


class ConservationView(CoordinationMixin, WagtailAdminTemplateMixin, TemplateView):
    """What is due, and the slips; posted, a slip is prepared."""

    template_name = "demarches/bureau/conservation.html"
    page_title = TITRE
    header_icon = "bin"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("conservation"), "label": TITRE}]

    def post(self, request, *args, **kwargs):
        try:
            bordereau = bordereaux.preparer(request.user)
        except TransitionRefusee as refus:
            messages.warning(request, str(refus))
            return redirect("conservation")
        messages.success(request, f"Le bordereau {bordereau.numero} est prêt : envoyez-le aux archives.")
        return redirect("bordereau", bordereau.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            visa=settings.VISA_DES_ARCHIVES,
            a_proposer=bordereaux.a_proposer().count(),
            bilans=[conservation.evaluer(poste) for poste in conservation.POSTES],
            sans_contact=conservation.sans_contact(),
            bordereaux=Bordereau.objects.all()[:100],
            durees=durees(),
            **kwargs,
        )


class BordereauView(CoordinationMixin, WagtailAdminTemplateMixin, FormView):
    """One slip, to download; then the visa, or the end of the slip."""

    form_class = VisaForm
    template_name = "demarches/bureau/bordereau.html"
    header_icon = "doc-full"

    def get_page_title(self):
        return f"Bordereau {self.bordereau.numero}"

    def get_breadcrumbs_items(self):
        parent = {"url": reverse("conservation"), "label": TITRE}
        return [*self.breadcrumbs_items, parent, {"url": self.request.path, "label": self.get_page_title()}]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"bordereau": self.bordereau}

    def form_valid(self, form):
        numero, jour = form.cleaned_data["numero"], form.cleaned_data["le"]
        try:
            self.bordereau.viser(numero=numero, le=jour, par=self.request.user)
        except TransitionRefusee as refus:
            messages.warning(self.request, str(refus))
        else:
            messages.success(self.request, "Le visa est noté : ces dossiers seront détruits cette nuit.")
        return redirect("bordereau", self.bordereau.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            bordereau=self.bordereau, lignes=bordereaux.lignes_lisibles(self.bordereau), **kwargs
        )


class AnnulerBordereauView(CoordinationMixin, View):
    http_method_names = ["post", "options"]

    def post(self, request, *args, **kwargs):
        numero = self.bordereau.numero
        try:
            self.bordereau.annuler()
        except TransitionRefusee as refus:
            messages.warning(request, str(refus))
            return redirect("bordereau", self.bordereau.pk)
        messages.success(request, f"Le bordereau {numero} est annulé : ses dossiers peuvent en rejoindre un autre.")
        return redirect("conservation")


class BordereauCsvView(CoordinationMixin, View):
    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        return _fichier(bordereaux.en_csv(self.bordereau), "text/csv; charset=utf-8", f"{_nom(self.bordereau)}.csv")


class BordereauPdfView(CoordinationMixin, View):
    """The paper; the page that prints itself where the libraries of PDF are missing."""

    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        html = bordereaux.en_html(self.bordereau)
        try:
            impression = import_module("commun.impression")
        except OSError:
            return HttpResponse(html)
        pdf = impression.imprimer(html, impression.feuilles(Territoire.load().couleur_action, "css/bordereau-pdf.css"))
        return _fichier(pdf, "application/pdf", f"{_nom(self.bordereau)}.pdf")


def durees():
    """[(what, how long)] of the settings, in words."""
    return [
        ("Demande commencée et jamais envoyée", _jours(settings.CONSERVATION_BROUILLONS)),
        ("Message indésirable, après le rejet", _jours(settings.CONSERVATION_INDESIRABLES)),
        ("Situation particulière, après la clôture", _jours(settings.CONSERVATION_SITUATIONS)),
        ("Demande, après la clôture", _jours(settings.CONSERVATION_DEMANDES)),
        ("Demande, au plus après le dernier contact", _jours(settings.CONSERVATION_SANS_CONTACT)),
        ("Question privée, après le dernier message", _jours(settings.CONSERVATION_QUESTIONS)),
        ("Texte des courriels envoyés", _jours(settings.CONSERVATION_COURRIELS)),
        ("Liste des agents qui ont ouvert une demande", _jours(settings.CONSERVATION_CONSULTATIONS)),
        ("Journal des actions, sans rien de la famille", f"{settings.CONSERVATION_JOURNAL_MOIS} mois"),
    ]


def _jours(duree):
    return f"{duree.days} jours"


def _nom(bordereau):
    return f"bordereau-elimination-{bordereau.numero}"


def _fichier(octets, genre, nom):
    reponse = HttpResponse(octets, content_type=genre)
    reponse["Content-Disposition"] = f'attachment; filename="{nom}"'
    reponse["Cache-Control"] = "private, no-store"
    return reponse
