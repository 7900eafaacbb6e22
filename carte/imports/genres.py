"""What a structure is: a code of ModeAccueil, from a word of its type column or from its name."""

import re
from functools import lru_cache

from commun.texte import normaliser

ASSISTANT = "assistant_maternel"
# Whole values that a type column holds.
_SIGLES = {
    "ma": "multi_accueil", "mac": "multi_accueil", "mac mi": "multi_accueil", "hg": "halte_garderie",
    "mc": "micro_creche", "cc": "creche_collective", "cf": "creche_familiale", "cp": "creche_parentale",
    "je": "jardin_enfants", "saf": "creche_familiale", "sap": "creche_parentale",
    "mam": "mam", "am": ASSISTANT, "assmat": ASSISTANT, "ass mat": ASSISTANT, "ram": "rpe", "rpe": "rpe", "rame": "rpe",
    "laep": "laep", "pmi": "pmi", "alsh": "alsh", "clsh": "alsh", "clae": "alsh", "lsh": "alsh", "msap": "france_services",
    "eaje": "multi_accueil", "eaje psu": "multi_accueil", "eaje paje": "micro_creche", "creche": "creche_collective",
    "creches": "creche_collective", "multiaccueil": "multi_accueil", "multi": "multi_accueil",
    "collectif": "creche_collective", "familial": "creche_familiale", "parental": "creche_parentale",
    "micro": "micro_creche", "crechefami": "creche_familiale",
}  # fmt: skip
# Looked for inside a text, the first that is found wins: what is narrower comes first.
_MOTS = (
    (r"assistant\w* mat\w*(?! \w*accueil)", ASSISTANT),
    (r"(maisons?|regroupement) d? ?assistant\w*( matern\w*)?|\bmam\b", "mam"),
    (r"relais (d? ?assistant\w*|petite enfance|parents?|accueil)|\br\.?a\.?m\b|\brpe\b|\brame?p?\b", "rpe"),
    (r"lieux? d? ?accueil (\w+ )*enfants? ?(et )?parents?|\blaep\b|accueil parents? enfants?", "laep"),
    (r"protection maternelle|\bpmi\b", "pmi"),
    (r"micro ?creches?|creches? micro\b|\bmicro accueil", "micro_creche"),
    (r"multi ?accueils?", "multi_accueil"),
    (r"(creches?|accueil|structure|service|\w*garderie) (d? ?accueil )?familial\w*|\bsaf\b|familiale? (creches?)", "creche_familiale"),
    (r"(creches?|accueil|structure|halte garderie) (\w+ )?parental\w*|associative parentale", "creche_parentale"),
    (r"creches? (\w+ )?(d? ?)?(entreprises?|inter ?entreprises?|personnel|hospitalier\w*|hopital)", "creche_entreprise"),
    (r"haltes? ?(garderies?|creches?|accueil|jeux)|\bhalte\b|garderies?", "halte_garderie"),
    (r"jardins? (d? ?enfants?|eveil|maternel)|jardins? d? ?eveil", "jardin_enfants"),
    (r"ludotheques?|\bludo\b", "ludotheque"),
    (r"(accueils?|centres?) (de |periscolaire|collectif de )?(loisirs?|aeres?)|sans hebergement|\balsh\b|periscolaire", "alsh"),
    (r"mediatheques?|bibliotheques?", "mediatheque"),
    (r"(centres?|espaces?) (socia(l|ux)|socio ?culturels?|de vie sociale)|espace de vie sociale", "centre_social"),
    (r"france services?|maison de services au public", "france_services"),
    (r"garde (d? ?enfants? )?(a )?domicile|a domicile", "garde_domicile"),
    (r"ecoles? maternelles?|ecole\b", "ecole_2_ans"),
    (r"creches?|pouponniere|accueil collectif|etablissement (d? ?accueil )?(de |du )?jeunes? enfants?", "creche_collective"),
)  # fmt: skip
_REGLES = tuple((re.compile(rf"\b(?:{motif})"), genre) for motif, genre in _MOTS)
_CHIFFRES = re.compile(r"^[\d\s.,]+$")


@lru_cache(maxsize=4096)
def genre(texte):
    """The code of the kind that a text tells, "" when it tells none."""
    mots = re.sub(r"\b([dl]) (?=\w)", r"\1 ", normaliser(texte))
    if mots in _SIGLES:
        return _SIGLES[mots]
    return next((code for regle, code in _REGLES if regle.search(mots)), "")


@lru_cache(maxsize=4096)
def genre_du_type(texte, propres=()):
    """The same for the value of a type column; `propres`: ((word, code), ...) of a profile, which come first."""
    return dict(propres).get(normaliser(texte)) or genre(texte)


def est_un_chiffre(texte):
    """A code where a kind was expected: what no default may hide."""
    return bool(texte) and bool(_CHIFFRES.match(texte))
