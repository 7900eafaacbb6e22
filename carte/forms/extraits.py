"""Which extract an agent asks for."""

from django import forms

from carte.forms.bureau import choisir_le_relais
from carte.models import Commune, Structure


class ExtraitForm(forms.Form):
    use_required_attribute = False

    relais = forms.ModelChoiceField(Structure.objects.none(), label="Relais", empty_label="choisissez")
    commune = forms.ModelChoiceField(
        Commune.objects.none(), label="Commune", required=False, empty_label="toutes celles du relais"
    )
    forme = forms.ChoiceField(
        label="Fichier",
        choices=[("pdf", "PDF, à lire ou imprimer"), ("csv", "CSV, pour un tableur")],
        initial="pdf",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args, relais, communes, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        choisir_le_relais(self.fields["relais"], relais)
        self.fields["commune"].queryset = communes.order_by("nom_normalise")
        self.fields["commune"].label_from_instance = lambda commune: commune.nom
