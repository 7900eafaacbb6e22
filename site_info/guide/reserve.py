"""The PDFs that are ready, as files under settings.VAR: one is made when what it says changes, and only once.

The name of a file is the digest of all that makes the PDF: HTML, style sheets, version of the library. Nothing needs
to be told that a page changed.
"""

import fcntl
import hashlib
import logging
import os
import tempfile
import threading
import time
from contextlib import contextmanager
from functools import cache
from importlib import import_module

from django.conf import settings

journal = logging.getLogger(__name__)

PAQUETS = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
MANQUE = f"PDF indisponibles, les pages à imprimer les remplacent. Tapez : sudo apt-get install {PAQUETS}"
# A reader waits that long for a PDF that is being made, then is given the page (seconds).
ATTENTE = 10
PAUSE = 0.1
# A file that no reader nor the worker asked for since is erased.
CONSERVATION = 7 * 24 * 3600


@cache
def disponible():
    """Whether the system's libraries are there; said once in the log when they are not."""
    try:
        import_module("commun.impression")
    except OSError:
        journal.warning(MANQUE)
        return False
    return True


def fichier_de(html, couleur, *autres):
    """Path of the PDF of an HTML document in the territory's colour, made or not; `autres` are names of style sheets
    that come after the guide's. Needs `disponible`."""
    impression = import_module("commun.impression")
    parts = (html, impression.feuilles(couleur, *autres), impression.VERSION)
    return dossier() / f"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()}.pdf"


def obtenir(html, couleur, *autres):
    """Path of the PDF of an HTML document, None when it is not ready within ATTENTE."""
    fichier = fichier_de(html, couleur, *autres)
    if not fichier.exists():
        # In a thread: it is finished for the next reader when this one has stopped waiting.
        fil = threading.Thread(target=fabriquer, args=(html, couleur, *autres), daemon=True)
        fil.start()
        fil.join(ATTENTE)
        if not fichier.exists():
            return None
    _dater(fichier)
    return fichier


def fabriquer(html, couleur, *autres):
    """Write the PDF, one at a time on this machine; give up when another is still being made after ATTENTE."""
    impression, fichier = import_module("commun.impression"), fichier_de(html, couleur, *autres)
    with _verrou() as pris:
        if pris and not fichier.exists():
            debut = time.monotonic()
            pdf = impression.imprimer(html, impression.feuilles(couleur, *autres))
            with tempfile.NamedTemporaryFile(dir=dossier(), suffix=".pdf.tmp", delete=False) as ecrit:
                ecrit.write(pdf)
            os.replace(ecrit.name, fichier)
            journal.info("PDF imprimé : %s octets en %.1f s", len(pdf), time.monotonic() - debut)


def dossier():
    return settings.VAR / "guides"


def purger():
    """Erase the PDFs that nobody has asked for in a week. Return how many."""
    limite = time.time() - CONSERVATION
    vieux = [fichier for fichier in dossier().glob("*.pdf*") if fichier.stat().st_mtime < limite]
    for fichier in vieux:
        fichier.unlink(missing_ok=True)
    return len(vieux)


@contextmanager
def _verrou():
    """Whether the lock of the machine was taken within ATTENTE."""
    dossier().mkdir(parents=True, exist_ok=True)
    limite = time.monotonic() + ATTENTE
    with open(dossier() / "verrou", "w") as verrou:
        while not (pris := _prendre(verrou)) and time.monotonic() < limite:
            time.sleep(PAUSE)
        yield pris  # closing the file frees the lock, the death of the process too


def _prendre(verrou):
    try:
        fcntl.flock(verrou, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _dater(fichier):
    """Keep a file that is still asked for from the purge, without writing at each request."""
    if time.time() - fichier.stat().st_mtime > CONSERVATION / 7:
        os.utime(fichier)
