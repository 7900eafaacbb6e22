"""What an agent of a relais may change of a structure of its communes."""

from django import forms

from carte import tenue
from carte.forms.bureau import date, sans_formule
from carte.forms.prix import PrixMixin
from carte.models import Structure
from carte.models.prix import CHAMPS as CHAMPS_DU_PRIX
from commun.saisie import ChampTelephone


class TenueForm(PrixMixin):
    use_required_attribute = False

    telephone = ChampTelephone(label="Téléphone", max_length=20, required=False)
    prix_depuis = date(label="Depuis le", required=False)
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
        if not (self.instance.peut_publier_un_prix and self.instance.type.code in tenue.TYPES):
            for nom in CHAMPS_DU_PRIX:
                del self.fields[nom]
        for nom in {"disponibilite", "inscription", "prix_note"} & set(self.fields):
            self.fields[nom].validators.append(sans_formule)

    def saisie(self):
        return {nom: valeur for nom, valeur in self.cleaned_data.items() if nom != "vu"}

    def _post_clean(self):
        """The verb writes and checks, on the row as it is once locked."""
