"""Starter translations: pages and replies whose sentences are all translated in a catalogue that we ship.

A catalogue (contenus/traductions/ar.po) holds sentences, wherever they stand. It is the translators' own tool that
writes them on the pages, which readers find marked as not read again yet.
"""

from pathlib import Path

import polib
from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from commun import langues
from commun.indexation import couper
from commun.models import Terme
from commun.models.pages import PROFONDEUR_ACCUEIL
from commun.traductions import phrases_a_traduire
from demarches.models import ReponseType

CATALOGUES = Path(__file__).parent / "contenus" / "traductions"


class Catalogue:
    """The sentences shipped for a language; French may space its colons with any kind of space."""

    def __init__(self, code):
        fichier = CATALOGUES / f"{code}.po"
        entrees = polib.pofile(fichier) if fichier.exists() else []
        self._mots = {self._cle(entree.msgid): entree.msgstr for entree in entrees if entree.msgstr}

    def __len__(self):
        return len(self._mots)

    def get(self, phrase):
        """The translation of a French sentence, None when there is none."""
        return self._mots.get(self._cle(phrase))

    @staticmethod
    def _cle(phrase):
        return phrase.replace("\u00a0", " ").replace("\u202f", " ")


def langues_a_semer():
    """Codes of the site's languages that have a catalogue."""
    return [code for code, _nom in settings.LANGUAGES if code != langues.SOURCE and len(Catalogue(code))]


@transaction.atomic
def semer(code):
    """Publish the pages whose every sentence is in the catalogue; returns them. A page that was published in this
    language, or given to its translators, is left to them."""
    locale, _cree = Locale.objects.get_or_create(language_code=code)
    mots, laissees = Catalogue(code), _deja(locale)
    _semer_le_lexique(locale, mots)
    francaises = Page.objects.live().filter(locale__language_code=langues.SOURCE, depth__gte=PROFONDEUR_ACCUEIL)
    pages = francaises.exclude(translation_key__in=laissees).order_by("depth", "path").specific()
    return [traduite for page in pages if (traduite := _traduire(page, locale, mots))]


@transaction.atomic
def semer_les_reponses(code):
    """Translate the replies to families whose every sentence is in the catalogue; returns how many. Those that exist in
    this language are left to their translators."""
    locale, _cree = Locale.objects.get_or_create(language_code=code)
    mots, faites = Catalogue(code), ReponseType.objects.filter(locale=locale).values("translation_key")
    a_faire = ReponseType.objects.francaises().exclude(translation_key__in=faites)
    traductions = [traduction for reponse in a_faire if (traduction := _confier(reponse, locale, mots))]
    for traduction in traductions:
        traduction.save_target(publish=True)
    return len(traductions)


def _semer_le_lexique(locale, mots):
    """Words of the glossary that are not in this language yet and whose definition is in the catalogue. The French
    forms stay among the variants: a reader searches the word that a paper says."""
    deja = Terme.objects.filter(locale=locale).values("translation_key")
    for terme in Terme.objects.filter(locale__language_code=langues.SOURCE).exclude(translation_key__in=deja):
        definition = mots.get(terme.definition)
        if definition is None:
            continue
        traduit = terme.copy_for_translation(locale)
        traduit.terme = mots.get(terme.terme) or terme.terme
        traduit.developpe = mots.get(terme.developpe) or ""
        traduit.definition = definition
        if traduit.terme != terme.terme:
            traduit.variantes = couper(", ".join(filter(None, (terme.terme, terme.variantes))), 200)
        traduit.full_clean()
        traduit.save()


def _deja(locale):
    """Keys of the pages of a language that people have in hand; a draft that only leads to others is not."""
    publiees = Page.objects.filter(locale=locale, first_published_at__isnull=False).values_list(
        "translation_key", flat=True
    )
    confiees = Translation.objects.filter(target_locale=locale).values_list("source__object_id", flat=True)
    return {*publiees, *confiees}


def _traduire(page, locale, mots):
    """The page in another language, published; None when a sentence is missing."""
    traduction = _confier(page, locale, mots)
    if traduction is None:
        return None
    # Published by a fresh object: left to the end of the transaction, an old one would write that it has no page below.
    traduction.save_target(publish=False)
    traduite = traduction.get_target_instance()
    traduite.get_latest_revision().publish()
    return traduite


def _confier(objet, locale, mots):
    """The Translation of a page or of a reply, every sentence of which is written; None when one is missing."""
    phrases = phrases_a_traduire(objet)
    if not phrases or any(mots.get(phrase) is None for phrase in phrases):
        return None
    # Kept up to date at each publication (commun.traductions).
    source = TranslationSource.objects.get_for_instance_or_none(objet)
    source = source or TranslationSource.get_or_create_from_instance(objet)[0]
    traduction, _cree = Translation.objects.get_or_create(source=source, target_locale=locale)
    _ecrire(source, locale, mots)
    return traduction


def _ecrire(source, locale, mots):
    """The translation of each sentence of a source, in one query."""
    segments = {(s.string_id, s.context_id): s.string.data for s in source.stringsegment_set.select_related("string")}
    StringTranslation.objects.bulk_create(
        [
            StringTranslation(
                translation_of_id=phrase,
                context_id=contexte,
                locale=locale,
                data=mots.get(texte),
                translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE,
            )
            for (phrase, contexte), texte in segments.items()
        ],
        update_conflicts=True,
        unique_fields=["translation_of", "context", "locale"],
        update_fields=["data", "translation_type"],
    )
