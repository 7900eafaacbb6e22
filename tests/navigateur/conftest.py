"""A browser, and a small site it can visit: a live server empties the database, so everything is made here."""

import os
import shutil

import pytest
from django.core.management import call_command

from tests.petit_site import batir, batir_les_tetes, garnir

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright keeps an event loop running


def pytest_collection_modifyitems(items):
    for item in items:
        if "navigateur" in item.path.parts:
            item.add_marker(pytest.mark.navigateur)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    """The system's Chromium when there is one, else Playwright's own."""
    arguments = {
        **browser_type_launch_args,
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }
    if chromium := shutil.which("chromium") or shutil.which("chromium-browser"):
        arguments["executable_path"] = chromium
    return arguments


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "fr-FR", "timezone_id": "Europe/Paris", "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def base_url(live_server):
    return live_server.url


@pytest.fixture
def new_context(new_context, base_url):
    """A visitor. No page may ask anything of another host; no script may fail, nor a policy be broken, in silence."""
    demandes, erreurs = [], []

    def ouvrir(**options):
        contexte = new_context(**options)
        contexte.set_default_timeout(10_000)
        contexte.on("request", lambda requete: demandes.append(requete.url))
        contexte.on("weberror", lambda erreur: erreurs.append(str(erreur.error)))
        contexte.on("console", lambda m: erreurs.append(f"{m.location['url']} {m.text}") if m.type == "error" else None)
        return contexte

    yield ouvrir
    assert [url for url in demandes if not url.startswith((base_url, "data:", "blob:", "about:"))] == []
    # Wagtail's content checks write what they found as an error.
    attendues = ("status of 404", "axe.run results")
    assert [erreur for erreur in erreurs if not any(mots in erreur for mots in attendues)] == []


@pytest.fixture
def roles(accueil):
    call_command("creer_roles", verbosity=0)


@pytest.fixture
def site(roles, accueil, pitres, page_demande, settings, tmp_path):
    """One page of each kind, a structure, the relais of Pîtres with a permanence, an open and a closed request."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return batir(accueil, pitres, page_demande)


@pytest.fixture
def site_vide(roles, accueil, pitres, page_demande):
    """The same pages, with nothing in them that a form can do without."""
    site = batir_les_tetes(accueil, pitres, page_demande)
    garnir(site)
    return site
