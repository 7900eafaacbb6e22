"""What a family may do from its tracking page."""

from django import forms
from django.db import models

from demarches.transitions import Acteur


class Action(models.TextChoices):
    ADRESSE = "adresse"
    ROUVRIR = "rouvrir"
    RETIRER = "retirer"


class ActionForm(forms.Form):
    """A button's name, turned into the verb of the request; `executer` may raise TransitionRefusee."""

    action = forms.ChoiceField(choices=Action)

    def executer(self, demande):
        verbes = {
            Action.ADRESSE: demande.verifier_adresse,
            Action.ROUVRIR: lambda: demande.rouvrir(par=Acteur.FAMILLE),
            Action.RETIRER: demande.retirer,
        }
        verbes[self.cleaned_data["action"]]()
