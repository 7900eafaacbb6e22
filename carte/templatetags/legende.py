"""The legend of the map, in words."""

from django import template

from carte.legende import legende

register = template.Library()


@register.inclusion_tag("carte/_legende.html")
def legende_de_la_carte(modes):
    """`modes`: the kinds (ModeAccueil) that the map may show."""
    return {"familles": legende(modes)}
