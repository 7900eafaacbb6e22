"""The database as a file, and back: SQLite by its backup API, PostgreSQL by its own tools."""

import os
import re
import shutil
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import Error, connection

# How long a locked SQLite database is waited for.
PATIENCE_S = 20
OCCUPEE = "La base est occupée : arrêtez le site et le travailleur."


class BaseIntraitable(Exception):
    """The database, or a tool, did not do what was asked; the message is French and may be shown."""


def moteur():
    """The engine of the site."""
    return {"sqlite": Sqlite, "postgresql": Postgresql}[connection.vendor]()


class Sqlite:
    nom, membre = "sqlite", "base.sqlite3"

    def exporter(self, fichier):
        """A copy of one instant, writers going on meanwhile; checked."""
        with closing(self._ouvrir()) as source, closing(sqlite3.connect(fichier)) as copie:
            source.backup(copie, progress=_patience())
            copie.execute("PRAGMA journal_mode=DELETE")
            _integre(copie)

    def importer(self, fichier):
        """All the pages at once, in one transaction: a crash leaves the database as it was."""
        connection.close()
        Path(self._chemin()).parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(fichier)) as copie, closing(self._ouvrir(creer=True)) as cible:
            _integre(copie)
            try:
                copie.backup(cible, progress=_patience())
                cible.execute("PRAGMA journal_mode=WAL")
                cible.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            except sqlite3.OperationalError as erreur:
                raise BaseIntraitable(OCCUPEE) from erreur

    def _chemin(self):
        return str(connection.settings_dict["NAME"])

    def _ouvrir(self, creer=False):
        mode = "rwc" if creer else "rw"
        return sqlite3.connect(f"{Path(self._chemin()).absolute().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE_S)


class Postgresql:
    nom, membre = "postgresql", "base.pgdump"
    RETIREE = "avant_restauration"

    def exporter(self, fichier):
        self._lancer("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={fichier}")

    def importer(self, fichier):
        """Beside what is there, which is dropped once the whole is in, or put back."""
        if self._interrompue():
            self._remettre()
        self._sql(f"ALTER SCHEMA public RENAME TO {self.RETIREE}", "CREATE SCHEMA public")
        try:
            options = ("--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction")
            self._lancer("pg_restore", *options, f"--dbname={self._environ()['PGDATABASE']}", str(fichier))
        except BaseIntraitable:
            self._remettre()
            raise
        self._sql(f"DROP SCHEMA {self.RETIREE} CASCADE")
        connection.close()

    def _interrompue(self):
        """Whether a restoration was killed in the middle."""
        with connection.cursor() as curseur:
            curseur.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", [self.RETIREE])
            return curseur.fetchone() is not None

    def _remettre(self):
        self._sql("DROP SCHEMA IF EXISTS public CASCADE", f"ALTER SCHEMA {self.RETIREE} RENAME TO public")

    def _sql(self, *ordres):
        try:
            with connection.cursor() as curseur:
                for ordre in ordres:
                    curseur.execute(ordre)
        except Error as erreur:
            raise BaseIntraitable(
                "PostgreSQL refuse d’échanger les données : connectez-vous en propriétaire de la base, site arrêté."
            ) from erreur

    def _lancer(self, outil, *arguments):
        fini = subprocess.run(  # noqa: S603 - a tool of PostgreSQL, and names of ours
            [_outil(outil), *arguments], env=self._environ(), capture_output=True, text=True, check=False
        )
        if fini.returncode:
            # The rest may quote a row.
            premiere = fini.stderr.strip().splitlines()[:1]
            raise BaseIntraitable(f"{outil} a échoué : {' '.join(premiere)[:200]}")

    def _environ(self):
        """How to reach the database: nothing of it on a command line."""
        acces = connection.get_connection_params()
        noms = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}
        noms |= {"sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT"}
        return os.environ | {noms[cle]: str(valeur) for cle, valeur in acces.items() if cle in noms and valeur}


def _patience():
    """The library waits for a locked database for ever: this gives up."""
    fin = time.monotonic() + PATIENCE_S

    def suivre(etat, _reste, _total):
        if etat in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > fin:
            raise BaseIntraitable(OCCUPEE)

    return suivre


def _integre(base):
    try:
        verdict = base.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as erreur:
        raise BaseIntraitable("Ce fichier n’est pas une base SQLite.") from erreur
    if verdict != "ok":
        raise BaseIntraitable("La base est abîmée : elle ne passe pas la vérification d’intégrité.")


def _outil(nom):
    """Path of a tool of PostgreSQL: of the folder told, of the PATH, else of Debian's latest version."""
    if settings.OUTILS_POSTGRESQL:
        candidats = [Path(settings.OUTILS_POSTGRESQL) / nom]
    else:
        debian = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{nom}"), key=_version, reverse=True)
        candidats = [*debian, *filter(None, [shutil.which(nom)])]
    for candidat in candidats:
        if Path(candidat).exists():
            return str(candidat)
    raise BaseIntraitable(
        f"{nom} est introuvable. Installez les outils de PostgreSQL de la version du serveur (sudo apt-get install "
        "postgresql-client), ou dites où ils sont : OUTILS_POSTGRESQL=/chemin/vers/bin."
    )


def _version(chemin):
    return int(re.search(r"/(\d+)/bin/", str(chemin))[1])
