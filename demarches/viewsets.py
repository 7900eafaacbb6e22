"""Screens of the coordination: secteurs, who answers for them, absences."""

from django import forms
from django.contrib import messages
from django.db.models import ProtectedError
from django.shortcuts import redirect
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import DeleteView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.snippets.views.snippets import SnippetViewSet

from carte.models import Commune
from commun.models import Utilisateur
from demarches.models import Animation, Indisponibilite, Partenaire, ReponseType, RoleSecteur, Secteur, ZoneSecteur
from demarches.roles import Groupe

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def _agents():
    return Utilisateur.objects.filter(is_active=True).order_by("last_name", "first_name")


class SecteurForm(WagtailAdminModelForm):
    """A secteur and the whole list of its communes."""

    communes = forms.ModelMultipleChoiceField(
        Commune.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "bureau-colonnes"}),
        help_text="Une commune n’appartient qu’à un secteur.",
    )

    class Meta:
        model = Secteur
        fields = ("nom", "relais", "email", "delai_engagement_jours", "delai_urgence_jours")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        siennes = Commune.objects.filter(zone__secteur=self.instance.pk) if self.instance.pk else Commune.objects.none()
        toutes = Commune.objects.du_territoire() | siennes
        self.fields["communes"].queryset = toutes.distinct().order_by("nom_normalise")
        self.initial["communes"] = [commune.pk for commune in siennes]

    def clean_communes(self):
        communes = self.cleaned_data["communes"]
        prises = ZoneSecteur.objects.filter(commune__in=communes).exclude(secteur=self.instance.pk)
        for zone in prises.select_related("commune", "secteur"):
            self.add_error("communes", f"{zone.commune.nom} appartient déjà au secteur « {zone.secteur} ».")
        return communes

    def save(self, commit=True):
        secteur = super().save(commit)
        if commit:
            communes = self.cleaned_data["communes"]
            secteur.zones.exclude(commune__in=communes).delete()
            connues = set(secteur.zones.values_list("commune", flat=True))
            for commune in communes:
                if commune.pk not in connues:
                    secteur.zones.create(commune=commune)
        return secteur


class RoleForm(WagtailAdminModelForm):
    class Meta:
        model = RoleSecteur
        fields = ("agent", "secteur", "role", "rang", "du", "au")
        widgets = {"du": DATE, "au": DATE}
        help_texts = {
            "role": "Le suppléant répond quand tous les titulaires sont absents.",
            "rang": "Ordre d’appel des suppléants.",
            "du": "Laissez vide pour un rôle déjà commencé.",
            "au": "Laissez vide pour un rôle sans fin prévue.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agent"].queryset = _agents()


class IndisponibiliteForm(WagtailAdminModelForm):
    class Meta:
        model = Indisponibilite
        fields = ("agent", "du", "au")
        widgets = {"du": DATE, "au": DATE}
        help_texts = {"au": "Dernier jour d’absence. Aucun motif n’est demandé ni gardé."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agent"].queryset = _agents()


class AnimationForm(WagtailAdminModelForm):
    class Meta:
        model = Animation
        fields = ("agent", "relais", "du", "au")
        widgets = {"du": DATE, "au": DATE}
        help_texts = {
            "agent": "Cette personne répond aux questions posées au relais ; elle ne voit pas les demandes d’accueil.",
            "du": "Laissez vide si c’est déjà commencé.",
            "au": "Laissez vide sans fin prévue.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["agent"].queryset = _agents()


class PartenaireForm(WagtailAdminModelForm):
    """A partner and the whole list of its accounts."""

    agents = forms.ModelMultipleChoiceField(
        Utilisateur.objects.none(),
        label="Comptes",
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "bureau-colonnes"}),
        help_text="Les comptes du groupe « Partenaires ». Un compte n’appartient qu’à un partenaire.",
    )

    class Meta:
        model = Partenaire
        fields = ("nom", "genre", "actif")
        help_texts = {"actif": "Décoché, ses comptes ne transmettent plus rien et ne voient plus rien."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        siens = [compte.agent_id for compte in self.instance.comptes.all()] if self.instance.pk else []
        libres = _agents().filter(groups__name=Groupe.PARTENAIRE, compte_partenaire=None)
        self.fields["agents"].queryset = (libres | _agents().filter(pk__in=siens)).distinct()
        self.initial["agents"] = siens

    def save(self, commit=True):
        partenaire = super().save(commit)
        if commit:
            agents = self.cleaned_data["agents"]
            partenaire.comptes.exclude(agent__in=agents).delete()
            for agent in agents:
                partenaire.comptes.get_or_create(agent=agent)
        return partenaire


class SuppressionView(DeleteView):
    """Say why something in use cannot be deleted; what uses it may not be for the reader to know."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, f"« {self.object} » sert encore : il ne peut pas être supprimé.")
            return redirect(self.get_success_url())


class BureauViewSet(ModelViewSet):
    """Common ground: the form is a class, nothing can be copied."""

    form_class = None
    delete_view_class = SuppressionView
    copy_view_enabled = False
    add_to_reference_index = False

    def get_form_class(self, for_update=False):
        return self.form_class


def _qui_repond(secteur):
    return ", ".join(f"{role.agent} ({role.get_role_display()})" for role in secteur.roles.all()) or "personne"


class SecteurViewSet(BureauViewSet):
    model = Secteur
    form_class = SecteurForm
    icon = "globe"
    list_display = [
        "nom",
        "relais",
        Column("nombre", label="Communes", accessor=lambda s: len(s.zones.all())),
        Column("agents", label="Qui répond", accessor=_qui_repond),
    ]
    search_fields = ["nom"]

    @property
    def index_view_class(self):
        class SecteurIndexView(super().index_view_class):
            def get_base_queryset(self):
                return super().get_base_queryset().select_related("relais").prefetch_related("zones", "roles__agent")

        return SecteurIndexView


class RoleSecteurViewSet(BureauViewSet):
    model = RoleSecteur
    form_class = RoleForm
    icon = "user"
    menu_label = "Qui répond"
    list_display = ["agent", "secteur", "role", "du", "au"]
    list_filter = ["secteur", "role"]


class IndisponibiliteViewSet(BureauViewSet):
    model = Indisponibilite
    form_class = IndisponibiliteForm
    icon = "date"
    list_display = ["agent", "du", "au"]


class AnimationViewSet(BureauViewSet):
    model = Animation
    form_class = AnimationForm
    icon = "user"
    menu_label = "Qui anime"
    list_display = ["agent", "relais", "du", "au"]
    list_filter = ["relais"]


class PartenaireViewSet(BureauViewSet):
    model = Partenaire
    form_class = PartenaireForm
    icon = "group"
    list_display = ["nom", "genre", "actif"]
    list_filter = ["genre", "actif"]


class OrganisationViewSetGroup(ModelViewSetGroup):
    """Secteurs, who answers, absences: under one entry of the menu."""

    menu_label = "Organisation"
    menu_icon = "group"
    menu_order = 250
    items = (SecteurViewSet, RoleSecteurViewSet, AnimationViewSet, IndisponibiliteViewSet, PartenaireViewSet)


class ReponseTypeViewSet(SnippetViewSet):
    model = ReponseType
    icon = "openquote"
    menu_label = "Réponses types"
    menu_order = 330
    add_to_admin_menu = True
    list_display = ["titre", Column("theme", label="Thème", accessor="get_theme_display"), "locale"]
    list_filter = ["theme"]
    search_fields = ["titre", "texte"]
