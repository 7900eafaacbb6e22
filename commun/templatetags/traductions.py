"""What the translators' editor adds to that of wagtail-localize."""

from django import template
from wagtail.admin.widgets.button import HeaderButton

from commun.views_traductions import boutons

register = template.Library()


@register.simple_tag
def boutons_de_traduction(page, agent):
    """Buttons of the header."""
    return list(boutons(page, agent, HeaderButton))
