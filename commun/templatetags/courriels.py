from django import template

from commun.courriels import attente_anormale

register = template.Library()


@register.inclusion_tag("composants/courriels_en_attente.html")
def courriels_en_attente():
    """A banner for agents while mails do not leave: how many, since when, nothing of what they say."""
    return attente_anormale()
