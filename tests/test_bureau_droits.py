"""Every address of the desk: who has a desk, what its lists tell (see test_confidentialite_adresses for the files)."""

import pytest
from django.core.management import call_command
from django.urls import URLPattern, reverse
from wagtail.models import ReferenceIndex

from demarches import urls_bureau
from demarches.models import Demande, Solution
from demarches.roles import Groupe
from tests import fabriques

pytestmark = pytest.mark.usefixtures("roles_crees")

METHODES = ("get", "post", "head")


def noms(motifs, avant=""):
    """(name, route) of every address of the desk, from the URL configuration itself."""
    for motif in motifs:
        route = f"{avant}{motif.pattern}"
        if isinstance(motif, URLPattern):
            yield motif.name, route
        else:
            yield from noms(motif.url_patterns, route)


ADRESSES = list(noms(urls_bureau.urlpatterns))
# What hangs on a request or stands beside it has a key of its own (see test_confidentialite_adresses for each).
D_UNE_DEMANDE = [nom for nom, route in ADRESSES if "uuid" in route and "<int:" not in route]
GENERALES = [nom for nom, route in ADRESSES if "uuid" not in route]
SANS_BUREAU = [g for g in Groupe if g not in (Groupe.REFERENT, Groupe.COORDINATION)]
ROLES = [*Groupe, "superutilisateur", "suppléant, titulaire présent", "ancien titulaire", "autre relais"]


def adresse(nom, demande):
    """The path of that name, about this request; keys of other rows are those of nothing."""
    route = dict(ADRESSES)[nom]
    return reverse(nom, args=[demande.uuid] * ("uuid" in route) + [987_654] * route.count("<int:"))


@pytest.fixture
def demande(pitres):
    commune, secteur, agent = pitres
    return fabriques.DemandeFactory(secteur=secteur, referent=agent, commune_residence=commune)


def agent_de(role, secteur):
    """An agent of this role who has no right on the requests of `secteur`."""
    if role in list(Groupe):
        return fabriques.UtilisateurFactory(groupes=[role])
    if role == "superutilisateur":
        return fabriques.UtilisateurFactory(is_superuser=True)
    agent = fabriques.UtilisateurFactory(groupes=[Groupe.REFERENT])
    if role == "suppléant, titulaire présent":
        fabriques.RoleSecteurFactory(agent=agent, secteur=secteur, role="suppleant")
    elif role == "ancien titulaire":
        fabriques.RoleSecteurFactory(agent=agent, secteur=secteur, au="2020-01-01")
    else:
        fabriques.RoleSecteurFactory(agent=agent)
    return agent


def test_the_desk_has_addresses_about_a_request_and_general_ones():
    assert {"demande", "demande_situation", "demande_prendre", "demande_imprimer"} <= set(D_UNE_DEMANDE)
    assert set(GENERALES) == {
        "demandes", "demandes_rechercher", "demandes_compteurs", "demandes_exception", "demandes_retards",
        "demandes_geste", "demandes_liste", "demandes_liste_oublier", "demandes_sans_solution",
        "quarantaine", "tache_confier", "tache_faire", "tache_reporter", "taches",
    }  # fmt: skip


@pytest.mark.parametrize("role", [*SANS_BUREAU, "superutilisateur"])
def test_the_desk_does_not_exist_for_those_who_answer_for_no_request(client, demande, role):
    client.force_login(agent_de(role, demande.secteur))
    adresses = {nom: adresse(nom, demande) for nom in GENERALES}
    codes = {(nom, m): getattr(client, m)(adresses[nom]).status_code for nom in GENERALES for m in METHODES}
    assert {cas: code for cas, code in codes.items() if code != 404} == {}


@pytest.mark.parametrize("nom", dict(ADRESSES))
def test_an_anonymous_visitor_goes_to_the_login(client, demande, nom):
    for methode in METHODES:
        reponse = getattr(client, methode)(adresse(nom, demande))
        assert reponse.status_code == 302
        assert reponse["Location"].startswith(reverse("wagtailadmin_login"))


def test_an_account_without_the_back_office_goes_to_the_login(client, demande):
    agent = fabriques.UtilisateurFactory()
    fabriques.RoleSecteurFactory(agent=agent, secteur=demande.secteur)
    client.force_login(agent)
    reponse = client.get(demande.get_absolute_url())
    assert reponse["Location"].startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("nom", [nom for nom in D_UNE_DEMANDE if nom != "demande_exception"])
def test_the_titulaire_reaches_every_address_of_its_request(client, demande, nom):
    client.force_login(demande.referent)
    assert client.get(reverse(nom, args=[demande.uuid])).status_code in (200, 302, 405)


def test_the_coordination_sees_what_has_no_secteur_and_nothing_else(client, demande):
    client.force_login(fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION]))
    perdue = fabriques.DemandeFactory(a_orienter=True)
    page = client.get(reverse("demandes"), {"vue": "toutes"}).content.decode()
    assert perdue.reference in page
    assert demande.reference not in page


@pytest.mark.parametrize("role", ROLES)
def test_no_list_count_or_search_tells_a_request_of_others(client, demande, role):
    client.force_login(agent_de(role, demande.secteur))
    for vue in ("a_traiter", "nouvelles", "en_retard", "closes", "toutes"):
        assert demande.reference not in client.get(reverse("demandes"), {"vue": vue}).content.decode()
    for cherche in (demande.reference, "Martin", "06 12 34 56 78", demande.contact.email):
        reponse = client.post(reverse("demandes_rechercher"), {"q": cherche})
        page = reponse.content.decode().replace(cherche, "")
        assert reponse.status_code in (200, 404)
        assert str(demande.uuid) not in page
    assert client.get(reverse("demandes_compteurs")).content.decode().count('"nouvelles": 1') == 0


def test_the_reading_of_an_unknown_request_is_a_404_too(client, demande):
    client.force_login(demande.referent)
    autre = "0b7cf0a3-1111-4222-8333-444455556666"
    assert client.get(reverse("demande", args=[autre])).status_code == 404


@pytest.mark.parametrize("groupe", list(Groupe))
def test_no_group_holds_a_right_on_the_files_of_families(groupe):
    agent = fabriques.UtilisateurFactory(groupes=[groupe])
    modeles = ("demande", "brouillon", "contactfamille", "enfantconcerne", "situationsensible", "echange", "journal")
    droits = agent.get_all_permissions()
    assert not [d for d in droits if d.startswith("demarches.") and d.rsplit("_", 1)[1] in modeles]


@pytest.mark.parametrize(
    "adresse",
    [
        "wagtailadmin_reports:site_history",
        "wagtailadmin_reports:workflow",
        "wagtailadmin_pages:search",
        "wagtailsnippets:index",
        "wagtailusers_users:index",
        "wagtailadmin_home",
    ],
)
def test_the_screens_of_wagtail_tell_nothing_of_a_request(client, demande, territoire, adresse):
    demande.prendre(par=demande.referent)
    client.force_login(fabriques.UtilisateurFactory(is_superuser=True))
    page = client.get(reverse(adresse), {"q": "Martin"}, follow=True).content.decode()
    for secret in (demande.reference, str(demande.uuid), demande.contact.email, demande.contact.telephone):
        assert secret not in page


def test_the_index_of_references_holds_no_request(demande, territoire):
    structure = fabriques.StructureFactory()
    enfant = demande.enfants.get()
    solution = Solution(enfant=enfant, mode=structure.type, structure=structure, debut="2027-01-04")
    solution.obtenue_par = "famille"
    demande.prendre(par=demande.referent)
    demande.declarer_solution([solution], par=demande.referent)
    call_command("rebuild_references_index", verbosity=0)
    applications = ReferenceIndex.objects.values_list("content_type__app_label", "content_type__model")
    assert not [m for app, m in applications if app == "demarches" and m not in ("demandepage", "secteur")]


def test_no_export_and_no_generic_screen_serves_requests():
    from wagtail.admin.viewsets import viewsets

    modeles = {getattr(vue, "model", None) for vue in viewsets.viewsets}
    assert not {m for m in modeles if m and m in (Demande, *Demande.__subclasses__())}
    assert not [nom for nom, _objet in ADRESSES if "export" in nom or "csv" in nom]
