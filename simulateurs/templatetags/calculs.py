"""Calculators beside what they answer: a question, the guide of a kind of care."""

from django import template
from django.utils import timezone

from simulateurs.calculettes import CALCULETTES, pour_le_mode
from simulateurs.formulaires import FormulaireDeCalcul
from simulateurs.lecture import baremes_de_la_base
from simulateurs.situations import pourquoi_fermee

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
