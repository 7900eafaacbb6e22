"""The list of public questions that call for work, as an animatrice sees it, down to the draft of a missing page."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect

from commun.models import Compteur
from demarches.models import ArticleModifie
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.test_bureau import DE_WAGTAIL
from tests.navigateur.test_questions import entrer

JOUR = datetime.timedelta(days=1)


@pytest.fixture
def animatrice(site, page):
    """Her browser, with a line for each kind of reason."""
    call_command("creer_roles", verbosity=0)
    jour, relais = timezone.localdate(), site.demande.secteur.relais
    article = ArticleModifie.objects.create(reference="Code du travail, article L. 3141-3", modifie_le=jour)
    fabriques.QuestionPageFactory(
        parent=site.index_questions,
        relu_le=jour - 9 * JOUR,
        prochaine_relecture=jour - JOUR,
        sources=[("source", {"titre": article.reference, "url": ""})],
    )
    for age in (1, 2):
        Compteur.ajouter(jour - age * JOUR, Compteur.Genre.SANS_RESULTAT, "licorne", 2)
        fabriques.QuestionFactory(repondue=True, relais=relais, commune=site.commune, theme="droits")
    entrer(page, fabriques.AnimationFactory(relais=relais).agent, "/admin/questions/")
    return page


def test_the_list_its_settings_and_the_draft_of_a_missing_page(animatrice):
    animatrice.get_by_role("link", name="À reprendre").click()
    expect(animatrice.locator("main")).to_contain_text("Cherché 4 fois, sur 2 jours")
    assert defauts(animatrice, sauf=DE_WAGTAIL, attente=300) == []
    for lien, attendu in (
        ("Un texte de loi a changé", "Changements notés"),
        ("Les thèmes que je suis", "Chaque lundi"),
    ):
        animatrice.get_by_role("link", name=lien).click()
        expect(animatrice.locator("main")).to_contain_text(attendu)
        assert defauts(animatrice, sauf=DE_WAGTAIL, attente=300) == []
        animatrice.goto("/admin/questions/a-reprendre/")
    animatrice.get_by_role("button", name="Écrire la page : les droits").click()
    titre = animatrice.get_by_placeholder("Titre de la page")
    expect(titre).to_have_value("Nouvelle question : les droits et les recours")
