"""A family that lost its tracking link: the page says the same to everybody, the mail goes to who is known."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from post_office.models import Email

from demarches.models import Frein
from tests import fabriques

ADRESSE = "/suivi/lien-perdu/"
CONNUE = "nour@exemple.org"


@pytest.fixture
def demande(page_demande, pitres):
    _commune, secteur, _agent = pitres
    return fabriques.DemandeFactory(secteur=secteur, contact__email=CONNUE)


def demander(client, adresse=CONNUE):
    return client.post(ADRESSE, {"email": adresse})


def test_a_known_address_receives_the_links_of_its_open_requests(client, demande, pitres, settings):
    autre = fabriques.DemandeFactory(secteur=pitres[1], contact__email=CONNUE.upper())
    close = fabriques.DemandeFactory(secteur=pitres[1], close=True, contact__email=CONNUE)
    demander(client)
    courriel = Email.objects.get()
    assert courriel.to in ([CONNUE], [CONNUE.upper()])
    for ouverte in (demande, autre):
        assert settings.ADRESSE_PUBLIQUE.rstrip("/") + ouverte.url_suivi in courriel.message
    assert close.reference not in courriel.message
    assert "Nour" not in courriel.message
    assert demande.envois.get().gabarit == "lien_perdu"


def test_the_page_is_the_same_for_an_unknown_address(client, demande):
    connue, inconnue = (
        demander(client, adresse).content.decode().split("<main")[1].split("csrf")[0]
        for adresse in (CONNUE, "inconnue@exemple.org")
    )
    assert connue == inconnue
    assert "Si une demande en cours" in connue
    assert Email.objects.count() == 1


@pytest.mark.parametrize("adresse", ["", "nour@", "x" * 5000, "\x00@exemple.org"])
def test_what_is_no_address_is_told_and_kept(client, demande, adresse):
    response = demander(client, adresse)
    assert response.status_code in (200, 400)
    assert not Email.objects.exists()


def test_an_address_receives_two_mails_a_day(client, demande):
    demande.contact.email_verifie_le = timezone.now()
    demande.contact.save()
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        for _fois in range(4):
            assert demander(client).status_code == 200
        assert Email.objects.count() == 2


def test_who_said_that_writing_is_a_risk_receives_nothing(client, demande):
    demande.contact.ecrire_sans_risque = False
    demande.contact.save()
    demander(client)
    assert not Email.objects.exists()


def test_an_address_nobody_confirmed_receives_two_mails_in_all(client, demande):
    for gabarit in ("recu", "prise_en_charge"):
        demande.envois.create(gabarit=gabarit)
    demander(client)
    assert not Email.objects.exists()
    demande.contact.email_verifie_le = timezone.now()
    demande.contact.save()
    demander(client)
    assert Email.objects.count() == 1


def test_the_page_leaves_no_trace_and_a_get_counts_nothing(client, demande):
    response = client.get(ADRESSE)
    assert response["Referrer-Policy"] == "no-referrer"
    assert "no-store" in response["Cache-Control"]
    assert "02 99 00 00 00" in response.content.decode()
    assert not Frein.objects.exists()
