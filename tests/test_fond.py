"""The plan behind the map: outlines alone unless the site says otherwise, and images read through us from IGN only."""

import socket
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.cache import caches

from carte import fonds, tuiles
from tests import geocodeurs
from tests.fabriques import CommuneFactory

IMAGE = b"\x89PNG\r\n\x1a\n" + b"une image" * 30
# An image of Pîtres, at 49.31, 1.23.
Z, X, Y = 12, 2061, 1402
ICI = f"/carte/fond/{Z}/{X}/{Y}.png"


@pytest.fixture(autouse=True)
def _depot_vide():
    caches["fond"].clear()


@pytest.fixture
def place(territoire):
    """The territory, which is Pîtres alone."""
    CommuneFactory(pitres=True)
    return territoire


@pytest.fixture
def ign(settings, monkeypatch):
    """A server that answers as IGN's, behind a site that fetches the plan itself."""
    settings.FOND_DE_CARTE = "mandataire"
    serveur = geocodeurs.Serveur(lambda question: (200, {"Content-Type": "image/png"}, IMAGE))
    monkeypatch.setattr(fonds, "SERVEUR", serveur.adresse)
    yield serveur
    serveur.fermer()


def test_an_image_comes_through_the_site_and_is_kept(place, ign, client, django_assert_num_queries):
    reponse = client.get(ICI)
    assert (reponse.status_code, reponse.content, reponse["Content-Type"]) == (200, IMAGE, "image/png")
    assert reponse["Cache-Control"] == "public, max-age=604800"
    assert not reponse.cookies
    assert ign.chemins == ["/wmts"]
    assert {nom: ign.questions[0][nom] for nom in ("TILEMATRIX", "TILECOL", "TILEROW", "LAYER", "FORMAT")} == {
        "TILEMATRIX": "12",
        "TILECOL": "2061",
        "TILEROW": "1402",
        "LAYER": "GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2",
        "FORMAT": "image/png",
    }
    with django_assert_num_queries(0):
        assert client.get(ICI).content == IMAGE
    assert len(ign.questions) == 1


def test_ign_learns_nothing_of_who_looks(place, ign, client):
    recus = []
    ign.RequestHandlerClass = type(
        "Guichet",
        (ign.RequestHandlerClass,),
        {"do_GET": lambda self: (recus.append(self.headers), geocodeurs._Guichet.do_GET(self))},
    )
    client.cookies["brouillon"] = "secret"
    client.get(ICI, headers={"referer": "https://site/carte/?commune=pitres", "user-agent": "Lecteur", "accept": "x"})
    assert sorted(recus[0].keys()) == ["Accept-Encoding", "Host", "User-Agent"]
    assert recus[0]["User-Agent"] == "petite-enfance"


MAUVAISES = {
    "texte": ("a", "b", "c"),
    "négatif": ("12", "-1", "1402"),
    "décimal": ("12", "2061.0", "1402"),
    "exposant": ("12", "2e3", "1402"),
    "zéros devant": ("012", "2061", "1402"),
    "plus": ("+12", "2061", "1402"),
    "espace": ("12", " 2061", "1402"),
    "saut de ligne": ("12", "2061", "1402%0A"),
    "chiffres arabes": ("١٢", "2061", "1402"),
    "souligné": ("1_2", "2061", "1402"),
    "énorme": ("12", "9" * 5000, "1402"),
    "trop loin du sol": ("5", "16", "10"),
    "trop près du sol": ("19", "263862", "179569"),
    "hors du monde": ("12", "4096", "1402"),
    "ailleurs": ("12", "0", "0"),
    "New York": ("12", "1206", "1539"),
    "adresse": ("12", "2061", "1402&LAYER=AUTRE"),
    "remontée": ("12", "..%2F..", "1402"),
    "deux-points": ("https:", "exemple.fr", "1402"),
}


@pytest.mark.parametrize("numeros", MAUVAISES.values(), ids=MAUVAISES)
def test_nothing_else_can_be_read_through_it(place, ign, client, numeros):
    z, x, y = numeros
    reponse = client.get(f"/carte/fond/{z}/{x}/{y}.png")
    assert reponse.status_code == 404
    assert ign.questions == []


def test_what_the_query_says_changes_nothing(place, ign, client):
    client.get(f"{ICI}?SERVICE=WFS&LAYER=AUTRE&url=https://exemple.fr")
    assert ign.questions[0]["LAYER"] == "GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2"
    assert "url" not in ign.questions[0]


@pytest.mark.parametrize("methode", ["post", "put", "delete", "options"])
def test_it_is_only_read(place, ign, client, methode):
    assert getattr(client, methode)(ICI).status_code == 405


@pytest.mark.parametrize("mode", ["contours", "clic"])
def test_without_the_setting_there_is_no_proxy(place, ign, client, settings, mode):
    settings.FOND_DE_CARTE = mode
    assert client.get(ICI).status_code == 404
    assert ign.questions == []


ECHECS = {
    nom: geocodeurs.PANNES[nom]
    for nom in ("429", "429 et attente insensée", "500", "502", "503", "403", "204", "redirection", "rien", "coupée")
} | {
    "pas du HTTP": geocodeurs.PANNES["pas du HTTP"],
    "du HTML": geocodeurs.PANNES["du HTML"],
    "une erreur en XML": lambda q: (200, {"Content-Type": "image/png"}, b"<?xml version='1.0'?><ExceptionReport/>"),
    "un JPEG": lambda q: (200, {"Content-Type": "image/png"}, b"\xff\xd8\xff\xe0"),
    "un SVG": lambda q: (200, {"Content-Type": "image/svg+xml"}, b"<svg onload='alert(1)'/>"),
    "énorme": lambda q: (200, {}, IMAGE + b" " * tuiles.OCTETS_MAX),
    "silence": geocodeurs.attendre,
    "goutte à goutte": geocodeurs.goutte_a_goutte,
}


@pytest.mark.parametrize("panne", ECHECS)
def test_a_plan_that_fails_says_so_at_once_and_is_left_alone(place, ign, client, monkeypatch, panne):
    monkeypatch.setattr(tuiles, "DELAI_S", 0.2)
    ign.repondre = ECHECS[panne]
    for x in range(X, X + 4):
        reponse = client.get(f"/carte/fond/{Z}/{x}/{Y}.png")
        assert (reponse.status_code, reponse.content, reponse["Cache-Control"]) == (503, b"", "no-store")
    assert len(ign.questions) == (1 if panne.startswith("429") else 2)


def test_nobody_at_the_address(place, settings, monkeypatch, client):
    settings.FOND_DE_CARTE = "mandataire"
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        monkeypatch.setattr(fonds, "SERVEUR", f"http://127.0.0.1:{prise.getsockname()[1]}")
        assert client.get(ICI).status_code == 503


def test_while_it_fails_what_was_kept_is_still_shown(place, ign, client):
    client.get(ICI)
    ign.repondre = geocodeurs.PANNES["500"]
    for x in (X + 1, X + 2):
        assert client.get(f"/carte/fond/{Z}/{x}/{Y}.png").status_code == 503
    assert client.get(ICI).content == IMAGE


@pytest.mark.parametrize("panne", ["400", "404"])
def test_a_place_without_an_image_is_no_failure_and_is_asked_once(place, ign, client, panne):
    ign.repondre = geocodeurs.PANNES[panne]
    for _ in range(2):
        for x in range(X, X + 3):
            reponse = client.get(f"/carte/fond/{Z}/{x}/{Y}.png")
            assert (reponse.status_code, reponse.content) == (404, b"")
    assert len(ign.questions) == 3


def test_a_disk_that_fails_does_not_take_the_plan_away(place, ign, client, settings, tmp_path):
    (tmp_path / "fichier").write_text("")
    settings.CACHES = settings.CACHES | {
        "fond": {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": tmp_path / "fichier" / "fond",
        }
    }
    assert client.get(ICI).content == client.get(ICI).content == IMAGE


def test_the_box_holds_the_territory_and_what_is_around_it(place):
    pitres = fonds.emprise_du_territoire(place.epci)
    rouen, paris = (2060, 1400), (2074, 1409)
    assert fonds.est_dedans(12, *rouen, pitres)
    assert not fonds.est_dedans(12, *paris, pitres)
    assert fonds.est_dedans(6, 32, 21, pitres)
    assert fonds.est_dedans(12, *paris, fonds.emprise(None))


@pytest.mark.parametrize("mode", ["contours", "clic", "mandataire"])
@pytest.mark.parametrize("chemin", ["/carte/", "/ar/carte/", "/affichage/"])
def test_the_policy_lets_ign_in_on_the_map_alone_and_only_for_a_click(accueil, client, settings, mode, chemin):
    settings.FOND_DE_CARTE = mode
    directives = dict(d.split(" ", 1) for d in client.get(chemin)["Content-Security-Policy"].split("; ") if " " in d)
    attendues = ["'self'", "data:"] + ["https://data.geopf.fr"] * (mode == "clic" and "carte" in chemin)
    assert directives["img-src"].split() == attendues
    assert [nom for nom, valeur in directives.items() if "geopf" in valeur and nom != "img-src"] == []


@pytest.mark.parametrize("mode", ["contours", "clic", "mandataire"])
def test_the_page_tells_its_module_what_to_draw(accueil, client, settings, mode):
    settings.FOND_DE_CARTE = mode
    reponse = client.get("/ar/carte/")
    fond, html = reponse.context["reglages"]["fond"], reponse.content.decode()
    assert ("data-fond" in html) == ("carte__plan" in html) == (fond is not None) == (mode != "contours")
    # What the reader is told before anything is asked of another server.
    assert html.count("data.geopf.fr") == (2 if mode == "clic" else 0)
    if mode == "mandataire":
        assert (fond["url"], fond["direct"]) == ("/carte/fond/{z}/{x}/{y}.png", False)
    if mode == "clic":
        adresse = urlsplit(fond["url"])
        question = {nom: valeurs[0] for nom, valeurs in parse_qs(adresse.query).items()}
        assert (adresse.hostname, fond["direct"]) == ("data.geopf.fr", True)
        assert [question[nom] for nom in ("TILEMATRIX", "TILECOL", "TILEROW")] == ["{z}", "{x}", "{y}"]


def test_no_backdrop_comes_from_openstreetmap():
    assert "openstreetmap" not in fonds.adresse_ign(1, 2, 3)


REGLAGES = {"contours": False, "clic": False, "mandataire": False, "": True, "osm": True, "Clic": True}


@pytest.mark.parametrize(("mode", "refuse"), REGLAGES.items())
def test_a_backdrop_that_is_none_is_told_when_the_site_starts(settings, mode, refuse):
    settings.FOND_DE_CARTE = mode
    assert ("carte.E003" in {erreur.id for erreur in fonds.verifier_les_reglages(None)}) == refuse
