"""The sheets of a counter: which ones, what each says, what changed since the last print."""

import datetime
import re

import pytest
import time_machine
from django.conf import settings as reglages
from wagtail.models import PageViewRestriction

from faq.models import QuestionPage
from tests import fabriques
from tests.site_des_mairies import (
    FICHES,
    TELEPHONE,
    code_de,
    dessin,
    index,
    lire,
    mettre_en_ligne,
    question,
    semer,
    semer_des_questions,
)
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")


@pytest.fixture(autouse=True)
def _le_25_novembre():
    with time_machine.travel(datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), tick=False):
        yield


@socle
def site(accueil, pitres):
    semer_des_questions(accueil)
    return semer(accueil, pitres)


def titres(client, **parametres):
    reponse = client.get(FICHES, parametres)
    assert reponse.status_code == 200
    return re.findall(r'<h2 id="fiche-[^"]+">([^<]+)</h2>', reponse.text)


# Which sheets


@pytest.mark.parametrize(
    ("publics", "themes", "dedans"),
    [
        (["famille"], ["relais"], True),
        (["famille", "parent_employeur"], ["inscription", "contrat"], True),
        (["famille"], ["creche", "aides"], True),
        (["famille"], ["enfant", "droits"], True),
        (["famille"], ["creche"], False),
        (["famille"], ["contrat", "aides"], False),
        (["famille"], ["profession", "droits"], False),
        (["parent_employeur"], ["aides"], False),
        (["assistant_maternel"], ["relais"], False),
    ],
)
def test_first_level_is_what_any_family_asks_about_relais_place_aids_and_rights(site, client, publics, themes, dedans):
    question(index(), "Une autre ?", themes, publics=publics)
    assert ("Une autre ?" in titres(client)) is dedans


def test_sheets_stand_by_theme_those_of_the_relais_first(site, client):
    question(index(), "Une aide ?", ["aides"])
    question(index(), "Au secours ?", ["creche", "inscription"])
    assert titres(client) == ["Mon relais ?", "Au secours ?", "La liste d’attente ?", "Une aide ?"]


def test_drafts_private_pages_and_translations_stay_out(site, client, accueil):
    question(index(), "Un brouillon ?", ["aides"], live=False)
    privee = question(index(), "Réservée ?", ["aides"])
    PageViewRestriction.objects.create(page=privee, restriction_type=PageViewRestriction.LOGIN)
    mettre_en_ligne(accueil, "ar")
    assert titres(client) == ["Mon relais ?", "La liste d’attente ?"]


def test_a_sheet_says_the_answer_the_relais_and_the_date(site, client):
    question(index(), "Le CMG ?", ["aides"], "Une aide.", relu_le=datetime.date(2026, 10, 1), slug="cmg")
    fiche = lire(client, f"{FICHES}?commune=27458")[1].select_one("section[aria-labelledby=fiche-cmg]").get_text(" ")
    texte = " ".join(fiche.split())
    for attendu in ("Une aide.", f"Relais du Val , {TELEPHONE}", "À jour au 1er octobre 2026"):
        assert attendu in texte
    assert f"{reglages.ADRESSE_PUBLIQUE.partition('://')[2]}/questions/cmg" in texte


@pytest.mark.parametrize("commune", ["", "76540", "27999", "00000"])
def test_without_a_relais_the_service_answers(site, client, commune):
    html = client.get(FICHES, {"commune": commune}).text
    assert "Relais du Val" not in html
    assert 'le relais de la commune de la famille</b>, <span class="numero-court">02 99 00 00 00' in html


def test_a_site_without_questions_has_a_pack_all_the_same(accueil, client):
    assert "Aucune fiche n’est publiée" in client.get(FICHES).text


# What changed


@pytest.mark.parametrize(
    ("depuis", "attendues"),
    [
        ("2026-05-01", ["Mon relais ?", "La liste d’attente ?", "Une neuve ?"]),
        ("2026-06-02", ["Une neuve ?"]),
        ("2026-11-20", ["Une neuve ?"]),
        ("2026-11-21", []),
        ("2026-11-25", []),
    ],
)
def test_only_what_was_published_since_that_day_is_printed_that_day_included(site, client, depuis, attendues):
    question(index(), "Une neuve ?", ["droits"], publiee=datetime.date(2026, 11, 20))
    assert titres(client, depuis=depuis) == attendues


def test_a_page_published_again_is_news(site, client):
    page = QuestionPage.objects.get(title="Mon relais ?")
    page.save_revision().publish()
    assert titres(client, depuis="2026-11-25") == ["Mon relais ?"]


def test_a_figure_that_changes_is_news_of_the_sheets_that_give_it(site, client):
    fabriques.BaremeFactory(cle="essai.cmg", valeur="3.64")
    question(index(), "Le CMG ?", ["aides"], "[[essai.cmg]] de l’heure.")
    question(index(), "Le double ?", ["aides"], "[[= 2 × essai.cmg]] de l’heure.")
    assert titres(client, depuis="2026-07-01") == []
    fabriques.BaremeFactory(cle="essai.cmg", valeur="4", valide_du=datetime.date(2026, 9, 1))
    assert titres(client, depuis="2026-07-01") == ["Le CMG ?", "Le double ?"]
    assert titres(client, depuis="2026-09-02") == []


def test_a_figure_put_right_after_the_day_it_holds_from_is_news_too(site, client):
    bareme = fabriques.BaremeFactory(cle="essai.cmg", valeur="3.64", valide_du=datetime.date(2026, 9, 1))
    question(index(), "Le CMG ?", ["aides"], "[[essai.cmg]] de l’heure.")
    bareme.save_revision()
    assert titres(client, depuis="2026-11-25") == ["Le CMG ?"]


def test_news_list_the_sheets_in_force_so_that_the_others_are_thrown_away(site, client):
    _reponse, page = lire(client, f"{FICHES}?depuis=2026-11-01")
    assert "Rien n’a changé depuis votre dernière impression, le 1er novembre 2026" in page.select_one("main").text
    assert [ligne.text for ligne in page.select(".nouveautes li")] == ["Mon relais ?", "La liste d’attente ?"]


@pytest.mark.parametrize("depuis", ["hier", "2026-02-31", "2026-11-26", "9999-12-31", "0", "2026-13-01", "9" * 5000])
def test_a_date_that_is_none_or_to_come_gives_every_sheet_and_says_so(site, client, depuis):
    assert titres(client, depuis=depuis) == ["Mon relais ?", "La liste d’attente ?"]
    assert "Nous ne lisons pas cette date" in client.get(FICHES, {"depuis": depuis}).text


@pytest.mark.parametrize(
    ("demande", "prochaine"),
    [
        ("", "?depuis=2026-11-25"),
        ("?commune=27458", "?commune=27458&depuis=2026-11-25"),
        ("?commune=76540&depuis=2026-09-01", "?depuis=2026-11-25"),
    ],
)
def test_the_head_gives_the_address_of_the_next_time_in_letters_and_as_a_code(site, client, demande, prochaine):
    _reponse, page = lire(client, FICHES + demande)
    adresse = f"{reglages.ADRESSE_PUBLIQUE}{FICHES}{prochaine}"
    assert page.select_one(".fiches-tete a").text == page.select_one(".fiches-tete a")["href"] == adresse
    assert dessin(page.select_one(".code img")["src"]) == code_de(adresse)
