"""A translation with a fault is refused with its reason, whichever way it comes, and the old one stays."""

import json
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationSource
from wagtail_localize.operations import translate_object

from commun.atelier.fautes import TraductionRefusee, fautes
from tests import atelier, fabriques
from tests.atelier import ARABE, CHIFFRE, INTRODUCTION, LIEN
from tests.petit_site.corps import flux
from tests.socles import socle

SOURCE = 'Voir <a id="a1">le lexique</a> : <b>[[smic.horaire]]</b>.'


@pytest.mark.parametrize(
    "traduction",
    [
        'انظر <a id="a1">القاموس</a> : <b>[[smic.horaire]]</b>.',
        "<b>[[ smic.horaire ]]</b>، <a id='a1'>القاموس</a>",  # another order, another way to quote
        'See <a id="a1">the \u2067قاموس\u2069 glossary</a>\u200f: <b>[[smic.horaire]]</b> &amp; more',
    ],
)
def test_a_translation_with_the_same_tags_and_figures_is_kept(traduction):
    assert fautes(SOURCE, traduction) == []


@pytest.mark.parametrize(
    ("traduction", "raison"),
    [
        ("", "est vide"),
        (" \u00a0<br/> ", "est vide"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]]</b>.' + " söz" * 1000, "beaucoup plus longue"),
        ("Bak : <b>[[smic.horaire]]</b>.", 'Il manque <a id="a1">'),
        ('Bak <a id="a2">söz</a> : <b>[[smic.horaire]]</b>.', '<a id="a2"> est en trop'),
        ("Bak <a>söz</a> : <b>[[smic.horaire]]</b>.", "<a> est en trop"),
        ('Bak <a id="a1>söz</a> : <b>[[smic.horaire]]</b>."', "en trop"),
        ('Bak <a id="a1" href="https://x.fr">söz</a> : <b>[[smic.horaire]]</b>.', "en trop"),
        ('Bak <a id="a1">söz</a><a id="a1">lük</a> : <b>[[smic.horaire]]</b>.', '<a id="a1"> est en trop'),
        ('Bak <a id="a1">söz</a> : [[smic.horaire]].', "Il manque <b>"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]].', "n’est pas refermée"),
        ('Bak <a id="a1">söz<b></a>[[smic.horaire]]</b>', "pas dans l’ordre"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]]</b><script>x</script>', "<script> est en trop"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]]</b><img src=x onerror=y>', "en trop"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]]</b><!-- x -->', "Un signe < est mal placé"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]]</b> 2 < 3', "Un signe < est mal placé"),
        ('Bak <a id="a1"> </a> : <b>[[smic.horaire]]</b>', "n’a plus de texte"),
        ('Bak <a id="a1">söz</a> : <b>12 €</b>', "Il manque le chiffre [[smic.horaire]]"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.mensuel]]</b>', "[[smic.mensuel]] est en trop"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]][[smic.horaire]]</b>', "est en trop"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]]</b> [[cmg', "crochets"),
        ('Bak <a id="a1">söz</a> : <b>[[smic.horaire]]</b> &#91;&#91;cmg&#93;&#93;', "[[cmg]] est en trop"),
        ('Bak <a id="a1">söz\u202e</a> : <b>[[smic.horaire]]</b>', "renverse le sens"),
        ('Bak <a id="a1">söz&#x202e;</a> : <b>[[smic.horaire]]</b>', "renverse le sens"),
        ('Bak <a id="a1">söz\u2067</a> : <b>[[smic.horaire]]</b>', "renverse le sens"),
        ('Bak \u2069<a id="a1">söz</a>\u2067 : <b>[[smic.horaire]]</b>', "renverse le sens"),
        ('Bak <a id="a1">s\x00öz</a> : <b>[[smic.horaire]]</b>', "caractère de contrôle"),
    ],
)
def test_a_fault_is_told_in_french(traduction, raison):
    assert raison in " ".join(fautes(SOURCE, traduction))


@socle
def traduction(accueil):
    traduction = atelier.soumettre(accueil)
    atelier.ecrire(traduction, ARABE)
    return traduction


@pytest.fixture
def traducteur(client):
    agent = fabriques.UtilisateurFactory(is_superuser=True)
    client.force_login(agent)
    return agent


def test_no_code_may_write_one_with_a_fault(traduction):
    dite = StringTranslation.objects.get(translation_of__data=LIEN)
    dite.data = "كلمة مشروحة."
    with pytest.raises(TraductionRefusee, match="Il manque"):
        dite.save()
    assert issubclass(TraductionRefusee, ValidationError)


def test_what_does_not_touch_the_words_is_saved(traduction):
    StringTranslation.objects.filter(translation_of__data=LIEN).update(data="كلمة مشروحة.")
    dite = StringTranslation.objects.get(translation_of__data=LIEN)
    dite.has_error = True
    dite.save(update_fields=["has_error"])


def modifier(client, traduction, phrase, texte):
    """What the editor sends when a translator saves a sentence."""
    ou = atelier.segment(traduction, phrase)
    adresse = reverse("wagtail_localize:edit_string_translation", args=[traduction.pk, ou.pk])
    return client.put(adresse, urlencode({"value": texte}), content_type="application/x-www-form-urlencoded")


def test_the_editor_keeps_a_good_sentence(client, traduction, traducteur):
    reponse = modifier(client, traduction, INTRODUCTION, "الحضانة تستقبل طفلكم.")
    assert (reponse.status_code, reponse.json()["error"]) == (200, None)
    assert atelier.dites(traduction)[INTRODUCTION] == "الحضانة تستقبل طفلكم."


@pytest.mark.parametrize(
    ("phrase", "texte", "raison"),
    [
        (LIEN, "كلمة اعتماد مشروحة.", 'Il manque <a id="a1">.'),
        (CHIFFRE, "تدفعون 12 € عن <b>ساعة</b> واحدة.", "Il manque le chiffre [[essai.smic]]."),
    ],
)
def test_the_editor_shows_why_it_refuses_and_the_old_one_stays(client, traduction, traducteur, phrase, texte, raison):
    reponse = modifier(client, traduction, phrase, texte)
    assert reponse.status_code == 200  # the editor shows no reason with another status
    dit = reponse.json()
    assert raison in dit["error"]
    assert "Rien n’est enregistré." in dit["error"]
    assert dit["data"] == texte
    assert atelier.dites(traduction) == ARABE


def test_a_first_translation_with_a_fault_is_not_kept(client, accueil, traducteur):
    traduction = atelier.soumettre(accueil)
    assert "Il manque" in modifier(client, traduction, LIEN, "كلمة مشروحة.").json()["error"]
    assert atelier.dites(traduction) == {}


def test_who_may_not_write_the_page_gets_no_further(client, traduction):
    client.force_login(fabriques.UtilisateurFactory())
    reponse = modifier(client, traduction, INTRODUCTION, "x")
    assert reponse.status_code in (302, 403)
    assert atelier.dites(traduction) == ARABE


def publier(client, traduction):
    page = traduction.get_target_instance()
    adresse = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(adresse, {"action": "publish"}, follow=True)


def test_a_translation_with_an_old_fault_is_not_published(client, traduction, traducteur):
    StringTranslation.objects.filter(translation_of__data=LIEN).update(data="كلمة مشروحة.")
    reponse = publier(client, traduction)
    assert "n’est pas publiée" in atelier.messages(reponse)
    assert 'Il manque <a id="a1">' in atelier.messages(reponse)
    assert not traduction.get_target_instance().live


def test_a_sentence_that_the_site_refused_is_not_published_in_french(client, traduction, traducteur):
    StringTranslation.objects.filter(translation_of__data=LIEN).update(has_error=True, field_error="Trop long.")
    assert "Trop long." in atelier.messages(publier(client, traduction))
    assert not traduction.get_target_instance().live


def test_a_translation_with_a_sentence_missing_is_not_published_half_in_french(client, traduction, traducteur):
    StringTranslation.objects.filter(translation_of__data=LIEN).delete()
    assert "il y manque une phrase" in atelier.messages(publier(client, traduction))
    assert not traduction.get_target_instance().live


def test_a_good_translation_is_published(client, traduction, traducteur, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        publier(client, traduction)
    assert traduction.get_target_instance().live


def test_a_page_still_in_french_is_not_published_from_the_ordinary_form(client, accueil, traducteur):
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    page = fabriques.PageOrdinaireFactory(parent=accueil, title="Aides", introduction="Toutes les aides.")
    accueil.copy_for_translation(arabe).save_revision().publish()
    copie = page.copy_for_translation(arabe)
    client.force_login(fabriques.UtilisateurFactory(is_superuser=True))
    formulaire = nested_form_data(
        {
            "title": "Aides",
            "slug": copie.slug,
            "introduction": "Toutes les aides.",
            "corps": streamfield([]),
            "sources": streamfield([]),
            "comments": inline_formset([]),
            "action-publish": "1",
        }
    )
    reponse = client.post(reverse("wagtailadmin_pages:edit", args=[copie.pk]), formulaire, follow=True)
    assert "encore en français" in atelier.messages(reponse)
    copie.refresh_from_db()
    assert not copie.live


def test_translations_are_not_published_by_the_dozen(client, traduction):
    page = traduction.get_target_instance()
    client.force_login(fabriques.UtilisateurFactory(is_superuser=True))
    adresse = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    reponse = client.post(f"{adresse}?next=/admin/&id={page.pk}", {}, follow=True)
    assert "Une traduction se publie depuis sa page" in atelier.messages(reponse)
    page.refresh_from_db()
    assert not page.live


def test_a_sentence_sent_without_its_text_is_a_bad_request(client, traduction, traducteur):
    phrase = atelier.segment(traduction, LIEN)
    adresse = reverse("wagtail_localize:edit_string_translation", args=[traduction.pk, phrase.pk])
    assert client.put(adresse, "{}", content_type="application/json").status_code == 400


@pytest.mark.parametrize("adresse", ["localize/reports/translations/results/", "localize/api/snippets/commun/bareme/"])
def test_screens_that_ask_for_no_right_are_closed(client, traducteur, adresse):
    assert client.get(f"/admin/{adresse}").status_code in (302, 403)


ADRESSE = "https://www.caf.fr"


@pytest.fixture
def lien(accueil, traducteur):
    """The address of a link in an ordinary page given to the translators of Arabic: (Translation, its segment)."""
    corps = flux(("texte", f'<p>Voyez <a href="{ADRESSE}">la Caf</a>.</p>'))
    page = fabriques.PageOrdinaireFactory(parent=accueil, title="Aides", corps=json.dumps(corps))
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    accueil.copy_for_translation(arabe).save_revision().publish()
    translate_object(page, [arabe])
    traduction = TranslationSource.objects.get_for_instance(page).translations.get()
    return traduction, traduction.source.overridablesegment_set.get()


def remplacer(client, lien, adresse):
    traduction, segment = lien
    url = reverse("wagtail_localize:edit_override", args=[traduction.pk, segment.pk])
    return client.put(url, urlencode({"value": adresse}), content_type="application/x-www-form-urlencoded").json()


@pytest.mark.parametrize("adresse", ["https://www.caf.fr/ar?x=1", "/ar/aides/", "mailto:caf@exemple.fr", "#suite"])
def test_a_link_may_lead_elsewhere_in_another_language(client, lien, adresse):
    assert remplacer(client, lien, adresse)["error"] is None
    assert SegmentOverride.objects.get().data == adresse


@pytest.mark.parametrize(
    "adresse", ["", "caf", "javascript:alert(1)", "//ailleurs.fr", "https://caf.fr/ page", 'https://x.fr/" onclick="x']
)
def test_a_broken_link_is_refused_and_the_old_one_stays(client, lien, adresse):
    remplacer(client, lien, "https://www.caf.fr/ar")
    dit = remplacer(client, lien, adresse)
    assert "Ce n’est pas une adresse" in dit["error"]
    assert SegmentOverride.objects.get().data == "https://www.caf.fr/ar"


def test_a_term_of_the_glossary_obeys_the_same_rules(client, traducteur, accueil):
    terme = fabriques.TermeFactory(terme="contrat", definition="Un [[papier]] signé.")
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    translate_object(terme, [arabe])
    traduction = TranslationSource.objects.get_for_instance(terme).translations.get()
    assert "Il manque" in modifier(client, traduction, "Un [[papier]] signé.", "ورقة.").json()["error"]


def test_what_the_editor_receives_is_read_by_it(client, traduction, traducteur):
    """The editor's program shows `error` in red, in place of the comment."""
    dit = modifier(client, traduction, LIEN, "كلمة").json()
    assert {"data", "error", "comment", "last_translated_by"} <= dit.keys()
    assert json.dumps(dit)
