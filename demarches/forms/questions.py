"""What a person fills in to ask a question, and to write again below the answer."""

from uuid import uuid4

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from carte.models import Commune
from commun import langues
from commun.saisie import Boutons, ChampTelephone, ListeFrancaise
from demarches.models.questions import TEXTE_MAX
from faq.models import Public, Theme

from .adresses import AdresseRelueForm
from .saisie import ChampDit

PROFILS = [
    (Public.FAMILLE, gettext_lazy("Un parent qui cherche une place, ou dont l’enfant est accueilli")),
    (Public.PARENT_EMPLOYEUR, gettext_lazy("Un parent qui emploie quelqu’un pour garder son enfant")),
    (Public.ASSISTANT_MATERNEL, gettext_lazy("Un assistant maternel, une garde à domicile")),
]
TROP_LONG = gettext_lazy("C’est trop long : %(limit_value)d caractères au plus, il y en a %(show_value)d.")


class QuestionForm(AdresseRelueForm):
    """A question to the relais of a commune of the territory. Unsent, it is kept by the page, nowhere else."""

    use_required_attribute = False
    champ_adresse = "courriel"

    profil = forms.ChoiceField(
        label=gettext_lazy("Vous êtes"),
        choices=PROFILS,
        widget=Boutons,
        error_messages={"required": gettext_lazy("Dites qui vous êtes : la réponse n’est pas la même.")},
    )
    commune = forms.ModelChoiceField(
        Commune.objects.none(),
        label=gettext_lazy("Votre commune"),
        to_field_name="insee",
        empty_label=gettext_lazy("Choisissez votre commune"),
        widget=ListeFrancaise,
        help_text=gettext_lazy("Votre question va au relais petite enfance de cette commune."),
        error_messages={
            "required": gettext_lazy("Choisissez votre commune."),
            "invalid_choice": gettext_lazy("Cette commune n’est pas dans la liste : choisissez-en une."),
        },
    )
    theme = forms.ChoiceField(
        label=gettext_lazy("De quoi s’agit-il ?"),
        choices=[("", gettext_lazy("Choisissez un thème")), *Theme.choices],
        error_messages={"required": gettext_lazy("Choisissez un thème, le plus proche suffit.")},
    )
    texte = ChampDit(
        label=gettext_lazy("Votre question"),
        max_length=TEXTE_MAX,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy("Sans nom, et sans rien sur la santé : dites seulement ce qui aide à répondre."),
        error_messages={
            "required": gettext_lazy("Écrivez votre question."),
            "max_length": gettext_lazy(
                "C’est trop long : %(limit_value)d caractères au plus, il y en a %(show_value)d."
            ),
        },
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
    besoin_interprete = forms.BooleanField(label=gettext_lazy("Je préfère parler avec un interprète"), required=False)
    accepte_publication = forms.BooleanField(
        label=gettext_lazy("J’accepte qu’une version anonyme soit publiée"),
        help_text=gettext_lazy("Votre question aidera d’autres personnes ; rien de vous n’y restera."),
        required=False,
    )
    cle = forms.UUIDField(widget=forms.HiddenInput)
    # They tell robots from people (see demarches.views.provenance); whatever they hold, the form is valid.
    depart = forms.CharField(required=False, widget=forms.HiddenInput)
    votre_site = forms.CharField(required=False)

    courriel.sans_mention = telephone.sans_mention = True

    def __init__(self, data=None, **kwargs):
        super().__init__(data, label_suffix="", **kwargs)
        self.fields["commune"].queryset = Commune.objects.du_territoire().order_by("nom_normalise")
        self.fields["commune"].label_from_instance = lambda commune: commune.nom
        if get_language() == langues.SOURCE:
            del self.fields["besoin_interprete"]

    @classmethod
    def neuve(cls, parametres, depart):
        """Unbound, with what the address of the page says: ?commune=27458&theme=contrat."""
        initial = {"cle": uuid4(), "depart": depart}
        initial |= {nom: parametres[nom][:20] for nom in ("commune", "theme", "profil") if parametres.get(nom)}
        return cls(initial=initial)

    def sans_valider(self):
        """The same, shown as filled in so far, without a word on what is missing."""
        self._errors = forms.utils.ErrorDict(renderer=self.renderer)
        return self

    def clean(self):
        donnees = super().clean()
        invalides = self.has_error("courriel") or self.has_error("telephone")
        if not donnees.get("courriel") and not donnees.get("telephone") and not invalides:
            self.add_error("courriel", _("Indiquez une adresse électronique ou un numéro de téléphone."))
        return donnees

    @property
    def champs(self):
        """What `Question.objects.poser` wants of a valid form."""
        dits = {nom: valeur for nom, valeur in self.cleaned_data.items() if nom not in ("depart", "votre_site")}
        return dits | {"langue": get_language()}

    def caches(self):
        """[(name, value)] of what was typed, for a page that shows it without asking it again."""
        return [(nom, self[nom].value()) for nom in self.fields if self[nom].value() not in (None, "", False)]


class RelanceForm(forms.Form):
    """A few more words, below the answer."""

    use_required_attribute = False

    texte = ChampDit(
        label=gettext_lazy("Votre message"),
        max_length=TEXTE_MAX,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": gettext_lazy("Écrivez ce qui n’est pas clair."),
            "max_length": gettext_lazy(
                "C’est trop long : %(limit_value)d caractères au plus, il y en a %(show_value)d."
            ),
        },
    )
