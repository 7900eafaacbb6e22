"""Find what a reader's words designate, in the table that commun.indexation keeps.

Accents, case, plurals, apostrophes and hyphens do not count; "saint" and "st" are one word.
"""

import threading
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

import snowballstemmer
from django.db.models import F, Value
from django.db.models.functions import Concat, Least, Length, Replace
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from commun.models import EntreeRecherche
from commun.texte import normaliser_nom

LONGUEUR_MAX = 200
MOTS_MAX = 12
RESULTATS_MAX = 500
# A longer "word" would be refused by PostgreSQL.
LONGUEUR_MOT = 40
# Words that select nothing in a question as people type it; alone, they are searched all the same.
MOTS_VIDES = frozenset({
    "a", "ai", "as", "au", "aux", "avec", "c", "ce", "ces", "cet", "cette", "combien", "comment", "d", "dans", "de",
    "des", "du", "elle", "en", "es", "est", "et", "eu", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "lui",
    "m", "ma", "mes", "moi", "mon", "n", "ne", "nos", "notre", "nous", "on", "ou", "par", "pas", "peut", "peux",
    "pour", "puis", "qu", "quand", "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "s", "sa", "se", "ses",
    "si", "son", "sont", "sur", "t", "ta", "te", "tes", "toi", "ton", "tu", "un", "une", "veux", "vos", "votre",
    "vous", "y",
})  # fmt: skip
ORDRE_DES_GENRES = {genre: rang for rang, genre in enumerate(EntreeRecherche.Genre)}

_francais = snowballstemmer.stemmer("french")
_verrou = threading.Lock()


@lru_cache(maxsize=20_000)
def racine(mot):
    """The stem of a word already without accents: "payees", "payés" -> "pay"."""
    with _verrou:  # a stemmer works on itself
        court = _francais.stemWord(mot[:LONGUEUR_MOT])
    return court.rstrip("es") if len(court.rstrip("es")) > 2 else court


def racines(texte):
    """List of the stems of a text, in order."""
    return [racine(mot) for mot in normaliser_nom(texte).split()]


def normaliser(texte):
    """What is stored of a text, and compared to `racines` of a query: its stems, and the words that hyphens make, so
    that "microcrèche" finds "micro-crèche"."""
    composes = [mot.replace("-", "") for mot in texte.replace("‑", "-").split() if "-" in mot]
    return " ".join(racines(texte) + [stem for compose in composes for stem in racines(compose)])


def mots_cherches(requete):
    """The distinct stems that a query asks for, at most MOTS_MAX."""
    mots = normaliser_nom(requete[:LONGUEUR_MAX]).split()
    utiles = [mot for mot in mots if mot not in MOTS_VIDES] or mots
    return list(dict.fromkeys(racine(mot) for mot in utiles))[:MOTS_MAX]


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
    mots = mots_cherches(requete)
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
