from .agendas import commune_ics, relais_ics
from .donnees import ResumesView, StructuresJsonView
from .pages import CarteView, RelaisView, StructureView

__all__ = ["CarteView", "RelaisView", "ResumesView", "StructureView", "StructuresJsonView", "commune_ics", "relais_ics"]
