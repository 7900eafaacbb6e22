"""Error screens in each language, and names that would turn a page over."""

import re
from pathlib import Path

import pytest
from django.db import OperationalError
from django.test import Client, override_settings
from django.utils import translation

from commun import langues
from site_info import views
from tests import fabriques
from tests.promenade import Lecture, est_francais

AUTRES = [code for code in langues.LIVREES if code != langues.SOURCE]
STATIQUES = Path(__file__).parent.parent / "static"
TITRES = {
    400: "Nous n’avons pas compris cette adresse",
    500: "Le site a un problème",
    503: "Le site revient bientôt",
}


def verifier(reponse, code, statut):
    lecture = Lecture(reponse.content.decode())
    assert reponse.status_code == statut
    assert (lecture.racine["lang"], lecture.racine["dir"]) == (code, langues.sens(code))
    assert lecture.francais(code) == []
    return lecture


@pytest.mark.parametrize("code", AUTRES)
@pytest.mark.parametrize(("panne", "statut"), [(ZeroDivisionError("secret"), 500), (OperationalError("secret"), 503)])
@override_settings(TELEPHONE_SECOURS="02 99 00 00 00", HORAIRES_SECOURS="du lundi au vendredi")
def test_a_fault_is_told_in_the_language_of_the_address_without_the_database(
    accueil, monkeypatch, django_assert_num_queries, code, panne, statut
):
    def tomber(*args, **kwargs):
        raise panne

    monkeypatch.setattr("commun.views.CartesView.get", tomber)
    with django_assert_num_queries(0):
        reponse = Client(raise_request_exception=False).get(f"/{code}/cartes-a-montrer/")
    lecture = verifier(reponse, code, statut)
    with translation.override(code):
        assert lecture.titre == translation.gettext(TITRES[statut])
    assert "secret" not in lecture.html
    assert '<span lang="fr" dir="ltr">du lundi au vendredi</span>' in lecture.html
    if statut == 500:
        assert f"/{code}/" in lecture.liens


@pytest.mark.parametrize("code", AUTRES)
def test_what_is_refused_at_the_door_is_told_in_the_language_of_the_address(accueil, code):
    lecture = verifier(Client().get(f"/{code}/recherche/?q=%zz"), code, 400)
    assert f"/{code}/" in lecture.liens


@pytest.mark.parametrize("code", AUTRES)
def test_a_refusal_is_told_in_the_language(accueil, rf, code):
    requete = rf.get(f"/{code}/")
    with translation.override(code):
        lecture = Lecture(views.erreur_403(requete).content.decode())
    assert (lecture.racine["lang"], lecture.racine["dir"]) == (code, langues.sens(code))
    assert not est_francais(lecture.titre.split("–")[0], code)


@pytest.mark.parametrize("signe", ["\u202e", "\u202d", "\u2067", "\u202b"])
def test_a_name_never_turns_the_page_over(accueil, client, signe):
    structure = fabriques.StructureFactory(nom=f"Les Lilas{signe} sirap", commune__pitres=True)
    fabriques.PageOrdinaireFactory(parent=accueil, slug="contact", title=f"Nous{signe} joindre")
    json = f"/carte/resumes.json?ids={structure.pk}"
    for adresse in ("/carte/", structure.get_absolute_url(), "/contact/", "/ar/carte/", json):
        lu = client.get(adresse).content.decode()
        assert signe not in lu
        assert f"\\u{ord(signe):04x}" not in lu
    assert "Les Lilas sirap" in client.get("/carte/").content.decode()


def test_the_marks_that_arabic_needs_are_kept(accueil, client):
    fabriques.PageOrdinaireFactory(parent=accueil, slug="contact", title="CMG\u200f و Caf\u200e")
    assert "CMG\u200f و Caf\u200e" in client.get("/contact/").content.decode()


def test_no_file_of_letters_weighs_more_than_60_kb():
    lourdes = {f.name: f.stat().st_size for f in (STATIQUES / "polices").glob("*.woff2") if f.stat().st_size > 60_000}
    assert lourdes == {}


@pytest.mark.parametrize(
    ("code", "lettres"),
    [
        ("ar", "أبحث عن مكان لطفلي، 02 61"),
        ("uk", "Я шукаю місце – її ґанок, 02 61"),
        ("ti", "ንውላደይ ቦታ እናደለኹ እየ። 02"),
        ("ta", "எனக்குப் 02"),
    ],
)
def test_a_page_in_other_letters_loads_less_than_60_kb_of_them(code, lettres):
    """The files whose letters a page shows, Latin ones included: names stay in French."""
    chargees = {
        chemin: (STATIQUES / "css" / chemin).resolve().stat().st_size
        for chemin, plage in _faces()
        if any(debut <= ord(signe) <= fin for signe in lettres + "Crèche éàç’" for debut, fin in plage)
    }
    assert len(chargees) == 3
    assert sum(chargees.values()) <= 60_000


def _faces():
    """[(file, [(first, last code point)])] of the style sheet."""
    feuille = (STATIQUES / "css" / "site.css").read_text(encoding="utf-8")
    for face in re.findall(r"@font-face \{(.*?)\}", feuille, re.DOTALL):
        plages = re.search(r"unicode-range:([^;]*)", face)[1].split(",")
        bornes = [plage.strip().removeprefix("U+").split("-") for plage in plages]
        yield re.search(r'url\("([^"]+)"\)', face)[1], [(int(b[0], 16), int(b[-1], 16)) for b in bornes]
