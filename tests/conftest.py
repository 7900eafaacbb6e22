"""Fixtures every test may use."""

import dataclasses
import datetime
import sqlite3
import threading
from contextlib import closing

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from django.db import connection, connections
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as settings_hypothesis
from wagtail.models import Collection, Locale, Page, Site
from xdist.scheduler import LoadScopeScheduling

from carte.models import Import
from commun import compteurs
from commun.models import Bareme, ModeAccueil, Territoire
from commun.vocabulaire import charger_modes
from site_info.guide import reserve
from tests import fabriques
from tests.fabriques.carte import EPCI
from tests.simulations import lignes
from tests.socles import rang, socle, vide_les_tables

# No test asserts a duration: an example that is slow on a busy machine is no failure.
settings_hypothesis.register_profile("sans_delai", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings_hypothesis.load_profile("sans_delai")
# Nor is a PDF that a busy machine prints slowly.
reserve.ATTENTE = 120

# Folders and modules whose tests share a site, or a server, that takes long to make: one process has them all.
ENSEMBLES = ("tests/depart/", "tests/test_promenade.py", "tests/test_html_valide.py", "tests/test_geocodage_addok.py")
# They and these are run once, on SQLite, which is quicker: what they read (texts, HTML, PDF, settings, the code itself,
# pages as Wagtail and its translations keep them) depends on no database. Rights, rules, searches, forms and whatever
# counts are run on both.
UNE_FOIS = (
    *ENSEMBLES,
    *(
        f"tests/test_{nom}.py"
        for nom in (
            "affichage", "atelier_fautes", "atelier_machine", "atelier_po", "atelier_termes", "calcul",
            "cartes_a_montrer", "changements_du_francais", "coherence", "comparateur", "comparateur_page",
            "confiance_reglages", "contenus_aides", "contenus_falc", "contenus_guides", "couleurs", "disjoncteur",
            "ecouter", "erreurs_langues", "extraits_traduits", "faits_traduits", "falc_bureau", "falc_moteur",
            "falc_page", "falc_pages", "falc_phenomenes", "falc_regles", "fond", "geocodage", "guide_pratique",
            "guide_pratique_reserve", "langues", "pages", "pannes_epreuve", "pictogrammes", "prose",
            "relecture_traductions", "servir", "signaux", "simulateur_page", "simulateur_reponses",
            "simulateurs_oracle", "simulateurs_proprietes", "simulateurs_refus", "traducteurs", "vie_traduction",
        )
    ),
)  # fmt: skip


class Repartition(LoadScopeScheduling):
    """Tests go to whichever process is free, those that share a site together."""

    def _split_scope(self, nodeid):
        return next((ensemble for ensemble in ENSEMBLES if nodeid.startswith(ensemble)), nodeid)


def pytest_xdist_make_scheduler(config, log):
    return Repartition(config, log)


def pytest_itemcollected(item):
    if item.nodeid.startswith(UNE_FOIS):
        item.add_marker(pytest.mark.une_fois)


@pytest.hookimpl(trylast=True)  # once pytest-randomly has shuffled
def pytest_collection_modifyitems(items):
    """Open the database to every test. First what one process does alone; then tests that begin with the same rows
    stand together; those that empty the tables, what migrations wrote included, come last, and behind them those that
    do not even empty them."""
    for item in items:
        item.add_marker(pytest.mark.django_db)
    items.sort(key=_place)


def _place(item):
    seul = item.nodeid.startswith(ENSEMBLES) or not {"site_arabe", "site_vide"}.isdisjoint(item.fixturenames)
    return "monter" in item.fixturenames, vide_les_tables(item), not seul, rang(item)


@pytest.fixture(autouse=True)
def _langue_francaise():
    """The test client leaves the page's language active in the thread."""
    with translation.override("fr"):
        yield


@pytest.fixture(autouse=True)
def _registre(tmp_path, settings):
    """Erasures of a test are written in a register of its own."""
    settings.DOSSIER_REGISTRE = tmp_path / "registre"


@pytest.fixture(autouse=True)
def _cache_vide():
    """What a test leaves in the cache speaks of rows that went back with its transaction."""
    cache.clear()


def _territoire():
    charger_modes(ModeAccueil)
    territoire = Territoire.load()
    territoire.epci = EPCI
    territoire.nom = "Agglomération d’essai"
    territoire.telephone = "02 99 00 00 00"
    territoire.courriel = "petite-enfance@exemple.fr"
    territoire.save()
    return territoire


def _accueil():
    Locale.objects.get_or_create(language_code="fr")
    Collection.get_first_root_node() or Collection.add_root(name="Racine")
    racine = Page.objects.filter(depth=1).first() or Page.add_root(title="Racine")
    page = fabriques.AccueilPageFactory(parent=racine, slug="accueil")
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": page, "port": 80}
    )
    return page


@socle
def territoire():
    """The test territory, its kinds of care, and Pîtres."""
    return _territoire()


@pytest.fixture
def _comptes_a_zero():
    """Nothing counted by the tests before, which the process still holds."""
    compteurs._comptes.clear()


@socle
def accueil(territoire):
    """The home page, whatever a browser test emptied before (Wagtail's roots and locale included)."""
    return _accueil()


@socle
def roles_crees(accueil):
    """Groups, their rights, and the second pair of eyes."""
    # Written by a migration, emptied by browser tests.
    genre = ContentType.objects.get_by_natural_key("wagtail_localize", "translation")
    Permission.objects.get_or_create(content_type=genre, codename="submit_translation", defaults={"name": "Translate"})
    call_command("creer_roles", verbosity=0)


@socle
def page_demande(accueil):
    return fabriques.DemandePageFactory(parent=accueil)


@socle
def langues_ouvertes():
    """Every language of the site is open for requests."""
    return [
        fabriques.OuvertureDeLangueFactory(langue=code)
        for code, _nom in settings.LANGUAGES
        if code != settings.LANGUAGE_CODE
    ]


@socle
def pitres(territoire):
    """Pîtres, covered by a secteur with its relais and its titulaire: (commune, secteur, agent)."""
    commune = fabriques.CommuneFactory(pitres=True)
    role = fabriques.RoleSecteurFactory()
    fabriques.ZoneSecteurFactory(secteur=role.secteur, commune=commune)
    return commune, role.secteur, role.agent


@pytest.fixture
def depot(tmp_path, monkeypatch):
    """Where the files of structures wait, a folder of the test."""
    monkeypatch.setattr(Import._meta.get_field("fichier"), "storage", FileSystemStorage(tmp_path / "imports"))
    return tmp_path / "imports"


@pytest.fixture
def figures(accueil):
    """The figures shipped with the site, on 25 November 2026."""
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
    with time_machine.travel(datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), tick=False):
        yield


@pytest.fixture
def communication(client, roles_crees, pitres):
    """The browser of an agent of the communication; returns the agent."""
    agent = fabriques.UtilisateurFactory(groupes=["Communication"])
    client.force_login(agent)
    return agent


class Fil(threading.Thread):
    """Runs a function on a connection of its own and keeps what it returned, or the exception it met."""

    def __init__(self, fonction, reglages, depart):
        super().__init__(daemon=True)
        self.fonction, self.reglages, self.depart, self.resultat = fonction, reglages, depart, None

    def run(self):
        connections["default"] = connections.create_connection("default")
        connections["default"].settings_dict = self.reglages
        try:
            self.depart.wait(20)
            self.resultat = self.fonction()
        except Exception as erreur:  # noqa: BLE001 - the test looks at it
            self.resultat = erreur
        finally:
            connections["default"].close()


@pytest.fixture
def en_meme_temps(tmp_path):
    """Run functions together, each in its thread; returns their results.

    SQLite's test database lives in memory, where a second connection is refused instead of waiting: the functions work
    on a copy of it in a file, and so must whatever looks at their work.
    """
    reglages = dict(connection.settings_dict)
    if connection.vendor == "sqlite":
        reglages["NAME"] = str(tmp_path / "base.sqlite3")

    def lancer(*fonctions):
        if connection.vendor == "sqlite" and not (tmp_path / "base.sqlite3").exists():
            with connection.cursor() as curseur:
                curseur.execute("VACUUM INTO %s", [reglages["NAME"]])
            # Connections that turn a file to WAL at the same moment do not wait for each other.
            with closing(sqlite3.connect(reglages["NAME"])) as copie:
                copie.execute("PRAGMA journal_mode=WAL")
        depart = threading.Barrier(len(fonctions))
        fils = [Fil(fonction, reglages, depart) for fonction in fonctions]
        for fil in fils:
            fil.start()
        for fil in fils:
            fil.join(60)
        return [fil.resultat for fil in fils]

    return lancer


@socle
def brouillon(page_demande, pitres):
    """A draft with every answer."""
    return fabriques.BrouillonFactory(complet=True)


@pytest.fixture
def famille(client, brouillon):
    """The browser of the family that fills `brouillon`."""
    client.cookies["brouillon"] = fabriques.cookie_brouillon(brouillon)
    return client
