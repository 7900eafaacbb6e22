"""Who answers where, new drawings, exceptional reading, partners: each screen at both widths, in the dark, with axe."""

import pytest
from django.urls import reverse

from demarches.roles import Groupe
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import ouvrir_une_session
from tests.navigateur.test_bureau import DE_WAGTAIL


def regarder(page):
    assert defauts(page, sauf=DE_WAGTAIL, attente=300) == [], page.url


def test_the_screens_of_the_coordination(page, site):
    secteur = site.demande.secteur
    bureau = ouvrir_une_session(page, fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]))
    for nom in ("secteurs", "couverture", "demandes_exception"):
        bureau.goto(reverse(nom))
        regarder(bureau)
    bureau.goto(reverse("secteurs"))
    bureau.get_by_label("Commune", exact=True).select_option(label=site.commune.nom)
    bureau.get_by_role("button", name="Voir qui répond").click()
    bureau.get_by_role("heading", name="Pourquoi").wait_for()
    regarder(bureau)
    bureau.goto(reverse("secteur:edit", args=[secteur.pk]))
    bureau.locator("[name=communes]:checked").first.uncheck()
    bureau.locator("footer button[type=submit]").first.click()
    bureau.get_by_role("heading", name="Ce que ce changement déplace").wait_for()
    regarder(bureau)
    secteur.refresh_from_db()
    assert list(secteur.communes.all()) == [site.commune]


@pytest.mark.parametrize("nom", ["transmises", "transmettre"])
def test_the_screens_of_a_partner(page, site, nom):
    agent = fabriques.ComptePartenaireFactory().agent
    fabriques.DemandeFactory(
        canal="partenaire",
        partenaire=agent.compte_partenaire.partenaire,
        accord_code="partenaire-1",
        accord_le="2026-11-20T10:00Z",
        secteur=site.demande.secteur,
    )
    bureau = ouvrir_une_session(page, agent)
    bureau.goto(reverse(nom))
    regarder(bureau)
