"""Screens of the coordination: secteurs, who answers for them, absences."""

from django import forms
from django.contrib import messages
from django.db.models import ProtectedError
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.snippets.views.snippets import SnippetViewSet

from carte.models import Commune
from commun.models import Utilisateur
from demarches.models import (
    Animation,
    Fermeture,
    Indisponibilite,
    Partenaire,
    ReponseType,
    RoleSecteur,
    Secteur,
    ZoneSecteur,
)
from demarches.models.derniers_roles import DernierRole
from demarches.roles import Groupe
from demarches.views.bureau_conservation import ConservationMenuItem
from demarches.views.bureau_redecoupage import RedecoupageMixin, SuppressionRedecoupageMixin
from demarches.views.bureau_secteurs import CouvertureMenuItem

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
        entieres = self.instance.zones.communes_entieres() if self.instance.pk else ZoneSecteur.objects.none()
        siennes = Commune.objects.filter(pk__in=entieres.values("commune"))
        toutes = Commune.objects.du_territoire() | siennes
        self.fields["communes"].queryset = toutes.distinct().order_by("nom_normalise")
        self.initial["communes"] = [commune.pk for commune in siennes]

    def clean_communes(self):
        communes = self.cleaned_data["communes"]
        prises = ZoneSecteur.objects.communes_entieres().filter(commune__in=communes).exclude(secteur=self.instance.pk)
        for zone in prises.select_related("commune", "secteur"):
            self.add_error("communes", f"{zone.commune.nom} appartient déjà au secteur « {zone.secteur} ».")
        return communes

    def save(self, commit=True):
        secteur = super().save(commit)
        if commit:
            communes = self.cleaned_data["communes"]
            entieres = secteur.zones.communes_entieres()
            entieres.exclude(commune__in=communes).delete()
            connues = set(entieres.values_list("commune", flat=True))
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


class ZoneForm(WagtailAdminModelForm):
    """A street, or a stretch of one, of a commune of the territory."""

    class Meta:
        model = ZoneSecteur
        fields = ("secteur", "commune", "voie", "numero_min", "numero_max", "parite", "valable_du", "valable_au")
        widgets = {"valable_du": DATE, "valable_au": DATE}
        help_texts = {
            "secteur": "Le secteur qui répond aux familles de cette rue.",
            "voie": "Comme sur la plaque : « rue du Maréchal-Foch ». Les familles peuvent l’écrire autrement.",
            "numero_min": "Vide : dès le début de la rue.",
            "numero_max": "Vide : jusqu’au bout.",
            "parite": "Vide : les deux côtés.",
            "valable_du": "Vide : déjà en vigueur.",
            "valable_au": "Vide : sans fin prévue.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["voie"].required = True
        self.fields["commune"].queryset = Commune.objects.du_territoire().order_by("nom_normalise")


class FermetureForm(WagtailAdminModelForm):
    class Meta:
        model = Fermeture
        fields = ("relais", "secteur", "du", "au")
        widgets = {"du": DATE, "au": DATE}
        help_texts = {
            "relais": "Tout le relais ferme. Laissez vide si un seul de ses secteurs ferme.",
            "secteur": "Un seul secteur ferme.",
            "au": "Dernier jour de fermeture. Ces jours ne comptent pas dans le délai promis aux familles.",
        }


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
        except DernierRole as refus:
            messages.error(self.request, refus.args[0])
            return redirect(self.get_success_url())
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


class CreationDessineeView(RedecoupageMixin, CreateView):
    pass


class ModificationDessineeView(RedecoupageMixin, EditView):
    pass


class SuppressionDessineeView(SuppressionRedecoupageMixin, SuppressionView):
    pass


class SecteurViewSet(BureauViewSet):
    model = Secteur
    add_view_class = CreationDessineeView
    edit_view_class = ModificationDessineeView
    form_class = SecteurForm
    icon = "globe"
    list_display = [
        "nom",
        "relais",
        Column("nombre", label="Communes", accessor=lambda s: sum(not zone.voie for zone in s.zones.all())),
        Column("agents", label="Qui répond", accessor=_qui_repond),
    ]
    search_fields = ["nom"]

    @property
    def index_view_class(self):
        class SecteurIndexView(super().index_view_class):
            def get_base_queryset(self):
                return super().get_base_queryset().select_related("relais").prefetch_related("zones", "roles__agent")

        return SecteurIndexView


class ZoneSecteurViewSet(BureauViewSet):
    model = ZoneSecteur
    form_class = ZoneForm
    add_view_class = CreationDessineeView
    edit_view_class = ModificationDessineeView
    delete_view_class = SuppressionDessineeView
    icon = "site"
    menu_label = "Rues"
    list_display = [Column("etendue", label="Rue"), "secteur", "valable_du", "valable_au"]
    list_filter = ["secteur", "commune"]

    @property
    def index_view_class(self):
        class ZoneSecteurIndexView(super().index_view_class):
            page_title = "Rues"

            def get_base_queryset(self):
                return super().get_base_queryset().exclude(voie="").select_related("commune", "secteur")

        return ZoneSecteurIndexView


class FermetureViewSet(BureauViewSet):
    model = Fermeture
    form_class = FermetureForm
    icon = "date"
    list_display = ["__str__", "relais", "secteur", "du", "au"]


class CreationRoleView(CreateView):
    """A secteur may be told in the address, by the screen that lacks somebody."""

    def get_initial(self):
        secteur = self.request.GET.get("secteur", "")
        return super().get_initial() | ({"secteur": secteur} if secteur.isdecimal() else {})


class RoleSecteurViewSet(BureauViewSet):
    model = RoleSecteur
    add_view_class = CreationRoleView
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
    items = (
        SecteurViewSet,
        ZoneSecteurViewSet,
        RoleSecteurViewSet,
        AnimationViewSet,
        IndisponibiliteViewSet,
        FermetureViewSet,
        PartenaireViewSet,
    )

    def get_submenu_items(self):
        couverture = CouvertureMenuItem(
            "Couverture", reverse("couverture"), name="couverture", icon_name="warning", order=len(self.items) + 1
        )
        conservation = ConservationMenuItem(
            "Conservation", reverse("conservation"), name="conservation", icon_name="bin", order=len(self.items) + 2
        )
        return [*super().get_submenu_items(), couverture, conservation]


class ReponseTypeViewSet(SnippetViewSet):
    model = ReponseType
    icon = "openquote"
    menu_label = "Réponses types"
    menu_order = 330
    add_to_admin_menu = True
    list_display = ["titre", Column("theme", label="Thème", accessor="get_theme_display"), "locale"]
    list_filter = ["theme"]
    search_fields = ["titre", "texte"]
