"""What a structure is: a code of ModeAccueil, from a word of its type column or from its name.

Words that say no more than "crèche" or "EAJE" wait until nothing narrower is found elsewhere.
"""

import re
from functools import lru_cache

from commun.texte import normaliser

ASSISTANT = "assistant_maternel"
# Whole values that a type column holds.
_SIGLES = {
    "ma": "multi_accueil", "mac": "multi_accueil", "macf": "multi_accueil", "hg": "halte_garderie",
    "mc": "micro_creche", "mc paje": "micro_creche", "mc psu": "micro_creche",
    "cc": "creche_collective", "cf": "creche_familiale", "cp": "creche_parentale",
    "ce": "creche_entreprise", "je": "jardin_enfants", "jev": "jardin_enfants", "saf": "creche_familiale",
    "sap": "creche_parentale", "am": ASSISTANT, "assmat": ASSISTANT, "ass mat": ASSISTANT, "clae": "alsh",
    "lsh": "alsh", "eaje paje": "micro_creche", "multi": "multi_accueil", "familial": "creche_familiale",
    "familiale": "creche_familiale", "parental": "creche_parentale", "parentale": "creche_parentale",
    "micro": "micro_creche", "crechefami": "creche_familiale", "halte": "halte_garderie",
}  # fmt: skip
# Looked for inside a text; the first that is found wins.
_PRECIS = (
    (r"(maisons?|regroupement) (d )?assist\w*( mat\w*)?|mam", "mam"),
    (r"relais (d )?(assist\w*|petite enfance|parents?|accueil|ass\w* mat\w*)|r a m|ram|rpe|ramp?e?", "rpe"),
    (r"assistant\w* mat\w*|nourrices?", ASSISTANT),
    (r"lieux? (d )?accueil (\w+ )*enfants?( et)? parents?|laep|accueil (parents? enfants?|enfants? parents?)", "laep"),
    (r"protection maternelle( et infantile)?|pmi|consultations? (de )?nourrissons?", "pmi"),
    (r"micro ?creches?|creches? micro|micro ?accueil", "micro_creche"),
    (r"multi ?accueils?|accueil multiple|multiaccueil\w*|accueil (collectif )?regulier et occasionnel",
     "multi_accueil"),
    (r"(creches?|accueils?|structure|service|\w*garderie) (d )?(accueil )?(a caractere )?famil\w*", "creche_familiale"),
    (r"(creches?|accueils?|structure|\w*garderie) (\w+ )?(a gestion )?parent\w*", "creche_parentale"),
    (r"creches? (\w+ ){0,2}(entreprises?|interentreprises?|personnels?|hospitalier\w*|hopital)", "creche_entreprise"),
    (r"haltes? ?(garderies?|creches?|accueils?|jeux|d enfants)|haltegarderie", "halte_garderie"),
    (r"jardins? (d )?(enfants?|eveil|maternel)", "jardin_enfants"),
    (r"garderies?", "halte_garderie"),
    (r"ludotheques?|ludo", "ludotheque"),
    (r"(accueils?|centres?) (de |d |periscolaire |collectif de )?(loisirs?|aeres?)|sans hebergement|alsh|clsh"
     r"|peri ?scolaire", "alsh"),
    (r"(media|biblio)theques?", "mediatheque"),
    (r"(centres?|espaces?) (social|sociaux|socio ?cult\w*|de vie sociale)", "centre_social"),
    (r"france services?|maison de services? au public|msap", "france_services"),
    (r"garde (d enfants? )?(a )?domicile|a domicile", "garde_domicile"),
    (r"toute petite section|tps|(ecole|classe|accueil)\w* .*(2|deux) ans|classe passerelle", "ecole_2_ans"),
    (r"creches? (collect\w*|municip\w*|halte|multi\w*|traditionnelle)|accueil collectif (regulier|permanent)",
     "creche_collective"),
)  # fmt: skip
_LARGES = (
    (r"(mini ?)?creches?|pouponnieres?|accueil collectif|collectif|collective", "creche_collective"),
    (r"e a j e|eaje|etablissements? (d )?accueil (de |du )?jeunes? enfants?|accueil (de |du )?jeunes? enfants?"
     r"|structures? (multi|petite enfance)|accueil petite enfance", "multi_accueil"),
)  # fmt: skip
_PERDU = re.compile(r"(?<=[^\W\d])[?\ufffd](?=[^\W\d])")
_INITIALES = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_CHIFFRES = re.compile(r"^[\d\s.,]+$")


def _mots(texte):
    """The words of a text, "R.P.E." being one; a lost accent ("Cr?che") is the letter it stood on, most often an e."""
    return normaliser(_INITIALES.sub(lambda lettres: lettres[0].replace(".", ""), _PERDU.sub("e", texte)))


def _regles(mots):
    return tuple((re.compile(rf"\b(?:{motif})\b"), code) for motif, code in mots)


_REGLES_PRECISES, _REGLES_LARGES = _regles(_PRECIS), _regles(_LARGES)


@lru_cache(maxsize=8192)
def genre_precis(texte, est_un_type=False):
    """The code of a kind that a text tells exactly, "" otherwise; initials count in a type column only."""
    mots = _mots(texte)
    if est_un_type and mots in _SIGLES:
        return _SIGLES[mots]
    return next((code for regle, code in _REGLES_PRECISES if regle.search(mots)), "")


@lru_cache(maxsize=8192)
def genre_large(texte):
    """The same for words that say only "crèche" or "EAJE"."""
    mots = _mots(texte)
    return next((code for regle, code in _REGLES_LARGES if regle.search(mots)), "")


def genre(texte):
    """The code of the kind that one text tells, exactly or not; "" when it tells none."""
    return genre_precis(texte, est_un_type=True) or genre_large(texte)


def trouver(types, nom, propres):
    """The kind of a structure from the values of its type columns and from its name; "" when none tells it.

    `propres`: {normalised word: code} of a profile, which come first.
    """
    for dit in types:
        if code := propres.get(normaliser(dit)):
            return code
    precis = next(filter(None, (genre_precis(dit, est_un_type=True) for dit in types)), "")
    return precis or genre_precis(nom) or next(filter(None, map(genre_large, (*types, nom))), "")


def est_un_chiffre(texte):
    """A code where a kind was expected: what no default may hide."""
    return bool(texte) and bool(_CHIFFRES.match(texte))
