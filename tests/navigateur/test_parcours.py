"""The whole journey: a family asks, its relais answers, the family follows."""

import pytest
from django.core import mail
from playwright.sync_api import expect

from commun.travail import Boucle
from demarches.models import Demande
from tests import fabriques
from tests.navigateur.parcours import continuer, remplir, se_connecter

EN_QUELQUES_SECONDES = 5_000


@pytest.fixture
def autre_referent(site):
    return fabriques.RoleSecteurFactory().agent


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_family_of_pitres_is_heard_by_its_referent_and_follows_each_step(
    new_context, site, autre_referent, javascript
):
    famille = new_context(java_script_enabled=javascript, viewport={"width": 360, "height": 800}).new_page()
    referent, ailleurs = new_context().new_page(), new_context().new_page()
    se_connecter(referent, site.agent)
    se_connecter(ailleurs, autre_referent)

    demande = envoyer(famille, site)
    voit_arriver(referent, demande)
    ne_voit_rien(ailleurs, demande)
    famille.get_by_role("link", name="Suivre ma demande").click()
    expect(famille.locator("main")).to_contain_text("prend contact avec vous au plus tard")

    referent.get_by_role("button", name="Prendre en charge").click()
    famille.reload()
    expect(famille.locator(".chrono")).to_contain_text(site.agent.nom_public)

    noter_un_echange(referent, "Nous avons parlé des horaires.")
    famille.reload()
    expect(famille.locator(".chrono")).to_contain_text("Nous avons parlé des horaires.")

    declarer_une_solution(referent)
    famille.reload()
    expect(famille.locator("main")).to_contain_text("Une solution est trouvée")

    Boucle().une_fois()
    gabarits = list(demande.envois.values_list("gabarit", flat=True))
    assert sorted(gabarits) == ["close", "compte_rendu", "nouvelle_demande", "prise_en_charge", "recu"]
    (avis,) = [message for message in mail.outbox if message.to == [site.agent.email]]
    assert not any(mot in f"{avis.subject} {avis.body}" for mot in ("Nour", "Martin", "exemple.org", "Lou"))


def envoyer(famille, site):
    """Fill the form, send it, and return the request it made."""
    remplir(famille, site)
    continuer(famille)
    expect(famille.get_by_role("heading", level=1)).to_have_text("Votre demande est envoyée")
    return Demande.objects.get(reference=famille.locator(".recu__reference").inner_text())


def voit_arriver(referent, demande):
    """The list, opened before, says by itself that a request came; the référent opens it."""
    expect(referent.locator("[data-bandeau]")).to_be_visible(timeout=EN_QUELQUES_SECONDES)
    referent.locator("[data-bandeau] a").click()
    referent.get_by_role("link", name=demande.reference).first.click()


def ne_voit_rien(referent, demande):
    """For an agent of another relais the request does not exist."""
    assert referent.reload().status == 200
    expect(referent.get_by_text(demande.reference)).to_have_count(0)
    assert referent.goto(demande.get_absolute_url()).status == 404


def noter_un_echange(referent, resume):
    referent.locator('#noter [name="resume"]').fill(resume)
    referent.locator('#noter [name="visible_famille"]').check()
    referent.get_by_role("button", name="Enregistrer l’échange").click()


def declarer_une_solution(referent):
    referent.get_by_role("link", name="Déclarer une solution").click()
    referent.locator('main [name$="-mode"]').select_option(label="Micro-crèche")
    referent.locator('main [name$="-obtenue_par"]').select_option("relais")
    referent.locator('main [name$="-couvre"]').select_option("totalement")
    referent.get_by_role("button", name="Enregistrer").click()
