"""The small site once more under /ar/: its pages keep their French words, what is looked at is their layout."""

from wagtail.models import Locale, Page

from tests.petit_site.plein import batir


def batir_en_arabe(*socle):
    """The same SimpleNamespace; each published page also stands in Arabic."""
    site = batir(*socle)
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    for page in Page.objects.live().filter(depth__gt=1, locale=site.accueil.locale).order_by("path").specific():
        page.copy_for_translation(arabe, copy_parents=True).save_revision().publish()
    return site
