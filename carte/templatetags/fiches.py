"""Facts of a structure as its card and its sheet say them."""

from django import template

from carte import lecture
from carte.filters.mots import nom_de_langue

register = template.Library()


@register.filter
def en_langues(codes):
    """ "arabe, turc" on a French page, their own names elsewhere."""
    return ", ".join(nom_de_langue(code) for code in codes)


@register.filter
def places_dites(structure):
    """["1 place, lundi et mardi matin, dès le 4 janvier", ...] of the places told day by day."""
    return [lecture.places(p.places, p.cases, p.a_partir_du) for p in structure.disponibilites.all()]
