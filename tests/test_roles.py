"""Groups and rights, menus reduced to the role, home of the back office, screens of the coordination, accounts."""

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from wagtail.admin.menu import admin_menu
from wagtail.models import GroupPagePermission

from demarches.models import Secteur
from demarches.roles import Groupe
from tests import fabriques
from tests.socles import socle


@socle
def questions(accueil):
    return fabriques.IndexQuestionsPageFactory(parent=accueil)


@socle
def roles(questions):
    call_command("creer_roles", verbosity=0)


@pytest.fixture(autouse=True)
def _roles(roles):
    """What every test here begins with."""


def connecter(client, *groupes, **champs):
    agent = fabriques.UtilisateurFactory(groupes=groupes, **champs)
    client.force_login(agent)
    return agent


def menu(rf, agent):
    requete = rf.get(reverse("wagtailadmin_home"))  # the addresses, once read, register the screens
    requete.user = agent
    return {entree.name for entree in admin_menu.menu_items_for_request(requete)}


def droits():
    return {
        (g.name, p)
        for g in Group.objects.prefetch_related("permissions")
        for p in g.permissions.values_list("codename", flat=True)
    }


# The command


def test_groups_are_the_same_after_a_second_run():
    avant = droits(), GroupPagePermission.objects.count(), Group.objects.count()
    call_command("creer_roles", verbosity=0)
    assert (droits(), GroupPagePermission.objects.count(), Group.objects.count()) == avant


def test_a_right_given_by_hand_does_not_stay():
    groupe = Group.objects.get(name=Groupe.ELU)
    groupe.permissions.set(Group.objects.get(name=Groupe.ADMINISTRATION).permissions.all())
    call_command("creer_roles", verbosity=0)
    assert set(groupe.permissions.values_list("codename", flat=True)) == {
        "access_admin",
        "view_structure",
        "view_permanence",
        "view_confirmation",
    }


def test_the_groups_of_wagtail_are_gone_unless_somebody_is_in_them():
    fabriques.UtilisateurFactory(groupes=["Moderators"])
    Group.objects.get_or_create(name="Editors")
    call_command("creer_roles", verbosity=0)
    assert set(Group.objects.values_list("name", flat=True)) == {*Groupe.values, "Moderators"}


@pytest.mark.parametrize("groupe", list(Groupe))
def test_every_role_enters_the_back_office(client, groupe):
    connecter(client, groupe)
    assert client.get("/admin/").status_code == 200


@pytest.mark.parametrize(
    ("groupe", "accueil_modifiable", "questions_modifiables", "questions_publiables"),
    [
        (Groupe.COMMUNICATION, True, True, False),
        (Groupe.ADMINISTRATION, True, True, True),
        (Groupe.ANIMATRICE, False, True, False),
        (Groupe.REFERENT, False, False, False),
        (Groupe.ELU, False, False, False),
        (Groupe.ACCUEIL, False, False, False),
        (Groupe.COORDINATION, False, False, False),
    ],
)
def test_pages_are_edited_by_those_who_write_them(
    accueil, questions, groupe, accueil_modifiable, questions_modifiables, questions_publiables
):
    agent = fabriques.UtilisateurFactory(groupes=[groupe])
    de_l_accueil, des_questions = accueil.permissions_for_user(agent), questions.permissions_for_user(agent)
    assert de_l_accueil.can_edit() == accueil_modifiable
    assert des_questions.can_add_subpage() == questions_modifiables
    assert des_questions.can_publish_subpage() == questions_publiables


@pytest.mark.parametrize(
    ("groupe", "peut"),
    [
        (Groupe.REFERENT, set()),
        (Groupe.ANIMATRICE, set()),
        (Groupe.ACCUEIL, set()),
        (Groupe.ELU, set()),
        (Groupe.COMMUNICATION, {"carte.change_structure"}),
        (Groupe.COORDINATION, {"carte.change_structure", "demarches.change_secteur", "demarches.add_indisponibilite"}),
        (
            Groupe.ADMINISTRATION,
            {
                "carte.change_structure",
                "demarches.change_secteur",
                "demarches.add_indisponibilite",
                "commun.change_utilisateur",
                "commun.change_territoire",
                "carte.change_commune",
            },
        ),
    ],
)
def test_data_is_changed_by_those_who_answer_for_it(groupe, peut):
    tous = {
        "carte.change_structure",
        "demarches.change_secteur",
        "demarches.add_indisponibilite",
        "commun.change_utilisateur",
        "commun.change_territoire",
        "carte.change_commune",
    }
    assert fabriques.UtilisateurFactory(groupes=[groupe]).get_all_permissions() & tous == peut


# Menus and home


@pytest.mark.parametrize(
    ("groupe", "presents", "absents"),
    [
        (Groupe.REFERENT, {"demandes"}, {"explorer", "help", "reports", "images", "documents", "settings", "snippets"}),
        (Groupe.ACCUEIL, set(), {"demandes", "explorer", "help", "reports", "images", "settings", "organisation"}),
        (Groupe.ELU, set(), {"demandes", "explorer", "help", "reports", "images", "settings", "organisation"}),
        (Groupe.ANIMATRICE, {"explorer"}, {"demandes", "settings", "organisation"}),
        (Groupe.COORDINATION, {"demandes", "organisation"}, {"explorer", "help", "reports", "images"}),
        (Groupe.COMMUNICATION, {"explorer", "images"}, {"demandes", "organisation"}),
        (Groupe.ADMINISTRATION, {"explorer", "settings", "organisation"}, {"demandes"}),
    ],
)
def test_the_menu_is_reduced_to_the_role(rf, groupe, presents, absents):
    noms = menu(rf, fabriques.UtilisateurFactory(groupes=[groupe]))
    assert presents <= noms
    assert not absents & noms


def test_a_superuser_has_no_desk(rf):
    assert "demandes" not in menu(rf, fabriques.UtilisateurFactory(is_superuser=True))


def test_nobody_is_told_about_the_versions_of_the_software(client):
    connecter(client, is_superuser=True)
    page = client.get("/admin/").content.decode()
    assert "whats-new" not in page
    assert "editor-guide" not in page


def test_the_home_of_a_referent_is_what_waits_for_them(client, pitres):
    fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2], commune_residence=pitres[0])
    client.force_login(pitres[2])
    page = client.get("/admin/").content.decode()
    assert "Demandes des familles" in page
    assert "?vue=nouvelles" in page
    assert 'role="search"' not in page


def test_the_home_of_an_editor_keeps_its_pages(client):
    connecter(client, Groupe.COMMUNICATION)
    page = client.get("/admin/").content.decode()
    assert "Demandes des familles" not in page
    assert 'role="search"' in page


def test_the_badge_is_in_the_menu_of_every_page(client, pitres):
    fabriques.DemandeFactory(secteur=pitres[1], commune_residence=pitres[0])
    client.force_login(pitres[2])
    page = client.get(reverse("wagtailadmin_account")).content.decode()
    assert "data-nouvelles&quot;: &quot;1&quot;" in page or '"data-nouvelles": "1"' in page
    assert "bureau-badge" in page


def test_the_login_page_bears_the_name_of_the_service(client, territoire):
    page = client.get(reverse("wagtailadmin_login")).content.decode()
    assert territoire.nom_service in page
    assert "Wagtail" not in page.split("<h1>")[1].split("</h1>")[0]


# Screens of the coordination


@pytest.mark.parametrize("groupe", [Groupe.COORDINATION, Groupe.ADMINISTRATION])
@pytest.mark.parametrize("ecran", ["secteur", "rolesecteur", "indisponibilite"])
def test_the_screens_of_the_organisation_open(client, groupe, ecran, pitres):
    fabriques.IndisponibiliteFactory()
    connecter(client, groupe)
    assert client.get(reverse(f"{ecran}:index")).status_code == 200
    assert client.get(reverse(f"{ecran}:add")).status_code == 200


@pytest.mark.parametrize("groupe", [g for g in Groupe if g not in (Groupe.COORDINATION, Groupe.ADMINISTRATION)])
@pytest.mark.parametrize("ecran", ["secteur", "rolesecteur", "indisponibilite"])
def test_the_screens_of_the_organisation_are_closed_to_others(client, groupe, ecran):
    connecter(client, groupe)
    assert client.get(reverse(f"{ecran}:index")).status_code == 302


def champs_du_secteur(secteur, *communes):
    return {
        "nom": secteur.nom,
        "relais": secteur.relais_id,
        "email": "",
        "delai_engagement_jours": 5,
        "delai_urgence_jours": 2,
        "communes": [commune.pk for commune in communes],
    }


def test_the_communes_of_a_secteur_are_ticked_and_unticked(client, pitres):
    commune, secteur, _agent = pitres
    autre = fabriques.CommuneFactory()
    connecter(client, Groupe.COORDINATION)
    client.post(reverse("secteur:edit", args=[secteur.pk]), champs_du_secteur(secteur, autre))
    assert list(secteur.communes.all()) == [autre]
    client.post(reverse("secteur:edit", args=[secteur.pk]), champs_du_secteur(secteur, autre, commune))
    assert set(secteur.communes.all()) == {autre, commune}


def test_a_commune_of_another_secteur_is_refused_by_its_name(client, pitres):
    commune, secteur, _agent = pitres
    autre = fabriques.SecteurFactory()
    connecter(client, Groupe.COORDINATION)
    reponse = client.post(reverse("secteur:edit", args=[autre.pk]), champs_du_secteur(autre, commune))
    assert f"Pîtres appartient déjà au secteur « {secteur} »." in reponse.content.decode()
    assert list(secteur.communes.all()) == [commune]


def test_a_new_secteur_is_created_with_its_communes(client, pitres):
    commune = fabriques.CommuneFactory()
    connecter(client, Groupe.ADMINISTRATION)
    modele = Secteur(nom="Nouveau", relais=pitres[1].relais)
    client.post(reverse("secteur:add"), champs_du_secteur(modele, commune))
    assert list(Secteur.objects.get(nom="Nouveau").communes.all()) == [commune]


def test_a_secteur_with_requests_is_not_deleted(client, pitres):
    fabriques.DemandeFactory(secteur=pitres[1], commune_residence=pitres[0])
    connecter(client, Groupe.ADMINISTRATION)
    reponse = client.post(reverse("secteur:delete", args=[pitres[1].pk]), follow=True)
    assert "sert encore" in reponse.content.decode()
    assert Secteur.objects.filter(pk=pitres[1].pk).exists()


def test_an_absence_ends_after_it_began(client):
    agent = fabriques.UtilisateurFactory()
    connecter(client, Groupe.COORDINATION)
    saisie = {"agent": agent.pk, "du": "2026-08-10", "au": "2026-08-01"}
    reponse = client.post(reverse("indisponibilite:add"), saisie)
    assert "La fin de l’absence précède son début." in reponse.content.decode()


# Accounts


def champs_du_compte(agent, **saisie):
    champs = {"email": agent.email, "first_name": agent.first_name, "last_name": agent.last_name}
    return champs | {"groups": [g.pk for g in agent.groups.all()]} | saisie


def fermer(client, agent):
    return client.post(reverse("wagtailusers_users:edit", args=[agent.pk]), champs_du_compte(agent), follow=True)


def test_an_agent_with_open_requests_keeps_its_account(client, pitres):
    agent = pitres[2]
    fabriques.DemandeFactory(secteur=pitres[1], referent=agent, commune_residence=pitres[0])
    connecter(client, Groupe.ADMINISTRATION)
    page = fermer(client, agent).content.decode()
    agent.refresh_from_db()
    assert agent.is_active
    assert f"{agent} suit encore des demandes ouvertes" in page


def test_an_agent_without_open_request_may_leave(client, pitres):
    agent = pitres[2]
    fabriques.DemandeFactory(close=True, secteur=pitres[1], referent=agent, commune_residence=pitres[0])
    connecter(client, Groupe.ADMINISTRATION)
    fermer(client, agent)
    agent.refresh_from_db()
    assert not agent.is_active


def test_an_agent_with_open_requests_may_still_be_renamed(client, pitres):
    agent = pitres[2]
    fabriques.DemandeFactory(secteur=pitres[1], referent=agent, commune_residence=pitres[0])
    connecter(client, Groupe.ADMINISTRATION)
    adresse = reverse("wagtailusers_users:edit", args=[agent.pk])
    client.post(adresse, champs_du_compte(agent, is_active="on", last_name="Nouveau"))
    agent.refresh_from_db()
    assert agent.last_name == "Nouveau"


@pytest.mark.parametrize("action", ["set_active_state", "delete"])
def test_accounts_are_not_closed_in_bulk_either(client, pitres, action):
    agent = pitres[2]
    fabriques.DemandeFactory(secteur=pitres[1], referent=agent, commune_residence=pitres[0])
    connecter(client, is_superuser=True)
    adresse = reverse("wagtail_bulk_action", args=["commun", "utilisateur", action])
    reponse = client.post(f"{adresse}?id={agent.pk}", {"mark_as_active": "False"}, follow=True)
    agent.refresh_from_db()
    assert agent.is_active
    assert "suit encore des demandes ouvertes" in reponse.content.decode()


def test_an_account_with_open_requests_is_not_deleted(client, pitres):
    agent = pitres[2]
    fabriques.DemandeFactory(secteur=pitres[1], referent=agent, commune_residence=pitres[0])
    connecter(client, is_superuser=True)
    page = client.post(reverse("wagtailusers_users:delete", args=[agent.pk]), follow=True).content.decode()
    assert "suit encore des demandes ouvertes" in page
    assert type(agent).objects.filter(pk=agent.pk).exists()
