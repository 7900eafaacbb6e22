"""What a family's click does on its page, and what a forged one does not."""

import pytest
from django.test import Client
from django.utils.html import escape

from demarches.models import Demande
from demarches.transitions import Acteur
from tests import fabriques


@pytest.fixture
def demande(page_demande, pitres):
    return fabriques.BrouillonFactory(complet=True).soumettre()


def _dit(page, texte):
    return escape(texte) in page or texte in page


def _cliquer(client, demande, action, suite=""):
    return client.post(demande.url_suivi + suite, {"action": action})


def test_a_family_confirms_its_address(client, demande):
    reponse = client.post(demande.url_suivi, {"action": "adresse"}, follow=True)

    demande.contact.refresh_from_db()
    assert demande.contact.email_verifie_le
    assert "Merci, votre adresse est confirmée." in reponse.content.decode()
    assert "Est-ce bien votre adresse" not in reponse.content.decode()


def test_a_family_withdraws_after_confirming(client, demande):
    confirmation = client.get(demande.url_suivi + "retirer/").content.decode()
    assert _dit(confirmation, "Vous pourrez rouvrir cette demande pendant 12\u00a0mois")

    reponse = client.post(demande.url_suivi, {"action": "retirer"}, follow=True)

    demande.refresh_from_db()
    assert demande.motif_cloture == "retiree"
    assert _dit(reponse.content.decode(), "Votre demande est retirée")


def test_a_family_reopens_its_request(client, demande):
    demande.retirer()

    reponse = client.post(demande.url_suivi, {"action": "rouvrir"}, follow=True)

    demande.refresh_from_db()
    assert demande.statut == "nouvelle"
    assert "Votre demande est rouverte." in reponse.content.decode()
    assert demande.journal.last().role == Acteur.FAMILLE


def test_the_confirmation_of_a_withdrawn_request_leads_back(client, demande):
    demande.retirer()

    assert client.get(demande.url_suivi + "retirer/").headers["Location"] == demande.url_suivi


@pytest.mark.parametrize("action", ["retirer", "rouvrir"])
def test_a_second_click_shows_where_the_request_stands(client, demande, action):
    if action == "rouvrir":
        demande.retirer()
    _cliquer(client, demande, action)
    envois = demande.envois.count()

    reponse = _cliquer(client, demande, action)

    assert reponse.status_code == 409
    assert _dit(reponse.content.decode(), "Votre demande a changé entre-temps.")
    assert demande.envois.count() == envois


@pytest.mark.parametrize(
    "donnees", [{}, {"action": ""}, {"action": "clore"}, {"action": "\x00"}, {"action": "x" * 100_000}]
)
def test_an_unknown_button_gives_the_page_again(client, demande, donnees):
    reponse = client.post(demande.url_suivi, donnees)

    assert reponse.status_code == 400
    assert Demande.objects.get().version == 0


@pytest.mark.parametrize("methode", ["put", "patch", "delete"])
def test_other_methods_are_refused(client, demande, methode):
    assert getattr(client, methode)(demande.url_suivi).status_code == 405


def test_the_confirmation_page_receives_nothing(client, demande):
    assert _cliquer(client, demande, "retirer", "retirer/").status_code == 405
    assert Demande.objects.get().ouverte


# Cross-site requests


@pytest.fixture
def strict():
    return Client(enforce_csrf_checks=True)


def _jeton_csrf(client, demande):
    client.get(demande.url_suivi)
    return client.cookies["csrftoken"].value


@pytest.mark.parametrize("origine", ["null", "http://testserver", None])
def test_a_button_works_from_a_page_without_referrer(strict, demande, origine):
    """Browsers say "Origin: null" when a page sends no referrer."""
    entetes = {"Origin": origine} if origine else {}
    jeton = _jeton_csrf(strict, demande)

    reponse = strict.post(demande.url_suivi, {"action": "retirer", "csrfmiddlewaretoken": jeton}, headers=entetes)

    assert reponse.status_code == 302
    assert not Demande.objects.get().ouverte


@pytest.mark.parametrize(
    ("jeton_juste", "origine"),
    [(False, None), (False, "null"), (False, "http://testserver"), (True, "http://ailleurs.fr")],
)
def test_a_forged_click_changes_nothing_and_gives_the_page_again(strict, demande, jeton_juste, origine):
    jeton = _jeton_csrf(strict, demande) if jeton_juste else "x" * 64
    entetes = {"Origin": origine} if origine else {}

    reponse = strict.post(demande.url_suivi, {"action": "retirer", "csrfmiddlewaretoken": jeton}, headers=entetes)

    assert reponse.status_code == 403
    assert _dit(reponse.content.decode(), "Cette page est restée ouverte trop longtemps")
    assert _dit(reponse.content.decode(), demande.reference)
    assert "no-store" in reponse["Cache-Control"]
    assert Demande.objects.get().ouverte
