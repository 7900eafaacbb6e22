"""Forms over the entries of the engine: what is typed is read as the engine does, refused with its sentences."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from commun.saisie import Boutons
from simulateurs.assistant_maternel import REGIMES
from simulateurs.grandeurs import Phrase
from simulateurs.registre import FAMILLES
from simulateurs.saisie import OBLIGATOIRE, Champ, Illisible, jour, oui_non

CHOISIR = {"required": _("Choisissez une réponse."), "invalid_choice": _("Choisissez une réponse de la liste.")}
DATE = Champ("date", _("Calculer avec les chiffres du"), jour, None)
AIDE_DATE = _("Une date comme 01/10/2026. Sans elle : aujourd’hui.")
# Entries that are chosen among a few.
CHOIX = {"regime": REGIMES}


class ChampDuMoteur(forms.CharField):
    """A text input whose value is what the engine's `champ` reads; "" gives the default of `champ`. Numbers and dates:
    "1 800" would read "800 1" in a page written from right to left."""

    def __init__(self, champ, clavier="decimal", **kwargs):
        attributs = {"inputmode": clavier, "autocomplete": "off", "dir": "ltr"}
        kwargs.setdefault("label", champ.libelle)
        widget = forms.TextInput(attrs=attributs)
        super().__init__(required=champ.defaut is OBLIGATOIRE, widget=widget, **kwargs)
        self.champ = champ

    def clean(self, value):
        try:
            return self.champ.valeur({self.champ.nom: value})
        except Illisible as faute:
            phrase = Phrase(faute.modele, {"champ": self.champ.libelle, **faute.valeurs})
            raise ValidationError(str(phrase)) from faute


def boutons(libelle, choix, details=None, **kwargs):
    """One answer among a few, as large cards."""
    return forms.ChoiceField(
        label=libelle, choices=choix, widget=Boutons(details=details), error_messages=CHOISIR, **kwargs
    )


class FormulaireDeCalcul(forms.Form):
    """The entries of a calculator, its field named as the engine names them. `calculette`: a Calculette."""

    use_required_attribute = False

    def __init__(self, *args, calculette, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        entrees = {champ.nom: champ for champ in FAMILLES[calculette.famille].champs}
        for nom in calculette.champs:
            self.fields[nom] = _champ(entrees[nom], calculette.aides.get(nom, ""))
        self.fields["date"] = ChampDuMoteur(DATE, "text", help_text=AIDE_DATE)
        for champ in self.fields.values():
            champ.sans_mention = not champ.required

    def dites(self):
        """[(label, answer as it was typed)], without which a printed result says nothing; "" of a box ticked."""
        textes = []
        for nom, champ in self.fields.items():
            tape = self.data.get(nom, "").strip()
            if nom in CHOIX:
                textes.append((champ.label, CHOIX[nom][tape]))
            elif tape:
                textes.append((champ.label, "" if self.cleaned_data[nom] is True else tape))
        return textes

    def refuser(self, erreurs):
        """Tell beside its entry each Erreur of the engine."""
        for erreur in erreurs:
            self.add_error(erreur.champ if erreur.champ in self.fields else None, str(erreur.phrase))


def _champ(champ, aide):
    if champ.nom in CHOIX:
        return boutons(champ.libelle, CHOIX[champ.nom].items(), help_text=aide)
    if champ.lire is oui_non:
        return forms.BooleanField(label=champ.libelle, help_text=aide, required=False)
    return ChampDuMoteur(champ, help_text=aide)
