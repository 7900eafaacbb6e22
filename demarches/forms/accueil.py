"""What the switchboard types: an exact reference, telephone or mail; what the caller said."""

from django import forms

from commun.saisie import lire_telephone, telephone_lisible
from demarches.references import lire_reference

from .contact import MOMENTS


class RechercheExacteForm(forms.Form):
    q = forms.CharField(
        label="Référence, téléphone ou courriel",
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autofocus": True}),
        error_messages={"required": "Tapez une référence, un téléphone ou un courriel."},
    )

    @property
    def criteres(self):
        """Filters on `Demande` that hold for the exact value typed, {} when it is none of the three."""
        texte = self.cleaned_data["q"].strip()
        if reference := lire_reference(texte):
            return {"reference": reference}
        if "@" in texte:
            return {"contact__email__iexact": texte}
        numero = lire_telephone(texte)
        return {"contact__telephone": telephone_lisible(numero)} if numero else {}


class NoterAppelForm(forms.Form):
    resume = forms.CharField(
        label="Ce que dit la famille",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
        help_text="Des faits utiles au référent, rien sur la santé. La famille ne le lit pas.",
        error_messages={"required": "Écrivez ce que dit la famille."},
    )


class RappelForm(forms.Form):
    moment = forms.ChoiceField(
        label="Quand la rappeler", choices=[("", "peu importe"), *MOMENTS], required=False, widget=forms.RadioSelect
    )
