"""Amounts as people type them: the price that a structure publishes, what an assistant maternel asks."""

from django import forms
from django.utils.translation import gettext_lazy

from carte.models import Structure
from carte.models.prix import CHAMPS, HEURE_MAX, HEURE_MIN, HEURES_MAX, JOUR_MAX, Par
from commun.bidi import sans_commandes
from simulateurs.formulaires import ChampDuMoteur
from simulateurs.saisie import Champ, entier, montant, nombre


def champ_du_prix(nom, libelle, lire, **kwargs):
    """A field that reads "9,80 €"; shown back with the reader's decimal mark, empty when nothing is said."""
    return ChampDuMoteur(Champ(nom, libelle, lire, None), localize=True, **kwargs)


def champ_de_l_heure(nom, libelle):
    return champ_du_prix(nom, libelle, nombre(HEURE_MAX, HEURE_MIN, unite="€"))


def champ_du_jour(nom, libelle):
    return champ_du_prix(nom, libelle, montant(JOUR_MAX))


class PrixMixin(forms.ModelForm):
    """The fields of CHAMPS in a form of Structure."""

    prix = champ_du_prix(
        "prix",
        gettext_lazy("Prix en euros"),
        montant(HEURE_MAX * HEURES_MAX),
        help_text=gettext_lazy("Celui que paie une famille, avant les aides. Videz tout pour ne plus le publier."),
    )
    prix_par = forms.ChoiceField(label=gettext_lazy("Ce prix est"), choices=Par, required=False)
    prix_heures = champ_du_prix(
        "prix_heures",
        gettext_lazy("Pour combien d’heures par mois"),
        entier(HEURES_MAX, minimum=1, unite="h"),
        clavier="numeric",
        help_text=gettext_lazy("Seulement pour un prix par mois."),
    )

    def clean_prix_par(self):
        return self.cleaned_data["prix_par"] or Par.HEURE

    def _update_errors(self, errors):
        """What cannot be read is told once: the model, which did not see it, would say that it is missing."""
        fautes = getattr(errors, "error_dict", None)
        for nom in set(fautes or ()) & set(self.errors):
            del fautes[nom]
        if fautes != {}:
            super()._update_errors(errors)


class PrixForm(PrixMixin):
    """What a structure says of its own price, on its page."""

    use_required_attribute = False

    prix_depuis = forms.DateField(
        label=gettext_lazy("Depuis le"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    prix_note = forms.CharField(
        label=gettext_lazy("À savoir sur ce prix"),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs={"lang": "fr"}),  # families read it as French
    )

    class Meta:
        model = Structure
        fields = CHAMPS

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        for champ in self.fields.values():
            champ.sans_mention = True

    def clean_prix_note(self):
        return sans_commandes(self.cleaned_data["prix_note"])

    def saisie(self):
        """{field of CHAMPS: value}, as the model has put them in order."""
        return {nom: getattr(self.instance, nom) for nom in CHAMPS}
