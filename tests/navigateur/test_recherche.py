"""Searching near home: the device's position, the panel of filters by keyboard and at 320 px, without JavaScript."""

import pytest

ICI = {"latitude": 49.2171234, "longitude": 1.1644567}


def test_a_position_is_rounded_before_it_leaves_the_device(new_context, site):
    page = new_context(geolocation=ICI, permissions=["geolocation"]).new_page()
    adresses = []
    page.on("request", lambda requete: adresses.append(requete.url))
    page.goto("/carte/?occasionnel=0&tri=fraicheur")
    page.get_by_role("button", name="Autour de moi").click()
    page.wait_for_url("**/carte/?*autour=49.217%2C1.164*")
    assert "tri=fraicheur" in page.url
    assert not [url for url in adresses if "49.2171" in url or "1.1644" in url]


def test_a_position_refused_is_said(new_context, site):
    page = new_context(permissions=[]).new_page()
    page.goto("/carte/")
    page.get_by_role("button", name="Autour de moi").click()
    page.get_by_text("Votre appareil n’a pas donné votre position").wait_for()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_panel_is_used_with_the_keyboard_alone(new_context, site, javascript):
    site.structure.avip = True
    site.structure.save()
    page = new_context(java_script_enabled=javascript, viewport={"width": 320, "height": 640}).new_page()
    page.goto("/carte/?commune=pitres")
    assert page.get_by_role("button", name="Autour de moi").count() == javascript
    page.locator(".filtres summary").focus()
    page.keyboard.press("Enter")
    page.locator("input[name=avip]").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.wait_for_url("**avip=1*")
    assert page.locator(".fiche h3").all_inner_texts() == [site.structure.nom]
    if javascript:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
