"""Figures in texts: [[cle]] tokens, checked when an editor saves, printed with today's value when a page is read."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.formats import number_format

from commun.models.baremes import Bareme

JETON = re.compile(r"\[\[\s*([\w.]+)\s*\]\]")
REGLAGES = (
    "nom",
    "nom_service",
    "telephone",
    "courriel",
    "adresse",
    "directeur_publication",
    "hebergeur",
    "delegue_donnees",
)


def jetons(texte):
    """Keys of the tokens in `texte`, in order, repeated when they are."""
    return JETON.findall(texte or "")


def valider_jetons(texte):
    """Raise ValidationError naming the tokens that are neither a figure nor a setting of the territory."""
    connus = {f"territoire.{champ}" for champ in REGLAGES}
    cles = {cle for cle in jetons(texte) if cle not in connus}
    inconnues = cles - set(Bareme.objects.filter(cle__in=cles).values_list("cle", flat=True))
    if inconnues:
        raise ValidationError(
            "Chiffre inconnu : %(cles)s. Choisissez-le dans la liste des barèmes.",
            params={"cles": ", ".join(sorted(inconnues))},
        )


def valeur_lisible(bareme):
    """A figure as readers see it: "3,64 €", "8 500 €", "50 %", "8 jours" (non-breaking spaces)."""
    if bareme.valeur is None:
        return bareme.valeur_texte
    monnaie = bareme.unite.startswith("€")
    decimales = _decimales(bareme.valeur)
    if monnaie and decimales:
        decimales = max(decimales, 2)
    nombre = number_format(bareme.valeur, decimal_pos=decimales, force_grouping=True)
    signe = "\u00a0€" if monnaie else "\u00a0%" if bareme.unite.startswith("%") else ""
    return nombre + signe


def _decimales(valeur: Decimal) -> int:
    exposant = valeur.normalize().as_tuple().exponent
    return max(0, -exposant)
