from .animations import Animation
from .bordereaux import Bordereau
from .brouillons import Brouillon
from .consultations import AccesExceptionnel, Consultation
from .demandes import Demande
from .empreintes import EmpreinteEnvoi
from .familles import (
    Besoin,
    ContactFamille,
    EnfantConcerne,
    ModeSouhaite,
    SituationSensible,
    Solution,
)
from .fraicheur import AbonnementTheme, ArticleModifie, PointQuestions
from .freins import Frein
from .fusions import Fusion
from .mesures import MesureContact
from .pages import DemandePage
from .partenaires import ComptePartenaire, Partenaire
from .quarantaine import Quarantaine
from .questions import Question
from .rappels import demander_un_rappel
from .reglages import AvisEnAttente, ReglageAgent
from .relances import PointHebdo, Relance
from .reponses import ReponseType
from .reponses_questions import Avis, EnvoiQuestion, JournalQuestion, MessageQuestion, QuestionStat
from .sceaux import Sceau
from .secteurs import Fermeture, Indisponibilite, RoleSecteur, Secteur, ZoneSecteur
from .statistiques import DemandeStat
from .suivi import Echange, Envoi, Journal

__all__ = [
    "AbonnementTheme",
    "AccesExceptionnel",
    "Animation",
    "ArticleModifie",
    "Avis",
    "AvisEnAttente",
    "Besoin",
    "Bordereau",
    "Brouillon",
    "ComptePartenaire",
    "Consultation",
    "ContactFamille",
    "Demande",
    "DemandePage",
    "DemandeStat",
    "Echange",
    "EmpreinteEnvoi",
    "EnfantConcerne",
    "Envoi",
    "EnvoiQuestion",
    "Fermeture",
    "Frein",
    "Fusion",
    "Indisponibilite",
    "Journal",
    "JournalQuestion",
    "MessageQuestion",
    "MesureContact",
    "ModeSouhaite",
    "Partenaire",
    "PointHebdo",
    "PointQuestions",
    "Quarantaine",
    "Question",
    "QuestionStat",
    "ReglageAgent",
    "Relance",
    "ReponseType",
    "RoleSecteur",
    "Sceau",
    "Secteur",
    "SituationSensible",
    "Solution",
    "ZoneSecteur",
    "demander_un_rappel",
]
