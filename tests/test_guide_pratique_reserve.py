"""The PDFs of the guide pratique: made once, made again when what they say changes, done without where Pango lacks."""

import datetime
import os
import threading
import time

import pytest
from django.core.cache import cache
from django.utils import timezone

from commun import compteurs, impression, travail
from commun.models import Bareme, Compteur, Territoire
from modes_accueil.models import GuidePage
from site_info.guide import reserve, variantes
from site_info.management.commands import servir
from tests import fabriques
from tests.site_du_guide import PAGE, PDF, semer
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")


@socle
def site(accueil, pitres):
    return semer(accueil, pitres)


@pytest.fixture
def impressions(monkeypatch, settings, tmp_path):
    """The documents printed, which are not: printing takes seconds."""
    settings.VAR = tmp_path
    faites = []
    monkeypatch.setattr(impression, "imprimer", lambda html, styles: faites.append(html) or b"%PDF-")
    return faites


@pytest.fixture
def sans_pango(monkeypatch):
    def importer(nom):
        raise OSError("cannot load library 'libpango-1.0-0'")

    reserve.disponible.cache_clear()
    monkeypatch.setattr(reserve, "import_module", importer)
    yield
    reserve.disponible.cache_clear()


def page(client, adresse=PAGE, **parametres):
    return client.get(adresse, parametres).content.decode()


@pytest.mark.usefixtures("_comptes_a_zero")
def test_a_second_reader_is_given_the_same_pdf(site, client, impressions):
    premiere, seconde = client.get(PDF), client.get(PDF)
    assert len(impressions) == 1
    assert premiere["ETag"] == seconde["ETag"]
    assert premiere["Content-Disposition"] == 'inline; filename="guide-pratique.pdf"'
    assert premiere["Cache-Control"] == "public, max-age=300"
    assert client.get(PDF, headers={"If-None-Match": premiere["ETag"]}).status_code == 304
    compteurs.vider()
    assert Compteur.objects.get(genre="telechargement", cle="guide-pratique").nombre == 2


def test_two_communes_of_a_relais_share_a_pdf(site, client, pitres, impressions):
    voisine = fabriques.CommuneFactory(nom="Alizay")
    fabriques.ZoneSecteurFactory(secteur=pitres[1], commune=voisine)
    reponses = [client.get(PDF, {"insee": insee}) for insee in ("27458", voisine.insee, "")]
    assert len(impressions) == 2
    assert reponses[0]["ETag"] == reponses[1]["ETag"] != reponses[2]["ETag"]
    assert 'filename="guide-pratique-relais-du-val.pdf"' in reponses[0]["Content-Disposition"]


def _un_guide(site, relais):
    GuidePage.objects.filter(slug="maternel").update(introduction="Une autre phrase.")


def _un_bareme(site, relais):
    Bareme.objects.filter(cle="essai.smic").update(valeur="13")


def _un_telephone(site, relais):
    relais.telephone = "02 99 44 55 66"
    relais.save()


def _une_commission(site, relais):
    fabriques.CommissionFactory(le=timezone.localdate() + datetime.timedelta(days=60))


def _la_couleur(site, relais):
    Territoire.objects.update(couleur_action="#6a1b4d")
    cache.clear()


@pytest.mark.parametrize("changer", [_un_guide, _un_bareme, _un_telephone, _une_commission, _la_couleur])
def test_a_change_renews_the_pdf(site, client, pitres, impressions, changer):
    avant = client.get(PDF, {"insee": "27458"})["ETag"]
    changer(site, pitres[1].relais)
    assert client.get(PDF, {"insee": "27458"})["ETag"] != avant
    assert len(impressions) == 2


def test_readers_who_come_together_have_it_printed_once(impressions, monkeypatch):
    def imprimer(html, styles):
        impressions.append(html)
        time.sleep(0.3)
        return b"%PDF-"

    monkeypatch.setattr(impression, "imprimer", imprimer)
    fils = [threading.Thread(target=reserve.obtenir, args=("<p>Le même", "#1b4b5a")) for _ in range(4)]
    for fil in fils:
        fil.start()
    for fil in fils:
        fil.join()
    assert impressions == ["<p>Le même"]


def test_a_reader_who_would_wait_too_long_is_given_the_page(site, client, impressions, monkeypatch):
    fini = threading.Event()
    monkeypatch.setattr(impression, "imprimer", lambda html, styles: fini.wait(60) and b"%PDF-")
    monkeypatch.setattr(reserve, "ATTENTE", 0.05)
    reponse = client.get(PDF, {"insee": "27458"})
    assert reponse.status_code == 303
    assert reponse["Location"] == f"{PAGE}?insee=27458&pdf=attente"
    assert "Le PDF se prépare" in page(client, reponse["Location"])
    fini.set()
    attendre(lambda: client.get(PDF, {"insee": "27458"}).status_code == 200)


def attendre(vrai):
    limite = time.monotonic() + 60
    while not vrai():
        assert time.monotonic() < limite
        time.sleep(0.05)


def test_the_worker_prepares_one_variant_a_time_then_rests(site, client, impressions):
    assert [variantes.preparer() for _ in range(3)] == [1, 1, 0]
    client.get(PDF, {"insee": "27458"})
    client.get(PDF)
    assert len(impressions) == 2


def test_the_worker_knows_its_two_jobs():
    assert {"preparer_les_guides", "purger_les_guides"} <= set(travail._registre)


def test_a_pdf_that_nobody_asks_for_is_erased(impressions):
    ancien, recent = (reserve.obtenir(html, "#1b4b5a") for html in ("<p>Ancien", "<p>Récent"))
    il_y_a_longtemps = time.time() - reserve.CONSERVATION - 60
    os.utime(ancien, (il_y_a_longtemps, il_y_a_longtemps))
    assert reserve.purger() == 1
    assert not ancien.exists()
    assert recent.exists()


# Without Pango


def test_without_pango_the_address_of_the_pdf_leads_to_the_page(site, client, sans_pango):
    reponse = client.get(PDF, {"insee": "27458"})
    assert (reponse.status_code, reponse["Location"]) == (303, f"{PAGE}?insee=27458")
    assert PDF not in page(client, commune="pitres")
    assert variantes.preparer() == 0


def test_without_pango_the_log_and_the_command_say_what_to_type_once(sans_pango, caplog, capsys, monkeypatch):
    assert [reserve.disponible(), reserve.disponible()] == [False, False]
    assert [ligne.message for ligne in caplog.records if "apt-get" in ligne.message] == [reserve.MANQUE]
    assert "libpango-1.0-0" in reserve.MANQUE
    assert "apt-get install" in reserve.MANQUE


def test_the_command_that_serves_says_that_pango_is_missing(sans_pango, capsys, monkeypatch):
    def ne_rien_lancer(*arguments):
        raise ConnectionAbortedError

    monkeypatch.setattr(servir, "lancer", ne_rien_lancer)
    monkeypatch.setattr(servir.signal, "signal", lambda *_: None)
    with pytest.raises(ConnectionAbortedError):
        servir.Command().execute(adresse="127.0.0.1", port=1, force_color=False, no_color=True, skip_checks=True)
    assert reserve.MANQUE in capsys.readouterr().out


@pytest.mark.parametrize("adresse", [PAGE, PDF])
@pytest.mark.parametrize(
    "requete", ["insee=99999", "insee=27%20OR", "insee=" + "9" * 500, "commune=%F0%9F%90%A3&insee="]
)
def test_a_strange_query_changes_nothing(site, client, impressions, adresse, requete):
    assert client.get(f"{adresse}?{requete}").status_code == 200
