"""Families who send their requests while web processes, the worker and the mail server die under them."""

import datetime
import http.client
import itertools
import json
import os
import queue
import random
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from http.cookies import SimpleCookie
from pathlib import Path

from django.utils import timezone
from post_office.models import STATUS, Email
from wagtail.models import Collection, Locale, Page, Site

from demarches.models import Brouillon, Demande
from tests import fabriques, soumissions
from tests.pannes import RACINE, attendre

FAMILLES_ENSEMBLE = 6
FOIS = 50  # the same draft sent at once
UN_QUART_D_HEURE = datetime.timedelta(minutes=15)
PATIENCE_S = 120  # a family tries again that long
JETON = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
REFERENCE = re.compile(r"PE-[0-9A-Z]{4}-[0-9A-Z]{4}")
ENTETES = {"Host": "localhost", "X-Forwarded-Proto": "https", "Referer": "https://localhost/"}


def preparer(combien):
    """A site with its form, a covered commune, and `combien` full drafts; prints the cookies that hold them, as JSON.

    Run by a process of the Maison, whose key signs them.
    """
    soumissions.preparer()
    Locale.objects.get_or_create(language_code="fr")
    Collection.get_first_root_node() or Collection.add_root(name="Racine")
    racine = Page.objects.filter(depth=1).first() or Page.add_root(title="Racine")
    accueil = fabriques.AccueilPageFactory(parent=racine, slug="accueil")
    site = {"hostname": "localhost", "root_page": accueil, "port": 80}
    Site.objects.update_or_create(is_default_site=True, defaults=site)
    fabriques.DemandePageFactory(parent=accueil)
    brouillons = (
        Brouillon(etape="message", reponses=fabriques.reponses_completes(contact=soumissions.contact(n)))
        for n in range(combien)
    )
    Brouillon.objects.bulk_create(brouillons, batch_size=500)
    Brouillon.objects.update(cree_le=timezone.now() - UN_QUART_D_HEURE)  # the time that a family takes
    cookies = [fabriques.cookie_brouillon(brouillon) for brouillon in Brouillon.objects.order_by("pk")]
    print(json.dumps(cookies))  # noqa: T201 - read by the test


class Navigateur:
    """The browser of one family: cookies, no script, and the patience to click again."""

    def __init__(self, port, cookie):
        self.port, self.cookies = port, SimpleCookie({"brouillon": cookie})

    def demander(self, methode, adresse, corps=None):
        """(status, where it leads, text) of one request. Raises OSError when nobody answers."""
        lien = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            entetes = ENTETES | {"Cookie": "; ".join(f"{c.key}={c.value}" for c in self.cookies.values())}
            if corps is not None:
                entetes["Content-Type"] = "application/x-www-form-urlencoded"
            lien.request(methode, adresse, corps, entetes)
            reponse = lien.getresponse()
            texte = reponse.read().decode()
            for ligne in reponse.headers.get_all("Set-Cookie", ()):
                self.cookies.load(ligne)
            return reponse.status, reponse.headers.get("Location", ""), texte
        except http.client.HTTPException as coupure:
            raise ConnectionError(str(coupure)) from coupure
        finally:
            lien.close()

    def envoyer(self, deux_fois=False):
        """Send the request, as many times as it takes to read a confirmation; its reference."""
        fin = time.monotonic() + PATIENCE_S
        while time.monotonic() < fin:
            with suppress(OSError):
                if reference := self._essayer(deux_fois):
                    return reference
            time.sleep(0.3)
        raise AssertionError("aucune confirmation")

    def _essayer(self, deux_fois):
        _statut, suite, page = self.demander("GET", "/demande/verification/")
        if jeton := JETON.search(page):
            envois = [threading.Thread(target=self._poster, args=(jeton[1],)) for _fois in range(1 + deux_fois)]
            for envoi in envois:
                envoi.start()
            for envoi in envois:
                envoi.join()
        elif not suite:
            return None
        statut, _suite, page = self.demander("GET", "/demande/confirmation/")
        trouvee = REFERENCE.search(page)
        return trouvee[0] if statut == 200 and trouvee else None

    def _poster(self, jeton):
        with suppress(OSError):
            self.demander("POST", "/demande/verification/", f"csrfmiddlewaretoken={jeton}")


class Services:
    """The processes of a Maison: its web server, its worker, both restarted when they die as a system would."""

    def __init__(self, maison, port):
        self.maison, self.port, self.morts = maison, port, {"web": 0, "travailleur": 0, "courriel": 0}
        self.environ = maison.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.reglages_web",
            "WEB_CONCURRENCY": os.environ.get("WEB_CONCURRENCY", "1"),
        }

    @contextmanager
    def ouverts(self):
        with self.maison.journal.open("ab") as self.sortie:
            self.web = self._lancer("-m", "gunicorn", "--bind", f"127.0.0.1:{self.port}", "--timeout", "60")
            self.travailleur = self._lancer("manage.py", "travailler")
            try:
                attendre(self._repond, 60)
                yield self
            finally:
                for processus in (self.web, self.travailleur):
                    processus.send_signal(signal.SIGTERM)
                    processus.wait(30)

    def tuer_web(self):
        """kill -9 on the process that answers; gunicorn makes another."""
        enfants = Path(f"/proc/{self.web.pid}/task/{self.web.pid}/children").read_text().split()
        for pid in enfants:
            os.kill(int(pid), signal.SIGKILL)
        self.morts["web"] += len(enfants)

    def tuer_travailleur(self):
        self.travailleur.kill()
        self.travailleur.wait()
        self.morts["travailleur"] += 1
        self.travailleur = self._lancer("manage.py", "travailler")

    def _lancer(self, *arguments):
        commande = [sys.executable, *arguments]
        return subprocess.Popen(commande, cwd=RACINE, env=self.environ, stdout=self.sortie, stderr=self.sortie)

    def _repond(self):
        with suppress(OSError):
            Navigateur(self.port, "").demander("GET", "/sante/")
            return True
        return False


def port_libre():
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        return prise.getsockname()[1]


def eprouver(maison, port, puits, combien, coups, graine="epreuve"):
    """Send `combien` requests, six families at once, one in ten by a double click, while `coups` blows fall, evenly:
    web, worker and mail server in turn; the last request, from many tabs. {cookie: reference read}, Services."""
    insistante, *cookies = json.loads(maison.executer(f"from tests.epreuve import preparer; preparer({combien})"))
    de, lues, a_faire = random.Random(graine), {}, queue.SimpleQueue()
    for cookie in cookies:
        a_faire.put((cookie, de.random() < 0.1))
    services = Services(maison, port)
    with services.ouverts():
        familles = [
            threading.Thread(target=_envoyer_tout, args=(port, a_faire, lues)) for _n in range(FAMILLES_ENSEMBLE)
        ]
        for famille in familles:
            famille.start()
        _frapper(services, puits, coups, lambda: len(lues) / combien, lambda: any(f.is_alive() for f in familles))
        for famille in familles:
            famille.join()
        lues[insistante] = insister(port, insistante, min(FOIS, combien))
    return lues, services


def insister(port, cookie, fois):
    """One draft sent `fois` times at the same instant; the only reference read, or all of them."""
    navigateurs = [Navigateur(port, cookie) for _n in range(fois)]
    with ThreadPoolExecutor(fois) as ensemble:
        lues = set(ensemble.map(Navigateur.envoyer, navigateurs))
    return lues.pop() if len(lues) == 1 else sorted(lues)


def _envoyer_tout(port, a_faire, lues):
    with suppress(queue.Empty):
        while True:
            cookie, deux_fois = a_faire.get_nowait()
            lues[cookie] = Navigateur(port, cookie).envoyer(deux_fois)


def _frapper(services, puits, coups, avancee, vivantes):
    gestes = itertools.cycle((services.tuer_web, services.tuer_travailleur, lambda: _couper(services, puits)))
    for coup in range(1, coups + 1):
        while avancee() < coup / (coups + 1) and vivantes():
            time.sleep(0.02)
        next(gestes)()


def _couper(services, puits):
    """The mail server refuses every mail for a second."""
    puits.refuse = True
    services.morts["courriel"] += 1
    threading.Timer(1, setattr, (puits, "refuse", False)).start()


def vider(maison):
    """The worker sends at once what it would send later."""
    with maison.dedans():
        Email.objects.exclude(status=STATUS.sent).update(scheduled_time=None)
    maison.commander("travailler", "--une-fois")


def bilan(maison, puits, lues, services):
    """What was asked, kept, written and received, as numbers."""
    with maison.dedans():
        references = dict(Demande.objects.values_list("reference", "pk"))
        ecrits = list(Demande.objects.values_list("envois__courriel__message_id", flat=True))
    recus = puits.recus
    return {
        "confirmees": len(lues),
        "perdues": len(set(lues.values()) - set(references)),
        "en trop": len(references) - len(set(lues.values())),
        "courriels": len(ecrits),
        "courriels perdus": len(set(ecrits) - set(recus)),
        "courriels doublés": len(recus) - len(set(recus)),
        "morts": services.morts,
    }


def afficher(chiffres, debut):
    """One line a run, for docs/fiabilite.md."""
    print(json.dumps(chiffres | {"secondes": round(time.monotonic() - debut)}, ensure_ascii=False))  # noqa: T201
