"""Cards to show at a desk: in French for whoever reads them there, in the language for whoever shows them."""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from commun import cartes, langues

AUTRES = [code for code in langues.LIVREES if code != langues.SOURCE]


def lire(client, adresse):
    reponse = client.get(adresse)
    assert reponse.status_code == 200
    return BeautifulSoup(reponse.content, "html.parser")


@pytest.mark.parametrize("code", [*AUTRES, *langues.A_LIVRER_INCOMPLETES])
def test_a_card_says_the_same_in_french_and_in_its_language(accueil, client, code):
    page = lire(client, f"/cartes-a-montrer/?langue={code}")
    (carte,) = page.select(".carte-a-montrer")
    for ligne in carte.select(".carte-a-montrer__ligne"):
        francais, traduction = ligne.select("p")
        assert (francais["lang"], francais["dir"]) == ("fr", "ltr")
        assert (traduction["lang"], traduction["dir"]) == (code, langues.sens(code))
        assert traduction.get_text(strip=True) != francais.get_text(strip=True)
    assert cartes.PHRASES[code][0] in carte.select_one("p").get_text()


@pytest.mark.parametrize("code", AUTRES)
def test_the_card_of_the_reader_comes_first(accueil, client, code):
    lues = [titre["lang"] for titre in lire(client, f"/{code}/cartes-a-montrer/").select(".carte-a-montrer h2")]
    assert lues[0] == code
    assert sorted(lues) == sorted([*cartes.PHRASES, "fr"])  # signs are told in French


def test_in_french_the_card_in_signs_comes_first_then_the_languages_of_the_site_then_the_others(accueil, client):
    codes = [carte.code for carte in cartes.cartes("fr")]
    du_site = len(settings.LANGUAGES) - 1
    assert codes[0] == cartes.LSF
    assert set(codes[1 : du_site + 1]) == set(AUTRES)
    assert set(codes[du_site + 1 :]) == set(langues.A_LIVRER_INCOMPLETES)


@pytest.mark.parametrize("choix", ["", "fr", "xx", "<b>", "ar,uk"])
def test_a_language_that_has_no_card_shows_them_all(accueil, client, choix):
    assert len(lire(client, f"/cartes-a-montrer/?langue={choix}").select(".carte-a-montrer")) == len(cartes.PHRASES) + 1


@pytest.mark.parametrize("adresse", ["/ar/modes-accueil/", "/ar/carte/", "/ar/nulle-part/"])
def test_the_cards_are_one_link_away(accueil, client, adresse):
    page = BeautifulSoup(client.get(adresse).content, "html.parser")
    assert page.select('main a[href="/ar/cartes-a-montrer/"], footer a[href="/ar/cartes-a-montrer/"]')


def test_the_page_costs_no_query_of_its_own(accueil, client, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/ar/cartes-a-montrer/")


def test_search_engines_find_the_cards_in_every_language(accueil, client):
    plan = client.get("/sitemap.xml").content.decode()
    for code in langues.LIVREES:
        assert f"{langues.chemin_en(code, '/cartes-a-montrer/')}</loc>" in plan
    assert 'hreflang="x-default"' in plan
