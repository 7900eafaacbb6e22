"""The end of the form: check page, sending, confirmation."""

import datetime
import re

import pytest
import time_machine
from django.test import Client

from demarches.forms.etapes import ETAPES
from demarches.models import Brouillon, Demande
from demarches.views import brouillons
from tests import fabriques

NOTICE = (
    "Cette demande sert à vous accompagner. Elle ne vaut ni préinscription ni inscription en crèche et ne donne pas de "
    "rang."
)
FAMILLE = ("Nour", "Martin", "nour.martin@exemple.org", "06 12 34 56 78", "Lou")


@pytest.fixture(autouse=True)
def _jour():
    """The day the answers of `reponses_completes` were given."""
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        yield


def texte(response):
    """The visible text of a page, spaces folded."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def envoyer(client):
    return client.post("/demande/verification/")


def test_the_check_page_shows_every_answer_with_a_way_to_change_it(famille):
    response = famille.get("/demande/verification/")
    page = texte(response)
    for reponse in (*FAMILLE, "Pîtres (27590)", "4 janvier 2027", "1. Micro-crèche, 2. Assistant maternel"):
        assert reponse in page
    for etape in ETAPES:
        assert f'href="/demande/{etape.code}/"' in response.content.decode()


def test_sending_makes_one_request_and_says_what_comes_next(famille, brouillon, pitres):
    response = envoyer(famille)
    assert response.url == "/demande/confirmation/"
    demande = Demande.objects.get()
    response = famille.get("/demande/confirmation/")
    page = texte(response)
    for attendu in (demande.reference, pitres[1].relais.nom, pitres[2].nom_public, NOTICE, "monenfant.fr"):
        assert attendu in page
    assert "au plus tard le vendredi 27 novembre 2026" in page
    assert demande.url_suivi in response.content.decode()
    assert "réponse sous" not in page
    assert "no-store" in response["Cache-Control"]


def test_the_confirmation_gives_the_next_permanence(famille, pitres):
    fabriques.PermanenceFactory(structure=pitres[1].relais, commune=pitres[0])
    envoyer(famille)
    page = re.sub(r"<[^>]+>", "", famille.get("/demande/confirmation/").content.decode())
    assert (
        "Prochain passage près de chez vous\u00a0: jeudi 26 novembre, 9\u00a0h à 12\u00a0h, Salle des fêtes, Pîtres"
        in re.sub(r"[ \n]+", " ", page)
    )


def test_clicking_twice_or_going_back_gives_the_same_confirmation(famille, brouillon):
    envoyer(famille)
    premiere = Demande.objects.get().reference
    assert envoyer(famille).url == "/demande/confirmation/"
    for code in ("commune", "message", "verification"):
        assert famille.get(f"/demande/{code}/").url == "/demande/confirmation/"
        assert famille.post(f"/demande/{code}/", {"recherche": "x"}).url == "/demande/confirmation/"
    assert premiere in famille.get("/demande/confirmation/").content.decode()
    assert Demande.objects.count() == 1


def test_an_answer_out_of_date_brings_back_to_its_step(famille, brouillon):
    brouillon.enregistrer("quand", {"debut_souhaite": "2026-11-01", "souplesse": "ferme", "fin": None})
    assert "n’est plus valable" in famille.get("/demande/verification/").content.decode()
    assert envoyer(famille).url == "/demande/quand/"
    assert "<title>Erreur\u00a0:" in famille.get("/demande/quand/").content.decode()
    assert not Demande.objects.exists()


@pytest.mark.parametrize("etape", ETAPES, ids=lambda etape: etape.code)
def test_answers_that_no_form_would_give_are_never_sent(famille, brouillon, etape):
    brouillon.enregistrer(etape.code, {"modes": "<script>", "enfants": 3, "cases": ["x"], "message": "a" * 601})
    assert envoyer(famille).url == f"/demande/{etape.code}/"
    assert famille.get(f"/demande/{etape.code}/").status_code == 200
    assert not Demande.objects.exists()


def test_answers_kept_by_an_older_form_are_sent_in_the_shape_of_today(famille, brouillon):
    ancien = brouillon.reponses["contact"] | {"fax": "02 99 00 00 09"}
    brouillon.enregistrer("contact", ancien)
    assert envoyer(famille).url == "/demande/confirmation/"
    assert Demande.objects.get().contact.prenom == "Nour"


def test_a_commune_that_left_the_territory_brings_back_to_step_one(famille, pitres):
    pitres[0].epci = ""
    pitres[0].save()
    assert envoyer(famille).url == "/demande/commune/"
    assert "hors de notre territoire" in famille.get("/demande/commune/").content.decode()
    assert not Demande.objects.exists()


def test_without_a_secteur_the_confirmation_says_who_decides(famille, pitres):
    pitres[1].zones.all().delete()
    envoyer(famille)
    page = texte(famille.get("/demande/confirmation/"))
    assert Demande.objects.get().statut == "a_orienter"
    assert "notre coordination choisit" in page


def test_another_request_begins_on_a_blank_form(famille):
    envoyer(famille)
    assert famille.post("/demande/confirmation/", {"autre": "1"}).url == "/demande/commune/"
    famille.post("/demande/commune/", {"recherche": "pitres"})
    assert Brouillon.objects.filter(soumis_le=None).count() == 1


def test_erasing_the_confirmation_keeps_the_request(famille):
    envoyer(famille)
    famille.post("/demande/confirmation/", {"effacer": "1"})
    assert Demande.objects.count() == 1
    assert famille.get("/demande/confirmation/").url == "/demande/"


@pytest.mark.django_db(transaction=True)
def test_fifty_clicks_at_once_make_one_request_and_one_receipt(brouillon, en_meme_temps):
    def cliquer():
        client = Client()
        client.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(brouillon)
        response = envoyer(client)
        return response.status_code, response.url

    def compter():
        demande = Demande.objects.get()
        return sorted(demande.envois.values_list("gabarit", flat=True)), demande.journal.count()

    assert en_meme_temps(*[cliquer] * 50) == [(302, "/demande/confirmation/")] * 50
    assert en_meme_temps(compter) == [(["nouvelle_demande", "recu"], 1)]
