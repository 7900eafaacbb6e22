"""The catalogue of drawings: one idea, one drawing everywhere. It is static/pictogrammes/index.json."""

import json
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from django import forms
from django.conf import settings
from django.templatetags.static import static

from commun.texte import normaliser

DOSSIER = settings.RACINE / "static" / "pictogrammes"


class PictogrammeInconnu(Exception):
    """No drawing of the catalogue bears this name."""


class Dessin(NamedTuple):
    """`nom` is what templates and blocks say; `fichier` is below DOSSIER, "ajouts/" for the drawings of our own."""

    nom: str
    concept: str
    categorie: str
    fichier: str


@lru_cache(maxsize=1)
def catalogue():
    """{name: Dessin}, in the order of the index: by category, then as they are best browsed."""
    entrees = json.loads((DOSSIER / "index.json").read_text(encoding="utf-8"))
    noms = [entree["fichier"].rpartition("/")[2].removesuffix(".svg") for entree in entrees]
    return {
        nom: Dessin(nom, entree["concept"], entree["categorie"], entree["fichier"])
        for nom, entree in zip(noms, entrees, strict=True)
    }


def trouver(nom):
    """The Dessin of this name."""
    try:
        return catalogue()[nom]
    except KeyError:
        raise PictogrammeInconnu(nom) from None


def par_categorie(recherche=""):
    """[(category, [Dessin])] of the drawings whose concept, name or category holds every word of `recherche`."""
    mots = normaliser(recherche).split()
    trouves = [d for d in catalogue().values() if all(mot in normaliser(" ".join(d[:3])) for mot in mots)]
    return [(categorie, list(dessins)) for categorie, dessins in groupby(trouves, key=lambda d: d.categorie)]


def concepts():
    """[(category, [(name, concept)])], as the choices of a form field."""
    return [(categorie, [(d.nom, d.concept) for d in dessins]) for categorie, dessins in par_categorie()]


class ChoixPictogramme(forms.Select):
    """A list by category, with the drawing chosen beside it."""

    template_name = "commun/choix_pictogramme.html"

    class Media:
        css = {"all": ["css/pictogrammes-editeur.css"]}
        js = ["js/admin/pictogramme.js"]

    def create_option(self, name, value, *args, **kwargs):
        option = super().create_option(name, value, *args, **kwargs)
        if value in catalogue():
            option["attrs"]["data-dessin"] = static(f"pictogrammes/{trouver(value).fichier}")
        return option
