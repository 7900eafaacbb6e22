from .accueil import AccueilPage
from .actualites import ActualitePage, DocumentPage, IndexActualitesPage, IndexDocumentsPage
from .ordinaires import DeclarationAccessibilitePage, PageOrdinaire, PlanDuSitePage

__all__ = [
    "AccueilPage",
    "ActualitePage",
    "DeclarationAccessibilitePage",
    "DocumentPage",
    "IndexActualitesPage",
    "IndexDocumentsPage",
    "PageOrdinaire",
    "PlanDuSitePage",
]
