"""A complaint: typed by a family on its page, written down by an agent, answered by the coordination."""

from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from demarches.models import Demande, Reclamation
from demarches.models.reclamations import TEXTE_MAX
from demarches.references import lire_reference

from .base import EtapeForm
from .saisie import ChampDit


class ReclamerForm(EtapeForm):
    """Of a family: its words; the page knows the rest."""

    texte = ChampDit(
        label=gettext_lazy("Votre réclamation"),
        help_text=gettext_lazy("Dites ce qui ne va pas, et ce que vous attendez. Rien sur la santé."),
        max_length=TEXTE_MAX,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": gettext_lazy("Écrivez votre réclamation."),
            "max_length": gettext_lazy(
                "C’est trop long : %(limit_value)d caractères au plus, il y en a %(show_value)d."
            ),
        },
    )
    cle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.initial.setdefault("cle", uuid4())


class SaisieReclamationForm(forms.Form):
    """Of an agent who heard it, or received the letter."""

    use_required_attribute = False

    reference = forms.CharField(
        label="Référence de la demande", max_length=20, required=False, help_text="PE-… Vide : aucune demande."
    )
    canal = forms.ChoiceField(label="Reçue par", choices=Reclamation.Canal.choices[1:])
    nom = forms.CharField(label="Nom de la personne", max_length=120, required=False)
    courriel = forms.EmailField(label="Adresse électronique", required=False)
    telephone = forms.CharField(label="Téléphone", max_length=30, required=False)
    texte = ChampDit(
        label="Ce qu’elle dit, avec ses mots", max_length=TEXTE_MAX, widget=forms.Textarea(attrs={"rows": 8})
    )
    cle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.initial.setdefault("cle", uuid4())
        self.demande = None

    def clean_reference(self):
        saisie = self.cleaned_data["reference"].strip()
        if not saisie:
            return ""
        reference = lire_reference(saisie)
        self.demande = Demande.objects.filter(reference=reference).first() if reference else None
        if self.demande is None:
            raise ValidationError("Aucune demande ne porte cette référence.")
        return reference

    def clean(self):
        donnees = super().clean()
        if self.demande is None and not self.has_error("reference") and not donnees.get("nom"):
            self.add_error("nom", "Dites qui réclame, ou de quelle demande il s’agit.")
        return donnees

    def deposer(self, par):
        r = {nom: self.cleaned_data[nom] for nom in ("canal", "nom", "courriel", "telephone", "texte", "cle")}
        return Reclamation.objects.deposer(demande=self.demande, saisie_par=par, **r)


class ReponseReclamationForm(forms.Form):
    use_required_attribute = False

    texte = forms.CharField(
        label="Réponse", max_length=TEXTE_MAX, widget=forms.Textarea(attrs={"rows": 8}),
        help_text="En français simple. Elle part par courriel ; la famille la lit aussi sur sa page.",
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
