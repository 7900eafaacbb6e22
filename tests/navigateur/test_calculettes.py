"""The result of each calculator of a family that employs, typed on a phone, looked at by axe with its steps open."""

import dataclasses

import pytest

from commun.models import Bareme
from simulateurs.calculettes import CALCULETTES
from simulateurs.situations import SITUATIONS
from tests.navigateur.accessibilite import defauts_sur_telephone
from tests.simulations import lignes

# A day for which every calculator has its figures.
JOUR = "01/03/2026"
EXEMPLES = {c.code: next(s for s in SITUATIONS if s.famille == c.famille).entrees for c in CALCULETTES.values()}
# Of each kind of answer: several amounts, a choice among cards, words in place of an amount.
EN_ARABE = ("conges-payes", "salaire-mensuel", "preavis")


@pytest.fixture
def telephone(new_context, site):
    """A phone, on a site that has the figures that ship with it."""
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
    return new_context(viewport={"width": 360, "height": 800}).new_page()


@pytest.mark.parametrize(("prefixe", "codes"), [("", tuple(EXEMPLES)), ("/ar", EN_ARABE)], ids=["fr", "ar"])
def test_the_result_of_each_calculator_is_accessible(telephone, prefixe, codes):
    trouves = {code: _regarder(telephone, f"{prefixe}/aides/calculer/{code}/", EXEMPLES[code]) for code in codes}
    assert {code: defauts for code, defauts in trouves.items() if defauts} == {}


def _regarder(page, adresse, exemple):
    page.goto(adresse)
    for nom, valeur in (exemple | {"date": JOUR}).items():
        _repondre(page, nom, valeur)
    with page.expect_navigation():
        page.locator("form.tarifs button").click()
    sans_montant = [] if page.locator(".reponses dd").count() else ["no amount"]
    sans_etape = [] if page.locator(".calcul li").first.is_visible() else ["no step"]
    return sans_montant + sans_etape + defauts_sur_telephone(page)


def _repondre(page, nom, valeur):
    """Answer one question of the form, as its label asks it."""
    champs = page.locator(f"form.tarifs [name='{nom}']")
    if champs.first.get_attribute("type") == "radio":
        page.locator(f"form.tarifs label:has([value='{valeur}'])").click()
    elif champs.get_attribute("type") == "checkbox":
        champs.set_checked(valeur)
    else:
        champs.fill(str(valeur).replace(".", ","))
