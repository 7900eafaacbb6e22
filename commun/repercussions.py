"""What is done of a French page is done of its versions in other languages, the same minute: its facts, who may read
it, its withdrawal. Their words are another matter (commun.traductions)."""

from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import copy_for_translation_done, page_published, page_unpublished

from commun import langues
from commun.models import PageDeBase
from commun.models.versions import VersionDeLangue
from commun.traductions import ChampDeLangue
from commun.trouvables import suivre_les_pages

# Each version has its own; addresses move with the pages.
_PROPRES = {"slug", *(champ.name for champ in VersionDeLangue._meta.fields)}


def brancher():
    """Called when the application is ready."""
    page_published.connect(porter_les_faits)
    page_unpublished.connect(retirer)
    pre_delete.connect(retirer, sender=Page)
    copy_for_translation_done.connect(restreindre_la_copie)
    for signal in (post_save, post_delete):
        signal.connect(restreindre, sender=PageViewRestriction)
    m2m_changed.connect(restreindre, sender=PageViewRestriction.groups.through)


def porter_les_faits(sender, instance, **kwargs):
    """After a French page was published: its dates, its places, its cancellation are those of its translations too."""
    if not isinstance(instance, PageDeBase) or instance.locale.language_code != langues.SOURCE:
        return
    champs = [c.field_name for c in instance.override_translatable_fields if not isinstance(c, ChampDeLangue)]
    faits = {nom: getattr(instance, nom) for nom in champs if nom not in _PROPRES}
    versions = type(instance).objects.filter(translation_key=instance.translation_key).exclude(pk=instance.pk)
    if cles := list(versions.values_list("pk", flat=True)):
        type(instance).objects.filter(pk__in=cles).update(**faits)
        transaction.on_commit(lambda: suivre_les_pages(cles))


def retirer(sender, instance, **kwargs):
    """A page that is withdrawn or deleted in French is withdrawn in every language; translators keep their work."""
    if instance.locale.language_code == langues.SOURCE:
        versions = Page.objects.live().filter(translation_key=instance.translation_key).exclude(pk=instance.pk)
        for version in versions.specific():
            version.unpublish()


def restreindre(sender, instance, raw=False, **kwargs):
    """Who may read a French page is who may read its translations; sent by a restriction saved, emptied or removed."""
    if isinstance(instance, PageViewRestriction) and not raw and instance.page.locale.language_code == langues.SOURCE:
        for version in instance.page.get_translations():
            _donner_l_acces(instance.page, version)


def restreindre_la_copie(sender, source_obj, target_obj, **kwargs):
    """A translation begins with the restriction of its French page."""
    if isinstance(target_obj, Page):
        _donner_l_acces(source_obj, target_obj)


def _donner_l_acces(page, version):
    modele = page.view_restrictions.first()
    if modele is None:
        version.view_restrictions.all().delete()
        return
    copie = version.view_restrictions.first() or PageViewRestriction(page=version)
    copie.restriction_type, copie.password = modele.restriction_type, modele.password
    copie.save()
    copie.groups.set(modele.groups.all())
