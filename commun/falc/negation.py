"""Negation: « ne … pas », « personne ne », « aucun ».

« ne … que » restricts, « avant qu’il ne » only sounds negative and « sans » is not looked at.
"""

from commun.falc.conjugaison import DETERMINANTS, NEGATIONS
from commun.falc.ensemble import ensemble
from commun.falc.groupes import bas

NE = frozenset({"ne", "n'"})
QUE = frozenset({"que", "qu'"})
FINS_DE_PORTEE = NE | {".", ";", "!", "?"}
PORTEE = 10  # words after « ne » where its second half may stand
DEBUTS = frozenset({"", ",", ":", "«", "?", "!", "."})
SEULS = ensemble(
    """peut peuvent pouvez pouvons peux puis sait savez saurait saurais cesse cessent cessez ose osez daigne ayez aie"""
)
SANS_SUITE = QUE | {",", ".", ";", ":"}
PREMIERS = ensemble("aucun aucune rien nul nulle jamais ni")


def trouver(mots):
    """`(first, last)` places of each negation."""
    places = [i for i, mot in enumerate(mots) if mot.bas in NE]
    if not places:
        return [(i, i) for i in range(len(mots)) if _sans_ne(mots, i)]
    trouvees = ((i, _seconde_moitie(mots, i)) for i in places)
    return [(min(i, fin), max(i, fin)) for i, fin in trouvees if fin is not None]


def _seconde_moitie(mots, i):
    """Place of the word that completes « ne » at `i`, or None when nothing is denied."""
    if _figee(mots, i):
        return None
    if (avant := _avant(mots, i)) is not None:
        return avant
    for k in range(i + 1, min(i + PORTEE, len(mots))):
        if mots[k].bas in QUE:
            return None
        if mots[k].bas in FINS_DE_PORTEE:
            break
        if mots[k].bas in NEGATIONS and not _plus_que(mots, k):
            return k
    return _seule(mots, i)


def _figee(mots, i):
    """« n’importe qui », « n’est-ce pas »."""
    return bas(mots, i + 1) in {"importe", "importent", "est-ce"} or (
        bas(mots, i + 1) == "est" and bas(mots, i + 2) == "ce" and mots[i + 2].attache and bas(mots, i + 3) == "pas"
    )


def _avant(mots, i):
    """« personne ne », « aucune place n’ », « ni l’un ni l’autre ne »: the word before, or None."""
    for k in range(i - 1, max(-1, i - 9), -1):
        if mots[k].bas in SANS_SUITE:
            return None
        if mots[k].bas in PREMIERS or (mots[k].bas == "personne" and bas(mots, k - 1) not in DETERMINANTS):
            return k
    return None


def _plus_que(mots, k):
    """« ne reste plus que 2 places », « ne … rien que »: a restriction all the same."""
    return mots[k].bas in {"plus", "rien", "jamais"} and bas(mots, k + 1) in QUE


def _seule(mots, i):
    """« ne » alone denies before a few verbs only (« je ne peux venir »)."""
    if any(mot.bas in QUE for mot in mots[:i]):
        return None
    return i + 1 if bas(mots, i + 1) in SEULS else None


def _sans_ne(mots, i):
    """Spoken or telegraphic: « C’est pas loin », « Pas de téléphone », « Aucun frais »."""
    forme, avant, apres = mots[i].bas, bas(mots, i - 1), bas(mots, i + 1)
    if forme in {"aucun", "aucune"}:
        return avant not in {"sans", "d'", "avec"}
    debut = avant in DEBUTS
    if forme == "pas":
        return apres not in {"à", "après"} and (debut or avant in {"mais", "pourquoi"} or _verbe_devant(mots, i))
    if forme == "plus":
        return debut and apres in {"de", "d'", "besoin", "jamais", "rien"}
    return forme in {"jamais", "rien"} and debut


def _verbe_devant(mots, i):
    """A verb stands right before « pas », and « pas » is not a step (« il fait un pas »)."""
    k = i - 1
    while k >= 0 and mots[k].attache:
        k -= 1
    if k < 0 or bas(mots, k - 1) in DETERMINANTS:
        return False
    verbe = bool(mots[k].classes & {"VER", "AUX"}) and not mots[k].classes & {"NOM", "ADJ", "PRE", "ADV"}
    return verbe or mots[k].bas in {"est", "a", "ai"}
