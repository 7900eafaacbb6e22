"""A question, from the parent who asks it in Ukrainian to the next one, who finds the answer while typing."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone
from playwright.sync_api import expect
from wagtail.models import Locale

from demarches.conservation import QUESTIONS, executer
from demarches.models import Question
from demarches.roles import Groupe
from tests import fabriques
from tests.navigateur.accessibilite import defauts
from tests.navigateur.parcours import MOT_DE_PASSE
from tests.navigateur.test_bureau import DE_WAGTAIL
from tests.petit_site.traduit import batir_en_trois_langues

TEXTE = "Чи потрібно платити няні, коли моя дитина хворіє три дні?"
TITRE = "Faut-il payer les jours où l’enfant est malade ?"


@pytest.fixture
def site_traduit(live_server, monter):
    return monter(batir_en_trois_langues)


@pytest.fixture
def modele():
    """A reply, and its Ukrainian version."""
    modele = fabriques.ReponseTypeFactory(
        theme="absences", titre="Absence de l’enfant", texte="Avec un certificat, cinq jours par an."
    )
    traduite = modele.copy_for_translation(Locale.objects.get_or_create(language_code="uk")[0])
    traduite.texte = "З медичною довідкою — п’ять днів на рік."
    traduite.save()
    return modele


def entrer(page, agent, adresse):
    page.goto(f"/admin/login/?next={adresse}")
    page.locator('[name="username"]').fill(agent.email)
    page.locator('[name="password"]').fill(MOT_DE_PASSE)
    page.locator("form button[type=submit]").click()
    page.wait_for_url(f"**{adresse}")


def poser(famille):
    famille.goto("/uk/questions/poser/")
    famille.locator("input[name=profil][value=parent_employeur]").check()
    famille.locator("#id_commune").select_option("27458")
    famille.locator("#id_theme").select_option("absences")
    famille.locator("#id_texte").fill(TEXTE)
    famille.locator("#id_courriel").fill("olena@exemple.org")
    famille.locator("#id_accepte_publication").check()
    famille.locator("main form button").last.click()
    expect(famille.locator("main")).to_contain_text(TEXTE)
    famille.locator("button[name=envoyer]").click()
    famille.wait_for_url("**/uk/suivi/question/**")


def publier(animatrice):
    """Three clicks: from the private answer to the draft sent to the second reader."""
    animatrice.get_by_role("link", name="En faire une réponse publique").click()
    animatrice.get_by_label("La question, comme on la pose").fill(TITRE)
    animatrice.get_by_label("La réponse en bref").fill("Oui, sauf avec un certificat, cinq jours par an.")
    animatrice.get_by_label("La réponse détaillée").fill("")
    animatrice.get_by_label("J’ai relu").check()
    assert defauts(animatrice, sauf=DE_WAGTAIL, attente=300) == []
    animatrice.get_by_role("button", name="Créer la page").click()
    expect(animatrice.locator("main")).to_contain_text(TITRE)


def approuver(bureau):
    bureau.goto("/admin/")
    attente = bureau.get_by_role("region", name="En attente de votre vérification")
    attente.get_by_role("link", name=TITRE, exact=True).click()
    bureau.get_by_role("button", name="Plus d'actions").click()
    bureau.get_by_role("button", name="Approuver et Publier").click()
    bureau.wait_for_load_state()


def test_a_question_asked_in_ukrainian_helps_the_next_parent(new_context, site_traduit, modele):
    call_command("creer_roles", verbosity=0)
    famille = new_context(java_script_enabled=False, viewport={"width": 360, "height": 800}).new_page()
    poser(famille)
    question = Question.objects.get()
    assert (question.langue, question.relais) == ("uk", site_traduit.relais)

    animatrice = new_context(viewport={"width": 1280, "height": 900}).new_page()
    entrer(animatrice, fabriques.AnimationFactory(relais=site_traduit.relais).agent, "/admin/questions/")
    animatrice.goto(question.get_absolute_url())
    assert defauts(animatrice, sauf=DE_WAGTAIL, attente=300) == []
    animatrice.get_by_label("Réponse type").select_option(label=modele.titre)
    animatrice.get_by_role("button", name="Envoyer la réponse").click()
    expect(animatrice.get_by_text("La réponse est envoyée.")).to_be_visible()
    famille.reload()
    expect(famille.locator('.suivi-mot[lang="uk"]')).to_contain_text("п’ять днів на рік")

    publier(animatrice)
    collegue = new_context(viewport={"width": 1280, "height": 900}).new_page()
    entrer(collegue, fabriques.UtilisateurFactory(groupes=[Groupe.COMMUNICATION]), "/admin/")
    approuver(collegue)
    parent = new_context(viewport={"width": 360, "height": 800}).new_page()
    parent.goto("/questions/poser/")
    parent.locator("#id_texte").fill("Ma fille est malade, faut-il payer la nounou ces jours-là ?")
    expect(parent.locator("reponses-proches a")).to_contain_text([TITRE])

    hier = timezone.now() - datetime.timedelta(days=370)
    Question.objects.update(dernier_mouvement_le=hier)
    assert executer(QUESTIONS).effaces == 1
    assert famille.reload().status == 404
