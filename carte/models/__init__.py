from .communes import Commune
from .permanences import Permanence
from .structures import ModeTarif, Structure

__all__ = ["Commune", "ModeTarif", "Permanence", "Structure"]
