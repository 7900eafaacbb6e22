from .assistants import AssistantMaternel
from .choix import CHOIX, IDENTITE, PLACES, PROFIL, But, Etat, ParQui, VerbeRefuse
from .commissions import Commission
from .communes import Commune
from .disponibilites import Disponibilite
from .imports import ActionImport, Attente, EtatImport, Import, LigneImport, SourceImport
from .liens import ChoixSigne, Confirmation, LienProfessionnel, RelanceProfessionnelle
from .pages import IndexRelaisPage, RelaisPage
from .permanences import Permanence
from .structures import ModeTarif, Structure
from .vacances import Vacances

__all__ = [
    "CHOIX",
    "IDENTITE",
    "PLACES",
    "PROFIL",
    "ActionImport",
    "AssistantMaternel",
    "Attente",
    "But",
    "ChoixSigne",
    "Commission",
    "Commune",
    "Confirmation",
    "Disponibilite",
    "Etat",
    "EtatImport",
    "Import",
    "IndexRelaisPage",
    "LienProfessionnel",
    "LigneImport",
    "ModeTarif",
    "ParQui",
    "Permanence",
    "RelaisPage",
    "RelanceProfessionnelle",
    "SourceImport",
    "Structure",
    "Vacances",
    "VerbeRefuse",
]
