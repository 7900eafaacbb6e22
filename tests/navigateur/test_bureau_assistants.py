"""The relais' desk in a browser: axe finds nothing of ours, nothing overflows a phone, the keyboard is enough."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import ouvrir_une_session
from tests.navigateur.test_bureau import DE_WAGTAIL


@pytest.fixture
def bureau(page, site):
    return ouvrir_une_session(page, site.agent)


@pytest.fixture
def personnes(site):
    """An entry that is public, one that waits, an invitation; of the relais of the agent."""
    relais = site.demande.secteur.relais
    champs = {"relais": relais, "commune": site.commune}
    return {
        "publiee": fabriques.AssistantMaternelFactory(**champs, publiee=True, accord_mairies=True),
        "a_valider": fabriques.AssistantMaternelFactory(**champs, a_valider=True),
        "invitee": fabriques.AssistantMaternelFactory(**champs, prenom="Inès"),
    }


ECRANS = {
    "liste": lambda p: reverse("assistants"),
    "liste vide": lambda p: f"{reverse('assistants')}?vue=retirees",
    "fiche publiée": lambda p: reverse("assistant", args=[p["publiee"].pk]),
    "fiche à valider": lambda p: reverse("assistant", args=[p["a_valider"].pk]),
    "places": lambda p: reverse("assistant_dire_les_places", args=[p["publiee"].pk]),
    "identité": lambda p: reverse("assistant_corriger", args=[p["publiee"].pk]),
    "effacer": lambda p: reverse("assistant_effacer", args=[p["publiee"].pk]),
    "inviter": lambda p: reverse("assistants_inviter"),
    "inviter une liste": lambda p: reverse("assistants_liste"),
    "extraits": lambda p: reverse("assistants_extraits"),
    "mes structures": lambda p: reverse("mes_structures"),
    "une structure": lambda p: reverse("ma_structure", args=[p["publiee"].relais_id]),
}


@pytest.mark.parametrize("ecran", ECRANS)
def test_a_screen_is_accessible_and_fits_a_phone(bureau, personnes, ecran):
    bureau.goto(ECRANS[ecran](personnes))
    assert bureau.locator("h1").count() == 1
    assert defauts(bureau, sauf=DE_WAGTAIL, attente=300) == []
    bureau.set_viewport_size({"width": 360, "height": 740})
    assert bureau.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_figures_are_accessible(page, site, personnes):
    ouvrir_une_session(page, site.agent)
    site.agent.groups.add(*fabriques.UtilisateurFactory(groupes=["Élus"]).groups.all())
    page.goto(reverse("indicateurs"))
    assert defauts(page, sauf=DE_WAGTAIL, attente=300) == []


def test_the_faults_of_a_list_are_accessible_and_its_lines_stay(bureau, personnes):
    bureau.goto(reverse("assistants_liste"))
    bureau.get_by_label("Lignes collées").fill("Léa;Petit;lea;;Nulle-Part")
    bureau.get_by_role("button", name="Inviter", exact=True).click()
    expect(bureau.get_by_role("alert")).to_contain_text("Ligne 1")
    expect(bureau.get_by_label("Lignes collées")).to_have_value("Léa;Petit;lea;;Nulle-Part")
    assert defauts(bureau, sauf=DE_WAGTAIL, attente=300) == []


def test_a_first_entry_is_validated_with_the_keyboard_alone(bureau, personnes):
    bureau.goto(f"{reverse('assistants')}?vue=a_valider")
    bureau.get_by_role("link", name=f"Lire et valider {personnes['a_valider']}").press("Enter")
    bureau.get_by_role("button", name="Valider", exact=True).press("Enter")
    expect(bureau.get_by_text("La fiche est validée.")).to_be_visible()
    expect(bureau.get_by_role("heading", name="Ce que les familles voient")).to_be_visible()
