"""What to hide in a private question before it becomes a public page: who, where, when, how much, how to reach.

`reperer` proposes, a person decides: it would rather hide a word too many than let a name through. What is found is
blotted out by `ENCRE` before the next search, so nothing overlaps; searches go round until they find nothing more, so
that a masked text holds nothing to find.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from django.core.cache import cache

from carte.models import Commune
from demarches.noms_propres import ENCRE, est_commun, lieux_nommes, personnes, preparer_lieux

REMPLACEMENTS = {
    "courriel": "[adresse électronique]",
    "telephone": "[téléphone]",
    "date": "[date]",
    "montant": "[montant]",
    "adresse": "[adresse]",
    "lieu": "[lieu]",
    "commune": "[commune]",
    "nombre": "[numéro]",
    "personne": "[prénom]",
}
DUREE_DU_CACHE = 3600
HABITANTS_D_UNE_VILLE = 10_000

_DEJA = re.compile("|".join(map(re.escape, REMPLACEMENTS.values())))

_UNITES = "zéro|zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
_NOMBRE = rf"(?:{_UNITES}|vingts?|trente|quarante|cinquante|soixante|septante|octante|nonante|cents?|mille)"
_EN_LETTRES = rf"{_NOMBRE}(?:(?:[\s-]+et)?[\s-]+{_NOMBRE})*"
_MOIS = (
    r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
    r"|(?:janv|f[ée]vr?|avr|juil|sept?|oct|nov|d[ée]c)\b\.?)"
)
_JOUR = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?\d{1,2}(?:\s?er)?"
_AN = r"(?:\s+(?:19|20)\d\d)"

_COURRIEL = re.compile(
    r"(?<![\w.+%-])[\w.+%-]+(?:\s(?:point|tiret)\s[\w.+%-]+){0,3}(?:\s?@\s?[\w-]+(?:\.[\w-]+)*"
    r"|\s(?:\(?arobase\)?|\(at\)|\[at\]|at)\s(?:[\w-]+\s(?:point|\(dot\)|\[dot\]|dot)\s)+\w+"
    r"|\s(?:\(?arobase\)?|\(at\)|\[at\])\s[\w.-]+)|(?<!\w)\w*@\w*",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?<!\w)(?<!\d[\s.\-/])(?:(?:\+|00)\s?\d{1,3}[\s.\-/]*(?:\(0\)[\s.\-/]*)?\d(?:[\s.\-/]*\d){6,10}"
    r"|\(?0[\s.\-/]?\d\)?(?:[\s.\-/]*\d){8})(?![\s.\-/]?\d)"
    rf"|\bz[ée]ro[\s,-]+(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)(?:(?:[\s,-]+et)?[\s,-]+{_NOMBRE}){{3,}}\b",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<![\w/])(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|(?:19|20)\d\d-\d{1,2}-\d{1,2})(?![\w/])"
    r"|(?<=\ble )(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])(?![\w/])"
    rf"|\b(?:{_JOUR}(?:\s+{_MOIS}{_AN}?)?\s*(?:au|et|-|,)\s*)?{_JOUR}\s+{_MOIS}{_AN}?(?!\w)"
    rf"|\b{_MOIS}{_AN}\b|(?<=\bnée en )(?:19|20)\d\d\b|(?<=\bné en )(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_MONTANT = re.compile(
    r"(?<![\w,.])\d+(?:[\s.,]\d+)*\s?(?:€|euros?\b|eur\b|centimes\b)(?:\s?\d{1,2}(?![\w/,.]))?"
    r"|€\s?\d+(?:[.,]\d+)?"
    rf"|\b{_EN_LETTRES}\s+euros?\b(?:\s+{_EN_LETTRES}\b)?",
    re.IGNORECASE,
)
_NUMERO = re.compile(
    r"(?<![\w])(?:[A-Z]{1,3}-)?[A-Z]{0,3}\d[\dA-Z]*(?:[\s./-]{1,2}\d[\dA-Z]*)*(?:\s[A-Z](?![\w'’]))?(?!\w)|\d{5,}|[A-Z]+\d{5,}"
)
_NUMERO_ANNONCE = re.compile(
    r"(?:n\s?°|num[ée]ro|matricule|siret|siren|iban|agr[ée]ment|dossier)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_ARTICLE_DE_LOI = re.compile(
    r"(?:\barticles?|\barts?\.?|\b[LRD]\.?|\bidcc|\bloi\s+n°|\bd[ée]cret\s+n°)\s?\*?$", re.IGNORECASE
)
_CHIFFRES_D_UN_NUMERO = 5
_IBAN = re.compile(r"\b[A-Z]{2}\d\d(?:\s?[\dA-Z]{4}){3,7}(?:\s?[\dA-Z]{1,3})?\b", re.IGNORECASE)

_VOIE = (
    r"(?:rue|avenue|av\.|boulevard|bd|impasse|all[ée]es?|quai|square|r[ée]sidence|lotissement|sente|ruelle|faubourg"
    r"|lieu[ -]dit|hameau)"
)
_VOIE_AMBIGUE = r"(?:place|route|chemin|cours|passage|cit[ée]|villa|ferme|c[ôo]te|clos|domaine|quartier|voie)"
_LIAISON = r"(?:(?:de\s+la|de\s+l['’]|de|du|des|la|le|les|sous|sur)\s+|(?:de\s+)?[dl]['’]\s?)"
_MAJUSCULE = r"[A-ZÀ-ÖØ-ÞŒŁŞİ0-9][\w'’]*(?:-[\w'’]+)*"
_NOM_DE_VOIE = rf"{_LIAISON}{{0,2}}{_MAJUSCULE}(?:\s+{_LIAISON}?{_MAJUSCULE})*"
_VOIES = rf"(?:(?i:{_VOIE})\s+(?:{_NOM_DE_VOIE}|{_LIAISON}[\w'’-]+)|(?i:{_VOIE_AMBIGUE})\s+{_NOM_DE_VOIE})"
_ADRESSE = re.compile(
    rf"(?<!\w)\d{{1,4}}\s*(?:bis|ter|quater|[a-dA-D]\b)?\s*,?\s*(?:{_VOIES}|(?i:{_VOIE})\s+[\w'’-]+|(?i:{_VOIE_AMBIGUE})\s+{_LIAISON}[\w'’-]+)"
)
_RUE = re.compile(rf"\b{_VOIES}")

_ETABLISSEMENT = re.compile(
    r"(?i:\b(?:cr[èe]che|multi-?accueil|halte-garderie|garderie|mam|[ée]cole|maternelle|primaire|coll[èe]ge|lyc[ée]e"
    r"|jardin d['’]enfants|centre de loisirs|clinique|ludoth[èe]que|association))"
    rf"\s+[«\"“]?\s?(?P<nom>{_MAJUSCULE}(?:\s+{_LIAISON}?{_MAJUSCULE})*)"
)
_LEGALE = re.compile(
    r"^1\s?er (?:mai|janvier|novembre)$|^(?:8 mai|14 juillet|15 août|11 novembre|25 décembre)$", re.IGNORECASE
)
_REFERENCE = re.compile(r"^(?:1\s?er juin au 31 mai|1\s?er septembre au 31 août)$", re.IGNORECASE)
_ECHEANCE = re.compile(r"^1\s?er (?:juin|d[ée]cembre)$", re.IGNORECASE)
_TEXTE_OFFICIEL = re.compile(
    r"\b(?:loi|d[ée]cret|arr[êe]t[ée]|ordonnance|circulaire|convention collective)(?:\s+n°\s?\S+)?\s+du\s+$",
    re.IGNORECASE,
)


class Repere(NamedTuple):
    """texte[debut:fin] is to be hidden; `genre` is a key of `REMPLACEMENTS`."""

    debut: int
    fin: int
    genre: str
    remplacement: str


def reperer(texte, lieux=()):
    """[Repere] of what to hide in `texte`, sorted and apart; `lieux` are names of communes (see `lieux()`)."""
    noms = _preparer(frozenset(lieux))
    reste = _DEJA.sub(lambda trouve: ENCRE * len(trouve[0]), texte)
    reperes = []
    while nouveaux := _tour(reste, noms):
        reperes += nouveaux
        for repere in nouveaux:
            reste = _encrer(reste, repere.debut, repere.fin)
    return sorted(reperes)


def masquer(texte, reperes):
    """`texte` where each of `reperes` is replaced."""
    morceaux, ici = [], 0
    for repere in sorted(reperes):
        morceaux += [texte[ici : repere.debut], repere.remplacement]
        ici = repere.fin
    return "".join(morceaux) + texte[ici:]


def lieux():
    """Names of the communes to hide: those of the départements of the territory, and the towns of the country."""
    return cache.get_or_set("masquage-lieux", _noms_des_communes, DUREE_DU_CACHE)


def _noms_des_communes():
    departements = Commune.objects.du_territoire().values("departement")
    voisines = Commune.objects.filter(departement__in=departements)
    villes = Commune.objects.filter(population__gte=HABITANTS_D_UNE_VILLE)
    return frozenset((voisines | villes).values_list("nom", flat=True))


@lru_cache(maxsize=4)
def _preparer(noms):
    return preparer_lieux(noms)


def _encrer(texte, debut, fin):
    return texte[:debut] + ENCRE * (fin - debut) + texte[fin:]


def _tour(texte, noms):
    """[Repere] of one round of searches, each on what the ones before it left."""
    reperes = []
    for chercher in _RECHERCHES:
        for genre, (debut, fin) in list(chercher(texte, noms)):
            reperes.append(Repere(debut, fin, genre, REMPLACEMENTS[genre]))
            texte = _encrer(texte, debut, fin)
    return reperes


def _par(genre, motif):
    return lambda texte, noms: ((genre, trouve.span()) for trouve in motif.finditer(texte))


def _dates(texte, noms):
    for trouve in _DATE.finditer(texte):
        if not _est_de_la_loi(trouve[0], texte[: trouve.start()], texte):
            yield "date", trouve.span()


def _est_de_la_loi(date, avant, texte):
    """Whether a date belongs to a law or to the calendar of everybody rather than to a family."""
    if _LEGALE.match(date) or _REFERENCE.match(date) or _TEXTE_OFFICIEL.search(avant):
        return True
    return bool(_ECHEANCE.match(date)) and avant.endswith("avant le ") and "places" in texte


def _numeros(texte, noms):
    """Runs of five figures at least, or shorter ones that « n° » or « numéro » announces; not those of the law."""
    for trouve in _NUMERO.finditer(texte):
        chiffres = sum(signe.isdigit() for signe in trouve[0])
        avant = texte[max(0, trouve.start() - 40) : trouve.start()]
        if _ARTICLE_DE_LOI.search(avant):
            continue
        if chiffres >= _CHIFFRES_D_UN_NUMERO or (chiffres > 2 and _NUMERO_ANNONCE.search(avant)):
            yield "nombre", trouve.span()


def _etablissements(texte, noms):
    """The names of crèches and schools, which stand after these words; « la crèche PSU » has none."""
    for trouve in _ETABLISSEMENT.finditer(texte):
        if not est_commun(trouve["nom"].split()[0]):
            yield "lieu", trouve.span("nom")


def _communes(texte, noms):
    return (("commune", empan) for empan in lieux_nommes(texte, noms))


_RECHERCHES = (
    _par("courriel", _COURRIEL),
    _par("nombre", _IBAN),
    _par("telephone", _TELEPHONE),
    _dates,
    _par("montant", _MONTANT),
    _par("adresse", _ADRESSE),
    _par("lieu", _RUE),
    _etablissements,
    _numeros,
    _communes,
    lambda texte, noms: personnes(texte),
)
