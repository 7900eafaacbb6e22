"""A phone call, typed with the keyboard alone: few keys, no mouse, and the same rules of accessibility as the desk."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from demarches.models import Demande
from demarches.roles import Groupe
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import MOT_DE_PASSE
from tests.navigateur.test_bureau import DE_WAGTAIL

# A family without a mail, that speaks Tamil and needs an interpreter: what its call costs in keys. At a slow typist's
# two keys a second, under a minute.
TOUCHES_AU_PLUS = 60


class Clavier:
    """Counts every key pressed."""

    def __init__(self, page):
        self.page, self.touches = page, 0

    def presser(self, *touches):
        for touche in touches:
            self.page.keyboard.press(touche)
            self.touches += 1

    def taper(self, texte):
        self.page.keyboard.type(texte)
        self.touches += len(texte)

    def aller(self, nom):
        """Tab to a field, the only way there."""
        for _essai in range(12):
            self.presser("Tab")
            if self.page.evaluate("document.activeElement.name") == nom:
                return
        raise AssertionError(f"{nom} is not reached with Tab")


@pytest.fixture
def standard(page, site):
    """The switchboard, logged in by the form."""
    agent = fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL])
    page.goto("/admin/login/")
    page.fill("[name=username]", agent.email)
    page.fill("[name=password]", MOT_DE_PASSE)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    return page


def test_a_call_is_typed_with_few_keys_and_the_next_family_finds_nothing_of_it(standard):
    standard.goto(f"{reverse('saisir')}?canal=telephone")
    clavier = Clavier(standard)
    clavier.taper("Pîtres")
    clavier.aller("naissance_0")
    clavier.taper("14/3/26")
    clavier.aller("prenom")
    clavier.taper("Nila")
    clavier.aller("telephone")
    clavier.taper("0612345678")
    clavier.aller("langue")
    clavier.taper("tam")
    clavier.presser("Tab", "Space", "Enter")
    expect(standard.get_by_text("À dire à la famille")).to_be_visible()
    demande = Demande.objects.latest("pk")
    assert (demande.langue_parlee, demande.besoin_interprete) == ("ta", "langue")
    assert (demande.contact.prenom, demande.contact.ecrire_sans_risque) == ("Nila", True)
    assert clavier.touches <= TOUCHES_AU_PLUS, clavier.touches
    assert defauts(standard, sauf=DE_WAGTAIL, attente=300) == []
    standard.go_back()
    for nom in ("recherche", "naissance_0", "prenom", "telephone", "langue"):
        expect(standard.locator(f"[name={nom}]")).to_have_value("")


def test_the_screens_of_the_doors_are_accessible(standard, site):
    standard.set_viewport_size({"width": 360, "height": 800})
    standard.goto(f"{reverse('saisir')}?canal=evenement")
    expect(standard.get_by_label("Quel évènement ?")).to_be_visible()
    expect(standard.get_by_label("Papier reçu le")).to_be_hidden()
    standard.locator("[name=canal][value=papier]").check()
    expect(standard.get_by_label("Papier reçu le")).to_be_visible()
    standard.get_by_role("button", name="Enregistrer la demande").first.click()
    expect(standard.get_by_text("Rien n’est encore enregistré")).to_be_visible()
    assert standard.evaluate("document.documentElement.scrollWidth") <= 360
    assert defauts(standard, sauf=DE_WAGTAIL, attente=300) == []
    standard.goto(reverse("standard"))
    standard.get_by_label("Référence, téléphone ou courriel").fill(site.demande.reference)
    standard.get_by_role("button", name="Trouver la demande").click()
    expect(standard.get_by_role("heading", name=site.demande.reference)).to_be_visible()
    assert standard.evaluate("document.documentElement.scrollWidth") <= 360
    assert defauts(standard, sauf=DE_WAGTAIL, attente=300) == []
