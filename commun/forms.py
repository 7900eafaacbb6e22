"""What the editor refuses, and asks, beyond the fields of a page."""

from django import forms
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from commun.models.pages import PROFONDEUR_ACCUEIL, SLUGS_RESERVES, SLUGS_RESERVES_DESSOUS


class PageDeBaseForm(WagtailAdminPageForm):
    def clean_slug(self):
        """Refuse the addresses that views answer, just below the home page or a head page: the page would never be
        found."""
        slug = self.cleaned_data["slug"]
        reserves = {PROFONDEUR_ACCUEIL: SLUGS_RESERVES, PROFONDEUR_ACCUEIL + 1: SLUGS_RESERVES_DESSOUS}
        if slug in reserves.get(self.parent_page.depth, ()):
            raise forms.ValidationError(f"L’adresse « {slug} » est prise par le site : choisissez-en une autre.")
        return slug


class PageFalcForm(PageDeBaseForm):
    """Asks whether the page tells what the page above tells today."""

    conforme = forms.BooleanField(
        label="Cette version dit la même chose que la page complète d’aujourd’hui",
        required=False,
        help_text="Cochez après avoir relu les deux : la page sort alors de la liste « à revoir ».",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["conforme"].initial = not (self.instance.pk and self.instance.a_revoir)

    def save(self, commit=True):
        if self.cleaned_data["conforme"]:
            self.instance.comparer()
        return super().save(commit)


class BaremeForm(WagtailAdminModelForm):
    """A number is typed as the French write it: "4,10"."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        valeur = self.fields["valeur"]
        valeur.localize = valeur.widget.is_localized = True
