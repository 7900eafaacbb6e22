"""« Être rappelé »: one screen, for who will not fill nine."""

from uuid import uuid4

from django import forms
from django.utils.translation import get_language, gettext_lazy

from carte.models import Commune
from commun.langues_parlees import AUTRE
from commun.saisie import Cases, ChampTelephone
from demarches.models.brouillons import PROPOSITIONS

from .base import EtapeForm
from .contact import MOMENTS, ListeDeLangues, langues_a_choisir
from .saisie import ChampDit


class RappelForm(EtapeForm):
    """Where, who, at which number, when, in which language."""

    commune = forms.ModelChoiceField(
        Commune.objects.none(),
        label=gettext_lazy("Dans quelle commune cherchez-vous un accueil ?"),
        to_field_name="insee",
        empty_label=gettext_lazy("Choisissez votre commune"),
        error_messages={
            "required": gettext_lazy("Choisissez votre commune."),
            "invalid_choice": gettext_lazy("Cette commune n’est pas dans la liste : choisissez-en une."),
        },
    )
    prenom = ChampDit(
        label=gettext_lazy("Votre prénom"),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "given-name", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Indiquez votre prénom.")},
    )
    telephone = ChampTelephone(
        label=gettext_lazy("Téléphone"),
        max_length=30,
        help_text=gettext_lazy("Un numéro où l’on peut vous appeler sans risque."),
        error_messages={"required": gettext_lazy("Indiquez le numéro où vous joindre.")},
    )
    creneaux = forms.MultipleChoiceField(
        label=gettext_lazy("Quand peut-on vous appeler ?"), choices=MOMENTS, required=False, widget=Cases
    )
    langue_parlee = forms.ChoiceField(
        label=gettext_lazy("Langue que vous parlez le mieux"),
        choices=langues_a_choisir,
        required=False,
        widget=ListeDeLangues,
    )
    langue_parlee_autre = ChampDit(
        label=gettext_lazy("Quelle autre langue ?"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    cle = forms.UUIDField(widget=forms.HiddenInput)

    langue_parlee_autre.sans_mention = True

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.fields["commune"].queryset = Commune.objects.du_territoire().order_by("nom_normalise")
        self.fields["commune"].label_from_instance = lambda commune: commune.nom

    @classmethod
    def neuve(cls, parametres, reponses):
        """Unbound; ?commune=27458 chooses the commune, else the one the draft's `reponses` hold, given or proposed."""
        dite = reponses.get("commune") or reponses.get(PROPOSITIONS, {}).get("commune", {})
        commune = parametres.get("commune") or dite.get("commune_residence") or ""
        return cls(initial={"cle": uuid4(), "commune": commune[:5]})

    def clean(self):
        """A language typed without a choice in the list is another one."""
        donnees = super().clean()
        if donnees.get("langue_parlee_autre") and not donnees.get("langue_parlee"):
            donnees["langue_parlee"] = AUTRE
        elif donnees.get("langue_parlee") != AUTRE:
            donnees["langue_parlee_autre"] = ""
        return donnees

    @property
    def champs(self):
        """What `demander_un_rappel` wants of a valid form."""
        return self.cleaned_data | {"langue": get_language()}
