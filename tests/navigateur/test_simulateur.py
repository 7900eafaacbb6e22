"""« Combien vais-je payer ? » on a phone: five kinds of care side by side, a hypothesis changed in place."""

import dataclasses

from playwright.sync_api import expect

from commun.models import Bareme
from tests.navigateur.accessibilite import defauts
from tests.simulations import lignes


def test_a_parent_compares_five_kinds_of_care_and_changes_a_price(new_context, site):
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto("/aides/")
    page.get_by_role("link", name="Combien vais-je payer ?").click()
    assert defauts(page) == []
    page.set_viewport_size({"width": 360, "height": 800})

    page.get_by_role("button", name="Calculer").click()
    expect(page.locator("#erreurs")).to_be_focused()
    assert defauts(page) == []
    page.set_viewport_size({"width": 360, "height": 800})

    page.get_by_label("Dans quelle commune ?").fill("pitres")
    page.get_by_label("Revenus du foyer").fill("36 000")
    page.get_by_label("Jours par semaine").fill("3")
    page.get_by_label("Heures par jour").fill("10")
    page.get_by_text("Nos hypothèses : semaines et prix").click()
    page.get_by_label("Semaines d’accueil par an").fill("50")
    page.get_by_role("button", name="Calculer").click()

    barres = page.locator(".barres__ligne")
    expect(barres).to_have_count(5)
    expect(barres.nth(2)).to_contain_text("Assistant maternel")
    expect(barres.nth(2)).to_contain_text("232\u00a0€ par mois")
    tableau = page.get_by_role("region", name="Tableau de comparaison")
    expect(tableau.get_by_role("row")).to_have_count(6)
    assert page.url.endswith("/aides/simulateur/")
    for resume in page.locator("main summary").all():
        resume.click()
    expect(page.locator("main")).to_contain_text(
        "606,25\u00a0€ × (4,85\u00a0€ − 3\u00a0000\u00a0€ × 0,0619\u00a0%) ÷ 4,85\u00a0€"
    )
    assert defauts(page) == []
    page.set_viewport_size({"width": 360, "height": 800})

    page.get_by_label("Assistant maternel : prix d’une heure").fill("5,50")
    page.get_by_role("button", name="Recalculer").click()
    expect(barres.nth(2)).to_contain_text("à 5,50\u00a0€ l’heure")
    expect(page.get_by_label("Assistant maternel : prix d’une heure")).to_have_value("5,50")
