"""What the rules promise for any income, any hours, any number of children."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.simulations import montant, montants, simuler

UN_CENTIME = Decimal("0.01")
DATE = "2026-03-01"


def euros(minimum, maximum):
    return st.integers(minimum * 100, maximum * 100).map(lambda centimes: Decimal(centimes) / 100)


REVENUS, COUTS, HEURES = euros(0, 15_000), euros(0, 3_000), st.integers(1, 300)
ENFANTS = st.integers(1, 12)
MODES = st.sampled_from(["AM", "GED"])


def au_centime(fraction):
    """A fraction to the cent, half up: the sum done another way."""
    return (Decimal(fraction.numerator) / Decimal(fraction.denominator)).quantize(UN_CENTIME, ROUND_HALF_UP)


def tarif(revenu, enfants, aeeh=0):
    nom = "tarif_non_arrondi"
    return montant(
        "psu_tarif_horaire", nom, ressources_mensuelles=revenu, enfants_a_charge=enfants, enfants_aeeh=aeeh, date=DATE
    )


def cmg(mode, revenu, enfants, heures, cout):
    """(CMG, what is left)."""
    entrees = {"mode": mode, "revenu_mensuel": revenu, "enfants_a_charge": enfants, "heures": heures}
    return montants("cmg_emploi_direct", "cmg", "reste_a_charge", **entrees, cout_mensuel=cout, date=DATE)


def structure(revenu, depense, **autres):
    entrees = {"mode": "micro_creche", "enfants_a_charge": 1, "date": "2026-10-01", **autres}
    return montant("cmg_structure", "cmg", ressources_annuelles=revenu, depense_mensuelle=depense, **entrees)


@given(REVENUS, REVENUS, ENFANTS)
def test_a_place_never_costs_less_to_who_earns_more(un, autre, enfants):
    moins, plus = sorted((un, autre))
    assert 0 < tarif(moins, enfants) <= tarif(plus, enfants)


@given(REVENUS, st.integers(1, 11))
def test_a_place_never_costs_more_with_one_more_child(revenu, enfants):
    assert tarif(revenu, enfants + 1) <= tarif(revenu, enfants)


@pytest.mark.parametrize("borne", [Decimal("814.62"), Decimal(8500)])
@given(enfants=ENFANTS, ecart=euros(0, 1))
def test_a_place_has_no_jump_at_the_floor_and_at_the_ceiling(borne, enfants, ecart):
    assert abs(tarif(borne + ecart, enfants) - tarif(borne - ecart, enfants)) <= Decimal("0.001") * 2


@given(MODES, REVENUS, ENFANTS, HEURES, COUTS)
def test_the_cmg_and_what_is_left_make_the_whole_and_neither_is_negative(mode, revenu, enfants, heures, cout):
    aide, reste = cmg(mode, revenu, enfants, heures, cout)
    assert aide + reste == cout
    assert 0 <= aide <= cout


@given(MODES, REVENUS, REVENUS, ENFANTS, HEURES, COUTS)
def test_the_cmg_never_grows_with_the_income(mode, un, autre, enfants, heures, cout):
    moins, plus = sorted((un, autre))
    assert cmg(mode, plus, enfants, heures, cout)[0] <= cmg(mode, moins, enfants, heures, cout)[0]


@given(MODES, REVENUS, ENFANTS, HEURES, COUTS, COUTS)
def test_who_pays_more_is_never_left_with_less(mode, revenu, enfants, heures, un, autre):
    moins, plus = sorted((un, autre))
    (aide_moins, reste_moins), (aide_plus, reste_plus) = (cmg(mode, revenu, enfants, heures, c) for c in (moins, plus))
    assert aide_moins <= aide_plus
    assert reste_moins <= reste_plus + UN_CENTIME


@given(REVENUS, ENFANTS, HEURES)
def test_the_cmg_has_no_jump_at_the_ceiling_of_the_hour(revenu, enfants, heures):
    plafond = Decimal(8) * heures
    au_plafond, au_dela = (cmg("AM", revenu, enfants, heures, plafond + ecart)[0] for ecart in (0, UN_CENTIME))
    assert au_plafond == au_dela


@given(st.integers(815, 7_800), HEURES, COUTS)
def test_the_cmg_is_the_formula_of_the_decree(revenu, heures, cout):
    cout = min(cout, Decimal(8) * heures)
    attendu = Fraction(cout) * (1 - Fraction(revenu) * Fraction("0.000619") / Fraction("4.85"))
    assert cmg("AM", revenu, 1, heures, cout)[0] == au_centime(attendu)


@given(euros(1, 300), euros(5, 40))
def test_the_share_of_contributions_is_never_more_than_all(heures, cout_horaire):
    cout = (heures * cout_horaire).quantize(UN_CENTIME)
    part = montant("cmg_cotisations_am", "coefficient", heures=heures, cout_mensuel=cout, date=DATE)
    assert 0 < part <= 1
    assert part * cout <= Decimal(8) * heures + UN_CENTIME or part == 1


@given(euros(0, 200_000), euros(0, 3_000))
def test_the_cmg_of_a_structure_stays_within_its_two_limits(revenu, depense):
    assert 0 <= structure(revenu, depense) <= min(depense * 85 / 100 + UN_CENTIME, Decimal("992.12"))


@given(euros(0, 200_000), euros(0, 200_000), euros(0, 3_000), st.booleans())
def test_the_cmg_of_a_structure_never_grows_with_the_income(un, autre, depense, isole):
    moins, plus = sorted((un, autre))
    assert structure(plus, depense, isole=isole) <= structure(moins, depense, isole=isole)


@pytest.mark.parametrize(
    ("revenu", "attendu"), [("24333", "992.12"), ("24333.01", "855.24"), ("54075", "855.24"), ("54075.01", "718.41")]
)
def test_the_limit_of_a_bracket_belongs_to_the_better_one(revenu, attendu):
    assert structure(revenu, 2000) == Decimal(attendu)


@given(euros(0, 20_000), euros(0, 20_000))
def test_the_credit_of_two_children_is_the_sum_of_each(un, autre):
    def credit(**cases):
        return montant("credit_impot_garde_hors_domicile", "credit", cases=cases, annee_revenus=2025)

    assert abs(credit(f7ga=un, f7gb=autre) - credit(f7ga=un) - credit(f7gb=autre)) <= UN_CENTIME
    assert credit(f7ga=un) <= min(un / 2 + UN_CENTIME, Decimal(1750))
    assert credit(f7ge=un) <= credit(f7ga=un)


@given(euros(0, 30_000), st.integers(0, 12), st.booleans(), st.booleans())
def test_the_credit_at_home_is_never_more_than_half(depense, enfants, premiere_annee, invalide):
    entrees = {"enfants_a_charge": enfants, "premiere_annee": premiere_annee, "invalide": invalide}
    credit = montant("credit_impot_emploi_domicile", "credit", depense_nette=depense, annee_revenus=2025, **entrees)
    assert 0 <= credit <= min(depense / 2 + UN_CENTIME, Decimal(10_000))


@pytest.mark.parametrize("mode", ["AM", "micro_creche_paje"])
@given(revenu=REVENUS, heures=st.integers(16, 220), horaire=euros(3, 10))
def test_what_is_left_after_tax_adds_up_over_the_year(mode, revenu, heures, horaire):
    depense = (horaire * heures).quantize(UN_CENTIME)
    entrees = {"mode": mode, "revenu_mensuel": revenu, "enfants_a_charge": 1, "heures": heures, "date": "2026-10-01"}
    noms = ("cmg", "reste_avant_impot", "credit_impot_annuel", "reste_mensuel_apres_impot")
    aide, avant, credit, apres = montants("reste_a_charge_complet", *noms, **entrees, depense_mensuelle=depense)
    assert aide + avant == depense
    assert 0 <= apres <= avant <= depense
    assert abs(apres * 12 + credit - avant * 12) <= 12 * UN_CENTIME


@given(euros(1, 45), euros(3, 20), st.integers(1, 46))
def test_an_incomplete_year_pays_the_weeks_that_are_worked(heures, taux, semaines):
    entrees = {"heures_semaine": heures, "semaines": semaines, "taux_brut": taux}
    salaire = montant("am_mensualisation", "salaire_brut", regime="46_semaines_ou_moins", **entrees)
    assert salaire == au_centime(Fraction(heures) * Fraction(taux) * semaines / 12)
    conges = simuler("am_conges_payes_annee_incomplete", **entrees).valeurs
    assert conges["du"].valeur == max(conges["dixieme"].valeur, conges["maintien"].valeur)
    assert conges["jours"].valeur <= 30


@pytest.mark.parametrize(("semaines", "jours"), [(4, 3), (8, 5), (36, 23), (37, 24), (46, 29), ("0.01", 1)])
def test_days_of_holidays_are_rounded_to_the_day_above(semaines, jours):
    entrees = {"heures_semaine": 40, "semaines": semaines, "taux_brut": 4}
    assert montant("am_conges_payes_annee_incomplete", "jours", **entrees) == jours


@given(euros(45, 78), euros(3, 20))
def test_hours_beyond_the_week_are_paid_more_without_a_jump(heures, taux):
    def salaire(duree):
        return montant("am_mensualisation", "salaire_brut", regime="52_semaines", heures_semaine=duree, taux_brut=taux)

    attendu = (45 + (Fraction(heures) - 45) * Fraction("1.1")) * 52 / 12 * Fraction(taux)
    assert salaire(heures) == au_centime(attendu)


@given(st.integers(1, 60), euros(0, 5_000))
def test_the_end_of_a_contract_never_pays_less_for_one_more_year(annees, salaire):
    def indemnite(duree):
        return montant("ged_indemnite_licenciement", "indemnite", salaire_mensuel_moyen=salaire, annees=duree)

    attendu = Fraction(salaire) * (Fraction(min(annees, 10), 4) + Fraction(max(annees - 10, 0), 3))
    assert indemnite(annees) == au_centime(attendu)
    assert indemnite(annees - 1) <= indemnite(annees)


@given(mois=st.integers(0, 600), salaire=st.integers(0, 4000))
def test_months_of_service_count_for_the_part_of_a_year_they_are(mois, salaire):
    """CCN IDCC 3239, art. 163.1: from 8 months, a quarter of a month's wages by year, a third beyond ten years."""
    du = montant("ged_indemnite_licenciement", "indemnite", salaire_mensuel_moyen=salaire, mois_anciennete=mois)
    exact = Fraction(salaire) * (Fraction(min(mois, 120), 48) + Fraction(max(mois - 120, 0), 36))
    assert du == au_centime(exact if mois >= 8 else 0)


@given(euros(0, 24))
def test_upkeep_is_never_under_the_minimum_of_the_day(heures):
    if heures:
        jour = montant("am_indemnite_entretien", "minimum_jour", minimum_garanti="4.25", heures_jour=heures)
        assert jour >= Decimal("2.65")
