""" "Importer des structures": a file is brought, its columns are chosen, what it would do is shown, it is applied."""

import json

from django.contrib import messages
from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.text import slugify
from django.views.generic import FormView, ListView, TemplateView, UpdateView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from carte import depots, tableur
from carte.forms.imports import ColonnesForm, DepotForm, SourceForm
from carte.imports import FichierRefuse
from carte.imports.recits import raisons
from carte.models import ActionImport, Attente, EtatImport, Import, SourceImport

from .bureau_extraits import fichier

TITRE = "Importer des structures"
# Who writes the sheets of structures, one by one or by hundreds.
DROITS = ("carte.add_structure", "carte.change_structure")
# Rows of each table of a preview or a report.
MONTREES = 50
NOMMEES = 20
HISTOIRE = 30
OCCUPE = "Ce fichier est déjà en cours de traitement : attendez qu’il ait fini."


def peut_importer(agent):
    return agent.is_active and agent.has_perms(DROITS)


def empreinte(essai):
    """Digest of what was shown before somebody says "apply"."""
    vu = json.dumps([essai.colonnes, [getattr(essai, nom) for nom in depots.COMPTES]], sort_keys=True)
    return salted_hmac("carte.imports.vu", vu, algorithm="sha256").hexdigest()


class ImportsMixin(WagtailAdminTemplateMixin):
    """Only for those who may write structures: for the others none of this exists."""

    page_title = TITRE
    header_icon = "upload"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        if not peut_importer(request.user):
            raise Http404

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": reverse("importer"), "label": TITRE}]


class ImportMixin(ImportsMixin):
    """One import the agent may see: any that was applied, their own while it waits. `etats`: those it must be in."""

    etats = tuple(EtatImport)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        siens = Import.objects.visibles_par(request.user).filter(etat__in=self.etats)
        self.importe = get_object_or_404(siens.select_related("source__type_par_defaut", "par"), pk=kwargs["pk"])

    def get_page_title(self):
        return self.importe.nom_fichier

    def get_breadcrumbs_items(self):
        source = self.importe.source
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("importer_source", args=[source.pk]), "label": source.nom},
            {"url": self.adresse(), "label": self.importe.nom_fichier},
        ]

    def get_context_data(self, **kwargs):
        return super().get_context_data(importe=self.importe, source=self.importe.source, **kwargs)

    def adresse(self, nom="importer_voir"):
        return reverse(nom, args=[self.importe.pk])


class ListeView(ImportsMixin, ListView):
    """The sources, each with its last import, and the files of the agent that wait."""

    template_name = "carte/bureau/imports/liste.html"
    context_object_name = "sources"

    def get_queryset(self):
        dernier = Import.objects.appliques().filter(source=OuterRef("pk")).values("pk")[:1]
        sources = list(SourceImport.objects.annotate(dernier=Subquery(dernier)))
        faits = Import.objects.defer("rapport", "colonnes").select_related("par")
        faits = faits.in_bulk([source.dernier for source in sources if source.dernier])
        return [(source, faits.get(source.dernier)) for source in sources]

    def get_context_data(self, **kwargs):
        essais = Import.objects.filter(etat=EtatImport.ESSAI, par=self.request.user).select_related("source")
        return super().get_context_data(essais=essais.defer("rapport", "colonnes"), **kwargs)


class SourceView(ImportsMixin, UpdateView):
    """What is known of a source, and what was imported of it."""

    model = SourceImport
    form_class = SourceForm
    context_object_name = "source"
    template_name = "carte/bureau/imports/source.html"

    def get_page_title(self):
        return self.object.nom

    def get_breadcrumbs_items(self):
        url = reverse("importer_source", args=[self.object.pk])
        return [*super().get_breadcrumbs_items(), {"url": url, "label": self.object.nom}]

    def get_success_url(self):
        messages.success(self.request, "Les réglages de cette source sont enregistrés.")
        return reverse("importer")

    def get_context_data(self, **kwargs):
        faits = self.object.imports.exclude(etat=EtatImport.ESSAI).select_related("par").defer("rapport", "colonnes")
        return super().get_context_data(faits=faits.order_by("-applique_le")[:HISTOIRE], **kwargs)


class FichierView(ImportsMixin, FormView):
    """First step: where the file comes from, and the file."""

    form_class = DepotForm
    template_name = "carte/bureau/imports/fichier.html"
    extra_context = {"etape": 1}

    def get_initial(self):
        source = self.request.GET.get("source", "")
        return {"source": source} if source.isascii() and source.isdigit() else {}

    def form_valid(self, form):
        try:
            with transaction.atomic():
                source = form.source_enregistree()
                essai = depots.deposer(source, form.cleaned_data["fichier"], self.request.user)
        except FichierRefuse as refus:
            form.add_error("fichier", str(refus))
            return self.form_invalid(form)
        return redirect("importer_colonnes", essai.pk)


class ColonnesView(ImportMixin, FormView):
    """Second step: which column says what."""

    etats = (EtatImport.ESSAI,)
    form_class = ColonnesForm
    template_name = "carte/bureau/imports/colonnes.html"
    extra_context = {"etape": 2}

    def dispatch(self, request, *args, **kwargs):
        if self.importe.est_en_attente:
            return redirect(self.adresse())
        try:
            self.vues = depots.colonnes_de(self.importe)
        except FichierRefuse as refus:
            messages.error(request, str(refus))
            return redirect("importer")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"vues": self.vues}

    def form_valid(self, form):
        libres = Import.objects.libres().filter(pk=self.importe.pk, etat=EtatImport.ESSAI)
        self.importe.colonnes, self.importe.rapport = form.mapping(), {}
        if libres.update(colonnes=self.importe.colonnes, rapport={}):
            depots.demander(self.importe, Attente.APERCU)
        return redirect(self.adresse())


class VoirView(ImportMixin, TemplateView):
    """Third and last steps: what the file would do, or the report of what it did; meanwhile, that it is being made."""

    def get_template_names(self):
        if self.importe.est_en_attente:
            return ["carte/bureau/imports/attente.html"]
        nom = "apercu" if self.importe.etat == EtatImport.ESSAI else "rapport"
        return [f"carte/bureau/imports/{nom}.html"]

    def get(self, request, *args, **kwargs):
        essai = self.importe.etat == EtatImport.ESSAI
        if essai and not (self.importe.est_vu or self.importe.est_en_attente or self.importe.refus):
            return redirect(self.adresse("importer_colonnes"))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        essai, rapport = self.importe.etat == EtatImport.ESSAI, self.importe.rapport
        return super().get_context_data(
            etape=3 if essai else 4,
            vu=empreinte(self.importe) if essai else "",
            comptes={nom: getattr(self.importe, nom) for nom in depots.COMPTES},
            raisons=raisons(rapport.get("rejets", ()))[:NOMMEES],
            annulable=not essai and self.importe.est_annulable,
            **_tables(rapport),
            **kwargs,
        )


def _tables(rapport):
    """{list: (rows shown, number of those that are not)} of the lists of a report."""
    nombres = rapport.get("nombres", {})
    tables = {}
    for nom in ("rejets", "a_verifier", "modifiees", "gardes", "ailleurs", "absentes", "remarques"):
        montrees = rapport.get(nom, [])[:MONTREES]
        tables[nom] = montrees, nombres.get(nom, len(montrees)) - len(montrees)
    return {"tables": tables, "attendus": rapport.get("attendus"), "annulation": rapport.get("annulation")}


class RejetsView(ImportMixin, View):
    """The rows refused, for a spreadsheet."""

    http_method_names = ["get", "head", "options"]

    def get(self, request, *args, **kwargs):
        rapport = self.importe.rapport
        rejets = rapport.get("rejets", [])
        lignes = [(rejet["ligne"], rejet.get("nom", ""), rejet["raison"]) for rejet in rejets]
        if reste := rapport.get("nombres", {}).get("rejets", 0) - len(rejets):
            lignes.append(("", "", f"et {reste} autres lignes, que ce compte rendu ne garde pas"))
        nom = f"lignes-rejetees-{slugify(self.importe.source.nom)}-{self.importe.cree_le:%Y-%m-%d}.csv"
        return fichier(tableur.csv_de(("Ligne", "Nom", "Raison"), lignes), "text/csv; charset=utf-8", nom)


class GesteView(ImportMixin, View):
    http_method_names = ["post", "options"]


class AppliquerView(GesteView):
    """Twice the same press applies once: what was applied is no longer a file that waits."""

    def post(self, request, *args, **kwargs):
        if self.importe.etat != EtatImport.ESSAI:
            messages.info(request, "Ce fichier a déjà été appliqué : voici son compte rendu.")
        elif not constant_time_compare(request.POST.get("vu", ""), empreinte(self.importe)):
            messages.warning(request, "L’aperçu a changé depuis que vous l’avez lu : relisez-le, puis appliquez.")
        elif not depots.demander(self.importe, Attente.APPLICATION):
            messages.info(request, OCCUPE)
        return redirect(self.adresse())


class AbandonnerView(GesteView):
    etats = (EtatImport.ESSAI,)

    def post(self, request, *args, **kwargs):
        if not depots.abandonner(self.importe):
            messages.info(request, OCCUPE)
            return redirect(self.adresse())
        messages.success(request, f"Le fichier « {self.importe.nom_fichier} » est effacé. Rien n’a été importé.")
        return redirect("importer")


class AnnulerView(ImportMixin, TemplateView):
    """What undoing would take away and put back, then undoing."""

    etats = (EtatImport.APPLIQUE, EtatImport.ANNULE)
    template_name = "carte/bureau/imports/annuler.html"

    def dispatch(self, request, *args, **kwargs):
        if not self.importe.est_annulable or self.importe.est_en_attente:
            return redirect(self.adresse())
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if not depots.demander(self.importe, Attente.ANNULATION):
            messages.info(request, OCCUPE)
        return redirect(self.adresse())

    def get_context_data(self, **kwargs):
        lignes = self.importe.lignes.select_related("structure__commune").order_by("structure__nom", "pk")
        faites = {
            nom: lignes.filter(action=action) for nom, action in (
                ("creees", ActionImport.CREEE), ("modifiees", ActionImport.MODIFIEE)
            )
        }  # fmt: skip
        tables = {}
        for nom, siennes in faites.items():
            nombre = siennes.count()
            tables[nom] = [ligne.structure for ligne in siennes[:NOMMEES]], max(0, nombre - NOMMEES), nombre
        return super().get_context_data(tables=tables, **kwargs)


class ImportsMenuItem(MenuItem):
    def is_shown(self, request):
        return peut_importer(request.user)
