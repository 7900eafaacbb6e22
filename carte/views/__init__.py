from .donnees import ResumesView, StructuresJsonView
from .pages import CarteView, RelaisView, StructureView
from .professionnels import MesPlacesView, ModifierView, MonAccueilView, NouveauLienView, RetirerView

__all__ = [
    "CarteView",
    "MesPlacesView",
    "ModifierView",
    "MonAccueilView",
    "NouveauLienView",
    "RelaisView",
    "ResumesView",
    "RetirerView",
    "StructureView",
    "StructuresJsonView",
]
