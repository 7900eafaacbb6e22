"""What every step of the request form is made of: its base class, its fields, its widgets."""

import datetime

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.forms.utils import ErrorDict
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from commun.texte import normaliser

OUI_NON = [("oui", _("Oui")), ("non", _("Non"))]
# As `normaliser` writes them.
MOIS = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)


class EtapeForm(forms.Form):
    """One step. `reponses` holds the cleaned answers of all steps already filled, by step.

    What a step keeps in the draft is `a_garder()`; `donnees()` is the inverse, so that kept answers are shown and
    validated again as if they were posted.
    """

    use_required_attribute = False
    # Error codes that ask for a precision and blame nobody: the page is not announced as being in error.
    precisions = frozenset()

    def __init__(self, data=None, *, reponses=None, **kwargs):
        self.reponses = reponses or {}
        super().__init__(data, label_suffix="", **kwargs)

    @classmethod
    def donnees(cls, gardees):
        """Data to bind the form with, from answers kept earlier."""
        return dict(gardees)

    @classmethod
    def depuis(cls, gardees, **kwargs):
        """The form bound to kept answers; unreadable ones count as missing."""
        try:
            data = cls.donnees(gardees)
        except (AttributeError, IndexError, KeyError, TypeError, ValueError):
            data = {}
        return cls(data, **kwargs)

    @classmethod
    def depuis_adresse(cls, parametres, reponses):
        """The form prefilled by the address of the page, or None when it says nothing."""

    @classmethod
    def agir(cls, data):
        """Answer to a secondary button (add, remove, copy): a form with changed data, or None when none was pressed."""

    @property
    def en_erreur(self):
        codes = {erreur.code for liste in self.errors.as_data().values() for erreur in liste}
        return bool(codes - self.precisions)

    @property
    def precision(self):
        """Code of the precision asked for ("" when none is)."""
        codes = [e.code for e in self.errors.as_data().get(NON_FIELD_ERRORS, ()) if e.code in self.precisions]
        return codes[0] if codes else ""

    def sans_valider(self):
        """The same form, shown as filled in so far, without a word on what is missing."""
        self._errors = ErrorDict(renderer=self.renderer)
        return self

    def a_garder(self):
        """Cleaned answers as JSON values, in the shape `Brouillon` documents."""
        return {nom: valeur_json(valeur) for nom, valeur in self.cleaned_data.items()}

    def resume(self):
        """List of (question, answer) for the check page; the form is valid."""
        raise NotImplementedError


def valeur_json(valeur):
    return valeur.isoformat() if isinstance(valeur, datetime.date) else valeur


def libelle(choix, valeur):
    """Label of one value in a list of choices."""
    return dict(choix).get(valeur, "")


def jour_lisible(jour):
    return date_format(jour, "j F Y")


class _Cartes:
    """Choices drawn as large cards; `details` maps a value to its (help, pictogram)."""

    template_name = "django/forms/widgets/cartes.html"

    def __init__(self, *args, details=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.details = details or {}

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        option["aide"], option["picto"] = self.details.get(str(value), ("", ""))
        return option


class Boutons(_Cartes, forms.RadioSelect):
    """One answer among a few."""


class Cases(_Cartes, forms.CheckboxSelectMultiple):
    """Several answers among a few."""


class EnParties(forms.Widget):
    """Several short inputs for one value; `parties` lists (suffix, label, size)."""

    use_fieldset = True
    template_name = "django/forms/widgets/parties.html"
    parties = ()
    type_saisie = "text"

    def id_for_label(self, id_):
        return f"{id_}_{self.parties[0][0]}" if id_ else ""

    def value_from_datadict(self, data, files, name):
        """The value itself when it comes from a draft, else the tuple of what was typed."""
        if name in data:
            return data[name]
        return tuple((data.get(f"{name}_{suffixe}") or "").strip() for suffixe, _libelle, _taille in self.parties)

    def value_omitted_from_data(self, data, files, name):
        return name not in data and all(f"{name}_{suffixe}" not in data for suffixe, *_reste in self.parties)

    def decomposer(self, value):
        """Texts of the inputs from a value that comes from a draft."""
        raise NotImplementedError

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        textes = value if isinstance(value, tuple) else self.decomposer(value)
        attributs = context["widget"]["attrs"]
        autofocus = attributs.pop("autofocus", False)
        context["widget"]["type"] = self.type_saisie
        context["widget"]["parties"] = [
            {
                "nom": f"{name}_{suffixe}",
                "id": f"{attributs.get('id', name)}_{suffixe}",
                "libelle": etiquette,
                "taille": taille,
                "valeur": texte,
                "autofocus": autofocus and rang == 0,
            }
            for rang, ((suffixe, etiquette, taille), texte) in enumerate(zip(self.parties, textes, strict=True))
        ]
        return context


class DateEnParties(EnParties):
    parties = (("jour", _("Jour"), 2), ("mois", _("Mois"), 2), ("annee", _("Année"), 4))

    def decomposer(self, value):
        jour = _date_gardee(value)
        return (jour.day, jour.month, jour.year) if jour else ("", "", "")


class MoisEnParties(EnParties):
    parties = DateEnParties.parties[1:]

    def decomposer(self, value):
        jour = _date_gardee(value)
        return (jour.month, jour.year) if jour else ("", "")


class ChampDate(forms.Field):
    """A day typed as day, month, year: 14 / 3 or mars / 2026 or 26."""

    widget = DateEnParties
    default_error_messages = {
        "required": _("Indiquez la date."),
        "incomplete": _("Indiquez le jour, le mois et l’année."),
        "invalid": _("Cette date n’existe pas : vérifiez le jour, le mois et l’année."),
    }

    def to_python(self, value):
        if isinstance(value, datetime.date) or value in self.empty_values:
            return value or None
        if not isinstance(value, tuple):
            jour = _date_gardee(value)
            if jour is None:
                raise self._erreur("invalid")
            return jour
        if not any(value):
            return None
        if not all(value):
            raise self._erreur("incomplete")
        try:
            return self._composer(*value)
        except (ValueError, OverflowError) as erreur:
            raise self._erreur("invalid") from erreur

    def _composer(self, jour, mois, annee):
        return datetime.date(_annee(annee), _mois(mois), _entier(jour))

    def _erreur(self, code):
        return ValidationError(self.error_messages[code], code=code)


class ChampMois(ChampDate):
    """A month, kept as its first day."""

    widget = MoisEnParties
    default_error_messages = {
        "required": _("Indiquez le mois et l’année."),
        "incomplete": _("Indiquez le mois et l’année."),
        "invalid": _("Ce mois n’existe pas : vérifiez le mois et l’année."),
    }

    def _composer(self, mois, annee):
        return datetime.date(_annee(annee), _mois(mois), 1)


def _date_gardee(value):
    try:
        return parse_date(value) if isinstance(value, str) else None
    except ValueError:
        return None


def _entier(texte):
    if len(texte) > 4:
        raise ValueError(texte[:5])
    return int(texte)


def _mois(texte):
    """Number of a month typed as a number or as the beginning of its name: "3", "mars", "sept."."""
    nom = normaliser(texte[:12])
    if len(nom) >= 3 and nom.isalpha():
        trouves = [rang for rang, mois in enumerate(MOIS, start=1) if mois.startswith(nom)]
        if len(trouves) == 1:
            return trouves[0]
    return _entier(texte)


def _annee(texte):
    annee = _entier(texte)
    return annee + 2000 if 0 <= annee < 100 else annee
