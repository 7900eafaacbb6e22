"""A family that reads no French: from the home page to the mail, in its language, on a phone without JavaScript."""

import pytest
from django.core import mail
from playwright.sync_api import expect

from commun import langues
from commun.models import Territoire
from commun.redaction import FILET
from commun.travail import Boucle
from demarches.models import Demande
from tests.navigateur.parcours import REPONSES, continuer, se_connecter
from tests.petit_site.traduit import batir_en_trois_langues
from tests.promenade import Lecture, est_francais


@pytest.fixture
def site_traduit(live_server, monter):
    return monter(batir_en_trois_langues)


@pytest.mark.parametrize("code", ["ar", "uk"])
def test_a_family_finds_asks_and_follows_in_its_language_and_its_relais_reads_french(new_context, site_traduit, code):
    famille = new_context(java_script_enabled=False, viewport={"width": 360, "height": 800}).new_page()
    lire = Lecteur(famille, code, site_traduit)

    famille.goto("/")
    famille.locator(".langues summary").click()
    famille.locator(f'.langues a[lang="{code}"]').click()
    lire()
    famille.locator('main a[href$="/facile-a-lire/"]').first.click()
    lire()
    famille.locator(f'main a[href="/{code}/carte/"]').first.click()
    lire()
    famille.goto(f"/{code}/facile-a-lire/")
    famille.locator(f'main a[href="/{code}/demande/"]').first.click()
    demander(famille, lire)
    demande = Demande.objects.get(reference=famille.locator(".recu__reference").inner_text())
    assert demande.langue == code

    famille.locator(f'main a[href^="/{code}/suivi/"]').first.click()
    lire()
    referent = new_context().new_page()
    se_connecter(referent, site_traduit.agent)
    referent.goto(demande.get_absolute_url())
    fiche = Lecture(referent.content())
    assert [texte for langue, _ou, texte in fiche.textes if langue == "fr" and parle(texte, code)] == []
    expect(referent.locator("main")).to_contain_text({"ar": "arabe", "uk": "ukrainien"}[code])
    referent.get_by_role("button", name="Prendre en charge").click()
    famille.reload()
    lire()

    Boucle().une_fois()
    recus = [message for message in mail.outbox if message.to == [demande.contact.email]]
    assert len(recus) == 2
    for message in recus:
        sien, francais = message.body.split(FILET)
        assert [ligne for ligne in sien.splitlines() if lire.francais(ligne)] == []
        assert parle(sien, code)
        assert est_francais(francais, code)
        assert f"/{code}/suivi/" in sien


def demander(famille, lire):
    """The start page, the nine steps, the check page, the confirmation."""
    lire()
    famille.locator('main a[href$="/demande/commune/"]').first.click()
    for etape, repondre in REPONSES.items():
        famille.wait_for_url(f"**/{etape}/")
        lire()
        repondre(famille)
        continuer(famille)
    famille.wait_for_url("**/verification/")
    lire()
    continuer(famille)
    famille.wait_for_url("**/confirmation/")
    lire()


class Lecteur:
    """Reads the page on screen: its language, its direction, no French that is not marked, nothing too wide."""

    def __init__(self, page, code, site):
        self.page, self.code = page, code
        # Names of people and places, and what the family typed.
        territoire = Territoire.load()
        self.noms = {site.relais.nom, site.agent.nom_public, site.commune.nom, territoire.nom, territoire.nom_service}
        self.noms |= {"Nour Martin", "Nour", "Martin", "Lou", "Nous arrivons en mars.", "nour.martin@exemple.org"}

    def __call__(self):
        lecture = Lecture(self.page.content())
        assert (lecture.racine["lang"], lecture.racine["dir"]) == (self.code, langues.sens(self.code))
        reste = [(ou, texte) for ou, texte in lecture.francais(self.code, self.noms) if self.francais(texte)]
        assert reste == [], self.page.url
        largeur = self.page.evaluate("document.documentElement.scrollWidth")
        assert largeur <= 360, f"{self.page.url} : {largeur} px"

    def francais(self, texte):
        for nom in sorted(self.noms, key=len, reverse=True):
            texte = texte.replace(nom, " ")
        return est_francais(texte, self.code)


def parle(texte, code):
    """Whether a text holds a letter of the alphabet of that language."""
    debut, fin = {"ar": ("\u0600", "\u06ff"), "uk": ("\u0400", "\u04ff")}[code]
    return any(debut <= lettre <= fin for lettre in texte)
