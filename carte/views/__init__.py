from .agendas import commune_ics, relais_ics
from .donnees import ResumesView, StructuresJsonView
from .fond import image_du_plan
from .ouvertes import ApiStructuresView, DonneesView, StructuresCsvView, StructuresGeojsonView
from .pages import CarteView, RelaisView, StructureView
from .passages import PassagesJsonView, ResumesPassagesView
from .professionnels import MesPlacesView, ModifierView, MonAccueilView, NouveauLienView, RetirerView

__all__ = [
    "ApiStructuresView",
    "CarteView",
    "DonneesView",
    "MesPlacesView",
    "ModifierView",
    "MonAccueilView",
    "NouveauLienView",
    "PassagesJsonView",
    "RelaisView",
    "ResumesPassagesView",
    "ResumesView",
    "RetirerView",
    "StructureView",
    "StructuresCsvView",
    "StructuresGeojsonView",
    "StructuresJsonView",
    "commune_ics",
    "image_du_plan",
    "relais_ics",
]
