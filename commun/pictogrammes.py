"""The catalogue of drawings: one idea, one drawing everywhere."""

import json
from functools import lru_cache

from django import forms
from django.conf import settings


@lru_cache(maxsize=1)
def concepts():
    """[(category, [(file stem, concept)])], as the choices of a form field."""
    index = json.loads((settings.RACINE / "static" / "pictogrammes" / "index.json").read_text(encoding="utf-8"))
    return [("", sorted((entree["fichier"].removesuffix(".svg"), entree["concept"]) for entree in index))]


class ChoixPictogramme(forms.Select):
    pass
