"""The measured delay beside the promise: how it is counted, when it is hidden, where it is shown."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from demarches import mesures
from demarches.models import Demande, MesureContact
from tests import fabriques

JOUR = datetime.timedelta(days=1)
MARDI = datetime.date(2026, 3, 3)
PHRASE = "9 familles sur 10 contactées en moins de"


def le(jour, heure=9):
    return timezone.make_aware(datetime.datetime.combine(jour, datetime.time(heure)))


@given(st.lists(st.integers(0, 60), min_size=1, max_size=200))
def test_nine_families_out_of_ten_waited_no_longer_and_fewer_waited_less(delais):
    delai = mesures.delai_de(delais)
    assert sum(d <= delai for d in delais) >= 0.9 * len(delais)
    assert sum(d < delai for d in delais) < 0.9 * len(delais)


@pytest.fixture
def creer(pitres):
    """A request sent some days before that Tuesday, contacted or not."""

    def creer(envoi, contact=None, **champs):
        return fabriques.DemandeFactory(
            secteur=pitres[1],
            soumise_le=le(MARDI - envoi * JOUR),
            premier_contact_le=(contact is not None and le(MARDI - contact * JOUR)) or None,
            **champs,
        )

    return creer


@pytest.mark.parametrize(
    ("demande", "attendus"),
    [
        pytest.param({"envoi": 7, "contact": 5}, [2], id="contacted on the second working day"),
        pytest.param({"envoi": 4, "contact": 1}, [1], id="from Friday to Monday"),
        pytest.param({"envoi": 7, "contact": 7}, [0], id="on the same day"),
        pytest.param({"envoi": 7}, [5], id="not contacted: its present age"),
        pytest.param({"envoi": 90}, [62], id="the oldest that counts"),
        pytest.param({"envoi": 91}, [], id="older"),
        pytest.param(
            {"envoi": 7, "statut": "close", "close_le": le(MARDI), "motif_cloture": "retiree"}, [], id="withdrawn"
        ),
        pytest.param(
            {"envoi": 7, "statut": "close", "close_le": le(MARDI), "motif_cloture": "doublon"}, [], id="twice"
        ),
        pytest.param(
            {"envoi": 7, "statut": "close", "close_le": le(MARDI - 5 * JOUR), "motif_cloture": "sans_nouvelles"},
            [5],
            id="closed without a contact: silence is none",
        ),
        pytest.param({"envoi": 7, "statut": "en_veille"}, [], id="paused"),
        pytest.param({"envoi": 7, "contact": 5, "statut": "en_veille"}, [2], id="paused after a contact"),
        pytest.param({"envoi": 7, "statut": "a_verifier"}, [], id="maybe a robot"),
    ],
)
def test_what_is_counted(creer, demande, attendus):
    creer(**demande)
    assert mesures.delais(MARDI) == attendus


def test_a_request_that_came_back_counts_from_then(creer, pitres):
    demande = creer(60, 58)
    with time_machine.travel(le(MARDI - 20 * JOUR), tick=False):
        demande.retirer()
    with time_machine.travel(le(MARDI - 5 * JOUR), tick=False):
        demande.rouvrir(par=pitres[2])
    assert mesures.delais(MARDI) == [3]


@pytest.fixture
def vingt(creer):
    """Twenty requests, eighteen contacted on the third working day, two never."""
    for rang in range(20):
        creer(7, None if rang < 2 else 4)
    with time_machine.travel(le(MARDI, 3), tick=False):
        assert mesures.mesurer() == 20


@time_machine.travel(le(MARDI), tick=False)
def test_the_figure_stands_beside_the_promise_wherever_it_is_made(client, page_demande, vingt):
    demande = Demande.objects.filter(premier_contact_le=None).first()
    for adresse in (page_demande.url, "/nos-engagements/", demande.url_suivi):
        page = " ".join(client.get(adresse).content.decode().split())
        assert f"{PHRASE} 4 jours ouvrés (20 demandes, 90 jours)" in page, adresse


@time_machine.travel(le(MARDI), tick=False)
def test_under_twenty_requests_nothing_is_shown(client, page_demande, creer):
    for _rang in range(19):
        creer(7, 4)
    assert mesures.mesurer() == 19
    for adresse in (page_demande.url, "/nos-engagements/"):
        assert PHRASE not in client.get(adresse).content.decode()
    assert "trop peu de demandes" in client.get("/nos-engagements/").content.decode()


def test_a_figure_that_nobody_computes_any_more_is_not_shown(client, page_demande, vingt):
    with time_machine.travel(le(MARDI + 8 * JOUR), tick=False):
        assert PHRASE not in client.get("/nos-engagements/").content.decode()


def test_measuring_twice_leaves_one_row(vingt):
    mesures.mesurer(MARDI)
    assert MesureContact.objects.count() == 1


@time_machine.travel(le(MARDI), tick=False)
def test_the_page_of_our_promises_is_for_everybody_without_a_trace(
    client, accueil, vingt, django_assert_max_num_queries
):
    client.get("/nos-engagements/")
    with django_assert_max_num_queries(9):
        reponse = client.get("/nos-engagements/")
    assert not reponse.cookies
    assert "public" in reponse["Cache-Control"]
    page = reponse.content.decode()
    assert "5 jours ouvrés" in page
    assert "2 jours ouvrés si c’est urgent" in page
