"""A word of the glossary, explained where it is read."""

import pytest
from playwright.sync_api import expect

from tests.navigateur.accessibilite import DEBORDE, defauts_axe

PAGE = """<!doctype html><html lang="fr"><head><title>Essai</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/static/css/site.css"></head><body><main class="conteneur"><h1>Essai</h1>
<p class="joindre__ouvert">Comptez sur le <a class="terme" href="/lexique/#terme-cmg" data-terme="cmg">CMG</a>.</p>
<p>La <a class="terme" href="/lexique/#terme-paje" data-terme="paje">PAJE</a> aide les familles.</p>
<p>Un <a class="terme" href="/lexique/#terme-rpe" data-terme="rpe">mot absent</a> et <a href="/">un lien</a>.</p>
<details class="replie termes" data-voir="Voir dans le lexique" data-fermer="Fermer"><summary>Les mots</summary><dl>
<div id="definition-paje"><dt>PAJE <span class="aide">prestation</span></dt><dd>Une aide <b>de la Caf</b>.</dd></div>
<div id="definition-cmg"><dt>CMG</dt><dd>Un complément.</dd></div>
</dl></details></main><script type="module" src="/static/js/lexique.js"></script></body></html>"""


@pytest.fixture(params=[360, 1280])
def page(request, new_context):
    page = new_context(viewport={"width": request.param, "height": 640}).new_page()
    page.route("**/essai/", lambda route: route.fulfill(body=PAGE, content_type="text/html; charset=utf-8"))
    page.goto("/essai/")
    return page


@pytest.fixture
def paje(page):
    return page.get_by_role("button", name="PAJE")


@pytest.mark.parametrize("touche", ["Enter", "Space"])
def test_the_keyboard_opens_a_definition_and_escape_gives_the_focus_back(page, paje, touche):
    paje.focus()
    page.keyboard.press(touche)
    bulle = page.locator(f"#{paje.get_attribute('aria-controls')}")
    expect(bulle).to_contain_text("Une aide de la Caf.")
    expect(paje).to_have_attribute("aria-expanded", "true")
    expect(bulle.get_by_role("link", name="Voir dans le lexique")).to_have_attribute("href", paje.get_attribute("href"))
    page.keyboard.press("Tab")
    expect(bulle.get_by_role("link")).to_be_focused()
    assert defauts_axe(page) == []

    page.keyboard.press("Escape")
    expect(page.locator(".definition")).to_have_count(0)
    expect(paje).to_have_attribute("aria-expanded", "false")
    expect(paje).to_be_focused()


def test_one_definition_is_open_at_a_time_and_stays_on_the_screen(page, paje):
    paje.click()
    page.get_by_role("button", name="CMG").click()
    bulle = page.locator(".definition")
    expect(bulle).to_have_count(1)
    expect(bulle).to_contain_text("Un complément.")
    assert page.evaluate(DEBORDE) == 0
    boite = bulle.bounding_box()
    assert boite["x"] >= 0
    assert boite["x"] + boite["width"] <= page.viewport_size["width"]

    page.get_by_role("heading").click()
    expect(bulle).to_have_count(0)


def test_a_definition_closes_when_one_reads_on(page, paje):
    paje.press("Enter")
    page.get_by_role("link", name="un lien").focus()
    expect(page.locator(".definition")).to_have_count(0)


def test_a_word_without_a_definition_here_stays_a_link(page):
    expect(page.get_by_role("link", name="mot absent")).to_have_attribute("href", "/lexique/#terme-rpe")
