"""Wagtail's back office works under our policy: `new_context` fails a test whose console shows an error."""

import re

import pytest
from PIL import Image
from playwright.sync_api import expect
from wagtail.images import get_image_model
from wagtail.models import Collection

from commun.models import Utilisateur
from tests.navigateur.parcours import se_connecter


@pytest.fixture
def editrice(site, page):
    """A page on which somebody who may do everything is logged in."""
    if not Collection.objects.exists():
        Collection.add_root(name="Racine")
    personne = Utilisateur.objects.create_superuser(
        "editrice@exemple.fr", "mot-de-passe-de-test", first_name="Dominique", last_name="Roy"
    )
    se_connecter(page, personne)
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def test_an_editor_writes_opens_the_link_chooser_and_saves(site, editrice):
    editrice.goto(f"/admin/pages/{site.guide.pk}/edit/")
    texte = editrice.locator(".public-DraftEditor-content").first
    texte.click()
    editrice.keyboard.press("Control+Home")
    editrice.keyboard.type("Bonjour ")
    editrice.keyboard.press("Shift+Home")
    editrice.locator("[name=LINK]").first.click()
    editrice.get_by_role("dialog").get_by_text("Lien interne").wait_for()
    editrice.get_by_role("dialog").get_by_role("button", name="Fermer").click()
    editrice.locator("[name$=relu_le]").click()
    editrice.get_by_role("button", name="Enregistrer le brouillon").click()
    editrice.get_by_text("a été mise à jour").first.wait_for()

    site.guide.refresh_from_db()
    assert "Bonjour" in str(site.guide.get_latest_revision_as_object().corps)


def test_an_editor_previews_a_page_beside_its_form(site, editrice):
    editrice.goto(f"/admin/pages/{site.guide.pk}/edit/")
    editrice.get_by_role("button", name="Afficher/masquer la prévisualisation").click()
    apercu = editrice.frame_locator("#w-preview-iframe")

    expect(apercu.locator("h1")).to_have_text(site.guide.title)


def test_an_editor_sees_the_drawing_that_goes_with_a_sentence(site, editrice):
    editrice.goto(f"/admin/pages/{site.falc.pk}/edit/")
    choix = editrice.locator("choix-pictogramme").first
    dessin = choix.locator("img")
    expect(dessin).to_have_attribute("src", re.compile("creche-ecole"))
    choix.locator("select").select_option(label="poussette")
    expect(dessin).to_have_attribute("src", re.compile("ajouts/poussette"))
    assert dessin.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")
    choix.locator("select").select_option("")
    expect(dessin).to_be_hidden()


# Wagtail leaves temporary files of images to the collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_editor_sends_an_image_and_finds_it(editrice, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    Image.new("RGB", (300, 200), "teal").save(tmp_path / "ballon.png")
    editrice.goto("/admin/images/add/")
    editrice.set_input_files("input[type=file]", tmp_path / "ballon.png")
    expect(editrice.get_by_label("Titre")).to_have_value("ballon")  # Wagtail's script writes the name of the file
    editrice.get_by_label("Titre").fill("Ballon")
    editrice.get_by_role("button", name="Transférer").click()
    vignette = editrice.locator("main img").first
    vignette.wait_for()

    assert get_image_model().objects.filter(title="Ballon").count() == 1
    assert vignette.evaluate("image => image.decode().then(() => image.naturalWidth > 0)")


ECRANS = [
    "/admin/",
    "/admin/pages/",
    "/admin/images/",
    "/admin/documents/multiple/add/",
    "/admin/users/",
    "/admin/groups/new/",
    "/admin/settings/commun/territoire/",
    "/admin/account/",
    "/admin/reports/site-history/",
    "/admin/redirects/add/",
    "/admin/snippets/commun/bareme/",
    "/admin/pictogrammes/",
]


def test_screens_open_without_a_violation(editrice):
    for adresse in ECRANS:
        editrice.goto(adresse, wait_until="networkidle")
        assert editrice.locator("main").count() == 1, adresse
