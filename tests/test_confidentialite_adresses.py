"""Every address of the project, every role, the request and the question of others: nothing of them is anywhere.

The addresses come from the URL configuration itself: a new one is walked, or makes a test say what to do with it.
"""

import pytest
from django.urls import reverse

from demarches.roles import Groupe
from tests import fabriques
from tests.adresses import BUREAU, Adresse, NonClassee, adresses
from tests.marques import colonnes_libres, modeles_prives, planter, trouvees
from tests.socles import socle

TOUTES = list(adresses())
DU_BUREAU = [a for a in TOUTES if a.du_bureau]
PUBLIQUES = [a for a in TOUTES if not a.du_bureau]
DOSSIERS = [a for a in DU_BUREAU if a.parle_de in ("demande", "question") and a.d_un_dossier]
# Ours, for every role. A superuser is asked for those of Wagtail too: whatever a role sees there, a superuser does.
NOTRES = [a for a in DU_BUREAU if a.parle_de != "commun" or a.route == "admin/"]
ROLES = [*Groupe, "autre relais", "ancien titulaire", "superutilisateur"]
MODELES = ["demande", "question", "brouillon", "contactfamille"]
LISTES = ("/admin/demandes/", "/admin/questions/", "/admin/demandes/compteurs.json")
CHERCHES = ("zqcontactfamillenom", "zqquestiontexte", "06 99 88 77 66", "PE-")
# Each empties the page, or leaves the session.
SANS_MOI = ("admin/logout/", "admin/failwhale/")


@socle
def secrets(roles_crees):
    """A request, a question and a draft of a relais, with a marker in each of their columns."""
    return list(planter().values())


def propres(secrets):
    return [valeur for objet in secrets for valeur in (objet.uuid, getattr(objet, "reference", None)) if valeur]


def connecter(client, role, secrets):
    """Log in an agent of this role who has no right on these files."""
    if role in list(Groupe):
        agent = fabriques.UtilisateurFactory(groupes=[role])
    elif role == "superutilisateur":
        agent = fabriques.UtilisateurFactory(is_superuser=True)
    else:
        ici = secrets[0].secteur
        titres = {
            "autre relais": {},
            "ancien titulaire": {"secteur": ici, "au": "2020-01-01"},
        }
        agent = fabriques.RoleSecteurFactory(**titres[role]).agent
    client.force_login(agent)


def chemins(liste, secrets):
    """(address, path) of all that is walked, each path once."""
    tous = [objet.uuid for objet in secrets]
    siens = {"demande": tous[:1], "question": tous[1:2]}
    vus = {}
    for adresse in liste:
        if adresse.route not in SANS_MOI:
            uuids = siens.get(adresse.parle_de, tous) if adresse.du_bureau else tous
            for chemin in adresse.chemins(uuids, MODELES):
                vus.setdefault(chemin, adresse)
    return [(adresse, chemin) for chemin, adresse in vus.items()]


def dit(reponse, chemin):
    """All that an answer says, but the address it was asked for."""
    contenu = b"".join(reponse) if reponse.streaming else reponse.content
    if reponse.get("Content-Type", "").startswith(("application/pdf", "image/")):
        contenu = b""  # made of pages and pictures that are walked too
    return (contenu.decode(errors="replace") + str(reponse.headers)).replace(chemin, "")


def fuites(client, liste, secrets):
    """{path: (code, what is told)} of what leaks or breaks."""
    client.raise_request_exception = False
    mauvaises = {}
    for _adresse, chemin in chemins(liste, secrets):
        reponse = client.get(chemin)
        vues = trouvees(dit(reponse, chemin), *(p for p in propres(secrets) if str(p) not in chemin))
        if vues or reponse.status_code == 500:
            mauvaises[chemin] = (reponse.status_code, vues)
    return mauvaises


# The walk is what it says.


def test_every_address_of_the_back_office_is_classed():
    assert len(DU_BUREAU) > 400
    assert {a.nom for a in DOSSIERS} >= {"demande", "demande_situation", "demande_exception", "question"}
    assert {a.parle_de for a in DU_BUREAU} == set(BUREAU)


def test_a_new_address_says_what_to_do_with_it():
    nouvelle = Adresse("admin/familles/<uuid:uuid>/", ("admin/", "familles/<uuid:uuid>/"), "familles")
    with pytest.raises(NonClassee, match="n’est pas classée"):
        _ = nouvelle.parle_de
    with pytest.raises(NonClassee, match="de quoi remplir"):
        Adresse("admin/x/<slug:inconnu>/", ("admin/x/<slug:inconnu>/",), "x").chemins([], [])


def test_every_private_table_has_a_row_to_hide(secrets):
    vides = [m._meta.label for m in modeles_prives() if colonnes_libres(m) and not m._base_manager.exists()]
    assert vides == [], "Ajoutez-en une ligne dans tests/marques.py."


def test_the_markers_are_seen_by_whoever_may_see_the_file(client, secrets):
    client.force_login(secrets[0].referent)
    for objet in secrets[:2]:
        page = client.get(objet.get_absolute_url()).content.decode()
        assert len(trouvees(page, *propres(secrets))) > 5


# The files.


@pytest.mark.parametrize("role", ROLES)
def test_a_file_of_others_does_not_exist(client, secrets, role):
    connecter(client, role, secrets)
    codes = {
        (chemin, methode): getattr(client, methode)(chemin).status_code
        for _adresse, chemin in chemins(DOSSIERS, secrets)
        for methode in ("get", "post", "head")
    }
    assert {cas: code for cas, code in codes.items() if code != 404} == {}
    assert not secrets[0].journal.exclude(action="soumettre").exists()


def test_a_suppleant_has_no_request_while_the_titulaire_is_there(client, secrets):
    client.force_login(fabriques.RoleSecteurFactory(secteur=secrets[0].secteur, role="suppleant").agent)
    requetes = [a for a in DOSSIERS if a.parle_de == "demande"]
    assert {client.get(chemin).status_code for _a, chemin in chemins(requetes, secrets)} == {404}


# Everything else.


@pytest.mark.parametrize("role", ROLES)
def test_nothing_of_ours_tells_a_file_of_others(client, secrets, role):
    connecter(client, role, secrets)
    assert fuites(client, NOTRES, secrets) == {}


def test_nothing_of_wagtail_tells_a_file_even_to_a_superuser(client, secrets):
    connecter(client, "superutilisateur", secrets)
    assert fuites(client, DU_BUREAU, secrets) == {}


def test_an_anonymous_visitor_is_told_nothing_and_goes_to_the_login(client, secrets):
    # Words of a question that the page asks of whoever reads it.
    assert fuites(client, PUBLIQUES, secrets) == {"/aides/simulateur/": (200, {"parent seul"})}
    codes = {chemin: client.get(chemin) for _a, chemin in chemins(NOTRES, secrets)}
    connexion = reverse("wagtailadmin_login")
    assert [chemin for chemin, r in codes.items() if r.status_code != 302 or connexion not in r["Location"]] == []


@pytest.mark.parametrize("role", ROLES)
def test_no_search_list_or_export_finds_a_file_of_others(client, secrets, role):
    connecter(client, role, secrets)
    for cherche in CHERCHES:
        reponses = [client.get(liste, {"q": cherche, "vue": "toutes", "export": "csv"}) for liste in LISTES]
        reponses.append(client.post("/admin/demandes/rechercher/", {"q": cherche}))
        for reponse in reponses:
            assert trouvees(dit(reponse, cherche), *propres(secrets)) == set()
