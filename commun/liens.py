"""Links between pages, resolved from one list of addresses kept a minute: a body full of links costs no query.

Wagtail's own handler asks the database for every piece of rich text.
"""

import re
from functools import lru_cache

from django.core.cache import cache
from django.urls import Resolver404, resolve, reverse
from django.utils.html import format_html
from django.utils.translation import get_language, override
from wagtail.models import Page, Site
from wagtail.rich_text import LinkHandler

from commun import langues

CACHE_ADRESSES = "liens:adresses"
DUREE_DU_CACHE = 60
# A link whose address was typed: "/carte/?type=mam".
_TAPEE = re.compile(r'(?<=<a href=")(/[^"?#]*)')


class PageLinkHandler(LinkHandler):
    """<a linktype="page" id="12">: the page of that number, in the reader's language when it exists there."""

    identifier = "page"

    @staticmethod
    def get_model():
        return Page

    @classmethod
    def expand_db_attributes(cls, attrs):
        return cls.expand_db_attributes_many([attrs])[0]

    @classmethod
    def expand_db_attributes_many(cls, attrs_list):
        connues = versions()
        return [_ouverture(connues, attrs.get("id")) for attrs in attrs_list]


def versions():
    """{number of a live page: {language: (path below the home page, title)}}, "" for the language of that page."""
    gardees = cache.get(CACHE_ADRESSES)
    return gardees if gardees is not None else cache.get_or_set(CACHE_ADRESSES, _lire, DUREE_DU_CACHE)


def langues_de(page):
    """{code of a language: address} where a page is published, its own included."""
    siennes = {code: chemin for code, (chemin, _titre) in versions().get(page.pk, {}).items() if code}
    return {code: langues.chemin_en(code, f"/{chemin}") for code, chemin in siennes.items()}


def lien_vers(page):
    """{"url", "titre", "langue"} of a page in the reader's language, else in its own; None when it is not online."""
    siennes = versions().get(page.pk)
    if siennes is None:
        return None
    langue = get_language() if get_language() in siennes else page.locale.language_code
    chemin, titre = siennes[langue]
    return {"url": langues.chemin_en(langue, f"/{chemin}"), "titre": titre, "langue": langue}


def dans_la_langue(html):
    """`html` whose typed addresses lead to the same screen in the reader's language: "/carte/" -> "/ar/carte/"."""
    langue = get_language() or langues.SOURCE
    return html if langue == langues.SOURCE else _TAPEE.sub(lambda m: _ecran_en(langue, m[1]), html)


@lru_cache(maxsize=1024)
def _ecran_en(langue, chemin):
    sien = langues.chemin_en(langue, chemin)
    with override(langue):
        try:
            existe = resolve(sien).url_name != "wagtail_serve"
        except Resolver404:
            existe = False
    return sien if existe else chemin


def oublier(**_kwargs):
    """What a page's publication, move or removal calls."""
    cache.delete(CACHE_ADRESSES)


def _lire():
    racines = [chemin for chemin in Site.objects.values_list("root_page__url_path", flat=True) if chemin]
    champs = ("pk", "url_path", "title", "translation_key", "locale__language_code")
    pages = list(Page.objects.live().filter(depth__gt=1, alias_of=None).values_list(*champs))
    par_cle = {}
    for _pk, chemin, titre, cle, langue in pages:
        par_cle.setdefault(cle, {})[langue] = (_sous_l_accueil(chemin, racines), titre)
    return {pk: par_cle[cle] | {"": par_cle[cle][langue]} for pk, _chemin, _titre, cle, langue in pages}


def _sous_l_accueil(chemin, racines):
    """The path below the home page; translated home pages stand beside the French one, whatever their slug."""
    for racine in racines:
        if chemin.startswith(racine):
            return chemin.removeprefix(racine)
    return "/".join(chemin.split("/")[2:])


def _ouverture(connues, numero):
    try:
        siennes = connues[int(numero)]
    except (KeyError, TypeError, ValueError):
        return "<a>"
    chemin, _titre = siennes.get(get_language() or "", siennes[""])
    return format_html('<a href="{}">', reverse("wagtail_serve", args=[chemin]))
