"""Two requests made one: for each thing they tell differently, which one is right; which child is which."""

from django import forms
from django.core.exceptions import ValidationError

from demarches import doublons

from .bureau import ActionForm

GARDER, REPRENDRE = "garder", "reprendre"


class FusionForm(ActionForm):
    """`demande` is kept, `autre` closed. What only one of them tells is taken unless told otherwise."""

    def __init__(self, *args, autre, **kwargs):
        super().__init__(*args, **kwargs)
        self.autre = autre
        self.champs = doublons.differents(self.demande, autre)
        for champ in self.champs:
            vide = not any(doublons.valeurs(self.demande, champ))
            self.fields[champ.code] = forms.ChoiceField(
                label=champ.titre,
                choices=[(GARDER, "celle que je garde"), (REPRENDRE, "l’autre")],
                widget=forms.RadioSelect,
                initial=REPRENDRE if vide else GARDER,
            )
        siens = list(self.demande.enfants.all())
        for enfant, pareil in doublons.apparier(self.demande, autre).items():
            self.fields[f"enfant-{enfant.pk}"] = forms.ChoiceField(
                label=f"Dans {autre.reference} : {_nom(enfant)}",
                choices=[("", "Un autre enfant : à ajouter"), *((str(e.pk), f"Le même que {_nom(e)}") for e in siens)],
                required=False,
                initial=str(pareil.pk) if pareil else "",
            )

    def comparaisons(self):
        """(Champ, bound field) of what differs."""
        return [(champ, self[champ.code]) for champ in self.champs]

    def des_enfants(self):
        return [self[nom] for nom in self.fields if nom.startswith("enfant-")]

    def clean(self):
        donnees = super().clean()
        choisis = [valeur for nom, valeur in donnees.items() if nom.startswith("enfant-") and valeur]
        if len(choisis) != len(set(choisis)):
            raise ValidationError("Deux enfants ne peuvent pas être le même : corrigez le choix des enfants.")
        return donnees

    @property
    def decision(self):
        """What the verb wants, once valid."""
        donnees = self.cleaned_data
        return {
            "repris": [champ.code for champ in self.champs if donnees[champ.code] == REPRENDRE],
            "enfants": {
                int(nom.removeprefix("enfant-")): int(valeur) if valeur else None
                for nom, valeur in donnees.items()
                if nom.startswith("enfant-")
            },
        }


def _nom(enfant):
    date = enfant.naissance
    if enfant.ne:
        return f"{enfant.prenom or 'Enfant'}, naissance le {date:%d/%m/%Y}"
    return f"{enfant.prenom or 'Enfant'}, à naître ({date:%m/%Y})"


class ReferenceForm(forms.Form):
    reference = forms.CharField(label="Une autre demande ? Sa référence", max_length=20, required=False)
