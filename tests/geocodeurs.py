"""A server on this computer that answers GETs as it is told, and the ways a geocoder fails."""

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

TROP = 30  # seconds: longer than anyone waits


class Serveur(ThreadingHTTPServer):
    """`repondre(question)` gives the answer: a dict (JSON), bytes, (status, headers, bytes), or an iterator of bytes
    sent by and by, the status line included. `questions`: {name: value} of each query string; `chemins`: the paths."""

    daemon_threads = True

    def __init__(self, repondre):
        super().__init__(("127.0.0.1", 0), _Guichet)
        self.repondre, self.questions, self.chemins = repondre, [], []
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def adresse(self):
        return f"http://127.0.0.1:{self.server_port}"

    def fermer(self):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        """Whoever asked has gone: that is what these tests are about."""


class _Guichet(BaseHTTPRequestHandler):
    def do_GET(self):
        adresse = urlsplit(self.path)
        question = {nom: valeurs[0] for nom, valeurs in parse_qs(adresse.query).items()}
        self.server.questions.append(question)
        self.server.chemins.append(adresse.path)
        reponse = self.server.repondre(question)
        if hasattr(reponse, "__next__"):
            for morceau in reponse:
                self.wfile.write(morceau)
            return
        if isinstance(reponse, dict):
            reponse = json.dumps(reponse).encode()
        statut, entetes, octets = reponse if isinstance(reponse, tuple) else (200, {}, reponse)
        self.send_response(statut)
        for nom, valeur in {"Content-Type": "application/json", "Content-Length": len(octets), **entetes}.items():
            self.send_header(nom, valeur)
        self.end_headers()
        self.wfile.write(octets)

    def log_message(self, *args):
        """Nothing on the terminal."""


def feature(**proprietes):
    """A house of Pîtres as the Base Adresse tells it; `geometrie` stands for its geometry."""
    geometrie = proprietes.pop("geometrie", {"type": "Point", "coordinates": [1.232, 49.312]})
    connues = {
        "label": "12 Rue du Moulin 27590 Pîtres",
        "score": 0.96,
        "type": "housenumber",
        "citycode": "27458",
        "city": "Pîtres",
    }
    return {"type": "Feature", "geometry": geometrie, "properties": connues | proprietes}


def collection(*features):
    return {"type": "FeatureCollection", "features": list(features)}


def sans(nom):
    maison = feature()
    del maison["properties"][nom]
    return collection(maison)


def point(*coordonnees):
    return collection(feature(geometrie={"type": "Point", "coordinates": list(coordonnees)}))


def en_json(question):
    return collection(feature())


def attendre(question):
    time.sleep(TROP)
    return collection(feature())


def goutte_a_goutte(question):
    octets = json.dumps(collection(feature())).encode()
    yield b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(octets)
    for octet in octets:
        yield bytes([octet])
        time.sleep(0.1)


def entetes_goutte_a_goutte(question):
    octets = json.dumps(collection(feature())).encode()
    yield b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n" % len(octets)
    for n in range(90):
        yield b"X-%d: a\r\n" % n
        time.sleep(0.3)
    yield b"\r\n" + octets


def coupee(question):
    yield b'HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{"features": ['


PANNES = {
    "silence": attendre,
    "goutte à goutte": goutte_a_goutte,
    "entêtes goutte à goutte": entetes_goutte_a_goutte,
    "429": lambda q: (429, {}, b""),
    "429 et attente": lambda q: (429, {"Retry-After": "5"}, b""),
    "429 et attente insensée": lambda q: (429, {"Retry-After": "9" * 400}, b""),
    "429 et date insensée": lambda q: (429, {"Retry-After": "Fri, 31 Dec 99999999999 23:59:59 GMT"}, b""),
    "500": lambda q: (500, {}, b"<h1>12 rue du Moulin</h1>"),
    "502": lambda q: (502, {}, b""),
    "503": lambda q: (503, {}, b""),
    "403": lambda q: (403, {}, b"12 rue du Moulin"),
    "400": lambda q: (400, {}, b'{"message": "q: 12 rue du Moulin"}'),
    "404": lambda q: (404, {}, b""),
    "204": lambda q: (204, {}, b""),
    "redirection": lambda q: (302, {"Location": "http://127.0.0.1:9/ailleurs"}, b""),
    "rien": lambda q: b"",
    "coupée": coupee,
    "pas du HTTP": lambda q: iter([b"bonjour\r\n\r\n"]),
    "du HTML": lambda q: (200, {"Content-Type": "text/html"}, b"<!doctype html><title>12 rue du Moulin</title>"),
    "JSON coupé": lambda q: b'{"features": [{"type": "Fea',
    "JSON sans fond": lambda q: b"[" * 100_000,
    "latin-1": lambda q: '{"features": ["é"]}'.encode("latin-1"),
    "null": lambda q: b"null",
    "une liste": lambda q: b"[]",
    "un message": lambda q: {"message": "en maintenance"},
    "features nulles": lambda q: {"features": None},
    "features de texte": lambda q: {"features": ["12 rue du Moulin", None, 3]},
    "aucun résultat": lambda q: collection(),
    "sans géométrie": lambda q: collection(feature(geometrie=None)),
    "géométrie vide": lambda q: collection(feature(geometrie={})),
    "sans coordonnées": lambda q: point(),
    "une seule coordonnée": lambda q: point(1.2),
    "coordonnées nulles": lambda q: point(None, None),
    "coordonnées en texte": lambda q: point("1.2", "49.3"),
    "pas un point": lambda q: collection(
        feature(geometrie={"type": "LineString", "coordinates": [[1.2, 49.3], [1.3, 49.3]]})
    ),
    "NaN": lambda q: point(float("nan"), float("nan")),
    "infini": lambda q: point(float("inf"), 49.3),
    "hors du monde": lambda q: point(1.2, 4930),
    "nombre démesuré": lambda q: (
        b'{"features": [{"geometry": {"type": "Point", "coordinates": [1%s, 49]}}]}' % (b"0" * 5000)
    ),
    "inversées": lambda q: point(49.312, 1.232),
    "sans score": lambda q: sans("score"),
    "score en texte": lambda q: collection(feature(score="0.96")),
    "score NaN": lambda q: collection(feature(score=float("nan"))),
    "score trop bas": lambda q: collection(feature(score=0.75)),
    "sans type": lambda q: sans("type"),
    "type inconnu": lambda q: collection(feature(type="planète")),
    "une commune pour une rue": lambda q: collection(feature(type="municipality")),
    "sans code": lambda q: sans("citycode"),
    "code en nombre": lambda q: collection(feature(citycode=27458)),
    "code inconnu": lambda q: collection(feature(citycode="99999")),
    "autre commune": lambda q: collection(feature(citycode="76540")),
    "sans nom": lambda q: sans("label"),
    "propriétés nulles": lambda q: {"features": [{"geometry": {"type": "Point", "coordinates": [1.2, 49.3]}}]},
    "énorme": lambda q: b'{"features": [' + b" " * 10_000_000 + b"]}",
}
