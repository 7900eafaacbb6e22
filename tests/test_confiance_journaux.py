"""Nobody can be recognised in the logs, and no line of them opens a file."""

import io
import json
import logging

import pytest
from django.test import Client

from commun.journaux import FiltreAnonyme, FormatJson, masquer, requete_courante

JETON = "AZaz09_-AZaz09_-AZaz09~AZaz09_-AZaz09_-AZaz09AZaz09_-AZaz09_-AZaz09"


@pytest.fixture
def sortie():
    """What reaches the console, through the site's own filter and formatter."""
    flux = io.StringIO()
    poignee = logging.StreamHandler(flux)
    poignee.addFilter(FiltreAnonyme())
    poignee.setFormatter(FormatJson())
    racine = logging.getLogger()
    racine.addHandler(poignee)
    niveau, racine.level = racine.level, logging.INFO
    yield flux
    racine.removeHandler(poignee)
    racine.setLevel(niveau)


def lignes(flux):
    return [json.loads(ligne) for ligne in flux.getvalue().splitlines()]


@pytest.mark.parametrize(
    ("texte", "masque"),
    [
        (f"/suivi/{JETON}/", "/suivi/***"),
        (f"/suivi/{JETON}/retirer/?a=1", "/suivi/***"),
        ("/admin/password_reset/confirm/MQ/abc-123/", "/admin/password_reset/confirm/***"),
        (f"lien {JETON} reçu", "lien *** reçu"),
        ("nour.martin+essai@exemple.org", "***"),
        ("email=nour%40exemple.org", "email=***"),
        ("O'Neil <o'neil@exemple.org>", "O'Neil <***>"),
        ("06 12 34 56 78", "***"),
        ("tel:0612345678.", "tel:***."),
        ("+33 6 12 34 56 78", "***"),
        ("0033612345678", "***"),
        ("02.99.00.00.00", "***"),
        ("06\u00a012\u202f34\u00a056\u00a078", "***"),
        ("depuis 10.1.2.3 hier", "depuis *** hier"),
        ("GET /?commune=Pîtres HTTP/1.1", "GET / HTTP/1.1"),
        ("https://exemple.fr/carte/?page=2 lu", "https://exemple.fr/carte/ lu"),
        (
            "CheckViolation\nDETAIL:  Failing row contains (1, Nour,\nMartin).\nCONTEXT: x",
            "CheckViolation\nDETAIL: ***\nCONTEXT: x",
        ),
    ],
)
def test_what_tells_somebody_is_masked(texte, masque):
    assert masquer(texte) == masque


@pytest.mark.parametrize(
    "texte",
    [
        "courriel 1234567890 reporté : ConnectionRefusedError",
        "SELECT * FROM commun_travailleur WHERE id = ?",
        "2026-11-22T15:00:10.154+00:00",
        "Listening at http://127.0.0.1:8000 (12345)",
        "travail purger_les_courriels : 0",
    ],
)
def test_what_tells_nobody_stays(texte):
    assert masquer(texte) == texte


def test_arguments_extras_and_exceptions_are_masked_too(sortie):
    journal = logging.getLogger("essai")
    try:
        raise ValueError("nour@exemple.org")
    except ValueError:
        journal.exception("appel de %s", "06 12 34 56 78", extra={"adresse": "nour@exemple.org", "request": object()})
    (ligne,) = lignes(sortie)

    assert ligne["message"] == "appel de ***"
    assert ligne["adresse"] == "***"
    assert ligne["erreur"].endswith("ValueError: ***")
    assert "request" not in ligne


def test_a_request_leaves_one_line_with_its_pattern_and_nothing_of_the_reader(accueil, sortie):
    reponse = Client().get(
        f"/suivi/{JETON}/?email=nour@exemple.org",
        headers={"user-agent": "NavigateurDeNour", "referer": "https://ailleurs.exemple/?q=nour"},
        REMOTE_ADDR="203.0.113.7",
    )
    acces = [ligne for ligne in lignes(sortie) if ligne["source"] == "acces"]

    assert len(acces) == 1
    assert acces[0] | {"date": 0, "ms": 0} == {
        "date": 0,
        "niveau": "INFO",
        "source": "acces",
        "message": "requête",
        "methode": "GET",
        "route": "suivi/<str:jeton>/",
        "statut": 404,
        "ms": 0,
        "requete": reponse["X-Request-Id"],
    }
    for indice in (JETON, "nour", "NavigateurDeNour", "203.0.113.7", "ailleurs"):
        assert indice not in sortie.getvalue()


@pytest.mark.parametrize("chemin", ["/suivi/" + JETON + "/autre/", "/nour@exemple.org/", "/0612345678/?x=nour"])
def test_a_page_not_found_does_not_print_who_asked(accueil, sortie, chemin):
    Client().get(chemin)

    for indice in (JETON, "nour@", "0612345678", "x=nour"):
        assert indice not in sortie.getvalue()


def test_a_fault_is_logged_with_its_trace_and_the_request(accueil, sortie, monkeypatch):
    monkeypatch.setattr("wagtail.models.Page.route_for_request", lambda *args: 1 / 0)
    Client(raise_request_exception=False).get("/?commune=nour@exemple.org")
    (erreur,) = [ligne for ligne in lignes(sortie) if ligne["niveau"] == "ERROR"]

    assert "ZeroDivisionError" in erreur["erreur"]
    assert erreur["requete"]
    assert "nour" not in sortie.getvalue()


def test_the_identifier_of_a_request_does_not_outlive_it(accueil):
    Client().get("/robots.txt")

    assert requete_courante.get() == ""
