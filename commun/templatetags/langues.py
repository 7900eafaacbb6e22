"""Words that stay in French on a page of another language."""

from django import template
from django.utils.html import format_html
from django.utils.translation import get_language

from commun import langues
from commun.liens import lien_vers
from commun.texte import contracter

register = template.Library()


@register.filter(needs_autoescape=True)
def francais(texte, autoescape=True):
    """What people typed in French (a name, an address, a note): marked as such on a page of another language, so that
    voices read it in French and its signs keep their order.

    Not for an attribute nor a <title>, which hold no tag; a text without tags (a mail) keeps it as it is.
    """
    if not texte or not autoescape or get_language() == langues.SOURCE:
        return texte or ""
    return format_html('<span lang="fr" dir="ltr">{}</span>', texte)


@register.filter(is_safe=True)
def contracte(texte):
    """A sentence that names a commune, as one says it in French; as it is in another language."""
    return contracter(texte) if get_language() == langues.SOURCE else texte


@register.filter
def commence_par(nom, genre):
    """Whether a name says already what it is: "Micro-crèche Les Lucioles" is a « micro-crèche »."""
    return nom.casefold().startswith(str(genre).casefold())


@register.inclusion_tag("composants/lien_de_page.html")
def lien_de_page(page, texte="", classe=""):
    """A link to a page in the reader's language where it stands there, else in its own, which the link says."""
    lien = page and lien_vers(page)
    return {"lien": lien, "texte": texte, "classe": classe, "etranger": lien and lien["langue"] != get_language()}
