"""What outage tests need: a database of their own, a mail server, processes that can be killed."""

import contextlib
import os
import re
import signal
import socketserver
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from django.conf import settings
from django.db import connection, connections
from environ import Env

from tests import gabarit

RACINE = Path(__file__).resolve().parent.parent


class _Dialogue(socketserver.StreamRequestHandler):
    """Enough SMTP for smtplib. The mail counts as received before the server says so."""

    def handle(self):
        with contextlib.suppress(OSError):
            if self.server.refuse:
                self._repondre("421 plus tard")
                return
            self._repondre("220 puits")
            while ligne := self.rfile.readline():
                mot = ligne[:4].upper()
                if mot == b"DATA":
                    self._repondre("354 allez")
                    self.server.recevoir(b"".join(iter(self.rfile.readline, b".\r\n")))
                    self._repondre("250 pris")
                elif mot == b"QUIT":
                    self._repondre("221 au revoir")
                    break
                else:
                    self._repondre("250 bien")

    def _repondre(self, texte):
        self.wfile.write(f"{texte}\r\n".encode())


class Puits(socketserver.ThreadingTCPServer):
    """A mail server that keeps the Message-IDs received, in order, and takes `lenteur` seconds to answer; it takes
    nothing while `refuse`."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, port=0, lenteur=0):
        super().__init__(("127.0.0.1", port), _Dialogue)
        self.port, self.lenteur, self.recus, self.refuse = self.server_address[1], lenteur, [], False
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def recevoir(self, octets):
        self.recus.append(re.search(rb"(?im)^message-id:\s*(\S+)", octets)[1].decode())
        time.sleep(self.lenteur)

    def attendre(self, combien, delai=60):
        """Wait until `combien` mails were received."""
        attendre(lambda: len(self.recus) >= combien, delai)

    def fermer(self):
        self.shutdown()
        self.server_close()


def attendre(condition, delai=60):
    fin = time.monotonic() + delai
    while not condition():
        assert time.monotonic() < fin, "rien n’est venu"
        time.sleep(0.02)


class Maison:
    """The site with production settings and a database of its own, commanded through its processes."""

    def __init__(self, dossier, url, port):
        self.environ = {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "site_info.settings.base",
            "SECRET_KEY": "sans-valeur-hors-des-tests-0123456789-abcdefghijklmnopqrstuvwxyz",
            "CLES_CHIFFREMENT": settings.CLES_CHIFFREMENT[0],
            "ALLOWED_HOSTS": "localhost",
            "ADRESSE_PUBLIQUE": "https://petite-enfance.exemple.fr",
            "DATABASE_URL": url,
            "VAR_DIR": str(dossier),
            "EMAIL_URL": f"smtp://127.0.0.1:{port}",
            "DELAI_TRAVAILLEUR_MORT_S": "0",
        }
        self.journal = dossier / "journal.txt"

    def commander(self, *arguments):
        """Run manage.py to its end; return what it printed."""
        fini = subprocess.run(self._commande(arguments), **self._cadre(), capture_output=True, text=True, check=False)
        assert fini.returncode == 0, fini.stderr
        return fini.stdout.strip()

    def executer(self, code):
        return self.commander("shell", "-v", "0", "-c", code)

    @contextlib.contextmanager
    def dedans(self):
        """The code of this block reads and writes the database of the house: a process takes seconds to start."""
        sienne, connections["default"] = connections["default"], connections.create_connection("default")
        nom = Env.db_url_config(self.environ["DATABASE_URL"])["NAME"]
        connection.settings_dict = sienne.settings_dict | {"NAME": nom}
        try:
            yield
        finally:
            connection.close()
            connections["default"] = sienne

    @contextlib.contextmanager
    def lancer(self, *arguments):
        """A manage.py process, killed at the end if it still lives."""
        with self.journal.open("ab") as journal:
            processus = subprocess.Popen(self._commande(arguments), **self._cadre(), stdout=journal, stderr=journal)
            try:
                yield processus
            finally:
                processus.send_signal(signal.SIGKILL)
                processus.wait()

    def _commande(self, arguments):
        return [sys.executable, "manage.py", *arguments]

    def _cadre(self):
        return {"cwd": RACINE, "env": self.environ}


@contextlib.contextmanager
def maison_neuve(dossier, port):
    """A Maison on an empty migrated database of the engine under test, dropped at the end.

    Needs the database open (django_db_blocker.unblock): SQLite's is a copy of the test database.
    """
    if connection.vendor == "sqlite":
        fichier = dossier / "pannes.sqlite3"
        connection.ensure_connection()
        with contextlib.closing(sqlite3.connect(fichier)) as copie:
            connection.connection.backup(copie)
        yield Maison(dossier, f"sqlite:///{fichier}", port)
        return
    url, nom = os.environ["DATABASE_URL"], f"pannes_{os.getpid()}"
    with psycopg.connect(url, autocommit=True) as connexion:
        gabarit.creer_sur_postgresql(connexion, nom)
        try:
            yield Maison(dossier, urlsplit(url)._replace(path=f"/{nom}").geturl(), port)
        finally:
            connexion.execute(f"DROP DATABASE {nom} WITH (FORCE)")
