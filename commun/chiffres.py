"""Figures in texts: [[cle]] tokens, checked when an editor saves, printed with today's value when a page is read.

A token may also be a sum, for worked examples: [[= 2500 × psu.taux_effort.collectif.2]] (see commun.calcul).
"""

import re
from decimal import Decimal
from functools import lru_cache

from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils.formats import get_format
from django.utils.translation import get_language, gettext, gettext_noop, ngettext

from commun import calcul
from commun.langues import SOURCE

# Features of the rich text editor: the button that inserts a token, the chip that shows it.
CHIFFRES = ["chiffre", "chiffre-jetons"]
JETON = re.compile(r"\[\[\s*(=?[^\[\]]+?)\s*\]\]")
DUREE = re.compile(r"(\d{1,4})\s(jour|mois)s?")
# Figures told in words by our own tables.
MOTS = (gettext_noop("1/80 des salaires bruts"),)
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
    """Keys and sums of the tokens in `texte`, in order, repeated when they are."""
    return JETON.findall(texte or "")


def cles_du_jeton(jeton):
    """Keys of the figures a token needs: itself, or those of its sum. Raises CalculInvalide."""
    return calcul.cles(jeton[1:]) if jeton.startswith("=") else [jeton]


def valider_jetons(texte):
    """Raise ValidationError for a token that is neither a figure, nor a setting of the territory, nor a sum."""
    connus = {f"territoire.{champ}" for champ in REGLAGES}
    try:
        cles = {cle for jeton in jetons(texte) for cle in cles_du_jeton(jeton)} - connus
        for jeton in jetons(texte):
            if jeton.startswith("="):
                calcul.evaluer(jeton[1:], dict.fromkeys(cles, Decimal(1)))
    except calcul.CalculInvalide as erreur:
        raise ValidationError(str(erreur)) from erreur
    # By the registry: fields and blocks check their tokens, and models are made of fields and blocks.
    baremes = apps.get_model("commun", "Bareme").objects
    inconnues = cles - set(baremes.filter(cle__in=cles).values_list("cle", flat=True))
    if inconnues:
        raise ValidationError(
            "Chiffre inconnu : %(cles)s. Choisissez-le dans la liste des barèmes.",
            params={"cles": ", ".join(sorted(inconnues))},
        )


def valeur_lisible(bareme):
    """A figure as readers see it: "3,64 €", "8 500 €", "50 %", "8 jours" (non-breaking spaces)."""
    if bareme.valeur is None:
        return texte_lisible(bareme.valeur_texte)
    if bareme.unite.startswith("€"):
        return euros(bareme.valeur)
    nombre = nombre_lisible(bareme.valeur, _decimales(bareme.valeur))
    return nombre + ("\u00a0%" if bareme.unite.startswith("%") else "")


def texte_lisible(texte):
    """A figure told in words, in the reader's language: durations and what the catalogues know; else as it is."""
    duree = DUREE.fullmatch(texte)
    if not duree:
        return gettext(texte) if texte else ""
    nombre = int(duree[1])
    if duree[2] == "jour":
        modele = ngettext("%(n)s jour", "%(n)s jours", nombre)
    else:
        modele = ngettext("%(n)s mois", "%(n)s mois", nombre)
    return modele % {"n": nombre}


def reste_en_francais(bareme):
    """Whether a figure told in words has no words in the reader's language."""
    texte = bareme.valeur_texte
    return get_language() != SOURCE and any(c.isalpha() for c in texte) and texte_lisible(texte) == texte


def euros(valeur):
    """ "3,64 €", "8 500 €", "814,60 €"."""
    decimales = _decimales(valeur)
    return nombre_lisible(valeur, max(decimales, 2) if decimales else 0) + "\u00a0€"


def nombre_lisible(valeur, decimales):
    """A Decimal that has at most so many decimals, as Django's `number_format` writes it with its thousands grouped.

    That function looks its three settings up at each number, and a page of calculations holds three hundred.
    """
    virgule, milliers = _separateurs(get_language())
    entiers, _point, decimaux = f"{valeur:{',' if milliers else ''}.{decimales}f}".partition(".")
    if milliers:
        entiers = entiers.replace(",", milliers)
    return f"{entiers}{virgule}{decimaux}" if decimaux else entiers


@lru_cache(maxsize=32)
def _separateurs(langue):
    """(between units and decimals, between thousands or "" in a language that does not group them)."""
    groupes = get_format("NUMBER_GROUPING", langue)
    return get_format("DECIMAL_SEPARATOR", langue), get_format("THOUSAND_SEPARATOR", langue) if groupes else ""


def resultat_lisible(jeton, baremes):
    """The sum of a token as readers see it, in euros to the cent, over {key: Bareme}. Raises KeyError for a figure that
    has no confirmed number today."""
    valeurs = {cle: _nombre(baremes[cle]) for cle in cles_du_jeton(jeton)}
    return euros(calcul.arrondir(calcul.evaluer(jeton[1:], valeurs)))


def _nombre(bareme):
    if bareme.valeur is None:
        raise KeyError(bareme.cle)
    return bareme.valeur / 100 if bareme.unite.startswith("%") else bareme.valeur


def _decimales(valeur: Decimal) -> int:
    exposant = valeur.normalize().as_tuple().exponent
    return max(0, -exposant)
