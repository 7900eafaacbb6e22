from .alertes import AlerteEcartee
from .bandeaux import Bandeau, bandeau_courant
from .baremes import Bareme
from .compteurs import Compteur
from .falc import PageFalc
from .lexique import LexiquePage, Terme
from .medias import Illustration, Piece, RenduIllustration
from .ouvertures import OuvertureDeLangue
from .pages import PageDeBase, PageDeTete, RubriquePage
from .recherche import EntreeRecherche
from .refus import AdresseRefusee
from .relecture import RelectureParUnTiers
from .territoire import EtatAccessibilite, ModeAccueil, Territoire
from .travail import EnvoiEnCours, Travailleur, TravailPeriodique
from .utilisateurs import Utilisateur
from .versions import Changement

__all__ = [
    "AdresseRefusee",
    "AlerteEcartee",
    "Bandeau",
    "Bareme",
    "Changement",
    "Compteur",
    "EntreeRecherche",
    "EnvoiEnCours",
    "EtatAccessibilite",
    "Illustration",
    "LexiquePage",
    "ModeAccueil",
    "OuvertureDeLangue",
    "PageDeBase",
    "PageDeTete",
    "PageFalc",
    "Piece",
    "RelectureParUnTiers",
    "RenduIllustration",
    "RubriquePage",
    "Terme",
    "Territoire",
    "TravailPeriodique",
    "Travailleur",
    "Utilisateur",
    "bandeau_courant",
]
