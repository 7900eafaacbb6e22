"""Communes found as people type them."""

import pytest

from carte.departements import DEPARTEMENTS, code_departement
from carte.models import Commune
from tests.fabriques import CommuneFactory

COMMUNES = (
    ("27458", "Pîtres", "|27590|", "27", 2589),
    ("27365", "Léry", "|27690|", "27", 1975),
    ("21345", "Léry", "|21440|", "21", 190),
    ("56209", "Saint-Léry", "|56430|", "56", 190),
    ("95313", "L’Isle-Adam", "|95290|", "95", 12000),
    ("27469", "Pont-de-l’Arche", "|27340|", "27", 4133),
    ("27537", "Saint-Étienne-du-Vauvray", "|27430|", "27", 896),
    ("27598", "Saint-Pierre-du-Vauvray", "|27430|", "27", 1224),
    ("97416", "Saint-Pierre", "|97410|97432|", "974", 85000),
    ("93066", "Saint-Denis", "|93200|93210|", "93", 113000),
    ("93059", "Stains", "|93240|", "93", 38000),
    ("02553", "Œuilly", "|02160|", "02", 300),
    ("27590", "Saint-Pierre-de-Cernières", "|27390|", "27", 200),
    ("2A004", "Ajaccio", "|20000|20090|", "2A", 73000),
    ("16053", "Bors (Canton de Tude-et-Lavalette)", "|16190|", "16", 90),
)


@pytest.fixture
def communes(territoire):
    for insee, nom, codes, departement, population in COMMUNES:
        epci = territoire.epci if insee.startswith("27") and insee != "27590" else "ailleurs"
        CommuneFactory(
            insee=insee, nom=nom, codes_postaux=codes, departement=departement, population=population, epci=epci
        )


@pytest.mark.parametrize(
    ("texte", "attendues"),
    [
        ("Pîtres", ["27458"]),
        ("pitres", ["27458"]),
        ("  PITRES ", ["27458"]),
        ("pitr", ["27458"]),
        ("l'isle adam", ["95313"]),
        ("L’Isle-Adam", ["95313"]),
        ("isle adam", ["95313"]),
        ("lisle adam", ["95313"]),
        ("pont de larche", ["27469"]),
        ("Pont de l'Arche", ["27469"]),
        ("saint etienne du vauvray", ["27537"]),
        ("St-Étienne-du-Vauvray", ["27537"]),
        ("st etienne", ["27537"]),
        ("st. denis", ["93066"]),
        ("Saint Denis", ["93066"]),
        ("Oeuilly", ["02553"]),
        ("27590", ["27458"]),
        ("27 590", ["27458"]),
        ("27590 Pîtres", ["27458"]),
        ("Pîtres 27590", ["27458"]),
        ("27458", ["27458"]),
        ("2a004", ["2A004"]),
        ("93210", ["93066"]),
        ("27430", ["27598", "27537"]),
        ("Léry (Eure)", ["27365", "56209"][:1]),
        ("Léry (Côte d'or)", ["21345"]),
        ("lery (21)", ["21345"]),
        ("Bors (Canton de Tude-et-Lavalette)", ["16053"]),
        ("Bors (Canton de Tude-et-Lavalette) (Charente)", ["16053"]),
    ],
)
def test_a_commune_is_found_as_it_is_typed(communes, texte, attendues):
    assert [commune.insee for commune in Commune.objects.chercher(texte)] == attendues


@pytest.mark.parametrize(
    "texte", ["", " ", "a", "7", "275900", "nulle part", "%", "_", "'", "\x00", "٢٧٥٩٠", "x" * 5000]
)
def test_nonsense_finds_nothing(communes, texte):
    assert list(Commune.objects.chercher(texte)) == []


def test_exact_names_come_before_beginnings_and_words_inside(communes):
    trouvees = Commune.objects.chercher("lery")
    assert [(c.insee, c.rang) for c in trouvees] == [("27365", 0), ("21345", 0), ("56209", 2)]


def test_saint_alone_is_not_the_beginning_of_stains(communes):
    assert "93059" not in {commune.insee for commune in Commune.objects.chercher("Saint")}


def test_the_beginning_of_a_postal_code_lists_the_largest_first(communes):
    assert [c.insee for c in Commune.objects.chercher("932")] == ["93066", "93059"]


def test_homonyms_are_told_apart_by_their_departement(communes):
    libelles = [c.libelle for c in Commune.objects.filter(nom="Léry").order_by("-population")]
    assert libelles == ["Léry (Eure)", "Léry (Côte-d’Or)"]


def test_every_label_finds_its_commune_again(communes):
    for commune in Commune.objects.all():
        assert Commune.objects.resoudre(commune.libelle)[0] == commune


def test_a_homonym_of_the_territory_is_meant_and_the_others_are_proposed(communes):
    commune, autres = Commune.objects.resoudre("Léry")
    assert commune.insee == "27365"
    assert [autre.insee for autre in autres] == ["21345"]


def test_an_exact_name_is_meant_rather_than_longer_ones(communes):
    assert Commune.objects.resoudre("Saint-Pierre")[0].insee == "97416"


def test_an_ambiguous_beginning_proposes_the_territory_first(communes):
    commune, possibles = Commune.objects.resoudre("saint-p")
    assert commune is None
    assert [c.insee for c in possibles][:2] == ["27598", "97416"]


def test_beginnings_from_elsewhere_are_left_out_when_the_name_is_borne(communes):
    CommuneFactory(insee="39494", nom="Saint-Pierre", departement="39", epci="x")
    CommuneFactory(insee="88439", nom="Saint-Pierremont", departement="88", epci="x")
    commune, possibles = Commune.objects.resoudre("saint pierre")
    assert commune is None
    assert [c.insee for c in possibles] == ["27598", "97416", "39494"]


def test_a_shared_postal_code_is_a_choice(communes):
    commune, possibles = Commune.objects.resoudre("27430")
    assert commune is None
    assert len(possibles) == 2


@pytest.mark.parametrize(
    ("texte", "code"), [("Eure", "27"), ("27", "27"), ("1", "01"), ("cote d'or", "21"), ("2a", "2A"), ("Nulle", "")]
)
def test_a_departement_is_known_by_name_or_code(texte, code):
    assert code_departement(texte) == code


def test_every_departement_has_a_name():
    assert len(DEPARTEMENTS) == 109
    assert DEPARTEMENTS["95"] == "Val-d’Oise"


def test_a_town_hall_in_another_commune_is_not_believed():
    """La Haye-Malherbe, in the reference file."""
    commune = Commune(mairie_lat=49.291988, mairie_lon=1.065287, lat=49.237463, lon=1.065707)
    assert commune.point == (49.237463, 1.065707)


def test_the_town_hall_stands_for_the_commune_then_its_centre(communes):
    commune = Commune(mairie_lat=49.31, mairie_lon=1.2, lat=49.3, lon=1.2)
    assert commune.point == (49.31, 1.2)
    commune.mairie_lon = None
    assert commune.point == (49.3, 1.2)
    commune.lat = None
    assert commune.point is None
