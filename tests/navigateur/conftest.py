"""A browser, and a small site it can visit: a live server writes for good, so everything is made here."""

import os
import pickle
import shutil
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import TransactionTestCase

from tests.navigateur.empreinte import Empreinte
from tests.petit_site import batir, batir_en_arabe, batir_vide

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright keeps an event loop running


def pytest_collection_modifyitems(items):
    for item in items:
        if "navigateur" in item.path.parts:
            item.add_marker(pytest.mark.navigateur)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """Behind a site of `monter` tables are not emptied, which takes seconds: the next rows take the place of these."""
    if "monter" not in item.fixturenames:
        return (yield)
    with patch.object(TransactionTestCase, "_fixture_teardown"):
        return (yield)


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


@pytest.fixture(scope="session")
def _empreintes():
    """The sites made so far in this process: for each, its rows, its objects and its folder of files."""
    return {}


@pytest.fixture
def monter(request, settings, tmp_path_factory, _empreintes):
    """Make a site the first time it is asked for, put its rows back the next times."""

    def monter(fabrique):
        if fabrique in _empreintes:
            empreinte, objets, settings.MEDIA_ROOT = _empreintes[fabrique]
            empreinte.remettre()
            return pickle.loads(objets)  # noqa: S301 - written just below
        if _empreintes:
            # Sequences must go on: rows put back later have numbers that a new count would meet.
            call_command("flush", interactive=False, verbosity=0, reset_sequences=False)
        settings.MEDIA_ROOT = tmp_path_factory.mktemp("media")
        accueil, pitres, page_demande = map(request.getfixturevalue, ("accueil", "pitres", "page_demande"))
        request.getfixturevalue("roles_crees")
        site = fabrique(accueil, pitres, page_demande)
        _empreintes[fabrique] = Empreinte(), pickle.dumps(site), settings.MEDIA_ROOT
        return site

    return monter


@pytest.fixture
def site(live_server, monter):
    """One page of each kind, a structure, the relais of Pîtres with a permanence, an open and a closed request."""
    return monter(batir)


@pytest.fixture
def site_vide(live_server, monter):
    """The same pages, with nothing in them that a form can do without."""
    return monter(batir_vide)


@pytest.fixture
def site_arabe(live_server, monter):
    """The first site, whose pages also stand under /ar/."""
    return monter(batir_en_arabe)
