"""Widgets and fields of public forms: choices as large cards, lists of French names, telephone numbers."""

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from commun import langues

# France first: its numbers are understood without their country code.
PAYS = (
    "FR",
    "BE",
    "CH",
    "DE",
    "ES",
    "GB",
    "IT",
    "LU",
    "AD",
    "MC",
    "GP",
    "MQ",
    "GF",
    "RE",
    "YT",
    "PM",
    "WF",
    "PF",
    "NC",
)


class _Cartes:
    """Choices drawn as large cards; `details` maps a value to its (help, pictogram)."""

    template_name = "django/forms/widgets/cartes.html"

    def __init__(self, *args, details=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.details = details or {}

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        option["aide"], option["picto"] = self.details.get(str(value), ("", ""))
        return option


class Boutons(_Cartes, forms.RadioSelect):
    """One answer among a few."""


class Cases(_Cartes, forms.CheckboxSelectMultiple):
    """Several answers among a few."""


class ListeFrancaise(forms.Select):
    """Options whose names are French in every language; the line that stands for no choice is not one of them."""

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if value:
            option["attrs"]["lang"] = langues.SOURCE
        return option


class ChampTelephone(forms.CharField):
    """A French number as people type it, or a neighbour's with its country code; kept in its readable form."""

    widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"})

    def clean(self, value):
        texte = super().clean(value)
        if not texte:
            return ""
        numero = lire_telephone(texte)
        if numero is None:
            raise ValidationError(
                _("Ce numéro n’est pas valable. Écrivez par exemple 06 12 34 56 78, ou +32 470 12 34 56."),
                code="invalid",
            )
        return telephone_lisible(numero)


def lire_telephone(texte):
    """The number meant, of France or a neighbouring country, or None."""
    try:
        numero = phonenumbers.parse(texte, "FR")
    except phonenumbers.NumberParseException:
        return None
    return numero if any(phonenumbers.is_valid_number_for_region(numero, pays) for pays in PAYS) else None


def telephone_lisible(numero):
    """The form in which numbers are kept: two of the same number are the same text."""
    forme = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(numero, forme.NATIONAL if numero.country_code == 33 else forme.INTERNATIONAL)
