"""While an easy-to-read page is written, Wagtail's checks panel says what makes a sentence hard."""

import pytest
from playwright.sync_api import expect

from commun.models import Utilisateur
from tests import fabriques
from tests.navigateur.accessibilite import defauts_axe
from tests.navigateur.parcours import ouvrir_une_session


@pytest.fixture
def editrice(site, page):
    personne = Utilisateur.objects.create_superuser(
        "editrice@exemple.fr", "mot-de-passe-de-test", first_name="Dominique", last_name="Roy"
    )
    ouvrir_une_session(page, personne)
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


@pytest.fixture
def falc(site):
    return fabriques.PageFalcFactory(
        parent=site.page,
        corps=[("ligne", {"pictogramme": "oui", "texte": "<p>Vous venez.</p><p>La place est donnée.</p>"})],
    )


def test_the_checks_panel_says_the_rule_and_the_words_beside_the_form(falc, editrice):
    editrice.goto(f"/admin/pages/{falc.pk}/edit/", wait_until="networkidle")
    editrice.locator('[data-side-panel-toggle="checks"]').click()
    panneau = editrice.locator("[data-checks-panel]")
    expect(panneau).to_contain_text("F20 Facile à lire, avertissement", timeout=20_000)
    expect(panneau).to_contain_text("Dites qui fait l’action. Ici : « est donnée ».")


def test_the_screens_of_the_checker_are_accessible(falc, editrice):
    for adresse in (f"/admin/falc/{falc.pk}/", "/admin/falc/"):
        editrice.goto(adresse)
        editrice.locator("main").wait_for()
        assert [defaut for defaut in defauts_axe(editrice) if "bilan-falc" in defaut] == []
