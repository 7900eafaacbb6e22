"""Tax credits are those of OpenFisca-France, as `outils/oracle_openfisca.py` wrote them down."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from tests.simulations import montant

DOSSIER = Path(__file__).resolve().parent.parent / "docs" / "oracle"


def lignes(famille):
    with (DOSSIER / f"{famille}.csv").open(encoding="utf-8", newline="") as fichier:
        return list(csv.DictReader(fichier))


def entrees(ligne):
    """Our entries of a line: boxes together, zero and one for no and yes."""
    cases = {nom: ligne.pop(nom) for nom in list(ligne) if nom.startswith("f7")}
    return ligne | ({"cases": cases} if cases else {})


@pytest.mark.parametrize(
    ("famille", "combien"), [("credit_impot_garde_hors_domicile", 202), ("credit_impot_emploi_domicile", 560)]
)
def test_our_credits_are_those_of_openfisca(famille, combien):
    ecarts, total = [], 0
    for ligne in lignes(famille):
        attendu = Decimal(ligne.pop("credit"))
        trouve = montant(famille, "credit", **entrees(ligne))
        total += 1
        if trouve != attendu:
            ecarts.append((ligne, trouve, attendu))
    assert total == combien
    assert ecarts == []
