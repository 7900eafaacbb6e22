"""A complaint: typed by a family on its page, by anybody on the public one, written down by an agent, answered by the
coordination."""

from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from commun.saisie import ChampTelephone
from demarches.models import Demande, Reclamation
from demarches.models.reclamations import ATTENTE_MAX, TEXTE_MAX
from demarches.references import lire_reference

from .adresses import AdresseRelueForm
from .base import EtapeForm
from .saisie import ChampDit

TROP_LONG = gettext_lazy("C’est trop long : %(limit_value)d caractères au plus, il y en a %(show_value)d.")
# How an agent may have heard of one.
RECUES_PAR = [choix for choix in Reclamation.Canal.choices if choix[0] not in ("web", "site")]


class ReclamerForm(EtapeForm):
    """Of a family: its words; the page knows the rest."""

    texte = ChampDit(
        label=gettext_lazy("Votre réclamation"),
        help_text=gettext_lazy("Dites ce qui ne va pas, et ce que vous attendez. Rien sur la santé."),
        max_length=TEXTE_MAX,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": gettext_lazy("Écrivez votre réclamation."),
            "max_length": TROP_LONG,
        },
    )
    cle = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.initial.setdefault("cle", uuid4())


class ReclamationPubliqueForm(AdresseRelueForm, EtapeForm):
    """Of anybody, without a link to a request. Unsent, it is kept by the page, nowhere else."""

    champ_adresse = "courriel"

    texte = ChampDit(
        label=gettext_lazy("Que s’est-il passé ?"),
        help_text=gettext_lazy("Les faits, avec les dates si vous les savez. Rien sur la santé."),
        max_length=TEXTE_MAX,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": gettext_lazy("Écrivez votre réclamation."), "max_length": TROP_LONG},
    )
    attente = ChampDit(
        label=gettext_lazy("Qu’attendez-vous de nous ?"),
        help_text=gettext_lazy("Une explication, un rendez-vous, un changement."),
        max_length=ATTENTE_MAX,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": TROP_LONG},
    )
    reference = forms.CharField(
        label=gettext_lazy("Référence de votre demande"),
        help_text=gettext_lazy("Si vous en avez une. Elle commence par PE."),
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    nom = ChampDit(
        label=gettext_lazy("Votre nom"),
        max_length=120,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name", "spellcheck": "false"}),
    )
    courriel = forms.EmailField(
        label=gettext_lazy("Adresse électronique"),
        max_length=254,
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={
            "invalid": gettext_lazy("Cette adresse n’est pas valable. Écrivez par exemple nom@exemple.fr.")
        },
    )
    telephone = ChampTelephone(label=gettext_lazy("Téléphone"), max_length=30, required=False)
    cle = forms.UUIDField(widget=forms.HiddenInput)
    # They tell robots from people (see demarches.views.provenance); whatever they hold, the form is valid.
    depart = forms.CharField(required=False, widget=forms.HiddenInput)
    votre_site = forms.CharField(required=False)

    courriel.sans_mention = telephone.sans_mention = True

    @classmethod
    def neuve(cls, depart):
        return cls(initial={"cle": uuid4(), "depart": depart})

    def clean_reference(self):
        """Well written or not: whether there is such a request is told to nobody."""
        saisie = self.cleaned_data["reference"].strip()
        reference = lire_reference(saisie) if saisie else ""
        if reference is None:
            raise ValidationError(_("Cette référence n’est pas complète : relisez-la, ou laissez ce champ vide."))
        return reference

    def clean(self):
        donnees = super().clean()
        invalides = self.has_error("courriel") or self.has_error("telephone")
        if not donnees.get("courriel") and not donnees.get("telephone") and not invalides:
            self.add_error("courriel", _("Indiquez une adresse électronique ou un numéro de téléphone."))
        return donnees

    def deposer(self, provenance):
        r = {nom: valeur for nom, valeur in self.cleaned_data.items() if nom not in ("depart", "votre_site")}
        return Reclamation.objects.deposer_du_site(provenance=provenance, langue=get_language(), **r)


class SaisieReclamationForm(forms.Form):
    """Of an agent who heard it, or received the letter."""

    use_required_attribute = False

    reference = forms.CharField(
        label="Référence de la demande", max_length=20, required=False, help_text="PE-… Vide : aucune demande."
    )
    canal = forms.ChoiceField(label="Reçue par", choices=RECUES_PAR)
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
    )  # fmt: skip

    def __init__(self, *args, reclamation, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        if reclamation.demande_id:
            suite = "Elle part par courriel ; la famille la lit aussi sur sa page."
        elif reclamation.courriel:
            suite = "Elle part par courriel."
        else:
            suite = "Cette personne n’a pas donné d’adresse : appelez-la, et gardez ici ce que vous lui dites."
        self.fields["texte"].help_text = f"En français simple. {suite}"
