"""What the editor refuses, and asks, beyond the fields of a page."""

from django import forms
from django.urls import resolve
from django.utils.text import slugify
from django.utils.translation import override
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm

from commun import langues
from commun.models import Changement
from commun.models.pages import PROFONDEUR_ACCUEIL, SLUGS_RESERVES


class PageDeBaseForm(WagtailAdminPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False
        if not self.instance.pk and self.instance.TRAME and "corps" in self.fields:
            trame = [{"type": bloc, "value": valeur} for bloc, valeur in self.instance.TRAME]
            self.initial["corps"] = self.instance._meta.get_field("corps").stream_block.to_python(trame)
        if "changement" in self.fields:
            self._proposer_le_changement()

    def clean_slug(self):
        """Made from the title when the editor's script has not. Refuse the addresses that views answer, and those kept
        for them: the page would never be found."""
        slug = self.cleaned_data["slug"] or slugify(self.cleaned_data.get("title", ""))
        if not slug:
            raise forms.ValidationError("Écrivez l’adresse de la page : le titre n’en donne pas.")
        reserve = self.parent_page.depth == PROFONDEUR_ACCUEIL and slug in SLUGS_RESERVES
        if reserve or _repond_par_une_vue(self.parent_page, slug):
            raise forms.ValidationError(f"L’adresse « {slug} » est prise par le site : choisissez-en une autre.")
        return slug

    def _proposer_le_changement(self):
        """Asked of a French page that somebody reads in another language."""
        page = self.instance
        if (
            page._state.adding
            or page.locale.language_code != langues.SOURCE
            or not page.get_translations().live().exists()
        ):
            del self.fields["changement"]
        elif not page.S_EFFACE:
            champ = self.fields["changement"]
            champ.choices = [choix for choix in champ.choices if choix[0] != Changement.IMPORTANT]


def _repond_par_une_vue(parent, slug):
    """Whether a view answers at the very address of a page below `parent`, as the URLs say. One that takes a part of
    the address, as that of a relais does, leaves to pages what it does not know."""
    _accueil, *rubriques = parent.url_path.strip("/").split("/")
    with override(langues.SOURCE):  # whose addresses have no prefix: what follows it is the same in every language
        vue = resolve("/" + "".join(f"{nom}/" for nom in [*rubriques, slug]))
    return not (vue.args or vue.kwargs)


class PageFalcForm(PageDeBaseForm):
    """Asks whether the page tells what the page above tells today, when that one has changed since they were compared.

    A new page is written from the page above as it is: there is nothing to ask. What is ticked on a draft counts for
    readers, and for the list « à revoir », once the draft is published; until then it may be unticked.
    """

    conforme = forms.BooleanField(
        label="Dit la même chose que la page complète",
        required=False,
        help_text="La page complète a changé. Relisez les deux, corrigez celle-ci, puis cochez : une fois publiée, "
        "elle sort de la liste « à revoir ».",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.depassee = self._empreinte_depassee() if self.instance.pk else None
        if self.depassee is None:
            del self.fields["conforme"]
        else:
            self.fields["conforme"].initial = not self.instance.a_revoir

    def save(self, commit=True):
        page = self.instance
        if not page.pk:
            page.standard = self.parent_page.specific
            page.comparer()
        elif self.cleaned_data.get("conforme"):
            page.comparer()
        elif self.depassee is not None:
            page.empreinte_standard = self.depassee
        return super().save(commit)

    def _empreinte_depassee(self):
        """Digest of the page above that readers' version, else the draft, was compared with, when it has changed since;
        None when both are up to date."""
        en_ligne = type(self.instance).objects.values_list("empreinte_standard", flat=True).get(pk=self.instance.pk)
        actuelle = self.instance.standard.empreinte
        return next((e for e in (en_ligne, self.instance.empreinte_standard) if e != actuelle), None)


class BaremeForm(WagtailAdminModelForm):
    """A number is typed as the French write it: "4,10"."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        valeur = self.fields["valeur"]
        valeur.localize = valeur.widget.is_localized = True
