"""The starter tree: which page stands where, in the order of the menus."""

from importlib import import_module
from pkgutil import iter_modules

from agenda.models import IndexAgendaPage
from carte.models import IndexRelaisPage
from commun.models import LexiquePage, ModeAccueil, RubriquePage
from commun.models.pages import SLUG_FALC
from demarches.models import DemandePage
from faq.models import IndexQuestionsPage, QuestionPage
from modes_accueil.models import (
    AidePage,
    CriteresPage,
    EtapesPage,
    GuidePage,
    IndexAidesPage,
    IndexGuidesPage,
    IndexSituationsPage,
    SituationPage,
)
from site_info.models import (
    DeclarationAccessibilitePage,
    DocumentPage,
    IndexActualitesPage,
    IndexDocumentsPage,
    PageOrdinaire,
    PlanDuSitePage,
)

from . import aides, demarches, documents, falc, guides, questions, relais, rubriques, situations

# (type of the section, its data, type of its pages, package of their modules)
RUBRIQUES = (
    (IndexGuidesPage, rubriques.GUIDES, GuidePage, guides),
    (IndexSituationsPage, rubriques.SITUATIONS, SituationPage, situations),
    (IndexAidesPage, rubriques.AIDES, AidePage, aides),
    (RubriquePage, rubriques.DEMARCHES, PageOrdinaire, demarches),
    (IndexRelaisPage, rubriques.RELAIS, PageOrdinaire, relais),
    (IndexQuestionsPage, rubriques.QUESTIONS, QuestionPage, questions),
    (IndexDocumentsPage, rubriques.DOCUMENTS, DocumentPage, documents),
    (DemandePage, rubriques.DEMANDE, None, None),
    (IndexAgendaPage, rubriques.AGENDA, None, None),
    (IndexActualitesPage, rubriques.ACTUALITES, None, None),
    (LexiquePage, rubriques.LEXIQUE, None, None),
    (PlanDuSitePage, rubriques.PLAN, None, None),
    (DeclarationAccessibilitePage, rubriques.ACCESSIBILITE, None, None),
)
# Modules that say their own type: MODELE = "etapes" or "criteres".
TYPES = {"etapes": EtapesPage, "criteres": CriteresPage}


def modules(paquet):
    """Modules of a package, in alphabetical order or in the order it gives as ORDRE."""
    noms = getattr(paquet, "ORDRE", None) or sorted(info.name for info in iter_modules(paquet.__path__))
    return [import_module(f"{paquet.__name__}.{nom}") for nom in noms]


def feuilles(paquet, modele):
    """[(type, data)] of the pages of a package."""
    return [(TYPES.get(getattr(module, "MODELE", ""), modele), completer(module.PAGE)) for module in modules(paquet)]


def completer(donnees):
    """The data of a page with its vocabulary read from the database."""
    donnees = dict(donnees)
    if "mode" in donnees:
        donnees["mode"] = ModeAccueil.objects.get(code=donnees["mode"])
    if "autres_modes" in donnees:
        donnees["autres_modes"] = list(ModeAccueil.objects.filter(code__in=donnees["autres_modes"]))
    return donnees


def pages_falc():
    """[(address of the page above, data)] of the easy-to-read pages."""
    return [(module.SOUS, {"slug": SLUG_FALC, **module.PAGE}) for module in modules(falc)]
