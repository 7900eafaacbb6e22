"""Forms of the desk about what a request waits for."""

import datetime

from django import forms
from django.utils import timezone

from demarches.echeancier import dans_des_mois
from demarches.models.attentes import REPONSE_AU_PLUS
from demarches.models.veilles import MOIS_AU_PLUS

from .bureau import DATE, ActionForm

QUESTION_MAX = 600
UNE_SEMAINE = datetime.timedelta(days=7)


class DemanderForm(ActionForm):
    question = forms.CharField(
        label="Votre question",
        max_length=QUESTION_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="En français simple. La famille la lit sur sa page, et dans le courriel si son adresse est "
        "confirmée. Rien sur la santé.",
    )
    repondre_avant = forms.DateField(
        label="Réponse attendue avant le",
        widget=DATE,
        initial=lambda: timezone.localdate() + UNE_SEMAINE,
        help_text="Le délai promis s’arrête jusque-là. Sans réponse ce jour-là, la demande revient chez vous.",
    )

    def clean_repondre_avant(self):
        jour = self.cleaned_data["repondre_avant"]
        if not timezone.localdate() < jour <= timezone.localdate() + REPONSE_AU_PLUS:
            raise forms.ValidationError("Choisissez une date après aujourd’hui, dans 60 jours au plus.")
        return jour


class RepondreForm(ActionForm):
    texte = forms.CharField(
        label="Ce que la famille a répondu",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="La famille le lit aussi sur sa page. Rien sur la santé.",
    )


class VeilleForm(ActionForm):
    jusqu_au = forms.DateField(label="Reprendre la recherche le", widget=DATE, required=False)
    naissance = forms.BooleanField(label="Plutôt 15 jours après le terme", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.terme = self.demande.apres_la_naissance
        if self.terme is None:
            del self.fields["naissance"]

    def clean(self):
        donnees, jour = super().clean(), timezone.localdate()
        choisi = self.terme if donnees.pop("naissance", False) else donnees.get("jusqu_au")
        if "jusqu_au" not in self.errors and not (choisi and jour < choisi <= dans_des_mois(jour, MOIS_AU_PLUS)):
            self.add_error("jusqu_au", "Choisissez un jour à venir, dans douze mois au plus.")
        return donnees | {"jusqu_au": choisi}


class TransfererForm(ActionForm):
    service = forms.CharField(
        label="À quel service",
        max_length=120,
        help_text="Son nom seul, que la famille lira : pas celui d’une personne.",
    )
    courriel = forms.EmailField(
        label="Adresse électronique de ce service",
        help_text="Il reçoit le nom, le téléphone et le besoin de la famille ; ni son message, ni sa situation "
        "particulière.",
    )
    accord = forms.BooleanField(
        label="La famille est d’accord et sait qui va la contacter",
        error_messages={"required": "Demandez d’abord son accord à la famille."},
    )
