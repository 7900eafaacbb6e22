"""How long a reader waits for the map, in a real Chromium before a real server."""

import contextlib
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request

from django.conf import settings

PREMIER_REPERE = ".leaflet-marker-icon"
DELAI_MS = 30_000
ESSAIS = 5
# (width, height, processor slowed down so many times): a desk, and a phone of the middle range.
ECRANS = {"ordinateur": (1280, 900, 1), "téléphone": (360, 740, 4)}


def disponible():
    """Whether Playwright is installed: it is a tool of developers."""
    try:
        import playwright.sync_api  # noqa: F401
    except ImportError:
        return False
    return True


def mesurer(url_base, adresse):
    """{screen: median milliseconds from the address typed to the first sign on the map}; `url_base` is a
    DATABASE_URL."""
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    with _servir(url_base) as racine, sync_playwright() as outils:
        navigateur = outils.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        return {
            nom: statistics.median(_attendre(navigateur, racine + adresse, *ecran) for _ in range(ESSAIS))
            for nom, ecran in ECRANS.items()
        }


def _attendre(navigateur, adresse, largeur, hauteur, lenteur):
    contexte = navigateur.new_context(viewport={"width": largeur, "height": hauteur})
    page = contexte.new_page()
    contexte.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": lenteur})
    page.goto(adresse, wait_until="commit")
    if lenteur > 1:  # on a phone the map opens when it is asked for
        page.locator(".voir-carte").click()
    page.locator(PREMIER_REPERE).first.wait_for(timeout=DELAI_MS)
    duree = page.evaluate("performance.now()")
    contexte.close()
    return duree


@contextlib.contextmanager
def _servir(url_base):
    """A gunicorn on the database of the bench; gives its address."""
    with socket.socket() as prise:
        prise.bind(("127.0.0.1", 0))
        adresse = f"127.0.0.1:{prise.getsockname()[1]}"
    environ = os.environ | {"DATABASE_URL": url_base, "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"]}
    processus = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "gunicorn", "--bind", adresse],
        env=environ | {"ADRESSE_PUBLIQUE": f"http://{adresse}"},
        cwd=settings.RACINE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _patienter(f"http://{adresse}/sante/")
        yield f"http://{adresse}"
    finally:
        processus.terminate()
        processus.wait()


def _patienter(url, delai_s=60):
    fin = time.monotonic() + delai_s
    while True:
        try:
            with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own server
                return
        except urllib.error.HTTPError:
            return  # it answers: that no worker lives is no matter here
        except OSError:
            if time.monotonic() > fin:
                raise
            time.sleep(0.2)
