"""The starter guides and life situations: complete, sourced, of a readable length, and no figure of their own."""

import datetime
import re

import pytest
from django.core.management import call_command
from wagtail.models import Page

from commun.blocs import CorpsBlock
from commun.chiffres import JETON, jetons, resultat_lisible
from commun.models import Bareme
from commun.pictogrammes import catalogue
from modes_accueil.models import APTITUDES, FAITS, Aptitude, GuidePage, SituationPage
from site_info.contenus import arbre, guides, situations

GUIDES = {module.PAGE["slug"]: module.PAGE for module in arbre.modules(guides)}
SITUATIONS = {module.PAGE["slug"]: module.PAGE for module in arbre.modules(situations)}
ATTENDUS = {
    "creche",
    "creche-familiale",
    "creche-parentale",
    "micro-creche",
    "creche-entreprise",
    "assistant-maternel",
    "mam",
    "garde-a-domicile",
    "garde-partagee",
    "ecole-2-ans",
}
ATTENDUES = {
    "naissance-a-venir",
    "horaires-atypiques",
    "retour-emploi",
    "handicap",
    "parent-seul",
    "separation",
    "deuil",
    "nouvel-arrivant",
    "accueil-en-urgence",
    "demenagement",
    "apres-un-refus",
}
INTRODUCTION_MAX, FAIT_MAX = 300, 160
JOUR = datetime.date(2026, 11, 22)  # the day the reference file of figures was closed
# What an editor must never type: an amount, a rate, an hour of the day or of a contract, a phone.
CHIFFRE_TAPE = re.compile(r"\d[\d\s.,]*(?:€|%|euros)|\d\s?h\b|\d\s?heures?\b|\d{2}(?:[\s.]\d{2}){3,}")

chaque_guide = pytest.mark.parametrize("contenu", GUIDES.values(), ids=GUIDES)
chaque_situation = pytest.mark.parametrize("contenu", SITUATIONS.values(), ids=SITUATIONS)
chaque_page = pytest.mark.parametrize(
    "contenu", [*GUIDES.values(), *SITUATIONS.values()], ids=[*GUIDES, *(f"situation-{slug}" for slug in SITUATIONS)]
)


def textes(valeur):
    """Every text of nested data."""
    if isinstance(valeur, str):
        return [valeur]
    parties = valeur.values() if isinstance(valeur, dict) else valeur if isinstance(valeur, list | tuple) else ()
    return [texte for partie in parties for texte in textes(partie)]


def blocs(contenu, genre):
    return [valeur for nom, valeur in contenu["corps"] if nom == genre]


def lisible(texte):
    """A text without its tags, a token standing for one word."""
    return re.sub(r"<[^>]+>", " ", JETON.sub(" jeton ", texte))


def nombre_de_mots(contenu):
    lu = " ".join(lisible(texte) for _genre, valeur in contenu["corps"] for texte in textes(valeur))
    return len(re.findall(r"\w[\w’-]*", lu))


def test_there_is_a_guide_to_every_mode_and_a_page_for_every_situation():
    assert set(GUIDES) == ATTENDUS
    assert set(SITUATIONS) == ATTENDUES


@chaque_guide
def test_a_guide_says_its_ten_facts_on_one_line_each(contenu):
    longueurs = {champ: len(contenu.get(champ, "")) for champ, *_ in FAITS}
    assert all(0 < longueur <= FAIT_MAX for longueur in longueurs.values()), longueurs


@chaque_guide
def test_a_guide_tells_the_comparator_what_it_answers(contenu):
    assert contenu["age_min_mois"] < contenu["age_max_mois"]
    assert {contenu.get(champ) for champ, _ in APTITUDES} <= set(Aptitude.values)


@chaque_guide
def test_a_guide_holds_between_400_and_700_words(contenu):
    assert 400 <= nombre_de_mots(contenu) <= 700


@chaque_guide
def test_a_guide_says_strengths_limits_steps_and_answers_three_questions(contenu):
    (avis,) = blocs(contenu, "atouts_limites")
    assert avis["atouts"]
    assert avis["limites"]
    assert len(blocs(contenu, "etapes")) == 1
    (questions,) = blocs(contenu, "questions")
    assert len(questions) == 3


@chaque_situation
def test_a_situation_begins_with_what_to_do_now(contenu):
    genres = [genre for genre, _ in contenu["corps"]]
    assert "etapes" in genres
    assert genres.index("etapes") < genres.index("texte")
    assert len(blocs(contenu, "etapes")[0]["etapes"]) >= 3


@chaque_situation
def test_a_situation_leads_to_the_guides_and_to_the_request(contenu):
    liens = set(re.findall(r'href="(/[^"]*)"', " ".join(textes(contenu))))
    assert "/demande/" in liens
    assert len({lien for lien in liens if lien.removeprefix("/modes-accueil/").strip("/") in ATTENDUS}) >= 2


@chaque_page
def test_a_page_has_an_introduction_and_sources(contenu):
    assert 0 < len(contenu["introduction"]) <= INTRODUCTION_MAX
    assert len(contenu["sources"]) >= 3
    assert all(source["titre"] and source["url"].startswith("https://") for source in contenu["sources"])


@chaque_page
def test_the_drawing_of_a_page_is_in_the_catalogue(contenu):
    assert "pictogramme" in contenu or "mode" in contenu
    assert contenu.get("pictogramme", "famille") in catalogue()


@chaque_page
def test_whoever_speaks_of_a_request_says_what_it_is_not(contenu):
    lu = lisible(" ".join(textes(contenu)))
    assert re.search(r"n’est ni une préinscription ni une inscription", lu)


@chaque_page
def test_no_figure_is_typed_outside_a_worked_example(contenu):
    dits = {**contenu, "sources": [], "corps": [bloc for bloc in contenu["corps"] if bloc[0] != "exemple"]}
    tapes = [trouve[0] for texte in textes(dits) for trouve in CHIFFRE_TAPE.finditer(lisible(texte))]
    assert tapes == []


@chaque_page
def test_signs_are_typographic(contenu):
    lu = lisible(" ".join(textes({**contenu, "sources": [source["titre"] for source in contenu["sources"]]})))
    assert not re.findall(r".{0,20}(?:[^\s\u00a0][;!?»€]|[ ][:;!?»€%]|« |')", lu)


def test_every_block_could_be_saved_by_an_editor_and_every_figure_is_confirmed():
    call_command("importer_baremes", verbosity=0)
    corps = CorpsBlock()
    for modele, pages in ((GuidePage, GUIDES), (SituationPage, SITUATIONS)):
        for contenu in pages.values():
            assert corps.clean(modele(corps=contenu["corps"]).corps)
    baremes = Bareme.objects.par_cle(JOUR)
    for contenu in (*GUIDES.values(), *SITUATIONS.values()):
        for jeton in jetons(" ".join(textes(contenu))):
            if jeton.startswith("="):
                assert resultat_lisible(jeton, baremes).endswith("€")
            else:
                assert jeton in baremes or jeton.startswith("territoire."), jeton


def test_titles_are_all_different_and_fit():
    titres = [contenu["title"] for contenu in (*GUIDES.values(), *SITUATIONS.values())]
    assert len(titres) == len(set(titres))
    assert all(len(titre) <= Page._meta.get_field("title").max_length for titre in titres)
