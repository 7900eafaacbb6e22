from .aides import AidePage, IndexAidesPage, Portee
from .aides_locales import AideLocale
from .etapes import CriteresPage, EtapesPage
from .guides import APTITUDES, FAITS, Aptitude, GuidePage, IndexGuidesPage
from .situations import IndexSituationsPage, SituationPage

__all__ = [
    "APTITUDES",
    "FAITS",
    "AideLocale",
    "AidePage",
    "Aptitude",
    "CriteresPage",
    "EtapesPage",
    "GuidePage",
    "IndexAidesPage",
    "IndexGuidesPage",
    "IndexSituationsPage",
    "Portee",
    "SituationPage",
]
