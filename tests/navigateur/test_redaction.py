"""The days of a communication officer in the back office, and what families see of them."""

import re

import pytest
from django.core.management import call_command
from django.urls import reverse
from playwright.sync_api import expect
from post_office.models import Email
from wagtail.models import Page

from commun.models import PageFalc, Territoire
from demarches.roles import Groupe
from site_info.guide import reserve, variantes
from tests import fabriques
from tests.navigateur.parcours import MOT_DE_PASSE

SOUMETTRE = "Soumettre à Relecture par une autre personne"
APPROUVER = "Approuver et Publier"


@pytest.fixture
def officier(site, new_context):
    """Open the back office as one more person of the communication, who logs in."""
    call_command("creer_roles", verbosity=0)  # now that the sections are there

    def ouvrir():
        agent = fabriques.UtilisateurFactory(groupes=[Groupe.COMMUNICATION])
        bureau = new_context(viewport={"width": 1280, "height": 900}).new_page()
        bureau.goto("/admin/")
        bureau.get_by_label("Adresse").fill(agent.email)
        bureau.get_by_label("Mot de passe").fill(MOT_DE_PASSE)
        bureau.get_by_role("button", name="S'identifier").click()
        bureau.wait_for_url("**/admin/")
        return bureau

    return ouvrir


@pytest.fixture
def bureau(officier):
    return officier()


@pytest.fixture
def lecteur(new_context, site):
    return new_context().new_page()


def ajouter(bureau, parent, nature=None):
    """Open the form of a new page of a kind below another."""
    bureau.goto(reverse("wagtailadmin_explore", args=[parent.pk]))
    choisir_le_type(bureau, nature)


def choisir_le_type(bureau, nature):
    """From the screen of a page; below a guide there is nothing to choose."""
    bureau.get_by_role("link", name="Ajouter une sous-page", exact=True).click()
    if nature:
        bureau.locator("main").get_by_role("link", name=re.compile(rf"^{nature}( \.|$)")).click()


def remplir(bureau, nom, valeur):
    bureau.get_by_role("textbox", name=nom).fill(valeur)


def garde(bureau, champ, texte):
    """Wait for the rich text editor to keep what was typed, a quarter of a second later."""
    expect(bureau.locator(f"[name={champ}]")).to_have_value(re.compile(texte))


def finir(bureau, action):
    """Choose what the arrow beside « Enregistrer le brouillon » proposes."""
    bureau.get_by_role("button", name="Plus d'actions").click()
    with bureau.expect_navigation():
        bureau.get_by_role("button", name=action, exact=True).click()
    expect(bureau.get_by_role("status").get_by_role("listitem").first).to_be_visible()


def publier(titre):
    """What a colleague does of a page that was submitted."""
    Page.objects.get(title=titre).get_latest_revision().publish()


def lire(lecteur, adresse, texte):
    assert lecteur.goto(adresse).status == 200
    expect(lecteur.locator("body")).to_contain_text(texte)


def test_a_news_item_and_a_banner_are_published_and_read(bureau, lecteur, site):
    bureau.get_by_role("link", name="Pages crées").click()
    bureau.get_by_role("link", name=re.compile("Explorer les sous-pages de .*Actualités")).click()
    choisir_le_type(bureau, "Actualité")
    remplir(bureau, "Titre", "Le relais ouvre le samedi")
    finir(bureau, "Publier")

    bureau.get_by_role("link", name="Bandeau d’urgence").click()
    bureau.get_by_role("link", name="Ajouter un(e) bandeau d’urgence").first.click()
    remplir(bureau, "Texte", "Neige : les crèches ferment à midi.")
    bureau.get_by_role("button", name="Enregistrer").click()
    bureau.get_by_role("status").get_by_role("listitem").first.wait_for()

    lire(lecteur, "/", "Le relais ouvre le samedi")
    expect(lecteur.locator(".bandeau")).to_contain_text("Neige : les crèches ferment à midi.")
    lecteur.get_by_role("link", name="Le relais ouvre le samedi").click()
    expect(lecteur.get_by_role("heading", level=1)).to_have_text("Le relais ouvre le samedi")


def test_the_phone_of_a_relais_is_changed_once_and_told_everywhere(bureau, lecteur, site):
    page = fabriques.RelaisPageFactory(parent=site.page_relais.get_parent(), relais=site.relais, title="Notre relais")
    bureau.get_by_role("button", name="Carte").click()
    bureau.get_by_role("link", name="Structures").click()
    bureau.get_by_role("link", name=site.relais.nom, exact=True).click()
    remplir(bureau, "Téléphone", "02 99 55 44 33")
    bureau.get_by_role("button", name="Enregistrer").click()
    bureau.get_by_role("status").get_by_role("listitem").first.wait_for()

    for adresse in (page.url, "/?commune=pitres", "/documents/guide-pratique/?commune=pitres", "/relais/"):
        lire(lecteur, adresse, "02 99 55 44 33")
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    courriels = Email.objects.filter(to=demande.contact.email)
    assert ["02 99 55 44 33" in courriel.message for courriel in courriels] == [True]


def dater_une_commission(bureau, structure):
    bureau.get_by_role("button", name="Carte").click()
    bureau.get_by_role("link", name="Commissions d’attribution").click()
    bureau.get_by_role("link", name="Ajouter un(e) commission d’attribution").first.click()
    remplir(bureau, "Nom", "Commission du Val")
    remplir(bureau, "Date de la commission", "15/03/2099")
    bureau.keyboard.press("Tab")
    bureau.get_by_role("checkbox", name=structure.nom).check()
    bureau.get_by_role("button", name="Créer").click()
    bureau.get_by_role("status").get_by_role("listitem").first.wait_for()


def test_a_guide_its_easy_version_an_aid_and_a_commission_are_created(bureau, lecteur, site):
    fabriques.BaremeFactory(cle="essai.prime", libelle="Prime de rentrée", valeur="123.45", unite="€")
    ajouter(bureau, site.index_guides, "Guide")
    remplir(bureau, "Titre", "La crèche parentale")
    bureau.get_by_role("combobox", name="Mode d’accueil").select_option(label="Crèche parentale")
    finir(bureau, SOUMETTRE)

    ajouter(bureau, Page.objects.get(title="La crèche parentale"))
    remplir(bureau, "Titre", "C’est quoi, une crèche parentale ?")
    texte = bureau.get_by_role("region", name="Texte")
    for _inutile in range(4):  # of the parts a new page starts from
        texte.get_by_role("button", name="Supprimer").last.click()
    texte.get_by_role("combobox", name="pictogramme").select_option(label="crèche")
    texte.get_by_role("textbox").last.click()
    bureau.keyboard.type("Des parents gardent les enfants.")
    garde(bureau, "corps-1-value-texte", "gardent")
    finir(bureau, SOUMETTRE)

    ajouter(bureau, site.aide.get_parent(), "Aide")
    remplir(bureau, "Titre", "La prime de rentrée")
    montant = bureau.locator("[data-contentpath=montant]")
    montant.get_by_role("textbox").click()
    bureau.keyboard.type("Vous recevez ")
    montant.locator("[name=CHIFFRE]").click()  # its accessible name hides behind the icon's
    bureau.get_by_role("searchbox", name="Chercher un chiffre").fill("rentree")
    bureau.get_by_role("button", name="Prime de rentrée").click()
    garde(bureau, "montant", "essai.prime")
    finir(bureau, SOUMETTRE)

    dater_une_commission(bureau, site.structure)
    for titre in ("La crèche parentale", "C’est quoi, une crèche parentale ?", "La prime de rentrée"):
        publier(titre)
    lire(lecteur, "/modes-accueil/la-creche-parentale/", "La crèche parentale")
    lecteur.get_by_role("link", name="facile à lire").first.click()
    expect(lecteur.locator("main")).to_contain_text("Des parents gardent les enfants.")
    assert not PageFalc.objects.get(title="C’est quoi, une crèche parentale ?").a_revoir
    lire(lecteur, "/aides/la-prime-de-rentree/", "Vous recevez 123,45 €")
    lire(lecteur, site.etapes.url, "15 mars 2099")


@pytest.fixture
def cle_du_pdf(site):
    """The key under which the PDF of the guide pratique is kept, as it is now."""
    return lambda: reserve.fichier_de(next(variantes.documents(None)), Territoire.load().couleur_action).name


@pytest.fixture
def falc_a_jour(site):
    """The easy-to-read version of the guide, that tells what the guide tells; the other one is up to date too."""
    site.falc.comparer()
    site.falc.save()
    return site.falc


def test_a_corrected_guide_is_approved_by_another_renews_the_pdf_and_asks_to_review_its_easy_version(
    officier, lecteur, site, falc_a_jour, cle_du_pdf
):
    autrice, collegue, cle = officier(), officier(), cle_du_pdf()
    autrice.goto(reverse("wagtailadmin_pages:edit", args=[site.guide.pk]))
    remplir(autrice, "Réponse en une phrase", "Douze enfants au plus, tôt le matin.")
    finir(autrice, SOUMETTRE)
    autrice.goto(reverse("wagtailadmin_pages:edit", args=[site.guide.pk]))
    autrice.get_by_role("button", name="Plus d'actions").click()
    expect(autrice.get_by_role("button", name="Demander des modifications")).to_be_visible()
    expect(autrice.get_by_role("button", name=APPROUVER)).to_have_count(0)
    lire(lecteur, site.guide.url, site.guide.title)
    expect(lecteur.locator("body")).not_to_contain_text("tôt le matin")

    approuver(collegue, site.guide.title)
    lire(lecteur, site.guide.url, "tôt le matin")
    assert cle_du_pdf() != cle

    autrice.goto("/admin/")
    a_revoir = autrice.get_by_role("region", name="Facile à lire : à revoir")
    expect(a_revoir).to_contain_text("la page d’origine a changé")
    a_revoir.get_by_role("link", name=falc_a_jour.title, exact=True).click()
    autrice.get_by_role("checkbox", name="Dit la même chose que la page complète").check()
    finir(autrice, SOUMETTRE)
    approuver(collegue, falc_a_jour.title)
    autrice.goto("/admin/")
    expect(a_revoir).not_to_contain_text(falc_a_jour.title)


def approuver(bureau, titre):
    """From the dashboard, where the page waits."""
    bureau.goto("/admin/")
    attente = bureau.get_by_role("region", name="En attente de votre vérification")
    attente.get_by_role("link", name=titre, exact=True).click()
    finir(bureau, APPROUVER)
