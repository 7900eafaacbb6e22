"""Texts of an easy-to-read page: as they are for readers, with the checker's alarms in an editor's preview."""

from django import template

from commun.templatetags.chiffres import chiffres

register = template.Library()


@register.simple_tag(takes_context=True)
def phrases(context, texte):
    """The sentences of a line, a RichText, with their figures."""
    html = chiffres(context, texte)
    marques = context.get("marques")
    return marques.poser(html, texte.source) if marques else html


@register.simple_tag(takes_context=True)
def marque_de_la_partie(context, titre):
    """Attributes of the heading of a part."""
    marques = context.get("marques")
    return marques.de_la_partie(str(titre)) if marques else ""


@register.simple_tag(takes_context=True)
def marque_de_la_phrase(context, texte):
    """Attributes of a sentence of plain text."""
    marques = context.get("marques")
    return marques.de_la_phrase(texte) if marques else ""
