"""The whole request on one page, typed by somebody who listens to a family (see `saisie_besoin`)."""

from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from carte.models import Commune
from commun.saisie import ChampTelephone
from demarches.models import ContactFamille
from demarches.models.choix import CANAUX_ASSISTES, Canal, InscriteMonenfant
from demarches.models.portes import refuser_date_de_papier

from .adresses import AdresseRelueForm
from .besoin import CASES
from .commune import EMMENAGE, TRAVAILLE
from .contact import MOMENTS
from .etapes import PAR_CODE
from .saisie import ChampDit
from .saisie_besoin import BesoinForm, ChampDateCourte, texte
from .saisie_etapes import langues_et_interprete

# Field of the step of the contact -> field of the page, where their names differ.
CHAMPS = {"langue_parlee": "langue", "langue_parlee_autre": "langue_autre", "besoin_interprete": "langue"}
DEHORS = "Cette commune est hors du territoire : dites ce qui y lie la famille."


def accorder_monenfant(form):
    """A reference says by itself that the family is registered."""
    donnees = form.cleaned_data
    if not donnees.get("reference_externe"):
        return
    if donnees.get("monenfant") in (InscriteMonenfant.NON, InscriteMonenfant.REFUS):
        form.add_error("reference_externe", "Une référence suppose que la famille est inscrite : répondez « oui ».")
    donnees["monenfant"] = InscriteMonenfant.OUI.value


class SaisieForm(AdresseRelueForm, BesoinForm):
    etapes = tuple(PAR_CODE)
    en_vue = (
        "cle", "adresse_vue", "canal", "recue_le", "evenement", "accord",
        "recherche", "commune", "situation", "commune_future", "date_demenagement", "commune_travail",
        *BesoinForm.en_vue,
        "prenom", "nom", "telephone", "email", "langue", "ecrire_sans_risque",
    )  # fmt: skip

    cle = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": "Rechargez la page."})
    recherche = forms.CharField(
        label="Commune ou code postal", max_length=100, widget=texte(list="communes", autofocus=True)
    )
    commune = forms.CharField(label="Laquelle ?", max_length=5, required=False, widget=forms.RadioSelect)
    situation = forms.ChoiceField(
        label="Lien avec le territoire",
        choices=[(EMMENAGE, "va y emménager"), (TRAVAILLE, "y travaille")],
        required=False,
        widget=forms.RadioSelect,
    )
    commune_future = forms.ModelChoiceField(
        Commune.objects.none(), to_field_name="insee", required=False, label="S’installe à", empty_label="choisissez"
    )
    date_demenagement = ChampDateCourte(label="Le", required=False)
    commune_travail = forms.ModelChoiceField(
        Commune.objects.none(), to_field_name="insee", required=False, label="Travaille à", empty_label="choisissez"
    )
    prenom = ChampDit(label="Prénom du parent", max_length=80, widget=texte())
    nom = ChampDit(label="Nom (facultatif)", max_length=80, required=False, widget=texte())
    telephone = ChampTelephone(
        label="Téléphone", max_length=30, required=False, widget=texte(inputmode="tel", type="tel")
    )
    email = forms.EmailField(
        label="Courriel (facultatif)", max_length=254, required=False, widget=texte(inputmode="email", type="email")
    )
    langue = forms.ChoiceField(
        label="Langue et interprète",
        choices=langues_et_interprete,
        required=False,
        help_text="Tapez les premières lettres : « tam » pour tamoul.",
    )
    ecrire_sans_risque = forms.ChoiceField(
        label="Peut-on lui écrire sans risque ?",
        choices=[("oui", "oui"), ("non", "non")],
        widget=forms.RadioSelect,
        error_messages={"required": "Posez la question à la famille : quelqu’un d’autre lit-il ses messages ?"},
    )
    langue_autre = ChampDit(label="Quelle autre langue ?", max_length=60, required=False, widget=texte())
    preference = forms.ChoiceField(
        label="Préfère être contactée",
        choices=[("", "par téléphone s’il y en a un"), *ContactFamille.Preference.choices],
        required=False,
    )
    creneaux = forms.MultipleChoiceField(
        label="Quand appeler", choices=MOMENTS, required=False, widget=forms.CheckboxSelectMultiple
    )
    message = ChampDit(
        label="Ce que dit la famille (facultatif)",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
        help_text="600 caractères au plus, rien sur la santé.",
    )
    monenfant = forms.ChoiceField(
        label="Inscrite sur monenfant.fr ?", choices=[("", "pas demandé"), *InscriteMonenfant.choices], required=False
    )
    reference_externe = forms.CharField(label="Référence monenfant.fr", max_length=40, required=False, widget=texte())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("cle", uuid4())
        self.propositions, self.dehors = [], None
        self.communes = list(Commune.objects.du_territoire())
        for nom in ("commune_future", "commune_travail"):
            self.fields[nom].queryset = Commune.objects.du_territoire()
            self.fields[nom].label_from_instance = lambda commune: commune.nom
        if self.is_bound:  # where typing goes on is chosen once it is known (see `viser`)
            del self.fields["recherche"].widget.attrs["autofocus"]

    def clean(self):
        donnees = super().clean()
        accorder_monenfant(self)
        return donnees

    def _apres_l_etape(self, code, form):
        if code == "commune":
            self.propositions, self.dehors = form.propositions, form.dehors
            self.fields["commune"].widget.choices = form.fields["commune"].widget.choices

    def _mots(self, erreur):
        return [DEHORS] if erreur.code == "dehors" else erreur.messages

    def _champ(self, nom, form, rangs):
        return "recherche" if form.precision else super()._champ(CHAMPS.get(nom, nom), form, rangs)


class SaisieAssisteeForm(SaisieForm):
    """Typed by an agent of the service, who says how the family came."""

    canal = forms.ChoiceField(
        label="La famille est venue par",
        choices=[(c.value, c.label) for c in CANAUX_ASSISTES],
        initial=Canal.TELEPHONE,
        widget=forms.RadioSelect,
    )
    recue_le = ChampDateCourte(
        label="Papier reçu le",
        required=False,
        jour_entier=True,
        help_text="La date d’arrivée : le délai promis à la famille compte à partir d’elle.",
    )
    cases = forms.MultipleChoiceField(
        label="Ce que la famille veut dire de sa situation",
        choices=CASES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    en_parler = forms.BooleanField(label="Préfère en parler de vive voix", required=False)
    consentement = forms.BooleanField(
        label="La famille accepte que son relais utilise ces informations pour l’accompagner", required=False
    )
    evenement = forms.CharField(label="Quel évènement ?", max_length=80, required=False, widget=texte())

    def clean_recue_le(self):
        jour = self.cleaned_data["recue_le"] and self.cleaned_data["recue_le"][0]
        if self.cleaned_data.get("canal") != Canal.PAPIER:
            return None
        if jour is None:
            raise ValidationError("Indiquez le jour où le papier est arrivé.")
        refuser_date_de_papier(jour)
        return jour

    def clean_evenement(self):
        return self.cleaned_data["evenement"] if self.cleaned_data.get("canal") == Canal.EVENEMENT else ""


class SaisiePartenaireForm(SaisieForm):
    """Sent by a partner, with the family's agreement."""

    accord = forms.BooleanField(
        error_messages={"required": "Sans l’accord de la famille, rien ne peut être transmis."},
    )


class MonenfantForm(forms.Form):
    monenfant = forms.ChoiceField(
        label="Inscrite sur monenfant.fr",
        choices=[("", "pas demandé"), *InscriteMonenfant.choices],
        required=False,
        widget=forms.RadioSelect,
    )
    reference_externe = forms.CharField(label="Référence monenfant.fr (facultatif)", max_length=40, required=False)

    def clean(self):
        donnees = super().clean()
        accorder_monenfant(self)
        return donnees
