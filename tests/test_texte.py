"""Names of communes inside sentences."""

import pytest

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
