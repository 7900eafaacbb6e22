"""The way through the form: order, draft, cookie, expired token, erasing."""

import datetime
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from demarches import menage
from demarches.forms.etapes import ETAPES
from demarches.models import Brouillon, Demande
from demarches.views import brouillons
from tests import fabriques

NOTICE = (
    "Cette demande sert à vous accompagner. Elle ne vaut ni préinscription ni inscription en crèche et ne donne pas de "
    "rang."
)


@pytest.fixture(autouse=True)
def _jour():
    """The day the answers of `reponses_completes` were given."""
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        yield


@pytest.fixture
def formulaire(page_demande, pitres):
    return page_demande


def texte(response):
    """The visible text of a page, spaces folded."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


# Start page


def test_the_start_page_says_what_it_does_and_leaves_no_cookie(client, formulaire):
    response = client.get("/demande/")
    assert NOTICE in texte(response)
    assert 'href="/demande/commune/"' in response.content.decode()
    assert "02 99 00 00 00" in texte(response)
    assert not response.cookies
    assert not response.wsgi_request.session.accessed


@pytest.mark.parametrize("code", ["inconnue", "verification-2", "0"])
def test_an_unknown_step_does_not_exist(client, formulaire, code):
    assert client.get(f"/demande/{code}/").status_code == 404


# Order and draft


@pytest.mark.parametrize("etape", ETAPES[1:], ids=lambda etape: etape.code)
def test_without_a_draft_every_step_leads_to_the_first(client, formulaire, etape):
    assert client.get(f"/demande/{etape.code}/").url == "/demande/commune/"
    assert client.post(f"/demande/{etape.code}/", {}).url == "/demande/commune/"
    assert not Brouillon.objects.exists()


def test_a_step_without_its_predecessors_leads_to_the_missing_one(famille, brouillon):
    del brouillon.reponses["quand"]
    brouillon.save()
    assert famille.get("/demande/contact/").url == "/demande/quand/"
    assert famille.get("/demande/verification/").url == "/demande/quand/"
    assert famille.get("/demande/confirmation/").url == "/demande/quand/"
    assert famille.get("/demande/enfants/").status_code == 200


def test_the_first_valid_page_makes_a_draft_and_its_cookie(client, formulaire, settings):
    settings.SESSION_COOKIE_SECURE = True
    response = client.post("/demande/commune/", {"recherche": "pitres"})
    assert response.url == "/demande/enfants/"
    morceau = response.cookies[brouillons.COOKIE]
    assert morceau["httponly"]
    assert morceau["secure"]
    assert (morceau["samesite"], morceau["path"], morceau["max-age"]) == ("Lax", "/demande/", 30 * 24 * 3600)
    brouillon = Brouillon.objects.get()
    assert brouillon.reponses["commune"]["commune_residence"] == "27458"
    assert "27458" not in morceau.value


def test_the_relais_is_told_on_the_next_page(client, formulaire, pitres):
    response = client.post("/demande/commune/", {"recherche": "pitres"}, follow=True)
    _commune, secteur, _agent = pitres
    assert f"Vous habitez Pîtres\u00a0: votre relais est «\u00a0{secteur.relais.nom}" in response.content.decode()


def test_a_link_prefills_the_commune_and_tells_the_relais_without_keeping_it(client, formulaire, pitres):
    response = client.get("/demande/commune/?commune=27458")
    assert 'value="Pîtres (27590)"' in response.content.decode()
    assert pitres[1].relais.nom in response.content.decode()
    assert not Brouillon.objects.exists()


@pytest.mark.parametrize("valeur", ["", "99999", "%00", "9" * 5000, "%F0%9F%98%80", "%ED%A0%80", "27458&commune=x"])
def test_a_strange_link_breaks_nothing(client, formulaire, valeur):
    assert client.get(f"/demande/commune/?commune={valeur}").status_code in (200, 400)


@pytest.mark.parametrize("donnees", [{}, {"situation": "emmenage"}, {"situation": "travaille"}])
def test_outside_the_territory_nothing_is_stored(client, formulaire, donnees):
    fabriques.CommuneFactory(dehors=True)
    response = client.post("/demande/commune/", {"recherche": "Rouen", **donnees})
    assert response.status_code == 200
    assert "hors de notre territoire" in response.content.decode()
    assert "monenfant.fr" in response.content.decode()
    assert not Brouillon.objects.exists()
    assert brouillons.COOKIE not in response.cookies


def test_who_works_in_the_territory_goes_on(client, formulaire):
    fabriques.CommuneFactory(dehors=True)
    donnees = {"recherche": "Rouen", "situation": "travaille", "commune_travail": "27458"}
    response = client.post("/demande/commune/", donnees, follow=True)
    assert "La commune de votre travail est Pîtres" in response.content.decode()


def test_a_wrong_answer_stays_on_its_page_with_its_error(famille, brouillon):
    response = famille.post("/demande/contact/", {"prenom": "Aïssatou", "email": "aissatou@"})
    page = response.content.decode()
    assert "<title>Erreur\u00a0: Étape 8 sur 9\u00a0: vous joindre" in page
    assert 'value="Aïssatou"' in page
    assert 'href="#id_email"' in page
    assert 'id="id_email_error"' in page
    assert 'aria-describedby="id_email_helptext id_email_error"' in page
    brouillon.refresh_from_db()
    assert brouillon.reponses["contact"]["prenom"] == "Nour"


def test_a_change_comes_back_to_the_check_page(famille):
    assert "Revenir à la vérification" in famille.get("/demande/type/").content.decode()
    assert famille.post("/demande/type/", {"type": "urgence"}).url == "/demande/verification/"


def test_steps_and_check_are_kept_by_no_cache(famille):
    for code in (*(etape.code for etape in ETAPES), "verification"):
        response = famille.get(f"/demande/{code}/")
        assert response.status_code == 200
        assert "no-store" in response["Cache-Control"]


def test_two_tabs_do_not_erase_each_other(famille, brouillon):
    famille.post("/demande/type/", {"type": "urgence"})
    famille.post("/demande/message/", {"message": "Merci"})
    brouillon.refresh_from_db()
    assert brouillon.reponses["type"] == {"type": "urgence"}
    assert brouillon.reponses["message"] == {"message": "Merci"}


# Whose draft


@pytest.mark.parametrize("valeur", ["", "abc", "00000000000000000000000000000000:1:x", "é" * 50, "a" * 4000])
def test_a_forged_cookie_is_no_draft(client, brouillon, valeur):
    client.cookies[brouillons.COOKIE] = valeur
    assert client.get("/demande/verification/").url == "/demande/commune/"


def test_the_draft_of_somebody_else_cannot_be_guessed(client, brouillon):
    client.cookies[brouillons.COOKIE] = brouillon.uuid.hex
    assert client.get("/demande/verification/").url == "/demande/commune/"
    assert client.post("/demande/message/", {"brouillon": brouillon.uuid.hex}).url == "/demande/commune/"


def test_an_old_cookie_is_no_draft(client, brouillon):
    with time_machine.travel(timezone.now() - datetime.timedelta(days=31)):
        client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(brouillon)
    assert client.get("/demande/verification/").url == "/demande/commune/"


def test_a_lost_cookie_is_made_up_for_by_the_page_itself(client, brouillon):
    response = client.post("/demande/message/", {"message": "Merci", "brouillon": brouillons.jeton(brouillon)})
    assert response.url == "/demande/verification/"
    assert brouillons.COOKIE in response.cookies
    assert Brouillon.objects.get().reponses["message"] == {"message": "Merci"}


def test_a_draft_written_with_a_lost_key_counts_as_lost(famille, settings):
    settings.CLES_CHIFFREMENT = ["YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXoxMjM0NTY="]
    assert famille.get("/demande/verification/").url == "/demande/commune/"


def test_a_draft_erased_meanwhile_is_written_anew(famille, brouillon, monkeypatch):
    enregistrer = Brouillon.enregistrer

    def purge_puis_enregistre(self, *args):
        Brouillon.objects.all().delete()
        return enregistrer(self, *args)

    monkeypatch.setattr(Brouillon, "enregistrer", purge_puis_enregistre)
    assert famille.post("/demande/message/", {"message": "Merci"}).url == "/demande/verification/"
    assert Brouillon.objects.get().reponses["contact"]["prenom"] == "Nour"


def test_erasing_leaves_nothing_behind(famille):
    response = famille.post("/demande/contact/", {"effacer": "1"})
    assert response.url == "/demande/"
    assert response.cookies[brouillons.COOKIE]["max-age"] == 0
    assert not Brouillon.objects.exists()


def test_old_drafts_are_erased(brouillon):
    Brouillon.objects.update(modifie_le=timezone.now() - datetime.timedelta(days=31))
    fabriques.BrouillonFactory(complet=True)
    assert menage.effacer_les_brouillons() == 1
    assert Brouillon.objects.count() == 1


# CSRF


def test_an_expired_token_shows_the_answers_again_and_keeps_nothing(brouillon):
    client = Client(enforce_csrf_checks=True)
    client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(brouillon)
    response = client.post("/demande/message/", {"message": "Je reprends le travail"})
    page = response.content.decode()
    assert response.status_code == 403
    assert "Je reprends le travail" in page
    assert "expiré" in page
    brouillon.refresh_from_db()
    assert brouillon.reponses["message"] == {"message": ""}
    jeton = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[1]
    suite = client.post("/demande/message/", {"message": "Je reprends le travail", "csrfmiddlewaretoken": jeton})
    assert suite.url == "/demande/verification/"


def test_an_expired_token_sends_and_erases_nothing(brouillon):
    client = Client(enforce_csrf_checks=True)
    client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(brouillon)
    assert client.post("/demande/verification/").status_code == 403
    assert client.post("/demande/verification/", {"effacer": "1"}).status_code == 403
    assert Brouillon.objects.filter(soumis_le=None).count() == 1
    assert not Demande.objects.exists()
