"""The guide pratique: every live guide in one page, and in one PDF that is made again when what it says changes."""

import datetime
import io
import itertools
import logging
import os
import re
import threading
import time

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pypdf import PdfReader
from pypdf.generic import IndirectObject
from wagtail.models import PageViewRestriction

from commun import travail
from commun.models import Bareme, Compteur, Territoire
from modes_accueil.models import FAITS, GuidePage
from site_info.guide import impression, renvois, reserve, variantes
from site_info.management.commands import servir
from tests import fabriques

pytestmark = pytest.mark.urls("site_info.urls")

PAGE, PDF = "/documents/guide-pratique/", "/documents/guide-pratique.pdf"
TELEPHONE = "02 99 11 22 33"
CORPS = [
    ("texte", "<h2>Ce que c’est</h2><p>Au moins [[essai.smic]] de l’heure.</p><h3>Un détail</h3><p>Il compte.</p>"),
    ("etapes", {"titre": "Comment faire", "etapes": [{"titre": "Appelez", "texte": "<p>Votre relais.</p>"}]}),
    ("atouts_limites", {"atouts": ["Un petit groupe."], "limites": ["Peu de places."]}),
    ("encadre", {"genre": "attention", "titre": "Attention", "texte": "<p>Demandez avant de signer.</p>"}),
    ("chiffres", [{"valeur": "12", "libelle": "enfants au plus"}]),
    ("questions", [{"question": "Et après ?", "reponse": "<p>On verra.</p>"}]),
]


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    """The same for the module: the documents that say the same are printed once, as on the site."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture
def site(accueil, pitres, settings, var):
    """Two guides, an aid, a situation, the steps, a commission, a word, a figure, a relais with a permanence."""
    settings.VAR = var
    cache.clear()
    commune, secteur, _agent = pitres
    relais = secteur.relais
    relais.nom, relais.slug, relais.telephone, relais.commune = "Relais du Val", "relais-du-val", TELEPHONE, commune
    relais.save()
    fabriques.PermanenceFactory(structure=relais, commune=commune, lieu="Salle Aragon")
    fabriques.BaremeFactory(cle="essai.smic", valeur="12.5", libelle="Salaire minimum")
    fabriques.BaremeFactory(cle="essai.vieux", valeur="99.99", valide_au=datetime.date(2021, 1, 1))
    terme = fabriques.TermeFactory(terme="agrément", slug="agrement", definition="L’autorisation du Département.")
    mot = [("texte", f'<p>Il faut un <a linktype="terme" id="{terme.pk}">agrément</a>.</p>')]
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    faits = {champ: f"Texte de {champ}." for champ, *_ in FAITS}
    fabriques.GuidePageFactory(parent=guides, slug="micro-creche", corps=CORPS, **faits)
    fabriques.GuidePageFactory(parent=guides, slug="maternel", title="L’assistant maternel", corps=CORPS + mot)
    aides = fabriques.IndexAidesPageFactory(parent=accueil)
    fabriques.AidePageFactory(parent=aides, montant="<p>Jusqu’à [[essai.vieux]].</p>", corps=CORPS)
    situations = fabriques.IndexSituationsPageFactory(parent=accueil)
    fabriques.SituationPageFactory(parent=situations, corps=CORPS)
    fabriques.EtapesPageFactory(parent=fabriques.RubriquePageFactory(parent=accueil), corps=CORPS)
    fabriques.CommissionFactory()
    Territoire.objects.update(logo_adresse="/static/favicon.svg")
    return accueil


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
    with CaptureQueriesContext(connection) as apres:
        html = texte_de(client)
    assert html.count('<a href="/">Accueil</a>') >= 3
    # One more, for all the links to pages together: there was none.
    assert len(apres) <= len(avant) + 1
    assert len(apres) <= 20


@pytest.mark.parametrize("adresse", [PAGE, PDF])
@pytest.mark.parametrize(
    "requete", ["insee=99999", "insee=27%20OR", "insee=" + "9" * 500, "commune=%F0%9F%90%A3&insee="]
)
def test_a_strange_query_changes_nothing(site, client, impressions, adresse, requete):
    assert client.get(f"{adresse}?{requete}").status_code == 200


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


# The reserve


def test_a_second_reader_is_given_the_same_pdf(site, client, impressions):
    premiere, seconde = client.get(PDF), client.get(PDF)
    assert len(impressions) == 1
    assert premiere["ETag"] == seconde["ETag"]
    assert premiere["Content-Disposition"] == 'inline; filename="guide-pratique.pdf"'
    assert premiere["Cache-Control"] == "public, max-age=300"
    assert client.get(PDF, headers={"If-None-Match": premiere["ETag"]}).status_code == 304
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
    monkeypatch.setattr(impression, "imprimer", lambda html, styles: fini.wait(10) and b"%PDF-")
    monkeypatch.setattr(reserve, "ATTENTE", 0.05)
    reponse = client.get(PDF, {"insee": "27458"})
    assert reponse.status_code == 303
    assert reponse["Location"] == f"{PAGE}?insee=27458&pdf=attente"
    assert "Le PDF se prépare" in texte_de(client, reponse["Location"])
    fini.set()
    attendre(lambda: client.get(PDF, {"insee": "27458"}).status_code == 200)


def attendre(vrai):
    limite = time.monotonic() + 5
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
    assert PDF not in texte_de(client, commune="pitres")
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
