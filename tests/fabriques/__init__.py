"""Factories, one module per floor; traits name situations."""

from .carte import CommuneFactory, PermanenceFactory, StructureFactory
from .commun import BaremeFactory, ModeAccueilFactory, TravailleurFactory, UtilisateurFactory
from .demarches import (
    BesoinFactory,
    BrouillonFactory,
    ContactFactory,
    DemandeFactory,
    EnfantFactory,
    IndisponibiliteFactory,
    RoleSecteurFactory,
    SecteurFactory,
    ZoneSecteurFactory,
    cookie_brouillon,
    reponses_completes,
)
from .pages import (
    AccueilPageFactory,
    DemandePageFactory,
    GuidePageFactory,
    IndexGuidesPageFactory,
    IndexQuestionsPageFactory,
    PageOrdinaireFactory,
    QuestionPageFactory,
)

__all__ = [
    "AccueilPageFactory",
    "BaremeFactory",
    "BesoinFactory",
    "BrouillonFactory",
    "CommuneFactory",
    "ContactFactory",
    "DemandeFactory",
    "DemandePageFactory",
    "EnfantFactory",
    "GuidePageFactory",
    "IndexGuidesPageFactory",
    "IndexQuestionsPageFactory",
    "IndisponibiliteFactory",
    "ModeAccueilFactory",
    "PageOrdinaireFactory",
    "PermanenceFactory",
    "QuestionPageFactory",
    "RoleSecteurFactory",
    "SecteurFactory",
    "StructureFactory",
    "TravailleurFactory",
    "UtilisateurFactory",
    "ZoneSecteurFactory",
    "cookie_brouillon",
    "reponses_completes",
]
