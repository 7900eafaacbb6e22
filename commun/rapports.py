"""Reports of the editors, in the menu "Rapports": whole lists, exported as Wagtail does."""

from dataclasses import dataclass

import django_filters as filtres
from django import forms
from django.contrib import messages
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.generic import View
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.generic import PermissionCheckedMixin
from wagtail.admin.views.reports import ReportView
from wagtail.models import Locale
from wagtail.permissions import page_permission_policy

from commun import fraicheur, prose, tableau
from commun.models import AlerteEcartee, Compteur
from commun.templatetags.jours import jour_mois_annee

JOURS = 90


class DesRedacteurs(PermissionCheckedMixin):
    """For those who write some page."""

    permission_policy = page_permission_policy
    any_permission_required = ["add", "change", "publish"]


class RapportView(DesRedacteurs, ReportView):
    """`nom` is the name of its URL, with "_liste" for the table alone; `colonnes` are (accessor, heading) exported."""

    nom = ""
    colonnes = ()

    @property
    def index_url_name(self):
        return self.nom

    @property
    def index_results_url_name(self):
        return f"{self.nom}_liste"

    @property
    def list_export(self):
        return [accesseur for accesseur, _titre in self.colonnes]

    @property
    def export_headings(self):
        return dict(self.colonnes)

    def get_filename(self):
        return self.nom


class RelectureView(RapportView):
    nom, page_title, header_icon = "rapport_relecture", "Pages à relire", "calendar-check"
    colonnes = (("title", "Page"), ("relecture", "À relire avant le"), ("equipe_nom", "Équipe responsable"))
    columns = [
        TitleColumn("title", label="Page", url_name="wagtailadmin_pages:edit"),
        Column("relecture", label="À relire avant le", accessor=lambda page: jour_mois_annee(page.relecture)),
        Column("equipe_nom", label="Équipe responsable"),
    ]
    no_results_message = "Aucune page à relire dans les 30 jours."

    def get_queryset(self):
        return tableau.pages_a_relire(self.request.user)

    def decorate_paginated_queryset(self, object_list):
        return tableau.nommer_les_equipes(object_list)


class ChiffresView(RapportView):
    nom, page_title, header_icon = "rapport_chiffres", "Chiffres des pages", "order"
    colonnes = (
        ("libelle", "Chiffre"), ("cle", "Clé"), ("etat", "État"), ("jusquau", "Jusqu’au"), ("titres", "Pages"),
    )  # fmt: skip
    no_results_message = "Aucune page ne cite de barème."

    @property
    def columns(self):
        modifier = AdminURLFinder(self.request.user).get_edit_url
        return [
            TitleColumn("libelle", label="Chiffre", get_url=lambda c: c.bareme and modifier(c.bareme)),
            Column("etat", label="État"),
            Column("jusquau", label="Jusqu’au", accessor=lambda chiffre: jour_mois_annee(chiffre.jusquau)),
            Column("titres", label="Pages"),
        ]

    def get_queryset(self):
        return tableau.chiffres_employes()


@dataclass(frozen=True)
class Recherche:
    mots: str
    fois: int


class RecherchesView(RapportView):
    nom, page_title, header_icon = "rapport_recherches", "Recherches sans résultat", "search"
    page_subtitle = f"{JOURS} jours"
    colonnes = (("mots", "Mots cherchés"), ("fois", "Nombre de fois"))
    columns = [Column("mots", label="Mots cherchés"), NumberColumn("fois", label="Nombre de fois")]
    no_results_message = "Aucune recherche sans résultat n’a été faite plusieurs fois."

    def get_queryset(self):
        return [Recherche(mots, fois) for mots, fois in Compteur.objects.recherches_sans_resultat(JOURS)]


class EcarterColumn(Column):
    """The button that sets an alarm aside, with its reason."""

    cell_template_name = "commun/rapports/_ecarter.html"

    class Media:
        css = {"all": ["css/tableau-de-bord.css"]}

    def get_cell_context_data(self, instance, parent_context):
        contexte = super().get_cell_context_data(instance, parent_context)
        return contexte | {"csrf_token": get_token(parent_context["request"])}


class ProseView(RapportView):
    """What was typed in the pages that the agent may edit; below, the false alarms and a way back."""

    nom, page_title, header_icon = "rapport_prose", "Chiffres tapés dans les textes", "warning"
    results_template_name = "commun/rapports/prose.html"
    colonnes = (
        ("page.title", "Page"), ("lieu", "Où"), ("mots", "Mots"), ("phrase", "Phrase"), ("conseil", "Conseil"),
    )  # fmt: skip
    columns = [
        TitleColumn("page.title", label="Page", url_name="wagtailadmin_pages:edit", id_accessor="page.pk"),
        Column("lieu", label="Où"),
        Column("mots", label="Mots"),
        Column("phrase", label="Phrase"),
        Column("conseil", label="Conseil"),
        EcarterColumn("empreinte", label="Fausse alerte"),
    ]
    no_results_message = "Aucun montant, téléphone ni horaire n’est tapé dans les pages."

    def get_queryset(self):
        modifiables = set(tableau.pages_modifiables(self.request.user).values_list("pk", flat=True))
        return [alerte for alerte in prose.verifier_le_site() if alerte.page.pk in modifiables]

    def get_context_data(self, **kwargs):
        ecartees = AlerteEcartee.objects.filter(code__in=prose.CONSEILS).select_related("par")
        return super().get_context_data(ecartees=ecartees, **kwargs)


class EcarterForm(forms.ModelForm):
    class Meta:
        model = AlerteEcartee
        fields = ["empreinte", "code", "texte", "motif"]

    code = forms.ChoiceField(choices=[(code, code) for code in prose.CONSEILS])
    texte = forms.CharField()
    motif = forms.CharField(max_length=200)

    def clean_texte(self):
        return self.cleaned_data["texte"][:300]


class EcarterView(DesRedacteurs, View):
    """Set a false alarm aside (its form), or take it up again (?reprendre is its number)."""

    def post(self, request, *args, **kwargs):
        if reprise := request.POST.get("reprendre", ""):
            AlerteEcartee.objects.filter(code__in=prose.CONSEILS, empreinte=reprise).delete()
            messages.success(request, "L’alerte est rétablie.")
            return redirect("rapport_prose")
        form = EcarterForm(request.POST)
        if form.is_valid():
            form.instance.par = request.user
            form.save()
            messages.success(request, "L’alerte est écartée.")
        elif "motif" in form.errors:
            messages.error(request, "Dites pourquoi c’est une fausse alerte.")
        return redirect("rapport_prose")


class TraductionsFilterSet(WagtailFilterSet):
    """Of a list of `fraicheur.Version`."""

    langue = filtres.ChoiceFilter(label="Langue", choices=fraicheur.langues_a_traduire)
    etat = filtres.ChoiceFilter(label="État", choices=fraicheur.Etat.choices)

    class Meta:
        model = Locale
        fields = []

    def filter_queryset(self, versions):
        langue, etat = (self.form.cleaned_data[nom] for nom in ("langue", "etat"))
        versions = [v for v in versions if langue in ("", v.locale.language_code)]
        return [v for v in versions if etat in ("", v.etat)]


def _traduire(version):
    """Where a version is written: the translators' editor, or what sends the page there."""
    if version.confiee:
        return reverse("wagtailadmin_pages:edit", args=[version.page.pk])
    envoi = reverse("wagtail_localize:submit_page_translation", args=[version.francaise.pk])
    return f"{envoi}?select_locale={version.locale.language_code}"


class TraductionsView(RapportView):
    nom, page_title, header_icon = "rapport_traductions", "Traductions", "globe"
    filterset_class = TraductionsFilterSet
    colonnes = (("titre", "Page"), ("langue", "Langue"), ("etat_lisible", "État"), ("detail", "Détail"))
    columns = [
        TitleColumn("titre", label="Page", get_url=_traduire),
        Column("langue", label="Langue", accessor=lambda version: version.langue.capitalize()),
        StatusTagColumn("etat_lisible", label="État", primary=lambda version: version.etat == fraicheur.Etat.A_JOUR),
        Column("detail", label="Détail"),
    ]
    no_results_message = "Aucune page à traduire dans vos langues."

    def get_queryset(self):
        return fraicheur.versions(self.request.user)


RAPPORTS = (RelectureView, TraductionsView, ChiffresView, RecherchesView, ProseView)


def adresses():
    for vue in RAPPORTS:
        chemin = vue.nom.replace("_", "/")
        yield path(f"{chemin}/", vue.as_view(), name=vue.nom)
        yield path(f"{chemin}/liste/", vue.as_view(results_only=True), name=f"{vue.nom}_liste")
    yield path("rapport/prose/ecarter/", EcarterView.as_view(), name="prose_ecarter")


class RapportMenuItem(MenuItem):
    def is_shown(self, request):
        return page_permission_policy.user_has_any_permission(request.user, ["add", "change", "publish"])


def entrees():
    """Entries of the menu "Rapports"."""
    for rang, vue in enumerate(RAPPORTS):
        yield RapportMenuItem(
            vue.page_title, reverse(vue.nom), name=vue.nom, icon_name=vue.header_icon, order=100 + rang
        )
