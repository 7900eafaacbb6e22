"""The guide pratique: every live guide in one page, and in one accessible PDF."""

import io
import itertools
import logging
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from pypdf.generic import IndirectObject
from wagtail.models import PageViewRestriction

from commun import impression
from modes_accueil.models import GuidePage
from site_info.guide import renvois, variantes
from tests import fabriques
from tests.site_du_guide import CORPS, PAGE, PDF, TELEPHONE, semer
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """The same for the module: the documents that say the same are printed once, as on the site."""
    return tmp_path_factory.mktemp("var")


@socle
def seme(accueil, pitres):
    return semer(accueil, pitres)


@pytest.fixture
def site(seme, settings, var):
    settings.VAR = var
    return seme


@pytest.fixture
def lu(site, client, caplog):
    """The PDF of Pîtres, as pypdf reads it; its printing had nothing to complain of."""
    reponse = client.get(PDF, {"insee": "27458"})
    assert reponse.status_code == 200
    assert [ligne for ligne in caplog.records if ligne.name == "weasyprint" and ligne.levelno >= logging.WARNING] == []
    return PdfReader(io.BytesIO(reponse.content))


def texte_de(client, adresse=PAGE, **parametres):
    reponse = client.get(adresse, parametres)
    assert reponse.status_code == 200
    return reponse.content.decode()


def noeuds(objet):
    """Every element of a structure tree, in the order of reading."""
    objet = objet.get_object() if isinstance(objet, IndirectObject) else objet
    if isinstance(objet, list):
        for enfant in objet:
            yield from noeuds(enfant)
    elif isinstance(objet, dict):
        yield objet
        yield from noeuds(objet.get("/K", []))


def structure(lu):
    return [noeud for noeud in noeuds(lu.trailer["/Root"]["/StructTreeRoot"]["/K"]) if "/S" in noeud]


def texte_du_pdf(lu, pages=None):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in (pages or lu.pages)))


# The page


def test_the_page_holds_every_guide_aid_situation_and_step(site, client):
    html = texte_de(client)
    for titre in ("La micro-crèche", "L’assistant maternel", "Le CMG", "Horaires décalés", "Étapes et calendrier"):
        assert titre in html
    assert "Texte de pour_qui." in html
    assert "Commission d’attribution de Louviers" in html


def test_headings_never_jump_a_level(site, client):
    niveaux = [int(n) for n in re.findall(r"<h([1-6])[\s>]", texte_de(client).split("<main")[1].split("</main>")[0])]
    assert niveaux.count(1) == 1
    assert all(suivant - niveau <= 1 for niveau, suivant in itertools.pairwise(niveaux))


def test_the_headings_of_a_guide_are_below_its_title(site, client):
    html = texte_de(client)
    assert re.search(r'<h2 id="guide-guide-micro-creche">La micro-crèche</h2>', html)
    assert re.search(r'<h3 id="ce-que-c-est">Ce que c’est</h3>', html)
    assert re.search(r'<h3 id="guide-aide-cmg">Le CMG</h3>.*<h4 id="ce-que-c-est-3">', html, re.DOTALL)


def test_every_link_of_the_contents_leads_somewhere_and_no_identifier_is_repeated(site, client):
    html = texte_de(client)
    identifiants = re.findall(r'\sid="([^"]+)"', html)
    assert len(identifiants) == len(set(identifiants))
    sommaire = html.split('class="guide__sommaire"')[1].split("</nav>")[0]
    vers = re.findall(r'href="#([^"]+)"', sommaire)
    assert len(vers) == 9
    assert set(vers) <= set(identifiants)


def test_the_words_and_the_figures_used_are_explained_at_the_end(site, client):
    html = texte_de(client)
    assert "L’autorisation du Département." in html.split("Les mots de ce guide</h2>")[1]
    chiffres = html.split("Les chiffres de ce guide</h2>")[1]
    assert "12,50\u00a0€" in chiffres
    assert "depuis le 1er janvier 2020" in chiffres


@pytest.mark.parametrize("bareme", ["essai.vieux", "essai.doute"])
def test_a_figure_that_is_over_or_not_confirmed_is_never_printed(site, bareme):
    fabriques.BaremeFactory(cle="essai.doute", valeur="99.99", confiance="projection")
    GuidePage.objects.update(introduction=f"Coût : [[{bareme}]].")
    (html,) = variantes.documents(None)
    assert "montant à vérifier" in html
    assert "99,99" not in html


def test_a_draft_and_a_private_page_stay_out(site, client):
    maternel = GuidePage.objects.get(slug="maternel")
    PageViewRestriction.objects.create(page=maternel, restriction_type=PageViewRestriction.LOGIN)
    GuidePage.objects.get(slug="micro-creche").unpublish()
    html = texte_de(client)
    assert "L’assistant maternel" not in html
    assert "La micro-crèche" not in html


def test_the_relais_of_a_commune_is_at_the_head(site, client):
    html = texte_de(client, commune="pitres")
    assert "Votre relais pour Pîtres" in html
    assert TELEPHONE in html
    assert "Salle Aragon" in html
    assert f'href="{PDF}?insee=27458"' in html


def test_without_a_commune_the_service_is_at_the_head(site, client):
    html = texte_de(client)
    assert "Relais du Val" not in html
    assert "Agglomération d’essai</h2>" in html


def test_an_empty_site_has_a_guide_all_the_same(accueil, client):
    assert "Le guide pratique" in texte_de(client)


def test_the_page_may_be_kept_by_caches_and_costs_the_same_for_more_guides(site, client):
    texte_de(client)
    with CaptureQueriesContext(connection) as avant:
        reponse = client.get(PAGE)
    assert not reponse.cookies
    assert "public" in reponse["Cache-Control"]
    for rang in range(3):
        lien = f'<p><a linktype="page" id="{site.pk}">Accueil</a></p>'
        autre = {"titre": "À lire", "liens": [{"page": site, "url": "", "texte": ""}]}
        corps = [*CORPS, ("texte", lien), ("liens", autre)]
        fabriques.GuidePageFactory(parent=GuidePage.objects.first().get_parent(), slug=f"autre-{rang}", corps=corps)
    texte_de(client)  # the first link to a page asks Wagtail where the sites begin, which it keeps
    with CaptureQueriesContext(connection) as apres:
        html = texte_de(client)
    assert html.count('<a href="/">Accueil</a>') >= 3
    # One more, for all the links to pages together: there was none.
    assert len(apres) <= len(avant) + 1
    assert len(apres) <= 20


def test_links_to_pages_and_files_are_written_out_together():
    les = renvois.Renvois()
    les.noter('<a linktype="page" id="999999">Partie</a> <a href="https://exemple.fr">Ailleurs</a>')
    les.charger(None)
    assert les.texte('<a linktype="page" id="999999">Partie</a>') == "<a>Partie</a>"
    assert les.texte('<a href="https://exemple.fr">Ailleurs</a>') == '<a href="https://exemple.fr">Ailleurs</a>'


# The PDF


def test_the_pdf_is_tagged_and_says_that_it_is_pdf_ua(lu):
    racine = lu.trailer["/Root"]
    assert racine["/MarkInfo"]["/Marked"]
    assert racine["/Lang"] == "fr"
    assert racine["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in racine["/Metadata"].get_data()
    assert lu.metadata.title.startswith("Le guide pratique")


def test_the_headings_of_the_pdf_are_in_order(lu):
    titres = [int(n["/S"][2]) for n in structure(lu) if re.fullmatch(r"/H[1-6]", n["/S"])]
    assert titres[0] == 1
    assert titres.count(1) == 1
    assert {1, 2, 3, 4} <= set(titres)
    assert all(suivant - niveau <= 1 for niveau, suivant in itertools.pairwise(titres))


def test_every_figure_of_the_pdf_has_words_and_every_link_too(lu):
    figures = [noeud for noeud in structure(lu) if noeud["/S"] == "/Figure"]
    assert [figure["/Alt"] for figure in figures] == ["Agglomération d’essai"]
    liens = [a.get_object() for page in lu.pages for a in page.get("/Annots", [])]
    assert liens
    assert all(lien["/Contents"] for lien in liens if lien["/Subtype"] == "/Link")


def test_a_list_of_the_pdf_holds_items_only(lu):
    enfants = {n["/S"] for liste in structure(lu) if liste["/S"] == "/L" for n in map(_objet, liste["/K"])}
    assert enfants <= {"/LI", "/L", "/Caption"}


def _objet(reference):
    return reference.get_object()


def test_the_bookmarks_and_the_text_hold_every_guide(lu):
    signets = [s.title for s in lu.outline if not isinstance(s, list)]
    for guide in GuidePage.objects.live():
        assert guide.title in signets
        assert guide.title in texte_du_pdf(lu)


def test_the_contents_tell_the_page_of_each_guide(lu):
    sommaire = texte_du_pdf(lu, [lu.pages[1]])
    page = next(i for i, p in enumerate(lu.pages, 1) if i > 2 and "L’assistant maternel" in p.extract_text())
    assert re.search(rf"L’assistant maternel[ .]+{page}\b", sommaire)


def test_the_cover_gives_the_relais_of_the_commune(lu):
    couverture = texte_du_pdf(lu, [lu.pages[0]])
    for mots in ("Relais du Val", TELEPHONE, "Salle Aragon", "chaque jeudi"):
        assert mots in couverture


def test_the_fonts_of_the_site_are_in_the_pdf(lu):
    polices = {}
    for page in lu.pages:
        for police in page["/Resources"]["/Font"].values():
            descendante = police["/DescendantFonts"][0].get_object()
            polices[str(police["/BaseFont"])] = "/FontFile2" in descendante["/FontDescriptor"]
    assert all(polices.values())
    assert any("Lisible" in nom for nom in polices)
    assert any("Chiffres" in nom for nom in polices)


def test_nothing_is_fetched_but_our_own_files(settings):
    fichiers = impression.Fichiers()
    assert fichiers.fetch(f"{settings.ADRESSE_PUBLIQUE}/static/favicon.svg").read().startswith(b"<svg")
    for adresse in (
        "https://exemple.fr/image.png",
        "file:///etc/passwd",
        f"{settings.ADRESSE_PUBLIQUE}/admin/",
        f"{settings.ADRESSE_PUBLIQUE}/static/rien.css",
        f"{settings.ADRESSE_PUBLIQUE}/media/documents/secret.pdf",
    ):
        with pytest.raises(impression.AdresseRefusee):
            fichiers.fetch(adresse)
