"""Words that are hard to read, and words that change from one sentence to the next (F10, F12, F30, F31, F33, F34)."""

import re
from functools import lru_cache

from commun.falc.conjugaison import AUXILIAIRES
from commun.falc.dictionnaire import INCONNUE, chercher, frequence_du_verbe, lire
from commun.falc.ensemble import ensemble
from commun.falc.mots import MOT, SIGNE
from commun.falc.regles import alarme
from commun.falc.vocabulaire import ABREGES, DIFFICILES, SEUIL_DE_RARETE, SIGLES_DE_TOUS_LES_JOURS, SIMPLES
from commun.texte import normaliser

LETTRES_DE_TROP = 15
CAPITALES = re.compile(
    r"(?<![\w.@/-])(?:[A-ZÀ-ÖØ-Þ](?:\.[A-ZÀ-ÖØ-Þ])+\.?|[A-ZÀ-ÖØ-Þ]{2,}(?:[-'’][A-ZÀ-ÖØ-Þ]+)*s?)(?![\w@])"
)
ROMAIN = re.compile(r"[IVX]+")
# « PAS » and « NON » are words, « MAM » and « SMIC » are acronyms; no acronym is as long as « GRATUIT ».
FREQUENCE_D_UN_MOT_COURT, FREQUENCE_PRES_D_UN_MOT, LETTRES_D_UN_MOT = 50.0, 5.0, 6

DEMONSTRATIFS = ensemble("celui-ci celle-ci ceux-ci celles-ci celui-là celle-là ceux-là celles-là")
RELATIFS_COMPOSES = ensemble(
    """lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles"""
)
DERNIERS = ensemble("dernier dernière derniers dernières")
JAMAIS_DIFFICILES = ABREGES | AUXILIAIRES.keys()  # an abbreviation has its own rule
CLASSES_PLEINES = frozenset({"NOM", "ADJ", "VER", "ADV"})


def capitales(texte, connus):
    """F10 for an acronym that no one explains, F12 for words in capitals."""
    trouvees = dict.fromkeys(t[0] for t in CAPITALES.finditer(texte) if not ROMAIN.fullmatch(t[0]))
    mots = [brut for brut in trouvees if _est_un_mot(brut, FREQUENCE_D_UN_MOT_COURT)]
    if mots:  # « PARC FERMÉ »: beside a word in capitals, a rarer one is a word too
        mots = [brut for brut in trouvees if _est_un_mot(brut, FREQUENCE_PRES_D_UN_MOT)]
    alarmes = [alarme("F10", s=brut) for brut in trouvees if brut not in mots and not _explique(brut, connus)]
    return alarmes + ([alarme("F12", ici=mots)] if mots else [])


def _est_un_mot(brut, frequence):
    if "." in brut or brut.endswith("s"):
        return False
    trouvee = _frequence_sans_accents(brut.lower())
    return trouvee > 0 if len(brut) >= LETTRES_D_UN_MOT else trouvee >= frequence


def _frequence_sans_accents(bas):
    """Capitals often lose their accents: « FERMEE »."""
    accentuees = (bas[:i] + e + bas[i + 1 :] for i, lettre in enumerate(bas) if lettre == "e" for e in "éèê")
    return max(chercher(forme).frequence for forme in (bas, *accentuees))


def _explique(sigle, connus):
    return sigle in SIGLES_DE_TOUS_LES_JOURS or normaliser(sigle.replace(".", "")).removesuffix("s") in connus


@lru_cache(maxsize=64)
def _decoupes(termes):
    return tuple(frozenset(map(_singulier, normaliser(terme.replace(".", "")).split())) for terme in termes)


def _singulier(mot):
    return mot[:-1] if len(mot) > 3 and mot[-1] in "sx" else mot


def mots_expliques(texte, termes):
    """Words of the sentence, without accents and in the singular, that belong to a term of the glossary."""
    if not termes:
        return set()
    presents = {_singulier(mot) for mot in normaliser(texte).split()}
    expliques = set()
    for mots in _decoupes(termes):
        if mots and mots <= presents:
            expliques |= mots
    return expliques


def mots_difficiles(texte, mots, connus, deja):
    """F30 and F31, once a page for each word: `deja` is filled."""
    alarmes = []
    for i, mot in enumerate(mots):
        if not _a_juger(texte, mots, i):
            continue
        rare, long = _est_rare(mot), max(map(len, mot.bas.split("-"))) >= LETTRES_DE_TROP
        if not (rare or long) or _deja_dit(mot, connus, deja):
            continue
        deja |= {mot.fiche.lemme, mot.bas}
        brut = texte[mot.debut : mot.fin]
        alarmes += [alarme("F30", m=brut)] * rare + [alarme("F31", m=brut)] * long
    return alarmes


def _deja_dit(mot, connus, deja):
    """Explained by the glossary, or already told in this page."""
    if mot.bas in deja or (mot.fiche.lemme and mot.fiche.lemme in deja):
        return True
    return {_singulier(partie) for partie in normaliser(mot.bas).split()} <= connus


def _a_juger(texte, mots, i):
    """A full word that is neither a name nor an acronym."""
    mot = mots[i]
    if mot.nature != MOT or mot.attache or len(mot.bas) < 3 or mot.bas.endswith("'") or mot.bas in JAMAIS_DIFFICILES:
        return False
    if not mot.majuscule:
        return True
    en_tete = all(avant.nature == SIGNE for avant in mots[:i])
    return en_tete and mot.fiche is not INCONNUE and not texte[mot.debut : mot.fin].isupper()


def _est_rare(mot):
    formes = {mot.bas, mot.fiche.lemme, mot.bas.removesuffix("s")}
    if formes & DIFFICILES:
        return True
    if formes & SIMPLES or max(mot.fiche.frequence, frequence_du_verbe(mot.bas)) >= SEUIL_DE_RARETE:
        return False
    if mot.classes and not mot.classes & CLASSES_PLEINES:
        return False
    if mot.classes == {"ADV"} and not mot.bas.endswith("ment"):
        return False
    return not _parties_simples(mot.bas)


def _parties_simples(bas):
    """« halte-garderie », « beau-père »: as simple as its parts."""
    parties = bas.split("-")
    return len(parties) > 1 and all(
        partie in SIMPLES or ((fiche := lire(partie)) and fiche.frequence >= SEUIL_DE_RARETE) for partie in parties
    )


def reprises(texte, mots):
    """F34: « celui-ci », « lequel », « ce dernier » ask the reader to look back."""
    trouvees = [
        m.bas for i, m in enumerate(mots) if m.bas in DEMONSTRATIFS or _relatif(texte, mots, i) or _dernier(mots, i)
    ]
    return [alarme("F34", ici=dict.fromkeys(trouvees))] if trouvees else []


def _relatif(texte, mots, i):
    """« Lequel choisir ? » is a question, not a recall."""
    return mots[i].bas in RELATIFS_COMPOSES and not (i <= 1 and texte.rstrip().endswith("?"))


def _dernier(mots, i):
    """« ce dernier » alone; « ces derniers mois » names its noun."""
    if mots[i].bas not in DERNIERS or i == 0 or mots[i - 1].bas not in {"ce", "cette", "ces"}:
        return False
    return i + 1 == len(mots) or "NOM" not in mots[i + 1].classes


class MemesMots:
    """F33 through a page: the first name given to a thing is the one to keep."""

    def __init__(self, groupes):
        self._motif, self._choses = _noms(groupes)
        self._premiers = {}

    def verifier(self, texte):
        """The alarms of one sentence; both names in one sentence are a definition (« une nounou est une assmat »)."""
        trouves = {}
        for trouve in self._motif.finditer(texte.lower().replace("’", "'")):
            chose, nom = self._choses[_au_singulier(trouve[0])]
            trouves.setdefault(chose, []).append(nom)
        alarmes = []
        for chose, noms in trouves.items():
            premier = self._premiers.setdefault(chose, noms[0])
            if premier not in noms:
                alarmes.append(alarme("F33", a=premier))
        return alarmes


@lru_cache(maxsize=16)
def _noms(groupes):
    """One pattern for every name, the longest first, in any number; and `{name: (rank of the group, first form)}`."""
    choses = {
        _au_singulier(forme): (rang, nom.partition("/")[0])
        for rang, groupe in enumerate(groupes)
        for nom in groupe
        for forme in nom.split("/")
    }
    motifs = (r"\s".join(f"{re.escape(mot)}[sx]?" for mot in forme) for forme in sorted(choses, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(motifs)})(?![\w-])" if choses else r"(?!)"), choses


def _au_singulier(nom):
    """« Assistantes maternelles » -> (« assistante », « maternelle »)."""
    return tuple(re.sub("[sx]$", "", mot) for mot in nom.lower().replace("’", "'").split())
