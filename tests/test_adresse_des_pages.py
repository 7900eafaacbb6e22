"""The address of a page in the editor: made from the title, refused where the site answers by itself."""

import pytest
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from site_info.models import PageOrdinaire
from tests import fabriques


@pytest.fixture
def creer(client, accueil):
    """Post the form of a new page below the home page; the answer, and the page or None."""
    client.force_login(fabriques.UtilisateurFactory(is_superuser=True))
    textes = {"introduction": "", "corps": streamfield([]), "sources": streamfield([]), "comments": inline_formset([])}
    adresse = reverse("wagtailadmin_pages:add", args=["site_info", "pageordinaire", accueil.pk])

    def poster(titre, slug=""):
        reponse = client.post(adresse, nested_form_data({"title": titre, "slug": slug, **textes}))
        return reponse, Page.objects.child_of(accueil).filter(title=titre).first()

    return poster


@pytest.mark.parametrize(
    ("titre", "slug", "attendu"),
    [("La crèche à midi", "", "la-creche-a-midi"), ("La crèche", "autre", "autre"), ("Carte", "plan", "plan")],
)
def test_a_page_without_an_address_takes_that_of_its_title(creer, titre, slug, attendu):
    _reponse, page = creer(titre, slug)
    assert page.slug == attendu


@pytest.mark.parametrize(("titre", "slug"), [("Carte", ""), ("Les lieux", "carte")])
def test_the_address_of_a_view_is_refused(creer, titre, slug):
    reponse, page = creer(titre, slug)
    assert page is None
    assert "L’adresse « carte » est prise par le site" in reponse.content.decode()


def test_the_address_of_another_page_is_refused(creer):
    creer("La crèche")
    reponse, _page = creer("La crèche")
    assert reponse.context["form"].errors["slug"]


def test_a_title_without_a_letter_asks_for_an_address(creer):
    reponse, page = creer("…")
    assert page is None
    assert "le titre n’en donne pas" in reponse.content.decode()


def test_without_a_title_the_title_is_asked_for(creer):
    reponse, page = creer("")
    assert page is None
    assert reponse.context["form"].errors["title"]


@pytest.mark.parametrize("slug", ["admin", "affichage", "mairies", "recherche", "suivi", "cartes-a-montrer"])
def test_the_other_addresses_of_the_site_are_refused_too(creer, slug):
    _reponse, page = creer("Les lieux", slug)
    assert page is None


@pytest.mark.parametrize(
    ("dessus", "slug", "pris"),
    [
        ("questions", "poser", True),
        ("questions", "proches", True),
        ("questions", "poser-une-question", False),
        ("questions", "carte", False),
        ("modes-accueil", "comparer", True),
        ("aides", "simulateur", True),
        ("modes-accueil", "poser", False),
        ("demande", "preremplir", True),
        ("relais", "notre-charte", False),
    ],
)
def test_below_another_page_the_address_of_a_view_is_refused(accueil, dessus, slug, pris):
    parent = fabriques.RubriquePageFactory(parent=accueil, slug=dessus)
    formulaire = PageOrdinaire.get_edit_handler().get_form_class()
    champs = {"title": "Une page", "slug": slug, "corps-count": "0", "sources-count": "0"}
    erreurs = formulaire(champs, instance=PageOrdinaire(), parent_page=parent, for_user=None).errors
    assert ("prise par le site" in str(erreurs.get("slug", ""))) == pris


def test_in_another_language_too(accueil):
    arabe = Locale.objects.get_or_create(language_code="ar")[0]
    parent = fabriques.RubriquePageFactory(parent=accueil, slug="questions").copy_for_translation(arabe, True)
    formulaire = PageOrdinaire.get_edit_handler().get_form_class()
    champs = {"title": "Une page", "slug": "poser", "corps-count": "0", "sources-count": "0"}
    assert formulaire(champs, instance=PageOrdinaire(), parent_page=parent, for_user=None).errors["slug"]
