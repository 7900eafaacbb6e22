"""Local aids: each condition alone decides, what is due is taken off, never more than what is paid."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from modes_accueil.models import AideLocale
from modes_accueil.models.aides_locales import Droit
from modes_accueil.simulateur.comparaison import comparer
from modes_accueil.simulateur.locales import retenir
from modes_accueil.simulateur.modes import MODES
from simulateurs.grandeurs import Grandeur
from tests.simulations import baremes

JOUR = datetime.date(2026, 11, 25)
REPONSES = {
    "enfants_a_charge": 1,
    "enfants_aeeh": 0,
    "age": "moins_de_3",
    "revenu": Decimal(3000),
    "lecture": "mois_apres",
    "autre_revenu": Decimal(3000),
    "jours_semaine": Decimal(3),
    "heures_jour": Decimal(10),
    "semaines": Decimal(50),
    "mois": 12,
    "modes": ["assistant_maternel"],
    "prix_micro_creche": Decimal(10),
    "prix_assistant_maternel": Decimal("4.85"),
    "prix_garde": Decimal("10.38"),
    "cotisations_garde": None,
    "cotisations_partagee": None,
    "part_partagee": Decimal(50),
    "prepare": "aucune",
    "date": None,
    "commune": None,
    **dict.fromkeys(("isole", "residence_alternee", "aah", "atypique", "conge_naissance"), False),
}


def aide(**champs):
    return AideLocale(
        **{"nom": "Coup de pouce", "montant": Decimal(50), "modes": list(MODES), "valide_du": JOUR, "source": "Délib."}
        | champs
    )


def issue(*aides, **reponses):
    ligne = comparer(REPONSES | reponses, baremes(), JOUR, aides).lignes[0]
    return ligne.issues[0], " ".join(map(str, ligne.reserves))


CONDITIONS = [
    ({}, {}, Droit.OUI),
    ({"modes": ["creche"]}, {}, Droit.NON),
    ({"ages": ["moins_de_3"]}, {}, Droit.OUI),
    ({"ages": ["3_a_5", "6_et_plus"]}, {}, Droit.NON),
    ({"revenu_max": Decimal(3000)}, {}, Droit.OUI),
    ({"revenu_max": Decimal("2999.99")}, {}, Droit.NON),
    ({"enfants_min": 2}, {}, Droit.NON),
    ({"enfants_min": 2}, {"enfants_a_charge": 2}, Droit.OUI),
    ({"isole": True}, {}, Droit.NON),
    ({"isole": True}, {"isole": True}, Droit.OUI),
]


@pytest.mark.parametrize(("conditions", "reponses", "attendu"), CONDITIONS)
def test_each_condition_decides_alone(conditions, reponses, attendu):
    assert aide(**conditions).droit("assistant_maternel", REPONSES | reponses, Decimal(3000)) == attendu


@pytest.mark.django_db
def test_an_aid_of_some_communes_asks_for_the_commune(pitres):
    ici, *_autres = pitres
    celle = aide()
    celle.save()
    celle.communes.add(ici)
    assert celle.droit("creche", REPONSES, 3000) == Droit.COMMUNE_A_DIRE
    assert celle.droit("creche", REPONSES | {"commune": ici}, 3000) == Droit.OUI
    sans, reserves = issue(celle)
    assert sans.locales is None
    assert "Coup de pouce" in reserves
    assert issue(celle, commune=ici)[0].locales.exacte == "50.00"


def test_by_month_it_is_taken_off_before_tax():
    """232.12 a month: 182.12 once 50 are given, half of which comes back from the year's tax."""
    avec, _reserves = issue(aide())
    assert (avec.locales.exacte, avec.reste.exacte) == ("50.00", "182.12")
    assert avec.apres.exacte == "91.06"
    assert avec.paye.valeur == avec.aide.valeur + avec.locales.valeur + avec.reste.valeur


def test_by_hour_it_follows_the_hours():
    assert issue(aide(montant=Decimal("0.40"), par="heure"))[0].locales.exacte == "50.00"


def test_it_never_gives_more_than_what_is_paid():
    avec, _reserves = issue(aide(montant=Decimal(900)))
    assert (avec.reste.exacte, avec.apres.exacte) == ("0.00", "0.00")


def test_without_contributions_it_is_taken_off_the_wages_all_the_same():
    """It depends on none of them: what is left is told without the contributions, as without an aid."""
    sans, _reserves = issue(modes=["garde_domicile"])
    avec, _reserves = issue(aide(), modes=["garde_domicile"])
    assert avec.incomplete
    assert (avec.paye, avec.aide) == (sans.paye, sans.aide)
    assert avec.locales.exacte == "50.00"
    assert avec.reste.valeur == sans.reste.valeur - 50
    assert avec.etapes[-1].valeur == avec.reste


def test_without_contributions_it_never_gives_more_than_what_is_left_of_the_wages():
    avec, _reserves = issue(aide(montant=Decimal(9000)), modes=["garde_domicile"])
    assert avec.reste.exacte == "0.00"
    assert avec.paye.valeur == avec.aide.valeur + avec.locales.valeur


def test_without_contributions_it_is_taken_off_each_of_two_readings():
    """Three children, two of whom have a handicap: the rule reads in two ways."""
    reponses = REPONSES | {"enfants_a_charge": 3, "enfants_aeeh": 2, "modes": ["garde_domicile"]}
    sans, avec = (comparer(reponses, baremes(), JOUR, aides).lignes[0].issues for aides in ((), (aide(),)))
    assert len(sans) == len(avec) == 2
    assert [i.reste.valeur for i in avec] == [i.reste.valeur - 50 for i in sans]


def test_two_aids_that_do_not_go_together_are_told_and_the_best_is_kept():
    seule = aide(nom="Bouclier", montant=Decimal(80), cumulable=False)
    avec, reserves = issue(aide(), seule)
    assert avec.locales.exacte == "80.00"
    assert "ne s’ajoutent pas" in reserves


@given(st.lists(st.tuples(st.decimals("0.01", 500, places=2), st.booleans()), max_size=6))
def test_what_is_kept_is_at_least_what_any_lawful_choice_gives(cas):
    aides = [aide(montant=montant, cumulable=cumulable) for montant, cumulable in cas]
    garde = sum(a.montant for a in retenir(aides, Grandeur(Decimal(125), "h")))
    assert garde >= sum(a.montant for a in aides if a.cumulable)
    assert all(garde >= a.montant for a in aides)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("debut", "fin", "donnee"),
    [(0, None, True), (1, None, False), (-9, -1, False), (-9, 0, True)],
)
def test_an_aid_is_given_between_its_dates(debut, fin, donnee):
    jours = [JOUR + datetime.timedelta(days=n) if n is not None else None for n in (debut, fin)]
    aide(valide_du=jours[0], valide_au=jours[1]).save()
    assert AideLocale.objects.en_vigueur(JOUR).exists() == donnee


@pytest.mark.parametrize(
    "champs", [{"montant": Decimal(0)}, {"valide_au": JOUR - datetime.timedelta(days=1)}, {"enfants_min": 0}]
)
@pytest.mark.django_db
def test_what_makes_no_sense_is_refused_with_a_sentence(champs):
    with pytest.raises(ValidationError):
        aide(**champs).full_clean()
