"""What content pages share: their easy-to-read version, the words they explain, the page of a subject."""

from django import template

from commun import langues, lexique
from commun.models import PageFalc
from commun.models.pages import SLUG_FALC

register = template.Library()


@register.simple_tag(takes_context=True)
def adresse_falc(context, page):
    """Address of the easy-to-read version of a page, "" when none is published.

    The home page's routing has already seen it (`falc_en_ligne`); elsewhere it costs one query.
    """
    en_ligne = getattr(page, "falc_en_ligne", None)
    if en_ligne is None:
        en_ligne = bool(page.pk) and PageFalc.objects.live().child_of(page).exists()
    return f"{page.get_url(context.get('request'))}{SLUG_FALC}/" if en_ligne else ""


@register.simple_tag
def version_francaise(page):
    """The French page of a translation, None when it is not on line."""
    pages = type(page).objects.live().filter(translation_key=page.translation_key)
    return pages.filter(locale__language_code=langues.SOURCE).select_related("locale").first()


@register.simple_tag
def version_facile(page):
    """The easy-to-read version below a translation, in its language; None unless it says what the French says today.

    The home page's routing has already seen whether there is one (`falc_en_ligne`)."""
    if not getattr(page, "falc_en_ligne", True):
        return None
    versions = PageFalc.objects.live().child_of(page).filter(depassee_depuis=None, perimee_depuis=None)
    return versions.select_related("locale").first()


@register.inclusion_tag("composants/termes_de_la_page.html", takes_context=True)
def termes_de_la_page(context):
    """Definitions of the glossary's terms linked to above; one query when there are some."""
    porteur = context.get("request") or context.render_context
    noms = lexique.termes_notes(porteur)
    page = context.get("page")
    langue = page.locale.language_code if page else "fr"
    return {"termes": lexique.definitions(noms, langue) if noms else []}
