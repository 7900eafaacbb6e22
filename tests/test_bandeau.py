"""The emergency banner: shown from its start to its end, on every page, in its language."""

import datetime

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone

from tests import fabriques

HEURE = datetime.timedelta(hours=1)


@pytest.fixture(autouse=True)
def _cache_vide():
    cache.clear()


def page(client, adresse="/"):
    return client.get(adresse).content.decode()


def test_a_banner_is_on_every_page(accueil, client):
    fabriques.BandeauFactory(texte="Relais fermé ce matin.")
    for adresse in ("/", "/carte/", "/nulle-part/"):
        assert "Relais fermé ce matin." in page(client, adresse)


@pytest.mark.parametrize(
    ("debut", "fin", "montre"),
    [(-HEURE, HEURE, True), (-HEURE, None, True), (HEURE, 2 * HEURE, False), (-2 * HEURE, -HEURE, False)],
)
def test_a_banner_is_shown_from_its_start_to_its_end(accueil, client, debut, fin, montre):
    maintenant = timezone.now()
    fabriques.BandeauFactory(texte="Attention.", debut=maintenant + debut, fin=fin and maintenant + fin)
    assert ('class="bandeau ' in page(client)) == montre


def test_the_latest_of_two_banners_is_shown(accueil, client):
    fabriques.BandeauFactory(texte="Le premier.", debut=timezone.now() - 3 * HEURE)
    fabriques.BandeauFactory(texte="Le second.")
    html = page(client)
    assert "Le second." in html
    assert "Le premier." not in html


def test_a_banner_shows_at_once_and_goes_at_once(accueil, client):
    assert 'class="bandeau ' not in page(client)
    bandeau = fabriques.BandeauFactory(texte="Fermé.")
    assert "Fermé." in page(client)
    bandeau.delete()
    assert "Fermé." not in page(client)


def test_a_banner_leads_to_the_page_that_explains(accueil, client):
    cible = fabriques.PageOrdinaireFactory(parent=accueil, slug="neige", title="Neige")
    fabriques.BandeauFactory(page=cible)
    assert 'href="/neige/"' in page(client).split('class="bandeau ')[1].split("</aside>")[0]


def test_a_banner_costs_no_query_once_it_is_known(accueil, client, django_assert_max_num_queries):
    fabriques.PageOrdinaireFactory(parent=accueil, slug="essai")
    page(client, "/essai/")
    with django_assert_max_num_queries(12) as sans:
        page(client, "/essai/")
        nombre = len(sans)
    fabriques.BandeauFactory()
    page(client, "/essai/")
    with django_assert_max_num_queries(nombre):
        page(client, "/essai/")


def test_a_banner_ends_after_it_began():
    debut = timezone.now()
    with pytest.raises(ValidationError, match="La fin doit suivre le début"):
        fabriques.BandeauFactory.build(debut=debut, fin=debut - HEURE, locale=None).validate_constraints()
