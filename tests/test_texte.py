"""Names of communes and dates inside sentences."""

import datetime

import pytest
from django.template import Context, Template

from commun.texte import contracter
from tests.fabriques import CommuneFactory, PermanenceFactory


@pytest.mark.parametrize(
    ("phrase", "dite"),
    [
        ("à moins de 10 km de Le Vaudreuil", "à moins de 10 km du Vaudreuil"),
        ("près de Les Andelys", "près des Andelys"),
        ("travaille à Le Vaudreuil", "travaille au Vaudreuil"),
        ("s’installe à Les Damps le 3 mai", "s’installe aux Damps le 3 mai"),
        ("À Le Manoir", "Au Manoir"),
        ("près de La Haye-Malherbe", "près de La Haye-Malherbe"),
        ("près de L’Île-d’Yeu", "près de L’Île-d’Yeu"),
        ("près de Léry", "près de Léry"),
        ("près de Lesneven", "près de Lesneven"),
        ("la vue de le dire", "la vue de le dire"),
    ],
)
def test_an_article_melts_into_the_word_before(phrase, dite):
    assert contracter(phrase) == dite


def test_the_map_says_the_name_of_a_commune_as_one_does(client, accueil):
    commune = CommuneFactory(nom="Le Vaudreuil", insee="27528", lat=49.25, lon=1.2)
    PermanenceFactory(commune=commune)
    page = client.get("/carte/?commune=27528").text
    assert "<title>Lieux d’accueil près du Vaudreuil" in page
    assert "Prochains passages près du Vaudreuil" in page
    assert "de Le Vaudreuil" not in page
    etrangere = client.get("/en/carte/?commune=27528").text
    assert 'near <span lang="fr" dir="ltr">Le Vaudreuil</span>' in etrangere
    assert "Passages près du Vaudreuil" in client.get("/carte/permanences/27528.ics").text


@pytest.mark.parametrize(
    ("quand", "dit"),
    [
        (datetime.date(2026, 12, 1), "1er décembre 2026"),
        (datetime.date(2026, 12, 11), "11 décembre 2026"),
        (datetime.datetime(2026, 11, 30, 23, 30, tzinfo=datetime.UTC), "1er décembre 2026"),
        (None, ""),
    ],
)
def test_a_moment_is_told_by_its_day_here(quand, dit):
    assert Template("{% load jours %}{{ quand|jour_mois_annee }}").render(Context({"quand": quand})) == dit
