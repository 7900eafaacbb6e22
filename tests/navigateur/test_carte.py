"""The map beside the list: it adds to it, takes nothing from it, and keeps out of the keyboard's way."""

import pytest

from tests.fabriques import StructureFactory


@pytest.fixture
def ouverte(page, site):
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/carte/?commune=pitres")
    page.locator(".repere").first.wait_for()
    return page


def test_a_card_shows_its_place_and_gets_the_focus_back(ouverte, site):
    bouton = ouverte.locator(f"[data-voir='{site.structure.pk}']")
    bouton.click()
    lien = ouverte.locator(".leaflet-popup a").first
    lien.wait_for()
    assert lien.get_attribute("href") == site.structure.get_absolute_url()
    assert ouverte.locator(".leaflet-popup-close-button").get_attribute("aria-label") == "Fermer"
    ouverte.keyboard.press("Escape")
    ouverte.locator(".leaflet-popup").wait_for(state="detached")
    assert ouverte.evaluate("document.activeElement.dataset.voir") == str(site.structure.pk)


def test_markers_bear_letters_and_stay_out_of_the_tab_order(ouverte):
    ouverte.locator(".pastille").first.wait_for()
    assert "mC" in ouverte.locator(".pastille").all_inner_texts()
    assert ouverte.locator(".leaflet-marker-pane [tabindex]").count() == 0


def test_controls_speak_french(ouverte):
    assert ouverte.get_by_role("button", name="Zoomer", exact=True).count() == 1
    assert ouverte.get_by_role("button", name="Dézoomer").count() == 1


def test_structures_on_one_point_are_all_named(page, site):
    StructureFactory.create_batch(5, commune=site.commune)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("/carte/?type=micro_creche")
    for _ in range(12):
        if page.locator(".bulle li").count():
            break
        page.locator(".grappe").first.click()
        page.wait_for_timeout(400)
    assert page.locator(".bulle li").count() == 6


def test_on_a_phone_nothing_of_the_map_is_loaded_before_it_is_asked(page, site):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto("/carte/")
    assert page.evaluate("typeof L") == "undefined"
    page.get_by_role("link", name="Voir la carte").click()
    page.locator(".repere").first.wait_for()


def test_without_javascript_the_list_is_whole(browser, base_url, site):
    contexte = browser.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto(f"{base_url}/carte/?commune=pitres")
    assert page.get_by_role("link", name=site.structure.nom, exact=True).is_visible()
    assert page.get_by_role("button", name="Voir sur la carte").count() == 0
    contexte.close()
