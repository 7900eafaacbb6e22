"""Forms of the screens about secteurs: an address to try, a departure to prepare, requests to leave or to hand over."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from carte.models import Commune
from commun.models import Utilisateur

DATE = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class SimulateurForm(forms.Form):
    commune = forms.ModelChoiceField(
        Commune.objects.none(), label="Commune", to_field_name="insee", empty_label="choisissez une commune"
    )
    voie = forms.CharField(label="Rue ou lieu-dit (facultatif)", max_length=120, required=False)
    numero = forms.CharField(label="Numéro (facultatif)", max_length=10, required=False)
    jour = forms.DateField(label="Jour", widget=DATE, initial=timezone.localdate)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["commune"].queryset = Commune.objects.du_territoire().order_by("nom_normalise")
        self.fields["commune"].label_from_instance = lambda commune: commune.nom


class DepartForm(forms.Form):
    """Who receives the requests of each secteur, and the last day of the roles."""

    jour = forms.DateField(
        label="Dernier jour des rôles",
        widget=DATE,
        initial=timezone.localdate,
        help_text="Les demandes ouvertes changent de mains tout de suite ; les rôles s’arrêtent ce soir-là.",
    )

    def __init__(self, *args, lots, **kwargs):
        super().__init__(*args, **kwargs)
        self.lots = lots
        for lot in lots:
            self.fields[f"secteur_{lot.secteur.pk}"] = forms.ModelChoiceField(
                Utilisateur.objects.filter(pk__in=[agent.pk for agent in lot.receveurs]),
                label=f"{lot.secteur} : {len(lot.demandes)} demande{'s' * (len(lot.demandes) > 1)}",
                required=False,
                empty_label="partager selon la charge de chacun",
            )

    def clean_jour(self):
        jour = self.cleaned_data["jour"]
        if jour < timezone.localdate():
            raise ValidationError("Ce jour est passé : choisissez aujourd’hui ou plus tard.")
        return jour

    @property
    def choix(self):
        """{secteur: the receiver chosen, None to share}."""
        return {lot.secteur.pk: self.cleaned_data[f"secteur_{lot.secteur.pk}"] for lot in self.lots}
