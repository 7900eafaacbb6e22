"""Back-office screens of the aids."""

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, HelpPanel, MultiFieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from carte.models import Commune
from modes_accueil.models import AideLocale

AIDE = (
    "<p>Une aide de l’agglomération, d’une commune ou du département. «\u00a0Combien vais-je payer\u00a0?\u00a0» la "
    "déduit pour les familles qui remplissent toutes les conditions.</p>"
    "<p>Une condition laissée vide ne demande rien. Quand une aide change, donnez une date de fin à l’ancienne et "
    "copiez-la.</p>"
)


class AideLocaleForm(WagtailAdminModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["communes"].queryset = Commune.objects.du_territoire().order_by("nom_normalise")


class AideLocaleViewSet(SnippetViewSet):
    model = AideLocale
    icon = "tag"
    menu_label = "Aides locales"
    menu_order = 301
    add_to_admin_menu = True
    list_display = ["nom", "montant", "par", "valide_du", "valide_au"]
    search_fields = ["nom", "source"]
    list_per_page = 50
    edit_handler = ObjectList(
        [
            HelpPanel(content=AIDE, heading="Comment faire"),
            MultiFieldPanel(
                [FieldPanel("nom"), FieldRowPanel([FieldPanel("montant"), FieldPanel("par")]), FieldPanel("cumulable")],
                heading="L’aide",
            ),
            MultiFieldPanel(
                [
                    FieldPanel("modes"),
                    FieldPanel("ages"),
                    FieldRowPanel([FieldPanel("revenu_max"), FieldPanel("enfants_min")]),
                    FieldPanel("isole"),
                    FieldPanel("communes", widget=forms.CheckboxSelectMultiple(attrs={"class": "bureau-colonnes"})),
                ],
                heading="Pour qui",
            ),
            MultiFieldPanel(
                [
                    FieldRowPanel([FieldPanel("valide_du"), FieldPanel("valide_au")]),
                    FieldPanel("source"),
                    FieldPanel("source_url"),
                ],
                heading="Quand, et qui l’a décidé",
            ),
        ],
        base_form_class=AideLocaleForm,
    )
