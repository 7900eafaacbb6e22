"""Texts whose language is not always the reader's."""

from django import template

from commun import langues
from commun.langues_parlees import en_francais
from demarches import parlers

register = template.Library()
register.filter("en_francais", en_francais)
register.filter("sens", langues.sens)
register.filter("langues_en_bref", parlers.en_bref)
register.filter("langue_a_savoir", parlers.a_savoir)


@register.simple_tag
def reponse_en(echange, langue):
    """{"texte", "langue", "non_traduite"} of the reply sent with an exchange, for a reader of `langue`."""
    traduite = langue in echange.textes
    return {
        "texte": echange.textes.get(langue) or echange.textes.get(langues.SOURCE, ""),
        "langue": langue if traduite else langues.SOURCE,
        "non_traduite": not traduite,
    }
