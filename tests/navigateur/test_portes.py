"""The counter, typed with the keyboard alone: few keys, no mouse, and the same rules of accessibility as the desk."""

import re

import pytest
from django.core import mail
from django.urls import reverse
from playwright.sync_api import expect

from commun.travail import Boucle
from demarches.models import Demande
from demarches.roles import Groupe
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import MOT_DE_PASSE, se_connecter
from tests.navigateur.test_bureau import DE_WAGTAIL

# A family without a mail, that speaks Tamil and needs an interpreter: what its visit costs in keys. At 1.2 second each,
# that of people who look for the key (Card, Moran and Newell, 1980), 72 seconds of the two minutes.
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


def entrer(page, agent):
    page.goto("/admin/login/")
    page.fill("[name=username]", agent.email)
    page.fill("[name=password]", MOT_DE_PASSE)
    page.click("button[type=submit]")
    page.wait_for_url("**/admin/")
    return page


@pytest.fixture
def standard(page, site):
    """The switchboard, logged in by the form."""
    return entrer(page, fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL]))


def saisir_au_guichet(page):
    """Type the family as it speaks; return the request, and how many keys it took."""
    page.goto(f"{reverse('saisir')}?canal=guichet")
    clavier = Clavier(page)
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
    expect(page.get_by_text("À dire à la famille")).to_be_visible()
    return Demande.objects.latest("pk"), clavier.touches


def test_a_family_at_the_counter_takes_few_keys_and_the_next_one_finds_nothing_of_it(standard):
    demande, touches = saisir_au_guichet(standard)
    assert (demande.canal, demande.langue_parlee, demande.besoin_interprete) == ("guichet", "ta", "langue")
    assert (demande.contact.prenom, demande.contact.ecrire_sans_risque) == ("Nila", True)
    assert (demande.contact.telephone, demande.contact.email) == ("06 12 34 56 78", "")
    assert touches <= TOUCHES_AU_PLUS
    assert defauts(standard, sauf=DE_WAGTAIL, attente=300) == []
    standard.go_back()
    for nom in ("recherche", "naissance_0", "prenom", "telephone", "langue"):
        expect(standard.locator(f"[name={nom}]")).to_have_value("")


def test_while_the_referent_is_away_the_suppleant_has_the_new_request_and_the_running_ones(standard, new_context, site):
    """Then any other agent of the switchboard, to whom the family gives its reference, says who follows it."""
    secteur = site.demande.secteur
    suppleant = fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant").agent
    fabriques.IndisponibiliteFactory(agent=site.agent)
    demande, _touches = saisir_au_guichet(standard)
    Boucle().une_fois()
    assert [message.to for message in mail.outbox if demande.reference in message.body] == [[suppleant.email]]

    bureau = new_context().new_page()
    se_connecter(bureau, suppleant)
    expect(bureau.locator("main")).to_contain_text(f"Vous remplacez {site.agent.nom_public}")
    expect(bureau.get_by_role("link", name=site.demande.reference, exact=True)).to_be_visible()
    bureau.get_by_role("button", name=f"Prendre {demande.reference}").click()
    expect(bureau.locator(".bureau-contact[href^=tel]").first).to_contain_text("06 12 34 56 78")

    ailleurs = entrer(new_context().new_page(), fabriques.UtilisateurFactory(groupes=[Groupe.ACCUEIL]))
    ailleurs.goto(reverse("standard"))
    ailleurs.get_by_label("Référence, téléphone ou courriel").fill(demande.reference.lower().replace("-", " "))
    ailleurs.keyboard.press("Enter")
    fiche = ailleurs.get_by_role("region", name=demande.reference)
    expect(fiche).to_contain_text("En cours")
    expect(fiche).to_contain_text(suppleant.nom_public)
    expect(fiche).to_contain_text(re.compile("premier contact au plus tard le"))
    expect(fiche).not_to_contain_text("Nila")


def test_the_screens_of_the_doors_are_accessible(standard, site):
    standard.set_viewport_size({"width": 360, "height": 800})
    standard.goto(f"{reverse('saisir')}?canal=evenement")
    expect(standard.get_by_label("Quel évènement ?")).to_be_visible()
    expect(standard.get_by_label("Papier reçu le")).to_be_hidden()
    standard.locator("[name=canal][value=papier]").check()
    expect(standard.get_by_label("Papier reçu le")).to_be_visible()
    standard.get_by_role("button", name="Enregistrer la demande").first.click()
    expect(standard.get_by_text("Rien n’est encore enregistré")).to_be_visible()
    standard.get_by_text("Plus de précisions").click()
    assert defauts(standard, sauf=DE_WAGTAIL, attente=300) == []
    standard.goto(reverse("standard"))
    standard.get_by_label("Référence, téléphone ou courriel").fill(site.demande.reference)
    standard.get_by_role("button", name="Trouver la demande").click()
    expect(standard.get_by_role("heading", name=site.demande.reference)).to_be_visible()
    assert defauts(standard, sauf=DE_WAGTAIL, attente=300) == []
