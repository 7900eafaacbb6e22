"""The lists of choices of a page are the same in every language, the same day."""

import pytest
from wagtail.models import Locale
from wagtail_localize.operations import translate_object

from commun import traductions
from commun.models import ModeAccueil
from modes_accueil.models import GuidePage
from tests import fabriques


@pytest.fixture
def guide(accueil, django_capture_on_commit_callbacks):
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=guides, slug="creche", title="La crèche")
    choisir(guide, "creche_familiale")
    arabe = Locale.objects.create(language_code="ar")
    accueil.copy_for_translation(arabe).save_revision().publish()
    with django_capture_on_commit_callbacks(execute=True):
        translate_object(guide, [arabe])
    return guide


def choisir(guide, *codes):
    """Publish a guide with other kinds of care."""
    guide = GuidePage.objects.get(pk=guide.pk)
    guide.autres_modes.set(ModeAccueil.objects.filter(code__in=codes))
    guide.save_revision().publish()


def codes(guide):
    return sorted(guide.autres_modes.values_list("code", flat=True))


def en_arabe(guide):
    return GuidePage.objects.get(translation_key=guide.translation_key, locale__language_code="ar")


def test_a_choice_added_to_the_french_guide_is_added_to_its_translations(guide):
    assert codes(en_arabe(guide)) == ["creche_familiale"]
    choisir(guide, "creche_familiale", "mam")
    assert codes(en_arabe(guide)) == ["creche_familiale", "mam"]


def test_a_choice_withdrawn_is_withdrawn_from_them(guide):
    choisir(guide)
    assert codes(en_arabe(guide)) == []


def test_a_draft_of_the_french_guide_changes_nothing(guide):
    page = GuidePage.objects.get(pk=guide.pk)
    page.autres_modes.set(ModeAccueil.objects.filter(code="mam"))
    page.save_revision()
    assert codes(en_arabe(guide)) == ["creche_familiale"]


def test_a_translation_published_changes_nothing_in_french(guide):
    page = en_arabe(guide)
    page.autres_modes.set(ModeAccueil.objects.filter(code="mam"))
    page.save_revision().publish()
    assert codes(guide) == ["creche_familiale"]


def test_every_list_of_choices_of_our_pages_is_followed():
    """wagtail-localize leaves alone what links a page to many things: none may be forgotten."""
    from django.apps import apps
    from wagtail.models import Page

    pages = [modele for modele in apps.get_models() if issubclass(modele, Page) and hasattr(modele, "sujet")]
    listes = {(modele, champ) for modele in pages for champ in modele._meta.many_to_many if champ.model is modele}
    assert {champ.name for _modele, champ in listes} == {"autres_modes"}
    assert all(traductions._est_un_choix(champ) for _modele, champ in listes)
