"""Back-office screens of the ground: figures, glossary, banners."""

import django_filters as filtres
from django import forms
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from commun.models import Bandeau, Bareme, Terme
from commun.models.baremes import BIENTOT, PUBLIABLES, EtatBareme

NOMBRE = forms.TextInput(attrs={"inputmode": "decimal"})
AIDE_BAREMES = (
    "<p>Un chiffre s’écrit ici une fois ; toutes les pages, le comparateur et le guide pratique le reprennent.</p>"
    "<p>Pour une nouvelle valeur, ouvrez l’ancienne et choisissez « Copier » : donnez la nouvelle valeur, sa date de "
    "début et sa source. L’ancienne s’arrête d’elle-même la veille, et reste dans la liste.</p>"
    "<p>Une valeur décidée par votre territoire prend la confiance « décision locale » : elle l’emporte sur la valeur "
    "nationale, qui reste. Une valeur non confirmée n’est jamais montrée au public.</p>"
)


class BaremeFilterSet(WagtailFilterSet):
    etat = filtres.ChoiceFilter(label="État", choices=EtatBareme.choices, method="dans_l_etat")

    class Meta:
        model = Bareme
        fields = ["etat", "confiance"]

    def dans_l_etat(self, queryset, nom, etat):
        jour = timezone.localdate()
        ouverts, finis = Q(valide_au__isnull=True), Q(valide_au__lt=jour)
        conditions = {
            EtatBareme.NON_CONFIRME: ~Q(confiance__in=PUBLIABLES),
            EtatBareme.A_VENIR: Q(valide_du__gt=jour),
            EtatBareme.PERIME: finis,
            EtatBareme.BIENTOT_PERIME: Q(valide_du__lte=jour, valide_au__range=(jour, jour + BIENTOT)),
            EtatBareme.EN_VIGUEUR: Q(valide_du__lte=jour) & (ouverts | Q(valide_au__gt=jour + BIENTOT)),
        }
        if etat != EtatBareme.NON_CONFIRME:
            queryset = queryset.publiables()
        return queryset.filter(conditions[etat])


class BaremeViewSet(SnippetViewSet):
    model = Bareme
    icon = "order"
    menu_label = "Barèmes"
    menu_order = 300
    add_to_admin_menu = True
    list_display = [
        "libelle",
        Column("lisible", label="Valeur", accessor="lisible"),
        StatusTagColumn("etat", label="État", accessor="etat_lisible", primary=lambda bareme: bareme.a_jour),
        "valide_du",
        "valide_au",
        "confiance",
    ]
    list_export = ["cle", "libelle", "lisible", "unite", "valide_du", "valide_au", "confiance", "source", "source_url"]
    export_filename = "baremes"
    filterset_class = BaremeFilterSet
    search_fields = ["cle", "libelle"]
    ordering = ["libelle", "-valide_du"]
    list_per_page = 50
    panels = [
        HelpPanel(content=AIDE_BAREMES, heading="Comment faire"),
        MultiFieldPanel(
            [
                FieldPanel("libelle"),
                FieldPanel("cle", help_text="Le nom que les textes emploient ; la même pour toutes les périodes."),
                FieldRowPanel([FieldPanel("valeur", widget=NOMBRE), FieldPanel("unite")]),
                FieldPanel("valeur_texte"),
            ],
            heading="Le chiffre",
        ),
        MultiFieldPanel([FieldRowPanel([FieldPanel("valide_du"), FieldPanel("valide_au")])], heading="Quand il vaut"),
        MultiFieldPanel(
            [FieldPanel("confiance"), FieldPanel("source"), FieldPanel("source_url"), FieldPanel("note")],
            heading="D’où il vient",
        ),
    ]


class TermeViewSet(SnippetViewSet):
    model = Terme
    icon = "help"
    menu_label = "Lexique"
    menu_order = 310
    add_to_admin_menu = True
    list_display = ["terme", "developpe", "definition"]
    list_filter = ["sigle"]
    search_fields = ["terme", "terme_normalise", "developpe", "definition"]
    list_per_page = 100


class BandeauViewSet(SnippetViewSet):
    model = Bandeau
    icon = "warning"
    menu_label = "Bandeau d’urgence"
    menu_order = 110
    add_to_admin_menu = True
    list_display = [
        "texte",
        "genre",
        "debut",
        "fin",
        StatusTagColumn("affiche", label="Affiché", accessor="en_ce_moment"),
    ]
    list_per_page = 20
