"""Find what a reader's words designate, in the table that commun.indexation keeps.

Words are compared by their stems (commun.racines); a reader finds what is written in their language, and the places,
which every language shares.
"""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import F, Value
from django.db.models.functions import Concat, Least, Length, Replace
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from commun import langues
from commun.models import EntreeRecherche
from commun.racines import mots_utiles

LONGUEUR_MAX = 200
MOTS_MAX = 12
RESULTATS_MAX = 500
ORDRE_DES_GENRES = {genre: rang for rang, genre in enumerate(EntreeRecherche.Genre)}


def mots_cherches(requete, langue=langues.SOURCE):
    """The distinct stems that a query asks for, at most MOTS_MAX."""
    return list(dict.fromkeys(mots_utiles(requete[:LONGUEUR_MAX], langue)))[:MOTS_MAX]


@dataclass(frozen=True)
class Resultats:
    """`entrees`, best first; `partiels`: none holds all the words, those that hold one are given."""

    mots: list
    entrees: list = field(default_factory=list)
    partiels: bool = False

    @property
    def comptes(self):
        """{genre: number of entries}, in the order of the kinds."""
        comptes = Counter(entree.genre for entree in self.entrees)
        return {genre: comptes[genre] for genre in EntreeRecherche.Genre if comptes[genre]}

    def du_genre(self, genre):
        return [entree for entree in self.entrees if not genre or entree.genre == genre]


def chercher(requete, langue):
    """The `Resultats` of a reader's query among the entries of a language; one query, two when no entry holds all the
    words."""
    mots = mots_cherches(requete, langue)
    if not mots:
        return Resultats(mots)
    entrees = _trouver(mots, langue, "and")
    if entrees or len(mots) == 1:
        return Resultats(mots, entrees)
    return Resultats(mots, _trouver(mots, langue, "or"), partiels=True)


def _trouver(mots, langue, operateur):
    """The relevance is ours: that of the backend costs the square of the number of results on SQLite."""
    ici = EntreeRecherche.objects.filter(langue=langue).defer("texte_normalise")
    classees = ici.order_by(
        _somme(mots, "titre_normalise", 1).desc(), _somme(mots, "texte_normalise", 5).desc(), F("pk").asc()
    )
    requete = PlainText(" ".join(mots), operator=operateur)
    trouvees = get_search_backend().search(requete, classees, order_by_relevance=False)[:RESULTATS_MAX]
    par_adresse = {}  # the page of a relais and its structure are one address
    for entree in sorted(trouvees, key=lambda entree: _rang(entree, mots)):
        par_adresse.setdefault(entree.url, entree)
    return list(par_adresse.values())


def _somme(mots, champ, au_plus):
    """SQL: how many times a field says each word, counted `au_plus` times, so that a long text is not always first."""
    texte = Concat(Value(" "), F(champ))
    return sum(
        (
            Least((Length(texte) - Length(Replace(texte, Value(f" {mot}"), Value("")))) / (len(mot) + 1), au_plus)
            for mot in mots
        ),
        Value(0),
    )


def _rang(entree, mots):
    """What the full text cannot know: a title that says it all first, guides before places, the standard version
    before the easy-to-read one."""
    titre = entree.titre_normalise.split()
    dans_le_titre = len(set(mots).intersection(titre))
    longueur = len(titre) if dans_le_titre == len(mots) else 0
    return (-dans_le_titre, ORDRE_DES_GENRES[entree.genre], entree.facile, longueur)
