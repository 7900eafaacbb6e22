"""Public questions that call for work, for one reason or another: reviews, figures, texts, votes, searches."""

import datetime

from django.utils import timezone

from commun.models import Compteur
from demarches.models import AbonnementTheme, Animation, ArticleModifie
from faq.models import QuestionPage
from site_info.semis import intacte

# Slug: days since « à jour au », days until the next review.
RELECTURES = {
    "garde-partagee": (200, -12),
    "vaccination": (160, 15),
    "indemnites-entretien-repas": (500, 60),
    "commission-attribution": (40, 140),
}
PUBLIEES_DEPUIS = 120
TEXTES = (("Convention collective, article 114", -5), ("Code de la sécurité sociale, article D. 531-18", 25))
PEU_UTILE, OUI, NON = "commission-attribution", 2, 6
RECHERCHES = ("montessori", "cododo")
THEMES = ("conges", "creche", "inscription")


def charger_reprises():
    """Dates are relative to today; pages that somebody wrote in are left as they are."""
    jour = timezone.localdate()
    ancien = timezone.now() - datetime.timedelta(days=PUBLIEES_DEPUIS)
    pages = QuestionPage.objects.live().filter(locale__language_code="fr")
    pages.filter(first_published_at__gt=ancien).update(first_published_at=ancien)
    for page in pages.filter(slug__in=RELECTURES):
        if intacte(page):
            _dater(page, *(jour + datetime.timedelta(days=n) for n in _ecarts(page.slug)))
    for reference, jours in TEXTES:
        le = jour + datetime.timedelta(days=jours)
        ArticleModifie.objects.update_or_create(reference=reference, defaults={"modifie_le": le})
    _compter(pages, jour)
    for agent in {animation.agent for animation in Animation.objects.actives().select_related("agent")}:
        if not AbonnementTheme.objects.filter(agent=agent).exists():
            AbonnementTheme.objects.choisir(agent, THEMES)


def _ecarts(slug):
    depuis, dans = RELECTURES[slug]
    return -depuis, dans


def _dater(page, relu_le, prochaine):
    if (page.relu_le, page.prochaine_relecture) != (relu_le, prochaine):
        page.relu_le, page.prochaine_relecture = relu_le, prochaine
        page.save_revision().publish()


def _compter(pages, jour):
    """Votes and searches, written once a day at most."""
    hier, avant_hier = (jour - datetime.timedelta(days=n) for n in (1, 2))
    genres = Compteur.Genre
    lignes = [(hier, genres.SANS_RESULTAT, mots, 2) for mots in RECHERCHES]
    lignes += [(avant_hier, genres.SANS_RESULTAT, mots, 3) for mots in RECHERCHES]
    for page in pages.filter(slug=PEU_UTILE):
        lignes += [(hier, genres.UTILE, str(page.pk), OUI), (hier, genres.PAS_UTILE, str(page.pk), NON)]
    for le, genre, cle, nombre in lignes:
        Compteur.objects.get_or_create(jour=le, genre=genre, cle=cle, defaults={"nombre": nombre})
