"""Back-office screens of the ground: figures, glossary, banners."""

import django_filters as filtres
from django import forms
from django.db.models import Q
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel
from wagtail.admin.ui.tables import Column, StatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from commun.models import Bandeau, Bareme, OuvertureDeLangue, Terme
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
                FieldPanel("libelle", help_text="Ce que c’est, en clair : vous le chercherez par ces mots."),
                FieldPanel(
                    "cle",
                    help_text="Le nom que les textes emploient, sans espace, par exemple psu.plafond ; la même pour "
                    "toutes les périodes.",
                ),
                FieldRowPanel(
                    [
                        FieldPanel("valeur", widget=NOMBRE, help_text="Un nombre, par exemple 4,10."),
                        FieldPanel("unite", help_text="Par exemple : €, €/h brut, %, jours."),
                    ]
                ),
                FieldPanel("valeur_texte", help_text="À la place du nombre, quand ce n’en est pas un."),
            ],
            heading="Le chiffre",
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [
                        FieldPanel("valide_du"),
                        FieldPanel("valide_au", help_text="Vide : jusqu’à la valeur suivante."),
                    ]
                )
            ],
            heading="Quand il vaut",
        ),
        MultiFieldPanel(
            [
                FieldPanel("confiance", help_text="« Décision locale » pour une valeur de votre territoire."),
                FieldPanel("source", help_text="Le texte et sa date, par exemple : décret du 3 mars 2026."),
                FieldPanel("source_url"),
                FieldPanel("note", help_text="Pour vos collègues : le public ne la voit pas."),
            ],
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


class OuvertureDeLangueViewSet(SnippetViewSet):
    model = OuvertureDeLangue
    icon = "globe"
    menu_label = "Langues des demandes"
    menu_order = 320
    add_to_admin_menu = True
    list_display = [
        Column("nom", label="Langue", accessor="__str__"),
        "relue_par",
        "relue_le",
        StatusTagColumn("ouverte", label="Ouverte", accessor="etat", primary=lambda fiche: fiche.ouverte),
    ]
