"""Fixtures every test may use."""

import pytest
from wagtail.models import Locale, Page, Site

from commun.models import ModeAccueil, Territoire
from commun.vocabulaire import charger_modes
from tests import fabriques
from tests.fabriques.carte import EPCI


def pytest_collection_modifyitems(items):
    """Open the database to every test."""
    for item in items:
        item.add_marker(pytest.mark.django_db)


@pytest.fixture(autouse=True)
def _langue_francaise():
    """The test client leaves the page's language active in the thread."""
    from django.utils import translation

    with translation.override("fr"):
        yield


@pytest.fixture
def territoire():
    """The test territory, its kinds of care, and Pîtres."""
    charger_modes(ModeAccueil)
    territoire = Territoire.load()
    territoire.epci = EPCI
    territoire.nom = "Agglomération d’essai"
    territoire.telephone = "02 99 00 00 00"
    territoire.courriel = "petite-enfance@exemple.fr"
    territoire.save()
    return territoire


@pytest.fixture
def accueil(territoire):
    """The home page, whatever a browser test emptied before (Wagtail's root and locale included)."""
    Locale.objects.get_or_create(language_code="fr")
    racine = Page.objects.filter(depth=1).first() or Page.add_root(title="Racine")
    page = fabriques.AccueilPageFactory(parent=racine, slug="accueil")
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": page, "port": 80}
    )
    return page


@pytest.fixture
def page_demande(accueil):
    return fabriques.DemandePageFactory(parent=accueil)


@pytest.fixture
def pitres(territoire):
    """Pîtres, covered by a secteur with its relais and its titulaire: (commune, secteur, agent)."""
    commune = fabriques.CommuneFactory(pitres=True)
    role = fabriques.RoleSecteurFactory()
    fabriques.ZoneSecteurFactory(secteur=role.secteur, commune=commune)
    return commune, role.secteur, role.agent
