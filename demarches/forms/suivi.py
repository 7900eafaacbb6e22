"""What a family may do from its tracking page, and from the links of a mail."""

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from demarches.echeancier import dans_des_mois
from demarches.models.veilles import MOIS_AU_PLUS
from demarches.transitions import Acteur

from .saisie import ChampDit

TEXTE_MAX = 2000


class Action(models.TextChoices):
    ADRESSE = "adresse"
    ROUVRIR = "rouvrir"
    RETIRER = "retirer"
    REVEILLER = "reveiller"


class ActionForm(forms.Form):
    """A button's name, turned into the verb of the request; `executer` may raise TransitionRefusee."""

    action = forms.ChoiceField(choices=Action)

    def executer(self, demande):
        verbes = {
            Action.ADRESSE: demande.verifier_adresse,
            Action.ROUVRIR: lambda: demande.rouvrir(par=Acteur.FAMILLE),
            Action.RETIRER: demande.retirer,
            Action.REVEILLER: lambda: demande.reveiller(par=Acteur.FAMILLE),
        }
        verbes[self.cleaned_data["action"]]()


class PauseForm(forms.Form):
    """Until when: a day, or a while after the birth when one is expected."""

    use_required_attribute = False

    jusqu_au = forms.DateField(
        label=gettext_lazy("Reprendre la recherche le"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("Un jour à venir, dans douze mois au plus."),
        error_messages={
            "invalid": gettext_lazy("Choisissez un jour."),
            "required": gettext_lazy("Choisissez un jour."),
        },
    )
    naissance = forms.BooleanField(label=gettext_lazy("Plutôt après la naissance prévue"), required=False)

    def __init__(self, *args, demande, **kwargs):
        super().__init__(*args, **kwargs)
        self.apres_la_naissance = demande.apres_la_naissance
        if self.apres_la_naissance is None:
            del self.fields["naissance"]
            self.fields["jusqu_au"].required = True

    def clean(self):
        donnees, jour = super().clean(), timezone.localdate()
        choisi = self.apres_la_naissance if donnees.get("naissance") else donnees.get("jusqu_au")
        if "jusqu_au" in self.errors:
            return donnees
        if choisi is None or not jour < choisi <= dans_des_mois(jour, MOIS_AU_PLUS):
            self.add_error("jusqu_au", gettext("Choisissez un jour à venir, dans douze mois au plus."))
        return donnees | {"jusqu_au": choisi}


class ReponseForm(forms.Form):
    """The family's answer to a question of its relais."""

    use_required_attribute = False

    texte = ChampDit(
        label=gettext_lazy("Votre réponse"),
        max_length=TEXTE_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": gettext_lazy("Écrivez votre réponse."),
            "max_length": gettext_lazy(
                "C’est trop long : %(limit_value)d caractères au plus, il y en a %(show_value)d."
            ),
        },
    )


class ChangementForm(forms.Form):
    """A few words about what changed, if the family wants to."""

    use_required_attribute = False

    texte = ChampDit(
        label=gettext_lazy("Ce qui a changé"),
        max_length=TEXTE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("En quelques mots : les jours, les heures, la date, la commune. Rien sur la santé."),
    )
