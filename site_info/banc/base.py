"""A database of the bench's own: a copy of the one at hand, which it never writes to."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from django.db import connection

from carte.models import Structure


@contextmanager
def copie():
    """Within the block, the connection works on a copy whose structures are hidden; gives its DATABASE_URL."""
    reglages = connection.settings_dict
    origine = reglages["NAME"]
    copier = _copie_sqlite if connection.vendor == "sqlite" else _copie_postgresql
    with copier(origine) as (nom, url):
        connection.close()
        reglages["NAME"] = nom
        try:
            Structure.objects.update(publiee=False)
            yield url
        finally:
            connection.close()
            reglages["NAME"] = origine


@contextmanager
def _copie_sqlite(_origine):
    with tempfile.TemporaryDirectory(prefix="banc-") as dossier:
        chemin = str(Path(dossier) / "banc.sqlite3")
        with connection.cursor() as curseur:
            curseur.execute("VACUUM INTO %s", [chemin])
        yield chemin, f"sqlite:///{chemin}"


@contextmanager
def _copie_postgresql(origine):
    """PostgreSQL copies a database that nobody else is connected to."""
    nom = f"{origine}_banc_{os.getpid()}"
    connection.close()
    with connection._nodb_cursor() as curseur:
        curseur.execute(f'CREATE DATABASE "{nom}" TEMPLATE "{origine}"')
    try:
        yield nom, urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{nom}"))
    finally:
        with connection._nodb_cursor() as curseur:
            curseur.execute(f'DROP DATABASE "{nom}"')
