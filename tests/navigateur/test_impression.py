"""A page on paper: what is kept, what is left out, whatever the display on the screen."""

import pytest
from playwright.sync_api import expect

from commun import affichage


@pytest.fixture
def papier(new_context, site, base_url):
    """The guide as it prints for a reader of white on black."""
    contexte = new_context(viewport={"width": 794, "height": 1100})
    contexte.add_cookies([{"name": affichage.COOKIE, "value": "contraste-sombre", "url": base_url}])
    page = contexte.new_page()
    page.goto(site.guide.url)
    page.emulate_media(media="print", color_scheme="dark")
    return page


def test_paper_is_white_and_its_ink_black(papier):
    style = papier.evaluate(
        "(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.body))"
    )
    assert style == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_paper_bears_the_telephone_and_the_address_of_the_page(papier, site):
    expect(papier.locator("header")).to_contain_text("02 99 00 00 00")
    expect(papier.locator(".sur-papier")).to_be_visible()
    expect(papier.locator(".sur-papier")).to_contain_text(site.guide.url)


@pytest.mark.parametrize("role", ["navigation", "button"])
def test_nothing_to_click_is_printed(papier, role):
    """Words of the glossary aside, which are words of a sentence."""
    aux_clics = papier.get_by_role(role).and_(papier.locator(":not(.terme)"))
    assert [e.inner_text() for e in aux_clics.all() if e.is_visible()] == []


def test_a_folded_text_is_printed_whole(papier):
    papier.evaluate(
        "document.querySelector('.corps').innerHTML += '<details><summary>A</summary><p>Replié</p></details>'"
    )
    papier.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(papier.get_by_text("Replié")).to_be_visible()
    papier.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(papier.locator(".corps details[open]")).to_have_count(0)
