"""The life of a translation, step by step: what the reader sees at each."""

import json

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from commun import traductions
from tests import fabriques
from tests.petit_site.corps import flux, son
from tests.socles import socle
from tests.traductions import changer, confier, traduire
from tests.traductions import publier as mettre_en_ligne

ARABE = {
    "C’est quoi, une crèche ?": "ما هي الحضانة؟",
    "Une phrase.": "جملة.",
    "Ce que c’est": "ما هي",
    "La crèche garde votre enfant.": "الحضانة ترعى طفلكم.",
}
CORPS = flux(
    ("titre", "Ce que c’est"),
    ("ligne", {"pictogramme": "creche-ecole", "texte": "<p>La crèche garde votre enfant.</p>"}),
)


@socle
def arabe():
    return Locale.objects.get_or_create(language_code="ar")[0]


@socle
def falc(accueil, arabe):
    """A French easy-to-read page, below a guide, with a recording and somebody who read it."""
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=guides, slug="creche", title="La crèche")
    relectures = [{"nom": "Léo", "structure": "ESAT", "le": "2026-11-02", "concerne": True}]
    page = fabriques.PageFalcFactory(
        parent=guide,
        title="C’est quoi, une crèche ?",
        introduction="Une phrase.",
        corps=json.dumps(CORPS),
        audio=son(),
        relecteurs=json.dumps([{"type": "relecteur", "value": relecture} for relecture in relectures]),
    )
    maison = accueil.copy_for_translation(arabe)
    maison.save_revision().publish()
    return page


@socle
def soumise(falc):
    return confier(falc)


@pytest.fixture
def publier(soumise):
    """Translate what is in `mots`, then publish; returns the Arabic page."""

    def publier(mots=ARABE):
        traduire(soumise, mots)
        return mettre_en_ligne(soumise)

    return publier


def texte(client, adresse, code=200):
    reponse = client.get(adresse)
    assert reponse.status_code == code
    return reponse.content.decode()


ADRESSE = "/ar/modes-accueil/creche/facile-a-lire/"


def page_francaise(page):
    return page.url.removeprefix("/ar")


def test_a_page_sent_to_translators_is_read_by_nobody(soumise, client):
    page = soumise.get_target_instance()
    assert (page.live, page.alias_of_id, page.slug) == (False, None, "facile-a-lire")
    assert [mere.live for mere in page.get_ancestors().filter(depth__gt=2)] == [False, False]
    assert "C’est quoi, une crèche" in texte(client, ADRESSE, 404)  # in French, marked as such


def test_translators_are_asked_for_sentences_only(soumise):
    phrases = soumise.source.stringsegment_set.values_list("string__data", flat=True)
    assert set(phrases) == set(ARABE)
    assert not soumise.source.overridablesegment_set.exists()


def test_a_translation_published_is_read_in_its_language(publier, client):
    page = publier()
    html = texte(client, ADRESSE)
    assert '<html lang="ar" dir="rtl">' in html
    assert "الحضانة ترعى طفلكم." in html
    assert "La crèche garde votre enfant" not in html
    assert html.count('<svg class="picto"') == 1  # drawings came along
    assert (page.audio_id, len(page.relecteurs), page.erreurs) == (None, 0, 0)


def test_a_change_of_the_french_leaves_the_translation_and_tells_its_readers(publier, falc, client):
    page = publier()
    changer(falc, introduction="Une autre phrase.")
    html = texte(client, ADRESSE)
    assert "جملة." in html
    assert "Une autre phrase" not in html
    assert "traduction--depassee" in html
    assert f'href="{falc.url}"' in html
    page.refresh_from_db()
    assert page.depassee_depuis == timezone.localdate()
    assert "traduction--depassee" not in texte(client, falc.url)


def test_publishing_the_same_french_again_asks_nothing(publier, falc, client):
    publier()
    changer(falc)
    assert "traduction--depassee" not in texte(client, ADRESSE)


def test_a_change_that_no_translator_writes_asks_nothing(publier, falc, client):
    publier()
    changer(falc, prochaine_relecture=timezone.localdate())
    assert "traduction--depassee" not in texte(client, ADRESSE)


def test_once_translated_again_the_page_is_up_to_date(publier, falc, client):
    publier()
    changer(falc, introduction="Une autre phrase.")
    publier(ARABE | {"Une autre phrase.": "جملة أخرى."})
    html = texte(client, ADRESSE)
    assert "جملة أخرى." in html
    assert "traduction--depassee" not in html


def test_a_translation_half_done_stays_out_of_date(publier, falc, client):
    publier()
    changer(falc, title="La crèche, c’est quoi ?", introduction="Une autre phrase.")
    publier(ARABE | {"Une autre phrase.": "جملة أخرى."})
    assert "traduction--depassee" in texte(client, ADRESSE)


def test_progress_follows_the_french(soumise, publier, falc):
    assert soumise.get_progress() == (4, 0)
    publier()
    assert soumise.get_progress() == (4, 4)
    changer(falc, introduction="Une autre phrase.")
    assert soumise.get_progress() == (4, 3)


def test_synchronising_asks_for_what_changed_and_writes_nothing_on_the_translation(
    soumise, publier, falc, client, admin_client
):
    publier()
    type(falc).objects.filter(pk=falc.pk).update(introduction="Une autre phrase.")
    adresse = reverse("wagtail_localize:update_translations", args=[soumise.source_id])
    assert admin_client.get(adresse).status_code == 200
    admin_client.post(adresse, {"publish_translations": "on"})
    html = texte(client, ADRESSE)
    assert "جملة." in html
    assert "Une autre phrase" not in html
    assert "traduction--depassee" in html
    assert soumise.get_progress() == (4, 3)


def test_a_translation_never_becomes_an_alias(publier, admin_client, client):
    page = publier()
    adresse = reverse("wagtail_localize:convert_to_alias", args=[page.pk])
    html = admin_client.post(adresse, follow=True).content.decode()
    assert "Une page ne répète jamais le français" in html
    assert "جملة." in texte(client, ADRESSE)


def test_a_french_page_that_moves_stays_tied_to_its_translation(publier, falc, accueil, client):
    page = publier()
    ailleurs = fabriques.PageOrdinaireFactory(parent=accueil, slug="ailleurs", title="Ailleurs")
    falc.move(ailleurs, pos="last-child")
    falc = type(falc).objects.get(pk=falc.pk)
    assert page.get_translations().get().pk == falc.pk
    changer(falc, introduction="Une autre phrase.")
    assert "traduction--depassee" in texte(client, page.url)


def test_no_draft_of_a_translation_makes_it_up_to_date(publier, falc):
    page = publier()
    brouillon = page.save_revision()
    changer(falc, introduction="Une autre phrase.")
    assert type(brouillon).objects.get(pk=brouillon.pk).as_object().depassee_depuis == timezone.localdate()


def test_the_choice_made_in_the_editor_reaches_the_readers(publier, falc, admin_client, client):
    publier()
    saisie = nested_form_data(
        {
            "title": falc.title,
            "introduction": "Une autre phrase.",
            "changement": "important",
            "corps": streamfield([("titre", "Ce que c’est")]),
            "relecteurs": streamfield([]),
            "sources": streamfield([]),
            "comments": inline_formset([]),
            "action-publish": "1",
        }
    )
    admin_client.post(reverse("wagtailadmin_pages:edit", args=[falc.pk]), saisie)
    falc.refresh_from_db()
    assert falc.introduction == "Une autre phrase."
    assert "الحضانة ترعى طفلكم." not in texte(client, ADRESSE)


def test_a_translation_withdrawn_gives_way_to_the_honest_screen(publier, client):
    publier().unpublish()
    assert "C’est quoi, une crèche" in texte(client, ADRESSE, 404)


def test_the_french_withdrawn_takes_its_translations_with_it_and_translators_keep_their_work(publier, falc, client):
    page = publier()
    Page.objects.get(pk=falc.pk).unpublish()
    assert texte(client, falc.url, 404)
    assert texte(client, ADRESSE, 404)
    page.refresh_from_db()
    assert page.title == "ما هي الحضانة؟"


def test_the_french_deleted_leaves_no_address_behind_it(publier, falc, client):
    publier()
    Page.objects.get(pk=falc.pk).delete()
    assert texte(client, falc.url, 404)
    assert texte(client, ADRESSE, 404)


def test_who_may_read_the_french_page_is_who_may_read_its_translations(publier, falc, client):
    publier()
    acces = PageViewRestriction.objects.create(page=Page.objects.get(pk=falc.pk), restriction_type="login")
    assert client.get(ADRESSE).status_code == 302
    acces.delete()
    assert texte(client, ADRESSE)


def test_a_translation_made_below_a_private_page_is_private(accueil, arabe, client):
    aides = fabriques.IndexAidesPageFactory(parent=accueil)
    aide = fabriques.AidePageFactory(parent=aides, slug="cmg")
    PageViewRestriction.objects.create(page=Page.objects.get(pk=aides.pk), restriction_type="login")
    accueil.copy_for_translation(arabe).save_revision().publish()
    aide.copy_for_translation(arabe, copy_parents=True).save_revision().publish()
    assert client.get("/ar/aides/cmg/").status_code == 302
    assert client.get("/ar/aides/rien/").status_code == 404


def test_a_meeting_moved_or_cancelled_is_so_in_every_language(accueil, arabe, client):
    agenda = fabriques.IndexAgendaPageFactory(parent=accueil)
    rencontre = fabriques.RencontrePageFactory(parent=agenda, lieu="Salle des fêtes")
    accueil.copy_for_translation(arabe).save_revision().publish()
    traduite = rencontre.copy_for_translation(arabe, copy_parents=True)
    traduite.save_revision().publish()
    changer(rencontre, annulee=True, lieu="Médiathèque")
    traduite.refresh_from_db()
    assert (traduite.annulee, traduite.lieu) == (True, "Médiathèque")
    assert "Médiathèque" in texte(client, f"/ar{rencontre.url}")


def test_search_engines_are_told_of_the_translation(publier, client, settings):
    publier()
    racine = settings.ADRESSE_PUBLIQUE.rstrip("/")
    plan = texte(client, "/sitemap.xml")
    assert "/ar/modes-accueil/creche/facile-a-lire/</loc>" in plan
    assert 'hreflang="x-default"' in plan
    assert "/ar/modes-accueil/</loc>" not in plan
    assert f'hreflang="ar" href="{racine}{ADRESSE}"' in texte(client, ADRESSE)


def test_a_page_in_french_only_follows_nothing(accueil):
    page = fabriques.PageOrdinaireFactory(parent=accueil, slug="seule")
    page.save_revision().publish()
    assert traductions.traduction_de(page) is None


def test_a_translation_keeps_within_the_budget_of_a_page(publier, client, django_assert_max_num_queries):
    publier()
    texte(client, ADRESSE)
    with django_assert_max_num_queries(12):
        texte(client, ADRESSE)


def test_french_pages_cost_the_same_however_many_languages_there_are(
    publier, falc, client, django_assert_max_num_queries
):
    texte(client, falc.url)
    with django_assert_max_num_queries(12) as en_francais:
        texte(client, falc.url)
        nombre = len(en_francais)
    publier()
    for code in ("en", "tr", "uk"):
        falc.copy_for_translation(
            Locale.objects.create(language_code=code), copy_parents=True
        ).save_revision().publish()
    texte(client, falc.url)
    with django_assert_max_num_queries(nombre):
        texte(client, falc.url)
