"""A plugin of pytest: the database is made from its migrations once, then copied by the processes and runs that follow.

Two hundred migrations take a minute, a copy a second. The copy is named after what makes it: migrations and libraries.
On SQLite it is a file of the cache of pytest, on PostgreSQL a database of the same server.
"""

import fcntl
import hashlib
import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

RACINE = Path(__file__).resolve().parent.parent
PREFIXE = "gabarit_"


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef, request):
    if fixturedef.argname != "django_db_setup":
        return (yield)
    dossier = request.config.cache.mkdir("gabarit")
    with request.getfixturevalue("django_db_blocker").unblock(), copie_ou_modele(dossier):
        return (yield)


def empreinte():
    """What the copy depends on, as sixteen characters."""
    sources = [RACINE / "requirements.lock", RACINE / "commun" / "vocabulaire.py", *RACINE.glob("*/migrations/*.py")]
    condense = hashlib.sha256()
    for chemin in sorted(sources):
        condense.update(chemin.name.encode() + chemin.read_bytes())
    return condense.hexdigest()[:16]


@contextmanager
def copie_ou_modele(dossier):
    """Have the database created inside this block begin as the copy when there is one; else make the copy from it.

    One process at a time: those that wait find the copy.
    """
    chemin = Path(dossier) / f"{empreinte()}.sqlite3"
    with (Path(dossier) / "verrou").open("w") as verrou:
        fcntl.flock(verrou, fcntl.LOCK_EX)
        yield from _sur_sqlite(chemin) if connection.vendor == "sqlite" else _sur_postgresql(chemin.stem)


def creer_sur_postgresql(connexion, nom):
    """One more database begun as the copy, through a psycopg connection; the test database must be there already."""
    connexion.execute(f'CREATE DATABASE "{nom}" TEMPLATE "{PREFIXE}{empreinte()}"')


def _sur_sqlite(chemin):
    if not chemin.exists():
        yield
        partiel = chemin.with_suffix(f".{os.getpid()}")
        _copier(connection.connection, partiel)
        partiel.replace(chemin)
        return
    creer = connection.creation._create_test_db

    def creer_depuis_la_copie(*args, **kwargs):
        nom = creer(*args, **kwargs)
        connection.settings_dict["NAME"] = nom
        connection.ensure_connection()
        source = sqlite3.connect(chemin)
        source.backup(connection.connection)
        source.close()
        return nom

    connection.creation._create_test_db = creer_depuis_la_copie
    yield
    connection.creation._create_test_db = creer


def _copier(source, chemin):
    cible = sqlite3.connect(chemin)
    source.backup(cible)
    cible.close()


def _sur_postgresql(nom):
    modele = f"{PREFIXE}{nom}"
    with connection._nodb_cursor() as curseur:
        curseur.execute("SELECT 1 FROM pg_database WHERE datname = %s", [modele])
        existe = curseur.fetchone()
    if existe:
        connection.settings_dict["TEST"]["TEMPLATE"] = modele
        yield
        return
    yield
    base = connection.settings_dict["NAME"]
    connection.close()
    with connection._nodb_cursor() as curseur:
        curseur.execute(f'CREATE DATABASE "{modele}" TEMPLATE "{base}"')
