"""Sums in worked examples: read, refused, printed with today's figures and never with an expired one."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.template import Context, Template
from hypothesis import given
from hypothesis import strategies as st

from commun.calcul import CalculInvalide, cles, evaluer
from commun.chiffres import valider_jetons
from tests.fabriques import BaremeFactory

VALEURS = {"taux.un": Decimal("0.000516"), "prix": Decimal("3.64")}


@pytest.mark.parametrize(
    ("expression", "attendu"),
    [
        ("1 + 2 × 3", "7"),
        ("(1 + 2) × 3", "9"),
        ("10 − 4 − 3", "3"),
        ("100 ÷ 8 ÷ 2", "6.25"),
        ("2,5 * 4", "10.0"),
        ("2500 × taux.un", "1.290000"),
        ("100 × arrondi(2500 × taux.un)", "129.00"),
        ("arrondi(0,125)", "0.13"),
        ("8 × (prix − 0,64)", "24.00"),
    ],
)
def test_a_sum_is_done_as_it_is_written(expression, attendu):
    assert evaluer(expression, VALEURS) == Decimal(attendu)


@pytest.mark.parametrize(
    "expression",
    ["", "1 +", "1 2", "(1", "1)", "× 2", "arrondi 3", "1 / 0", "__import__", "1;2", "9" * 300, "prix prix", "2x"],
)
def test_what_is_no_sum_is_refused(expression):
    with pytest.raises(CalculInvalide):
        evaluer(expression, VALEURS)


def test_a_figure_without_value_is_told():
    with pytest.raises(KeyError):
        evaluer("2 × inconnue", VALEURS)


@given(st.text(max_size=60))
def test_any_text_is_a_sum_or_is_refused(texte):
    try:
        resultat = evaluer(texte, VALEURS)
    except (CalculInvalide, KeyError):
        return
    assert isinstance(resultat, Decimal)


def test_the_keys_of_a_sum_are_known():
    assert cles("100 × arrondi(2500 × taux.un) + prix") == ["taux.un", "prix"]


def test_an_editor_is_told_what_is_wrong_with_a_sum():
    BaremeFactory(cle="essai.prix")
    valider_jetons("<p>[[= 2 × essai.prix]]</p>")
    with pytest.raises(ValidationError, match=r"Chiffre inconnu : essai\.rien"):
        valider_jetons("<p>[[= 2 × essai.rien]]</p>")
    with pytest.raises(ValidationError, match="n’est pas fini"):
        valider_jetons("<p>[[= 2 × ]]</p>")


def imprimer(texte):
    return Template("{% load chiffres %}{% chiffres texte %}").render(Context({"texte": texte}))


def test_a_percentage_counts_as_the_fraction_it_is():
    BaremeFactory(cle="essai.taux", valeur="0.0516", unite="% des ressources")
    assert ">129\u00a0€<" in imprimer("[[= 100 × arrondi(2500 × essai.taux)]]")


def test_a_sum_over_an_expired_figure_says_so_and_prints_no_number():
    BaremeFactory(cle="essai.vieux", valeur="2", valide_au=datetime.date(2021, 1, 1))
    html = imprimer("[[= 3 × essai.vieux]]")
    assert "montant à vérifier" in html
    assert "6" not in html
