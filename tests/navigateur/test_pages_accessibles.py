"""Each kind of page and each step of the form, looked at by axe on a phone and on a wide screen."""

import pytest

from tests.navigateur.accessibilite import defauts
from tests.navigateur.adresses import ADRESSES


@pytest.mark.parametrize("nom", ADRESSES)
def test_page_is_accessible(page, site, nom):
    adresse = ADRESSES[nom]
    assert page.goto(adresse.chemin(site)).status == adresse.code
    assert page.locator("h1").count() == 1
    assert defauts(page) == []
