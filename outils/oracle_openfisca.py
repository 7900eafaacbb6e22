"""Tax credits as OpenFisca-France works them out, for `tests/test_simulateurs_oracle.py` to compare with ours.

OpenFisca is under AGPL and brings numpy and its own tree of parameters: it is never installed with the site. In an
environment of its own:

    python3 -m venv /tmp/openfisca
    /tmp/openfisca/bin/pip install OpenFisca-France==176.1.8
    /tmp/openfisca/bin/python outils/oracle_openfisca.py docs/oracle
"""

import csv
import itertools
import sys
from pathlib import Path

from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_france import FranceTaxBenefitSystem

ANNEES = (2022, 2025)
MONTANTS = (0, 1, 999, 1749, 1750, 1751, 3499, 3500, 3501, 9000)
DEPENSES = (0, 1, 7999, 11999, 12000, 12001, 13500, 14999, 15000, 15001, 16500, 18001, 19999, 20001)


CASES = ("f7ga", "f7gb", "f7gc", "f7ge")


def hors_domicile():
    """Each box alone around its ceilings, and boxes together."""
    seules = ({case: montant} for case in ("f7ga", "f7ge") for montant in MONTANTS)
    ensemble = (dict(zip(CASES, quatre, strict=True)) for quatre in itertools.product((0, 3000, 4200), repeat=4))
    cas = (*seules, *ensemble)
    return [{"annee_revenus": annee, **dict.fromkeys(CASES, 0), **cases} for annee in ANNEES for cases in cas]


def domicile():
    """Expenses around every ceiling, with none to five children, first year, disabled."""
    noms = ("annee_revenus", "premiere_annee", "invalide", "enfants_a_charge", "depense_nette")
    ensemble = itertools.product(ANNEES, (0, 1), (0, 1), (0, 1, 2, 3, 5), DEPENSES)
    return [dict(zip(noms, cas, strict=True)) for cas in ensemble]


def variables(entrees):
    """Names and values of OpenFisca for our entries."""
    if "f7ga" in entrees:
        return {case: entrees[case] for case in CASES}
    return {
        "f7db": entrees["depense_nette"],
        "f7dq": entrees["premiere_annee"],
        "f7dg": entrees["invalide"],
        "nb_pac2": entrees["enfants_a_charge"],
    }


def avec_leur_credit(systeme, cas, variable):
    """The entries with their credit, all the cases of a year in one simulation."""
    lignes = []
    for annee, groupe in itertools.groupby(cas, key=lambda entrees: entrees["annee_revenus"]):
        de_l_annee = list(groupe)
        simulation = SimulationBuilder().build_default_simulation(systeme, count=len(de_l_annee))
        for nom in variables(de_l_annee[0]):
            simulation.set_input(nom, annee, [variables(entrees)[nom] for entrees in de_l_annee])
        credits_trouves = simulation.calculate(variable, annee)
        lignes += [
            entrees | {"credit": f"{credit:.2f}"} for entrees, credit in zip(de_l_annee, credits_trouves, strict=True)
        ]
    return lignes


def main(dossier):
    systeme = FranceTaxBenefitSystem()
    dossier.mkdir(exist_ok=True)
    for nom, cas, variable in (
        ("credit_impot_garde_hors_domicile", hors_domicile(), "ci_gardenf"),
        ("credit_impot_emploi_domicile", domicile(), "ci_saldom"),
    ):
        lignes = avec_leur_credit(systeme, cas, variable)
        with (dossier / f"{nom}.csv").open("w", encoding="utf-8", newline="") as fichier:
            ecrivain = csv.DictWriter(fichier, lignes[0], lineterminator="\n")
            ecrivain.writeheader()
            ecrivain.writerows(lignes)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
