from .commissions import Commission
from .communes import Commune
from .pages import IndexRelaisPage, RelaisPage
from .permanences import Permanence
from .structures import ModeTarif, Structure

__all__ = ["Commission", "Commune", "IndexRelaisPage", "ModeTarif", "Permanence", "RelaisPage", "Structure"]
