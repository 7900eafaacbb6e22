"""A pause: until when, and what becomes of the request on the day it ends."""

import datetime

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from demarches import suivis
from demarches.models import Demande
from demarches.transitions import Acteur, TransitionRefusee
from tests import fabriques

JOUR = datetime.timedelta(days=1)
MARDI = datetime.date(2026, 3, 3)


def le(jour, heure=9):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure)))


@pytest.fixture
def demande(pitres, page_demande):
    with time_machine.travel(le(MARDI - JOUR), tick=False):
        demande = fabriques.DemandeFactory(
            secteur=pitres[1],
            referent=pitres[2],
            echeance_contact_le=MARDI + 6 * JOUR,
            contact__email_verifie_le=timezone.now(),
        )
        demande.prendre(par=pitres[2])
    Email.objects.all().delete()
    return demande


def passer(quand):
    with time_machine.travel(le(quand), tick=False):
        suivis.passer()
    return Demande.objects.get()


@pytest.mark.parametrize(
    ("jours", "permis"), [(0, False), (1, True), (364, True), (366, False), (-1, False), (None, False)]
)
def test_a_pause_lasts_twelve_months_at_most(demande, jours, permis):
    jusqu_au = None if jours is None else MARDI + jours * JOUR
    with time_machine.travel(le(MARDI), tick=False):
        if not permis:
            with pytest.raises(TransitionRefusee):
                demande.mettre_en_veille(par=Acteur.FAMILLE, jusqu_au=jusqu_au)
        else:
            demande.mettre_en_veille(par=Acteur.FAMILLE, jusqu_au=jusqu_au)
    assert (Demande.objects.get().statut == "en_veille") is permis


def test_a_pause_ends_on_its_day_with_the_same_referent_and_the_promise_goes_on(demande):
    with time_machine.travel(le(MARDI), tick=False):
        demande.mettre_en_veille(par=demande.referent, jusqu_au=MARDI + 30 * JOUR)
    assert "en pause jusqu’au jeudi 2 avril 2026" in Email.objects.get().message
    Email.objects.all().delete()
    assert passer(MARDI + 29 * JOUR).statut == "en_veille"
    demande = passer(MARDI + 30 * JOUR)
    assert (demande.statut, demande.a_faire, demande.veille_jusqu_au) == ("en_cours", "reveil", None)
    assert {c.to[0] for c in Email.objects.all()} == {demande.contact.email, demande.referent.email}
    # Four working days were left; Easter Monday is none.
    assert demande.echeance_contact_le == datetime.date(2026, 4, 9)
    passer(MARDI + 31 * JOUR)
    assert Email.objects.count() == 2


def test_when_the_referent_is_gone_it_is_new_again_with_a_new_promise(demande, pitres):
    with time_machine.travel(le(MARDI), tick=False):
        demande.mettre_en_veille(par=Acteur.FAMILLE, jusqu_au=MARDI + 30 * JOUR)
    nouvelle = fabriques.RoleSecteurFactory(secteur=pitres[1]).agent
    pitres[2].roles_secteur.update(au=MARDI + 2 * JOUR)
    demande = passer(MARDI + 30 * JOUR)
    assert (demande.statut, demande.referent, demande.premier_contact_le) == ("nouvelle", nouvelle, None)
    assert demande.echeance_contact_le == datetime.date(2026, 4, 10)


def test_after_an_expected_birth_the_words_hold_whatever_happened(demande):
    demande.enfants.update(ne=False, date_naissance=None, mois_terme=datetime.date(2026, 5, 1))
    with time_machine.travel(le(MARDI), tick=False):
        demande.mettre_en_veille(par=Acteur.FAMILLE)
    assert demande.veille_jusqu_au == datetime.date(2026, 6, 15)
    Email.objects.all().delete()
    demande = passer(datetime.date(2026, 6, 15))
    assert demande.relances.get().type == "naissance"
    assert "où en êtes-vous\u00a0?" in Email.objects.get(to=[demande.contact.email]).subject


def test_the_family_pauses_and_goes_on_from_its_page(client, demande):
    with time_machine.travel(le(MARDI), tick=False):
        ecran = demande.url_suivi + "pause/"
        assert ecran in client.get(demande.url_suivi).content.decode()
        page = client.get(ecran).content.decode()
        assert "Reprendre la recherche le" in page
        assert "après la naissance" not in page
        for faux in ("", "2026-03-03", "2027-03-04", "demain", "0001-01-01"):
            assert "Erreur" in client.post(ecran, {"jusqu_au": faux}).content.decode()
        assert Demande.objects.get().statut == "en_cours"
        fait = client.post(ecran, {"jusqu_au": "2026-05-04"}, follow=True).content.decode()
        assert "Votre demande est en pause jusqu’au lundi 4 mai 2026." in fait
        fait = client.post(demande.url_suivi, {"action": "reveiller"}, follow=True).content.decode()
        assert "La recherche reprend" in fait
    assert Demande.objects.get().statut == "en_cours"


def test_a_look_at_the_pause_changes_nothing(client, demande):
    with time_machine.travel(le(MARDI), tick=False):
        avant = Demande.objects.values().get()
        for _fois in range(5):
            assert client.get(demande.url_suivi + "pause/?jusqu_au=2026-05-04").status_code == 200
            assert client.head(demande.url_suivi + "pause/").status_code == 200
    assert Demande.objects.values().get() == avant


@pytest.mark.parametrize("statut", ["a_verifier", "a_orienter"])
def test_what_nobody_follows_yet_is_not_put_off(client, demande, statut):
    secteur = None if statut == "a_orienter" else demande.secteur
    Demande.objects.update(statut=statut, secteur=secteur)
    demande = Demande.objects.get()
    assert client.get(demande.url_suivi + "pause/").headers["Location"] == demande.url_suivi
    with pytest.raises(TransitionRefusee):
        demande.mettre_en_veille(par=Acteur.FAMILLE, jusqu_au=timezone.localdate() + JOUR)


@time_machine.travel(le(MARDI), tick=False)
def test_the_referent_pauses_in_two_clicks(client, roles_crees, demande):
    client.force_login(demande.referent)
    ecran = reverse("demande_mettre_en_veille", args=[demande.uuid])
    assert ecran in client.get(demande.get_absolute_url()).content.decode()
    assert client.get(ecran).status_code == 200
    assert client.post(ecran, {"jusqu_au": "2026-03-01", "version": demande.version}).status_code == 200
    assert client.post(ecran, {"jusqu_au": "2026-05-04", "version": demande.version}).status_code == 302
    assert demande.reference in client.get("/admin/demandes/?vue=en_pause").content.decode()
