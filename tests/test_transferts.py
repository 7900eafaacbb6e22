"""A request handed over to another service, and the overview of Monday morning."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from demarches import hebdo
from demarches.models import Demande
from demarches.transitions import TransitionRefusee
from tests import fabriques

JOUR = datetime.timedelta(days=1)
LUNDI = datetime.date(2026, 3, 2)
SERVICE = ("RPE du Vexin", "rpe@vexin.example")


def le(jour, heure=9):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure)))


@pytest.fixture
def demande(pitres, page_demande):
    return fabriques.DemandeFactory(
        secteur=pitres[1],
        referent=pitres[2],
        message="ZQMESSAGE",
        contact__email="nour@exemple.org",
        contact__email_verifie_le=timezone.now(),
    )


# Handing over


def test_the_other_service_gets_what_it_needs_and_the_family_knows_whom(client, demande):
    demande.transferer(*SERVICE, accord=True, par=demande.referent)
    au_service, a_la_famille = Email.objects.get(to=[SERVICE[1]]), Email.objects.get(to=["nour@exemple.org"])
    for su in ("Nour Martin", "06 12 34 56 78", "nour@exemple.org", "Pîtres", demande.reference, "lun–ven"):
        assert su in au_service.message
    assert "ZQMESSAGE" not in au_service.message
    assert "suivi/" not in au_service.message
    assert "confiée à\u00a0: RPE du Vexin" in a_la_famille.message
    assert (demande.motif_cloture, demande.transferee_a) == ("transferee", "RPE du Vexin")
    assert "RPE du Vexin" in client.get(demande.url_suivi).content.decode()
    assert "RPE" not in str(demande.journal.get().objet)


def test_a_family_that_is_not_written_to_is_not_written_to_there_either(demande):
    type(demande.contact).objects.update(ecrire_sans_risque=False)
    Demande.objects.get().transferer(*SERVICE, accord=True, par=demande.referent)
    texte = Email.objects.get().message
    assert "Ne lui écrivez pas" in texte
    assert "nour@exemple.org" not in texte


def test_nothing_leaves_without_the_agreement_of_the_family(demande):
    with pytest.raises(TransitionRefusee):
        demande.transferer(*SERVICE, accord=False, par=demande.referent)
    assert not Email.objects.exists()
    assert Demande.objects.get().ouverte


def test_the_desk_asks_for_it(client, roles_crees, demande):
    client.force_login(demande.referent)
    ecran = reverse("demande_transferer", args=[demande.uuid])
    saisie = {"service": SERVICE[0], "courriel": SERVICE[1], "version": demande.version}
    assert "Demandez d’abord son accord" in client.post(ecran, saisie).content.decode()
    assert client.post(ecran, saisie | {"accord": "on"}).status_code == 302
    assert Demande.objects.get().motif_cloture == "transferee"


# The overview


def lundi_matin(quand):
    avant = set(Email.objects.values_list("pk", flat=True))
    with time_machine.travel(quand, tick=False):
        hebdo.envoyer()
    return Email.objects.exclude(pk__in=avant)


def test_each_monday_each_agent_reads_once_where_its_requests_are(pitres):
    with time_machine.travel(le(LUNDI), tick=False):
        tardive = fabriques.DemandeFactory(
            secteur=pitres[1], referent=pitres[2], en_cours=True, echeance_contact_le=LUNDI + JOUR
        )
        fabriques.DemandeFactory.create_batch(2, secteur=pitres[1], referent=pitres[2], a_faire="reveil",
            a_faire_depuis=timezone.now(), echeance_contact_le=LUNDI + 60 * JOUR)  # fmt: skip
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    assert not lundi_matin(le(LUNDI + 2 * JOUR))  # the first week is not told
    assert not lundi_matin(le(LUNDI + 7 * JOUR, 7))
    partis = {courriel.to[0]: courriel.message for courriel in lundi_matin(le(LUNDI + 7 * JOUR, 8))}
    assert set(partis) == {pitres[2].email, coordinatrice.email}
    texte = partis[pitres[2].email]
    for ligne in (
        "1 premier contact en retard",
        "2 choses à faire",
        "2 demandes que personne n’a prises",
        "?vue=a_faire",
    ):
        assert ligne in texte
    assert "1 retard dans tous les relais" in partis[coordinatrice.email]
    assert "Nour" not in texte
    assert tardive.reference not in partis[coordinatrice.email]
    assert not lundi_matin(le(LUNDI + 7 * JOUR, 10))
    assert len(lundi_matin(le(LUNDI + 16 * JOUR))) == 2


def test_nobody_reads_that_nothing_waits_nor_while_away(pitres):
    lundi_matin(le(LUNDI))
    assert not lundi_matin(le(LUNDI + 7 * JOUR))
    with time_machine.travel(le(LUNDI + 8 * JOUR), tick=False):
        fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2])
        fabriques.IndisponibiliteFactory(agent=pitres[2], du=LUNDI + 13 * JOUR, au=LUNDI + 15 * JOUR)
    assert not lundi_matin(le(LUNDI + 14 * JOUR))
