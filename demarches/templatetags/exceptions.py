"""What the list of the desk says of exceptional accesses."""

from django import template

from demarches import consultations
from demarches.roles import Groupe, membre

register = template.Library()


@register.inclusion_tag("demarches/bureau/_exceptions.html")
def exceptions_du_bureau(agent):
    """Accesses to the files of a référent, not read yet; for the coordination, the way to a file of another secteur."""
    return {
        "annonces": list(consultations.acces_a_annoncer(agent)),
        "coordonne": membre(agent, Groupe.COORDINATION),
    }
