from .agendas import AgendaAgent
from .animations import Animation
from .bordereaux import Bordereau
from .brouillons import Brouillon
from .consultations import AccesExceptionnel, Consultation
from .creneaux import Creneau
from .demandes import Demande
from .empreintes import EmpreinteEnvoi
from .estimations import Estimation
from .familles import (
    Besoin,
    ContactFamille,
    EnfantConcerne,
    ModeSouhaite,
    SituationSensible,
    Solution,
)
from .filtres import FiltreEnregistre
from .fraicheur import AbonnementTheme, ArticleModifie, PointQuestions
from .freins import Frein
from .fusions import Fusion
from .mesures import MesureContact
from .orientations import Orientation
from .pages import DemandePage
from .partages import Partage
from .partenaires import ComptePartenaire, Partenaire
from .quarantaine import Quarantaine
from .questions import Question
from .rappels import demander_un_rappel
from .reclamations import Reclamation
from .reglages import AvisEnAttente, ReglageAgent
from .relances import PointHebdo, Relance
from .rendez_vous import RendezVous
from .reponses import ReponseType
from .reponses_questions import Avis, EnvoiQuestion, JournalQuestion, MessageQuestion, QuestionStat
from .sceaux import Sceau
from .secteurs import Fermeture, Indisponibilite, RoleSecteur, Secteur, ZoneSecteur
from .statistiques import DemandeStat
from .suivi import Echange, Envoi, Journal
from .taches import Tache

__all__ = [
    "AbonnementTheme",
    "AccesExceptionnel",
    "AgendaAgent",
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
    "Creneau",
    "Demande",
    "DemandePage",
    "DemandeStat",
    "Echange",
    "EmpreinteEnvoi",
    "EnfantConcerne",
    "Envoi",
    "EnvoiQuestion",
    "Estimation",
    "Fermeture",
    "FiltreEnregistre",
    "Frein",
    "Fusion",
    "Indisponibilite",
    "Journal",
    "JournalQuestion",
    "MessageQuestion",
    "MesureContact",
    "ModeSouhaite",
    "Orientation",
    "Partage",
    "Partenaire",
    "PointHebdo",
    "PointQuestions",
    "Quarantaine",
    "Question",
    "QuestionStat",
    "Reclamation",
    "ReglageAgent",
    "Relance",
    "RendezVous",
    "ReponseType",
    "RoleSecteur",
    "Sceau",
    "Secteur",
    "SituationSensible",
    "Solution",
    "Tache",
    "ZoneSecteur",
    "demander_un_rappel",
]
