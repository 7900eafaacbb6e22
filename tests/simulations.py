"""The figures shipped with the site as the calculations read them, and a short way to calculate in a test."""

import datetime
import json
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

import pytest

from commun.baremes import DONNEES, lire
from simulateurs.lecture import baremes_livres
from simulateurs.registre import calculer
from simulateurs.resultats import Refus

AUJOURD_HUI = datetime.date(2026, 11, 22)
FICHIER = Path(__file__).parent / "donnees" / "vecteurs_simulateur.json"


@lru_cache(maxsize=1)
def baremes():
    """The shipped figures: values, no database."""
    return baremes_livres()


def lignes():
    return lire(json.loads((DONNEES / "baremes.json").read_text(encoding="utf-8")))[0]


@lru_cache(maxsize=1)
def vecteurs():
    """Reference cases: {"id", "famille", "entrees", "attendu", "niveau"}."""
    return json.loads(FICHIER.read_text(encoding="utf-8"), parse_float=Decimal)["vecteurs"]


def vecteur(identifiant):
    return next(cas for cas in vecteurs() if cas["id"] == identifiant)


def simuler(famille, jour=AUJOURD_HUI, **entrees):
    return calculer(famille, entrees, baremes(), jour)


def montants(famille, *noms, **entrees):
    """Numbers of a result, by the names of its values."""
    valeurs = simuler(famille, **entrees).valeurs
    return tuple(valeurs[nom].valeur for nom in noms)


def montant(famille, nom, **entrees):
    return montants(famille, nom, **entrees)[0]


def refus(famille, jour=AUJOURD_HUI, **entrees):
    """The sentence that refuses these entries, non-breaking spaces made plain."""
    with pytest.raises(Refus) as refuse:
        simuler(famille, jour, **entrees)
    return str(refuse.value).replace("\u00a0", " ").replace("\u202f", " ")
