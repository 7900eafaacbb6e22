"""The comparator on a phone, with the keyboard alone, as far as the request."""

import pytest
from playwright.sync_api import expect

from commun.models import ModeAccueil
from tests import fabriques
from tests.navigateur.accessibilite import defauts


@pytest.fixture
def guides(site):
    """Three guides beside the one of the small site; one is not for babies."""
    for slug, code, champs in (
        ("creche", "creche_collective", {"role_parents": "Prévenir des absences.", "handicap": "souvent"}),
        ("assistant-maternel", "assistant_maternel", {"cout": "Un salaire.", "horaires_decales": "souvent"}),
        ("ecole-2-ans", "ecole_2_ans", {"age_min_mois": 24}),
    ):
        mode = ModeAccueil.objects.get(code=code)
        fabriques.GuidePageFactory(parent=site.index_guides, slug=slug, title=mode.nom, mode=mode, **champs)
    return site


def taper(page, *touches):
    for touche in touches:
        page.keyboard.press(touche)


def test_a_parent_answers_with_the_keyboard_and_finds_the_answers_in_the_request(new_context, guides):
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto(guides.index_guides.url)
    assert defauts(page) == []
    page.set_viewport_size({"width": 360, "height": 800})

    page.locator('[name="age"]').first.focus()
    taper(page, "ArrowDown", "Tab", "Space")  # under one year; the whole week
    taper(page, *["Tab"] * 6)
    page.keyboard.type("pitres")
    taper(page, *["Tab"] * 3, "Space")  # handicap
    taper(page, "Tab", "Tab", "Enter")

    expect(page.get_by_role("heading", level=1)).to_have_text("Les modes d’accueil pour votre famille")
    expect(page.locator(".resultat").first).to_contain_text("Crèche collective")
    expect(page.locator(".dites")).to_contain_text("Mon enfant est en situation de handicap ou malade")
    assert page.url.endswith("/modes-accueil/comparer/")
    assert defauts(page) == []
    page.set_viewport_size({"width": 360, "height": 800})

    page.get_by_role("button", name="Faire une demande avec ces réponses").press("Enter")
    page.wait_for_url("**/demande/commune/")
    expect(page.get_by_label("Nom de la commune ou code postal")).to_have_value("Pîtres (27590)")
    expect(page.locator("main")).to_contain_text("Rempli d’après vos réponses sur ce site")
    assert defauts(page) == []


def test_errors_take_the_focus_and_lead_to_their_question(page, guides):
    page.goto(guides.index_guides.url)
    page.get_by_role("button", name="Voir les modes d’accueil").click()
    expect(page.locator("#erreurs")).to_be_focused()
    assert defauts(page) == []
    page.get_by_role("link", name="Choisissez l’âge de votre enfant.").click()
    assert page.evaluate("location.hash") == "#id_age_0"


def test_the_name_of_a_criterion_stays_while_the_modes_scroll(page, guides):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(guides.index_guides.url)
    region = page.locator(".comparaison")
    nom = region.locator("tbody th span").first
    avant = nom.bounding_box()["x"]
    assert region.evaluate("e => { e.scrollLeft = 120; return e.scrollLeft }") == 120
    assert nom.bounding_box()["x"] == pytest.approx(avant, abs=2)
