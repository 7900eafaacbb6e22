"""The request on one sheet of paper, and its poster: in each open language, for the relais of a commune."""

import datetime
import io
import logging

import pytest
import time_machine
from django.conf import settings as reglages
from pypdf import PdfReader
from wagtail.models import Locale

from demarches.models import DemandePage
from site_info.guide import reserve
from tests.site_des_mairies import code_de, dessin, lire

pytestmark = pytest.mark.urls("site_info.urls")
PAGE, FEUILLE, AFFICHE = (
    "/documents/demande-papier/",
    "/documents/demande-papier.pdf",
    "/documents/demande-affiche.pdf",
)


@pytest.fixture(autouse=True)
def _un_jour():
    with time_machine.travel(datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """The same for the module: what says the same is printed once."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def site(page_demande, pitres, langues_ouvertes, settings, var):
    settings.VAR = var
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    for page in (page_demande.get_parent(), page_demande):
        page.specific.copy_for_translation(arabe, copy_parents=True).save_revision().publish()
    return pitres


def pdf(client, adresse, caplog, **parametres):
    """The PDF as pypdf reads it; its printing had nothing to complain of."""
    reponse = client.get(adresse, parametres)
    assert reponse.status_code == 200
    assert [ligne for ligne in caplog.records if ligne.name == "weasyprint" and ligne.levelno >= logging.WARNING] == []
    return PdfReader(io.BytesIO(reponse.content))


@pytest.mark.parametrize("langue", ["", "/ar"])
@pytest.mark.parametrize("adresse", [FEUILLE, AFFICHE])
def test_it_is_one_page_in_the_language_of_the_reader(site, client, caplog, langue, adresse):
    lu = pdf(client, langue + adresse, caplog, commune="27458")
    assert len(lu.pages) == 1
    assert lu.trailer["/Root"]["/Lang"] == (langue.strip("/") or "fr")
    assert site[1].relais.telephone in lu.pages[0].extract_text().replace("\u00a0", " ")


def test_the_sheet_says_where_to_give_it_back(site, client):
    relais = site[1].relais
    texte = lire(client, f"{PAGE}?commune=27458")[1].select_one(".papier").text
    assert relais.nom in texte
    assert relais.adresse_publique in texte
    assert "ne vaut ni préinscription" in texte


@pytest.mark.parametrize(
    ("langue", "parametres", "chemin"),
    [
        ("", "", "/demande/"),
        ("", "?commune=27458", "/demande/commune/?commune=27458"),
        ("/ar", "?commune=27458", "/ar/demande/commune/?commune=27458"),
        ("", "?commune=99999", "/demande/"),
        ("", "?commune=<script>", "/demande/"),
    ],
)
def test_its_code_opens_the_form_in_that_language(site, client, langue, parametres, chemin):
    image = lire(client, f"{langue}{PAGE}{parametres}")[1].select_one(".papier .code img")
    assert dessin(image["src"]) == code_de(reglages.ADRESSE_PUBLIQUE.rstrip("/") + chemin)


@pytest.mark.parametrize("adresse", [PAGE, FEUILLE, AFFICHE])
def test_in_a_closed_language_it_is_the_french_one(site, client, langues_ouvertes, adresse):
    type(langues_ouvertes[0]).objects.all().delete()
    assert client.get(f"/ar{adresse}?commune=27458").url == f"{adresse}?commune=27458"


@pytest.mark.parametrize("adresse", [PAGE, FEUILLE, AFFICHE])
def test_without_a_form_there_is_no_sheet(site, client, adresse):
    DemandePage.objects.update(live=False)
    assert client.get(adresse).status_code == 404


@pytest.fixture
def _sans_pango(monkeypatch):
    def importer(nom):
        raise OSError("cannot load library 'libpango-1.0-0'")

    reserve.disponible.cache_clear()
    monkeypatch.setattr(reserve, "import_module", importer)
    yield
    reserve.disponible.cache_clear()


@pytest.mark.usefixtures("_sans_pango")
@pytest.mark.parametrize("adresse", [FEUILLE, AFFICHE])
def test_where_pdfs_cannot_be_made_the_page_says_so_and_prints(site, client, adresse):
    reponse = client.get(f"{adresse}?commune=27458")
    assert (reponse.status_code, reponse.url) == (303, f"{PAGE}?commune=27458")
    page = client.get(reponse.url)
    assert "imprimez cette page" in page.content.decode()
    assert FEUILLE not in page.content.decode()


def test_the_page_leaves_no_cookie_and_costs_few_queries(site, client, django_assert_max_num_queries):
    client.get(PAGE)
    with django_assert_max_num_queries(12):
        reponse = client.get(f"{PAGE}?commune=27458")
    assert not reponse.cookies
