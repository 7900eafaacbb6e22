"""The starter pages about aids, steps, relais and documents, and what the demonstration adds: what they must hold."""

import json
import re
from collections import Counter
from dataclasses import asdict
from decimal import Decimal

import pytest

from carte.importation import COMMUNES, lire_communes, ouvrir
from commun import calcul
from commun.baremes import DONNEES, lire
from commun.champs import FluxField
from commun.chiffres import REGLAGES, cles_du_jeton, jetons
from commun.models.baremes import PUBLIABLES, Bareme
from commun.pictogrammes import catalogue
from site_info.contenus import aides, arbre, demarches, documents, relais, rubriques
from site_info.contenus.pages import PAGES
from site_info.demonstration.contenus.actualites import ACTUALITES
from site_info.demonstration.contenus.commissions import COMMISSIONS
from site_info.demonstration.contenus.relais import PAGES_RELAIS
from site_info.demonstration.contenus.rencontres import RENCONTRES
from site_info.demonstration.structures import EPCI, GENRES, RELAIS
from site_info.models import DeclarationAccessibilitePage, PageOrdinaire

PAQUETS = {
    aides: rubriques.AIDES,
    demarches: rubriques.DEMARCHES,
    relais: rubriques.RELAIS,
    documents: rubriques.DOCUMENTS,
}
FEUILLES = {
    f"/{PAQUETS[paquet]['slug']}/{module.PAGE['slug']}/": module.PAGE
    for paquet in PAQUETS
    for module in arbre.modules(paquet)
}
TETES = {f"/{page['slug']}/": page for page in PAGES}
DEMONSTRATION = {
    **{f"/actualites/{page['slug']}/": page for _il_y_a, page in ACTUALITES},
    **{f"/agenda/{rencontre[-1]['slug']}/": rencontre[-1] for rencontre in RENCONTRES},
    **{f"/relais/{slug}/": page for slug, page in PAGES_RELAIS.items()},
}
TOUTES = FEUILLES | TETES | DEMONSTRATION
AIDES = [adresse for adresse in FEUILLES if adresse.startswith("/aides/")]
ARBRE = [
    "/aides/tarif-creche/",
    "/aides/cmg/",
    "/aides/credit-impot/",
    "/aides/cesu-prefinance/",
    "/aides/complements/",
    "/aides/aides-locales/",
    "/demarches-et-etapes/etapes/",
    "/demarches-et-etapes/criteres/",
    "/demarches-et-etapes/pieces/",
    "/demarches-et-etapes/recours/",
    "/demarches-et-etapes/aide-a-la-saisie-des-voeux/",
    "/demarches-et-etapes/reclamations/",
    "/relais/role-du-relais/",
    "/relais/charte/",
    "/relais/laep/",
    "/relais/pmi/",
    "/relais/parentalite/",
    "/urgence/",
    "/contact/",
    "/devenir-assistant-maternel/",
    "/presse/",
    "/utiliser-la-carte/",
    "/mes-droits/",
]
# "25 €", "02 32 50 23 39", "18 h 30"; short emergency numbers are allowed.
A_LA_MAIN = re.compile(r"\d\s?€|\b0\d(?:[ .]?\d\d){4}\b|\b\d{1,2}\s?h\b")


def textes(valeur):
    """Every text nested in the data of a page."""
    if isinstance(valeur, str):
        yield valeur
    elif isinstance(valeur, dict):
        for sous in valeur.values():
            yield from textes(sous)
    elif isinstance(valeur, list | tuple):
        for sous in valeur:
            yield from textes(sous)


def prose(page):
    """The texts of a page, worked examples and sources aside."""
    corps = [bloc for bloc in page.get("corps", []) if bloc[0] != "exemple"]
    return "\n".join(textes({**page, "corps": corps, "sources": []}))


@pytest.fixture(scope="module")
def lignes():
    return lire(json.loads((DONNEES / "baremes.json").read_text(encoding="utf-8")))[0]


@pytest.fixture(scope="module")
def chiffres_confirmes(lignes):
    return {ligne.cle for ligne in lignes if ligne.confiance in PUBLIABLES} | {f"territoire.{nom}" for nom in REGLAGES}


@pytest.mark.parametrize("adresse", ARBRE)
def test_the_page_of_the_tree_exists(adresse):
    assert adresse in TOUTES


def test_the_documents_are_pages_to_print():
    genres = [page["genre"] for adresse, page in FEUILLES.items() if adresse.startswith("/documents/")]
    assert Counter(genres) == {"memo": 4, "questions": 3, "modele": 2, "autre": 1}


@pytest.mark.parametrize("adresse", TOUTES)
def test_a_page_answers_in_a_sentence_and_names_its_sources(adresse):
    page = TOUTES[adresse]
    assert 0 < len(page["introduction"]) <= 300
    assert page["sources"]
    assert {source["url"][:8] for source in page["sources"]} == {"https://"}


@pytest.mark.parametrize("adresse", AIDES)
def test_an_aid_says_for_whom_how_much_and_how_to_ask(adresse):
    page = FEUILLES[adresse]
    assert all(page[champ] for champ in ("public", "conditions", "montant", "demarche", "organisme"))
    assert page["pictogramme"] in catalogue()


def test_the_local_aid_names_no_real_aid():
    locales = [page for page in map(FEUILLES.get, AIDES) if page["portee"] == "locale"]
    assert [("émonstration" in page["montant"]) for page in locales] == [True]


def test_the_example_of_the_caf_is_told_as_the_caf_s():
    exemples = [valeur for bloc, valeur in FEUILLES["/aides/cmg/"]["corps"] if bloc == "exemple"]
    assert ["Caf" in exemple["titre"] and "Caf a publié" in exemple["texte"] for exemple in exemples] == [True]


def test_the_starter_grid_of_criteria_is_an_example_without_past_figures():
    page = FEUILLES["/demarches-et-etapes/criteres/"]
    assert page["bilans"] == []
    assert all("démonstration" in valeur["precision"] for _bloc, valeur in page["criteres"])


@pytest.mark.parametrize("adresse", TOUTES)
def test_every_figure_is_confirmed_and_every_sum_can_be_done(adresse, chiffres_confirmes):
    for jeton in (jeton for texte in textes(TOUTES[adresse]) for jeton in jetons(texte)):
        cles = cles_du_jeton(jeton)
        assert set(cles) <= chiffres_confirmes
        if jeton.startswith("="):
            calcul.evaluer(jeton[1:], dict.fromkeys(cles, Decimal(2)))


@pytest.mark.parametrize("adresse", TOUTES)
def test_no_amount_telephone_or_hour_is_typed_in_prose(adresse):
    assert A_LA_MAIN.findall(prose(TOUTES[adresse])) == []


@pytest.mark.parametrize("adresse", DEMONSTRATION)
def test_the_demonstration_holds_no_absolute_date(adresse):
    assert re.findall(r"\b20\d\d\b", prose(DEMONSTRATION[adresse])) == []


@pytest.mark.parametrize("fictif", [*PAGES_RELAIS, *(r[-1]["slug"] for r in RENCONTRES)])
def test_what_is_fictional_says_so(fictif):
    page = DEMONSTRATION.get(f"/relais/{fictif}/") or DEMONSTRATION[f"/agenda/{fictif}/"]
    assert "démonstration" in page["introduction"]


def test_the_demonstration_has_news_meetings_and_commissions():
    assert len(ACTUALITES) >= 3
    assert len(RENCONTRES) >= 6
    assert 3 <= len(COMMISSIONS) <= 4
    assert set(PAGES_RELAIS) == set(RELAIS)
    assert all("(démonstration)" in nom and set(types) <= set(GENRES) for nom, _pour, _dans, types in COMMISSIONS)


def test_meetings_take_place_at_communes_of_the_territory_with_one_of_the_relais():
    with ouvrir(COMMUNES) as texte:
        insee = {champs["insee"] for champs in lire_communes(texte) if champs["epci"] == EPCI}
    assert {rencontre[3] for rencontre in RENCONTRES} <= insee
    assert {rencontre[4] for rencontre in RENCONTRES} <= set(RELAIS)


def pages_de_depart():
    """[(type, data)] of the sections, of the pages below them and of the ordinary pages of this file."""
    for modele, donnees, modele_des_pages, paquet in arbre.RUBRIQUES:
        if paquet in PAQUETS:
            yield modele, donnees
            yield from arbre.feuilles(paquet, modele_des_pages)
    yield DeclarationAccessibilitePage, rubriques.ACCESSIBILITE
    for donnees in PAGES:
        yield PageOrdinaire, donnees


def test_editors_may_save_every_page_as_it_is(accueil, lignes):
    Bareme.objects.bulk_create(Bareme(**asdict(ligne)) for ligne in lignes)
    for modele, donnees in pages_de_depart():
        sources = [("source", source) for source in donnees["sources"]] if "sources" in donnees else []
        page = modele(**{**donnees, "sources": sources})
        page.full_clean(exclude={"path", "depth"})
        for champ in (champ for champ in page._meta.get_fields() if isinstance(champ, FluxField)):
            champ.stream_block.clean(getattr(page, champ.name))
