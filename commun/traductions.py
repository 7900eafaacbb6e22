"""Translations of pages: what of a page is translated, and what happens to its translations when its French changes.

The strings of a page, their translations and their progress are those of wagtail-localize. Readers keep the last
complete translation; when the French has changed since, they are told so (docs/adr/0013).
"""

from functools import partial

from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page, TranslatableMixin
from wagtail_localize.fields import SynchronizedField
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.segments.types import StringSegmentValue

from commun import langues
from commun.models import Changement
from commun.models.pages import PageDeBase
from commun.trouvables import suivre_les_pages

# What is known of a translation that nobody has read again.
NON_RELUE = {"traduction_relue_par": "", "traduction_relue_le": None, "traduction_relue_empreinte": ""}


class ChampDeLangue(SynchronizedField):
    """A field that each language fills for itself: a recording, who has read it again. Nothing is copied."""

    def is_editable(self, obj):
        return False


class ReglesDeTraduction:
    """The `override_translatable_fields` of a page type, read from its fields.

    Texts are translated. Addresses, dates, choices and links between things are the same in every language, and no
    translator can change them; a type names in `NON_TRADUITS` the texts that are, in `PROPRES_A_LA_LANGUE` the fields
    that a translation fills for itself.
    """

    def __get__(self, instance, modele):
        noms = {champ.name: champ for champ in modele._meta.get_fields() if getattr(champ, "editable", False)}
        propres = [ChampDeLangue(nom) for nom in sorted(modele.PROPRES_A_LA_LANGUE & noms.keys())]
        memes = [
            SynchronizedField(nom, overridable=False)
            for nom, champ in noms.items()
            if nom not in modele.PROPRES_A_LA_LANGUE and (nom in modele.NON_TRADUITS or _est_le_meme(champ))
        ]
        return propres + memes


# Fields of Wagtail's that wagtail-localize leaves alone, or that belong to no reader.
_HORS = {"id", "path", "depth", "numchild", "content_type", "owner", "go_live_at", "expire_at", "first_published_at"}


def _est_le_meme(champ):
    if champ.name in _HORS or isinstance(champ, models.ManyToManyField | models.OneToOneField | ParentalKey):
        return False
    if isinstance(champ, models.ForeignKey):
        return issubclass(champ.related_model, Page) or not issubclass(champ.related_model, TranslatableMixin)
    if isinstance(champ, models.URLField | models.EmailField) or getattr(champ, "choices", None):
        return True
    return isinstance(champ, models.Field) and not isinstance(champ, models.CharField | models.TextField | StreamField)


def suivre(sender, instance, revision=None, **kwargs):
    """After a page was published: a French one asks whether its translations still say the same, a translation
    whether it is whole again."""
    if not isinstance(instance, PageDeBase):
        return
    if instance.locale.language_code == langues.SOURCE:
        source = TranslationSource.objects.get_for_instance_or_none(instance)
        if source is not None:
            rattraper(source, instance.changement)
        _consommer(instance, revision)
    else:
        _suivre_la_traduction(type(instance).objects.get(pk=instance.pk))


def suivre_un_extrait(sender, instance, raw=False, created=False, **kwargs):
    """After a word of the glossary or a banner was saved in French: its translators are asked for what changed."""
    if raw or created or instance.locale.language_code != langues.SOURCE:
        return
    source = TranslationSource.objects.get_for_instance_or_none(instance)
    if source is not None:
        source.update_from_db()


def rattraper(source, changement=Changement.ORDINAIRE):
    """Bring the sentences of a page up to date, never its translations, and mark those that say something else now.

    An important change that was published as a minor one by mistake may be published again as it is: it counts for the
    translations that have not followed yet.
    """
    avant = empreinte(source)
    source.update_from_db()
    pareil = empreinte(source) == avant
    if changement == Changement.MINEUR or (pareil and changement != Changement.IMPORTANT):
        return
    page = source.get_source_instance()
    traductions = type(page).objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    if pareil:
        en_retard = Q(depassee_depuis__isnull=False) | Q(locale__in=_langues_incompletes(source))
        traductions = traductions.filter(en_retard)
    _marquer(traductions, changement == Changement.IMPORTANT and page.S_EFFACE)


def _marquer(traductions, perimees):
    jour, cles = timezone.localdate(), list(traductions.values_list("pk", flat=True))
    pages = traductions.model.objects.filter(pk__in=cles)
    pages.filter(depassee_depuis=None).update(depassee_depuis=jour)
    pages.update(**NON_RELUE)
    if perimees:
        pages.filter(perimee_depuis=None).update(perimee_depuis=jour)
        transaction.on_commit(partial(suivre_les_pages, cles))


def _consommer(page, revision):
    """What a change is was said of this publication only."""
    if page.changement == Changement.ORDINAIRE:
        return
    page.changement = Changement.ORDINAIRE
    type(page).objects.filter(pk=page.pk).update(changement=page.changement)
    if revision is not None:
        revision.content["changement"] = page.changement
        type(revision).objects.filter(pk=revision.pk).update(content=revision.content)


def _suivre_la_traduction(page):
    """What is whole again is up to date; so is what is published by hand, that nobody can compare. What has changed
    since somebody read it again has not been read."""
    etat = {}
    traduction = traduction_de(page)
    if traduction is None or est_entiere(traduction):
        etat |= {"depassee_depuis": None, "perimee_depuis": None}
    if page.traduction_relue_le and page.traduction_relue_empreinte != page.empreinte:
        etat |= NON_RELUE
    if etat:
        type(page).objects.filter(pk=page.pk).update(**etat)


def est_entiere(traduction):
    total, faites = traduction.get_progress()
    return total == faites


def _langues_incompletes(source):
    traductions = source.translations.filter(enabled=True)
    return [traduction.target_locale_id for traduction in traductions if not est_entiere(traduction)]


def phrases_a_traduire(page):
    """The sentences of a page that a translator is asked for, in order, with the tags of their links."""
    return [segment.string.data for segment in extract_segments(page) if isinstance(segment, StringSegmentValue)]


def traduction_de(page):
    """The Translation record of a page in another language, None when it was written by hand."""
    cles = {"source__object_id": page.translation_key, "target_locale_id": page.locale_id, "enabled": True}
    return Translation.objects.filter(**cles).select_related("source").first()


def empreinte(source):
    """What a source asks its translators: (path, text) of its strings in order, and what stands around them."""
    phrases = source.stringsegment_set.order_by("order", "pk").values_list("context__path", "string__data_hash")
    cadres = source.templatesegment_set.order_by("order", "pk").values_list("context__path", "template__uuid")
    valeurs = source.overridablesegment_set.order_by("order", "pk").values_list("context__path", "data_json")
    return [*phrases, *cadres, *valeurs]


def suivre_les_choix(sender, instance, **kwargs):
    """After a French page was published: the choices of its lists (the other kinds of a guide) are those of its
    translations too. wagtail-localize copies them when a translation is made, and never again."""
    if not isinstance(instance, PageDeBase) or instance.locale.language_code != langues.SOURCE:
        return
    noms = [champ.name for champ in instance._meta.many_to_many if _est_un_choix(champ)]
    for traduite in instance.get_translations().specific() if noms else ():
        for nom in noms:
            choix = getattr(traduite, nom)
            choix.set(getattr(instance, nom).all())
            choix.commit()


def _est_un_choix(champ):
    return isinstance(champ, ParentalManyToManyField) and not issubclass(champ.related_model, TranslatableMixin)
