"""Calculators beside what they answer: a question, the guide of a kind of care; the figures they take."""

from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_bidi, override

from commun.langues import SOURCE
from commun.templatetags.langues import francais
from simulateurs.calculettes import CALCULETTES, pour_le_mode
from simulateurs.formulaires import FormulaireDeCalcul
from simulateurs.grandeurs import lisible
from simulateurs.lecture import baremes_de_la_base
from simulateurs.mots import mot_lisible
from simulateurs.situations import pourquoi_fermee
from simulateurs.tables import Etat

register = template.Library()


@register.inclusion_tag("simulateurs/_a_cote.html")
def calculs_a_cote(codes):
    """The calculators of these codes: a form when there is one, links when there are several."""
    calculettes = [CALCULETTES[code] for code in codes if code in CALCULETTES]
    if len(calculettes) != 1:
        return {"calculettes": calculettes}
    seule = calculettes[0]
    fermee = pourquoi_fermee(seule.famille, baremes_de_la_base(), timezone.localdate())
    return {"calculette": seule, "fermee": fermee, "form": FormulaireDeCalcul(calculette=seule)}


@register.inclusion_tag("simulateurs/_a_cote.html")
def calculs_du_mode(code):
    """The calculators of a family that employs for this kind of care (a code of ModeAccueil), as links."""
    return {"calculettes": pour_le_mode(code)}


@register.filter
def somme(etape):
    """The sum of an Etape, to be written from left to right. In a language of the other direction each operand is kept
    whole, or the words of one would carry the numbers around to their other side."""
    if not get_language_bidi():
        return etape.formule_lisible
    operandes = []

    def isoler(operande):
        operandes.append(lisible(operande))
        return "<bdi>{}</bdi>"

    modele = etape.formule_ecrite(isoler)
    return format_html(modele, *operandes) if operandes else modele


@register.filter
def mot(texte):
    """The name of a figure in the reader's language, else in French and marked as such."""
    lu = mot_lisible(texte)
    with override(SOURCE):
        inconnu = lu == mot_lisible(texte)
    return francais(lu) if inconnu else lu


@register.simple_tag
def chiffre_ecrit(chiffre):
    """A Chiffre with its validity and its source, as a line of a list."""
    return _ecrire(chiffre) if chiffre.etat == Etat.SAISI else _deja_ecrit(chiffre, get_language())


# A figure of ours is the same for all who read a language; one that a reader typed is kept nowhere.
@lru_cache(maxsize=2048)
def _deja_ecrit(chiffre, _langue):
    return _ecrire(chiffre)


def _ecrire(chiffre):
    return render_to_string("simulateurs/_chiffre.html", {"chiffre": chiffre})
