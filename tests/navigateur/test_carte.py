"""The map beside the list: it adds to it, takes nothing from it, and keeps out of the keyboard's way."""

import re

import pytest
from playwright.sync_api import expect

from carte.models import Permanence
from carte.views import donnees
from tests.fabriques import ModeAccueilFactory, StructureFactory
from tests.navigateur.accessibilite import DEBORDE, defauts, defauts_axe

ETROIT = {"width": 320, "height": 640}
LARGE = {"width": 1280, "height": 900}
RECHERCHE = "/carte/?commune=pitres"


@pytest.fixture
def page(page, site):
    page.set_viewport_size(LARGE)
    return page


@pytest.fixture
def ouverte(page):
    page.goto(RECHERCHE)
    page.locator(".repere").first.wait_for()
    return page


@pytest.fixture
def trois_cents(site):
    """Three hundred structures on a grid of ten kilometres, assistants maternels among them."""
    genres = [ModeAccueilFactory(), ModeAccueilFactory(code="assistant_maternel", lettres="AM")]
    for rang in range(300):
        lat, lon = site.commune.lat + (rang % 20 - 10) / 200, site.commune.lon + (rang // 20 - 7) / 150
        StructureFactory(commune=site.commune, type=genres[rang % 2], lat=lat, lon=lon)


def avis(page):
    return page.locator("carte-structures [role=status]")


def test_a_card_shows_its_place_and_gets_the_focus_back(ouverte, site):
    bouton = ouverte.locator(f"[data-voir='{site.structure.pk}']")
    bouton.click()
    lien = ouverte.locator(".leaflet-popup a").first
    lien.wait_for()
    assert lien.get_attribute("href") == site.structure.get_absolute_url()
    expect(lien).to_be_focused()
    assert ouverte.locator(".leaflet-popup-close-button").get_attribute("aria-label") == "Fermer"
    expect(ouverte.locator(f"#structure-{site.structure.pk}")).to_have_class(re.compile("fiche--choisie"))
    ouverte.keyboard.press("Escape")
    ouverte.locator(".leaflet-popup").wait_for(state="detached")
    expect(bouton).to_be_focused()
    expect(ouverte.locator(".fiche--choisie")).to_have_count(0)


def test_markers_bear_letters_and_stay_out_of_the_tab_order(ouverte):
    assert "mC" in ouverte.locator("carte-structures .pastille").all_inner_texts()
    assert ouverte.locator(".leaflet-marker-pane[aria-hidden=true]").count() == 1
    assert ouverte.locator(".leaflet-marker-pane :is([tabindex], a, button)").count() == 0
    assert ouverte.get_by_role("button", name="Zoomer", exact=True).count() == 1
    assert ouverte.get_by_role("button", name="Dézoomer").count() == 1
    ouverte.get_by_text("Légende").click()
    expect(ouverte.locator(".legende")).to_contain_text("mC Micro-crèche")


def test_the_keyboard_alone_searches_moves_the_map_and_leaves_it(page, site):
    page.goto("/carte/")
    page.locator("#id_commune").focus()
    page.keyboard.type("pitres")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"commune=pitres"))
    page.locator(".repere").first.wait_for()
    expect(page.get_by_role("link", name=site.structure.nom, exact=True)).to_be_visible()
    passer = page.locator(".passer")
    passer.focus()
    page.keyboard.press("Tab")
    expect(page.locator("carte-structures .cadre")).to_be_focused()
    avant = avis(page).inner_text()
    for touche in ("+", "+", "+", "ArrowRight", "ArrowRight", "ArrowRight"):
        page.keyboard.press(touche)
    expect(avis(page)).not_to_have_text(avant)
    zone = page.locator(".carte__zone")
    expect(zone).to_be_visible()
    passer.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#apres-carte")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#resultats")).to_be_focused()


def test_what_is_in_sight_becomes_a_search_that_can_be_shared(ouverte):
    zone = ouverte.locator(".carte__zone")
    expect(zone).to_be_hidden()
    ouverte.locator("carte-structures .cadre").focus()
    ouverte.keyboard.press("+")
    expect(zone).to_be_visible()
    adresse = zone.get_attribute("href")
    assert re.fullmatch(
        r"\?rayon=(2|5|10|20|30)&autour=49\.\d{3}%2C1\.\d{3}#resultats|"
        r"\?autour=49\.\d{3}%2C1\.\d{3}&rayon=(2|5|10|20|30)#resultats",
        adresse,
    )


def test_structures_on_one_point_are_all_named(page, site):
    StructureFactory.create_batch(5, commune=site.commune)
    page.goto("/carte/?type=micro_creche")
    for _ in range(14):
        if page.locator(".bulle li").count():
            break
        page.locator("carte-structures .grappe").first.click()
        page.wait_for_timeout(400)
    expect(page.locator(".bulle li")).to_have_count(6)


def test_three_hundred_points_then_clusters_counted_by_the_server(page, trois_cents, monkeypatch):
    page.goto(RECHERCHE)
    expect(avis(page)).to_have_text(re.compile(r"Lieux visibles sur la carte\s: 30\d$"))
    monkeypatch.setattr(donnees, "POINTS_AU_PLUS", 40)
    page.goto(f"{RECHERCHE}&type=micro_creche,assistant_maternel")
    expect(avis(page)).to_have_text(re.compile(r"Lieux visibles sur la carte : \d+"))
    nombres = [int(n) for n in page.locator("carte-structures .grappe").all_inner_texts()]
    assert sum(nombres) > 200
    for _ in range(6):
        page.locator("carte-structures .grappe").first.click()
        page.wait_for_timeout(500)
        if page.locator("carte-structures .pastille").count():
            break
    expect(page.locator("carte-structures .pastille").first).to_be_visible()


def test_a_passage_says_the_service_the_place_and_its_dates(page, site):
    Permanence.objects.update(lat=site.commune.lat, lon=site.commune.lon + 0.01)
    page.goto(RECHERCHE)
    page.locator("carte-structures .passage").click()
    bulle = page.locator(".bulle")
    expect(bulle).to_contain_text("Salle des fêtes, Pîtres")
    expect(bulle.get_by_role("link", name=site.relais.nom)).to_be_visible()
    expect(bulle.locator("li").first).to_contain_text("jeudi")
    assert bulle.locator("ul").first.locator("li").count() == 4


def test_a_failure_is_said_and_mended_on_request(page, site):
    page.route("**/structures.json*", lambda route: route.fulfill(status=404, body="{}"))
    page.goto(RECHERCHE)
    expect(avis(page)).to_have_text("Les points n’ont pas pu être chargés. La liste reste complète.")
    expect(page.get_by_role("link", name=site.structure.nom, exact=True)).to_be_visible()
    page.unroute("**/structures.json*")
    page.get_by_role("button", name="Réessayer").click()
    page.locator(".repere").first.wait_for()
    expect(page.get_by_role("button", name="Réessayer")).to_be_hidden()


def test_a_map_that_cannot_be_loaded_says_so(page, site):
    page.route("**/leaflet.js", lambda route: route.fulfill(status=404, body=""))
    page.goto(RECHERCHE)
    expect(avis(page)).to_have_text("La carte n’a pas pu être chargée. La liste reste complète.")
    page.unroute("**/leaflet.js")


def test_on_a_phone_nothing_of_the_map_is_loaded_before_it_is_asked(page, site):
    page.set_viewport_size(ETROIT)
    page.goto("/carte/")
    assert page.evaluate("typeof L") == "undefined"
    page.get_by_role("link", name="Voir la carte").click()
    page.locator(".repere").first.wait_for()
    assert page.evaluate(DEBORDE) <= 0
    page.locator(".volet > summary").click()
    expect(page.locator("carte-structures")).to_be_hidden()


@pytest.mark.parametrize(("largeur", "echelle"), [(320, 1), (320, 4)], ids=["320px", "400%"])
def test_the_same_search_fits_a_narrow_screen(new_context, base_url, site, largeur, echelle):
    """At 400 %, a screen of 1280 pixels is 320 wide and 256 high."""
    hauteur = 256 if echelle > 1 else 640
    page = new_context(viewport={"width": largeur, "height": hauteur}, device_scale_factor=echelle).new_page()
    page.goto(f"{base_url}{RECHERCHE}")
    expect(page.get_by_role("link", name=site.structure.nom, exact=True)).to_be_visible()
    page.locator(f"[data-voir='{site.structure.pk}']").click()
    page.locator(".leaflet-popup a").first.wait_for()
    assert page.evaluate(DEBORDE) <= 0
    assert page.locator("carte-structures .cadre").bounding_box()["width"] <= 320
    assert page.locator(".leaflet-popup").bounding_box()["width"] <= 320


def test_every_state_of_the_map_is_accessible(page, site):
    Permanence.objects.update(lat=site.commune.lat, lon=site.commune.lon + 0.01)
    page.goto(RECHERCHE)
    page.locator(".repere").first.wait_for()
    page.get_by_text("Légende").click()
    page.locator(f"[data-voir='{site.structure.pk}']").click()
    page.locator(".leaflet-popup a").first.wait_for()
    trouves = {"ouverte": defauts(page, attente=600)}
    for nom, adresse in {"vide": "/carte/?type=jardin_enfants", "fiche": site.structure.get_absolute_url()}.items():
        page.set_viewport_size(LARGE)
        page.goto(adresse)
        page.wait_for_timeout(600)
        trouves[nom] = defauts_axe(page)
    assert {nom: lignes for nom, lignes in trouves.items() if lignes} == {}


def test_the_map_asks_nothing_of_another_host(new_context, base_url, trois_cents):
    """The visitor of `new_context` refuses it too; here the map is opened, moved, and asked for what it holds."""
    contexte, demandes = new_context(viewport=LARGE), []
    contexte.on("request", lambda requete: demandes.append(requete.url))
    page = contexte.new_page()
    page.goto(f"{base_url}/carte/")
    page.locator(".repere").first.wait_for()
    page.locator("carte-structures .cadre").focus()
    for touche in ("+", "ArrowLeft", "+", "ArrowUp", "-"):
        page.keyboard.press(touche)
    page.locator("[data-voir]:visible").first.click()
    page.locator(".leaflet-popup a").first.wait_for()
    assert len(demandes) > 8
    assert [url for url in demandes if not url.startswith((base_url, "data:"))] == []


def test_without_javascript_the_list_is_whole(browser, base_url, site):
    contexte = browser.new_context(java_script_enabled=False)
    page = contexte.new_page()
    page.goto(f"{base_url}/carte/")
    page.locator("#id_commune").fill("pitres")
    page.get_by_role("button", name="Chercher").click()
    page.wait_for_url(re.compile("commune=pitres"))
    assert page.get_by_role("link", name=site.structure.nom, exact=True).is_visible()
    assert page.get_by_role("button", name="Voir sur la carte").count() == 0
    assert page.locator(".carte__zone").is_hidden()
    page.get_by_role("link", name=site.structure.nom, exact=True).click()
    page.get_by_role("heading", level=1, name=site.structure.nom).wait_for()
    assert page.locator("main button[hidden]").count() > 0
    assert page.locator("main button[hidden]:visible").count() == 0
    contexte.close()
