"""What an agent decides of the messages put aside, several at once."""

from django import forms

from demarches.models import Quarantaine


class TriForm(forms.Form):
    action = forms.ChoiceField(choices=[(nom, nom) for nom in ("liberer", "rejeter", "retablir")])
    lignes = forms.ModelMultipleChoiceField(Quarantaine.objects.none())

    def __init__(self, *args, ecartes, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lignes"].queryset = ecartes
