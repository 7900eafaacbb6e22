"""Links from a text to the glossary: stored by the term's number, shown by its name, noted for the foot of the page."""

import re

from django.core.cache import cache
from django.urls import reverse
from django.utils.html import format_html
from wagtail.rich_text import LinkHandler

from commun.models.lexique import CACHE_SLUGS, LexiquePage, Terme

DUREE_DU_CACHE = 300
_UTILISE = re.compile(r'data-terme="([\w-]+)"')


class TermeLinkHandler(LinkHandler):
    """<a linktype="terme" id="12">: the same term in every language, since its slug is."""

    identifier = "terme"

    @staticmethod
    def get_model():
        return Terme

    @classmethod
    def expand_db_attributes(cls, attrs):
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        noms = cache.get_or_set(CACHE_SLUGS, slugs, DUREE_DU_CACHE)
        return [_ouverture(noms.get(attrs.get("id"))) for attrs in attrs_list]


def slugs():
    """{number, as links write it: slug} of every term."""
    return {str(pk): slug for pk, slug in Terme.objects.values_list("pk", "slug")}


def _ouverture(slug):
    if slug is None:
        return '<a class="terme">'
    adresse = reverse("wagtail_serve", args=[f"{LexiquePage.SLUG}/"])
    return format_html('<a class="terme" href="{}#terme-{}" data-terme="{}">', adresse, slug, slug)


def noter_les_termes(porteur, html):
    """Keep on `porteur` (the request) the terms that a piece of page links to."""
    if 'data-terme="' in html:
        vus = termes_notes(porteur)
        vus.update(dict.fromkeys(_UTILISE.findall(html)))
        porteur.termes_de_la_page = vus


def termes_notes(porteur):
    """{slug: None} of the terms noted so far, in order."""
    return getattr(porteur, "termes_de_la_page", {})


def definitions(noms, langue):
    """Terms of these slugs as the readers of a language read them (see TermeQuerySet.lus_en)."""
    return Terme.objects.filter(slug__in=noms).lus_en(langue)
