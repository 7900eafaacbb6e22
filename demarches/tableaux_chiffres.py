"""Figures made readable: tables in French, small numbers hidden for who reads no file."""

from dataclasses import dataclass

from carte.models import Commune, Structure
from carte.models.structures import RELAIS
from carte.tableur import csv_de
from commun.models import ModeAccueil
from demarches import chiffres
from demarches.chiffres import DIMENSIONS, OUVERTE, RAISON, TOTAL
from demarches.masquage_chiffres import MASQUE, masquer
from demarches.models import Besoin
from demarches.models.choix import RaisonSansSolution
from demarches.models.statistiques import TrancheAge
from demarches.transitions import MotifCloture

TERRITOIRE = "territoire"
SANS_RELAIS = "Sans relais"
MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
TITRES = {
    "mois": "Demandes reçues, par mois",
    "commune": "Commune de la famille",
    "age": "Âge du plus jeune enfant à l’entrée",
    "type": "Type d’accueil",
    "mode": "Mode d’accueil souhaité en premier",
    "atypique": "Horaires atypiques (avant 7 h 30, après 18 h 30, la nuit, le week-end)",
    "delai": "Premier contact",
    "jours": "Jours avant le premier contact",
    "issue": "Ce que la demande est devenue",
    RAISON: "Sans solution : pourquoi",
}
# Values in the order they are read; the others follow, by name.
VALEURS = {
    "mois": dict(enumerate(MOIS, start=1)),
    "age": {**dict(TrancheAge.choices), "": "non dit"},
    "type": {**{choix.value: str(choix.label) for choix in Besoin.Type}, "": "à préciser"},
    "atypique": {"oui": "oui", "non": "non", "": "à préciser"},
    "delai": {
        "promis": "dans le délai promis",
        "tard": "plus tard que promis",
        "attente": "pas encore",
        "jamais": "jamais, la demande est close",
    },
    "jours": {
        "0-2": "2 jours ou moins",
        "3-5": "3 à 5 jours",
        "6-10": "6 à 10 jours",
        "11+": "plus de 10 jours",
        "aucun": "pas de contact",
    },
    "issue": {OUVERTE: "encore ouverte", **dict(MotifCloture.choices)},
    RAISON: dict(RaisonSansSolution.choices),
}


@dataclass(frozen=True)
class Ligne:
    """`nombre` is None where it is hidden; `part`: length of its bar, in hundredths of the longest."""

    nom: str
    nombre: int | None
    part: int = 0

    @property
    def montre(self):
        return MASQUE if self.nombre is None else self.nombre


@dataclass(frozen=True)
class Tableau:
    code: str
    titre: str
    lignes: list


class Chiffres:
    """The figures of a year, of the territory and of each relais, read once. `masque`: small numbers are hidden, and
    what would give them away, in all the tables of all the relais together."""

    def __init__(self, annee, *, masque, secteurs=None):
        self.annee = annee
        nombres = {cle: n for cle, n in chiffres.comptes(annee, secteurs).items() if cle[1:] != (RAISON, "")}
        self.relais = sorted({cle[0] for cle in nombres}, key=lambda pk: (pk is None, pk))
        self.nombres = self._completer(nombres)
        self.caches = masquer(self.nombres, self._egalites()) if masque else set()

    def _completer(self, nombres):
        """Zeros where a relais has none, and the sums of the territory."""
        self.valeurs = {}
        for _relais, dimension, valeur in nombres:
            self.valeurs.setdefault(dimension, set()).add(valeur)
        self.valeurs["mois"] = set(VALEURS["mois"])
        complets = {}
        for dimension, valeurs in self.valeurs.items():
            for valeur in valeurs:
                siens = {r: nombres.get((r, dimension, valeur), 0) for r in self.relais}
                complets |= {(r, dimension, valeur): n for r, n in siens.items()}
                complets[TERRITOIRE, dimension, valeur] = sum(siens.values())
        return complets

    def _egalites(self):
        egalites = []
        for lieu in (*self.relais, TERRITOIRE):
            for dimension in DIMENSIONS:
                parts = [(lieu, dimension, valeur) for valeur in self.valeurs.get(dimension, ())]
                egalites.append(((lieu, TOTAL, ""), parts))
            raisons = [(lieu, RAISON, valeur) for valeur in self.valeurs.get(RAISON, ())]
            egalites.append(((lieu, "issue", MotifCloture.SANS_SOLUTION), raisons))
        egalites += [
            ((TERRITOIRE, dimension, valeur), [(r, dimension, valeur) for r in self.relais])
            for dimension, valeurs in self.valeurs.items()
            for valeur in valeurs
        ]
        return [(total, parts) for total, parts in egalites if parts and total in self.nombres]

    def nombre(self, lieu, dimension, valeur=""):
        """None where it is hidden."""
        cle = lieu, dimension, valeur
        return None if cle in self.caches else self.nombres.get(cle, 0)

    def tableaux(self, lieu):
        """Those of a relais, or of the TERRITOIRE."""
        return [self._tableau(lieu, dimension) for dimension in TITRES if self.valeurs.get(dimension)]

    def _tableau(self, lieu, dimension):
        noms = self._noms(dimension)
        lignes = [(nom, self.nombre(lieu, dimension, valeur)) for valeur, nom in noms.items()]
        if dimension not in ("mois", "delai", "jours"):
            lignes = [(nom, nombre) for nom, nombre in lignes if nombre != 0]
        plus_grand = max((nombre or 0 for _nom, nombre in lignes), default=0) or 1
        return Tableau(dimension, TITRES[dimension], [Ligne(nom, n, 100 * (n or 0) // plus_grand) for nom, n in lignes])

    def _noms(self, dimension):
        """{value: name} of those that are counted, in the order they are read."""
        comptees = self.valeurs[dimension]
        if dimension == "commune":
            noms = dict(Commune.objects.filter(pk__in=comptees - {""}).order_by("nom").values_list("pk", "nom"))
            return noms | ({"": "non gardée (demandes effacées)"} if "" in comptees else {})
        if dimension == "mode":
            noms = dict(ModeAccueil.objects.filter(code__in=comptees).values_list("code", "nom"))
            inconnus = {code: code for code in sorted(comptees - set(noms) - {""})}
            return noms | inconnus | ({"": "à conseiller"} if "" in comptees else {})
        connus = VALEURS[dimension]
        return {valeur: nom for valeur, nom in connus.items() if valeur in comptees}

    def par_relais(self):
        """[(name, [number or None of each column])] for COLONNES, the territory last."""
        noms = noms_des_relais()
        lieux = [(pk, noms.get(pk, SANS_RELAIS)) for pk in self.relais] + [(TERRITOIRE, "Ensemble")]
        return [(nom, [self.nombre(lieu, *colonne) for colonne in COLONNES]) for lieu, nom in lieux]

    def en_csv(self, lieux):
        """Bytes of all the tables of these places, {place: name}: what the screen shows, and hides."""
        rangs = []
        for lieu, nom in lieux.items():
            rangs.append((nom, self.annee, "Demandes reçues", "total", _montre(self.nombre(lieu, TOTAL))))
            for tableau in self.tableaux(lieu):
                rangs += [(nom, self.annee, tableau.titre, ligne.nom, ligne.montre) for ligne in tableau.lignes]
        return csv_de(("Périmètre", "Année", "Tableau", "Valeur", "Nombre"), rangs)


# Of the table by relais: dimension and value.
COLONNES = {
    (TOTAL, ""): "Reçues",
    ("delai", "promis"): "Contact dans le délai promis",
    ("issue", MotifCloture.SOLUTION_TROUVEE.value): "Solution trouvée",
    ("issue", MotifCloture.SANS_SOLUTION.value): "Sans solution",
    ("issue", OUVERTE): "Encore ouvertes",
}


def noms_des_relais():
    return dict(Structure.objects.de_type(RELAIS).values_list("pk", "nom"))


def _montre(nombre):
    return MASQUE if nombre is None else nombre
