"""Each step of the request, empty, in error and filled, then the check page and the confirmation."""

from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import FAUTES, REPONSES, continuer


def test_each_step_is_accessible_even_in_error(page, site):
    trouves = {}
    page.goto(f"{site.demande_page.url}commune/")
    for etape, repondre in REPONSES.items():
        page.wait_for_url(f"**/{etape}/")
        trouves[etape] = defauts(page)
        FAUTES.get(etape, lambda page: None)(page)
        continuer(page)
        assert page.title().startswith("Erreur"), etape
        trouves[f"{etape}, en erreur"] = defauts(page)
        page.goto(page.url)
        repondre(page)
        continuer(page)
    page.wait_for_url("**/verification/")
    trouves["verification"] = defauts(page)
    continuer(page)
    page.wait_for_url("**/confirmation/")
    trouves["confirmation"] = defauts(page)
    assert {ecran: liste for ecran, liste in trouves.items() if liste} == {}


def test_a_family_from_elsewhere_is_told_so_on_an_accessible_page(page, site):
    page.goto(f"{site.demande_page.url}commune/")
    page.locator('[name="recherche"]').fill("Rouen")
    continuer(page)
    assert defauts(page) == []
