"""The translators' editor in Arabic: sentences run from right to left, a refusal says why below its sentence."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from commun.models import Utilisateur
from tests import atelier
from tests.atelier import ARABE, LIEN
from tests.navigateur.parcours import ouvrir_une_session


@pytest.fixture
def traduction(live_server, accueil):
    traduction = atelier.soumettre(accueil)
    atelier.ecrire(traduction, ARABE)
    return traduction


@pytest.fixture
def editeur(traduction, page):
    """The editor of the Arabic page, opened by who may do everything."""
    ouvrir_une_session(page, Utilisateur.objects.create_superuser("traductrice@exemple.fr", "mot-de-passe-de-test"))
    page.goto(reverse("wagtailadmin_pages:edit", args=[traduction.get_target_instance().pk]))
    return page


def phrase(editeur, texte):
    return editeur.locator(".js-translation-editor li", has=editeur.get_by_text(texte, exact=True)).last


def test_a_refusal_is_read_below_its_sentence_and_the_old_translation_stays(editeur, traduction):
    ligne = phrase(editeur, LIEN)
    ligne.get_by_role("button", name="Modifier").click()
    champ = ligne.locator("textarea")
    expect(champ).to_have_css("direction", "rtl")
    champ.fill("كلمة مشروحة.")
    ligne.get_by_role("button", name="Enregistrer").click()
    expect(ligne).to_contain_text('Il manque <a id="a1">. Rien n’est enregistré.')
    editeur.reload()
    expect(phrase(editeur, LIEN)).to_contain_text(ARABE[LIEN])
    assert atelier.dites(traduction) == ARABE


def test_a_translation_runs_from_right_to_left_beside_its_french(editeur):
    ligne = phrase(editeur, LIEN)
    expect(ligne.get_by_text(LIEN, exact=True)).to_have_css("direction", "ltr")
    expect(ligne.get_by_text(ARABE[LIEN], exact=True)).to_have_css("direction", "rtl")
