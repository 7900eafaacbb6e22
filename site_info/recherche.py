"""The page of the search."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from commun import langues
from commun.compteurs import compter_sans_resultat, est_une_lecture
from commun.models import EntreeRecherche
from commun.recherche import LONGUEUR_MAX, chercher

PAR_PAGE = 12
Genre = EntreeRecherche.Genre
# Of one result, of several.
GENRES = {
    Genre.PAGE: (_("Page"), _("Pages")),
    Genre.QUESTION: (_("Question"), _("Questions")),
    Genre.STRUCTURE: (_("Lieu"), _("Lieux")),
    Genre.DOCUMENT: (_("Document"), _("Documents")),
    Genre.TERME: (_("Mot expliqué"), _("Mots expliqués")),
}


class RechercheView(TemplateView):
    """?q= the words, ?genre= one kind of results, ?page=: nonsense in the last two is as if they were not there."""

    template_name = "site_info/recherche.html"

    def get_context_data(self, **kwargs):
        requete = " ".join(self.request.GET.get("q", "")[:LONGUEUR_MAX].split())
        resultats = chercher(requete, get_language())
        comptes = resultats.comptes
        genre = self.request.GET.get("genre", "")
        genre = genre if genre in comptes else ""
        if resultats.mots and not resultats.entrees and est_une_lecture(self.request):
            compter_sans_resultat(requete)
        page = Paginator(resultats.du_genre(genre), PAR_PAGE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            requete=requete,
            resultats=resultats,
            total=len(resultats.entrees),
            genre=genre,
            filtres=_filtres(requete, genre, comptes),
            page_resultats=page,
            lignes=[(entree, GENRES[entree.genre][0]) for entree in page],
            prefixe=f"{_adresse(requete, genre)}&",
            longueur_max=LONGUEUR_MAX,
            adresse_francaise=f"{langues.chemin_en(langues.SOURCE, self.request.path)}?{_adresse(requete)}",
            **kwargs,
        )


def _filtres(requete, genre, comptes):
    """[(label, number, query string, chosen)], all kinds first; [] when there is nothing to choose."""
    if len(comptes) < 2:
        return []
    tous = (_("Tout"), sum(comptes.values()), _adresse(requete), not genre)
    return [tous, *((GENRES[g][1], n, _adresse(requete, g), g == genre) for g, n in comptes.items())]


def _adresse(requete, genre=""):
    return urlencode({"q": requete} | ({"genre": genre} if genre else {}))
