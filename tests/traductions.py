"""Translations as their translators make them, in wagtail-localize."""

from django.test import TestCase
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object


def confier(page, code="ar", par=None):
    """Send a French page to the translators of a language; returns the Translation."""
    locale = Locale.objects.get_or_create(language_code=code)[0]
    with TestCase.captureOnCommitCallbacks(execute=True):
        translate_object(page, [locale], user=par)
    return TranslationSource.objects.get_for_instance(page).translations.get(target_locale=locale)


def traduire(traduction, mots=None, par=None, genre="manual"):
    """Write the sentences of `mots` ({French: translation}), else each of them with its language before it."""
    code = traduction.target_locale.language_code
    for segment in traduction.source.stringsegment_set.select_related("string", "context"):
        phrase = segment.string.data
        if mots is None or phrase in mots:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=traduction.target_locale,
                defaults={
                    "data": f"[{code}] {phrase}" if mots is None else mots[phrase],
                    "translation_type": genre,
                    "last_translated_by": par,
                },
            )


def publier(traduction, par=None):
    """Publish what is translated; returns the page."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        traduction.save_target(user=par, publish=True)
    return traduction.get_target_instance()


def ouvrir(accueil, *codes):
    """Home pages of these languages, published; returns {code: page}."""
    maisons = {}
    for code in codes:
        locale = Locale.objects.get_or_create(language_code=code)[0]
        maisons[code] = accueil.copy_for_translation(locale)
        maisons[code].save_revision().publish()
    return maisons


def changer(page, **champs):
    """Publish the French page with other words."""
    page = type(page).objects.get(pk=page.pk)
    for champ, valeur in champs.items():
        setattr(page, champ, valeur)
    with TestCase.captureOnCommitCallbacks(execute=True):
        page.save_revision().publish()
