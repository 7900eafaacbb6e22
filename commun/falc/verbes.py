"""Passive, past, future and conditional: what the verbs of a sentence say."""

from commun.falc.conjugaison import (
    ALLER_PRESENT,
    ARTICLES,
    AVOIR,
    DEGRES,
    ETATS,
    ETATS_DE_PERSONNE,
    ETRE,
    INFINITIFS_DE_DEPLACEMENT,
    INTRANSITIFS,
    PRONOMS_COMPLEMENTS,
    PRONOMS_SUJETS,
    est_parmi,
)
from commun.falc.groupes import a_un_agent, apres_article, bas, est_reflechi, participe_apres, saute
from commun.falc.mots import MOT

TEMPS = {"ind:imp": "passe", "ind:pas": "passe", "ind:fut": "futur", "cnd:pre": "conditionnel"}
FINS = {
    "ind:fut": ("rai", "ras", "ra", "rons", "rez", "ront"),
    "cnd:pre": ("rais", "rait", "rions", "riez", "raient"),
    "ind:imp": ("ais", "ait", "ions", "iez", "aient"),
    "ind:pas": ("a", "it", "ut", "int", "èrent", "irent", "urent", "inrent", "mes"),
}
PAS_AU_PASSE_SIMPLE = frozenset({"ind:pre", "par:pas", "sub:pre", "ind:fut", "ind:imp"})
NOMS = frozenset({"NOM", "ADJ", "ADV", "PRE", "CON", "PRO:per", "PRO:ind", "ADJ:pos"})
FAIT = frozenset({"fait"})
SANS_SUJET = frozenset({"et", "ou", "puis", "y", "en"})
COMPLEMENTS_ET_NEGATION = PRONOMS_COMPLEMENTS | {"ne", "pas"}


def est_passif(mots, i, j, evenement=False):
    """Whether the participle at `j`, after « être » at `i`, says an action that is undergone.

    `evenement`: after « a été », a state becomes an action (« la crèche a été fermée »).
    """
    forme = mots[j].bas
    if est_parmi(forme, ETATS_DE_PERSONNE):
        return False
    if a_un_agent(mots, j):
        return True
    if est_parmi(forme, ETATS):
        return evenement
    if est_parmi(forme, FAIT):
        return bas(mots, j + 1) not in {"pour", "de", "d'", "exprès"}
    return not _au_degre(mots, i, j)


def _au_degre(mots, i, j):
    """« plus adaptée », « très chargé »: an adjective. Not « n’est plus étudié »."""
    degre = bas(mots, j - 1)
    nie = any(bas(mots, k) in {"ne", "n'"} for k in range(max(0, i - 3), i))
    return j - 1 > i and degre in DEGRES and not (degre == "plus" and nie)


def analyser(mots, reserves=frozenset()):
    """`(phenomene, first, last)` of each verb; `reserves` holds the places of subjunctives, whose tense is not read."""
    trouves = []
    for i, mot in enumerate(mots):
        if mot.nature != MOT or mot.attache:
            continue
        if mot.bas in ETRE and not _est_nom(mots, i):
            trouves += _etre(mots, i, reserves)
        elif mot.bas in AVOIR and not _est_nom(mots, i):
            trouves += _avoir(mots, i, reserves)
        elif mot.bas in ALLER_PRESENT:
            trouves += _futur_proche(mots, i)
        elif i not in reserves:
            trouves += _temps_simple(mots, i)
    return trouves


def _est_nom(mots, i):
    """« à l’est », « les avions », « l’être »: not the auxiliary."""
    forme, avant = mots[i].bas, bas(mots, i - 1)
    if forme in {"est", "être", "avoir"}:
        return (avant == "l'" and participe_apres(mots, i) is None) or avant in {"un", "cet", "nord", "sud"}
    if forme in {"avions", "aura", "as", "sommes", "suis", "fut"}:
        return avant in ARTICLES and participe_apres(mots, i) is None
    return False


def _du_temps(temps, i, j):
    return [(TEMPS[temps], i, j)] if temps in TEMPS else []


def _etre(mots, i, reserves):
    temps, j = ETRE[mots[i].bas], participe_apres(mots, i)
    trouves = [] if i in reserves else _du_temps(temps, i, i if j is None else j)
    if j is None:
        return trouves
    if est_reflechi(mots, i) or est_parmi(mots[j].bas, INTRANSITIFS):
        return trouves + ([("passe", i, j)] if temps in {"ind:pre", "inf"} else [])
    if est_passif(mots, i, j, evenement=temps == "ind:pas" or bas(mots, i - 1) in {"dû", "pu"}):
        trouves.append(("passif", i, j))
    return trouves


def _avoir(mots, i, reserves):
    temps, j = AVOIR[mots[i].bas], participe_apres(mots, i)
    trouves = [] if i in reserves else _du_temps(temps, i, i if j is None else j)
    if j is None:
        return trouves
    if temps in {"ind:pre", "inf"}:
        trouves.append(("passe", i, j))
    if mots[j].bas == "été" and (k := participe_apres(mots, j)) and est_passif(mots, j, k, evenement=True):
        trouves.append(("passif", i, k))
    return trouves


def _futur_proche(mots, i):
    """« vous allez recevoir »; going somewhere to do something (« allez chercher ») is not a future."""
    sujet_apres = i + 1 < len(mots) and mots[i + 1].attache
    if not sujet_apres and (i == 0 or mots[i - 1].nature != MOT or bas(mots, i - 1) in SANS_SUJET):
        return []
    j = saute(mots, i + 1)
    while bas(mots, j) in COMPLEMENTS_ET_NEGATION:
        j += 1
    if j >= len(mots) or "inf" not in mots[j].temps or mots[j].bas in INFINITIFS_DE_DEPLACEMENT:
        return []
    return [("futur", i, j)]


def _temps_simple(mots, i):
    mot = mots[i]
    for temps in ("ind:fut", "cnd:pre", "ind:imp"):
        if temps in mot.temps and mot.bas.endswith(FINS[temps]):
            est_un_nom = bool(mot.classes & {"NOM", "ADJ"}) and apres_article(mots, i)
            if est_un_nom or (temps == "ind:imp" and not _imparfait(mots, i)):
                return []
            return [(TEMPS[temps], i, i)]
    return [("passe", i, i)] if _passe_simple(mots, i) else []


def _imparfait(mots, i):
    """« -ions » and « -iez » need their subject: « les portions » is no verb."""
    mot = mots[i]
    if not mot.bas.endswith(("ions", "iez")):
        return not mot.classes & {"ADJ", "NOM"} or bas(mots, i - 1) in PRONOMS_SUJETS
    if not mot.classes & {"NOM", "ADJ"}:
        return True
    return any(bas(mots, k) == "nous" for k in range(max(0, i - 3), i + 2))


def _passe_simple(mots, i):
    """A form that is nothing else (not « finit »), in the third person or after « je »."""
    mot, avant = mots[i], bas(mots, i - 1)
    if "ind:pas" not in mot.temps or mot.temps & PAS_AU_PASSE_SIMPLE or mot.majuscule:
        return False
    if not mot.bas.endswith(FINS["ind:pas"]):
        return avant in {"je", "j'"}
    return not mot.classes & NOMS or avant in PRONOMS_SUJETS
