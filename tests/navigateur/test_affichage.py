"""The reader's display: chosen in a dialogue or on a page, kept everywhere, and every page holds under it."""

import re

import pytest
from playwright.sync_api import expect

from commun import affichage
from tests.navigateur.accessibilite import DEBORDE, defauts_axe
from tests.petit_site.adresses import ADRESSES

TOUT = "texte-150.espacement"
# Elements that go out of the screen, or whose end nobody sees; a wide table scrolls in a region that takes the focus.
COUPES = """() => [...document.querySelectorAll('body *')].filter(e => {
    const permis = '.visuellement-cache, .evitement, .passer, .leaflet-container, .defilable';
    if (!e.checkVisibility() || e.closest(permis)) return false;
    const { left, right, width } = e.getBoundingClientRect(), { overflowX, overflowY } = getComputedStyle(e);
    return (width && (left < -1 || right > innerWidth + 1))
        || (e.clientWidth && overflowX !== 'visible' && !e.matches('input') && e.scrollWidth > e.clientWidth + 1)
        || (e.clientHeight && overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 1);
}).map(e => `${e.tagName}.${e.className} "${e.textContent.trim().slice(0, 60)}"`)"""


@pytest.fixture
def telephone(new_context, base_url):
    """A phone on which a display was chosen."""

    def ouvrir(cookie="", **options):
        contexte = new_context(viewport={"width": 360, "height": 800}, **options)
        if cookie:
            contexte.add_cookies([{"name": affichage.COOKIE, "value": cookie, "url": base_url}])
        return contexte.new_page()

    return ouvrir


def attendre_affichage(page, jetons):
    """The browser tells that a dialogue is closed a moment after it no longer shows it."""
    expect(page.locator("html")).to_have_attribute("data-affichage", jetons)


def ouvrir_le_dialogue(page):
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("link", name="Affichage").click()
    dialogue = page.get_by_role("dialog", name="Affichage")
    expect(dialogue).to_be_visible()
    return dialogue


def test_every_page_holds_with_the_largest_letters_on_a_phone(telephone, site):
    page, trouves = telephone(TOUT), {}
    for nom, adresse in ADRESSES.items():
        page.goto(adresse.chemin(site))
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
        if coupes := page.evaluate(COUPES) or page.evaluate(DEBORDE) > 0:
            trouves[nom] = coupes
    assert trouves == {}


def test_axe_finds_nothing_under_any_choice(telephone, site):
    page, trouves = telephone("texte-150"), {}
    page.goto(site.guide.url)
    attendre_affichage(page, "texte-150")
    for jeton in (jeton for groupe in affichage.GROUPES for jeton in groupe):
        page.evaluate("jeton => { document.documentElement.dataset.affichage = jeton }", jeton)
        if defauts := defauts_axe(page):
            trouves[jeton] = defauts
    assert trouves == {}


def test_a_choice_shows_at_once_and_stays(telephone, site, settings):
    settings.DUREE_CACHE_PUBLIC = 60  # the browser keeps pages, and must not show those of before
    page = telephone()
    page.goto(site.question.url)
    page.goto(site.guide.url)
    dialogue = ouvrir_le_dialogue(page)
    dialogue.get_by_text("Très grande").click()
    dialogue.get_by_text("Tous les liens soulignés").click()
    attendre_affichage(page, "texte-150 liens")
    assert defauts_axe(page) == []

    dialogue.get_by_role("button", name="Enregistrer").click()
    expect(dialogue).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text("Votre affichage est enregistré.")
    expect(page.get_by_role("link", name="Affichage")).to_be_focused()
    attendre_affichage(page, "texte-150 liens")
    page.get_by_role("link", name="Questions", exact=True).first.click()
    page.goto(site.question.url)
    attendre_affichage(page, "texte-150 liens")
    page.go_back()
    page.go_back()
    attendre_affichage(page, "texte-150 liens")


def test_escape_closes_the_dialogue_and_forgets_what_was_tried(telephone, site):
    page = telephone("liens")
    page.goto(site.guide.url)
    dialogue = ouvrir_le_dialogue(page)
    expect(dialogue.get_by_label("Tous les liens soulignés")).to_be_checked()
    dialogue.get_by_text("Fort, fond sombre").click()
    attendre_affichage(page, "contraste-sombre liens")

    page.keyboard.press("Escape")
    expect(dialogue).to_be_hidden()
    attendre_affichage(page, "liens")
    expect(page.get_by_role("link", name="Affichage")).to_be_focused()


def test_without_javascript_the_page_does_the_same(telephone, site):
    page = telephone(java_script_enabled=False)
    page.goto(site.guide.url)
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("link", name="Affichage").click()
    page.get_by_label("Très grande").check()
    page.get_by_role("button", name="Enregistrer").click()
    page.wait_for_url(f"**{site.guide.url}")
    attendre_affichage(page, "texte-150")

    page.locator("summary", has_text="Menu").click()
    page.get_by_role("link", name="Affichage").click()
    page.get_by_role("button", name="Revenir à l’affichage habituel").click()
    page.wait_for_url(f"**{site.guide.url}")
    expect(page.locator("html")).not_to_have_attribute("data-affichage", re.compile(""))


def test_on_the_tracking_page_the_display_changes_too(telephone, site):
    page = telephone()
    page.goto(site.demande.url_suivi)
    dialogue = ouvrir_le_dialogue(page)
    dialogue.get_by_text("Aucun mouvement").click()
    dialogue.get_by_role("button", name="Enregistrer").click()
    expect(dialogue).to_be_hidden()
    page.reload()
    attendre_affichage(page, "immobile")


def test_the_system_asking_for_contrast_or_the_dark_is_heard(telephone, site):
    page = telephone()
    page.goto(site.guide.url)
    fond = "getComputedStyle(document.body).backgroundColor"
    page.emulate_media(contrast="more", color_scheme="dark")
    assert page.evaluate(fond) == "rgb(0, 0, 0)"
    assert defauts_axe(page) == []
    page.emulate_media(contrast="more", color_scheme="light")
    assert defauts_axe(page) == []


def test_on_a_phone_the_header_leaves_the_screen_to_the_page(telephone, site):
    page = telephone()
    page.goto(site.guide.url)
    assert page.locator("header").evaluate("e => e.offsetHeight") <= 120
