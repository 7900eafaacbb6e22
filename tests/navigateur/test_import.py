"""The import of structures in a browser: from the file to undoing, each screen accessible, on a phone too."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from playwright.sync_api import expect

from carte.models import Structure
from demarches.roles import Groupe
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import ouvrir_une_session
from tests.navigateur.test_bureau import DE_WAGTAIL

LIGNES = [
    "Nom de la structure;Catégorie;Adresse;CP;Ville;Tél;Courriel;Places;Horaires;Observations",
    "Les Lutins;Multi-accueil;1 rue du Pré;27590;Pîtres;02 32 00 00 01;lutins@exemple.fr;25;lundi 8:00-18:00;rénovée",
    "Les Alizés;Micro-crèche;2 rue du Pré;27590;Pîtres;02 32 00 00 02;;10;;",
    "Crèche du Moulin;Crèche collective;4 chemin du Moulin;27590;Pîtres;02 32 00 00 03;;40;;",
    "La Piscine;Piscine;3 rue du Pré;27590;Pîtres;;;;;",
    "Gymnase des Prés;Gymnase;5 rue du Pré;27590;Pîtres;;;;;",
    "Les Elfes;Multi-accueil;1 rue Jeanne d’Arc;76000;Rouen;02 35 00 00 01;;;;",
]
SUIVANTES = [LIGNES[0], LIGNES[1].replace("00 01", "00 09"), *LIGNES[2:3], *LIGNES[4:]]


def fichier(lignes, nom="creches-eure-2026.csv"):
    return {"name": nom, "mimeType": "text/csv", "buffer": "\n".join(lignes).encode()}


@pytest.fixture
def bureau(page, site, depot):
    site.agent.groups.add(Group.objects.get(name=Groupe.COMMUNICATION))
    fabriques.CommuneFactory(dehors=True)
    return ouvrir_une_session(page, site.agent)


def regarder(page):
    """Nothing is wrong on the screen shown."""
    assert defauts(page, sauf=DE_WAGTAIL, attente=300) == []
    page.set_viewport_size({"width": 1280, "height": 900})


def jusqu_a_l_apercu(page, lignes):
    page.get_by_label("Le fichier", exact=True).set_input_files(fichier(lignes))
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_label("Nom", exact=True)).to_have_value("0")
    page.get_by_role("button", name="Voir l’aperçu").click()


def importer_une_premiere_fois(page):
    """From the menu to the report, a file that cannot be read on the way."""
    page.goto("/admin/")
    page.get_by_role("link", name="Imports", exact=True).click()
    regarder(page)
    page.get_by_role("link", name="Importer un fichier").click()
    page.get_by_label("Nom de la source").fill("Département de l’Eure")
    page.get_by_label("Où doivent se trouver").select_option(label="CA Seine-Eure (notre territoire)")
    page.get_by_label("Le fichier", exact=True).set_input_files(fichier(["%PDF-1.7"], "creches.pdf"))
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_role("alert")).to_contain_text("C’est un PDF")
    expect(page.get_by_label("Nom de la source")).to_have_value("Département de l’Eure")
    regarder(page)
    page.get_by_label("Le fichier", exact=True).set_input_files(fichier(LIGNES))
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_label("Nom", exact=True)).to_have_value("0")
    regarder(page)
    page.get_by_role("button", name="Voir l’aperçu").click()
    expect(page.get_by_text("3 structures seront ajoutées à la carte")).to_be_visible()
    regarder(page)
    page.get_by_role("button", name="Appliquer").click()
    expect(page.get_by_text("Import appliqué le")).to_be_visible()
    assert Structure.objects.filter(source="Département de l’Eure").count() == 3
    regarder(page)


def test_a_file_goes_from_the_computer_to_the_map_and_back(bureau, site):
    page = bureau
    importer_une_premiere_fois(page)
    page.get_by_role("link", name="Revenir aux sources").click()
    regarder(page)
    page.get_by_role("link", name="Importer un fichier de Département de l’Eure").click()
    jusqu_a_l_apercu(page, SUIVANTES)
    expect(page.get_by_text("02 32 00 00 09")).to_be_visible()
    expect(page.get_by_role("heading", name="Absentes de ce fichier")).to_be_visible()
    regarder(page)
    page.get_by_role("button", name="Appliquer").click()
    page.get_by_role("link", name="Annuler cet import").click()
    regarder(page)
    page.get_by_role("button", name="Annuler cet import").click()
    expect(page.get_by_role("heading", name="Cet import a été annulé")).to_be_visible()
    assert Structure.objects.get(nom="Les Lutins").telephone == "02 32 00 00 01"
    regarder(page)
    page.goto(reverse("importer"))
    page.get_by_role("link", name="Département de l’Eure", exact=True).click()
    regarder(page)
