"""Display: what the reader chose is kept in one small cookie, and pages stay cacheable."""

import itertools
import re

import pytest
from django.test import Client, override_settings
from hypothesis import given
from hypothesis import strategies as st

from commun import affichage
from tests import fabriques

CONNUS = list(itertools.chain.from_iterable(affichage.GROUPES))
CHEZ_NOUS = {"origin": "http://testserver"}


def enregistrer(client, headers=CHEZ_NOUS, **choix):
    return client.post("/affichage/", choix, headers=headers)


@given(st.lists(st.sampled_from(CONNUS) | st.text()))
def test_tokens_are_known_ordered_and_one_of_each_group(jetons):
    gardes = affichage.normaliser(jetons)

    assert [jeton for jeton in CONNUS if jeton in gardes] == list(gardes)
    assert all(len(set(groupe) & set(gardes)) == bool(set(groupe) & set(jetons)) for groupe in affichage.GROUPES)
    assert affichage.normaliser(reversed(gardes)) == gardes


def test_caches_meet_144_variants_at_most():
    choix = itertools.product(*(["", *groupe] for groupe in affichage.GROUPES))

    assert len({affichage.normaliser(jetons) for jetons in choix}) == 144


@pytest.mark.parametrize(
    ("cookie", "attribut"),
    [
        ("texte-150.contraste-sombre.liens", ' data-affichage="texte-150 contraste-sombre liens"'),
        ("liens.texte-150.texte-125", ' data-affichage="texte-125 liens"'),
        ('"><script>.immobile', ' data-affichage="immobile"'),
        ("inconnu", ""),
        ("", ""),
    ],
)
def test_a_page_carries_the_known_words_of_the_cookie(accueil, client, cookie, attribut):
    client.cookies["affichage"] = cookie

    assert f'<html lang="fr" dir="ltr"{attribut}>' in client.get("/").text


@override_settings(DUREE_CACHE_PUBLIC=60)
@pytest.mark.parametrize("adresse", ["/", "/affichage/", "/affichage/?retour=/carte/%3Fcommune%3Dpitres"])
def test_a_page_is_public_whole_and_varies_on_the_display_alone(accueil, client, adresse):
    client.cookies["affichage"] = "texte-150"
    reponse = client.get(adresse)

    assert reponse["Cache-Control"] == "public, max-age=60"
    assert "Cookie" in reponse["Vary"]
    assert not reponse.cookies


def test_a_page_that_read_the_session_is_still_personal(accueil, client, monkeypatch):
    monkeypatch.setattr(affichage, "lire", lambda requete: requete.session.get("affichage", ()))

    assert "private" in client.get("/")["Cache-Control"]


def test_the_display_asks_nothing_of_the_database(rf, django_assert_num_queries):
    requete = rf.get("/")
    requete.COOKIES["affichage"] = "texte-150"
    with django_assert_num_queries(0):
        assert affichage.lire(requete) == ("texte-150",)


@override_settings(SESSION_COOKIE_SECURE=True)
def test_choices_are_kept_a_year_in_one_cookie_and_one_goes_back(client):
    reponse = enregistrer(
        client, texte="texte-125", contraste="", confort=["liens", "espacement"], retour="/carte/?x=1"
    )
    cookie = reponse.cookies["affichage"]

    assert (reponse.status_code, reponse["Location"]) == (303, "/carte/?x=1")
    assert cookie.value == "texte-125.espacement.liens"
    assert (cookie["max-age"], cookie["path"], cookie["samesite"]) == (365 * 24 * 3600, "/", "Lax")
    assert cookie["httponly"]
    assert cookie["secure"]


@pytest.mark.parametrize("choix", [{}, {"texte": "texte-150", "habituel": "oui"}], ids=["nothing chosen", "button"])
def test_the_usual_display_leaves_no_cookie(client, choix):
    client.cookies["affichage"] = "texte-150"
    cookie = enregistrer(client, **choix).cookies["affichage"]

    assert (cookie.value, cookie["max-age"]) == ("", 0)


def test_an_answer_out_of_the_list_is_asked_again(accueil, client):
    reponse = enregistrer(client, texte="texte-900", retour="/carte/")

    assert "Choisissez dans la liste." in reponse.text
    assert 'value="/carte/"' in reponse.text
    assert not reponse.cookies


@pytest.mark.parametrize(
    "retour",
    ["https://mechant.example/", "//mechant.example", "/\\mechant.example", "javascript:alert(1)", "carte/", ""],
)
def test_one_never_goes_back_to_another_site(client, retour):
    assert enregistrer(client, retour=retour)["Location"] == "/"


@given(st.text())
def test_any_way_back_is_an_address_of_ours(retour):
    reponse = enregistrer(Client(), retour=retour)

    assert reponse.status_code in (303, 400)
    assert reponse.get("Location", "/").startswith("/")
    assert not reponse.get("Location", "/").startswith(("//", "/\\"))


def test_the_form_shows_what_was_chosen(accueil, client):
    client.cookies["affichage"] = "texte-150.espacement"
    html = client.get("/affichage/").text

    assert html.count(" checked") == 3  # the size, the spacing, and the contrast of the device
    assert 'value="texte-150" id="id_texte_2" checked' in html
    assert 'value="espacement" id="id_confort_0" checked' in html


def test_every_page_leads_to_the_form_and_back(accueil, client):
    fabriques.IndexQuestionsPageFactory(parent=accueil)

    assert 'href="/affichage/?retour=/questions/%3Fa%3D1%26b%3D2"' in client.get("/questions/?a=1&b=2").text


def test_the_address_of_a_tracking_page_is_neither_kept_nor_passed_on(accueil, client):
    reponse = client.get("/affichage/?retour=/suivi/un-jeton/")

    assert "no-store" in reponse["Cache-Control"]
    assert reponse["Referrer-Policy"] == "no-referrer"
    assert 'value="/suivi/un-jeton/"' in reponse.text


def test_another_site_cannot_change_the_display(accueil, client):
    reponse = enregistrer(client, headers={"origin": "https://mechant.example"}, texte="texte-150")

    assert reponse.status_code == 403
    assert "<h1" in reponse.text
    assert not reponse.cookies


def test_an_error_page_keeps_the_display(client):
    client.cookies["affichage"] = "texte-150"

    assert 'data-affichage="texte-150"' in client.get("/%ff/").text


def test_the_header_leads_to_the_search_when_there_is_one(accueil, client, monkeypatch):
    monkeypatch.setattr("commun.contexte._adresse", {"recherche": "/recherche/", "affichage": "/affichage/"}.get)
    outils = client.get("/").text.split('class="entete__outils"')[1].split("</nav>")[0]

    assert [url.partition("?")[0] for url in re.findall(r'href="([^"]+)"', outils)] == ["/affichage/", "/recherche/"]
