"""The translators' editor, and what readers are told of who wrote a translation."""

import json

from django import template

from commun.atelier import lisibilite, machine

register = template.Library()
register.filter("est_automatique", machine.est_automatique)


@register.simple_tag(takes_context=True)
def preparer_l_atelier(context):
    """Take the machine's button out of the editor for a French page that is not fit for it; returns why, "" when there
    was no button or when it stays."""
    reglages = json.loads(context["props"])
    if not reglages["machineTranslator"]:
        return ""
    refus = lisibilite.refus(context["translation"].source.get_source_instance())
    if refus:
        context["props"] = json.dumps(reglages | {"machineTranslator": None})
    return refus
