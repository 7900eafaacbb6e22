"""Figures in texts."""

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation
from django.utils.formats import number_format
from hypothesis import given
from hypothesis import strategies as st
from wagtail.rich_text import RichText

from commun.blocs import CorpsBlock
from commun.chiffres import nombre_lisible, valeur_lisible, valider_jetons
from tests.fabriques import BaremeFactory


def rendre(texte, **contexte):
    gabarit = Template("{% load chiffres %}{% chiffres texte %}")
    return gabarit.render(Context({"texte": texte, "request": RequestFactory().get("/"), **contexte}))


@pytest.mark.parametrize(
    ("valeur", "unite", "lisible"),
    [
        ("3.640000", "€/h brut", "3,64\u00a0€"),
        ("8500", "€/mois", "8\u00a0500\u00a0€"),
        ("12.7", "€/h", "12,70\u00a0€"),
        ("0.0619", "% des ressources", "0,0619\u00a0%"),
        ("50", "%", "50\u00a0%"),
        ("4", "enfants", "4"),
    ],
)
def test_a_figure_reads_as_the_french_write_it(valeur, unite, lisible):
    bareme = BaremeFactory(valeur=valeur, unite=unite)
    bareme.refresh_from_db()
    assert valeur_lisible(bareme).replace("\u202f", "\u00a0") == lisible


def test_a_token_prints_the_value_of_today():
    BaremeFactory(cle="am.salaire", valeur="3.64")
    assert 'au moins <span class="chiffre">3,64\u00a0€</span> brut' in rendre("au moins [[am.salaire]] brut")


@pytest.mark.parametrize("champs", [{"confiance": "calcule"}, {"valide_du": "2999-01-01"}])
def test_an_unconfirmed_or_future_figure_is_never_printed(champs):
    BaremeFactory(cle="psu.plancher", valeur="814.62", **champs)
    html = rendre("plancher [[psu.plancher]]")
    assert "814" not in html
    assert "montant à vérifier" in html


def test_plain_text_is_escaped_and_rich_text_is_not():
    BaremeFactory(cle="a", valeur="1")
    assert rendre("<b>[[a]]</b>").startswith("&lt;b&gt;")
    assert rendre(RichText("<p><b>[[a]]</b></p>")).count("<b>") == 1


def test_the_value_of_a_figure_cannot_carry_markup():
    BaremeFactory(cle="a", valeur=None, valeur_texte="<script>1</script>")
    assert "<script>" not in rendre("[[a]]")


@pytest.mark.parametrize(
    ("texte", "attendu"),
    [
        ("8 jours", '<span class="chiffre">8 days</span>'),
        ("1 mois", '<span class="chiffre">1 month</span>'),
        ("1/80 des salaires bruts", '<span class="chiffre">1/80 of the gross wages</span>'),
        ("1/80", '<span class="chiffre">1/80</span>'),
        ("selon la commune", '<span class="chiffre" lang="fr" dir="ltr">selon la commune</span>'),
    ],
)
def test_a_figure_told_in_words_is_in_the_language_of_the_page_or_says_that_it_is_french(texte, attendu):
    BaremeFactory(cle="a", valeur=None, valeur_texte=texte)
    with translation.override("en"):
        assert rendre("[[a]]") == attendu


def test_a_setting_of_the_territory_prints_as_a_link(territoire):
    assert '<a href="tel:0299000000"><bdi>02 99 00 00 00</bdi></a>' in rendre("[[territoire.telephone]]")


def test_all_figures_of_a_page_cost_one_query(django_assert_num_queries):
    BaremeFactory(cle="a")
    BaremeFactory(cle="b")
    gabarit = Template("{% load chiffres %}{% chiffres t %}{% chiffres t %}{% chiffres t %}")
    with django_assert_num_queries(1):
        gabarit.render(Context({"t": "[[a]] [[b]] [[c]]", "request": RequestFactory().get("/")}))


def test_an_unknown_token_is_refused_by_name():
    with pytest.raises(ValidationError, match=r"essai\.inconnu"):
        valider_jetons("il faut [[essai.inconnu]]")


def test_a_block_with_an_unknown_token_is_refused():
    bloc = CorpsBlock()
    valeur = bloc.to_python([{"type": "texte", "value": "<p>[[nul.part]]</p>"}])
    with pytest.raises(ValidationError):
        bloc.clean(valeur)


@given(st.decimals(0, 10_000_000, places=4), st.sampled_from([code for code, _nom in settings.LANGUAGES]))
def test_a_number_is_written_as_django_writes_it(valeur, langue):
    decimales = max(0, -valeur.normalize().as_tuple().exponent)
    with translation.override(langue):
        assert nombre_lisible(valeur, decimales) == number_format(valeur, decimales, force_grouping=True)
