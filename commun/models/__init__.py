from .baremes import Bareme
from .medias import Illustration, Piece, RenduIllustration
from .pages import PageDeBase
from .territoire import ModeAccueil, Territoire
from .travail import EnvoiEnCours, Travailleur, TravailPeriodique
from .utilisateurs import Utilisateur

__all__ = [
    "Bareme",
    "EnvoiEnCours",
    "Illustration",
    "ModeAccueil",
    "PageDeBase",
    "Piece",
    "RenduIllustration",
    "Territoire",
    "TravailPeriodique",
    "Travailleur",
    "Utilisateur",
]
