"""Subjunctive: forms that can be nothing else, and the others when what stands before « que » asks for it."""

from commun.falc.conjugaison import ADVERBES, ARTICLES, AUXILIAIRES, ETRE, PREPOSITIONS
from commun.falc.ensemble import ensemble, locutions
from commun.falc.groupes import bas
from commun.falc.mots import MOT

QUE = frozenset({"que", "qu'"})
QUOIQUE = frozenset({"quoique", "quoiqu'"})
QUE_ET_QUOIQUE = QUE | QUOIQUE
RELATIFS = QUE_ET_QUOIQUE | {"qui", "dont", "où", "lequel", "laquelle"}

# What comes right before « que ».
CONJONCTIONS = locutions(
    """pour, afin, avant, sans, pourvu, à moins, à condition, de peur, de crainte, en attendant, bien, malgré,
    non, le temps, où, quoi, qui, quel, quelle, quels, quelles, en sorte, jusqu'à ce, au lieu, en admettant,
    à supposer, supposé"""
)
# « n’est possible que si … »: « que » restricts, it opens no clause.
APRES_UNE_RESTRICTION = PREPOSITIONS - {"de", "d'", "du", "des"} | {"si", "quand", "lorsque", "lorsqu'"}
A_CE_QUE = ensemble(
    """veiller veille veillez veillons veillent veillera tenir tient tiens tenons tenez tiennent attention attendre
    attend attends attendons attendez attendent manière façon aide intérêt habitué habituée oppose opposé
    opposée sorte"""
)
# Verbs, by their infinitive, and forms that the table gives to another word.
VERBES = ensemble(
    """falloir vouloir souhaiter désirer préférer aimer adorer détester exiger attendre accepter refuser interdire
    permettre craindre redouter regretter douter empêcher éviter apprécier proposer suggérer recommander
    conseiller supporter mériter ordonner tolérer déplorer suffire importer convenir plaire gêner étonner
    surprendre demander"""
)
FORMES = ensemble(
    """voulez vouliez faut faudra faudrait fallait fallu peut pourrait pouvait vaut vaudrait valait vaudra arrive
    arrivait suffit suffira importe convient souhait attends attend attendez attendons attendent"""
)
FINS_EN_ER = ("e", "es", "ent", "ons", "ez")  # « demande »: the table knows the noun first
IMPERSONNELS = {"peut": "se", "pourrait": "se", "pouvait": "se", "arrive": "il", "arrivait": "il"}
EVALUATIONS = ensemble(
    """possible impossible important nécessaire utile inutile normal anormal rare fréquent préférable obligatoire
    essentiel indispensable urgent souhaitable bon bien mieux dommage temps juste injuste naturel logique
    illogique étonnant étrange bizarre heureux heureuse triste regrettable primordial capital fondamental
    suffisant conseillé recommandé exclu inadmissible inacceptable agréable drôle formidable gênant pratique
    prudent grave dangereux interdit demandé content contente contents contentes heureuses désolé désolée
    désolés surpris surprise étonné étonnée étonnés ravi ravie ravis fâché fâchée fier fière fiers déçu déçue
    déçus inquiet inquiète inquiets furieux furieuse question génial super merveilleux rassurant légitime
    indifférent vital"""
)
SENTIMENTS = frozenset({"peur", "envie", "besoin", "crainte", "honte", "hâte", "horreur"})
OPINIONS = ensemble(
    """sais sait savez savons savent vois voit voyez voyons voient pense pensez pensons pensent crois croit croyez
    croyons comprends comprend comprenez comprenons entendu dit dis dites disons disent note notez sachez aussi si ou"""
)
ADVERBES_A_SAUTER = ADVERBES - {"bien", "mieux", "non", "peu"}
ADVERBES_D_UNE_EVALUATION = ADVERBES | {"le", "hors", "de"}
NON_VERBES = frozenset({"NOM", "ADJ", "PRE", "ADV", "CON", "PRO:per"})
AVANT_UN_NOM = ARTICLES | {"de", "d'", "à", "en", "par", "pour", "sans"}
IMPERATIFS = ensemble("ayez soyez sachez veuillez ayons soyons sachons veuille")
SUJETS_DE_SOIT = QUE | {"ce", "il", "elle", "qui", "on"}
COPULES = ensemble(
    """semble semblait paraît parait paraissait trouve trouvez trouvons trouvent juge jugez jugeons devient vaut
    vaudrait valait vaudra"""
)


def trouver(mots):
    """`(first, last)` places, from what asks for the subjunctive to its verb."""
    demandes = ((_declencheur(mots, k), _verbe(mots, k)) for k, mot in enumerate(mots) if mot.bas in QUE_ET_QUOIQUE)
    trouves = [(debut, verbe) for debut, verbe in demandes if debut is not None and verbe is not None]
    vus = {verbe for _, verbe in trouves}
    return trouves + [(i, i) for i in range(len(mots)) if i not in vus and _sans_ambiguite(mots, i)]


def _avant_que(mots, k):
    """Place of the word that governs « que » at `k`, adverbs and turned subjects left out."""
    i = k - 1
    while i > 0 and (mots[i].attache or mots[i].bas in ADVERBES_A_SAUTER):
        i -= 1
    return i


def _declencheur(mots, k):
    """Place where what asks for the subjunctive begins, or None."""
    if mots[k].bas in QUOIQUE:
        return k
    i = _avant_que(mots, k)
    if i < 0 or bas(mots, k + 1) in APRES_UNE_RESTRICTION:
        return None
    if (debut := _conjonction(mots, k)) is not None:
        return debut
    if bas(mots, k - 1) == "ce" and bas(mots, k - 2) in {"à", "jusqu'à"}:
        return _a_ce_que(mots, k - 2)
    return i if _verbe_de_volonte(mots, i) or _evaluation(mots, i) else None


def _conjonction(mots, k):
    if bas(mots, k - 1) == "bien" and _bien_adverbe(mots, k - 1):
        return None
    return next((k - n for n in (2, 1) if k >= n and tuple(mot.bas for mot in mots[k - n : k]) in CONJONCTIONS), None)


def _bien_adverbe(mots, i):
    """« vous savez bien que » states a fact."""
    avant = i - 1
    while avant > 0 and mots[avant].attache:
        avant -= 1
    return bas(mots, avant) in OPINIONS


def _a_ce_que(mots, i):
    debut = max(0, i - 4)
    return next((n for n in range(i - 1, debut - 1, -1) if mots[n].bas in A_CE_QUE), None)


def _verbe_de_volonte(mots, i):
    mot = mots[i]
    if mot.bas in IMPERSONNELS:
        return any(bas(mots, n) == IMPERSONNELS[mot.bas] for n in range(max(0, i - 2), i))
    if mot.bas in FORMES:
        return bas(mots, i - 1) not in ARTICLES or (bas(mots, i - 1) in {"le", "la", "les", "l'"} and i > 1)
    if "NOM" in mot.classes and bas(mots, i - 1) in ARTICLES:
        return False
    if mot.temps == {"par:pas"} and mot.bas.endswith(("e", "s")):  # « n’est demandée que … »
        return False
    return mot.fiche.lemme in VERBES or any(mot.bas.removesuffix(fin) + "er" in VERBES for fin in FINS_EN_ER)


def _evaluation(mots, i):
    """« il est important que », « je trouve normal que », « dommage que », « avoir peur que »."""
    forme = mots[i].bas
    if forme in SENTIMENTS:
        return True
    if forme not in EVALUATIONS:
        return False
    if bas(mots, i - 1) in {"plus", "moins", "aussi", "si"} and bas(mots, i - 2) != "le":
        return False
    j = i - 1
    while j >= 0 and (mots[j].attache or mots[j].bas in ADVERBES_D_UNE_EVALUATION):
        j -= 1
    return j < 0 or mots[j].nature != MOT or mots[j].bas in ETRE or mots[j].bas in COPULES


def _verbe(mots, k):
    """Place of the first finite verb after « que » at `k`, in its clause, if it may be a subjunctive."""
    relative = False
    for i in range(k + 1, len(mots)):
        mot = mots[i]
        if mot.bas in {",", ";", ".", "!", "?", ":"}:
            return None
        if mot.nature != MOT or mot.attache:
            continue
        if mot.bas in {"qui", "dont", "où"}:
            relative = True
        elif _peut_etre_subjonctif(mots, i):
            return i
        elif _est_indicatif(mot):
            if not relative:
                return None
            relative = False
    return None


def _est_indicatif(mot):
    """« Le temps que vous passez »: a verb that cannot be a subjunctive."""
    if mot.bas in AUXILIAIRES:
        return AUXILIAIRES[mot.bas].startswith("ind")
    return mot.bas.endswith(("ons", "ez")) and "ind:pre" in mot.temps and mot.classes == {"VER"}


def _peut_etre_subjonctif(mots, i):
    mot = mots[i]
    if mot.bas in AUXILIAIRES:
        return AUXILIAIRES[mot.bas].startswith("sub")
    fini = bool(mot.temps & {"sub:pre", "ind:pre", "sub:imp"}) or (
        mot.bas.endswith(("ions", "iez")) and "ind:imp" in mot.temps
    )
    if not fini or (mot.bas.endswith(("ons", "ez")) and not mot.bas.endswith(("ions", "iez"))):
        return False
    return not mot.classes & NON_VERBES or bas(mots, i - 1) not in AVANT_UN_NOM


def _sans_ambiguite(mots, i):
    """A form that is only a subjunctive, after a relative: « une personne qui sache », « quel que soit »."""
    mot = mots[i]
    if mot.nature != MOT or not _seulement_subjonctif(mot):
        return False
    if mot.bas in IMPERATIFS and not _apres_que_vous(mots, i):
        return False
    if mot.bas == "soit" and _conjonction_soit(mots, i):
        return False
    return any(mots[n].bas in RELATIFS for n in range(max(0, i - 10), i))


def _apres_que_vous(mots, i):
    """« que vous soyez » and not « Soyez à l’heure »."""
    pronom = "nous" if mots[i].bas.endswith("ons") else "vous"
    return any(bas(mots, n) == pronom and bas(mots, n - 1) in RELATIFS for n in range(max(0, i - 4), i))


def _seulement_subjonctif(mot):
    if mot.bas in AUXILIAIRES:
        return AUXILIAIRES[mot.bas].startswith("sub")
    return (
        mot.temps <= {"sub:pre", "sub:imp", "imp:pre"}
        and bool(mot.temps & {"sub:pre", "sub:imp"})
        and mot.classes == {"VER"}
    )


def _conjonction_soit(mots, i):
    """« soit le matin, soit le soir », « deux jours, soit 16 heures »."""
    avant = bas(mots, i - 1)
    repete = sum(mot.bas == "soit" for mot in mots) > 1 and avant not in SUJETS_DE_SOIT
    return avant in {"", ","} or repete
