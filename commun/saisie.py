"""Widgets of public forms: choices as large cards."""

from django import forms


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
