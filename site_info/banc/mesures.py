"""What an address costs: processor and clock time, queries, bytes. Nothing is judged here."""

import gzip
import statistics
import time
from dataclasses import dataclass

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def etalon_ms():
    """Milliseconds of processor for ten million additions: how fast this machine is now, the best of three."""
    return min(_additionner() for _essai in range(3))


def _additionner():
    debut, somme = time.process_time(), 0
    for n in range(10_000_000):
        somme += n
    return (time.process_time() - debut) * 1000


@dataclass(frozen=True)
class Mesure:
    """Of a scenario: milliseconds of processor (this process alone: PostgreSQL's is not in it) and of the clock; the
    first address asked when nothing is kept (`froid_ms`); the heaviest answer in bytes, as it is and gzipped."""

    nom: str
    requetes: int
    processeur_p50_ms: float
    processeur_p95_ms: float
    horloge_p50_ms: float
    horloge_p95_ms: float
    froid_ms: float
    octets: int
    gzip: int


def mesurer(scenario):
    """The Mesure of a scenario. What the site keeps is forgotten first, then kept as it would be."""
    client = Client(HTTP_HOST="localhost")
    client.get(scenario.adresses[0])  # templates, content types
    cache.clear()
    premiere, temoin, *autres = scenario.adresses
    froid = _demander(client, premiere)
    with CaptureQueriesContext(connection) as requetes:  # which takes as long as what it counts
        client.get(temoin)
    nombre = len(requetes)  # the log is emptied by the next request
    passages = [_demander(client, adresse) for adresse in autres]
    return Mesure(
        scenario.nom,
        nombre,
        *_centiles([passage.processeur_ms for passage in passages]),
        *_centiles([passage.horloge_ms for passage in passages]),
        froid.horloge_ms,
        max(passage.octets for passage in (froid, *passages)),
        max(passage.gzip for passage in (froid, *passages)),
    )


@dataclass(frozen=True)
class _Passage:
    processeur_ms: float
    horloge_ms: float
    octets: int
    gzip: int


def _demander(client, adresse):
    processeur, horloge = time.process_time(), time.perf_counter()
    reponse = client.get(adresse)
    processeur, horloge = time.process_time() - processeur, time.perf_counter() - horloge
    if reponse.status_code != 200:
        raise AssertionError(f"{adresse} : {reponse.status_code}")
    contenu = reponse.getvalue()
    return _Passage(processeur * 1000, horloge * 1000, len(contenu), len(gzip.compress(contenu)))


def _centiles(durees):
    """(median, 95th centile)."""
    durees = sorted(durees)
    return statistics.median(durees), durees[min(len(durees) - 1, int(0.95 * len(durees)))]
