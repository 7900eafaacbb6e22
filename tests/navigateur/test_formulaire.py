"""A family fills the whole form in Chromium, with and without JavaScript; every step is looked at, in error too."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from demarches.models import Demande

from .accessibilite import defauts

pytestmark = pytest.mark.django_db(transaction=True)


def dans(jours):
    jour = timezone.localdate() + datetime.timedelta(days=jours)
    return str(jour.day), str(jour.month), str(jour.year)


def dater(page, nom, parties, valeurs=("jour", "mois", "annee")):
    for suffixe, valeur in zip(valeurs, parties, strict=True):
        page.fill(f"[name={nom}_{suffixe}]", valeur)


def enfant(page):
    page.fill("[name=enfant_0_prenom]", "Lou")
    page.check("[name=enfant_0_ne][value=oui]")
    dater(page, "enfant_0_date_naissance", dans(-200))
    with page.expect_navigation():
        page.click("[name=ajouter]")
    page.check("[name=enfant_1_ne][value=non]")
    dater(page, "enfant_1_mois_terme", dans(60)[1:], ("mois", "annee"))


def quand(page):
    dater(page, "debut_souhaite", dans(200))
    page.check("[value=un_mois]")


def horaires(page):
    page.click("[value=sans-mercredi]")
    expect(page.locator("[name=jour_5_a]")).to_have_value("17:30")


def contact(page):
    page.fill("[name=prenom]", "Nour")
    page.fill("[name=telephone]", "06 12 34 56 78")
    page.check("[name=preference][value=telephone]")
    page.check("[name=ecrire_sans_risque][value=oui]")


def rien(page):
    """Leave the step as it is."""


# Step, what fills it, what is an error.
ETAPES = (
    ("commune", lambda page: page.fill("[name=recherche]", "pitres"), rien),
    ("enfants", enfant, rien),
    ("quand", quand, rien),
    ("type", lambda page: page.check("[value=regulier]"), rien),
    ("horaires", horaires, rien),
    ("modes", lambda page: page.select_option("[name=mode_1]", "micro_creche"), rien),
    ("situation", lambda page: page.uncheck("[name=en_parler]"), lambda page: page.check("[name=en_parler]")),
    ("contact", contact, rien),
    (
        "message",
        lambda page: page.fill("[name=message]", "Bonjour"),
        lambda page: page.fill("[name=message]", "x" * 601),
    ),
)


def continuer(page):
    with page.expect_navigation():
        page.locator("main form .suite button").click()


def remplir(page, regarder):
    page.goto("/demande/")
    page.get_by_role("link", name="Commencer").click()
    for code, repondre, se_tromper in ETAPES:
        assert page.url.endswith(f"/demande/{code}/")
        regarder(page, code)
        se_tromper(page)
        continuer(page)
        assert page.title().startswith("Erreur")
        regarder(page, f"{code}, en erreur")
        repondre(page)
        continuer(page)
    regarder(page, "vérification")
    continuer(page)
    regarder(page, "confirmation")
    assert Demande.objects.get().reference in page.inner_text("main")


def test_a_family_fills_the_form_and_every_page_is_accessible(page, site):
    Demande.objects.all().delete()
    trouves = []
    remplir(page, lambda page, ou: trouves.extend(f"{ou}: {defaut}" for defaut in defauts(page)))
    assert trouves == []


def test_outside_the_territory_is_told_on_an_accessible_page(page, site):
    page.goto("/demande/commune/")
    page.fill("[name=recherche]", "Rouen")
    continuer(page)
    assert "hors de notre territoire" in page.inner_text("main")
    page.check("[value=emmenage]")
    assert defauts(page) == []
    continuer(page)
    assert defauts(page) == []


def test_a_family_fills_the_form_without_javascript(browser, site, base_url):
    Demande.objects.all().delete()
    contexte = browser.new_context(base_url=base_url, java_script_enabled=False, viewport={"width": 360, "height": 740})
    remplir(contexte.new_page(), lambda page, ou: None)
    contexte.close()
    creneaux = Demande.objects.get().besoin.creneaux
    assert sorted(creneaux) == ["1", "2", "4", "5"]


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(page, site):
    page.goto("/demande/commune/")
    page.focus("[name=recherche]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("#erreurs")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[name=recherche]")).to_be_focused()
    page.keyboard.type("pitres")
    page.keyboard.press("Enter")
    page.wait_for_url("**/demande/enfants/")


def test_cookies_lost_on_the_way_lose_no_answer(browser, site, base_url):
    page = browser.new_page(base_url=base_url)
    page.goto("/demande/commune/?commune=27458")
    continuer(page)
    enfant(page)
    page.context.clear_cookies()
    continuer(page)
    assert page.input_value("[name=enfant_0_prenom]") == "Lou"
    continuer(page)
    assert page.url.endswith("/demande/quand/")
    page.close()
