"""What an agent of a relais may change of a structure of its communes."""

from django import forms

from carte import tenue
from carte.forms.bureau import sans_formule
from carte.models import Structure
from commun.saisie import ChampTelephone


class TenueForm(forms.ModelForm):
    use_required_attribute = False

    telephone = ChampTelephone(label="Téléphone", max_length=20, required=False)
    vu = forms.CharField(
        max_length=64,
        widget=forms.HiddenInput,
        error_messages={"required": "Rechargez la page avant de recommencer."},
    )

    class Meta:
        model = Structure
        fields = tenue.CHAMPS
        labels = {"disponibilite": "Places", "horaires": "Horaires", "inscription": "Comment s’inscrire"}
        help_texts = {"disponibilite": "Par exemple : 2 places en janvier. Vide : rien n’est annoncé."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        if self.instance.commission_le or self.instance.type.code not in tenue.TYPES:
            del self.fields["disponibilite"]
        for nom in {"disponibilite", "inscription"} & set(self.fields):
            self.fields[nom].validators.append(sans_formule)

    def saisie(self):
        return {nom: valeur for nom, valeur in self.cleaned_data.items() if nom != "vu"}

    def _post_clean(self):
        """The verb writes and checks, on the row as it is once locked."""
