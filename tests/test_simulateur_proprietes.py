"""What holds for any family that the page compares the kinds of care for: parts make the whole, nothing is negative."""

import datetime
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from modes_accueil.simulateur.comparaison import ECHELLE, comparer
from modes_accueil.simulateur.forms import AGES, LECTURES
from modes_accueil.simulateur.modes import MODES
from simulateurs.aides import PREPARE
from tests.simulations import baremes

JOUR = datetime.date(2026, 11, 25)


def nombres(maximum, minimum="0.01"):
    return st.decimals(minimum, maximum, places=2)


REPONSES = st.fixed_dictionaries(
    {
        "enfants_a_charge": st.integers(1, 20),
        "enfants_aeeh": st.integers(0, 3),
        "age": st.sampled_from(sorted(AGES)),
        "revenu": nombres(200_000, 0),
        "lecture": st.sampled_from(sorted(LECTURES)),
        "autre_revenu": st.none() | nombres(200_000, 0),
        "jours_semaine": nombres(7),
        "heures_jour": nombres(24),
        "semaines": nombres(52),
        "mois": st.integers(1, 12),
        "modes": st.just(list(MODES)),
        **dict.fromkeys(("prix_micro_creche", "prix_assistant_maternel", "prix_garde"), nombres(40, 0)),
        **dict.fromkeys(("cotisations_garde", "cotisations_partagee"), st.none() | nombres(2000, 0)),
        **dict.fromkeys(("isole", "residence_alternee", "aah", "atypique", "conge_naissance"), st.booleans()),
        "part_partagee": nombres(100, 1),
        "prepare": st.sampled_from(sorted(PREPARE)),
        "date": st.none() | st.dates(datetime.date(2019, 1, 1), datetime.date(2030, 12, 31)),
    }
)


def issues(reponses):
    comparaison = comparer(reponses, baremes(), JOUR)
    assert [ligne.mode.code for ligne in comparaison.lignes] == list(MODES)
    assert all(bool(ligne.issues) != bool(ligne.refus) for ligne in comparaison.lignes)
    return [issue for ligne in comparaison.lignes for issue in ligne.issues]


@given(REPONSES)
def test_parts_make_the_whole_and_nothing_is_negative(reponses):
    for issue in issues(reponses):
        aide = issue.aide.valeur if issue.aide else Decimal(0)
        assert issue.paye.valeur == issue.reste.valeur + aide
        assert 0 <= issue.au_plus_bas.valeur <= issue.reste.valeur <= issue.paye.valeur


@given(REPONSES)
def test_a_bar_is_never_longer_than_the_dearest(reponses):
    for issue in issues(reponses):
        parts = [issue.barre[nom] for nom in ("reste", "credit", "aide")]
        assert min(parts) >= 0
        assert sum(parts) <= ECHELLE


@given(REPONSES)
def test_two_readings_never_show_the_same_amounts(reponses):
    for ligne in comparer(reponses, baremes(), JOUR).lignes:
        montants = {(issue.paye, issue.reste, issue.apres) for issue in ligne.issues}
        assert len(montants) == len(ligne.issues)
