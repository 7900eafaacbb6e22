"""A family stops on a phone and goes on elsewhere, where another request is begun: neither is lost."""

import re

import pytest

from demarches.models import Brouillon

from .accessibilite import defauts
from .test_formulaire import continuer, enfant

pytestmark = pytest.mark.django_db(transaction=True)


def commencer(page, code):
    """A draft of the commune, stopped at the step `code`; returns the code to come back."""
    page.goto("/demande/commune/?commune=27458")
    continuer(page)
    if code == "quand":
        enfant(page)
        continuer(page)
    assert page.url.endswith(f"/demande/{code}/")
    with page.expect_navigation():
        page.click("[name=plus_tard]")
    return page.inner_text(".recu__reference").strip()


def reprendre(page, code):
    page.goto("/demande/")
    page.get_by_role("link", name="Reprendre une demande commencée").click()
    trouves = defauts(page)
    page.fill("[name=code]", code.lower())
    page.fill("[name=commune]", "pitres")
    with page.expect_navigation():
        page.click("main form .suite button")
    return trouves + defauts(page)


def test_a_draft_is_brought_back_where_another_one_is_begun(new_context, site):
    Brouillon.objects.all().delete()
    telephone = new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    du_telephone = commencer(telephone.new_page(), "quand")
    telephone.close()
    page = new_context().new_page()
    sur_place = commencer(page, "enfants")
    assert defauts(page) == []
    assert reprendre(page, du_telephone) == []
    assert "Deux demandes sont commencées" in page.inner_text("h1")
    page.get_by_role("button", name="Continuer celle-ci").click()
    page.wait_for_selector("text=L’autre demande est gardée")
    assert defauts(page) == []
    assert page.inner_text(".recu__reference").strip() == sur_place
    page.get_by_role("link", name=re.compile("continuer")).click()
    page.wait_for_url("**/demande/quand/")
    assert reprendre(page, sur_place) == []
    page.get_by_role("button", name="Continuer celle-ci").click()
    page.get_by_role("link", name=re.compile("continuer")).click()
    page.wait_for_url("**/demande/enfants/")
    assert Brouillon.objects.count() == 2
