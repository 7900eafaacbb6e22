from .commissions import Commission
from .communes import Commune
from .disponibilites import Disponibilite
from .pages import IndexRelaisPage, RelaisPage
from .permanences import Permanence
from .structures import ModeTarif, Structure
from .vacances import Vacances

__all__ = [
    "Commission",
    "Commune",
    "Disponibilite",
    "IndexRelaisPage",
    "ModeTarif",
    "Permanence",
    "RelaisPage",
    "Structure",
    "Vacances",
]
