"""The poster of a commune, and the PDFs that town halls print."""

import datetime
import io
import logging
import re
import threading

import pytest
import time_machine
from django.conf import settings as reglages
from pypdf import PdfReader

from carte.models import Structure
from commun import impression
from demarches.models import ZoneSecteur
from site_info.guide import reserve
from site_info.mairies import affichette
from tests import fabriques
from tests.site_des_mairies import (
    AFFICHETTE,
    FICHES,
    TELEPHONE,
    code_de,
    dessin,
    index,
    lire,
    mettre_en_ligne,
    question,
    requetes,
    semer,
    semer_des_questions,
)
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")
AFFICHETTE_PDF, FICHES_PDF = "/mairies/affichette/27458.pdf", "/mairies/fiches.pdf"
PDFS = (AFFICHETTE_PDF, FICHES_PDF)


@pytest.fixture(autouse=True)
def _le_25_novembre():
    with time_machine.travel(datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), tick=False):
        yield


@socle
def seme(accueil, pitres):
    semer_des_questions(accueil)
    return semer(accueil, pitres)


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """The same for the module: the documents that say the same are printed once, as on the site."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def site(seme, settings, var):
    settings.VAR = var
    return seme


@pytest.fixture
def impressions(monkeypatch, settings, tmp_path):
    """The documents printed, which are not: printing takes a second."""
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


def pdf(client, adresse, caplog, **parametres):
    """The PDF as pypdf reads it; its printing had nothing to complain of."""
    reponse = client.get(adresse, parametres)
    assert reponse.status_code == 200
    assert [ligne for ligne in caplog.records if ligne.name == "weasyprint" and ligne.levelno >= logging.WARNING] == []
    return PdfReader(io.BytesIO(reponse.content))


def mots(lu):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in lu.pages))


# The poster


def test_the_poster_gives_the_relais_and_the_next_permanence(site, client):
    texte = " ".join(lire(client, AFFICHETTE)[1].select_one(".affichette").text.split())
    for attendu in (
        "Vous cherchez un mode d’accueil ?",
        "Votre relais pour Pîtres",
        "Relais du Val",
        TELEPHONE,
        "2 rue du Lac",
        "9 h à 12 h",
        "Jeudi 26 novembre, 9 h à 12 h (chaque jeudi)",
        "Salle Aragon, Pîtres",
        "Informations du 25 novembre 2026",
    ):
        assert attendu in texte.replace("\u00a0", " "), attendu


def test_its_code_leads_to_the_relais_of_the_commune(site, client):
    image = lire(client, AFFICHETTE)[1].select_one(".code img")
    assert dessin(image["src"]) == code_de(f"{reglages.ADRESSE_PUBLIQUE}/?insee=27458")
    assert "Relais du Val" in client.get("/?insee=27458").text


def test_the_code_of_another_address_is_another():
    assert code_de("https://exemple.fr/?insee=27458") != code_de("https://exemple.fr/?insee=27459")


def test_a_commune_without_a_relais_has_the_poster_of_the_service(site, client):
    texte = lire(client, "/mairies/affichette/27999/")[1].select_one(".affichette").text
    assert "02 99 00 00 00" in texte
    assert "Relais du Val" not in texte


@pytest.mark.parametrize("insee", ["76540", "00000", "2A004"])
def test_a_commune_that_is_not_ours_has_no_poster(site, client, impressions, insee):
    assert client.get(f"/mairies/affichette/{insee}/").status_code == 404
    assert client.get(f"/mairies/affichette/{insee}.pdf").status_code == 404
    assert impressions == []


def test_it_speaks_the_languages_whose_home_page_is_on_line(site, accueil, client):
    assert lire(client, AFFICHETTE)[1].select(".affichette__langues li") == []
    for code in ("ar", "uk"):
        mettre_en_ligne(accueil, code)
    lignes = lire(client, AFFICHETTE)[1].select(".affichette__langues li b")
    assert [(b["lang"], b["dir"], b.text) for b in lignes] == [
        ("ar", "rtl", affichette.INFORMATIONS["ar"]),
        ("uk", "ltr", affichette.INFORMATIONS["uk"]),
    ]


def test_it_knows_a_sentence_in_every_language_that_the_site_may_speak():
    livrees = [code for code, _nom in reglages.LANGUAGES if code != "fr"]
    assert set(livrees) <= set(affichette.INFORMATIONS)


@pytest.mark.parametrize("adresse", [AFFICHETTE, AFFICHETTE_PDF])
def test_the_poster_costs_the_same_for_2_permanences_and_for_20(site, accueil, client, impressions, adresse):
    peu = requetes(client, adresse)
    for rang in range(20):
        commune = fabriques.CommuneFactory(insee=f"28{rang:03}")
        fabriques.ZoneSecteurFactory(secteur=ZoneSecteur.objects.get(commune__insee="27458").secteur, commune=commune)
        fabriques.PermanenceFactory(structure=site, commune=commune)
    for code in ("ar", "uk", "en"):
        mettre_en_ligne(accueil, code)
    assert requetes(client, adresse) == peu <= 12


# The PDFs


def test_the_poster_in_pdf_is_one_accessible_page(site, accueil, client, caplog):
    for code, _nom in reglages.LANGUAGES[1:]:
        mettre_en_ligne(accueil, code)
    Structure.objects.filter(pk=site.pk).update(
        nom="Relais petite enfance intercommunal des Quatre Rivières et de la Forêt de Bord",
        adresse="Pôle petite enfance Simone-Veil, 245 bis avenue du Président-Franklin-Roosevelt",
        horaires={str(jour): [["08:30", f"{10 + jour}:00"], ["16:30", "18:00"]] for jour in range(1, 6)},
    )
    lu = pdf(client, AFFICHETTE_PDF, caplog)
    assert len(lu.pages) == 1
    assert b"pdfuaid" in lu.trailer["/Root"]["/Metadata"].get_data()
    assert lu.trailer["/Root"]["/Lang"] == "fr"
    assert lu.metadata.title.startswith("Vous cherchez un mode d’accueil")
    for attendu in (TELEPHONE, "Quatre Rivières", "Salle Aragon", "Інформація", "Türkçe bilgi"):
        assert attendu in mots(lu), attendu
    polices = " ".join(str(p["/BaseFont"]) for p in lu.pages[0]["/Resources"]["/Font"].values())
    assert all(nom in polices for nom in ("Lisible", "Chiffres", "Arabe", "Cyrillique"))


def test_the_pack_in_pdf_holds_every_sheet(site, client, caplog):
    lu = pdf(client, FICHES_PDF, caplog, commune="27458")
    assert b"pdfuaid" in lu.trailer["/Root"]["/Metadata"].get_data()
    for attendu in ("Mon relais ?", "La liste d’attente ?", "Elle se confirme.", TELEPHONE, "depuis=2026-11-25"):
        assert attendu in mots(lu).replace("\u00a0", " "), attendu
    assert [s.title for s in lu.outline if not isinstance(s, list)] == ["Fiches de premier niveau"]


@pytest.mark.parametrize("adresse", PDFS)
def test_readers_are_given_the_same_pdf_and_caches_keep_it(site, client, impressions, adresse):
    premiere, seconde = client.get(adresse), client.get(adresse, HTTP_COOKIE="affichage=texte-150")
    assert len(impressions) == 1
    assert premiere["ETag"] == seconde["ETag"]
    assert premiere["Cache-Control"] == "public, max-age=300"
    assert not premiere.cookies
    assert client.get(adresse, headers={"If-None-Match": premiere["ETag"]}).status_code == 304


def test_what_is_added_to_an_address_makes_no_other_pdf(site, client, impressions):
    for parametres in ({}, {"depuis": "2026-01-01"}, {"depuis": "x"}, {"commune": "00000"}, {"commune": "76540"}):
        assert client.get(FICHES_PDF, parametres).status_code == 200
    for parametres in ({}, {"pdf": "x"}, {"insee": "27999"}):
        assert client.get(AFFICHETTE_PDF, parametres).status_code == 200
    assert len(impressions) == 2


def test_a_telephone_that_changes_makes_another_poster(site, client, impressions):
    client.get(AFFICHETTE_PDF)
    Structure.objects.filter(pk=site.pk).update(telephone="02 99 44 55 66")
    client.get(AFFICHETTE_PDF)
    assert len(impressions) == 2
    assert "02 99 44 55 66" in impressions[1]


@pytest.mark.parametrize(
    ("adresse", "page"),
    [
        (AFFICHETTE_PDF, AFFICHETTE),
        (FICHES_PDF, FICHES),
        (f"{FICHES_PDF}?commune=27458", f"{FICHES}?commune=27458"),
    ],
)
def test_without_pango_the_page_that_prints_stands_for_it(site, client, sans_pango, adresse, page):
    reponse = client.get(adresse)
    assert (reponse.status_code, reponse["Location"], reponse["Cache-Control"]) == (303, page, "no-store")
    html = client.get(page).text
    assert ".pdf" not in html
    assert "Imprimer cette page" in html


@pytest.mark.parametrize(
    ("adresse", "page"),
    [
        (AFFICHETTE_PDF, f"{AFFICHETTE}?pdf=attente"),
        (f"{FICHES_PDF}?commune=27458", f"{FICHES}?commune=27458&pdf=attente"),
    ],
)
def test_a_reader_who_would_wait_too_long_is_given_the_page(site, client, impressions, monkeypatch, adresse, page):
    fini = threading.Event()
    monkeypatch.setattr(impression, "imprimer", lambda html, styles: fini.wait(10) and b"%PDF-")
    monkeypatch.setattr(reserve, "ATTENTE", 0.05)
    reponse = client.get(adresse)
    fini.set()
    assert (reponse.status_code, reponse["Location"]) == (303, page)
    assert "Le PDF se prépare" in client.get(page).text


# Constant


@pytest.mark.parametrize("adresse", [FICHES, f"{FICHES}?commune=27458&depuis=2026-01-01", FICHES_PDF])
def test_the_pack_costs_the_same_for_2_sheets_and_for_40(site, client, impressions, adresse):
    fabriques.BaremeFactory(cle="essai.cmg")
    question(index(), "Le CMG ?", ["aides"], "[[essai.cmg]] de l’heure.")
    peu = requetes(client, adresse)
    for rang in range(38):
        fabriques.BaremeFactory(cle=f"essai.{rang}")
        question(index(), f"Question {rang} ?", ["aides"], f"[[essai.{rang}]] et [[= 2 × essai.{rang}]].")
    assert requetes(client, adresse) == peu <= 12
