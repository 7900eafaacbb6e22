"""What the archives answered to a slip."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone


class VisaForm(forms.Form):
    use_required_attribute = False

    numero = forms.CharField(
        label="Visa n°",
        max_length=60,
        help_text="Tel que les archives départementales l’ont écrit.",
        error_messages={"required": "Recopiez le numéro du visa."},
    )
    le = forms.DateField(
        label="Date du visa",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": "Indiquez la date du visa.",
            "invalid": "Écrivez une date, par exemple 31/1/2027.",
        },
    )

    def __init__(self, *args, bordereau, **kwargs):
        super().__init__(*args, **kwargs)
        self.bordereau = bordereau

    def clean_le(self):
        jour = self.cleaned_data["le"]
        if jour > timezone.localdate():
            raise ValidationError("Cette date est à venir.")
        if jour < timezone.localdate(self.bordereau.cree_le):
            raise ValidationError("Ce visa est plus ancien que le bordereau : vérifiez la date.")
        return jour
