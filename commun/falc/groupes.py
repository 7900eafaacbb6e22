"""The verb group: an auxiliary, what slips in, its participle, and who acts."""

from commun.falc.conjugaison import ADVERBES, ARTICLES, FAUX_PARTICIPES, LOCUTIONS, MOYENS, masculins
from commun.falc.dictionnaire import lire
from commun.falc.mots import MOT, NOMBRE

DEBUTS_DE_LOCUTION = frozenset(locution[0] for locution in LOCUTIONS)
# Forms of « être » that a reflexive pronoun agrees with; all of them after « se ».
REFLECHIS = {
    "s'": (),
    "se": (),
    "me": ("suis", "serai", "serais"),
    "m'": ("étais",),
    "te": ("seras", "serais"),
    "t'": ("es", "étais"),
    "nous": ("sommes", "étions", "serons", "serions"),
    "vous": ("êtes", "étiez", "serez", "seriez"),
}


def bas(mots, i):
    """The word at `i` in lower case, "" outside of the sentence."""
    return mots[i].bas if 0 <= i < len(mots) else ""


def apres_article(mots, i):
    return bas(mots, i - 1) in ARTICLES


def saute(mots, i):
    """First place from `i` that is neither an adverb, nor a locution, nor a subject turned round."""
    while i < len(mots):
        if longueur := _longueur_de_locution(mots, i):
            i += longueur
        elif mots[i].attache or bas(mots, i) in ADVERBES or _en_ment(mots[i]):
            i += 1
        else:
            break
    return i


def _longueur_de_locution(mots, i):
    if bas(mots, i) not in DEBUTS_DE_LOCUTION:
        return 0
    return next((n for n in (2, 3, 4) if tuple(mot.bas for mot in mots[i : i + n]) in LOCUTIONS), 0)


def _en_ment(mot):
    return mot.bas.endswith("ment") and "ADV" in mot.classes


def est_participe(mot):
    if mot.nature != MOT or mot.bas in FAUX_PARTICIPES or mot.majuscule:
        return False
    if "par:pas" in mot.temps:
        return True
    if not mot.classes:
        return mot.bas.endswith(("é", "ée", "és", "ées"))
    # The table tags « remplie » as a present and « élue » as an adjective: their masculine says better.
    return mot.bas.endswith(("e", "s")) and any(
        (fiche := lire(forme)) and "par:pas" in fiche.temps for forme in masculins(mot.bas) - {mot.bas}
    )


def participe_apres(mots, i):
    """Place of the participle that the auxiliary at `i` governs, or None."""
    j = saute(mots, i + 1)
    return j if j < len(mots) and est_participe(mots[j]) else None


def est_reflechi(mots, i):
    """Whether « être » at `i` is that of a pronominal verb: « s’est », « nous nous sommes », « vous êtes-vous »."""
    place = i - 2 if bas(mots, i - 1) in {"y", "en"} else i - 1
    pronom = bas(mots, place)
    if pronom in {"nous", "vous"}:
        avant = place - 2 if bas(mots, place - 1) in {"ne", "n'"} else place - 1
        double = bas(mots, avant) == pronom and mots[i].bas in REFLECHIS[pronom]
        return double or _reflechi_inverse(mots, i)
    return pronom in REFLECHIS and (not REFLECHIS[pronom] or mots[i].bas in REFLECHIS[pronom])


def _reflechi_inverse(mots, i):
    pronom = bas(mots, i - 1)
    return pronom in {"nous", "vous"} and bas(mots, i + 1) == pronom and mots[i + 1].attache


def a_un_agent(mots, j):
    """Whether « par quelqu’un » follows the participle at `j`."""
    k = saute(mots, j + 1)
    if bas(mots, k) != "par" or k + 1 >= len(mots):
        return False
    complement = mots[k + 1]
    if complement.bas in ARTICLES:
        return bas(mots, k + 2) not in MOYENS
    return complement.majuscule or complement.nature == NOMBRE or _est_pronom(complement)


def _est_pronom(mot):
    return any(classe.startswith(("PRO", "ADJ:num", "ADJ:pos")) for classe in mot.classes)
