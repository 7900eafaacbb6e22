"""What is measured, beside what is promised."""

from django import template

from demarches.models import MesureContact

register = template.Library()


@register.simple_tag
def mesure_du_contact():
    """The `MesureContact` to show, or None: one query."""
    return MesureContact.objects.a_montrer()
