from .baremes import Bareme
from .medias import Illustration, Piece, RenduIllustration
from .pages import PageDeBase
from .territoire import ModeAccueil, Territoire
from .travail import Travailleur
from .utilisateurs import Utilisateur

__all__ = [
    "Bareme",
    "Illustration",
    "ModeAccueil",
    "PageDeBase",
    "Piece",
    "RenduIllustration",
    "Territoire",
    "Travailleur",
    "Utilisateur",
]
