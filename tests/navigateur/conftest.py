"""A browser, and a small site it can visit: a live server empties the database, so everything is made here."""

import json
import os
import shutil
from types import SimpleNamespace

import pytest
from django.core.management import call_command

from tests import fabriques

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright keeps an event loop running

CORPS = [
    {"type": "texte", "value": "<h2>Comment ça marche</h2><p>Une petite équipe.</p><ul><li>Un jardin</li></ul>"},
    {
        "type": "etapes",
        "value": {"titre": "S’inscrire", "etapes": [{"titre": "Appelez", "texte": "<p>Le relais.</p>"}]},
    },
    {"type": "atouts_limites", "value": {"atouts": ["Peu d’enfants"], "limites": ["Peu de places"]}},
    {"type": "encadre", "value": {"genre": "info", "titre": "À savoir", "texte": "<p>Gratuit.</p>"}},
    {"type": "exemple", "value": {"titre": "Pour deux jours", "texte": "<p>Deux fois un.</p>"}},
    {"type": "questions", "value": [{"question": "Et le repas ?", "reponse": "<p>Il est fourni.</p>"}]},
]


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
    assert [erreur for erreur in erreurs if "status of 404" not in erreur] == []


@pytest.fixture
def roles(accueil):
    call_command("creer_roles", verbosity=0)


@pytest.fixture
def site(roles, accueil, pitres, page_demande):
    """One page of each kind, a structure, the relais of Pîtres with a permanence, an open and a closed request."""
    commune, secteur, agent = pitres
    fabriques.CommuneFactory(dehors=True)
    index_guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    index_questions = fabriques.IndexQuestionsPageFactory(parent=accueil)
    corps = json.dumps(CORPS)
    fabriques.PermanenceFactory(structure=secteur.relais, commune=commune)
    return SimpleNamespace(
        accueil=accueil,
        index_guides=index_guides,
        guide=fabriques.GuidePageFactory(
            parent=index_guides, slug="micro-creche", corps=corps, pour_qui="De 0 à 6 ans"
        ),
        index_questions=index_questions,
        question=fabriques.QuestionPageFactory(parent=index_questions, corps=corps),
        page=fabriques.PageOrdinaireFactory(parent=accueil, slug="mentions-legales", corps=corps),
        structure=fabriques.StructureFactory(commune=commune),
        relais=secteur.relais,
        demande_page=page_demande,
        demande=fabriques.DemandeFactory(en_cours=True, secteur=secteur, referent=agent, commune_residence=commune),
        demande_close=fabriques.DemandeFactory(close=True, secteur=secteur, referent=agent, commune_residence=commune),
        commune=commune,
        agent=agent,
    )
