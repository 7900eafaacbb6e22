from .animations import Animation
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
from .partenaires import ComptePartenaire, Partenaire
from .questions import Question
from .reponses import ReponseType
from .reponses_questions import Avis, EnvoiQuestion, JournalQuestion, MessageQuestion, QuestionStat
from .secteurs import Indisponibilite, RoleSecteur, Secteur, ZoneSecteur
from .suivi import Echange, Envoi, Journal

__all__ = [
    "Animation",
    "Avis",
    "Besoin",
    "Brouillon",
    "ComptePartenaire",
    "ContactFamille",
    "Demande",
    "DemandePage",
    "Echange",
    "EnfantConcerne",
    "Envoi",
    "EnvoiQuestion",
    "Indisponibilite",
    "Journal",
    "JournalQuestion",
    "MessageQuestion",
    "ModeSouhaite",
    "Partenaire",
    "Question",
    "QuestionStat",
    "ReponseType",
    "RoleSecteur",
    "Secteur",
    "SituationSensible",
    "Solution",
    "ZoneSecteur",
]
