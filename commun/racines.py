"""What the search compares: the stems of a text, in its language.

Accents, case, plurals, apostrophes and hyphens do not count. Stemmers work on folded words: what is stored and what is
asked go through the same steps, so that a stem need not be a word.
"""

import re
import threading
from functools import lru_cache

import snowballstemmer

from commun import langues
from commun.texte import normaliser as sans_signes
from commun.texte import normaliser_nom

# A longer "word" would be refused by PostgreSQL.
LONGUEUR_MOT = 40
MOTS_VIDES = {
    "fr": (
        "a ai as au aux avec c ce ces cet cette combien comment d dans de des du elle en es est et eu il ils j je l la "
        "le les leur lui m ma mes moi mon n ne nos notre nous on ou par pas peut peux pour puis qu quand que quel "
        "quelle quelles quels qui quoi s sa se ses si son sont sur t ta te tes toi ton tu un une veux vos votre vous y"
    ),
    "en": (
        "a an and are at can do for from how i in is it my of on or our the their there to we what when where with you "
        "your"
    ),
    "ar": "في من علي الي عن مع هل ما ماذا متي اين كيف كم هذا هذه التي الذي او ان انا لي يا و",
    "uk": (
        "а але в від до з за і й як який яка які коли де для же мене мені мій моя моє на не ні по про та ти то у це що "
        "я"
    ),
    "tr": "bir bu da de icin ile ki mi mu ne nasil nerede ve veya benim ben",
    "pt": (
        "a ao aos as com como da das de do dos e em eu meu minha na nas no nos o os ou para por qual quando que se um "
        "uma"
    ),
    "es": "a al como con cual cuando de del donde e el en es la las lo los mi mis o para por que se si su un una y yo",
}
_STEMMERS = {"fr": "french", "en": "english", "es": "spanish", "pt": "portuguese", "tr": "turkish", "ta": "tamil"}
# Folded before accents go: dots of Turkish, letters that Arabic writes in several ways, figures of the East.
_LETTRES = str.maketrans(
    "ıİةىیکٱґҐ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "iIهييكاгГ01234567890123456789", "\u0640\u200c\u200d\u200e\u200f"
)
_APOSTROPHES_UK = re.compile(r"(?<=\w)[’'ʼ`](?=[єїюя])", re.IGNORECASE)
# The prefixes and endings of the "light10" stemmer, on folded letters.
_DEBUTS_AR = ("وال", "بال", "كال", "فال", "لل", "ال", "و")
_FINS_AR = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
# Endings of cases and numbers, the longest first, on folded letters ("й" is "и", "ї" is "і").
_FINS_UK = (
    "иями", "ями", "ами", "ові", "еві", "ого", "ому", "ими", "іх", "их", "ах", "ях", "ів", "ев", "ою", "ею", "єю", "ам",
    "ям", "оі", "ім", "им", "ии", "а", "я", "и", "і", "у", "ю", "о", "е", "є", "ь",
)  # fmt: skip

_verrou = threading.Lock()
_stemmers = {langue: snowballstemmer.stemmer(nom) for langue, nom in _STEMMERS.items()}


@lru_cache(maxsize=50_000)
def racine(mot, langue=langues.SOURCE):
    """The stem of a word already folded: "payees", "payés" -> "pay"; "الحضانات" -> "حضان"."""
    court = mot[:LONGUEUR_MOT]
    # A word in our letters, within a text of another script, is French: a name, the word of a paper.
    if langue in ("ar", "uk") and court.isascii():
        langue = langues.SOURCE
    if langue == "ar":
        return _sans_affixes(court)
    if langue == "uk":
        return _sans_fin(court, _FINS_UK, 3)
    if langue in _stemmers:
        with _verrou:  # a stemmer works on itself
            court = _stemmers[langue].stemWord(court)
    return _singulier(court) if langue == langues.SOURCE else court


def racines(texte, langue=langues.SOURCE):
    """List of the stems of a text, in order."""
    return [racine(mot, langue) for mot in _mots(texte, langue)]


def normaliser(texte, langue=langues.SOURCE):
    """What is stored of a text, and compared to `racines` of a query: its stems, and the words that hyphens make, so
    that "microcrèche" finds "micro-crèche"."""
    composes = [mot.replace("-", "") for mot in texte.replace("‑", "-").split() if "-" in mot]
    return " ".join(racines(texte, langue) + [stem for compose in composes for stem in racines(compose, langue)])


def mots_utiles(texte, langue=langues.SOURCE):
    """The stems that a query asks for, without the words that select nothing in a question; all of them when it holds
    no other."""
    mots = _mots(texte, langue)
    vides = _vides(langue)
    return [racine(mot, langue) for mot in ([mot for mot in mots if mot not in vides] or mots)]


@lru_cache
def _vides(langue):
    return frozenset(_mots(MOTS_VIDES.get(langue, ""), langue))


def _mots(texte, langue):
    if langue == "uk":
        texte = _APOSTROPHES_UK.sub("", texte)
    plie = texte.translate(_LETTRES)
    return (normaliser_nom(plie) if langue == langues.SOURCE else sans_signes(plie)).split()


def _singulier(mot):
    return mot.rstrip("es") if len(mot.rstrip("es")) > 2 else mot


def _sans_affixes(mot):
    for debut in _DEBUTS_AR:
        # "و" alone begins many words: it goes only when a whole word follows.
        if mot.startswith(debut) and len(mot) - len(debut) >= (3 if len(debut) == 1 else 2):
            mot = mot.removeprefix(debut)
            break
    for fin in _FINS_AR:
        mot = _sans_fin(mot, (fin,), 2)
    return mot


def _sans_fin(mot, fins, reste):
    """Without the first of these endings that leaves `reste` letters at least."""
    for fin in fins:
        if mot.endswith(fin) and len(mot) - len(fin) >= reste:
            return mot.removesuffix(fin)
    return mot
