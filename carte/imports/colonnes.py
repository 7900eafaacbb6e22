"""Which column of a file holds which field: by its name, whatever the producer calls it."""

import re

from commun.texte import normaliser

from .contenus import dement, departements, deviner
from .genres import genre
from .objets import LAT, LON
from .synonymes import NOMS
from .valeurs import propre

# What a column may be, and how a person reads it. "" is a column left out.
CHAMPS = {
    "nom": "Nom",
    "type": "Type de structure",
    "source_id": "Identifiant dans le fichier",
    "gestionnaire": "Gestionnaire",
    "description": "Présentation",
    "adresse": "Adresse (une ou plusieurs colonnes)",
    "code_postal": "Code postal",
    "commune": "Commune",
    "insee": "Code INSEE de la commune",
    "lat": "Latitude",
    "lon": "Longitude",
    "point": "Latitude et longitude ensemble",
    "x": "X (Lambert-93)",
    "y": "Y (Lambert-93)",
    "telephone": "Téléphone",
    "courriel": "Adresse électronique",
    "site_web": "Site internet",
    "horaires": "Horaires",
    "places": "Nombre de places",
    "ages": "Âges",
    "age_min": "Âge minimum",
    "age_max": "Âge maximum",
    "inscription": "Comment s’inscrire",
    "handicap": "Accueil d’enfants en situation de handicap (oui ou non)",
    "score": "Score du géocodage",
    "insee_trouve": "Code INSEE trouvé par le géocodage",
    "departement": "Département",
    "pays": "Pays",
}
# Columns of these are joined; of the others, the first that says something is read.
PLUSIEURS = frozenset({"adresse", "telephone", "description", "type"})

# What a geocoder adds tells of its own address, not of the structure.
_DU_GEOCODEUR = re.compile(r"^(result|ban|geocod\w*) (?!score|citycode)")
_CHAMEAU = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")
_UNITE = re.compile(r"\([^()]*\)\s*$")


# They number a house where a column tells the street, and the structures elsewhere.
_NUMEROS = frozenset({"numero", "num", "no", "n"})
_RUES = frozenset(
    {"rue", "voie", "nom voie", "nom de voie", "nom de la voie", "libelle voie", "lib voie", "nom rue", "nom de rue",
     "nom de la rue", "type voie", "type de voie", "adresse voie", "street"}
)  # fmt: skip

# "num agrement" is no number of places, "code type" no kind.
_QUI_NUMEROTENT = _NUMEROS | {"code", "cod", "id", "date"}
_D_UNE_ADRESSE = frozenset({"adresse", "code_postal", "commune", "insee", "lat", "lon", "point"})
# Of a name that is known once its prefix is cut: read when no name as it stands says the same.
APRES = 100
_NUMERO_DE_RUE = re.compile(
    r"^(?:(?:adr|adresse|addr) )?(?:n|no|num|numero|numvoie?|house ?number)(?: (?:de )?(?:rue|voie))?$"
)


def _lus():
    """{normalised name: (field, rank)}: among columns that say the same field, the first of its list is read."""
    lus = {}
    for champ, noms in NOMS.items():
        for rang, nom in enumerate(noms.split(",")):
            lus.setdefault(normaliser(nom), (champ, rang))
    return lus


_LUS = _lus()
# Written in one word: "codepostal", "libtype".
_COLLES = {nom.replace(" ", ""): trouve for nom, trouve in reversed(_LUS.items()) if len(nom) > 4}
# A word inside a longer name, when nothing else is known of it: the first that is found wins.
_MOTS = (
    (r"e ?mails?|courriel|mel|mail", "courriel"),
    (r"tel|telephones?|phone|tph", "telephone"),
    (r"site (web|internet)|url|website", "site_web"),
    (r"insee", "insee"),
    (r"code postal|cp|postcode", "code_postal"),
    (r"gestionnaires?|gestion", "gestionnaire"),
    (r"horaires?|heures?", "horaires"),
    (r"(nb|nbre|nombre|total)\w* (de )?(places?|berceaux)|capacite|effectif|places agreees", "places"),
    (r"latitude|lat", "lat"),
    (r"longitude|lon|lng", "lon"),
    (r"communes?|ville", "commune"),
    (r"adresse|rue|voie", "adresse"),
    (r"types?|categorie|nature", "type"),
    (r"nom|denomination|raison sociale|libelle|etablissement|structure", "nom"),
)
_DEDANS = tuple((re.compile(rf"\b(?:{motif})\b"), champ) for motif, champ in _MOTS)
# A person's, or another body's: never taken for the structure's own.
_A_PART = re.compile(
    r"\b(directeur|directrice|direction|responsable|president\w*|referent\w*|prenom|maire|siege|departement|dep|dept|region"
    r"|epci|interco\w*|communaute|agglo\w*|metropole|contact|secretaire|gerante?|canton|arrondissement|date|maj|annee|statut|quartier|iris|fax|telecopie|pmr"
    r"|coll|collectivite|animat\w*|couvertes?|desservie?s?|concernee?s?|territoire|secteur)\b"
)


def nom_de_colonne(entete):
    """A name of column as the tables above write it: "properties.codePostal (5)" -> "code postal"."""
    return normaliser(_CHAMEAU.sub(" ", _UNITE.sub("", entete)))


def champ_du_nom(entete):
    """(field, how sure, rank) told by the name of a column: 2 for a name that is known, 1 for a word inside."""
    if entete in (LON, LAT):
        return ("lon" if entete == LON else "lat"), 3, 0
    nom, court = nom_de_colonne(entete), nom_de_colonne(entete.rpartition(".")[2])
    for lu in dict.fromkeys((nom, court)):
        if trouve := _LUS.get(lu) or _COLLES.get(lu.replace(" ", "")):
            champ, rang = trouve
            return champ, 2, rang
    if est_a_part(entete):
        return "", 0, 0
    if trouve := _sans_prefixe(nom):
        return trouve
    return next(((champ, 1, 0) for regle, champ in _DEDANS if regle.search(nom)), ("", 0, 0))


def _sans_prefixe(nom):
    """What a name tells without the mark that a producer puts before all of its columns: "PE_NBPLACES", "EQUIP_LAT"."""
    prefixe, _, reste = nom.partition(" ")
    de_qui = _LUS.get(prefixe, ("", 0))[0]
    if prefixe in _QUI_NUMEROTENT:
        return None
    champ, rang = _LUS.get(reste) or _COLLES.get(reste.replace(" ", "")) or ("", 0)
    if de_qui not in ("", "nom") and (de_qui != "adresse" or champ not in _D_UNE_ADRESSE):
        return None
    return (champ, 2, rang + APRES) if champ else None


def est_a_part(entete):
    """Whether a column tells of somebody else, or of what a geocoder found."""
    nom = nom_de_colonne(entete)
    return not ({nom, nom.replace(" ", "")} & (_LUS.keys() | _COLLES.keys())) and bool(
        _DU_GEOCODEUR.match(nom) or _A_PART.search(nom)
    )


def rang_de_l_entete(debut):
    """Index in `debut` ([(number, cells), ...]) of the row that names the columns, None when none does."""
    notes = [(_note(cellules), -rang) for rang, (_numero, cellules) in enumerate(debut[:30]) if cellules]
    note, rang = max(notes, default=(0, 0))
    if note >= 2 or (note == 1 and _tient_lieu_d_entete(debut, -rang)):
        return -rang
    return None


def _note(cellules):
    """How many fields the cells of a row name; 0 for a row that holds values."""
    pleines = [cellule for cellule in cellules if cellule.strip()]
    if any(len(cellule) > 60 for cellule in pleines) or sum(map(_est_une_valeur, pleines)) > len(pleines) / 3:
        return 0
    return len({champ for champ, surete, _rang in map(champ_du_nom, pleines) if surete == 2})


def _tient_lieu_d_entete(debut, rang):
    """Whether a row of which one name is known stands above rows of values, as wide as they are."""
    largeur = sum(1 for cellule in debut[rang][1] if cellule.strip())
    suite = [cellules for _numero, cellules in debut[rang + 1 :] if any(map(str.strip, cellules))]
    if not suite or len(debut[rang][1]) < 2:
        return False
    larges = [sum(1 for cellule in cellules if cellule.strip()) for cellules in suite]
    return largeur >= max(larges) and not any(map(_est_une_valeur, debut[rang][1]))


def noms_sur_deux_lignes(debut, rang):
    """(names, rank of the last row of names): blanks of a row of names are read in the row above or below it, which
    happens when cells were merged ("Adresse" above "Voie", "Code postal", "Ville")."""
    noms = list(debut[rang][1])
    dernier = rang
    voisines = [(rang - 1, debut[rang - 1][1])] if rang else []
    if rang + 1 < len(debut) and _note(debut[rang + 1][1]) >= 2:
        voisines.append((rang + 1, debut[rang + 1][1]))
    for ou, cellules in voisines:
        for i, cellule in enumerate(cellules[: len(noms)]):
            plus_fin = ou > rang and cellule.strip()
            if plus_fin or (not noms[i].strip() and len(cellule) <= 60):
                noms[i] = cellule
        dernier = max(dernier, ou)
    return noms, dernier


def _est_une_valeur(cellule):
    return bool(re.match(r"^[\d\s.,+-]+$", cellule.strip())) or "@" in cellule


def nommer(entetes):
    """The names of columns, each once: blanks get a number, twins a mark."""
    noms = {}
    for rang, entete in enumerate(entetes, start=1):
        nom = propre(entete)[:120] or f"colonne {rang}"
        while nom in noms:
            nom = f"{nom} ({rang})"
        noms[nom] = rang
    return list(noms)


def proposer(colonnes, entetes, communes):
    """{column: field or ""} for all columns: by their names, unless their values ({column: [text, ...]}) say
    otherwise; by their values for what names leave open."""
    dits = {entete: champ_du_nom(entete) for entete in entetes}
    _numeroter(dits)
    pris, choix = set(), {}
    for entete in sorted(entetes, key=lambda entete: (-dits[entete][1], dits[entete][2])):
        champ, surete, _rang = dits[entete]
        plusieurs = champ in PLUSIEURS and surete == 2
        if champ and (champ not in pris or plusieurs) and not dement(champ, colonnes.get(entete), communes):
            choix[entete] = champ
            pris.add(champ)
    libres = {e: v for e, v in colonnes.items() if e not in choix and not est_a_part(e)}
    if not _dit_un_type(choix, colonnes):
        pris.discard("type")
    if {"lat", "lon", "point"} & pris:
        pris |= {"lat", "lon", "point"}
    devines = {entete: champ for entete, champ in deviner(libres, communes).items() if champ not in pris}
    choix |= _sans_codes_d_ailleurs(devines, choix, colonnes)
    return {entete: choix.get(entete, "") for entete in entetes}


def _dit_un_type(choix, colonnes):
    """Whether the columns taken for the kind tell one: a theme ("PETITE ENFANCE") leaves room for a finer column."""
    valeurs = [valeur for entete, champ in choix.items() if champ == "type" for valeur in colonnes.get(entete, ())]
    return any(map(genre, valeurs))


def _sans_codes_d_ailleurs(devines, choix, colonnes):
    """`devines` without the codes INSEE that lie in no département of the postal codes: those of a nomenclature."""
    postaux = {entete for entete, champ in (choix | devines).items() if champ in ("code_postal", "commune")}
    connus = set().union(*(departements(colonnes.get(entete, ())) for entete in postaux))
    return {
        entete: champ
        for entete, champ in devines.items()
        if champ != "insee" or not connus or connus & departements(colonnes[entete])
    }


def est_un_numero(entete):
    """Whether a column of addresses holds the number of the house."""
    return bool(_NUMERO_DE_RUE.match(nom_de_colonne(entete)))


def est_une_rue(entete):
    """Whether a column of addresses holds the name of the street."""
    nom = nom_de_colonne(entete)
    return not est_un_numero(entete) and (nom in _RUES or nom.rpartition(" ")[2] in ("rue", "voie", "street"))


def _numeroter(dits):
    rues = any(nom_de_colonne(entete) in _RUES for entete in dits)
    for entete in dits:
        if nom_de_colonne(entete) in _NUMEROS:
            dits[entete] = ("adresse" if rues else "source_id"), 2, 99
