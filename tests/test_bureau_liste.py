"""The list of the desk: what it shows, filters, finds and costs."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from demarches.models import Demande
from demarches.transitions import Acteur
from demarches.views import bureau
from tests import fabriques

LISTE = "/admin/demandes/"


@pytest.fixture
def agent(client, roles_crees, pitres):
    """The titulaire of Pîtres, logged in."""
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def creer(agent, pitres):
    """Make a request of the secteur of Pîtres."""

    def creer(**champs):
        champs = {"secteur": pitres[1], "referent": agent, "commune_residence": pitres[0]} | champs
        return fabriques.DemandeFactory(**champs)

    return creer


def references(reponse):
    return [demande.reference for demande in reponse.context["demandes"]]


def dans(jours):
    return timezone.localdate() + datetime.timedelta(days=jours)


def test_a_row_says_what_a_referent_needs(client, creer):
    demande = creer(besoin__creneaux={"1": [["05:00", "13:00"]]}, besoin__type="urgence")
    demande.besoin.modes_souhaites.create(mode=fabriques.ModeAccueilFactory(), rang=1)
    page = client.get(LISTE).content.decode()
    attendus = (demande.reference, "Pîtres", "9 mois", "lun 5\u00a0h–13\u00a0h", "atypique", "Micro-crèche", "Urgent")
    for attendu in (*attendus, "reste", "vous", "Prendre"):
        assert attendu in page


def test_what_is_late_comes_first_and_says_so(client, creer):
    contactee = creer(en_cours=True, echeance_contact_le=dans(-30), premier_contact_le=timezone.now())
    tranquille = creer(echeance_contact_le=dans(20))
    en_retard = creer(echeance_contact_le=dans(-14))
    reponse = client.get(LISTE)
    assert references(reponse) == [en_retard.reference, tranquille.reference, contactee.reference]
    assert "jours de retard" in reponse.content.decode()


@pytest.mark.parametrize(
    ("vue", "attendues"),
    [
        ("a_traiter", {"nouvelle", "prise", "retard"}),
        ("nouvelles", {"nouvelle", "retard"}),
        ("en_retard", {"retard"}),
        ("closes", {"close"}),
        ("toutes", {"nouvelle", "prise", "retard", "close"}),
        ("n’importe quoi", {"nouvelle", "prise", "retard"}),
        ("\x00", {"nouvelle", "prise", "retard"}),
    ],
)
def test_tabs_are_kept_in_the_address(client, creer, vue, attendues):
    demandes = {
        "nouvelle": creer(),
        "prise": creer(en_cours=True, premier_contact_le=timezone.now()),
        "retard": creer(echeance_contact_le=dans(-3)),
        "close": creer(close=True),
    }
    reponse = client.get(reverse("demandes"), {"vue": vue})
    if reponse.status_code == 400:  # a NUL in an address is refused before any view
        return
    assert set(references(reponse)) == {demandes[nom].reference for nom in attendues}


def test_filters_by_secteur_and_by_person(client, creer, agent):
    autre_secteur = fabriques.RoleSecteurFactory(agent=agent).secteur
    ici, ailleurs = creer(), creer(secteur=autre_secteur)
    collegue = creer(referent=fabriques.RoleSecteurFactory(secteur=ici.secteur).agent)
    par_secteur = client.get(LISTE, {"secteur": autre_secteur.pk})
    miennes = client.get(LISTE, {"miennes": "on"})
    assert references(par_secteur) == [ailleurs.reference]
    assert collegue.reference not in references(miennes)


@pytest.mark.parametrize("parametres", [{"page": "abc"}, {"page": "9" * 40}, {"secteur": "abc"}, {"secteur": "9" * 40}])
def test_an_address_that_makes_no_sense_shows_the_list(client, creer, parametres):
    demande = creer()
    assert references(client.get(LISTE, parametres)) == [demande.reference]


def test_the_list_goes_page_by_page(client, creer, monkeypatch):
    monkeypatch.setattr(bureau, "PAR_PAGE", 2)
    for _ in range(3):
        creer()
    page = client.get(LISTE, {"vue": "toutes"})
    assert len(references(page)) == 2
    assert "?vue=toutes&amp;page=2" in page.content.decode()
    assert len(references(client.get(LISTE, {"vue": "toutes", "page": 2}))) == 1


def test_an_empty_list_says_so_kindly(client, agent):
    assert "Rien à traiter" in client.get(LISTE).content.decode()
    assert "Aucun retard" in client.get(LISTE, {"vue": "en_retard"}).content.decode()


def test_a_referent_without_secteur_is_told_whom_to_ask(client, agent):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Référents"]))
    assert "Aucun secteur ne vous est confié" in client.get(LISTE).content.decode()


@pytest.mark.parametrize(
    "cherche",
    [
        "martin",
        "  NOUR   mar",
        "Éloïse",
        "eloise",
        "0612345678",
        "+33 6 12 34 56 78",
        "06.12.34",
        "famille.cherchee@exemple",
    ],
)
def test_search_finds_by_name_phone_or_mail(client, creer, cherche):
    contact = {"contact__prenom": "Éloïse Nour", "contact__nom": "Martin"}
    demande = creer(**contact, contact__email="famille.cherchee@exemple.org")
    creer(contact__prenom="Zoé", contact__nom="Absente", contact__telephone="07 00 00 00 00", contact__email="z@z.fr")
    reponse = client.post(reverse("demandes_rechercher"), {"q": cherche})
    assert references(reponse) == [demande.reference]


def test_a_reference_typed_any_way_opens_the_file(client, creer):
    demande = creer()
    reponse = client.post(reverse("demandes_rechercher"), {"q": demande.reference.lower().replace("-", " ")})
    assert reponse["Location"] == demande.get_absolute_url()


@pytest.mark.parametrize("cherche", ["", "   ", "x" * 500, "'; drop table", "%", "_"])
def test_a_search_that_finds_nothing_says_so(client, creer, cherche):
    creer()
    reponse = client.post(reverse("demandes_rechercher"), {"q": cherche})
    assert reponse.status_code == 200
    assert references(reponse) == []


def test_a_name_never_stands_in_an_address(client, creer):
    creer()
    assert client.get(reverse("demandes_rechercher"), {"q": "Martin"})["Location"] == LISTE


def requetes(client, url, donnees=None):
    with CaptureQueriesContext(connection) as capture:
        reponse = client.post(url, donnees) if donnees else client.get(url)
    assert reponse.status_code == 200
    return len(capture)


def test_the_list_and_the_search_cost_the_same_for_2_and_100_requests(client, creer, pitres, monkeypatch):
    monkeypatch.setattr(bureau, "PAR_PAGE", 100)
    monkeypatch.setattr(bureau, "RESULTATS", 100)
    mode = fabriques.ModeAccueilFactory()
    ailleurs = fabriques.CommuneFactory()

    def ajouter(nombre):
        for _ in range(nombre):
            demande = creer(commune_future=ailleurs, explication={"commune": ailleurs.insee})
            demande.besoin.modes_souhaites.create(mode=mode, rang=1)
            demande.journal.create(role="F", action="soumettre")

    recherche = reverse("demandes_rechercher")
    ajouter(2)
    client.get(LISTE)  # warms what the process keeps
    deux = requetes(client, LISTE), requetes(client, recherche, {"q": "martin"})
    ajouter(98)
    assert (requetes(client, LISTE), requetes(client, recherche, {"q": "martin"})) == deux
    assert deux[0] <= 40


def test_the_next_action_of_a_row_is_the_one_the_table_allows(client, creer, agent):
    creer()
    creer(en_cours=True)
    for demande in client.get(LISTE).context["demandes"]:
        vraie = Demande.objects.get(pk=demande.pk)
        assert Acteur.REFERENT in vraie.acteurs(agent)
        assert demande.action_suivante in vraie.transitions_permises(agent)


def test_the_badge_counts_what_nobody_took_and_what_was_just_given(client, creer, agent):
    creer()
    creer(en_cours=True, vue_par_referent_le=timezone.now())
    creer(en_cours=True)  # given to the agent, not opened yet
    creer(close=True)
    assert client.get(reverse("demandes_compteurs")).json()["nouvelles"] == 2


def test_the_badge_tells_what_came_since_the_page_was_drawn(client, creer):
    creer()
    avant = client.get(reverse("demandes_compteurs")).json()
    creer()
    apres = client.get(reverse("demandes_compteurs"), {"depuis": avant["repere"]}).json()
    assert (avant["arrivees"], apres["arrivees"], apres["nouvelles"]) == (0, 1, 2)


@pytest.mark.parametrize("depuis", ["", "abc", "2026-13-45T00:00", "2026-01-01T00:00:00", "9" * 500])
def test_the_badge_does_not_stumble_on_a_moment_that_makes_no_sense(client, agent, depuis):
    assert client.get(reverse("demandes_compteurs"), {"depuis": depuis}).json()["arrivees"] == 0


def test_the_badge_is_cheap_and_tells_no_name(client, creer, django_assert_max_num_queries):
    creer()
    client.get("/carte/")  # what a process reads once
    with django_assert_max_num_queries(10):  # half of them are the session, the account and its rights
        reponse = client.get(reverse("demandes_compteurs"))
    assert set(reponse.json()) == {"nouvelles", "arrivees", "repere"}
    assert "no-store" in reponse["Cache-Control"] or "no-cache" in reponse["Cache-Control"]
