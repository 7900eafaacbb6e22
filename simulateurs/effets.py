"""What a figure moves: the reference situations, calculated before and after. Pure: no database, no clock."""

from dataclasses import dataclass, replace

from simulateurs.grandeurs import Grandeur
from simulateurs.registre import FAMILLES
from simulateurs.resultats import Refus
from simulateurs.situations import SITUATIONS, Situation
from simulateurs.tables import Baremes, Chiffre

# Revisions that are published every year: (month, day), what to look for, beginnings of the keys.
REVISIONS = (
    ((1, 1), "Smic, minimum garanti, plafonds du CMG structure, plancher de la PSU", (
        "smic", "minimum_garanti", "cmg.structure.plafonds", "psu.plancher",
    )),
    ((4, 1), "BMAF, coûts de référence et plafonds horaires du CMG", ("bmaf", "cmg.reference", "cmg.plafond_horaire")),
    ((9, 1), "plafond et taux de la PSU", ("psu.plafond", "psu.taux_effort")),
)  # fmt: skip


REFUS = "refus"


@dataclass(frozen=True)
class Effet:
    """One value of a situation that is no longer the same; `avant` or `apres` is a sentence when it is refused."""

    situation: Situation
    libelle: str
    avant: object
    apres: object

    @property
    def calcul(self):
        return FAMILLES[self.situation.famille].titre

    @property
    def ecart(self):
        """The Grandeur that it moves by, None when one of the two is no number."""
        if isinstance(self.avant, Grandeur) and isinstance(self.apres, Grandeur):
            return Grandeur(self.apres.valeur - self.avant.valeur, self.apres.unite)
        return None

    @property
    def signe(self):
        """ "+" of what goes up: a fall has its own."""
        return "+" if self.ecart is not None and self.ecart.valeur > 0 else ""


def effets(avant: Baremes, apres: Baremes, jour):
    """The Effets on the reference situations of replacing the figures `avant` with those `apres`, that day."""
    trouves = []
    for situation in SITUATIONS:
        ancien, nouveau = _reponses(situation, avant, jour), _reponses(situation, apres, jour)
        if (REFUS in ancien) != (REFUS in nouveau):
            trouves.append(_ferme_ou_rouvre(situation, ancien, nouveau))
            continue
        for cle in dict.fromkeys((*ancien, *nouveau)):
            (libelle, a), (libelle_apres, b) = (r.get(cle, ("", "")) for r in (ancien, nouveau))
            if a != b:
                trouves.append(Effet(situation, libelle or libelle_apres, a, b))
    return trouves


def _ferme_ou_rouvre(situation, ancien, nouveau):
    """The Effet of a situation that loses its result, or finds one: its last value, and the sentence."""
    libelle, valeur = list((nouveau if REFUS in ancien else ancien).values())[-1]
    if REFUS in ancien:
        return Effet(situation, libelle, ancien[REFUS][1], valeur)
    return Effet(situation, libelle, valeur, nouveau[REFUS][1])


def avec(baremes: Baremes, chiffre: Chiffre, a_la_place_de: Chiffre | None = None):
    """The figures with one more, or with one instead of another."""
    autres = sans(baremes, a_la_place_de)
    return replace(autres, chiffres=(*autres.chiffres, chiffre))


def sans(baremes: Baremes, chiffre: Chiffre | None):
    """The figures but one."""
    return replace(baremes, chiffres=tuple(c for c in baremes.chiffres if c != chiffre))


def _reponses(situation, baremes, jour):
    """{(reading, name): (label, value)}, or {"refus": ("", sentence)}."""
    try:
        resultat = situation.calculer(baremes, jour)
    except Refus as refus:
        return {REFUS: ("Réponse", str(refus))}
    lus = [(str(lecture.libelle), lecture.resultat) for lecture in resultat.lectures] or [("", resultat)]
    return {
        (lecture, etape.nom): (" – ".join(filter(None, (str(etape.libelle), lecture))), etape.valeur)
        for lecture, lu in lus
        for etape in lu.etapes
        if etape.nom
    }
