"""The search in each language: what is the same word there, and what its readers find."""

import pytest
from wagtail.models import Locale

from commun.indexation import indexer
from commun.models import EntreeRecherche
from commun.racines import racines
from commun.recherche import chercher, mots_cherches
from tests import fabriques
from tests.socles import socle

pytestmark = pytest.mark.urls("site_info.urls")


@pytest.mark.parametrize(
    ("langue", "un", "autre"),
    [
        ("ar", "الحَضَانَة", "الحضانة"),
        ("ar", "حضانة", "حضانه"),
        ("ar", "أطفال", "اطفال"),
        ("ar", "إجازة", "اجازة"),
        ("ar", "مسؤول", "مسوول"),
        ("ar", "مستشفى", "مستشفي"),
        ("ar", "حضـــانة", "حضانة"),
        ("ar", "والحضانات", "حضانة"),
        ("ar", "للأطفال", "الأطفال"),
        ("ar", "سنة ٢٠٢٦", "سنة 2026"),
        ("fa-af", "کودک", "كودك"),
        ("uk", "яслами", "ясла"),
        ("uk", "Дитиною", "дитини"),
        ("uk", "сім’ям", "сім'я"),
        ("uk", "сімʼя", "сім’я"),
        ("tr", "İZİN", "izin"),
        ("tr", "IŞIK", "ışık"),
        ("tr", "KREŞLER", "kresler"),
        ("es", "guarderías", "GUARDERIA"),
        ("es", "niños", "nino"),
        ("pt", "crianças", "crianca"),
        ("en", "Childminders", "childminder"),
    ],
)
def test_two_ways_of_writing_are_one_search(langue, un, autre):
    assert racines(un, langue) == racines(autre, langue)


@pytest.mark.parametrize(
    ("langue", "requete", "mots"),
    [
        ("en", "how to find a crèche", "find crèche"),
        ("ar", "كيف أجد حضانة", "أجد حضانة"),
        ("uk", "як знайти ясла", "знайти ясла"),
        ("es", "la", "la"),
    ],
)
def test_words_that_select_nothing_are_left_out(langue, requete, mots):
    assert mots_cherches(requete, langue) == racines(mots, langue)


@pytest.mark.parametrize("langue", ["ar", "uk"])
def test_a_word_in_latin_letters_is_french_there(langue):
    assert racines("crèches CMG", langue) == racines("crèches CMG")


@socle
def site(accueil):
    """A guide in French and in Arabic, a place, a word of the glossary in both; everything indexed."""
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=guides, title="La crèche", slug="creche")
    fabriques.LexiquePageFactory(parent=accueil)
    fabriques.StructureFactory(nom="Les Lilas", commune__pitres=True)
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    copie = guide.copy_for_translation(arabe, copy_parents=True)
    copie.title = "الحضانة"
    copie.save_revision().publish()
    indexer()
    return guide


def trouves(requete, langue):
    return [(entree.titre, entree.url) for entree in chercher(requete, langue).entrees]


def test_readers_find_the_pages_of_their_language_only(site):
    assert trouves("حضانات", "ar")[0] == ("الحضانة", "/ar/modes-accueil/creche/")
    assert trouves("حضانات", "fr") == []
    assert trouves("crèche", "fr")[0] == ("La crèche", "/modes-accueil/creche/")
    assert "La crèche" not in [titre for titre, _url in trouves("crèche", "ar")]


@pytest.mark.parametrize(
    ("langue", "requete"),
    [("ar", "حضانات صغيرة"), ("uk", "малі ясла"), ("en", "lilas pitres"), ("ar", "Pîtres"), ("tr", "lilas")],
)
def test_places_are_found_in_every_language_by_their_kind_and_by_their_names(site, langue, requete):
    pk = EntreeRecherche.objects.get(langue="fr", genre="structure").identifiant.split(":")[1]
    assert ("Les Lilas", f"/{langue}/carte/structure/{pk}-les-lilas/") in trouves(requete, langue)


def test_a_place_that_goes_is_forgotten_in_every_language(site, django_capture_on_commit_callbacks):
    from carte.models import Structure

    assert EntreeRecherche.objects.filter(genre="structure").count() == 7
    with django_capture_on_commit_callbacks(execute=True):
        Structure.objects.get().delete()
    assert not EntreeRecherche.objects.filter(genre="structure").exists()


def test_an_empty_answer_is_in_the_language_and_offers_the_french_search_and_the_telephone(site, client):
    html = client.get("/ar/recherche/?q=licorne").content.decode()
    assert 'href="/recherche/?q=licorne"' in html
    assert "البحث عن هذه الكلمات في الصفحات الفرنسية" in html
    assert "tel:0299000000" in html
    assert "Chercher ces mots" not in client.get("/recherche/?q=licorne").content.decode()


def test_a_place_found_keeps_its_french_name_as_french(site, client):
    html = client.get("/ar/recherche/?q=lilas").content.decode()
    assert '<span lang="fr" dir="ltr">Les Lilas</span>' in html
    assert "حضانة صغيرة (micro-crèche)" in html
