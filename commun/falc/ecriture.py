"""How a sentence is written: length, punctuation, signs, numbers, dates, capitals, abbreviations (F01 to F18)."""

import re

from commun.falc.dates import dates_incompletes
from commun.falc.ensemble import ensemble
from commun.falc.longueur import compter, dit_plusieurs_choses
from commun.falc.mots import LIEN, NOMBRE
from commun.falc.regles import ERREUR, alarme
from commun.falc.vocabulaire import ABREGES

MOTS_CONSEILLES, MOTS_PERMIS = 12, 18
CHIFFRES_D_UN_GRAND_NOMBRE = 5

ABREVIATIONS = re.compile(
    r"""(?<![\w.])(?:
        (?:mmes?|mlles?|dr|pr|mgr|tél|cf|etc|rdv|svp|stp|qqn|qqch|appt|bcp|km|kg|cm|mg|ml|mn|vs)\b\.?
        |(?:bd|bld|resp|réf|dép|janv|févr|juil|nov|déc)\.
        |c\.?-?à-?d\.?
        )(?!\w)|(?<![\w.])[nN][°º]""",
    re.VERBOSE | re.IGNORECASE,
)
TITRE = re.compile(r"(?<![\w.])(?:MM|M|Me|St|Ste)\.(?=\s[A-ZÀ-ÖØ-Þ])")
# Words of their own at the end of a sentence (« à la mer. »): abbreviations only when the sentence goes on.
AMBIGUES = re.compile(
    r"(?<![\w.])(?i:ex|av|env|max|min|art|adr|avr|sept|oct|lun|mar|mer|jeu|ven|sam|dim|vol|chap|fig|hab)\.(?=\s?[a-zà-ÿ0-9«])"
)
HEURE_ABREGEE = re.compile(r"(?<![\w,.])\d{1,2}\s?h(?:\s?\d{2})?(?!\w)")

FIN_DE_PHRASE = re.compile(r"(?P<mot>[^\s.!?…]*)\s?(?P<signe>[.!?…]+)[\s»”\"]+(?=[«“\"]?\s?[A-ZÀ-ÖØ-Þ0-9])")
INCISE = re.compile(r"(?<=\S)\s[–—-]\s(?=\S)|—")
PARENTHESES = re.compile(r"[;()\[\]…]|\.\.\.")
SIGNES = re.compile(r"[&<>§#\\/*]")
BARRE_DE_DATE = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?")
NOTE = re.compile(r"\((?:[1-9]|1\d)\)|\[\d+\]|[¹²³⁴⁵⁶⁷⁸⁹]|(?<=\w)\*+|^\*+\s?(?=\w)|\([a-z*]\)")

NOMBRES_EN_LETTRES = ensemble(
    """zéro deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf vingt trente quarante cinquante soixante septante octante nonante quatre-vingt quatre-vingts
    quatre-vingt-dix cent cents mille soixante-dix"""
)
UN_ET_ONZE = frozenset({"un", "une", "onze"})
PARTIES_D_UN_NOMBRE = NOMBRES_EN_LETTRES | {"et", "un", "une"}
ROMAIN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?P<siecle>e|ème)?")
AVANT_UN_ROMAIN = ensemble(
    """article titre chapitre partie annexe tome livre catégorie niveau étape zone section tableau louis françois"""
)
GRAND_NOMBRE = "Un grand nombre est difficile. Dites-le autrement."
POURCENTAGE = re.compile(r"\d\s?%|\bpour cent\b|\bpourcent", re.IGNORECASE)


def ecriture(texte, mots):
    """Alarms of one sentence, in the order of their codes; `mots` is the sentence cut in words."""
    return [
        *_une_phrase(texte),
        *_longueur(texte, mots),
        *_signes(texte, mots),
        *_nombres(texte, mots),
        *[alarme("F09", ici=[date]) for date in dates_incompletes(texte)],
        *[alarme("F11", ici=[abrege]) for abrege in _abreviations(texte)],
        *([alarme("F18")] if NOTE.search(texte) else []),
    ]


def _une_phrase(texte):
    for fin in FIN_DE_PHRASE.finditer(texte):
        mot = fin["mot"].lower()
        suite = texte[fin.end() :]
        abrege = fin["signe"] == "." and (mot in ABREGES or len(mot) == 1)
        if mot and not abrege and not mot.isdigit() and re.search(r"\w{2}", suite):
            return [alarme("F01")]
    return []


def _longueur(texte, mots):
    alarmes, n = [], compter(texte, mots)
    if n > MOTS_CONSEILLES:
        alarmes.append(alarme("F02", gravite=ERREUR if n > MOTS_PERMIS else None, n=n))
    if dit_plusieurs_choses(mots):
        alarmes.append(alarme("F03"))
    return alarmes


def _signes(texte, mots):
    sans_liens = _sans_liens(texte, mots)
    alarmes = []
    if PARENTHESES.search(sans_liens) or any(_est_incise(sans_liens, tiret) for tiret in INCISE.finditer(sans_liens)):
        alarmes.append(alarme("F04"))
    sans_dates = BARRE_DE_DATE.sub("", sans_liens)
    signes = dict.fromkeys(SIGNES.findall(sans_dates))
    return alarmes + [alarme("F05", c=signe) for signe in signes]


def _est_incise(texte, tiret):
    """« lundi – vendredi », « 8 h - 12 h » and « - pain » are ranges and lists, not asides."""
    avant, apres = texte[: tiret.start()].split(), texte[tiret.end() :].split()
    return bool(avant and apres) and not (avant[-1][-1:].isdigit() or avant[-1] == "h" or apres[0][0].isdigit())


def _sans_liens(texte, mots):
    for mot in mots:
        if mot.nature == LIEN:
            texte = texte[: mot.debut] + " " * (mot.fin - mot.debut) + texte[mot.fin :]
    return texte


def _nombres(texte, mots):
    alarmes = [alarme("F06", n=n) for n in _en_lettres(mots)]
    alarmes += [alarme("F07", n=n) for n in _romains(texte, mots)]
    if POURCENTAGE.search(texte):
        alarmes.append(alarme("F08"))
    elif any(_est_un_grand_nombre(texte, mot, mots, i) for i, mot in enumerate(mots)):
        alarmes.append(alarme("F08", message=GRAND_NOMBRE))
    return alarmes


def _en_lettres(mots):
    """Numbers written in letters, one for a run (« vingt et un » is one)."""
    suite = []
    for i, mot in enumerate([*mots, None]):
        if mot and (_est_un_nombre(mots, i) or (suite and _suit_un_nombre(mots, i))):
            suite.append(mot.bas)
        elif suite:
            yield " ".join(suite)
            suite = []


def _suit_un_nombre(mots, i):
    """The « et » and the « un » of « vingt et un »."""
    apres = mots[i + 1].bas if i + 1 < len(mots) else ""
    return (mots[i].bas == "et" and apres in UN_ET_ONZE) or (mots[i].bas in UN_ET_ONZE and mots[i - 1].bas == "et")


def _est_un_nombre(mots, i):
    forme = mots[i].bas
    if forme not in NOMBRES_EN_LETTRES and not _compose_de_nombres(forme):
        return False
    if forme == "neuf":  # « un lit neuf »
        return i == 0 or not mots[i - 1].classes & {"NOM"} or mots[i - 1].bas in NOMBRES_EN_LETTRES
    return True


def _compose_de_nombres(forme):
    parties = forme.split("-")
    return len(parties) > 1 and all(partie in PARTIES_D_UN_NOMBRE for partie in parties)


def _romains(texte, mots):
    for i, mot in enumerate(mots):
        romain = ROMAIN.fullmatch(texte[mot.debut : mot.fin])
        if romain and (len(romain[0]) > 1 or (i > 0 and mots[i - 1].bas in AVANT_UN_ROMAIN)):
            yield romain[0]


def _est_un_grand_nombre(texte, mot, mots, i):
    """Five digits and more; postal codes, telephone numbers and dates left out."""
    if mot.nature != NOMBRE:
        return False
    entier = texte[mot.debut : mot.fin].partition(",")[0]
    chiffres = sum(c.isdigit() for c in entier)
    if chiffres < CHIFFRES_D_UN_GRAND_NOMBRE or entier.startswith("0"):
        return False
    code_postal = len(entier) == 5 and i + 1 < len(mots) and mots[i + 1].majuscule
    return not code_postal


def _abreviations(texte):
    trouvees = (
        trouvee[0] for motif in (HEURE_ABREGEE, ABREVIATIONS, TITRE, AMBIGUES) for trouvee in motif.finditer(texte)
    )
    return dict.fromkeys(trouvees)
