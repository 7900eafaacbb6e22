"""An assistante maternelle goes from her invitation to a fresh public entry, and back to hidden, on a phone."""

import datetime
import re

import pytest
from django.core import mail
from django.utils import timezone
from playwright.sync_api import expect

from carte import menage
from carte.models import AssistantMaternel, Structure
from commun.travail import Boucle
from tests import fabriques
from tests.navigateur.accessibilite import defauts


@pytest.fixture
def nadia(site):
    """Known to the relais of Pîtres, invited by its agent."""
    assistant = fabriques.AssistantMaternelFactory(
        relais=site.relais, prenom="Nadia", nom="Berger", courriel="nadia@exemple.org", commune=site.commune
    )
    assistant.inviter(par=site.agent)
    return assistant


def lien_du_dernier_courriel():
    """Path of the page that the last mail to her leads to."""
    Boucle().une_fois()
    recus = [courriel.body for courriel in mail.outbox if courriel.to == ["nadia@exemple.org"]]
    return re.search(r"(/mon-accueil/[\w-]{40,}/)", recus[-1])[1]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_from_the_invitation_to_a_fresh_entry_and_back_to_hidden(new_context, site, nadia, javascript):
    telephone = new_context(java_script_enabled=javascript, viewport={"width": 360, "height": 800}).new_page()
    famille = new_context(java_script_enabled=javascript).new_page()

    telephone.goto(lien_du_dernier_courriel())
    telephone.get_by_role("link", name="Remplir ma fiche (3 minutes)").click()
    remplir(telephone)
    expect(telephone.get_by_role("heading", level=1)).to_have_text("Voici ce que les familles verront")
    expect(telephone.locator(".apercu")).to_contain_text("Nadia B.")
    expect(telephone.locator(".apercu")).not_to_contain_text("rue du Verger")
    telephone.get_by_role("button", name="Signer et envoyer").click()
    expect(telephone.locator("main")).to_contain_text("Votre relais vérifie votre identité")

    nadia.refresh_from_db()
    nadia.valider(par=site.agent)
    famille.goto("/carte/?type=assistant_maternel")
    expect(famille.locator("main")).to_contain_text("Nadia B.")

    telephone.goto(lien_du_dernier_courriel())
    telephone.get_by_role("button", name="Rien n’a changé").click()
    expect(telephone.get_by_role("status")).to_contain_text("Merci")

    hier = timezone.localdate() - datetime.timedelta(days=1)
    AssistantMaternel.objects.filter(pk=nadia.pk).update(choix_signe_le=hier - datetime.timedelta(days=183))
    assert menage.cacher_les_fiches() == 1
    famille.goto("/carte/?type=assistant_maternel")
    expect(famille.locator("main")).not_to_contain_text("Nadia B.")
    assert not Structure.objects.publiees().filter(pk=nadia.structure_id).exists()
    telephone.goto(lien_du_dernier_courriel())
    expect(telephone.locator("main")).to_contain_text("Les familles ne voient pas votre fiche")


def remplir(page):
    """Fill in what is asked and show what families will see."""
    for jour in ("Lundi", "Mardi", "Jeudi", "Vendredi"):
        page.get_by_role("group", name="Vos jours de travail").get_by_label(re.compile(jour, re.IGNORECASE)).check()
    page.get_by_label("Combien de places avez-vous").select_option("1")
    page.get_by_label("lundi, matin", exact=True).check()
    page.get_by_label("lundi, après-midi", exact=True).check()
    page.get_by_label("Mon relais donne mes coordonnées").check()
    page.get_by_label("Mes horaires").check()
    page.get_by_role("button", name="Voir ce que les familles verront").click()


def test_her_pages_are_accessible_and_fit_a_phone(new_context, nadia):
    page = new_context(viewport={"width": 360, "height": 800}).new_page()
    chemin = lien_du_dernier_courriel()
    for adresse in (chemin, f"{chemin}modifier/", f"{chemin}retirer/", "/mon-accueil/nouveau-lien/"):
        page.goto(adresse)
        assert defauts(page) == []
