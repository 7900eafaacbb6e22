"""A small site with one page of each kind, full or empty, and the addresses where to look at it."""

from tests.petit_site.arabe import batir_en_arabe
from tests.petit_site.plein import batir
from tests.petit_site.vide import batir_les_tetes, batir_vide, garnir

__all__ = ["batir", "batir_en_arabe", "batir_les_tetes", "batir_vide", "garnir"]
