"""How long the form takes to answer at a given rate: families who go through its steps, on a server of its own.

Not part of the suite: `make charge` runs it. One line a rate; durations are measured, never judged. Full drafts are
sent again, step by step, as they are shown: the work of a first time.
"""

import itertools
import json
import os
import threading
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup

from demarches.forms.etapes import ETAPES
from tests import epreuve
from tests.pannes import Puits, maison_neuve

PALIER_S = 20
DEBITS = tuple(map(int, os.environ.get("DEBITS", "5 10 20 30 40 50").split()))
FAMILLES = 24


class Mesures:
    """Milliseconds of each page asked, by method and step."""

    def __init__(self):
        self.durees, self.echecs, self.verrou = defaultdict(list), 0, threading.Lock()

    def noter(self, nom, duree, statut):
        with self.verrou:
            self.durees[nom].append(duree * 1000)
            self.echecs += statut >= 400

    def p95_par_page(self):
        return {nom: centile(durees, 0.95) for nom, durees in sorted(self.durees.items())}

    @property
    def toutes(self):
        return list(itertools.chain.from_iterable(self.durees.values()))


def centile(durees, part):
    durees = sorted(durees)
    return round(durees[min(len(durees) - 1, int(part * len(durees)))])


class Rythme:
    """Turns given at a steady rate, however long the answers take."""

    def __init__(self, par_seconde):
        self.pas, self.suivant, self.verrou = 1 / par_seconde, time.monotonic(), threading.Lock()

    def attendre(self):
        with self.verrou:
            tour, self.suivant = self.suivant, self.suivant + self.pas
        time.sleep(max(0, tour - time.monotonic()))


class Famille(epreuve.Navigateur):
    """A browser that knows by heart what it sends at each step."""

    def apprendre(self):
        self.corps = {}
        for etape in ETAPES:
            _statut, _suite, page = self.demander("GET", f"/demande/{etape.code}/")
            self.corps[etape.code] = urlencode(list(champs(page)))

    def parcourir(self, mesures, rythme, fin):
        for code in itertools.cycle(self.corps):
            for methode in ("GET", "POST"):
                rythme.attendre()
                if time.monotonic() > fin:
                    return
                debut = time.perf_counter()
                corps = self.corps[code] if methode == "POST" else None
                statut, _suite, _page = self.demander(methode, f"/demande/{code}/", corps)
                mesures.noter(f"{methode} {code}", time.perf_counter() - debut, statut)


def champs(page):
    """(name, value) of what a browser would send of the form shown."""
    for entree in BeautifulSoup(page, "html.parser").select("main form[method=post] [name]"):
        if entree.name == "textarea":
            yield entree["name"], entree.text
        elif entree.name == "select":
            choisie = entree.select_one("option[selected]") or entree.select_one("option")
            yield entree["name"], choisie.get("value", choisie.text)
        elif entree.name == "input" and (entree.get("type") not in ("checkbox", "radio") or entree.has_attr("checked")):
            yield entree["name"], entree.get("value", "")


def palier(familles, debit):
    """Mesures of PALIER_S seconds at `debit` requests a second."""
    mesures, rythme, fin = Mesures(), Rythme(debit), time.monotonic() + PALIER_S
    with ThreadPoolExecutor(len(familles)) as ensemble:
        list(ensemble.map(lambda famille: famille.parcourir(mesures, rythme, fin), familles))
    return mesures


@pytest.fixture(scope="module")  # before the transaction of the test, behind which no copy is made
def maison(tmp_path_factory, django_db_setup, django_db_blocker):
    puits = Puits()
    with django_db_blocker.unblock(), maison_neuve(tmp_path_factory.mktemp("maison"), puits.port) as maison:
        yield maison
    puits.fermer()


def test_each_rate(maison):
    cookies = json.loads(maison.executer(f"from tests.epreuve import preparer; preparer({FAMILLES})"))
    port, echecs = epreuve.port_libre(), 0
    with epreuve.Services(maison, port).ouverts():
        familles = [Famille(port, cookie) for cookie in cookies]
        for famille in familles:
            famille.apprendre()
        for debit in DEBITS:
            mesures = palier(familles, debit)
            echecs += mesures.echecs
            print(ligne(debit, mesures))  # noqa: T201 - the result
    assert echecs == 0


def ligne(debit, mesures):
    """ "20 asked, 19.8 served a second: median 41 ms, p95 90 ms, slowest POST contact 160 ms"."""
    toutes, pages = mesures.toutes, mesures.p95_par_page()
    lente = max(pages, key=pages.get)
    return (
        f"{debit} asked, {len(toutes) / PALIER_S:.1f} served a second: median {centile(toutes, 0.5)} ms, "
        f"p95 {centile(toutes, 0.95)} ms, slowest page {lente} {pages[lente]} ms (p95), {mesures.echecs} failures"
    )
