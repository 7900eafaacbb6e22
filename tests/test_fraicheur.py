"""The report of translations: where each stands, for those who translate, in a constant number of queries."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from commun import fraicheur
from commun.fraicheur import Etat
from commun.models import Changement
from commun.relectures import marquer_relue
from commun.templatetags.jours import jour_mois_annee
from tests import fabriques
from tests.socles import socle
from tests.traductions import changer, confier, ouvrir, publier, traduire


@socle
def communication(accueil):
    ouvrir(accueil, "ar", "tr")
    fabriques.IndexQuestionsPageFactory(parent=accueil, live=False)
    call_command("creer_roles", verbosity=0)
    return fabriques.UtilisateurFactory(groupes=["Communication"])


@socle
def francaise(accueil):
    return fabriques.PageOrdinaireFactory(parent=accueil, slug="aide", title="L’aide", introduction="Une aide.")


@socle
def traduction(francaise, communication):
    return confier(francaise)


def version(agent, titre="L’aide", code="ar"):
    (trouvee,) = (v for v in fraicheur.versions(agent) if (v.titre, v.locale.language_code) == (titre, code))
    return trouvee


def etat(agent):
    trouvee = version(agent)
    return trouvee.etat, trouvee.detail


def test_a_page_that_nobody_translates_is_missing(francaise, communication):
    assert etat(communication) == (Etat.MANQUANTE, "")


def test_a_draft_through_which_addresses_pass_is_missing_too(francaise, communication):
    confier(fabriques.PageFalcFactory(parent=francaise, title="L’aide, facile"))
    assert etat(communication) == (Etat.MANQUANTE, "")


def test_a_page_at_its_translators_is_under_way(traduction, communication):
    assert etat(communication) == (Etat.EN_COURS, "phrases traduites : 0 sur 2, pas en ligne")
    traduire(traduction, {"Une aide.": "مساعدة"})
    assert etat(communication) == (Etat.EN_COURS, "phrases traduites : 1 sur 2, pas en ligne")
    traduire(traduction)
    assert etat(communication) == (Etat.EN_COURS, "pas en ligne")


def test_a_page_on_line_waits_for_a_reader_then_is_up_to_date(traduction, communication):
    traduire(traduction)
    page = publier(traduction)
    assert etat(communication) == (Etat.A_RELIRE, "")
    marquer_relue(page, communication, "Karim")
    assert etat(communication) == (Etat.A_JOUR, "")


def test_what_a_machine_wrote_is_told_until_it_is_read(traduction, communication):
    traduire(traduction, genre="machine")
    page = publier(traduction)
    assert etat(communication) == (Etat.MACHINE, "")
    marquer_relue(page, communication, "Karim")
    assert etat(communication) == (Etat.A_JOUR, "")


@pytest.mark.parametrize(
    ("changement", "attendu", "depuis"),
    [
        (Changement.ORDINAIRE, Etat.A_REVOIR, True),
        (Changement.MINEUR, Etat.EN_COURS, False),
        (Changement.IMPORTANT, Etat.PERIMEE, True),
    ],
)
def test_a_change_of_the_french_is_told_with_what_is_left(
    traduction, francaise, communication, changement, attendu, depuis
):
    traduire(traduction)
    publier(traduction)
    changer(francaise, introduction="Une autre aide.", changement=changement)
    jour = f"depuis le {jour_mois_annee(timezone.localdate())}, " if depuis else ""
    assert etat(communication) == (attendu, f"{jour}phrases traduites : 1 sur 2")


def test_a_translation_made_by_hand_waits_for_a_reader(francaise, communication, accueil):
    arabe = version(communication).locale
    francaise.copy_for_translation(arabe).save_revision().publish()
    assert etat(communication) == (Etat.A_RELIRE, "")


def test_easy_to_read_pages_come_first(francaise, communication):
    fabriques.PageFalcFactory(parent=francaise, title="L’aide, facile")
    titres = [version.titre for version in fraicheur.versions(communication)]
    assert titres[:2] == ["L’aide, facile"] * 2
    assert "L’aide" in titres[2:]


def test_each_sees_the_languages_they_translate(francaise, communication):
    traductrice = fabriques.UtilisateurFactory(groupes=["Traduction en turc"])
    assert {v.langue for v in fraicheur.versions(communication)} == {"arabe", "turc"}
    assert {v.langue for v in fraicheur.versions(traductrice)} == {"turc"}
    assert fraicheur.versions(fabriques.UtilisateurFactory(groupes=["Animatrices"])) == []


def lire(client, **choix):
    reponse = client.get(reverse("rapport_traductions"), choix)
    assert reponse.status_code == 200
    return reponse.content.decode()


def test_the_report_leads_to_the_translators_editor_or_to_what_opens_it(client, traduction, francaise, communication):
    client.force_login(communication)
    html = lire(client)
    page = traduction.get_target_instance()
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in html
    envoi = reverse("wagtail_localize:submit_page_translation", args=[francaise.pk])
    assert f"{envoi}?select_locale=tr" in html
    assert client.get(envoi, {"select_locale": "tr"}).status_code == 200


def test_the_report_is_filtered_by_language_and_by_state(client, traduction, communication):
    client.force_login(communication)
    envois = "select_locale=tr", "select_locale=ar"
    assert [envoi in lire(client, langue="tr") for envoi in envois] == [True, False]
    html = lire(client, etat="en_cours")
    assert [envoi in html for envoi in envois] == [False, False]
    assert "pas en ligne" in html
    assert lire(client, langue="xx", etat="yy")


def test_the_report_is_exported(client, traduction, communication):
    client.force_login(communication)
    reponse = client.get(reverse("rapport_traductions"), {"export": "csv", "langue": "ar"})
    lignes = b"".join(reponse.streaming_content).decode().splitlines()
    assert lignes[0].endswith("Page,Langue,État,Détail")
    assert 'L’aide,arabe,en cours,"phrases traduites : 0 sur 2, pas en ligne"' in lignes


def test_the_report_takes_the_place_of_the_one_in_the_menu_that_says_less(client, communication):
    client.force_login(communication)
    html = client.get("/admin/").content.decode()
    assert reverse("rapport_traductions") in html
    ancien = reverse("wagtail_localize:translations_report")
    assert ancien not in html
    assert client.get(ancien).url == reverse("rapport_traductions")


def test_the_number_of_queries_depends_on_no_number_of_pages_nor_of_languages(
    accueil, traduction, communication, django_assert_num_queries
):
    agents = type(communication).objects.filter(pk=communication.pk)  # who have no right in memory
    agent = agents.get()
    with django_assert_num_queries(8) as avant:
        fraicheur.versions(agent)
    for rang in range(3):
        page = fabriques.PageOrdinaireFactory(parent=accueil, slug=f"page-{rang}", title=f"Page {rang}")
        traduire(confier(page, "tr"))
    ouvrir(accueil, "uk")
    agent = agents.get()
    with django_assert_num_queries(len(avant)):
        assert {v.langue for v in fraicheur.versions(agent)} == {"arabe", "turc", "ukrainien"}
