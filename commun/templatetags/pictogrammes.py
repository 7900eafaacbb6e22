"""Inline pictograms: one drawing a concept, read once, hidden from assistive technology (the words beside it speak)."""

import re
from functools import lru_cache
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.utils.safestring import mark_safe

register = template.Library()

# Pictogram of each kind of care or place (see commun.vocabulaire); `picto_mode` falls back on "lieu".
MODES = {
    "creche_collective": "creche-ecole",
    "multi_accueil": "creche-ecole",
    "micro_creche": "doudou-jeu",
    "creche_familiale": "donner-le-biberon",
    "creche_parentale": "famille",
    "creche_entreprise": "travail",
    "halte_garderie": "jeux",
    "jardin_enfants": "enfant",
    "assistant_maternel": "maison",
    "mam": "groupe",
    "garde_domicile": "cle-logement",
    "ecole_2_ans": "creche-ecole",
    "rpe": "parler",
    "pmi": "hopital-pmi",
    "mediatheque": "lire",
    "france_services": "mairie-batiment-public",
}

# What every file repeats and no reader sees: identifiers, and line settings on shapes that draw no line.
_SANS_TRAIT = re.compile(r'\s(?:stroke-linecap|stroke-linejoin|stroke-miterlimit|stroke-width)="[^"]*"')
_INUTILE = re.compile(
    r'<\?xml.*?\?>|<!--.*?-->|<defs\s*/>|<g[^>]*/>|<g[^>]*>\s*</g>|\sid="[^"]*"|\sstroke-miterlimit="10"', re.DOTALL
)


class PictogrammeInconnu(Exception):
    """No file of static/pictogrammes/ bears this name."""


@register.simple_tag
def picto(nom, classe=""):
    """The drawing of static/pictogrammes/<nom>.svg; `classe` is added to the class `picto`."""
    return _dessin(nom, classe)


@register.simple_tag
def picto_mode(code, classe=""):
    """The drawing of a kind of care, by its code."""
    return _dessin(MODES.get(code, "lieu"), classe)


@lru_cache(maxsize=256)
def _dessin(nom, classe):
    chemin = finders.find(f"pictogrammes/{nom}.svg") if re.fullmatch(r"[a-z0-9-]+", nom) else None
    if chemin is None:
        raise PictogrammeInconnu(nom)
    classes = f"picto {classe}".strip() if re.fullmatch(r"[\w -]*", classe) else "picto"
    corps = _alleger(Path(chemin).read_text(encoding="utf-8"))
    ouverture = f'<svg class="{classes}" viewBox="0 0 72 72" aria-hidden="true" focusable="false">'
    # Safe: our own files, and a class made of letters, digits and hyphens.
    return mark_safe(ouverture + corps + "</svg>")  # noqa: S308


def _alleger(svg):
    """The inside of the <svg>, without identifiers, empty groups, useless settings, or more than two decimals."""
    corps = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    corps = re.sub(r"<[^>]*stroke=\"none\"[^>]*>", lambda m: _SANS_TRAIT.sub("", m[0]), corps)
    corps = _INUTILE.sub("", corps)
    corps = re.sub(r"(\.\d\d)\d+", r"\1", corps)
    return re.sub(r">\s+<", "><", corps).strip()
