"""What the page of the guides compares, and the words of the comparator's reasons."""

from django import template

from modes_accueil.forms import AssistantForm
from modes_accueil.models import FAITS
from modes_accueil.raisons import ATTENTES, dire

register = template.Library()
register.filter("en_mots", dire)


@register.simple_tag
def questions_du_comparateur():
    """The four questions, not yet answered."""
    return AssistantForm()


@register.simple_tag
def criteres(guides):
    """List of (label, pictogram, [(guide, text)]): a row of the comparison each, "" where a guide says nothing."""
    return [(libelle, picto, [(guide, getattr(guide, champ)) for guide in guides]) for champ, libelle, picto in FAITS]


@register.simple_tag
def aptitudes(guide):
    """List of (need in words, "souvent", "parfois" or "rarement"), in the same order for each guide."""
    return [(libelle, getattr(guide, attente)) for attente, libelle in ATTENTES.items()]
