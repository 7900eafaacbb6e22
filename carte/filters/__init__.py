"""One search for the list, the map and whoever looks for structures: what is asked, what it means, how many."""

from .formulaire import RAYON, RAYONS
from .recherche import StructureFilterSet

__all__ = ["RAYON", "RAYONS", "StructureFilterSet"]
