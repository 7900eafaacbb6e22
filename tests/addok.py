"""A real addok on this computer, the program behind the Base Adresse Nationale, with addresses of our own.

Its libraries are in an environment apart (tests/addok.lock, `make install`): what they need must not choose what the
site runs with. Its redis listens on a socket of a temporary folder and writes nothing on disk.
"""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from carte import distant

RACINE = Path(__file__).resolve().parent.parent
ADDOK = RACINE / ".venv-addok" / "bin" / "addok"
REGLAGES = RACINE / "tests" / "donnees" / "addok.conf"
PATIENCE_S = 30

# Real communes, as in the national list: code, name, postal code, point. Their streets and numbers are invented.
COMMUNES = {
    "27375": ("Louviers", "27400", 49.2207, 1.1534),
    "27701": ("Val-de-Reuil", "27100", 49.2614, 1.2124),
    "27458": ("Pîtres", "27590", 49.3309, 1.2178),
    "27469": ("Pont-de-l'Arche", "27340", 49.2912, 1.1439),
    "27365": ("Léry", "27690", 49.2874, 1.1953),
    "27456": ("Pinterville", "27400", 49.1916, 1.1909),
    "27003": ("Acquigny", "27400", 49.1643, 1.1762),
    "27528": ("Le Vaudreuil", "27100", 49.2608, 1.1979),
    "27474": ("Poses", "27740", 49.2999, 1.2406),
    "27386": ("Le Manoir", "27460", 49.3171, 1.1998),
    "76540": ("Rouen", "76000", 49.4415, 1.0935),
}
# Streets with the numbers of their houses; a lieu-dit has none.
VOIES = {
    "27375": [
        ("Rue du Moulin", "1 3 5 7 12 12bis"),
        ("Rue de l'Église", "2 4 6 8"),
        ("Rue des Prés Fleuris", "1 2 3"),
        ("Boulevard Georges Chasseloup", "10 12 14"),
        ("Place de la Halle aux Drapiers", "1 2"),
        ("Rue de Pîtres", "5 7 9"),
    ],
    "27701": [
        ("Rue Grande", "1 2 15"),
        ("Voie Blanche", "4 6"),
        ("Chaussée du Parc", "20 22"),
        ("Place des Quatre Saisons", "1 3"),
    ],
    "27458": [
        ("Rue du Moulin", "1 2 12 12bis 14"),
        ("Rue de l'Église", "1 3 5"),
        ("Rue du Pont aux Ânes", "2 4"),
        ("Impasse du Cœur Volant", "1 2 3"),
        ("La Côte aux Loups", ""),
        ("Les Quatre Vents", ""),
    ],
    "27469": [("Rue de l'Abbaye sans Toit", "3 5"), ("Quai des Mariniers", "1 11"), ("Rue Saint-Vigor", "8")],
    "27365": [("Rue de l'Église", "3 9"), ("Rue du 11 Novembre", "6 8 11"), ("Le Clos aux Grives", "")],
    "27456": [("Rue de Louviers", "2 3 4"), ("Chemin des Écoliers", "1 7")],
    "27003": [("Rue d'Évreux", "10 20"), ("Rue Aristide Bruyère", "1 2")],
    "27528": [("Rue Sainte-Marguerite", "1 4"), ("Avenue du Golf", "2")],
    "27474": [("Rue du Halage", "7 9"), ("Le Mesnil aux Saules", "")],
    "27386": [("Rue des Émigrants", "2"), ("Rue de la Gare", "4 5")],
    "76540": [("Rue du Moulin", "12"), ("Rue Jeanne la Batelière", "1")],
}


def point_de(insee, voie, numero=""):
    """(lat, lon) of an invented address: its street lies a hundred metres from the one before, its houses ten apart."""
    lat, lon = COMMUNES[insee][2:]
    noms = [nom for nom, _numeros in VOIES[insee]]
    numeros = dict(VOIES[insee])[voie].split()
    rang = 1 + numeros.index(numero) if numero else 0
    return round(lat + 0.001 * noms.index(voie), 6), round(lon + 0.0001 * rang, 6)


def lignes():
    """The addresses as the Base Adresse publishes them for addok: an object a line."""
    for insee, (ville, code_postal, lat, lon) in COMMUNES.items():
        commun = {"postcode": code_postal, "citycode": insee, "city": ville, "importance": 0.4}
        yield {**commun, "id": insee, "type": "municipality", "name": ville, "lat": lat, "lon": lon}
        for rang, (voie, numeros) in enumerate(VOIES[insee]):
            lat_voie, lon_voie = point_de(insee, voie)
            yield {
                **commun,
                "id": f"{insee}_{rang:04}",
                "type": "street" if numeros else "locality",
                "name": voie,
                "lat": lat_voie,
                "lon": lon_voie,
                "importance": 0.2,
                "housenumbers": {
                    numero: dict(zip(("lat", "lon"), point_de(insee, voie, numero), strict=True))
                    for numero in numeros.split()
                },
            }


def absence():
    """Why an addok cannot be started here, "" when it can."""
    if not ADDOK.exists():
        return "addok n’est pas installé : make install"
    if not shutil.which("redis-server"):
        return "redis-server manque : make install, ou sudo apt-get install redis-server"
    return ""


@contextmanager
def servir():
    """The address of an addok that knows `lignes()`; it and its redis end with the block."""
    with ExitStack() as pile:
        dossier = Path(pile.enter_context(tempfile.TemporaryDirectory(prefix="petite-enfance-addok-")))
        prise = dossier / "redis.sock"
        environ = {**os.environ, "REDIS_SOCKET": str(prise), "ADDOK_LOG_DIR": str(dossier)}
        redis = ["redis-server", "--port", "0", "--unixsocket", str(prise), "--save", "", "--appendonly", "no"]
        pile.enter_context(_processus([*redis, "--dir", str(dossier)], environ, dossier))
        _attendre(prise.exists, dossier)
        adresses = dossier / "adresses.json"
        adresses.write_text("".join(f"{json.dumps(ligne, ensure_ascii=False)}\n" for ligne in lignes()))
        commande = [str(ADDOK), "--config", str(REGLAGES)]
        subprocess.run([*commande, "batch", str(adresses)], env=environ, check=True, capture_output=True)
        port = _port_libre()
        pile.enter_context(_processus([*commande, "serve", "--port", str(port)], environ, dossier))
        adresse = f"http://127.0.0.1:{port}"
        _attendre(lambda: _repond(f"{adresse}/health"), dossier)
        yield adresse


@contextmanager
def _processus(commande, environ, dossier):
    with (dossier / "journal.txt").open("ab") as journal:
        processus = subprocess.Popen(commande, env=environ, stdout=journal, stderr=journal)
        try:
            yield
        finally:
            processus.kill()
            processus.wait()


def _attendre(condition, dossier):
    fin = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < fin, (dossier / "journal.txt").read_text()
        time.sleep(0.05)


def _repond(url):
    with suppress(distant.Injoignable):
        return distant.lire(url, delai_s=1, octets_max=1000).statut == 200
    return False


def _port_libre():
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        return prise.getsockname()[1]
