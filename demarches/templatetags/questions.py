"""Names of the codes of a question, as agents and askers read them."""

from django import template

from demarches.etapes_question import ETAPES
from faq.models import Public, Theme

register = template.Library()
_PROFILS = {
    Public.FAMILLE: "une famille",
    Public.PARENT_EMPLOYEUR: "un parent employeur",
    Public.ASSISTANT_MATERNEL: "un assistant maternel",
}


@register.filter
def nom_du_theme(code):
    return Theme(code).label if code in Theme.values else ""


@register.filter
def nom_du_profil(code):
    return _PROFILS.get(code, "")


@register.filter
def etape_en_mots(nom):
    """What a line of the journal says was done."""
    return ETAPES[nom].libelle if nom in ETAPES else _AUTRES.get(nom, nom)


_AUTRES = {
    "poser": "Question posée",
    "lire": "Question lue",
    "verifier_adresse": "Adresse confirmée",
    "publiee": "Page publiée",
    "adresse_refusee": "Adresse électronique refusée : rien n’y arrive",
}
