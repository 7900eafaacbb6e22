"""Forms of the relais' desk: filters of the list, who somebody is, and one form per action.

An action carries `vu`, what its reader saw of the person: what changed meanwhile is shown before anything is done.
"""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone

from carte.forms.assistants import Mots, PlacesForm
from carte.models import PLACES, Commune, Structure
from carte.models.structures import RELAIS
from commun.saisie import ChampTelephone

FRAICHEURS = [
    ("", "toutes les dates"),
    ("fraiche", "dites depuis 31 jours au plus"),
    ("grisee", "de 32 à 92 jours"),
    ("perimee", "de plus de 92 jours"),
    ("jamais", "jamais dites"),
]
PAR = [("", "par qui que ce soit"), ("elle", "par elle-même"), ("autre", "pas par elle-même")]
TRIS = [("", "nom"), ("commune", "commune"), ("fraicheur", "date dite"), ("agrement", "fin d’agrément")]
FORMULES = ("=", "+", "-", "@")


def date(**champs):
    return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **champs)


def sans_formule(texte):
    if texte.lstrip().startswith(FORMULES):
        raise ValidationError(f"« {texte[:20]} » commence comme une formule de tableur.")


class FiltresForm(forms.Form):
    """Filters kept in the address; what is not understood is left out."""

    vue = forms.CharField(required=False, max_length=20)
    relais = forms.ModelChoiceField(Structure.objects.none(), required=False, empty_label="tous les relais")
    commune = forms.ModelChoiceField(Commune.objects.none(), required=False, empty_label="toutes les communes")
    fraicheur = forms.ChoiceField(label="Places", required=False, choices=FRAICHEURS)
    par = forms.ChoiceField(label="Dites", required=False, choices=PAR)
    tri = forms.ChoiceField(label="Classer par", required=False, choices=TRIS)

    def __init__(self, *args, communes, relais, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["commune"].queryset = communes.order_by("nom_normalise")
        self.fields["commune"].label_from_instance = lambda commune: commune.nom
        self.fields["relais"].queryset = relais

    @property
    def visibles(self):
        return [self[nom] for nom in self.fields if nom != "vue"]

    @property
    def actifs(self):
        """Whether something narrows the list."""
        return any(self.cleaned_data.get(nom) for nom in ("relais", "commune", "fraicheur", "par"))


class IdentiteForm(forms.Form):
    """Who somebody is, as her relais writes it."""

    use_required_attribute = False

    prenom = Mots(label="Prénom", max_length=60, validators=[sans_formule])
    nom = Mots(label="Nom", max_length=60, validators=[sans_formule])
    courriel = forms.EmailField(
        label="Adresse électronique",
        max_length=120,
        help_text="Elle y reçoit l’invitation et son lien personnel.",
    )
    telephone = ChampTelephone(label="Téléphone (facultatif)", max_length=30, required=False)
    adresse = Mots(label="Adresse (facultatif)", max_length=150, required=False, validators=[sans_formule])
    code_postal = forms.RegexField(
        r"^\d{5}$",
        label="Code postal (facultatif)",
        required=False,
        error_messages={"invalid": "Un code postal compte 5 chiffres."},
    )
    commune = forms.ModelChoiceField(Commune.objects.none(), label="Commune", empty_label="choisissez")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        if isinstance(self.fields["commune"], forms.ModelChoiceField):
            self.fields["commune"].queryset = Commune.objects.du_territoire().order_by("nom_normalise")
            self.fields["commune"].label_from_instance = lambda commune: commune.nom


class AgrementMixin(forms.Form):
    agrement_valable_au = date(label="Agrément valable jusqu’au")
    agrement_capacite = forms.IntegerField(
        label="Enfants au plus", min_value=1, max_value=6, help_text="De 1 à 6, comme sur la décision du Département."
    )


class InvitationForm(IdentiteForm):
    """One person, invited as soon as she is noted."""

    agrement_valable_au = date(label="Agrément valable jusqu’au (facultatif)", required=False)
    agrement_capacite = forms.IntegerField(
        label="Enfants au plus (facultatif)",
        required=False,
        validators=[MinValueValidator(1), MaxValueValidator(6)],
    )
    relais = forms.ModelChoiceField(Structure.objects.none(), label="Relais", empty_label="choisissez")

    def __init__(self, *args, relais, **kwargs):
        super().__init__(*args, **kwargs)
        choisir_le_relais(self.fields["relais"], relais)


def choisir_le_relais(champ, relais):
    """The relais an agent works for; the only one is already chosen."""
    champ.queryset = relais
    if len(relais) == 1:
        champ.initial, champ.empty_label = relais[0].pk, None


class ActionForm(forms.Form):
    """An action without anything to fill in; `vu` may be stale, never absent."""

    use_required_attribute = False

    vu = forms.CharField(
        max_length=64,
        widget=forms.HiddenInput,
        error_messages={"required": "Rechargez la fiche avant de recommencer."},
    )

    def __init__(self, *args, assistant, **kwargs):
        super().__init__(*args, **kwargs | {"initial": self.connu(assistant)})
        self.assistant, self.label_suffix = assistant, ""

    @staticmethod
    def connu(assistant):
        """Initial values: what is known of the person."""
        return {}

    def saisie(self):
        """The arguments of the verb."""
        return {nom: valeur for nom, valeur in self.cleaned_data.items() if nom != "vu"}


class RefuserForm(ActionForm):
    motif = Mots(
        label="Motif",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Elle le lit dans sa page : dites ce qu’il faut changer.",
    )


class CorrigerForm(ActionForm, IdentiteForm):
    def __init__(self, *args, assistant, **kwargs):
        super().__init__(*args, assistant=assistant, **kwargs)
        sienne = Commune.objects.filter(pk=assistant.commune_id)
        self.fields["commune"].queryset = (Commune.objects.du_territoire() | sienne).order_by("nom_normalise")

    @staticmethod
    def connu(assistant):
        return assistant.identite

    def saisie(self):
        saisie = super().saisie()
        return {"identite": saisie | {"commune": saisie["commune"].pk}}


class AgrementForm(ActionForm, AgrementMixin):
    @staticmethod
    def connu(assistant):
        return {nom: getattr(assistant, nom) for nom in ("agrement_valable_au", "agrement_capacite")}

    def saisie(self):
        return {
            "valable_au": self.cleaned_data["agrement_valable_au"],
            "capacite": self.cleaned_data["agrement_capacite"],
        }


class SuspendreForm(ActionForm):
    le = date(label="Suspendu depuis le")

    @staticmethod
    def connu(assistant):
        return {"le": timezone.localdate()}

    def clean_le(self):
        le = self.cleaned_data["le"]
        if le > timezone.localdate():
            raise ValidationError("La suspension ne peut pas commencer après aujourd’hui.")
        return le


class DireLesPlacesForm(ActionForm, PlacesForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["places_libres"].label = "Combien de places a-t-elle ?"

    @staticmethod
    def connu(assistant):
        return {nom: getattr(assistant, nom) for nom in PLACES}

    def saisie(self):
        places = self.places()
        return {"places": places["places_libres"], "libres_le": places["libres_le"], "grille": places["grille"]}


class ConfierForm(ActionForm):
    relais = forms.ModelChoiceField(Structure.objects.none(), label="Nouveau relais", empty_label="choisissez")

    def __init__(self, *args, assistant, **kwargs):
        super().__init__(*args, assistant=assistant, **kwargs)
        autres = Structure.objects.publiees().de_type(RELAIS).exclude(pk=assistant.relais_id)
        self.fields["relais"].queryset = autres.order_by("nom")


class EffacerForm(ActionForm):
    certain = forms.BooleanField(
        label="Oui, effacer tout ce qui est su d’elle",
        error_messages={"required": "Cochez la case : ce qui est effacé ne revient pas."},
    )

    def saisie(self):
        return {}
