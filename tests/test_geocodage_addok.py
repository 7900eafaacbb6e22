"""From an address to a point through a real addok: what the stub of test_geocodage.py only pretends to answer."""

import json
import socket
from urllib.parse import urlencode

import pytest

from carte import ban, distant
from carte.geocodage import CommuneAChoisir, situer
from tests import addok
from tests.fabriques import CommuneFactory

PITRES, LOUVIERS, ROUEN = "27458", "27375", "76540"


@pytest.fixture(scope="session")
def serveur():
    if raison := addok.absence():
        pytest.skip(raison)
    with addok.servir() as adresse:
        yield adresse


@pytest.fixture
def communes(territoire):
    """Those of addok, {code: Commune}; Rouen is out of the territory."""
    return {
        insee: CommuneFactory(
            insee=insee,
            nom=nom,
            codes_postaux=f"|{code_postal}|",
            departement=insee[:2],
            lat=lat,
            lon=lon,
            **({"epci": "200023414"} if insee == ROUEN else {}),
        )
        for insee, (nom, code_postal, lat, lon) in addok.COMMUNES.items()
    }


@pytest.fixture
def branche(serveur, communes, settings):
    settings.GEOCODEUR = {"ADRESSE": serveur, "DELAI_S": 0.8, "CACHE_S": 60}


def demander(serveur, **question):
    return json.loads(distant.lire(f"{serveur}/search?{urlencode(question)}", delai_s=5, octets_max=100_000).octets)


def test_its_answers_have_the_shape_that_is_read(serveur):
    reponse = demander(serveur, q="12 rue du Moulin", limit=5, autocomplete=0, citycode=PITRES)
    (maison,) = reponse["features"]
    lat, lon = addok.point_de(PITRES, "Rue du Moulin", "12")
    assert reponse["type"] == "FeatureCollection"
    assert reponse["filters"] == {"citycode": [PITRES]}
    assert maison["geometry"] == {"type": "Point", "coordinates": [lon, lat]}
    lues = ("citycode", "type", "label")
    assert [maison["properties"][nom] for nom in lues] == [PITRES, "housenumber", "12 Rue du Moulin 27590 Pîtres"]
    assert 0.75 < maison["properties"]["score"] <= 1


TROUVEES = {
    "numéro": ("12 rue du Moulin, 27590 Pîtres", PITRES, "Rue du Moulin", "12", "numero"),
    "numéro bis": ("12 bis rue du Moulin, 27590 Pîtres", PITRES, "Rue du Moulin", "12bis", "numero"),
    "numéro inconnu": ("99 rue du Moulin, 27590 Pîtres", PITRES, "Rue du Moulin", "", "rue"),
    "rue": ("rue du Pont aux Ânes, Pîtres", PITRES, "Rue du Pont aux Ânes", "", "rue"),
    "lieu-dit": ("Les Quatre Vents, 27590 Pîtres", PITRES, "Les Quatre Vents", "", "lieu_dit"),
    "nombre dans le nom": ("6 rue du 11 novembre, 27690 Léry", "27365", "Rue du 11 Novembre", "6", "numero"),
    "majuscules": ("12 RUE DU MOULIN 27590 PITRES", PITRES, "Rue du Moulin", "12", "numero"),
    "apostrophe courbe": ("3 rue de l’Église, 27690 Léry", "27365", "Rue de l'Église", "3", "numero"),
    "sans apostrophe": ("3 rue de l eglise 27690 lery", "27365", "Rue de l'Église", "3", "numero"),
    "accents": ("20 rue d'Evreux, Acquigny", "27003", "Rue d'Évreux", "20", "numero"),
    "ligature": ("2 impasse du coeur volant, pitres", PITRES, "Impasse du Cœur Volant", "2", "numero"),
    "abréviation": ("4 rue ste marguerite 27100 le vaudreuil", "27528", "Rue Sainte-Marguerite", "4", "numero"),
    "lettre en trop": ("12 rue du mooulin, 27590 Pîtres", PITRES, "Rue du Moulin", "12", "numero"),
    "lettre oubliée": ("2 rue des émigrnts, le manoir", "27386", "Rue des Émigrants", "2", "numero"),
    "nom d'une commune": ("5 rue de Pîtres, Louviers", LOUVIERS, "Rue de Pîtres", "5", "numero"),
    "nom de la ville d'à côté": ("3 rue de Louviers, 27400 Pinterville", "27456", "Rue de Louviers", "3", "numero"),
    "code postal partagé": ("7 chemin des Écoliers 27400", "27456", "Chemin des Écoliers", "7", "numero"),
    "homonyme, ici": ("12 rue du Moulin, 27400 Louviers", LOUVIERS, "Rue du Moulin", "12", "numero"),
    "homonyme, dehors": ("12 rue du Moulin, 76000 Rouen", ROUEN, "Rue du Moulin", "12", "numero"),
    "sans commune": ("7 rue du Halage", "27474", "Rue du Halage", "7", "numero"),
}


@pytest.mark.parametrize(("texte", "insee", "voie", "numero", "precision"), TROUVEES.values(), ids=TROUVEES)
def test_an_address_is_found_where_it_is(branche, communes, texte, insee, voie, numero, precision):
    lieu = situer(texte)
    assert (lieu.source, lieu.precision, lieu.commune, lieu.degrade) == ("ban", precision, communes[insee], False)
    assert (lieu.lat, lieu.lon) == addok.point_de(insee, voie, numero)
    assert lieu.score > 0.75


@pytest.mark.parametrize(
    "texte",
    [
        pytest.param("12 rue du Château, 27590 Pîtres", id="another street is not believed"),
        pytest.param("4 rue Xyzzyk Plugh, 27590 Pîtres", id="no result"),
        pytest.param("15 rue Grande, 27590 Pîtres", id="the street of another commune"),
        pytest.param(f"12 rue {'de l’Église ' * 14}, 27590 Pîtres", id="as long as it takes"),
    ],
)
def test_a_street_that_is_not_there_leaves_its_commune(branche, communes, texte):
    lieu = situer(texte)
    assert (lieu.source, lieu.precision, lieu.commune) == ("commune", "commune", communes[PITRES])
    assert lieu.degrade


def test_a_municipality_is_refused_where_more_was_given(branche, communes):
    """addok is sure of it, and it is no answer to "gare"."""
    texte = "gare, 27340 Pont-de-l’Arche"
    assert [a.precision for a in ban.chercher(texte, insee="27469")] == ["commune"]
    lieu = situer(texte)
    assert (lieu.commune, lieu.source, lieu.degrade) == (communes["27469"], "commune", True)


def test_homonymous_streets_let_choose_the_nearest_commune_first(branche, communes):
    with pytest.raises(CommuneAChoisir) as choix:
        situer("12 rue du Moulin")
    assert {c.insee for c in choix.value.communes} == {PITRES, LOUVIERS, ROUEN}
    assert situer("12 rue du Moulin", commune=communes[LOUVIERS]).commune == communes[LOUVIERS]


@pytest.mark.parametrize("insee", [PITRES, LOUVIERS, ROUEN])
def test_the_commune_is_a_filter_and_not_a_preference(branche, insee):
    assert [(a.insee, a.precision) for a in ban.chercher("12 rue du Moulin", insee=insee)] == [(insee, "numero")]


@pytest.mark.parametrize(("pres_de", "premiere"), [((49.22, 1.15), LOUVIERS), ((49.44, 1.09), ROUEN)])
def test_what_is_near_comes_first(branche, pres_de, premiere):
    adresses = ban.chercher("12 rue du Moulin", pres_de=pres_de)
    assert adresses[0].insee == premiere
    assert {a.precision for a in adresses} == {"numero"}


@pytest.mark.parametrize("pres_de", [(-20.9, 55.5), (0, 0), (-90, -180)])
def test_a_far_point_moves_nothing_and_breaks_nothing(branche, pres_de):
    adresses = ban.chercher("12 rue du Moulin", pres_de=pres_de)
    vraies = {(*addok.point_de(insee, "Rue du Moulin", "12"), insee) for insee in (PITRES, LOUVIERS, ROUEN)}
    assert {(a.lat, a.lon, a.insee) for a in adresses} == vraies


@pytest.mark.parametrize(
    "texte", ["zzz", "x" * 200, "12", "'", "1 ' \" ; -- %", "?&citycode=27375", "🏠 rue", "١٢ rue"]
)
def test_whatever_is_typed_the_service_is_not_held_for_broken(branche, texte):
    for _ in range(3):
        assert [a for a in ban.chercher(texte, insee=PITRES) if a.insee != PITRES] == []
    assert ban.chercher("12 rue du Moulin", insee=PITRES)


def test_once_it_has_gone_the_commune_answers(communes, settings):
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        settings.GEOCODEUR = {"ADRESSE": f"http://127.0.0.1:{prise.getsockname()[1]}", "DELAI_S": 0.8, "CACHE_S": 60}
        lieu = situer("12 rue du Moulin, 27590 Pîtres")
    assert (lieu.commune, lieu.degrade) == (communes[PITRES], True)
