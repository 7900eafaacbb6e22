"""« Combien vais-je payer ? » on a phone: five kinds of care side by side, a hypothesis changed in place."""

import dataclasses

from playwright.sync_api import expect

from commun.models import Bareme
from tests.navigateur.accessibilite import defauts
from tests.simulations import lignes

# One hand, one thumb: what a parent does from the page of aids to five amounts side by side. A question takes ten
# seconds to read and answer at most: three minutes hold eighteen gestures.
GESTES_EN_TROIS_MINUTES = 18


def test_a_parent_compares_five_kinds_of_care_and_changes_a_price(new_context, site):
    page = _sur_un_telephone(new_context)
    _sans_defaut(page)

    page.get_by_role("button", name="Calculer").click()
    expect(page.locator("#erreurs")).to_be_focused()
    _sans_defaut(page)

    assert _repondre(page) + 2 <= GESTES_EN_TROIS_MINUTES
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
    _sans_defaut(page)

    for resume in page.locator(".tarifs > .replie > summary").all()[:1]:
        resume.click()
    page.get_by_label("Assistant maternel : prix d’une heure").fill("5,50")
    page.get_by_role("button", name="Recalculer").click()
    expect(barres.nth(2)).to_contain_text("à 5,50\u00a0€ l’heure")
    expect(page.get_by_label("Assistant maternel : prix d’une heure")).to_have_value("5,50")


def _sur_un_telephone(new_context):
    """The page of the simulator, reached by a link of the page of aids, with the figures that ship with the site."""
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    page.goto("/aides/")
    page.get_by_role("link", name="Combien vais-je payer ?").click()
    return page


def _repondre(page):
    """The family of the Caf's example answers; the number of gestures it takes."""
    reponses = {
        "Dans quelle commune ?": "pitres",
        "Revenus du foyer": "36 000",
        "Jours par semaine": "3",
        "Heures par jour": "10",
    }
    for question, reponse in reponses.items():
        page.get_by_label(question).fill(reponse)
    page.get_by_text("Nos hypothèses : semaines et prix").click()
    page.get_by_label("Semaines d’accueil par an").fill("50")
    page.get_by_role("button", name="Calculer").click()
    return 2 * len(reponses) + 4


def _sans_defaut(page):
    assert defauts(page) == []
    page.set_viewport_size({"width": 360, "height": 800})
