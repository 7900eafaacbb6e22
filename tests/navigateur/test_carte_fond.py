"""The plan behind the points: nothing of another host before it is asked for, the outlines when it does not come."""

import io
import re

import pytest
from django.core.cache import caches
from PIL import Image
from playwright.sync_api import expect

from carte import fonds
from tests import geocodeurs
from tests.navigateur.accessibilite import defauts

LARGE = {"width": 1280, "height": 900}
RECHERCHE = "/carte/?commune=pitres"
IGN = "https://data.geopf.fr/"
ABSENT = "Le plan détaillé n’a pas pu être chargé. Les contours des communes restent affichés."
REMPLI = "getComputedStyle(document.querySelector('.contour--territoire')).fill !== 'none'"


@pytest.fixture(scope="module")
def image():
    octets = io.BytesIO()
    Image.new("RGB", (256, 256), "#e8eddc").save(octets, "PNG")
    return octets.getvalue()


@pytest.fixture
def page(browser, base_url, site):
    """A visitor whose requests are looked at by the test: images may fail, or come from IGN."""
    contexte = browser.new_context(viewport=LARGE, base_url=base_url, locale="fr-FR", reduced_motion="reduce")
    contexte.set_default_timeout(10_000)
    page = contexte.new_page()
    page.demandes, page.erreurs = [], []
    page.on("request", lambda requete: page.demandes.append(requete))
    page.on("pageerror", lambda erreur: page.erreurs.append(str(erreur)))
    page.on("console", lambda m: page.erreurs.append(m.text) if "Security Policy" in m.text else None)
    yield page
    assert page.erreurs == []
    contexte.close()


@pytest.fixture
def ouvrir(page):
    """The map of Pîtres, its points and its outlines drawn."""

    def ouvrir():
        page.goto(RECHERCHE)
        page.locator(".repere").first.wait_for()
        page.locator(".contour--territoire").first.wait_for(state="attached")

    return ouvrir


def ailleurs(page, base_url):
    return [r for r in page.demandes if not r.url.startswith((base_url, "data:", "blob:"))]


def plan_affiche(page):
    return expect(page.locator("carte-structures .cadre"))


def test_on_a_click_the_plan_comes_from_ign_and_not_before(page, ouvrir, base_url, settings, image):
    settings.FOND_DE_CARTE = "clic"
    page.route(f"{IGN}**", lambda route: route.fulfill(body=image, content_type="image/png"))
    ouvrir()
    bouton = page.locator(".carte__plan button")
    expect(bouton).to_have_text("Afficher le plan détaillé (IGN)")
    expect(page.locator(".carte__plan")).to_contain_text("data.geopf.fr")
    assert ailleurs(page, base_url) == []
    assert defauts(page, attente=300) == []
    page.set_viewport_size(LARGE)

    bouton.focus()
    page.keyboard.press("Enter")
    plan_affiche(page).to_have_class(re.compile("cadre--plan"))
    expect(bouton).to_have_text("Masquer le plan détaillé")
    expect(bouton).to_be_focused()
    expect(page.locator(".leaflet-control-attribution")).to_have_text("© IGN")
    assert not page.evaluate(REMPLI)
    images = ailleurs(page, base_url)
    assert images
    assert [r.url for r in images if not r.url.startswith(IGN)] == []
    assert [r.headers for r in images if {"referer", "cookie"} & set(r.headers)] == []
    assert defauts(page, attente=300) == []

    page.unroute_all()
    page.route(f"{IGN}**", lambda route: route.abort())
    bouton.click()
    plan_affiche(page).not_to_have_class(re.compile("cadre--plan"))
    assert page.evaluate(REMPLI)
    bouton.click()
    expect(page.locator(".carte__plan [role=status]")).to_have_text(ABSENT)
    expect(bouton).to_have_text("Afficher le plan détaillé (IGN)")
    assert page.evaluate(REMPLI)

    ouvrir()
    plan_affiche(page).not_to_have_class(re.compile("cadre--plan"))  # nothing was remembered
    assert page.evaluate("localStorage.length + document.cookie.length") == 0


def test_through_the_site_nothing_leaves_it_and_the_outlines_stay_when_it_fails(
    page, ouvrir, base_url, settings, image, monkeypatch
):
    settings.FOND_DE_CARTE = "mandataire"
    caches["fond"].clear()
    serveur = geocodeurs.Serveur(lambda question: (200, {"Content-Type": "image/png"}, image))
    monkeypatch.setattr(fonds, "SERVEUR", serveur.adresse)
    ouvrir()
    plan_affiche(page).to_have_class(re.compile("cadre--plan"))
    assert not page.evaluate(REMPLI)
    expect(page.locator(".carte__plan button")).to_be_hidden()
    assert serveur.questions
    images = [r.url for r in page.demandes if "/carte/fond/" in r.url]
    assert len(images) >= len(serveur.questions)

    serveur.fermer()
    page.locator("carte-structures .cadre").focus()
    for _ in range(2):
        page.keyboard.press("+")
        page.wait_for_timeout(300)
    expect(page.locator(".carte__plan [role=status]")).to_have_text(ABSENT)
    plan_affiche(page).not_to_have_class(re.compile("cadre--plan"))
    assert page.evaluate(REMPLI)
    expect(page.locator(".carte__plan button")).to_have_text("Afficher le plan détaillé (IGN)")
    assert defauts(page, attente=300) == []
    assert ailleurs(page, base_url) == []
