"""From an address to a point, in front of a geocoder that fails in every way; the commune always answers."""

import logging
import socket
import threading
import time
import traceback

import pytest
from django.core.cache import cache
from django.core.checks import run_checks

from carte import ban, disjoncteur, distant
from carte.geocodage import CommuneAChoisir, autour_de, situer
from tests import geocodeurs
from tests.fabriques import CommuneFactory
from tests.geocodeurs import PANNES, collection, feature

ADRESSE = "12 rue du Moulin, 27590 Pîtres"
# What the stand-in would say in the end, thirty seconds later, is a good answer: only a wait cut short does without it.
DELAI_S = 0.5
# What a log says of its own time and process: any digits, those of a latitude too.
HORLOGE = {"created", "msecs", "relativeCreated", "asctime", "thread", "process"}


@pytest.fixture(autouse=True)
def _memoire_vide():
    cache.clear()


@pytest.fixture
def communes(territoire):
    CommuneFactory(dehors=True, lat=49.44, lon=1.09)
    return CommuneFactory(pitres=True)


@pytest.fixture
def geocodeur():
    serveur = geocodeurs.Serveur(geocodeurs.en_json)
    yield serveur
    serveur.fermer()


@pytest.fixture
def branche(geocodeur, settings):
    settings.GEOCODEUR = {"ADRESSE": f"{geocodeur.adresse}/geocodage/", "DELAI_S": DELAI_S, "CACHE_S": 60}
    return geocodeur


def test_an_address_is_found_to_its_house(communes, branche):
    lieu = situer(ADRESSE)
    assert (lieu.lat, lieu.lon, lieu.commune) == (49.312, 1.232, communes)
    assert (lieu.source, lieu.precision, lieu.score, lieu.degrade) == ("ban", "numero", 0.96, False)
    assert lieu.libelle == "12 Rue du Moulin 27590 Pîtres"


def test_the_service_is_asked_within_the_commune(communes, branche):
    situer("  12 rue   du Moulin, 27590 Pîtres ")
    assert branche.chemins == ["/geocodage/search"]
    assert branche.questions == [
        {"q": "12 rue du Moulin, 27590 Pîtres", "limit": "5", "autocomplete": "0", "citycode": "27458"}
    ]


@pytest.mark.parametrize("texte", ["Pîtres", "pitres", "27590", "27590 Pîtres", "Pîtres (Eure)", "27458"])
def test_a_commune_or_a_postal_code_never_leaves(communes, branche, texte):
    lieu = situer(texte)
    assert (lieu.commune, lieu.source, lieu.precision, lieu.degrade) == (communes, "commune", "commune", False)
    assert (lieu.lat, lieu.lon) == communes.point
    assert branche.questions == []


@pytest.mark.parametrize("texte", ["", "   ", "Pitress", "99999", "?", None, "\u202e"])
def test_what_names_nothing_is_told_and_never_leaves(communes, branche, texte):
    with pytest.raises(CommuneAChoisir) as choix:
        situer(texte)
    assert choix.value.communes == []
    assert branche.questions == []


def test_a_name_of_several_communes_lets_choose(communes, branche):
    lery = [CommuneFactory(nom="Léry", insee=insee, departement=insee[:2], epci="") for insee in ("21345", "51335")]
    with pytest.raises(CommuneAChoisir) as choix:
        situer("3 rue de l’Église, Léry")
    assert set(choix.value.communes) == set(lery)


def test_the_chosen_commune_is_the_one_searched(communes, branche):
    assert situer("12 rue du Moulin", commune=communes).precision == "numero"
    assert branche.questions[0]["citycode"] == "27458"
    assert situer("", commune=communes).source == "commune"


@pytest.mark.parametrize("genre", ["street", "locality"])
def test_a_street_without_its_number_is_found(communes, branche, genre):
    branche.repondre = lambda q: collection(feature(type=genre))
    assert situer("rue du Moulin, Pîtres").precision == ban.PRECISIONS[genre]


def test_a_readable_feature_after_others_is_found(communes, branche):
    branche.repondre = lambda q: collection(feature(geometrie=None), feature(score=0.2), feature(label="La bonne"))
    assert situer(ADRESSE).libelle == "La bonne"


def test_a_street_without_a_commune_is_found_where_there_is_one_only(communes, branche):
    assert situer("12 rue du Moulin").commune == communes
    assert branche.questions[0] | {"q": ""} == {
        "q": "",
        "limit": "5",
        "autocomplete": "0",
        "lat": "49.31",
        "lon": "1.23",
    }


def test_a_street_of_several_communes_lets_choose(communes, branche):
    rouen = {"citycode": "76540", "geometrie": {"type": "Point", "coordinates": [1.1, 49.4]}}
    branche.repondre = lambda q: collection(feature(), feature(**rouen))
    with pytest.raises(CommuneAChoisir) as choix:
        situer("12 rue du Moulin")
    assert [commune.nom for commune in choix.value.communes] == ["Pîtres", "Rouen"]


def test_of_a_shared_postal_code_the_service_tells_the_commune(communes, branche):
    CommuneFactory(nom="Autre", codes_postaux="|27590|")
    assert situer("12 rue du Moulin 27590").commune == communes
    assert "citycode" not in branche.questions[0]


def test_an_arrondissement_is_in_its_commune(territoire, branche):
    paris = CommuneFactory(insee="75056", nom="Paris", codes_postaux="|75010|", departement="75", lat=48.857, lon=2.352)
    canal = {"type": "Point", "coordinates": [2.364, 48.872]}
    branche.repondre = lambda q: collection(feature(citycode="75110", geometrie=canal))
    assert situer("12 quai de Valmy, 75010 Paris").commune == paris
    assert "citycode" not in branche.questions[0]


@pytest.mark.parametrize("panne", PANNES)
def test_whatever_the_geocoder_does_the_commune_answers(communes, branche, panne):
    branche.repondre = PANNES[panne]
    lieu = situer(ADRESSE)
    assert (lieu.commune, lieu.source, lieu.precision, lieu.degrade) == (communes, "commune", "commune", True)
    assert (lieu.lat, lieu.lon) == communes.point
    assert len(branche.questions) == 1


def test_nobody_at_the_address(communes, branche):
    branche.fermer()
    lieu = situer(ADRESSE)
    assert (lieu.commune, lieu.degrade) == (communes, True)


def test_a_server_that_does_not_speak_tls(communes, branche, settings):
    settings.GEOCODEUR["ADRESSE"] = branche.adresse.replace("http:", "https:")
    lieu = situer(ADRESSE)
    assert (lieu.commune, lieu.degrade) == (communes, True)


def test_a_server_that_accepts_and_never_greets(communes, branche, settings):
    with socket.create_server(("127.0.0.1", 0)) as muet:
        settings.GEOCODEUR["ADRESSE"] = f"https://127.0.0.1:{muet.getsockname()[1]}"
        lieu = situer(ADRESSE)
    assert lieu.degrade


def test_a_name_that_is_slow_to_resolve(communes, branche, settings, monkeypatch):
    settings.GEOCODEUR["ADRESSE"] = "http://geocodeur.exemple.fr"
    repondu, rendu = threading.Event(), threading.Event()

    def chercher_le_nom(*args, **kwargs):
        repondu.wait(geocodeurs.TROP)
        rendu.set()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", chercher_le_nom)
    assert situer(ADRESSE).degrade
    assert not rendu.is_set()
    repondu.set()
    assert rendu.wait(geocodeurs.TROP)  # its thread is back before the next test


def test_calls_cut_short_free_their_threads(communes, branche):
    branche.repondre = geocodeurs.entetes_goutte_a_goutte
    for _ in range(10):  # more than there are threads
        with pytest.raises(distant.TropLent):
            distant.lire(f"{branche.adresse}/?q=a", delai_s=0.05, octets_max=1000)
    branche.repondre = geocodeurs.en_json
    assert distant.lire(f"{branche.adresse}/?q=a", delai_s=0.8, octets_max=1000).statut == 200


def test_without_a_geocoder_the_commune_answers_and_says_so(communes, geocodeur):
    lieu = situer(ADRESSE)
    assert (lieu.commune, lieu.source, lieu.degrade) == (communes, "commune", True)
    assert geocodeur.questions == []


def test_a_dead_geocoder_is_left_alone_after_two_failures(communes, branche, settings):
    branche.repondre = geocodeurs.attendre
    for numero in range(2):
        situer(f"{numero} rue du Moulin, 27590 Pîtres")
    assert situer(ADRESSE).degrade
    assert len(branche.questions) == 2


def test_a_failure_between_two_answers_stops_nothing(communes, branche):
    for numero, repondre in enumerate([PANNES["500"], geocodeurs.en_json] * 3):
        branche.repondre = repondre
        situer(f"{numero} rue du Moulin, 27590 Pîtres")
    assert len(branche.questions) == 6


@pytest.mark.parametrize("panne", ["400", "aucun résultat", "score trop bas", "code inconnu"])
def test_what_people_type_never_stops_the_geocoder(communes, branche, panne):
    branche.repondre = PANNES[panne]
    for numero in range(4):
        situer(f"{numero} rue du Moulin, 27590 Pîtres")
    assert len(branche.questions) == 4


@pytest.mark.parametrize(
    ("entetes", "duree_s"),
    [
        ({"Retry-After": "5"}, 5),
        ({"Retry-After": "0"}, 1),
        ({"Retry-After": "86400"}, disjoncteur.PAUSE_MAX_S),
        ({"Retry-After": "demain"}, disjoncteur.PAUSE_S),
        ({"Retry-After": "-30"}, disjoncteur.PAUSE_S),
        ({}, disjoncteur.PAUSE_S),
    ],
)
def test_told_to_wait_it_waits_within_bounds(communes, branche, monkeypatch, entetes, duree_s):
    gardes = []
    branche.repondre = lambda q: (429, entetes, b"")
    monkeypatch.setattr(ban.cache, "set", lambda cle, valeur, duree: gardes.append((valeur, duree)))
    situer(ADRESSE)
    assert gardes == [(True, duree_s)]


def test_once_the_wait_is_over_it_is_asked_again(communes, branche, monkeypatch):
    branche.repondre = lambda q: (429, {"Retry-After": "60"}, b"")
    situer(ADRESSE)
    situer(ADRESSE)
    assert len(branche.questions) == 1
    branche.repondre = geocodeurs.en_json
    horloge = time.time
    monkeypatch.setattr(time, "time", lambda: horloge() + 61)
    assert situer(ADRESSE).source == "ban"


def test_the_same_address_is_asked_once(communes, branche):
    assert situer(ADRESSE) == situer(ADRESSE)
    assert len(branche.questions) == 1


def test_what_is_kept_does_not_tell_the_address(communes, branche, monkeypatch):
    cles = []
    monkeypatch.setattr(ban.cache, "set", lambda cle, *args: cles.append(cle))
    situer(ADRESSE)
    assert len(cles) == 1
    assert not any(mot in cles[0].lower() for mot in ("moulin", "27590", "pitres", "27458"))


@pytest.mark.parametrize("panne", ["en_json", "500", "silence", "429 et date insensée", "du HTML", "403", "JSON coupé"])
def test_no_log_tells_what_was_asked(communes, branche, caplog, panne):
    caplog.set_level(logging.DEBUG)
    for nom in ("urllib3", "geopy", "requests", "carte", "http"):
        logging.getLogger(nom).setLevel(logging.DEBUG)
    branche.repondre = PANNES.get(panne, geocodeurs.en_json)
    for texte in (ADRESSE, ADRESSE.upper()):
        situer(texte)
    autour_de(49.31234, 1.23456)
    # The database's own logger tells queries, in tests only.
    dits = [
        f"{trace.getMessage()} { {nom: dit for nom, dit in vars(trace).items() if nom not in HORLOGE} }".lower()
        for trace in caplog.records
        if not trace.name.startswith("django.db")
    ]
    for indice in ("moulin", "pîtres", "pitres", "27590", "49.31", "1.23"):
        assert not [dit for dit in dits if indice in dit]
    assert panne == "en_json" or [trace for trace in caplog.records if trace.name == "carte.disjoncteur"]


@pytest.mark.parametrize("panne", ["500", "du HTML", "silence", "pas du HTTP"])
def test_no_exception_tells_what_was_asked(communes, branche, panne):
    branche.repondre = PANNES[panne]
    with pytest.raises(ban.EnPanne) as levee:
        ban.chercher(ADRESSE, insee="27458")
    assert "moulin" not in "".join(traceback.format_exception(levee.value)).lower()


def test_around_a_point_the_nearest_commune_and_no_more_than_a_street(communes):
    lieu = autour_de(49.3123456, 1.2345678)
    assert (lieu.lat, lieu.lon, lieu.commune) == (49.312, 1.235, communes)
    assert (lieu.source, lieu.precision, lieu.libelle) == ("saisie", "point", "Pîtres (Eure)")


def test_a_point_between_two_communes_is_of_the_nearest_and_far_ones_are_found(communes):
    assert autour_de(49.43, 1.10).commune.nom == "Rouen"
    assert autour_de(49.31, 1.60).commune == communes


@pytest.mark.parametrize("point", [(0, 0), (float("nan"), 1), (49, float("inf")), (91, 1), (49, 181), (-90, 180)])
def test_a_point_far_from_any_commune(communes, point):
    with pytest.raises(CommuneAChoisir):
        autour_de(*point)


def test_a_commune_without_a_point_is_found_all_the_same(territoire):
    CommuneFactory(pitres=True, lat=None, lon=None)
    lieu = situer(ADRESSE)
    assert (lieu.lat, lieu.lon, lieu.degrade) == (None, None, True)


@pytest.mark.parametrize("adresse", ["ftp://exemple.fr", "data.geopf.fr", "https://"])
def test_wrong_settings_are_told_when_the_site_starts(settings, adresse):
    settings.GEOCODEUR = {"ADRESSE": adresse, "DELAI_S": 8, "CACHE_S": 60}
    settings.FOND_DE_CARTE = "osm"
    assert {erreur.id for erreur in run_checks()} >= {"carte.E001", "carte.E002", "carte.E003"}
