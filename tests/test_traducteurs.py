"""Rights of each language, with real requests: a translator of Arabic touches neither Turkish nor French."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import Translation

from commun.fraicheur import locales_de
from demarches import traducteurs
from tests import fabriques
from tests.socles import socle
from tests.traductions import confier, ouvrir, publier, traduire


@socle
def maisons(accueil):
    maisons = ouvrir(accueil, "ar", "tr")
    call_command("creer_roles", verbosity=0)
    return maisons


@socle
def francaise(accueil):
    return fabriques.PageOrdinaireFactory(parent=accueil, slug="aide", title="L’aide", introduction="Une aide.")


@socle
def pages(maisons, francaise):
    """{"fr", "ar", "tr": the page in that language, on line}."""
    pages = {"fr": francaise}
    for code in maisons:
        traduction = confier(francaise, code)
        traduire(traduction)
        pages[code] = publier(traduction)
    return pages


@pytest.fixture
def traductrice(client, maisons):
    agent = fabriques.UtilisateurFactory(groupes=["Traduction en arabe"])
    client.force_login(agent)
    return agent


def editeur(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_each_language_that_has_a_home_page_has_its_translators(maisons):
    noms = set(Group.objects.filter(name__startswith="Traduction").values_list("name", flat=True))
    assert noms == {"Traduction en arabe", "Traduction en turc"}


def test_groups_of_translators_are_the_same_after_a_second_run(maisons):
    avant = set(GroupPagePermission.objects.values_list("group", "page", "permission"))
    call_command("creer_roles", verbosity=0)
    assert set(GroupPagePermission.objects.values_list("group", "page", "permission")) == avant


def test_a_new_language_has_its_translators_at_once(maisons, accueil):
    maison = ouvrir(accueil, "uk")["uk"]
    traductrice = fabriques.UtilisateurFactory(groupes=["Traduction en ukrainien"])
    communication = fabriques.UtilisateurFactory(groupes=["Communication"])
    for agent in (traductrice, communication):
        assert maison.permissions_for_user(agent).can_publish()


def test_a_right_given_by_hand_on_another_tree_does_not_stay(maisons, accueil):
    droit = GroupPagePermission.objects.filter(group__name="Traduction en arabe").first()
    droit.pk, droit.page = None, accueil
    droit.save()
    call_command("creer_roles", verbosity=0)
    pages = GroupPagePermission.objects.filter(group__name="Traduction en arabe").values_list("page", flat=True)
    assert set(pages) == {maisons["ar"].pk}


def test_a_copy_of_the_french_home_page_gives_nobody_rights_on_french(accueil):
    traducteurs.ouvrir(accueil)
    assert not Group.objects.filter(name__startswith="Traduction").exists()


def test_translators_have_their_language_communication_all_of_them(maisons, traductrice):
    communication = fabriques.UtilisateurFactory(groupes=["Communication"])
    animatrice = fabriques.UtilisateurFactory(groupes=["Animatrices"])
    assert [locale.language_code for locale in locales_de(traductrice)] == ["ar"]
    assert [locale.language_code for locale in locales_de(communication)] == ["ar", "tr"]
    assert locales_de(animatrice) == []


def test_a_translator_opens_the_editor_of_her_language_and_no_other(client, pages, traductrice):
    assert "js-translation-editor" in client.get(editeur(pages["ar"])).content.decode()
    for code in ("fr", "tr"):
        assert client.get(editeur(pages[code])).status_code == 302


def test_a_translator_publishes_in_her_language_and_no_other(
    client, pages, traductrice, django_capture_on_commit_callbacks
):
    for code in ("ar", "tr", "fr"):
        avant = pages[code].last_published_at
        with django_capture_on_commit_callbacks(execute=True):
            client.post(editeur(pages[code]), {"action": "publish", "action-publish": "1", "title": "Autre"})
        pages[code].refresh_from_db()
        assert (pages[code].last_published_at != avant) == (code == "ar")
    assert pages["fr"].title == "L’aide"


def traduction_en(code):
    return Translation.objects.get(target_locale__language_code=code, source__object_repr="L’aide")


@pytest.mark.parametrize(("code", "statut"), [("ar", 200), ("tr", 302)])
def test_a_translator_writes_sentences_of_her_language_only(client, pages, traductrice, code, statut):
    traduction = traduction_en(code)
    phrase = traduction.source.stringsegment_set.get(context__path="introduction")
    adresse = reverse("wagtail_localize:edit_string_translation", args=[traduction.pk, phrase.pk])
    reponse = client.put(adresse, "value=Autre", content_type="application/x-www-form-urlencoded")
    ecrite = phrase.string.translations.get(locale=traduction.target_locale).data
    assert (ecrite == "Autre") == (code == "ar")
    assert (reponse.status_code == 200) == (statut == 200)


@pytest.mark.parametrize("vue", ["stop_translation", "download_pofile", "upload_pofile", "machine_translate"])
def test_the_tools_of_another_language_are_closed(client, pages, traductrice, vue):
    adresse = reverse(f"wagtail_localize:{vue}", args=[traduction_en("tr").pk])
    reponse = client.get(adresse) if vue == "download_pofile" else client.post(adresse)
    assert reponse.status_code in (302, 404)
    assert traduction_en("tr").enabled


def envoyer(client, page, *codes):
    locales = Locale.objects.filter(language_code__in=codes)
    adresse = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
    return client.post(adresse, {"locales": [locale.pk for locale in locales]})


def versions(page):
    return set(page.get_translations().values_list("locale__language_code", flat=True))


def test_a_translator_sends_a_french_page_to_her_language_only(client, francaise, traductrice):
    envoyer(client, francaise, "ar", "tr")
    assert versions(francaise) == set()
    envoyer(client, francaise, "ar")
    assert versions(francaise) == {"ar"}


def test_a_draft_through_which_addresses_pass_may_still_be_sent_to_translators(client, francaise, traductrice):
    confier(fabriques.PageFalcFactory(parent=francaise, title="L’aide, facile"))
    assert versions(francaise) == {"ar"}
    envoyer(client, francaise, "ar")
    assert Translation.objects.filter(source__object_id=francaise.translation_key).count() == 1


def test_a_language_without_a_home_page_is_opened_by_the_administration(client, accueil, maisons):
    Locale.objects.create(language_code="uk")
    for groupe, ouverte in (("Communication", False), ("Administration", True)):
        client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
        envoyer(client, accueil, "uk")
        assert ("uk" in versions(accueil)) == ouverte


def test_a_word_of_the_glossary_is_sent_by_those_who_write_it(client, traductrice):
    terme = fabriques.TermeFactory()
    adresse = reverse("wagtail_localize:submit_snippet_translation", args=["commun", "terme", terme.pk])
    assert client.get(adresse).status_code == 302
    client.force_login(fabriques.UtilisateurFactory(groupes=["Communication"]))
    assert client.get(adresse).status_code == 200


def test_a_translator_neither_moves_nor_deletes_pages_of_others(client, pages, traductrice):
    for code in ("fr", "tr"):
        client.post(reverse("wagtailadmin_pages:delete", args=[pages[code].pk]))
        client.post(reverse("wagtailadmin_pages:unpublish", args=[pages[code].pk]))
        assert Page.objects.get(pk=pages[code].pk).live


def test_those_who_translate_nothing_send_nothing(client, francaise, maisons):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Animatrices"]))
    assert envoyer(client, francaise, "ar").status_code == 302
    assert versions(francaise) == set()
