"""Fields and widgets of the request form: dates and hours in parts."""

import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from commun.bidi import sans_commandes
from commun.texte import normaliser

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


class ChampDit(forms.CharField):
    """Words of a family: what would turn them, or the page around them, the other way is left out."""

    def to_python(self, value):
        return super().to_python(sans_commandes(value) if isinstance(value, str) else value)


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
