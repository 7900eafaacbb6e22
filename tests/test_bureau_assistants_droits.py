"""Every address of the relais' desk, every role, a person or a structure that is not theirs."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import URLPattern, reverse
from django.utils import timezone
from wagtail.admin.menu import admin_menu

from carte import urls_bureau
from carte.models import AssistantMaternel, EtatImport, Import, SourceImport, Structure
from demarches.roles import Groupe
from tests import fabriques

METHODES = ("get", "post", "head")
CHIFFRES = ("indicateurs", "indicateurs_fichier")


def noms(motifs, objet=False):
    """(name, about one person or structure) of every address, from the URL configuration itself."""
    for motif in motifs:
        dans = objet or "pk" in str(motif.pattern)
        if isinstance(motif, URLPattern):
            yield motif.name, dans
        else:
            yield from noms(motif.url_patterns, dans)


TOUTES = list(noms(urls_bureau.urlpatterns))
IMPORTS = [(nom, objet) for nom, objet in TOUTES if nom.startswith("importer")]
ADRESSES = [adresse for adresse in TOUTES if adresse not in IMPORTS]
D_UNE_PERSONNE = [nom for nom, objet in ADRESSES if objet and not nom.startswith("ma_structure")]
D_UNE_STRUCTURE = [nom for nom, objet in ADRESSES if objet and nom.startswith("ma_structure")]
GENERALES = [nom for nom, objet in ADRESSES if not objet and nom not in CHIFFRES]
VOIENT_TOUT = (Groupe.COORDINATION, Groupe.ADMINISTRATION)
IMPORTENT = (Groupe.COMMUNICATION, Groupe.COORDINATION, Groupe.ADMINISTRATION)
VOIENT_LES_CHIFFRES = (Groupe.COORDINATION, Groupe.ADMINISTRATION, Groupe.ELU)
SANS_RELAIS = [g for g in Groupe if g not in VOIENT_TOUT]


@pytest.fixture(autouse=True)
def _roles(roles_crees):
    """Every test needs the groups."""


@pytest.fixture
def nadia(pitres):
    return fabriques.AssistantMaternelFactory(relais=pitres[1].relais, publiee=True, accord_mairies=True)


@pytest.fixture
def creche(pitres):
    return fabriques.StructureFactory(commune=pitres[0], courriel="creche@exemple.fr")


def adresse(nom, objet=None):
    arguments = {"indicateurs_fichier": ["csv"]}.get(nom, [objet.pk] if objet else [])
    return reverse(nom, args=arguments)


def codes(client, liste, objet=None):
    return {
        (nom, methode): getattr(client, methode)(adresse(nom, objet)).status_code
        for nom in liste
        for methode in METHODES
    }


def autres_agents(relais):
    """Every role without a right on the people of this relais, by its name."""
    agents = {groupe: fabriques.UtilisateurFactory(groupes=[groupe]) for groupe in SANS_RELAIS}
    agents["autre relais"] = fabriques.RoleSecteurFactory().agent
    passe = fabriques.RoleSecteurFactory(secteur__relais=relais, au="2020-01-01")
    return agents | {"ancien titulaire": passe.agent}


def etat_de(objet):
    return type(objet).objects.filter(pk=objet.pk).values().get()


def test_the_desk_has_addresses_of_each_kind():
    assert {"assistant", "assistant_valider", "assistant_effacer", "assistant_confirmer"} <= set(D_UNE_PERSONNE)
    assert set(D_UNE_STRUCTURE) == {"ma_structure", "ma_structure_rien", "ma_structure_lien"}
    assert set(GENERALES) == {
        "assistants", "assistants_inviter", "assistants_liste", "assistants_extraits", "mes_structures"
    }  # fmt: skip


def test_a_person_of_others_does_not_exist_for_any_role(client, nadia):
    avant, reponses = etat_de(nadia), {}
    for role, agent in autres_agents(nadia.relais).items():
        client.force_login(agent)
        reponses |= {(role, *cas): code for cas, code in codes(client, D_UNE_PERSONNE, nadia).items()}
    assert {cas: code for cas, code in reponses.items() if code != 404} == {}
    assert etat_de(nadia) == avant


def test_a_structure_of_others_does_not_exist_for_any_role(client, nadia, creche):
    avant, reponses = etat_de(creche), {}
    for role, agent in autres_agents(nadia.relais).items():
        client.force_login(agent)
        reponses |= {(role, *cas): code for cas, code in codes(client, D_UNE_STRUCTURE, creche).items()}
    assert {cas: code for cas, code in reponses.items() if code != 404} == {}
    assert etat_de(creche) == avant


def test_the_entry_of_a_person_is_no_structure_of_the_relais(client, nadia, pitres):
    client.force_login(pitres[2])
    assert set(codes(client, D_UNE_STRUCTURE, nadia.structure).values()) == {404}
    assert Structure.objects.get(pk=nadia.structure_id).nom == nadia.structure.nom


@pytest.mark.parametrize("groupe", SANS_RELAIS)
def test_the_desk_does_not_exist_for_those_who_work_for_no_relais(client, nadia, groupe):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    assert {cas: code for cas, code in codes(client, GENERALES).items() if code != 404} == {}


@pytest.mark.parametrize("groupe", Groupe)
def test_figures_are_for_those_who_answer_for_them(client, nadia, groupe):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    attendu = 200 if groupe in VOIENT_LES_CHIFFRES else 404
    assert {client.get(adresse(nom)).status_code for nom in CHIFFRES} == {attendu}


def test_an_agent_of_the_relais_sees_no_figure_of_the_others(client, pitres):
    client.force_login(pitres[2])
    assert {client.get(adresse(nom)).status_code for nom in CHIFFRES} == {404}


@pytest.mark.parametrize("nom", [n for n in D_UNE_PERSONNE if n != "assistant_effacer"])
def test_an_agent_of_the_relais_reaches_every_address_of_its_people(client, nadia, pitres, nom):
    client.force_login(pitres[2])
    assert client.get(adresse(nom, nadia)).status_code in (200, 302, 405)


@pytest.mark.parametrize(
    ("groupe", "entrees"),
    [
        (Groupe.REFERENT, set()),
        (Groupe.ANIMATRICE, set()),
        (Groupe.ACCUEIL, set()),
        (Groupe.COMMUNICATION, {"importer"}),
        (Groupe.ELU, {"indicateurs"}),
        (Groupe.COORDINATION, {"assistants", "indicateurs", "importer"}),
        (Groupe.ADMINISTRATION, {"assistants", "indicateurs", "importer"}),
    ],
)
def test_the_menu_leads_where_a_role_may_go(rf, groupe, entrees):
    requete = rf.get(reverse("wagtailadmin_home"))
    requete.user = fabriques.UtilisateurFactory(groupes=[groupe])
    noms = {entree.name for entree in admin_menu.menu_items_for_request(requete)}
    assert noms & {"assistants", "mes-structures", "indicateurs", "importer"} == entrees


def test_the_menu_of_an_agent_of_a_relais_leads_to_its_people_and_structures(rf, pitres):
    requete = rf.get(reverse("wagtailadmin_home"))
    requete.user = pitres[2]
    noms = {entree.name for entree in admin_menu.menu_items_for_request(requete)}
    assert noms & {"assistants", "mes-structures", "indicateurs", "importer"} == {"assistants", "mes-structures"}


@pytest.mark.parametrize("groupe", VOIENT_TOUT)
def test_the_coordination_sees_the_people_of_every_relais(client, nadia, groupe):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    assert str(nadia) in client.get(adresse("assistants")).content.decode()
    assert client.get(adresse("assistant", nadia)).status_code == 200


def test_an_animatrice_with_a_role_works_for_the_relais(client, nadia, pitres):
    agent = fabriques.UtilisateurFactory(groupes=[Groupe.ANIMATRICE])
    fabriques.RoleSecteurFactory(agent=agent, secteur=pitres[1])
    client.force_login(agent)
    assert client.get(adresse("assistant", nadia)).status_code == 200


@pytest.fixture
def importe():
    """An import that was applied: its report may be read by all who import."""
    source = SourceImport.objects.create(nom="Département de l’Eure")
    return Import.objects.create(source=source, etat=EtatImport.APPLIQUE, applique_le=timezone.now())


def objet_importe(nom, importe):
    return importe.source if nom == "importer_source" else importe


@pytest.mark.parametrize("groupe", Groupe)
def test_imports_are_for_those_who_may_write_structures(client, importe, groupe):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    reponses = {}
    for nom, objet in IMPORTS:
        reponses |= codes(client, [nom], objet_importe(nom, importe) if objet else None)
    if groupe not in IMPORTENT:
        assert {cas: code for cas, code in reponses.items() if code != 404} == {}
        assert importe.etat == Import.objects.get().etat == EtatImport.APPLIQUE
    else:
        d_un_essai = {"importer_colonnes", "importer_abandonner"}
        assert {nom for (nom, _methode), code in reponses.items() if code == 404} == d_un_essai


def test_either_right_alone_does_not_open_imports(client, importe):
    for droit in ("add_structure", "change_structure"):
        agent = fabriques.UtilisateurFactory()
        agent.user_permissions.set(Permission.objects.filter(codename__in=("access_admin", droit)))
        client.force_login(agent)
        assert client.get(reverse("importer")).status_code == 404


@pytest.mark.parametrize(("nom", "objet"), TOUTES)
def test_an_anonymous_visitor_goes_to_the_login(client, nadia, nom, objet):
    for methode in METHODES:
        reponse = getattr(client, methode)(adresse(nom, nadia if objet else None))
        assert reponse["Location"].startswith(reverse("wagtailadmin_login"))


def test_no_list_tells_a_person_of_others(client, nadia):
    for agent in (fabriques.RoleSecteurFactory().agent,):
        client.force_login(agent)
        for vue in ("suivies", "a_valider", "sans_reponse", "agrement", "choix", "retirees"):
            page = client.get(adresse("assistants"), {"vue": vue, "commune": nadia.commune_id}).content.decode()
            assert nadia.nom not in page
    assert nadia.nom not in client.get("/admin/").content.decode()


def test_a_forged_relais_is_refused(client, pitres):
    autre = fabriques.StructureFactory(relais=True)
    client.force_login(pitres[2])
    donnees = {
        "prenom": "Nadia", "nom": "Berger", "courriel": "n@exemple.fr", "commune": pitres[0].pk, "relais": autre.pk
    }  # fmt: skip
    assert client.post(adresse("assistants_inviter"), donnees).status_code == 200
    assert not AssistantMaternel.objects.exists()


@pytest.mark.parametrize(
    "ecran",
    ["wagtailadmin_reports:site_history", "wagtailadmin_home", "wagtailsnippets:index", "wagtailusers_users:index"],
)
def test_the_screens_of_wagtail_tell_nothing_of_a_person(client, nadia, pitres, ecran):
    client.force_login(pitres[2])
    client.post(adresse("assistant_confirmer", nadia))
    client.force_login(fabriques.UtilisateurFactory(is_superuser=True))
    page = client.get(reverse(ecran), follow=True).content.decode()
    for secret in (nadia.nom, nadia.courriel, nadia.telephone):
        assert secret not in page
