"""Back-office screens of the map: structures, permanences, kinds, communes."""

import itertools

from django import forms
from django.contrib import messages
from django.db.models import ProtectedError
from django.shortcuts import redirect
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.admin.views.generic import chooser as choix
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.permission_policies import ModelPermissionPolicy

from carte.forms.commissions import CommissionForm
from carte.forms.permanences import PermanenceForm
from carte.forms.structures import StructureForm
from carte.models import AssistantMaternel, Commission, Commune, Permanence, Structure, Vacances
from carte.models.structures import DERIVEES
from commun.dates import date_lisible
from commun.models import ModeAccueil

# Of a permanence that was just saved.
DATES_ANNONCEES = 6


class SuppressionView(DeleteView):
    """What others rely on stays, and says so."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ProtectedError:
            messages.error(self.request, f"« {self.object} » sert encore ailleurs : il ne peut pas être supprimé.")
            return redirect(self.get_success_url())


class CarteViewSet(ModelViewSet):
    delete_view_class = SuppressionView
    copy_view_enabled = False
    list_per_page = 50


class ModificationStructureView(EditView):
    """The entry of an assistant maternel is written whole from her row: what is typed here would not last."""

    def dispatch(self, request, *args, **kwargs):
        assistant = AssistantMaternel.objects.filter(structure=kwargs["pk"]).first()
        if assistant is None or not self.user_has_permission(self.permission_required):
            return super().dispatch(request, *args, **kwargs)
        messages.warning(request, "Cette fiche est tenue par l’assistant maternel lui-même, avec son relais.")
        if AssistantMaternel.objects.visibles_par(request.user).filter(pk=assistant.pk).exists():
            return redirect("assistant", assistant.pk)
        return redirect(self.index_url_name)


class StructureViewSet(CarteViewSet):
    model = Structure
    edit_view_class = ModificationStructureView
    icon = "home"
    list_display = [
        "nom",
        "type",
        "commune",
        "telephone",
        BooleanColumn("publiee", sort_key="publiee"),
        "mise_a_jour_le",
    ]
    list_filter = ["type", "publiee", "mode_tarif", "handicap", "urgence", "mise_a_jour_le"]
    search_fields = ["nom", "gestionnaire", "commune__nom", "commune__nom_normalise"]
    list_export = [
        "pk", "nom", "type", "gestionnaire", "adresse_publique", "lat", "lon", "telephone", "courriel", "site_web",
        "ages", "places", "handicap", "occasionnel", "urgence", "avip", "get_mode_tarif_display", "prix",
        "prix_par", "prix_heures", "prix_depuis", "prix_note", "inscription",
        "disponibilite", "disponibilite_le", "commission_le", "mise_a_jour_le", "publiee", "source", "source_id",
    ]  # fmt: skip
    export_headings = {"pk": "numéro", "adresse_publique": "adresse", "get_mode_tarif_display": "tarif", "ages": "âges"}
    export_filename = "structures"
    inspect_view_enabled = True
    inspect_view_fields_exclude = DERIVEES
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("nom"),
                    FieldPanel("type"),
                    FieldPanel("gestionnaire"),
                    FieldPanel("description"),
                    FieldPanel("publiee"),
                    FieldPanel("slug", help_text="Laissez vide : il se déduit du nom."),
                ],
                heading="La structure",
            ),
            MultiFieldPanel(
                [
                    FieldPanel("adresse"),
                    FieldRowPanel([FieldPanel("code_postal"), FieldPanel("commune")]),
                    FieldRowPanel([FieldPanel("lat"), FieldPanel("lon")]),
                    FieldPanel("point_approche"),
                ],
                heading="Où",
            ),
            MultiFieldPanel(
                [
                    FieldPanel("telephone"),
                    FieldPanel("courriel"),
                    FieldPanel("courriel_confirme"),
                    FieldPanel("site_web"),
                    FieldPanel("horaires"),
                ],
                heading="Joindre, venir",
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("age_min_mois"), FieldPanel("age_max_mois"), FieldPanel("places")]),
                    FieldPanel("mode_tarif"),
                    FieldPanel("inscription"),
                    FieldPanel("handicap"),
                    FieldPanel("occasionnel"),
                    FieldPanel("urgence"),
                    FieldPanel("avip"),
                    FieldPanel("garde_partagee"),
                    FieldPanel("langues"),
                ],
                heading="L’accueil",
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("prix"), FieldPanel("prix_par"), FieldPanel("prix_heures")]),
                    FieldPanel("prix_depuis"),
                    FieldPanel("prix_note", help_text="Par exemple : couches et repas compris."),
                ],
                heading="Le prix, si la structure le publie",
                help_text="Pour un tarif « prix fixé par la structure ». Selon les revenus, il n’y a pas de prix.",
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("disponibilite"), FieldPanel("disponibilite_le")]),
                    FieldPanel("commission_le"),
                    FieldPanel("mise_a_jour_le"),
                    FieldPanel("a_verifier"),
                ],
                heading="Places et fraîcheur",
            ),
            MultiFieldPanel(
                [FieldRowPanel([FieldPanel("source"), FieldPanel("source_id")])], heading="D’où vient cette fiche"
            ),
        ],
        base_form_class=StructureForm,
    )

    @property
    def index_view_class(self):
        class StructureIndexView(super().index_view_class):
            def get_base_queryset(self):
                return super().get_base_queryset().select_related("type", "commune")

        return StructureIndexView


class DatesAnnonceesMixin:
    """What was saved is told in dates: a wrong rule, or a forgotten holiday, is seen at once."""

    def get_success_message(self, *args):
        instants = itertools.islice(self.object.instants(), DATES_ANNONCEES)
        dates = ", ".join(date_lisible(instant, "l j F Y") for instant in instants)
        suite = f"Prochaines dates : {dates}." if dates else "Elle n’a aucune date à venir."
        return f"« {self.object} » est enregistrée. {suite}"


class CreationPermanenceView(DatesAnnonceesMixin, CreateView):
    pass


class ModificationPermanenceView(DatesAnnonceesMixin, EditView):
    pass


class PermanenceViewSet(CarteViewSet):
    model = Permanence
    add_view_class = CreationPermanenceView
    edit_view_class = ModificationPermanenceView
    icon = "calendar"
    list_display = ["lieu", "structure", "commune", "rythme", "heures", "prochaine"]
    list_filter = ["structure"]
    search_fields = ["lieu", "structure__nom", "commune__nom"]
    list_export = [
        "pk", "structure", "lieu", "adresse", "commune", "recurrence", "heures", "aussi_feries", "hors_vacances",
        "valable_du", "valable_au",
    ]  # fmt: skip
    export_filename = "permanences"

    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                [
                    FieldPanel("structure"),
                    FieldPanel("lieu"),
                    FieldPanel("adresse"),
                    FieldPanel("commune"),
                    FieldRowPanel([FieldPanel("lat"), FieldPanel("lon")]),
                ],
                heading="Où",
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("jour"), FieldPanel("rythme")]),
                    FieldRowPanel([FieldPanel("heure_debut"), FieldPanel("heure_fin")]),
                    FieldRowPanel([FieldPanel("valable_du"), FieldPanel("valable_au")]),
                    FieldPanel("aussi_feries"),
                    FieldPanel("hors_vacances"),
                    FieldPanel("exceptions"),
                    FieldPanel("recurrence"),
                ],
                heading="Quand",
            ),
        ],
        base_form_class=PermanenceForm,
    )

    @property
    def index_view_class(self):
        class PermanenceIndexView(super().index_view_class):
            def get_base_queryset(self):
                return super().get_base_queryset().select_related("structure", "commune")

        return PermanenceIndexView


class VacancesViewSet(CarteViewSet):
    model = Vacances
    icon = "date"
    list_display = ["nom", "du", "au"]
    search_fields = ["nom"]
    list_export = ["nom", "du", "au"]
    export_filename = "vacances"
    form_fields = ["nom", "du", "au"]


class CommissionViewSet(CarteViewSet):
    model = Commission
    icon = "date"
    list_display = ["nom", "le", "dossiers_avant", "reponses_le", "pour"]
    list_filter = ["le"]
    search_fields = ["nom", "pour"]
    list_export = ["nom", "le", "dossiers_avant", "reponses_le", "pour"]
    export_filename = "commissions"
    edit_handler = ObjectList(
        [
            FieldPanel("nom"),
            FieldRowPanel([FieldPanel("le"), FieldPanel("dossiers_avant"), FieldPanel("reponses_le")]),
            FieldPanel("pour"),
            FieldPanel("structures", widget=forms.CheckboxSelectMultiple(attrs={"class": "bureau-colonnes"})),
        ],
        base_form_class=CommissionForm,
    )


class ModeAccueilViewSet(CarteViewSet):
    model = ModeAccueil
    icon = "list-ul"
    list_display = ["nom", "code", "lettres", "demandable", "ordre"]
    search_fields = ["nom", "code"]
    ordering = ["ordre"]
    form_fields = ["nom", "nom_pluriel", "code", "lettres", "demandable", "ordre"]


class LectureSeule(ModelPermissionPolicy):
    """The official code is loaded by a command: nobody edits it here."""

    def user_has_permission(self, user, action):
        return action == "view" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


class CommuneViewSet(ModelViewSet):
    model = Commune
    icon = "globe"
    list_display = ["nom", "insee", "departement", "codes_postaux", "population", "epci_nom"]
    list_filter = ["departement"]
    search_fields = ["nom", "nom_normalise", "insee", "codes_postaux"]
    list_export = ["insee", "nom", "departement", "codes_postaux", "population", "epci", "epci_nom", "lat", "lon"]
    export_filename = "communes"
    inspect_view_enabled = True
    add_to_reference_index = False
    form_fields = ["nom"]

    @property
    def permission_policy(self):
        return LectureSeule(self.model)


class CarteViewSetGroup(ModelViewSetGroup):
    menu_label = "Carte"
    menu_icon = "site"
    menu_order = 200
    items = (
        StructureViewSet,
        PermanenceViewSet,
        VacancesViewSet,
        CommissionViewSet,
        ModeAccueilViewSet,
        CommuneViewSet,
    )


class RechercheCommuneForm(BaseFilterForm):
    q = forms.CharField(label="Commune ou code postal", required=False)

    def filter(self, objects):
        objects = super().filter(objects)
        texte = self.cleaned_data.get("q")
        if not texte:
            return objects
        self.is_searching, self.search_query = True, texte
        return objects.chercher(texte)


class ChoixCommuneMixin:
    """Those of the territory first; the whole of France by search."""

    filter_form_class = RechercheCommuneForm

    def get_object_list(self):
        return Commune.objects.all() if self.request.GET.get("q") else Commune.objects.du_territoire()


class ChoixCommuneView(ChoixCommuneMixin, choix.ChooseView):
    pass


class ChoixCommuneResultatsView(ChoixCommuneMixin, choix.ChooseResultsView):
    pass


class CommuneChooserViewSet(ChooserViewSet):
    """Instead of a list of 34,969 lines in a form."""

    model = Commune
    icon = "globe"
    choose_one_text = "Choisir une commune"
    choose_another_text = "Choisir une autre commune"
    choose_view_class = ChoixCommuneView
    choose_results_view_class = ChoixCommuneResultatsView
