"""Inline pictograms: one drawing a concept, read once, hidden from assistive technology (the words beside it speak)."""

import re
from functools import lru_cache

from django import template
from django.utils.safestring import mark_safe

from commun.pictogrammes import DOSSIER, trouver

register = template.Library()

# Pictogram of each kind of care or place (see commun.vocabulaire); `picto_mode` falls back on "lieu".
MODES = {
    "creche_collective": "creche",
    "multi_accueil": "creche",
    "micro_creche": "micro-creche",
    "creche_familiale": "donner-le-biberon",
    "creche_parentale": "famille",
    "creche_entreprise": "travail",
    "halte_garderie": "halte-garderie",
    "jardin_enfants": "enfant",
    "assistant_maternel": "assistante-maternelle",
    "mam": "maison-assistants-maternels",
    "garde_domicile": "garde-a-domicile",
    "ecole_2_ans": "ecole-maternelle",
    "rpe": "relais",
    "laep": "accueil-enfants-parents",
    "pmi": "hopital-pmi",
    "ludotheque": "jeux",
    "mediatheque": "lire",
    "centre_social": "groupe",
    "france_services": "mairie-batiment-public",
}

# What every file repeats and no reader sees: identifiers, and line settings on shapes that draw no line.
_SANS_TRAIT = re.compile(r'\s(?:stroke-linecap|stroke-linejoin|stroke-miterlimit|stroke-width)="[^"]*"')
_INUTILE = re.compile(
    r'<\?xml.*?\?>|<!--.*?-->|<defs\s*/>|<g[^>]*/>|<g[^>]*>\s*</g>|\sid="[^"]*"|\sstroke-miterlimit="10"', re.DOTALL
)


@register.simple_tag
def picto(nom, classe=""):
    """The drawing of this name in the catalogue; `classe` is added to the class `picto`."""
    return _dessin(nom, classe)


@register.simple_tag
def picto_mode(code, classe=""):
    """The drawing of a kind of care, by its code."""
    return _dessin(MODES.get(code, "lieu"), classe)


@lru_cache(maxsize=256)
def _dessin(nom, classe):
    classes = f"picto {classe}".strip() if re.fullmatch(r"[\w -]*", classe) else "picto"
    corps = _alleger((DOSSIER / trouver(nom).fichier).read_text(encoding="utf-8"))
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
