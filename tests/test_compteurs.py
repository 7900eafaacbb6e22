"""What readers do, counted without knowing them."""

import datetime
import threading

import pytest
from django.core.files.base import ContentFile
from django.db import OperationalError
from django.utils import timezone

from commun import compteurs
from commun.models import Compteur, Piece
from tests import fabriques

pytestmark = [pytest.mark.urls("site_info.urls"), pytest.mark.usefixtures("_comptes_a_zero")]


@pytest.fixture
def lue(accueil):
    return fabriques.PageOrdinaireFactory(parent=accueil, slug="page")


def comptes(genre):
    compteurs.vider()
    return dict(Compteur.objects.filter(genre=genre).values_list("cle", "nombre"))


def test_a_page_read_twice_counts_two(lue, client):
    for _fois in range(2):
        client.get("/page/")
    assert comptes("lecture") == {str(lue.pk): 2}


def test_counting_costs_a_page_no_query_and_no_cookie(lue, client, django_assert_max_num_queries, monkeypatch):
    client.get("/page/")
    with django_assert_max_num_queries(12) as avec:
        reponse = client.get("/page/")
    monkeypatch.setattr(compteurs, "compter", lambda genre, cle: None)
    with django_assert_max_num_queries(len(avec)):
        client.get("/page/")
    assert not reponse.cookies
    assert "public" in reponse["Cache-Control"]


def test_counts_of_two_processes_add_up(lue, client):
    for _fois in range(2):
        client.get("/page/")
        compteurs.vider()
    assert comptes("lecture") == {str(lue.pk): 2}


@pytest.mark.parametrize("methode", ["head", "post", "options"])
def test_only_a_get_is_a_read(lue, client, methode):
    getattr(client, methode)("/page/")
    assert comptes("lecture") == {}


def test_a_page_that_is_not_there_is_not_read(lue, client):
    client.get("/nulle-part/")
    assert comptes("lecture") == {}


def test_an_editor_at_work_does_not_count(lue, client):
    client.force_login(fabriques.UtilisateurFactory())
    client.get("/page/")
    assert comptes("lecture") == {}


def test_a_preview_is_not_a_read(lue):
    lue.make_preview_request()
    assert comptes("lecture") == {}


def test_a_step_of_the_form_is_not_a_read_and_its_first_page_is(page_demande, client):
    client.get("/demande/")
    client.get("/demande/commune/")
    assert comptes("lecture") == {str(page_demande.pk): 1}


def test_a_download_is_counted(accueil, client):
    piece = Piece.objects.create(title="Mémo", file=ContentFile(b"texte", "memo.pdf"))
    client.get(piece.url).getvalue()
    assert comptes("telechargement") == {str(piece.pk): 1}


@pytest.mark.parametrize(
    ("requete", "cle"),
    [("Nourrice à Louviers", "nourrice a louviers"), ("crèche 2027", None), ("moins de 3 ans", "moins de 3 ans"),
     ("06 12 34 56 78", None), ("0-6-1-2", None), ("moi@exemple.fr", None), ("je m’appelle Anne et je cherche", None),
     ("a" * 61, None), ("???", None), ("", None)],
)  # fmt: skip
def test_a_search_without_result_is_kept_only_when_it_is_nobody_s(requete, cle):
    compteurs.compter_sans_resultat(requete)
    assert comptes("sans_resultat") == ({cle: 1} if cle else {})


def test_a_search_asked_by_two_readers_is_not_shown():
    for mots, fois in (("licorne", 2), ("poney", 3)):
        Compteur.ajouter(timezone.localdate(), Compteur.Genre.SANS_RESULTAT, mots, fois)
    assert list(Compteur.objects.recherches_sans_resultat()) == [("poney", 3)]


def test_a_flood_of_searches_is_cut():
    for rang in range(compteurs.CLES_MAX + 20):
        compteurs.compter_sans_resultat("licorne " + chr(97 + rang % 26) * (1 + rang // 26))
    assert len(comptes("sans_resultat")) == compteurs.CLES_MAX


def test_what_could_not_be_written_is_kept_for_the_next_time(monkeypatch):
    def panne(*args):
        raise OperationalError

    compteurs.compter("lecture", 1)
    with monkeypatch.context() as sans_base:
        sans_base.setattr(Compteur, "ajouter", panne)
        compteurs.vider()
    compteurs.compter("lecture", 1)
    assert comptes("lecture") == {"1": 2}


def test_old_counts_are_forgotten_searches_sooner():
    jour = timezone.localdate()
    for genre, age in (("lecture", 401), ("lecture", 399), ("sans_resultat", 91), ("sans_resultat", 89)):
        Compteur.ajouter(jour - datetime.timedelta(days=age), genre, f"{age}")
    assert compteurs.oublier_les_vieux() == 2
    assert set(Compteur.objects.values_list("cle", flat=True)) == {"399", "89"}


def test_the_thread_writes_by_itself(settings, monkeypatch):
    ecrit = threading.Event()
    monkeypatch.setattr(compteurs, "vider", ecrit.set)
    settings.PERIODE_COMPTEURS_S = 0.01
    compteurs.compter("lecture", 1)
    assert ecrit.wait(5)
    settings.PERIODE_COMPTEURS_S = 0
    compteurs._fil.join(5)
    assert not compteurs._fil.is_alive()
