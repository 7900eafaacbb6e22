"""Public pages: what they say, what they cost, what they leave on the reader's machine."""

import datetime
import re

import pytest
from django.core.cache import cache
from django.template import engines
from django.template.loader import render_to_string

from commun.models import Bareme
from modes_accueil.models import FAITS
from tests import fabriques
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")

CORPS = [
    ("texte", "<h2>Ce que c’est</h2><p>Au moins [[essai.smic]] de l’heure.</p>"),
    ("etapes", {"titre": "Comment faire", "etapes": [{"titre": "Appelez", "texte": "<p>Votre relais.</p>"}]}),
    ("atouts_limites", {"atouts": ["Un petit groupe."], "limites": ["Peu de places."]}),
    ("encadre", {"genre": "attention", "titre": "Attention", "texte": "<p>Demandez avant de signer.</p>"}),
    ("exemple", {"titre": "Un calcul", "texte": "<p>2 × 3 = 6</p>"}),
    ("questions", [{"question": "Et après ?", "reponse": "<p>On verra.</p>"}]),
]
FAITS_REMPLIS = {champ: f"Texte de {champ}." for champ, *_ in FAITS}


@socle
def site(accueil):
    """A small site with one page of each type; the body holds the six blocks and a figure."""
    cache.clear()
    fabriques.BaremeFactory(cle="essai.smic", valeur="12.5", valide_du=datetime.date(2025, 9, 1))
    lu = {"relu_le": datetime.date(2026, 11, 1), "prochaine_relecture": datetime.date(2027, 5, 1)}
    sources = [("source", {"titre": "Code du travail", "url": "https://www.legifrance.gouv.fr/"})]
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    questions = fabriques.IndexQuestionsPageFactory(parent=accueil)
    fabriques.GuidePageFactory(parent=guides, slug="micro-creche", corps=CORPS, sources=sources, **lu, **FAITS_REMPLIS)
    fabriques.QuestionPageFactory(parent=questions, slug="conges", corps=CORPS)
    fabriques.PageOrdinaireFactory(parent=accueil, slug="mentions-legales", corps=CORPS)
    fabriques.DemandePageFactory(parent=accueil)
    return accueil


PAGES = (
    "/",
    "/modes-accueil/",
    "/modes-accueil/micro-creche/",
    "/questions/",
    "/questions/conges/",
    "/mentions-legales/",
)


def texte_de(client, adresse, statut=200):
    reponse = client.get(adresse)
    assert reponse.status_code == statut
    return reponse.content.decode()


def test_every_page_gives_one_phone_and_one_mail(site, client):
    html = texte_de(client, "/mentions-legales/")
    assert 'href="tel:0299000000"' in html
    assert 'href="mailto:petite-enfance@exemple.fr"' in html


def test_the_canonical_address_has_no_query(site, client, settings):
    html = texte_de(client, "/questions/?commune=x")
    assert f'<link rel="canonical" href="{settings.ADRESSE_PUBLIQUE}/questions/">' in html


def test_the_menu_shows_only_what_exists(accueil, client):
    html = texte_de(client, "/")
    assert "Faire une demande" not in html
    assert "/questions/" not in html


def test_the_menu_tells_where_the_reader_is(site, client):
    assert 'href="/modes-accueil/" aria-current="true"' in texte_de(client, "/modes-accueil/micro-creche/")


def test_the_breadcrumb_leads_back_to_the_index(site, client):
    fil = texte_de(client, "/modes-accueil/micro-creche/").split('class="fil"')[1].split("</nav>")[0]
    assert 'href="/modes-accueil/"' in fil
    assert '<li aria-current="page">La micro-crèche</li>' in fil


def test_a_demonstration_says_so(site, client, settings):
    settings.DEMONSTRATION = True
    assert "Site de démonstration" in texte_de(client, "/")


def test_a_guide_states_its_facts(site, client):
    html = texte_de(client, "/modes-accueil/micro-creche/")
    assert f'class="faits faits--{len(FAITS)}"' in html
    assert "Texte de pour_qui." in html


def test_a_guide_counts_the_structures_of_its_kind(site, client, territoire):
    fabriques.StructureFactory.create_batch(3)
    fabriques.StructureFactory(publiee=False)
    html = texte_de(client, "/modes-accueil/micro-creche/")
    assert "3 micro-crèches sur le territoire" in html
    assert '<input type="hidden" name="type" value="micro_creche">' in html


def test_a_guide_says_when_it_was_read_again_and_from_which_sources(site, client):
    html = texte_de(client, "/modes-accueil/micro-creche/")
    assert "Mis à jour le 1er novembre 2026." in html
    assert "Prochaine relecture en mai 2027." in html
    assert 'href="https://www.legifrance.gouv.fr/"' in html


def test_the_figures_of_a_page_are_listed_with_date_and_source(site, client):
    html = texte_de(client, "/modes-accueil/micro-creche/")
    liste = html.split("Les chiffres de cette page")[1].split("</details>")[0]
    assert "12,50\u00a0€" in liste
    assert "depuis le 1er septembre 2025" in liste
    assert Bareme.objects.get(cle="essai.smic").source in liste


def test_the_table_of_contents_leads_to_the_headings(site, client):
    html = texte_de(client, "/modes-accueil/micro-creche/")
    sommaire = html.split('class="sommaire"')[1].split("</nav>")[0]
    ancres = re.findall(r'href="#([^"]+)"', sommaire)
    assert ancres == ["ce-que-c-est", "comment-faire", "questions-frequentes"]
    assert all(f'<h2 id="{ancre}">' in html for ancre in ancres)


def test_an_anchor_does_not_change_with_a_figure_nor_take_the_name_of_a_place_of_the_page(accueil, client):
    titres = "<h2>Le coût &amp; vous : [[essai.smic]]</h2><h2>En bref</h2><h2>Contenu</h2>"
    liens = {"titre": "Le coût & vous", "liens": [{"url": "https://monenfant.fr", "texte": "monenfant.fr"}]}
    fabriques.PageOrdinaireFactory(parent=accueil, slug="ancres", corps=[("liens", liens), ("texte", titres)])
    html = texte_de(client, "/ancres/")
    sommaire = html.split('class="sommaire"')[1].split("</nav>")[0]
    ancres = re.findall(r'href="#([^"]+)"', sommaire)
    assert ancres == ["le-cout-vous-2", "en-bref-2", "contenu-2"]
    assert all(html.count(f'id="{ancre}"') == 1 for ancre in ancres)
    assert "&amp;amp;" not in sommaire


def test_a_notice_that_opens_a_page_comes_before_its_table_of_contents(accueil, client):
    corps = [CORPS[3], *CORPS]
    fabriques.PageOrdinaireFactory(parent=accueil, slug="urgence", corps=corps)
    html = texte_de(client, "/urgence/")
    assert html.index("Demandez avant de signer.") < html.index('class="sommaire"')
    assert html.count("Demandez avant de signer.") == 2


def test_a_question_gives_its_short_answer_first(site, client):
    html = texte_de(client, "/questions/conges/")
    assert html.index("Comptez deux jours et demi") < html.index("Ce que c’est")


def test_a_question_ends_with_its_scope(site, client):
    assert "Information générale, valable pour l’employeur et pour le salarié." in texte_de(
        client, "/questions/conges/"
    )


def test_the_index_of_questions_goes_by_theme(site, client):
    html = texte_de(client, "/questions/")
    assert re.search(r"<h2>Les congés</h2>.*?/questions/conges/", html, re.DOTALL)


def _ajouter(site, rangs):
    guides, questions = (site.get_children().get(slug=slug) for slug in ("modes-accueil", "questions"))
    for rang in rangs:
        fabriques.GuidePageFactory(parent=guides, slug=f"guide-{rang}")
        fabriques.QuestionPageFactory(parent=questions, slug=f"question-{rang}")
        fabriques.StructureFactory()


@pytest.mark.parametrize("adresse", PAGES)
def test_a_page_costs_the_same_with_2_and_20_objects(site, client, adresse, django_assert_max_num_queries):
    _ajouter(site, range(1))
    client.get(adresse)
    with django_assert_max_num_queries(15) as avec_deux:
        client.get(adresse)
    _ajouter(site, range(2, 20))
    with django_assert_max_num_queries(len(avec_deux)):
        client.get(adresse)


def test_an_unknown_address_helps(site, client):
    html = texte_de(client, "/nulle-part/", 404)
    assert html.count("<h1") == 1
    assert 'name="commune"' in html
    assert 'href="tel:0299000000"' in html
    assert 'href="/questions/"' in html


@pytest.mark.parametrize("gabarit", ["400.html", "500.html", "503.html"])
def test_a_failure_page_needs_neither_database_nor_request(gabarit, django_assert_num_queries):
    with django_assert_num_queries(0):
        html = render_to_string(gabarit, {"telephone": "02 99 00 00 00"})
    assert html.count("<h1") == 1
    assert 'href="tel:0299000000"' in html


def test_a_view_without_a_page_has_a_title_and_a_description(territoire, rf):
    gabarit = engines["django"].from_string('{% extends "base.html" %}{% block titre %}La carte{% endblock %}')
    html = gabarit.render({}, rf.get("/carte/"))
    assert "<title>La carte – Petite enfance, Agglomération d’essai</title>" in html
    assert '<meta name="description" content="Petite enfance, Agglomération d’essai">' in html


@pytest.mark.parametrize("nom", ["heure", "carte-locale", "urgence", "remplir-ecrire"])
def test_a_pictogram_is_silent_and_bears_no_identifier(nom):
    dessin = engines["django"].from_string("{% load pictogrammes %}{% picto nom %}").render({"nom": nom})
    assert dessin.startswith('<svg class="picto" viewBox="0 0 72 72" aria-hidden="true" focusable="false">')
    assert " id=" not in dessin


def test_an_unknown_pictogram_fails_loudly():
    from commun.pictogrammes import PictogrammeInconnu

    with pytest.raises(PictogrammeInconnu):
        engines["django"].from_string("{% load pictogrammes %}{% picto '../base' %}").render({})
