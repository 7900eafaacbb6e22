"""Stopping and coming back: code and second answer, link by mail, two drafts of which neither is lost."""

import datetime
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from post_office.models import Email

from demarches import codes, menage
from demarches.models import Brouillon, Demande, Frein
from demarches.models.brouillons import SAISIES
from demarches.models.freins import bloc
from demarches.views import brouillons
from tests import fabriques

PLUS_TARD, REPRENDRE = "/demande/plus-tard/", "/demande/reprendre/"
MIDI = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _jour():
    """The day the answers of `reponses_completes` were given."""
    with time_machine.travel(MIDI):
        yield


@pytest.fixture
def commencee(page_demande, pitres):
    """A draft stopped at the second step."""
    reponses = {"commune": fabriques.reponses_completes()["commune"]}
    return Brouillon.objects.create(reponses=reponses, etape="commune")


def code_de(brouillon):
    return codes.code_de(brouillon.uuid)


def ouvert_par(client):
    """The draft that this browser goes on with."""
    morceau = client.cookies.get(brouillons.COOKIE)
    trouve = [b for b in Brouillon.objects.all() if morceau and b.uuid.hex in morceau.value]
    return trouve[0] if trouve else None


# The code


@given(st.uuids())
def test_a_code_is_eight_letters_that_are_read_back_however_they_are_typed(identifiant):
    code = codes.code_de(identifiant)
    assert len(code) == 8
    assert not set(code) & set("OIL01")
    assert codes.lire(code) == codes.lire(codes.en_deux(code).lower()) == codes.lire(f" {' '.join(code)} ") == code
    assert codes.code_de(identifiant) == code


@given(st.uuids(), st.integers(0, 7), st.sampled_from(codes.ALPHABET))
def test_one_letter_mistaken_is_no_code(identifiant, rang, lettre):
    code = codes.code_de(identifiant)
    autre = code[:rang] + lettre + code[rang + 1 :]
    assert codes.lire(autre) == (code if autre == code else None)


@given(st.uuids(), st.integers(0, 5))
def test_two_letters_swapped_are_no_code(identifiant, rang):
    code = codes.code_de(identifiant)
    autre = code[:rang] + code[rang + 1] + code[rang] + code[rang + 2 :]
    assert codes.lire(autre) == (code if autre == code else None)


@pytest.mark.parametrize("saisie", ["", "ABCD", "KDFG-RTBM-KDFG", "12345678", "ÉÀÇÙ-ÉÀÇÙ", "KDFO-RTBI"])
def test_what_is_no_code_is_told(saisie):
    assert codes.lire(saisie) is None


# To stop


def test_to_stop_keeps_the_page_just_filled_and_shows_the_code(famille, brouillon):
    response = famille.post("/demande/type/", {"type": "urgence", "plus_tard": "1"})
    assert response.url == PLUS_TARD
    brouillon.refresh_from_db()
    assert brouillon.reponses["type"] == {"type": "urgence"}
    page = famille.get(PLUS_TARD)
    assert codes.en_deux(code_de(brouillon)) in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_to_stop_on_a_page_half_filled_keeps_what_was_typed(famille, brouillon):
    saisie = {"debut_souhaite_jour": "31", "debut_souhaite_mois": "2", "souplesse": "ferme"}
    assert famille.post("/demande/quand/", saisie | {"plus_tard": "1"}).url == PLUS_TARD
    page = famille.get("/demande/quand/").content.decode()
    assert 'value="31"' in page
    assert re.search(r'value="ferme"[^>]*checked', page)
    assert "Erreur" not in page
    brouillon.refresh_from_db()
    assert brouillon.reponses["quand"]["debut_souhaite"] == "2027-01-04"
    bonne = {"debut_souhaite_jour": "4", "debut_souhaite_mois": "2", "debut_souhaite_annee": "2027"}
    famille.post("/demande/quand/", bonne | {"souplesse": "ferme"})
    brouillon.refresh_from_db()
    assert SAISIES not in brouillon.reponses


def test_sensitive_boxes_without_consent_are_never_kept(famille, brouillon):
    famille.post("/demande/situation/", {"cases": ["parent_seul"], "plus_tard": "1"})
    brouillon.refresh_from_db()
    assert "parent_seul" not in str(brouillon.reponses)


def test_without_a_commune_there_is_nothing_to_stop(client, page_demande, pitres):
    assert client.get(PLUS_TARD).url == "/demande/"
    assert "plus_tard" not in client.get("/demande/commune/").content.decode()
    assert "Erreur" in client.post("/demande/commune/", {"plus_tard": "1"}).content.decode()
    assert not Brouillon.objects.exists()


def test_the_check_page_may_be_left_for_later_too(famille):
    assert 'name="plus_tard"' in famille.get("/demande/verification/").content.decode()
    assert famille.post("/demande/verification/", {"plus_tard": "1"}).url == PLUS_TARD
    assert not Demande.objects.exists()


# The link


def test_the_link_is_mailed_without_anything_of_the_family(famille, brouillon):
    page = famille.post(PLUS_TARD, {"email": "Nour.Martin@exemple.org"}).content.decode()
    assert "Si l’adresse est juste" in page
    courriel = Email.objects.get()
    assert courriel.to == ["Nour.Martin@exemple.org"]
    assert "/demande/reprendre/" in courriel.message
    assert not any(mot in courriel.message + courriel.subject for mot in ("Nour", "Lou", "Pîtres", "06 12"))


@pytest.mark.parametrize("adresse", ["", "nour@", "a" * 300 + "@exemple.org"])
def test_a_wrong_address_stays_on_the_page(famille, adresse):
    page = famille.post(PLUS_TARD, {"email": adresse}).content.decode()
    assert "<title>Erreur" in page
    assert not Email.objects.exists()


def test_the_same_address_receives_two_links_a_day_whoever_asks(famille, page_demande, pitres):
    for _fois in range(4):
        assert "Si l’adresse est juste" in famille.post(PLUS_TARD, {"email": "nour@exemple.org"}).content.decode()
    assert Email.objects.count() == 2
    autre = Client()
    autre.cookies[brouillons.COOKIE] = fabriques.cookie_brouillon(fabriques.BrouillonFactory(complet=True))
    autre.post(PLUS_TARD, {"email": "NOUR@exemple.org"})
    assert Email.objects.count() == 2
    with time_machine.travel(MIDI + datetime.timedelta(days=1)):
        autre.post(PLUS_TARD, {"email": "nour@exemple.org"})
    assert Email.objects.count() == 3


def test_who_cannot_be_written_to_safely_is_not(famille, brouillon):
    brouillon.enregistrer("contact", brouillon.reponses["contact"] | {"ecrire_sans_risque": False})
    assert 'name="email"' not in famille.get(PLUS_TARD).content.decode()
    famille.post(PLUS_TARD, {"email": "nour@exemple.org"})
    assert not Email.objects.exists()


def test_a_link_opens_the_draft_on_another_device_after_one_click(client, commencee):
    lien = brouillons.lien(commencee)
    page = client.get(lien)
    assert page["Referrer-Policy"] == "no-referrer"
    assert "noindex" in page["X-Robots-Tag"]
    assert brouillons.COOKIE not in page.cookies
    assert "Arrêtée à l’étape 2" in page.content.decode()
    assert client.post(lien).url == "/demande/enfants/"
    assert ouvert_par(client) == commencee


@pytest.mark.parametrize("jeton", ["x", "a~b~c", "é", "00000000000000000000000~1x~yyyyyyyyyyyyyyyyyyyyyyyyyyy"])
def test_a_forged_link_opens_nothing(client, page_demande, jeton):
    assert client.get(f"{REPRENDRE}{jeton}/").status_code == 404
    assert client.post(f"{REPRENDRE}{jeton}/", {"choix": "lien"}).status_code == 404


def test_a_link_dies_with_its_draft(client, commencee):
    lien = brouillons.lien(commencee)
    with time_machine.travel(MIDI + datetime.timedelta(days=31)):
        assert menage.effacer_les_brouillons() == 1
        assert client.get(lien).status_code == 404


def test_the_link_of_a_request_already_sent_leads_to_its_confirmation(client, brouillon):
    lien = brouillons.lien(brouillon)
    demande = brouillon.soumettre()
    assert client.post(lien).url == "/demande/confirmation/"
    assert demande.reference in client.get("/demande/confirmation/").content.decode()


def test_a_link_whose_page_stayed_open_too_long_is_shown_again(commencee):
    client = Client(enforce_csrf_checks=True)
    response = client.post(brouillons.lien(commencee), {"choix": "lien"})
    assert response.status_code == 403
    assert "Arrêtée à l’étape 2" in response.content.decode()


# Two drafts


def test_with_another_draft_on_the_device_a_link_asks_which_to_keep(famille, brouillon, commencee):
    lien = brouillons.lien(commencee)
    page = famille.get(lien).content.decode()
    assert "Deux demandes sont commencées" in page
    assert famille.post(lien).status_code == 200
    assert ouvert_par(famille) == brouillon
    assert famille.post(lien, {"choix": "appareil"}).url == "/demande/verification/"
    assert ouvert_par(famille) == brouillon
    rangee = famille.post(lien, {"choix": "lien"}).content.decode()
    assert codes.en_deux(code_de(brouillon)) in rangee
    assert ouvert_par(famille) == commencee
    assert Brouillon.objects.count() == 2


def test_the_draft_set_aside_comes_back_by_its_code(famille, brouillon, commencee):
    famille.post(brouillons.lien(commencee), {"choix": "lien"})
    retour = famille.post(REPRENDRE, {"code": code_de(brouillon), "mois_mois": "3", "mois_annee": "2026"})
    assert retour.url.startswith(REPRENDRE)
    famille.post(retour.url, {"choix": "lien"})
    assert ouvert_par(famille) == brouillon


def test_the_same_draft_asks_nothing(famille, brouillon):
    lien = brouillons.lien(brouillon)
    assert "Deux demandes" not in famille.get(lien).content.decode()
    assert famille.post(lien).url == "/demande/verification/"


# Code and second answer


@pytest.mark.parametrize(
    ("reponse", "trouve"),
    [
        ({"commune": "pitres"}, True),
        ({"commune": "27590"}, True),
        ({"mois_mois": "mars", "mois_annee": "26"}, True),
        ({"mois_mois": "3", "mois_annee": "2026", "commune": "Rouen"}, True),
        ({"commune": "Rouen"}, False),
        ({"commune": "nulle part"}, False),
        ({"mois_mois": "4", "mois_annee": "2026"}, False),
        ({}, False),
    ],
)
def test_a_code_wants_a_second_answer(client, brouillon, reponse, trouve):
    fabriques.CommuneFactory(dehors=True)
    response = client.post(REPRENDRE, {"code": code_de(brouillon), **reponse})
    assert (response.status_code == 302) == trouve
    if not trouve:
        assert f'value="{code_de(brouillon)}"' in response.content.decode()


def test_a_birth_to_come_is_a_second_answer(client, brouillon):
    brouillon.enregistrer("enfants", {"enfants": [{"prenom": "", "ne": False, "mois_terme": "2027-05-01"}]})
    assert client.post(REPRENDRE, {"code": code_de(brouillon), "mois_mois": "5", "mois_annee": "2027"}).url


def test_a_request_already_sent_has_no_code(client, brouillon):
    brouillon.soumettre()
    response = client.post(REPRENDRE, {"code": code_de(brouillon), "commune": "pitres"})
    assert "Nous ne trouvons pas" in response.content.decode()


def test_guessing_is_slowed_down_for_a_code_wherever_it_comes_from(client, brouillon, settings):
    settings.NOMBRE_DE_MANDATAIRES = 1
    donnees = {"code": code_de(brouillon), "commune": "Rouen"}
    statuts = [
        client.post(REPRENDRE, donnees, headers={"x-forwarded-for": f"203.0.113.{rang}"}).status_code
        for rang in range(12)
    ]
    assert statuts == [200] * 10 + [429] * 2
    response = client.post(REPRENDRE, donnees | {"commune": "pitres"}, headers={"x-forwarded-for": "198.51.100.1"})
    assert response.status_code == 429
    assert "02 99 00 00 00" in response.content.decode()
    with time_machine.travel(MIDI + datetime.timedelta(days=1)):
        assert client.post(REPRENDRE, donnees | {"commune": "pitres"}).status_code == 302


def test_guessing_codes_is_slowed_down_for_an_address(client, page_demande):
    essais = [codes.code_de(fabriques.BrouillonFactory.build().uuid) for _rang in range(21)]
    statuts = [client.post(REPRENDRE, {"code": code, "commune": "pitres"}).status_code for code in essais]
    assert statuts == [200] * 20 + [429]


# The counters


@pytest.mark.parametrize(
    ("adresse", "attendu"),
    [
        ("203.0.113.7", "203.0.113.7/32"),
        ("2001:db8:1:2ff::1", "2001:db8:1:200::/56"),
        ("2001:db8:1:2aa:9::1", "2001:db8:1:200::/56"),
        ("", ""),
        (None, ""),
        ("inconnue", ""),
    ],
)
def test_an_address_counts_with_its_household(adresse, attendu):
    assert bloc(adresse) == attendu


def test_counters_keep_nothing_of_what_they_count_and_are_erased():
    assert Frein.objects.passe("essai", "nour@exemple.org", 1)
    assert not Frein.objects.passe("essai", "nour@exemple.org", 1)
    assert Frein.objects.passe("autre", "nour@exemple.org", 1)
    assert not any("nour" in frein.cle for frein in Frein.objects.all())
    with time_machine.travel(timezone.now() + datetime.timedelta(hours=2)):
        assert menage.effacer_les_freins() == 2
