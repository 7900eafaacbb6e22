from .brouillons import Brouillon
from .demandes import Demande
from .familles import (
    Besoin,
    ContactFamille,
    EnfantConcerne,
    ModeSouhaite,
    SituationSensible,
    Solution,
)
from .pages import DemandePage
from .reponses import ReponseType
from .secteurs import Indisponibilite, RoleSecteur, Secteur, ZoneSecteur
from .suivi import Echange, Envoi, Journal

__all__ = [
    "Besoin",
    "Brouillon",
    "ContactFamille",
    "Demande",
    "DemandePage",
    "Echange",
    "EnfantConcerne",
    "Envoi",
    "Indisponibilite",
    "Journal",
    "ModeSouhaite",
    "ReponseType",
    "RoleSecteur",
    "Secteur",
    "SituationSensible",
    "Solution",
    "ZoneSecteur",
]
