"""Present participle and gerund, told from the nouns, adjectives and prepositions in « -ant »."""

from commun.falc.conjugaison import ADVERBES, ARTICLES, DETERMINANTS, FEMININS, PLURIELS, PRONOMS_COMPLEMENTS
from commun.falc.ensemble import ensemble
from commun.falc.groupes import bas
from commun.falc.mots import MOT, NOMBRE

JAMAIS = ensemble(
    """pendant maintenant cependant durant moyennant nonobstant avant autant tant enfant restaurant méchant échéant"""
)
PREPOSITIONS_EN_ANT = frozenset({"suivant", "concernant", "touchant", "devant"})
# Also adjectives or nouns, yet participles before a preposition: « un enfant vivant avec sa mère ».
SUIVIS_D_UNE_PREPOSITION = ensemble(
    """vivant habitant dormant restant marchant arrivant venant sortant passant tombant souffrant relevant
    correspondant tendant portant parlant participant commençant finissant donnant servant partant figurant
    répondant allant tenant dépendant"""
)
TOUJOURS = frozenset({"ayant", "étant"})
PRONOMS_CERTAINS = ensemble("ne n' me m' te t' se s' nous vous lui y")  # no noun follows them
ENTRE_EN_ET_LE_VERBE = PRONOMS_COMPLEMENTS - {"en"} | {"ne", "n'", "bien"}
SUITES_FIGEES = ensemble("droit droits donné donnés donnée données")  # « étant donné », « ayant droit »
AUTRES_CLASSES = frozenset({"NOM", "ADJ", "PRE", "ADV", "CON"})
PRONOMS_DEMONSTRATIFS = ensemble("celui celle ceux celles")
PAS_DES_NOMS = ADVERBES | DETERMINANTS | {"est", "été", "être"}
DETERMINANTS_D_UN_NOM = DETERMINANTS - {"de", "d'"}
DETERMINANTS_D_UN_OBJET = ARTICLES - {"au", "aux"}
SUITES = ensemble(
    """à au aux de du des d' dans en sur sous par pour avec chez que qu' où ici là près loin seul seule seuls seules"""
)


def trouver(mots):
    """`(first, last)` places of each present participle, « en » included in a gerund."""
    return [(debut, i) for i, mot in enumerate(mots) if (debut := _debut(mots, i, mot)) is not None]


def _debut(mots, i, mot):
    """Where the participle at `i` begins, or None when it is none."""
    if not _en_ant(mot):
        return None
    j = i - 1
    while j >= 0 and not mots[j].attache and mots[j].bas in ENTRE_EN_ET_LE_VERBE:
        j -= 1
    if bas(mots, j) == "en":
        return j
    if mot.bas in TOUJOURS:
        return None if bas(mots, i + 1) in SUITES_FIGEES else i
    if bas(mots, i - 1) in PRONOMS_CERTAINS:
        return j + 1
    return i if _participe(mots, i, mot) else None


def _en_ant(mot):
    if mot.nature != MOT or not mot.bas.endswith("ant") or mot.bas in JAMAIS or mot.attache:
        return False
    return "par:pre" in mot.temps or mot.bas in TOUJOURS or (not mot.classes and not mot.majuscule)


def _participe(mots, i, mot):
    """Without « en » nor pronoun: what stands around tells it from a noun or an adjective."""
    if mot.bas == "assistant":  # « devenir assistant maternel »
        return bas(mots, i + 1) in {"à", "au", "aux"}
    if mot.bas == "devant":  # « devant travailler »
        return i + 1 < len(mots) and "inf" in mots[i + 1].temps
    if not mot.classes & AUTRES_CLASSES:
        return True
    if bas(mots, i - 1) in ARTICLES:
        return False
    if mot.bas in PREPOSITIONS_EN_ANT:
        return _nom_avant(mots, i) and _objet_apres(mots, i) and (mot.bas == "concernant" or _pluriel(mots, i))
    if i == 0 or mots[i - 1].nature != MOT:
        return _objet_apres(mots, i) or ("NOM" not in mot.classes and _mot_apres(mots, i))
    return _nom_avant(mots, i) and _se_rapporte_au_nom(mots, i)


def _se_rapporte_au_nom(mots, i):
    """An adjective would agree with its noun, and takes neither an object nor most prepositions."""
    mot = mots[i]
    if _pluriel(mots, i) or _determinant(mots, i) in FEMININS or _objet_apres(mots, i):
        return True
    return bas(mots, i + 1) in SUITES and ("ADJ" not in mot.classes or mot.bas in SUIVIS_D_UNE_PREPOSITION)


def _nom_avant(mots, i):
    """A noun or a pronoun that the participle may say something of; not « est », « très », « plus »."""
    if i == 0:
        return False
    mot = mots[i - 1]
    if mot.nature != MOT:
        return mot.nature == NOMBRE
    nom = mot.classes & {"NOM", "ADJ"} or not mot.classes or mot.bas in PRONOMS_DEMONSTRATIFS
    return bool(nom) and mot.bas not in PAS_DES_NOMS


def _mot_apres(mots, i):
    return i + 1 < len(mots) and mots[i + 1].nature == MOT


def _objet_apres(mots, i):
    if i + 1 >= len(mots):
        return False
    suivant = mots[i + 1]
    return suivant.bas in DETERMINANTS_D_UN_OBJET or suivant.nature == NOMBRE or suivant.majuscule


def _determinant(mots, i):
    """The determiner of the noun group that ends before `i`, or ""; a number stands for « les »."""
    for mot in reversed(mots[max(0, i - 5) : max(0, i - 1)]):
        if mot.nature == NOMBRE:
            return "les"
        if mot.nature != MOT:
            return ""
        if mot.bas in DETERMINANTS_D_UN_NOM:
            return mot.bas
    return ""


def _pluriel(mots, i):
    """The noun before is plural: an adjective would end in « -ants »."""
    nom = mots[i - 1]
    return _determinant(mots, i) in PLURIELS or (nom.bas.endswith(("s", "aux", "eux")) and nom.fiche.lemme != nom.bas)
