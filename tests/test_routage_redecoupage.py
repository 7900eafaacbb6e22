"""A new drawing of the secteurs: what it moves is said before it is saved, and moved only when asked."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from demarches.models import Demande, ZoneSecteur
from tests import fabriques
from tests.socles import socle


@socle
def decoupage(pitres, roles_crees):
    """Two open requests of Pîtres, one followed elsewhere by choice; another secteur of another relais."""
    commune, secteur, agent = pitres
    autre = fabriques.RoleSecteurFactory().secteur
    for _rang in range(2):
        fabriques.DemandeFactory(secteur=secteur, referent=agent, commune_residence=commune)
    fabriques.DemandeFactory(secteur=autre, commune_residence=commune)
    fabriques.DemandeFactory(secteur=secteur, commune_residence=commune, close=True)
    return commune, secteur, autre


@pytest.fixture
def coordination(client, decoupage):
    agent = fabriques.UtilisateurFactory(groupes=["Coordination"])
    client.force_login(agent)
    return agent


def champs(secteur, *communes):
    saisie = {"nom": secteur.nom, "relais": secteur.relais_id, "email": ""}
    delais = {"delai_engagement_jours": 5, "delai_urgence_jours": 2}
    return saisie | delais | {"communes": [commune.pk for commune in communes]}


def vider(client, secteur, **choix):
    return client.post(reverse("secteur:edit", args=[secteur.pk]), champs(secteur) | choix)


def ajouter_la_rue(client, decoupage, **choix):
    commune, _secteur, autre = decoupage
    saisie = {"secteur": autre.pk, "commune": commune.pk, "voie": "rue du Quai"}
    return client.post(reverse("zonesecteur:add"), saisie | choix)


def ouvertes(secteur):
    return Demande.objects.ouvertes().filter(secteur=secteur).count()


def test_what_moves_is_said_and_nothing_is_saved(client, coordination, decoupage):
    commune, secteur, _autre = decoupage
    page = BeautifulSoup(vider(client, secteur).content, "html.parser")
    assert page.select_one(".bureau-etroit h2").get_text() == "2 demandes ouvertes changeraient de secteur"
    assert f"2 de {secteur} ({secteur.relais}) vers aucun secteur" in " ".join(page.get_text().split())
    assert not any(d.reference in page.get_text() for d in Demande.objects.all())
    assert list(secteur.communes.all()) == [commune]


@pytest.fixture
def rue_du_quai(decoupage):
    """The two requests say their street."""
    Demande.objects.filter(secteur=decoupage[1]).update(voie="rue du Quai")


def test_a_street_given_to_another_secteur_shows_the_change_of_relais(client, coordination, decoupage, rue_du_quai):
    page = " ".join(BeautifulSoup(ajouter_la_rue(client, decoupage).content, "html.parser").get_text().split())
    assert "2 demandes ouvertes changeraient de secteur" in page
    assert "autre relais" in page
    assert not ZoneSecteur.objects.des_voies().exists()


@pytest.mark.parametrize(("choix", "restent"), [("laisser", 2), ("transmettre", 0)])
def test_open_requests_move_only_when_asked(client, coordination, decoupage, rue_du_quai, choix, restent):
    _commune, secteur, autre = decoupage
    assert ajouter_la_rue(client, decoupage, redecoupage=choix).status_code == 302
    assert ZoneSecteur.objects.des_voies().get().secteur == autre
    assert (ouvertes(secteur), ouvertes(autre)) == (restent, 3 - restent)
    for demande in Demande.objects.ouvertes().filter(secteur=autre, voie="rue du Quai"):
        assert demande.referent == autre.roles.get().agent
        assert demande.vue_par_referent_le is None
        assert demande.journal.get().action == "changer_secteur"
        assert demande.journal.get().acteur == coordination
        assert set(demande.envois.values_list("gabarit", flat=True)) >= {"reaffectation"}


def test_a_street_that_moves_nobody_is_saved_at_once(client, coordination, decoupage):
    assert ajouter_la_rue(client, decoupage).status_code == 302
    assert ZoneSecteur.objects.des_voies().get().voie_normalisee == "rue quai"


def test_going_back_shows_what_was_typed(client, coordination, decoupage, rue_du_quai):
    page = ajouter_la_rue(client, decoupage, redecoupage="revenir").content.decode()
    assert 'value="rue du Quai"' in page
    assert not ZoneSecteur.objects.des_voies().exists()


def test_a_street_taken_away_is_announced_too(client, coordination, decoupage, rue_du_quai):
    commune, secteur, autre = decoupage
    zone = fabriques.ZoneSecteurFactory(secteur=secteur, commune=commune, voie="rue du Quai")
    ZoneSecteur.objects.communes_entieres().update(secteur=autre)
    adresse = reverse("zonesecteur:delete", args=[zone.pk])
    assert "2 demandes ouvertes changeraient" in client.post(adresse).content.decode()
    assert ZoneSecteur.objects.filter(pk=zone.pk).exists()
    client.post(adresse, {"redecoupage": "transmettre"})
    assert not ZoneSecteur.objects.filter(pk=zone.pk).exists()
    assert ouvertes(autre) == 3


def test_requests_without_secteur_find_one_through_the_coordination(client, coordination, decoupage):
    commune = fabriques.CommuneFactory()
    demande = fabriques.DemandeFactory(a_orienter=True, commune_residence=commune)
    autre = decoupage[2]
    saisie = champs(autre, commune)
    adresse = reverse("secteur:edit", args=[autre.pk])
    assert "1 demande ouverte changerait de secteur" in client.post(adresse, saisie).content.decode()
    client.post(adresse, saisie | {"redecoupage": "transmettre"})
    demande.refresh_from_db()
    assert (demande.secteur, demande.statut) == (autre, "nouvelle")


def test_an_overlap_is_refused_before_any_preview(client, coordination, decoupage, rue_du_quai):
    commune, secteur, autre = decoupage
    fabriques.ZoneSecteurFactory(secteur=secteur, commune=commune, voie="Rue du Quai")
    page = ajouter_la_rue(client, decoupage).content.decode()
    assert "se chevauchent : une adresse n’a qu’un secteur." in page
    assert str(secteur) in page
    assert str(autre) in page


def test_a_street_without_a_name_is_refused(client, coordination, decoupage):
    page = ajouter_la_rue(client, decoupage, voie="de la").content.decode()
    assert "Écrivez le nom de la rue." in page


def test_a_closure_of_nothing_is_refused(client, coordination, decoupage):
    saisie = {"relais": "", "secteur": "", "du": "2026-12-24", "au": "2026-12-26"}
    assert "Choisissez un secteur ou un relais" in client.post(reverse("fermeture:add"), saisie).content.decode()
    reponse = client.post(reverse("fermeture:add"), saisie | {"secteur": decoupage[1].pk})
    assert reponse.status_code == 302
    assert client.get(reverse("fermeture:index")).status_code == 200
    assert client.get(reverse("zonesecteur:index")).status_code == 200
