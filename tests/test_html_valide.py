"""Every public page, full and empty: valid, well built, light on the database, without a cookie."""

import datetime
from dataclasses import dataclass, field
from xml.etree import ElementTree

import pytest
import time_machine
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, get_page_models

from commun.blocs import CorpsBlock
from commun.models import PageDeTete, PageFalc
from commun.templatetags.navigation import LIEUX
from site_info.models import AccueilPage
from tests import vnu
from tests.balises import fautes, identifiants, titre
from tests.petit_site import batir, batir_les_tetes, garnir
from tests.petit_site.adresses import ADRESSES
from tests.petit_site.gestes import GESTES, pannes

MAINTENANT = datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC)
REQUETES, REQUETES_ACCUEIL = 12, 15
# Pages made for these tests with the fifteen blocks: each that shows pages, images or files reads them in one query.
REQUETES_DES_BLOCS = 16
# Wagtail lets it be empty, the model does not: a meeting happens somewhere. A calculator needs the figures of the law,
# which the small site does not have.
EXIGES = {("rencontre", "lieu"), ("question", "calculs")}
FLUX = ("/actualites/rss.xml", "/questions/rss.xml", "/sitemap.xml")


@dataclass
class Rendus:
    """What the whole site answered: {name: HTML}, {name: queries}, {name: page}, {name: {field: bool}}, {address: XML}.

    A name tells what is shown and in which state, as "guide, plein".
    """

    html: dict = field(default_factory=dict)
    requetes: dict = field(default_factory=dict)
    pages: dict = field(default_factory=dict)
    facultatifs: dict = field(default_factory=dict)
    flux: dict = field(default_factory=dict)
    ecarts: list = field(default_factory=list)


_GARDES = []


@pytest.fixture
def rendus(roles_crees, accueil, pitres, page_demande, settings, tmp_path):
    """Rendered by the first test that asks, read by all."""
    settings.MEDIA_ROOT = tmp_path / "media"
    if not _GARDES:
        _GARDES.append(_rendre_tout(accueil, pitres, page_demande))
    return _GARDES[0]


def _rendre_tout(*socle):
    rendus = Rendus()
    with time_machine.travel(MAINTENANT, tick=False):
        for etat, bati in (("plein", _plein), ("vide", _vide)):
            cache.clear()
            with transaction.atomic():
                bati(rendus, etat, socle)
                transaction.set_rollback(True)
    cache.clear()
    rendus.html.update(pannes())
    return rendus


def _plein(rendus, etat, socle):
    site = batir(*socle)
    _visiter(rendus, etat, site, ADRESSES)
    rendus.flux = {adresse: Client().get(adresse).content for adresse in FLUX}


def _vide(rendus, etat, socle):
    site = batir_les_tetes(*socle)
    tetes = {nom: a for nom, a in ADRESSES.items() if a.modele and issubclass(a.modele, PageDeTete | AccueilPage)}
    _visiter(rendus, "sans rien dessous", site, tetes, gestes={})
    garnir(site)
    _visiter(rendus, etat, site, {nom: adresse for nom, adresse in ADRESSES.items() if adresse.vide})


def _visiter(rendus, etat, site, adresses, gestes=GESTES):
    for nom, adresse in adresses.items():
        _ouvrir(rendus, f"{nom}, {etat}", adresse, adresse.chemin(site))
    for nom, geste in gestes.items():
        rendus.html[f"{nom}, {etat}"] = geste(site).content.decode()


def _facultatifs(page):
    """{name: whether it is filled in} of the fields of a page that may be left empty."""
    de_wagtail = {champ.name for champ in Page._meta.get_fields()} - {"seo_title", "search_description"}
    champs = [champ for champ in page._meta.concrete_fields if champ.blank and champ.editable]
    remplis = {champ.name: bool(getattr(page, champ.attname)) for champ in champs}
    remplis |= {champ.name: getattr(page, champ.name).exists() for champ in page._meta.many_to_many}
    return {nom: rempli for nom, rempli in remplis.items() if nom not in de_wagtail}


def _ouvrir(rendus, nom, adresse, chemin):
    client = Client()
    for _essai in range(2):  # again when it costs too much: caches may have been cold
        with CaptureQueriesContext(connection) as requetes:
            reponse = client.get(chemin)
        if len(requetes) <= REQUETES:
            break
    if adresse.modele:
        rendus.requetes[nom] = len(requetes)
        rendus.pages[nom] = page = reponse.context["page"]
        rendus.facultatifs[nom] = _facultatifs(page)
    rendus.html[nom] = reponse.content.decode()
    if reponse.status_code != adresse.code:
        rendus.ecarts.append(f"{nom}: status {reponse.status_code}")
    if client.cookies and "no-store" not in reponse.get("Cache-Control", ""):
        rendus.ecarts.append(f"{nom}: cookies {list(client.cookies)}")


def test_a_page_answers_and_leaves_no_cookie(rendus):
    assert rendus.ecarts == []


def test_the_checker_of_the_w3c_finds_nothing(rendus):
    assert vnu.valider(rendus.html) == {}


def test_pages_are_well_built(rendus):
    trouvees = {nom: fautes(html) for nom, html in rendus.html.items()}
    assert {nom: lignes for nom, lignes in trouvees.items() if lignes} == {}


@pytest.mark.parametrize("etat", ["plein", "vide"])
def test_no_two_pages_have_the_same_title(rendus, etat):
    titres = {}
    for nom, page in rendus.pages.items():
        if nom.endswith(f", {etat}"):
            titres.setdefault(titre(rendus.html[nom]), set()).add(page.pk)
    assert {texte: pages for texte, pages in titres.items() if len(pages) > 1} == {}


def _budget(nom, page):
    if nom.startswith("blocs"):
        return REQUETES_DES_BLOCS
    return REQUETES_ACCUEIL if isinstance(page, AccueilPage) else REQUETES


def test_a_page_costs_12_queries_at_most_and_the_home_page_15(rendus):
    trop = {nom: n for nom, n in rendus.requetes.items() if n > _budget(nom, rendus.pages[nom])}
    assert trop == {}


def test_no_heading_can_take_the_name_of_a_place_of_its_page(rendus):
    """Pages of the full site have the same body, whose anchors are those of an ordinary page; the rest are places."""
    ancres = identifiants(rendus.html["page ordinaire, plein"], ".corps [id]")
    lieux = set()
    for nom, page in rendus.pages.items():
        commune = hasattr(page, "corps") and not nom.startswith("blocs") and not isinstance(page, PageFalc)
        if commune and nom.endswith(", plein"):
            lieux |= identifiants(rendus.html[nom], "[id]") - ancres
    # The slug of a heading has no underscore.
    assert {lieu for lieu in lieux if not lieu.startswith("definition-") and "_" not in lieu} - LIEUX == set()


@pytest.mark.parametrize("adresse", FLUX)
def test_a_feed_is_xml(rendus, adresse):
    assert len(ElementTree.fromstring(rendus.flux[adresse])) > 0  # noqa: S314 - written by ourselves


# The small site is what it says


@pytest.mark.parametrize("etat", ["plein", "vide"])
def test_every_type_of_page_is_shown(rendus, etat):
    montres = {type(page) for nom, page in rendus.pages.items() if nom.endswith(f", {etat}")}
    assert set(get_page_models()) - {Page} - montres == set()


@pytest.mark.parametrize(("etat", "rempli"), [("plein", True), ("vide", False)])
def test_full_pages_have_every_field_and_empty_pages_none_that_may_be_empty(rendus, etat, rempli):
    ecarts = {}
    for nom in (nom for nom, adresse in ADRESSES.items() if adresse.modele and adresse.vide):
        champs = rendus.facultatifs[f"{nom}, {etat}"]
        ecarts[nom] = [c for c, valeur in champs.items() if valeur is not rempli and (nom, c) not in EXIGES]
    assert {nom: champs for nom, champs in ecarts.items() if champs} == {}


@pytest.mark.parametrize("nom", ["blocs, plein", "blocs aux champs vides, plein"])
def test_pages_of_blocks_hold_the_fifteen_of_them(rendus, nom):
    types = {bloc["type"] for bloc in rendus.pages[nom].corps.raw_data}
    assert types == set(CorpsBlock().child_blocks)
