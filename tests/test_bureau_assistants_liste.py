"""The list of assistants maternels: what waits, what is filtered, what it costs."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from carte.models import Etat, ParQui
from carte.views import bureau
from tests import fabriques

LISTE = "/admin/assistants-maternels/"


@pytest.fixture
def agent(client, roles_crees, pitres):
    client.force_login(pitres[2])
    return pitres[2]


@pytest.fixture
def creer(agent, pitres):
    def creer(**champs):
        return fabriques.AssistantMaternelFactory(**{"relais": pitres[1].relais} | champs)

    return creer


def il_y_a(jours):
    return timezone.localdate() - datetime.timedelta(days=jours)


def noms(reponse):
    return [assistant.nom for assistant in reponse.context["assistants"]]


@pytest.fixture
def situations(creer):
    """One of each, by what she waits for."""
    creer(nom="Invitee", invitee_le=timezone.now())
    creer(nom="Avalider", a_valider=True)
    creer(nom="Visible", publiee=True)
    creer(nom="Change", publiee=True, identite_proposee={"nom": "Nouveau"})
    creer(nom="Finissante", publiee=True, agrement_valable_au=il_y_a(-40))
    creer(nom="Suspendue", publiee=True, agrement_suspendu_le=il_y_a(1))
    creer(nom="Ancienne", publiee=True, choix_signe_le=il_y_a(170))
    creer(nom="Perdue", publiee=True, choix_signe_le=il_y_a(200))
    creer(nom="Retiree", etat=Etat.RETIREE, retiree_le=timezone.now())


@pytest.mark.parametrize(
    ("vue", "attendues"),
    [
        ("a_valider", {"Avalider", "Change"}),
        ("sans_reponse", {"Invitee"}),
        ("agrement", {"Finissante", "Suspendue"}),
        ("choix", {"Ancienne", "Perdue"}),
        ("retirees", {"Retiree"}),
    ],
)
def test_what_waits_has_its_tab(client, situations, vue, attendues):
    assert set(noms(client.get(LISTE, {"vue": vue}))) == attendues


def test_the_first_tab_holds_all_but_those_who_left(client, situations):
    assert len(noms(client.get(LISTE))) == 8
    assert "Retiree" not in noms(client.get(LISTE))


def test_a_row_says_why_an_entry_is_hidden(client, situations):
    page = client.get(LISTE).content.decode()
    for mots in ("Cachée : agrément suspendu", "Cachée : choix à renouveler", "Changement à valider", "Relancer"):
        assert mots in page


def test_the_menu_counts_those_for_whom_something_waits(client, situations):
    page = client.get("/admin/").content.decode()
    assert "Assistants maternels, 7 " in page
    assert "?vue=sans_reponse" in page


def test_filters_are_kept_in_the_address(client, creer):
    ailleurs = fabriques.CommuneFactory(nom="Léry")
    creer(nom="Fraiche", publiee=True)
    vieille = creer(nom="Vieille", publiee=True, commune=ailleurs, confirmee_le=il_y_a(60))
    vieille.confirmations.create(par=ParQui.ELLE)
    assert noms(client.get(LISTE, {"commune": ailleurs.pk})) == ["Vieille"]
    assert noms(client.get(LISTE, {"fraicheur": "grisee"})) == ["Vieille"]
    assert noms(client.get(LISTE, {"fraicheur": "fraiche"})) == ["Fraiche"]
    assert noms(client.get(LISTE, {"par": "elle"})) == ["Vieille"]
    assert noms(client.get(LISTE, {"par": "autre"})) == ["Fraiche"]


def test_what_the_relais_said_is_not_counted_as_said_by_herself(client, creer):
    creer(nom="Appelee", publiee=True).confirmations.create(par=ParQui.RELAIS)
    assert noms(client.get(LISTE, {"par": "elle"})) == []


def test_the_order_is_chosen(client, creer):
    creer(nom="Abel", confirmee_le=il_y_a(2), publiee=True)
    creer(nom="Zola", confirmee_le=il_y_a(9), publiee=True)
    creer(nom="Muet", commune=fabriques.CommuneFactory(nom="Acquigny"))
    assert noms(client.get(LISTE)) == ["Abel", "Muet", "Zola"]
    assert noms(client.get(LISTE, {"tri": "fraicheur"})) == ["Muet", "Zola", "Abel"]
    assert noms(client.get(LISTE, {"tri": "commune"}))[0] == "Muet"
    assert len(noms(client.get(LISTE, {"tri": "agrement"}))) == 3


@pytest.mark.parametrize(
    "parametres",
    [{"page": "abc"}, {"commune": "abc"}, {"commune": "9" * 40}, {"tri": "x"}, {"fraicheur": "x"}, {"vue": "x" * 90}],
)
def test_an_address_that_makes_no_sense_shows_the_list(client, creer, parametres):
    creer(nom="Seule")
    assert noms(client.get(LISTE, parametres)) == ["Seule"]


def test_the_list_goes_page_by_page(client, creer, monkeypatch):
    monkeypatch.setattr(bureau, "PAR_PAGE", 2)
    for _ in range(3):
        creer()
    assert "?page=2" in client.get(LISTE).content.decode()
    assert len(noms(client.get(LISTE, {"page": 2}))) == 1


def test_an_empty_list_says_what_to_do(client, agent):
    assert "Invitez les assistants maternels" in client.get(LISTE).content.decode()


def requetes(client, adresse):
    with CaptureQueriesContext(connection) as capture:
        assert client.get(adresse).status_code == 200
    return len(capture)


def test_the_list_costs_the_same_for_2_and_100_people(client, creer):
    def ajouter(nombre):
        for rang in range(nombre):
            creer(publiee=rang % 2 == 0).confirmations.create(par=ParQui.ELLE)

    ajouter(2)
    client.get(LISTE)  # warms what the process keeps
    deux = requetes(client, LISTE)
    ajouter(98)
    assert requetes(client, LISTE) == deux
    assert deux <= 26


def test_a_file_costs_the_same_whatever_its_history(client, creer):
    assistante = creer(publiee=True)
    fiche = reverse("assistant", args=[assistante.pk])
    assistante.confirmations.create(par=ParQui.ELLE)
    client.get(fiche)
    une = requetes(client, fiche)
    for _ in range(30):
        assistante.confirmations.create(par=ParQui.ELLE)
        assistante.choix_signes.create(version=1, contenu=assistante.choix)
    assert requetes(client, fiche) == une
