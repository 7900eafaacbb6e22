"""Where the reader is: breadcrumb of a page, table of contents of its body."""

import re

from django import template
from django.utils.html import strip_tags
from django.utils.safestring import mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext as _

register = template.Library()

_TITRE = re.compile(r"<h2(?P<attributs>[^>]*)>(?P<titre>.*?)</h2>", re.DOTALL)


@register.inclusion_tag("composants/fil.html", takes_context=True)
def fil(context, page):
    """Breadcrumb of a page, from the home page to it, in one query."""
    requete = context.get("request")
    ancetres = page.get_ancestors().filter(depth__gt=1).select_related("locale")
    return {"etapes": [(a.title, a.get_url(requete)) for a in ancetres if a.depth > 2], "courant": page.title}


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
