"""A page asked in a language it is not translated into: where the reader finds it all the same."""

from django.http import Http404
from django.utils import translation
from wagtail.models import Page, Site

from commun import langues
from commun.models.pages import SLUG_FALC


def page_francaise(request):
    """{"page": French page at the same address, "facile": Page or None} for an address in another language, None when
    the source language has nothing there either.

    `facile` is its easy-to-read version, in the reader's language if it exists there, else in French.
    """
    langue = langues.langue_de(request.path_info)
    site = Site.find_for_request(request)
    if langue == langues.SOURCE or site is None:
        return None
    chemin = [partie for partie in langues.chemin_nu(request.path_info).split("/") if partie]
    try:
        with translation.override(langues.SOURCE):
            page = site.root_page.specific.route(request, chemin).page
    except Http404:
        return None
    if page.get_view_restrictions().exists():
        return None
    return {"page": page, "facile": _facile(page, langue)}


def _facile(page, langue):
    if page.slug == SLUG_FALC:
        return None
    francaise = Page.objects.live().public().child_of(page).filter(slug=SLUG_FALC).select_related("locale").first()
    if francaise is None:
        return None
    traductions = (
        Page.objects.live().public().filter(translation_key=francaise.translation_key, locale__language_code=langue)
    )
    return traductions.select_related("locale").first() or francaise
