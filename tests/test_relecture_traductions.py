"""A translation read again by a second person: who may say so, what readers are told, what undoes it."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry, PageLogEntry
from wagtail_localize.models import StringTranslation

from commun.models import Changement
from commun.relectures import ACTION
from tests import fabriques
from tests.socles import socle
from tests.traductions import changer, confier, ouvrir, publier, traduire


@socle
def francaise(accueil):
    return fabriques.PageOrdinaireFactory(
        parent=accueil, slug="aide", title="L’aide", introduction="Une aide.", corps=[("texte", "<p>Un texte.</p>")]
    )


@socle
def maisons(accueil):
    return ouvrir(accueil, "ar", "tr")


@socle
def traductrice(maisons):
    return fabriques.UtilisateurFactory(groupes=["Traduction en arabe"], first_name="Amina")


@socle
def relecteur(maisons):
    return fabriques.UtilisateurFactory(groupes=["Traduction en arabe"], first_name="Karim", last_name="B.")


@socle
def traduction(francaise, traductrice):
    traduction = confier(francaise)
    traduire(traduction, par=traductrice)
    return traduction


@socle
def page(traduction, traductrice):
    return publier(traduction, par=traductrice)


def adresse(page):
    return reverse("traduction_relire", args=[page.pk])


def relire(client, agent, page, nom="Karim B."):
    client.force_login(agent)
    reponse = client.post(adresse(page), {"nom": nom}, follow=True)
    page.refresh_from_db()
    return reponse.content.decode()


def est_relue(page):
    page.refresh_from_db()
    return bool(page.traduction_relue_par)


def lue(client):
    return client.get("/ar/aide/").content.decode()


def test_a_second_person_says_so_and_readers_are_told(client, page, relecteur):
    client.force_login(relecteur)
    assert 'value="Karim B."' in client.get(adresse(page)).content.decode()
    relire(client, relecteur, page)
    assert (page.traduction_relue_par, page.traduction_relue_le) == ("Karim B.", timezone.localdate())
    assert "Karim B." in lue(client)
    journal = PageLogEntry.objects.get(page=page.pk, action=ACTION)
    assert (journal.user, journal.data["nom"]) == (relecteur, "Karim B.")
    assert not ModelLogEntry.objects.filter(action=ACTION).exists()


def test_who_translated_and_published_does_not_read_it_again(client, page, traductrice):
    html = relire(client, traductrice, page)
    assert "une autre personne doit la relire" in html
    assert not page.traduction_relue_par


def test_who_published_what_another_translated_does_not_either(client, traduction, relecteur):
    page = publier(traduction, par=relecteur)
    assert "une autre personne doit la relire" in relire(client, relecteur, page)


def test_what_a_machine_wrote_is_taken_as_read(client, francaise, traductrice, relecteur):
    traduction = confier(francaise)
    traduire(traduction, genre="machine", par=relecteur)
    page = publier(traduction, par=traductrice)
    relire(client, relecteur, page)
    assert page.traduction_relue_par == "Karim B."
    assert not StringTranslation.objects.filter(translation_type="machine").exists()


def test_a_translation_changed_after_it_was_read_has_not_been_read(client, page, traduction, traductrice, relecteur):
    relire(client, relecteur, page)
    publier(traduction, par=traductrice)
    assert est_relue(page)
    traduire(traduction, {"Une aide.": "مساعدة"}, par=traductrice)
    assert est_relue(page)  # readers still have what was read
    publier(traduction, par=traductrice)
    assert not est_relue(page)


@pytest.mark.parametrize(
    ("changement", "reste"), [(Changement.ORDINAIRE, False), (Changement.MINEUR, True), (Changement.IMPORTANT, False)]
)
def test_a_change_of_the_french_undoes_it_unless_it_is_minor(client, francaise, page, relecteur, changement, reste):
    relire(client, relecteur, page)
    changer(francaise, introduction="Une autre aide.", changement=changement)
    assert est_relue(page) == reste


def test_what_readers_do_not_see_is_not_read_again(client, page, traduction, traductrice, relecteur):
    traduire(traduction, {"Une aide.": "مساعدة"}, par=traductrice)
    assert "publiez-les d’abord" in relire(client, relecteur, page)
    page.unpublish()
    assert "Publiez d’abord" in relire(client, relecteur, page)
    assert not page.traduction_relue_par


def test_a_translation_behind_its_french_is_not_read_again(client, francaise, page, relecteur):
    changer(francaise, introduction="Une autre aide.")
    assert "mettez d’abord la traduction à jour" in relire(client, relecteur, page)
    assert not page.traduction_relue_par


def test_a_name_is_needed(client, page, relecteur):
    relire(client, relecteur, page, nom=" ")
    assert not page.traduction_relue_par


def test_it_is_offered_in_the_translators_editor_until_it_is_done(client, page, relecteur):
    client.force_login(relecteur)
    editeur = reverse("wagtailadmin_pages:edit", args=[page.pk])
    html = client.get(editeur).content.decode()
    assert "js-translation-editor" in html
    assert adresse(page) in html
    relire(client, relecteur, page)
    assert adresse(page) not in client.get(editeur).content.decode()


def test_a_french_page_is_not_read_again_this_way(client, francaise, admin_user):
    client.force_login(admin_user)
    assert client.get(adresse(francaise)).status_code == 404
    assert client.get(reverse("traduction_relire", args=[0])).status_code == 404


def test_a_translator_of_another_language_may_not(client, page):
    autre = fabriques.UtilisateurFactory(groupes=["Traduction en turc"])
    relire(client, autre, page)
    assert not page.traduction_relue_par
