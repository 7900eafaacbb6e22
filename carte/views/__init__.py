from .donnees import ResumesView, StructuresJsonView
from .pages import CarteView, RelaisView, StructureView

__all__ = ["CarteView", "RelaisView", "ResumesView", "StructureView", "StructuresJsonView"]
