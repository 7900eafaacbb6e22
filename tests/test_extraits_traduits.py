"""Words of the glossary and banners in other languages: shown once they are translated, the same everywhere but for
their words."""

import datetime

import pytest
from django.core.cache import cache
from django.utils import timezone
from wagtail.models import Locale

from commun.lexique import definitions
from commun.models import Bandeau, Terme, bandeau_courant
from tests import fabriques
from tests.traductions import confier, ouvrir, publier, traduire


@pytest.fixture(autouse=True)
def _cache_vide():
    cache.clear()


@pytest.fixture
def arabe(accueil):
    Locale.objects.get_or_create(language_code="ar")
    return ouvrir(accueil, "ar")["ar"]


@pytest.fixture
def page(accueil, arabe):
    return fabriques.PageOrdinaireFactory(parent=accueil, slug="neige", title="Neige")


@pytest.fixture
def bandeau(page):
    return fabriques.BandeauFactory(texte="Relais fermé.", page=page)


def test_a_banner_sent_to_translators_is_not_shown_in_french(bandeau):
    confier(bandeau)
    assert Bandeau.objects.filter(locale__language_code="ar").count() == 1
    assert bandeau_courant("ar") is None
    assert bandeau_courant("fr")["texte"] == "Relais fermé."


def test_a_banner_translated_is_shown_and_leads_to_the_page_in_the_language(bandeau, page):
    traduction = confier(bandeau)
    traduire(traduction, {"Relais fermé.": "مغلق"})
    publier(traduction)
    assert bandeau_courant("ar") == {"texte": "مغلق", "genre": bandeau.genre, "url": "/neige/"}
    cache.clear()
    de_la_page = confier(page)
    traduire(de_la_page)
    publier(de_la_page)
    assert bandeau_courant("ar")["url"] == "/ar/neige/"


def test_what_happens_and_until_when_is_the_same_in_every_language(bandeau):
    traduction = confier(bandeau)
    traduire(traduction, {"Relais fermé.": "مغلق"})
    publier(traduction)
    assert bandeau_courant("ar")
    bandeau.debut, bandeau.fin = timezone.now() - datetime.timedelta(hours=2), timezone.now()
    bandeau.save()
    assert bandeau_courant("ar") is None


def test_a_banner_whose_french_changed_waits_for_its_translation(bandeau):
    traduction = confier(bandeau)
    traduire(traduction, {"Relais fermé.": "مغلق"})
    publier(traduction)
    bandeau.texte = "Relais fermé jusqu’à lundi."
    bandeau.save()
    assert bandeau_courant("ar") is None
    assert traduction.get_progress() == (1, 0)


def test_a_banner_withdrawn_is_withdrawn_in_every_language(bandeau):
    traduction = confier(bandeau)
    traduire(traduction, {"Relais fermé.": "مغلق"})
    publier(traduction)
    bandeau.delete()
    assert not Bandeau.objects.exists()
    assert bandeau_courant("ar") is None


@pytest.fixture
def terme(arabe):
    return fabriques.TermeFactory(terme="PSU", slug="psu", definition="Une aide.", source="Cnaf")


def test_translators_are_asked_for_the_words_of_a_term_only(terme):
    traduction = confier(terme)
    chemins = set(traduction.source.stringsegment_set.values_list("context__path", flat=True))
    assert {"terme", "definition"} <= chemins
    assert not chemins & {"slug", "source"}


def test_a_term_is_explained_in_french_until_it_is_translated(terme):
    traduction = confier(terme)
    (explique,) = definitions(["psu"], "ar")
    assert explique.pk == terme.pk
    traduire(traduction, {"PSU": "PSU", "Une aide.": "مساعدة"})
    publier(traduction)
    (explique,) = definitions(["psu"], "ar")
    assert (explique.definition, explique.slug) == ("مساعدة", "psu")


def test_a_term_that_changes_in_french_asks_its_translators(terme):
    traduction = confier(terme)
    traduire(traduction)
    publier(traduction)
    terme.definition = "Une autre aide."
    terme.save()
    total, faites = traduction.get_progress()
    assert faites == total - 1
    assert Terme.objects.get(locale__language_code="ar").definition == "[ar] Une aide."
