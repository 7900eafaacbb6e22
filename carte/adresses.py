"""The commune told inside an address as people type it, found without any service."""

import re
from dataclasses import dataclass

from carte.departements import code_departement
from carte.models import Commune
from commun.models import Territoire
from commun.texte import normaliser, normaliser_nom

LONGUEUR_MAX = 200
MORCEAUX_MAX, CODES_MAX, MOTS_D_UN_NOM = 4, 3, 9
_CODE_POSTAL = re.compile(r"(?<!\d)(\d{2} ?\d{3})(?!\d)", re.ASCII)
_SEPARATEURS = re.compile(r"\s*[,;\n\r]+\s*|\s+[-–—]\s+")
_CEDEX = re.compile(r"\bcedex\b(?: \d{1,2}\b)?", re.IGNORECASE)
_NOMS_DE_VOIES = """
rue r avenue av ave boulevard bd bld place pl chemin che ch route rte impasse imp allee allees quai cours square sq
sente sentier ruelle passage residence res lotissement lot hameau faubourg fg cite villa voie
"""
_LIAISONS = "de du des d la le les l et a au aux en sur sous lieu dit"
_VOIES = frozenset(_NOMS_DE_VOIES.split())
# A name that follows one of these is that of the street: "rue de Paris", "place Saint-Pierre".
_AVANT_UN_NOM_DE_RUE = _VOIES.union(_LIAISONS.split())


@dataclass(frozen=True, slots=True)
class AdresseSaisie:
    """What was typed: whether a street stands in it, its commune or None, the communes to choose from or the homonyms
    of the one found."""

    a_une_voie: bool
    commune: Commune | None
    autres: tuple = ()


def analyser(texte):
    """The AdresseSaisie of "12 rue du Moulin, 27590 Pîtres", "Pîtres", "27590", "rue des Prés Louviers"...

    A name after a comma or beside its postal code is believed wherever it lies; one that only ends the text is, within
    the territory: many streets bear a name that is also a commune's. Sixteen queries at most, three as a rule.
    """
    texte = (texte or "").strip()[:LONGUEUR_MAX]
    commune, autres = Commune.objects.resoudre(texte)
    if commune or autres:
        return AdresseSaisie(False, commune, tuple(autres))
    morceaux = _morceaux(texte)
    for chercher in (_par_code_postal, _par_virgule, _par_la_fin):
        if trouvee := chercher(morceaux):
            return trouvee
    # A name that is no commune's may be misspelt: no address is looked for behind it.
    mots = normaliser(texte).split()
    voie = not _VOIES.isdisjoint(mots) or (len(mots) > 1 and mots[0][0].isdigit())
    return AdresseSaisie(voie and _a_une_voie(texte), None)


def _morceaux(texte):
    """The last pieces of an address, between commas; what comes before stays in one."""
    morceaux = [morceau for morceau in _SEPARATEURS.split(_CEDEX.sub(" ", texte)) if morceau]
    if morceaux and normaliser(morceaux[-1]) == "france":
        morceaux.pop()
    debut, fin = morceaux[: -MORCEAUX_MAX + 1], morceaux[-MORCEAUX_MAX + 1 :]
    return [" ".join(debut), *fin] if debut else fin


def _par_code_postal(morceaux):
    """By the last number that is a postal code: the name beside it tells which commune of this code."""
    texte = ", ".join(morceaux)
    for trouve in list(_CODE_POSTAL.finditer(texte))[: -CODES_MAX - 1 : -1]:
        code = trouve[1].replace(" ", "")
        if communes := list(Commune.objects.filter(codes_postaux__contains=f"|{code}|")):
            return _de_ce_code(code, communes, texte[: trouve.start()], texte[trouve.end() :])
    return None


def _de_ce_code(code, communes, avant, apres):
    reste = f" {normaliser_nom(apres)} | {normaliser_nom(avant)} "
    if nommees := [commune for commune in communes if f" {commune.nom_normalise} " in reste]:
        commune = max(nommees, key=lambda nommee: len(nommee.nom_normalise))
        return AdresseSaisie(_a_une_voie(reste, commune), commune)
    voie = _a_une_voie(reste)
    nom = apres.strip(" ,").split(",")[0]
    if nom and not nom[0].isdigit():
        commune, autres = Commune.objects.resoudre(f"{code} {nom}")
        if commune or autres:  # its beginning only
            return AdresseSaisie(_a_une_voie(normaliser_nom(avant)), commune, tuple(autres))
        # The code is of one commune, the name of another: only the person knows.
        if ailleurs := list(Commune.objects.filter(nom_normalise=normaliser_nom(nom))[:MOTS_D_UN_NOM]):
            return AdresseSaisie(voie, None, (*ailleurs, *communes))
    if len(communes) == 1:
        return AdresseSaisie(voie, communes[0])
    return AdresseSaisie(voie, None, tuple(communes))


def _par_virgule(morceaux):
    """By the last piece that names a commune; its département may follow it."""
    departement = ""
    for rang in range(len(morceaux) - 1, -1, -1) if len(morceaux) > 1 else ():
        morceau = _CODE_POSTAL.sub(" ", morceaux[rang]).strip()
        if not morceau:
            continue
        commune, autres = (None, []) if morceau[0].isdigit() else Commune.objects.resoudre(_dans(morceau, departement))
        entier = all(trouvee.nom_normalise == normaliser_nom(morceau) for trouvee in (commune, *autres) if trouvee)
        if (code := code_departement(morceau)) and not (commune and entier):
            departement = code
        # The beginning of a name will do where the commune stands; elsewhere it is a street's.
        elif (commune or autres) and (entier or rang == len(morceaux) - 1):
            reste = " ".join(morceaux[:rang] + morceaux[rang + 1 :])
            return AdresseSaisie(_a_une_voie(reste), commune, tuple(autres))
    return None


def _dans(nom, departement):
    return f"{nom} ({departement})" if departement else nom


def _par_la_fin(morceaux):
    """By the name that ends the text: the longest one that does not belong to the name of a street."""
    mots = normaliser_nom(" ".join(morceaux)).split()
    fins = {" ".join(mots[i:]): mots[i - 1] for i in range(max(1, len(mots) - MOTS_D_UN_NOM), len(mots))}
    fins = [nom for nom, mot_d_avant in fins.items() if mot_d_avant not in _AVANT_UN_NOM_DE_RUE]
    communes = list(Commune.objects.filter(nom_normalise__in=fins)) if fins else []
    longueur = max((len(commune.nom_normalise) for commune in communes), default=0)
    communes = [commune for commune in communes if len(commune.nom_normalise) == longueur]
    if not communes:
        return None
    epci = Territoire.load().epci
    proches = [commune for commune in communes if commune.epci == epci]
    if len(proches) == 1:
        return AdresseSaisie(_a_une_voie(" ".join(mots), proches[0]), proches[0])
    return AdresseSaisie(True, None, tuple(communes))


def _a_une_voie(texte, commune=None):
    """Whether words are left once the commune's name is taken out of a piece of address."""
    if commune:
        texte = f" {texte} ".replace(f" {commune.nom_normalise} ", " ", 1)
    return sum(lettre.isalpha() for lettre in texte) > 2
