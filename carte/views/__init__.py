from .agendas import commune_ics, relais_ics
from .donnees import ResumesView, StructuresJsonView
from .ouvertes import ApiStructuresView, DonneesView, StructuresCsvView, StructuresGeojsonView
from .pages import CarteView, RelaisView, StructureView

__all__ = [
    "ApiStructuresView",
    "CarteView",
    "DonneesView",
    "RelaisView",
    "ResumesView",
    "StructureView",
    "StructuresCsvView",
    "StructuresGeojsonView",
    "StructuresJsonView",
    "commune_ics",
    "relais_ics",
]
