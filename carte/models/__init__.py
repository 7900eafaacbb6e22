from .communes import Commune
from .structures import Permanence, Structure

__all__ = ["Commune", "Permanence", "Structure"]
