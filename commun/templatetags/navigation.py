"""Where the reader is: breadcrumb of a page, table of contents of its body."""

import re

from django import template
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext as _

register = template.Library()

PROFONDEUR_ACCUEIL = 2
_TITRE = re.compile(r"<h2(?P<attributs>[^>]*)>(?P<titre>.*?)</h2>", re.DOTALL)


@register.inclusion_tag("composants/fil.html", takes_context=True)
def fil(context, page):
    """Breadcrumb of a page, from the home page to it; one query at most, none below a page of the menus."""
    rubriques, parent = context.get("rubriques") or {}, page.path[: -page.steplen]
    if page.depth <= PROFONDEUR_ACCUEIL + 1:
        etapes = []
    elif page.depth == PROFONDEUR_ACCUEIL + 2 and parent in rubriques:
        _slug, titre, url = rubriques[parent]
        etapes = [(titre, url)]
    else:
        ancetres = [ancetre for ancetre in page.ancetres if ancetre.depth > PROFONDEUR_ACCUEIL]
        etapes = [(ancetre.title, ancetre.get_url(context.get("request"))) for ancetre in ancetres]
    return {"etapes": etapes, "courant": page.title}


@register.simple_tag
def sommaire(corps):
    """List of (anchor, title) of a body's second-level headings, in order; the anchors are those `titres` writes."""
    vus, entrees = set(), []
    for bloc in corps:
        entrees.extend((_ancre(titre, vus), titre) for titre in _titres(bloc))
    return entrees


@register.simple_tag(takes_context=True)
def titres(context, html):
    """`html`, already safe, whose <h2> receive the anchors the table of contents points to."""
    vus = _ancres_de_la_page(context)
    # Safe: the html comes out of Wagtail's rich text, the anchor is a slug.
    return mark_safe(  # noqa: S308
        _TITRE.sub(lambda m: f'<h2 id="{_ancre(strip_tags(m["titre"]), vus)}">{m["titre"]}</h2>', str(html))
    )


@register.simple_tag(takes_context=True)
def ancre(context, titre):
    """The anchor of a heading that a block writes itself."""
    return _ancre(str(titre), _ancres_de_la_page(context))


def _titres(bloc):
    if bloc.block_type == "texte":
        return [strip_tags(m["titre"]) for m in _TITRE.finditer(bloc.value.source)]
    if bloc.block_type == "etapes":
        return [bloc.value["titre"]]
    if bloc.block_type == "questions":
        return [_("Questions fréquentes")]
    return []


def _ancre(titre, vus):
    base = slugify(re.sub(r"[’']", " ", titre)) or "partie"
    ancre_libre, rang = base, 2
    while ancre_libre in vus:
        ancre_libre, rang = f"{base}-{rang}", rang + 1
    vus.add(ancre_libre)
    return ancre_libre


def _ancres_de_la_page(context):
    """Anchors already written on this page, kept on the request."""
    requete = context.get("request")
    if requete is None:
        return set()
    if not hasattr(requete, "ancres_de_la_page"):
        requete.ancres_de_la_page = set()
    return requete.ancres_de_la_page
