"""What the API of the open data may be asked."""

import re

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from carte.ouvertes import PERSONNES
from commun.models import ModeAccueil

PAR_PAGE, PAR_PAGE_AU_PLUS = 100, 500


def _entier(maximum, message):
    codes = ("invalid", "min_value", "max_value")
    return forms.IntegerField(
        required=False, min_value=1, max_value=maximum, error_messages=dict.fromkeys(codes, message)
    )


class OuvertesForm(forms.Form):
    """Once cleaned, `page` and `par_page` are numbers, the others what was asked or None, "" or a list."""

    page = _entier(None, _("page : un nombre entier à partir de 1."))
    par_page = _entier(PAR_PAGE_AU_PLUS, _("par_page : un nombre entier de 1 à 500."))
    type = forms.MultipleChoiceField(
        required=False, error_messages={"invalid_choice": _("type : ce code n’est pas celui d’un type de lieu ouvert.")}
    )
    commune = forms.CharField(
        required=False,
        validators=[
            RegexValidator(
                re.compile(r"^(\d{5}|2[AB]\d{3})\Z", re.ASCII), _("commune : un code INSEE de 5 caractères.")
            )
        ],
    )
    depuis = forms.DateField(
        required=False,
        input_formats=["%Y-%m-%d"],
        error_messages={"invalid": _("depuis : une date, par exemple 2026-11-26.")},
    )

    def __init__(self, data):
        super().__init__(data)
        codes = ModeAccueil.objects.exclude(code__in=PERSONNES).values_list("code", flat=True)
        self.fields["type"].choices = [(code, code) for code in codes]

    def clean_page(self):
        return self.cleaned_data["page"] or 1

    def clean_par_page(self):
        return self.cleaned_data["par_page"] or PAR_PAGE

    def filtrer(self, structures):
        """The structures asked for, whatever the page."""
        demandes = {
            "type__code__in": self.cleaned_data["type"],
            "commune__insee": self.cleaned_data["commune"],
            "mise_a_jour_le__gte": self.cleaned_data["depuis"],
        }
        return structures.filter(**{nom: valeur for nom, valeur in demandes.items() if valeur})
