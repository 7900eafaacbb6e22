"""Fields shared by all floors."""

import json
from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django import forms
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.text import capfirst
from wagtail.fields import RichTextField, StreamField

from commun.chiffres import CHIFFRES, valider_jetons
from commun.langues_parlees import LANGUES_PARLEES
from commun.pictogrammes import ChoixPictogramme, concepts


class FluxField(StreamField):
    """StreamField whose blocks stay out of migrations: they describe JSON, changing them changes no table."""

    def __init__(self, block_types=(), **kwargs):
        super().__init__(block_types, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, args[1:], kwargs


class ChampTexte(RichTextField):
    """Short rich text outside a body; a figure that does not exist is refused."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("features", ["bold", "ol", "ul", "link", "lexique", *CHIFFRES])
        kwargs.setdefault("validators", [valider_jetons])
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("features", None)
        kwargs.pop("validators", None)
        return name, path, args, kwargs


class ChampPictogramme(models.CharField):
    """The name of a drawing of the catalogue (see commun.pictogrammes); the list stays out of migrations."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 40)
        kwargs.setdefault("choices", concepts)
        super().__init__(*args, **kwargs)

    def deconstruct(self):
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("choices", None)
        return name, path, args, kwargs

    def formfield(self, **kwargs):
        return super().formfield(**{"widget": ChoixPictogramme, **kwargs})


class ChampCodes(models.Field):
    """Codes of a closed list (`codes`, (code, label) pairs, which stay out of migrations): a list in Python, "|a|b|" in
    the database, where `contains="|a|"` finds one."""

    def __init__(self, *args, codes=(), **kwargs):
        self.codes = codes
        super().__init__(*args, **{"max_length": 200, "default": list, "blank": True} | kwargs)

    def get_internal_type(self):
        return "CharField"

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def to_python(self, value):
        if isinstance(value, str):
            return [code for code in value.split("|") if code]
        return list(value or ())

    def get_prep_value(self, value):
        """A list is stored; the text of a lookup goes as it is."""
        if value is None or isinstance(value, str):
            return value
        return f"|{'|'.join(value)}|" if value else ""

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))

    def formfield(self, **kwargs):
        return forms.MultipleChoiceField(
            label=capfirst(self.verbose_name),
            help_text=self.help_text,
            required=not self.blank,
            choices=self.codes,
            widget=forms.CheckboxSelectMultiple(attrs={"class": "bureau-colonnes"}),
        )


class ChampLangues(ChampCodes):
    """Languages spoken."""

    def __init__(self, *args, **kwargs):
        langues = [(code, francais) for code, (francais, _propre) in LANGUES_PARLEES.items()]
        super().__init__(*args, codes=langues, **kwargs)


@lru_cache(maxsize=4)
def _coffre(cles):
    try:
        return MultiFernet([Fernet(cle) for cle in cles])
    except ValueError as erreur:
        raise ImproperlyConfigured("CLES_CHIFFREMENT must hold Fernet keys.") from erreur


def coffre():
    """The MultiFernet of settings.CLES_CHIFFREMENT: the first key encrypts, all of them decrypt."""
    return _coffre(tuple(settings.CLES_CHIFFREMENT))


class DechiffrementImpossible(Exception):
    """The stored text was encrypted with a key that CLES_CHIFFREMENT no longer holds."""


class ChampChiffre(models.TextField):
    """Any JSON value, encrypted at rest with Fernet (AES-128-CBC and HMAC-SHA256); cannot be filtered on."""

    def get_prep_value(self, value):
        if value is None:
            return None
        return coffre().encrypt(json.dumps(value, cls=DjangoJSONEncoder).encode()).decode()

    def from_db_value(self, value, expression, connection):
        if value is None:
            return None
        try:
            return json.loads(coffre().decrypt(value.encode()))
        except InvalidToken as erreur:
            raise DechiffrementImpossible(self.name) from erreur

    def get_lookup(self, lookup_name):
        if lookup_name != "isnull":
            return None
        return super().get_lookup(lookup_name)

    def to_python(self, value):
        return value

    def value_to_string(self, obj):
        return self.get_prep_value(self.value_from_object(obj))
