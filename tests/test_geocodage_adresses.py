"""The commune inside an address as people type it, without any service."""

import pytest

from carte.adresses import analyser
from tests.fabriques import CommuneFactory

COMMUNES = (
    ("27458", "Pîtres", "|27590|", "27"),
    ("27375", "Louviers", "|27400|", "27"),
    ("27003", "Acquigny", "|27400|", "27"),
    ("27469", "Pont-de-l’Arche", "|27340|", "27"),
    ("27528", "Le Vaudreuil", "|27100|", "27"),
    ("27701", "Val-de-Reuil", "|27100|", "27"),
    ("27537", "Saint-Étienne-du-Vauvray", "|27430|", "27"),
    ("27598", "Saint-Pierre-du-Vauvray", "|27430|", "27"),
    ("76540", "Rouen", "|76000|76100|", "76"),
    ("75056", "Paris", "|75001|75002|75010|", "75"),
    ("38544", "Vienne", "|38200|", "38"),
    ("11011", "Aragon", "|11600|", "11"),
    ("80688", "Rue", "|80120|", "80"),
    ("97416", "Saint-Pierre", "|97410|", "974"),
    ("67425", "Saint-Pierre", "|67140|", "67"),
    ("71464", "Bourg-le-Comte", "|71110|", "71"),
)


@pytest.fixture
def communes(territoire):
    for insee, nom, codes, departement in COMMUNES:
        epci = territoire.epci if departement == "27" else "ailleurs"
        CommuneFactory(insee=insee, nom=nom, codes_postaux=codes, departement=departement, epci=epci)


@pytest.mark.parametrize(
    ("texte", "insee"),
    [
        ("12 rue du Moulin, 27590 Pîtres", "27458"),
        ("12 rue du Moulin 27590 Pîtres", "27458"),
        ("12 rue du moulin 27590 pitres", "27458"),
        ("12 RUE DU MOULIN 27590 PITRES CEDEX 3", "27458"),
        ("12 rue du Moulin 27 590 Pîtres", "27458"),
        ("12 rue du Moulin Pîtres 27590", "27458"),
        ("12 rue du Moulin, Pîtres, 27590", "27458"),
        ("12 rue du Moulin, Pîtres (27590)", "27458"),
        ("12 rue du Moulin, Pîtres (27)", "27458"),
        ("12 rue du Moulin, Pîtres (Eure)", "27458"),
        ("12 rue du Moulin, Pîtres, Eure", "27458"),
        ("12 rue du Moulin, Pîtres, 27", "27458"),
        ("12 rue du Moulin, Pîtres, France", "27458"),
        ("12 rue du Moulin\n27590 Pîtres\nFrance", "27458"),
        ("12 rue du Moulin - 27590 Pîtres", "27458"),
        ("12 rue du Moulin ; Pîtres", "27458"),
        ("12 rue du Moulin 27590", "27458"),
        ("12 rue du Moulin, 27590", "27458"),
        ("12 rue du Moulin Pîtres", "27458"),
        ("12, rue du Moulin, Pîtres", "27458"),
        ("Pîtres, 12 rue du Moulin", "27458"),
        ("27590 Pîtres, 12 rue du Moulin", "27458"),
        ("12 bis rue du Moulin, appartement 3, bâtiment B, escalier 2, 27590 Pîtres", "27458"),
        ("Résidence des Iris, 12 rue du Moulin, Pîtres", "27458"),
        ("Le Bourg, rue du Moulin Pîtres", "27458"),
        ("3 rue Pasteur Pont de l'Arche", "27469"),
        ("3 rue Pasteur, pont de larche", "27469"),
        ("5 rue de la Gare Le Vaudreuil", "27528"),
        ("5 rue de la Gare 27100 Le Vaudreuil", "27528"),
        ("5 rue de la Gare 27100 Val de Reuil", "27701"),
        ("5 rue de Paris, 27400 Louviers", "27375"),
        ("5 rue de Paris Louviers", "27375"),
        ("5 rue de Louviers, 27400 Acquigny", "27003"),
        ("5 rue de Louviers, Acquigny", "27003"),
        ("1 rue des Prés 27430 St Etienne du Vauvray", "27537"),
        ("1 rue des Prés 27430 Saint-Pierre", "27598"),
        ("1 rue des Prés, St-Pierre-du-Vauvray", "27598"),
        ("8 rue de l’Église, Rouen", "76540"),
        ("8 rue de l’Église, 76000 Rouen", "76540"),
        ("8 rue de l’Église 76100", "76540"),
        ("10 quai de Valmy, Paris", "75056"),
        ("10 quai de Valmy, Paris 75010", "75056"),
        ("4 rue Haute, Vienne", "38544"),
        ("3 rue des Flots, Saint-Pierre, La Réunion", "97416"),
        ("3 rue des Flots, Saint-Pierre (974)", "97416"),
        ("27109 rue du Moulin, 27590 Pîtres", "27458"),
        ("Hameau de la Côte, Pîtres", "27458"),
    ],
)
def test_an_address_gives_its_commune(communes, texte, insee):
    saisie = analyser(texte)
    assert saisie.commune is not None
    assert saisie.commune.insee == insee
    assert saisie.a_une_voie


@pytest.mark.parametrize(
    ("texte", "insees"),
    [
        ("5 rue de la Gare 27100", {"27528", "27701"}),
        ("1 rue des Prés 27430 Saint", {"27537", "27598"}),
        ("3 rue des Flots, Saint-Pierre", {"97416", "67425", "27598"}),
        # The code and the name disagree.
        ("12 rue du Moulin, 27590 Louviers", {"27458", "27375"}),
        # Ends with a name, of a commune far away: perhaps that of the street.
        ("12 rue Louis Aragon", {"11011"}),
        ("8 rue de l’Église Rouen", {"76540"}),
    ],
)
def test_an_address_that_leaves_a_doubt_gives_the_communes_to_choose_from(communes, texte, insees):
    saisie = analyser(texte)
    assert saisie.commune is None
    assert {commune.insee for commune in saisie.autres} == insees
    assert saisie.a_une_voie


@pytest.mark.parametrize(
    "texte",
    ["12 rue de Paris", "12 rue Saint-Pierre", "5 place de Louviers", "rue du Moulin", "12 rue du Moulin, Pitress"],
)
def test_the_name_of_a_street_is_not_taken_for_a_commune(communes, texte):
    saisie = analyser(texte)
    assert (saisie.commune, saisie.autres, saisie.a_une_voie) == (None, (), True)


@pytest.mark.parametrize("texte", ["Pîtres", "27590", "27590 Pîtres", "Pîtres 27590", "pitr", "Rue", "12, Pîtres"])
def test_a_commune_alone_has_no_street(communes, texte):
    saisie = analyser(texte)
    assert saisie.commune is not None
    assert not saisie.a_une_voie


@pytest.mark.parametrize(
    "texte", ["", None, " ", ",", ",,,;", "99999", "12", "Pitress", "-", "\x1f", "((", "12345 67890"]
)
def test_what_names_nothing(communes, texte):
    saisie = analyser(texte)
    assert (saisie.commune, saisie.autres, saisie.a_une_voie) == (None, (), False)


@pytest.mark.parametrize(
    ("texte", "au_plus"),
    [("12 rue du Moulin, 27590 Pîtres", 3), ("5 rue de Paris Louviers", 5), ("a, b 1, " * 40, 16), ("99999 " * 40, 6)],
)
def test_few_queries_whatever_is_typed(communes, django_assert_max_num_queries, texte, au_plus):
    with django_assert_max_num_queries(au_plus):
        analyser(texte)
