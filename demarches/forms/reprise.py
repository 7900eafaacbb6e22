"""To come back: the code of a draft, the address to which a link goes."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from carte.models import Commune
from demarches import codes

from .saisie import ChampDit, ChampMois


class AdresseForm(forms.Form):
    """Where to send a link."""

    use_required_attribute = False

    email = forms.EmailField(
        label=gettext_lazy("Adresse électronique"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Indiquez votre adresse électronique."),
            "invalid": gettext_lazy("Cette adresse n’est pas valable. Écrivez par exemple nom@exemple.fr."),
        },
    )

    def __init__(self, data=None, **kwargs):
        super().__init__(data, label_suffix="", **kwargs)

    @property
    def en_erreur(self):
        return bool(self.errors)


class CodeForm(forms.Form):
    """The code, and one thing that only the family knows; `commune` or `mois` is enough."""

    use_required_attribute = False

    code = ChampDit(
        label=gettext_lazy("Votre code"),
        help_text=gettext_lazy("Huit lettres, par exemple KDFG-RTBM."),
        max_length=30,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "dir": "ltr"}
        ),
        error_messages={"required": gettext_lazy("Indiquez votre code.")},
    )
    commune = ChampDit(
        label=gettext_lazy("Votre commune"),
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "address-level2", "spellcheck": "false"}),
    )
    mois = ChampMois(
        label=gettext_lazy("Mois de naissance d’un enfant, ou mois prévu"),
        help_text=gettext_lazy("Par exemple 3 / 2026."),
        required=False,
    )
    commune.sans_mention = mois.sans_mention = True

    def __init__(self, data=None, **kwargs):
        super().__init__(data, label_suffix="", **kwargs)

    @property
    def en_erreur(self):
        return bool(self.errors)

    def clean_code(self):
        code = codes.lire(self.cleaned_data["code"])
        if code is None:
            raise ValidationError(_("Ce n’est pas un code : vérifiez les huit lettres, l’une d’elles a dû changer."))
        return code

    def clean(self):
        donnees = super().clean()
        sans_rien = not donnees.get("commune") and not donnees.get("mois")
        if sans_rien and not self.has_error("commune") and not self.has_error("mois"):
            self.add_error("commune", _("Indiquez votre commune, ou le mois de naissance."))
        return donnees

    @property
    def communes(self):
        """INSEE codes of the communes that were meant."""
        texte = self.cleaned_data["commune"]
        if not texte:
            return []
        seule, autres = Commune.objects.resoudre(texte)
        return [commune.insee for commune in [*filter(None, [seule]), *autres]]

    def sans_suite(self):
        """Say that nothing answers to what was typed, without telling which part of it is wrong."""
        self.add_error(None, _("Nous ne trouvons pas de demande commencée avec ces réponses. Vérifiez-les toutes."))
