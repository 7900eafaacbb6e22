"""A departure: nothing is closed under open requests, which change hands in one transaction."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from demarches import departs
from demarches.models import Demande, RoleSecteur
from demarches.models.derniers_roles import DernierRole
from demarches.transitions import TransitionRefusee
from tests import fabriques
from tests.socles import socle

UN_JOUR = datetime.timedelta(days=1)


@socle
def depart(pitres):
    """An agent with three open requests, two colleagues of unequal load, the coordination."""
    _commune, secteur, agent = pitres
    chargee, libre = (fabriques.RoleSecteurFactory(secteur=secteur).agent for _rang in range(2))
    fabriques.DemandeFactory.create_batch(3, secteur=secteur, referent=agent)
    fabriques.DemandeFactory.create_batch(2, secteur=secteur, referent=chargee)
    fabriques.DemandeFactory(secteur=secteur, referent=agent, close=True)
    return agent, chargee, libre, fabriques.UtilisateurFactory(groupes=["Coordination"])


def suivies(agent):
    return Demande.objects.ouvertes().filter(referent=agent).count()


def test_requests_are_shared_by_load_and_roles_end_that_day(depart, pitres):
    agent, chargee, libre, coordination = depart
    jour = timezone.localdate() + 9 * UN_JOUR

    assert departs.quitter(agent, {}, par=coordination, jour=jour) == 3
    assert (suivies(agent), suivies(chargee), suivies(libre)) == (0, 3, 2)
    assert RoleSecteur.objects.get(agent=agent).au == jour
    assert Demande.objects.filter(close_le__isnull=False, referent=agent).exists()


def test_requests_go_to_the_person_chosen(depart, pitres):
    agent, chargee, _libre, coordination = depart
    departs.quitter(agent, {pitres[1].pk: chargee}, par=coordination, jour=timezone.localdate())
    assert suivies(chargee) == 5


def test_a_refusal_in_the_middle_changes_nothing(depart, pitres):
    agent, _chargee, _libre, coordination = depart
    sans_role = fabriques.UtilisateurFactory()
    with pytest.raises(TransitionRefusee):
        departs.quitter(agent, {pitres[1].pk: sans_role}, par=coordination, jour=timezone.localdate())
    assert suivies(agent) == 3
    assert RoleSecteur.objects.get(agent=agent).au is None


def test_without_anybody_to_receive_nothing_changes(pitres):
    fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2])
    coordination = fabriques.UtilisateurFactory(groupes=["Coordination"])
    with pytest.raises(departs.RepartitionImpossible):
        departs.quitter(pitres[2], {}, par=coordination, jour=timezone.localdate())
    assert RoleSecteur.objects.get(agent=pitres[2]).au is None


@pytest.mark.parametrize(
    ("autre", "refuse"),
    [
        (None, True),
        ({"au": -1}, True),
        ({"au": 0}, True),
        ({"au": 40}, False),
        ({}, False),
    ],
)
def test_the_last_role_does_not_end_under_open_requests(depart, autre, refuse):
    agent, jour = depart[0], timezone.localdate()
    role = RoleSecteur.objects.get(agent=agent)
    if autre is not None:
        fabriques.RoleSecteurFactory(agent=agent, au=jour + autre["au"] * UN_JOUR if autre else None)
    role.au = jour + 30 * UN_JOUR
    if refuse:
        with pytest.raises(ValidationError, match="suit encore des demandes ouvertes"):
            role.full_clean()
    else:
        role.full_clean()


def test_the_last_role_is_not_deleted_nor_given_to_another_under_open_requests(depart):
    role = RoleSecteur.objects.get(agent=depart[0])
    with pytest.raises(DernierRole):
        role.delete()
    role.agent = fabriques.UtilisateurFactory()
    with pytest.raises(ValidationError, match="suit encore"):
        role.full_clean()
    role.refresh_from_db()
    role.rang = 2
    role.full_clean()


def test_the_last_role_ends_once_the_requests_are_gone(depart):
    agent, _chargee, _libre, coordination = depart
    departs.quitter(agent, {}, par=coordination, jour=timezone.localdate() + UN_JOUR)
    role = RoleSecteur.objects.get(agent=agent)
    role.au = timezone.localdate()
    role.full_clean()
    role.delete()


def test_the_screen_hands_over_and_says_what_is_left(client, roles_crees, depart, pitres):
    agent, _chargee, _libre, coordination = depart
    client.force_login(coordination)
    adresse = reverse("depart", args=[agent.pk])
    page = client.get(adresse).content.decode()
    reference = Demande.objects.ouvertes().filter(referent=agent).first().reference
    assert reference in page
    assert f"{pitres[1]} : 3 demandes" in page
    passe = client.post(adresse, {"jour": "2020-01-01"}).content.decode()
    assert "Ce jour est passé" in passe
    RoleSecteur.objects.exclude(agent=agent).update(role="suppleant")
    reponse = client.post(adresse, {"jour": timezone.localdate().isoformat()}, follow=True)
    mots = reponse.content.decode()
    assert "3 demandes transmises" in mots
    assert f"{pitres[1]} n’aura plus de titulaire" in mots
    assert suivies(agent) == 0


@pytest.mark.parametrize("groupe", ["Référents", "Animatrices", "Accueil", "Communication", "Élus", "Administration"])
def test_the_screen_does_not_exist_for_others(client, roles_crees, depart, groupe):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    assert client.get(reverse("depart", args=[depart[0].pk])).status_code == 404
    assert client.post(reverse("depart", args=[depart[0].pk]), {}).status_code == 404
    assert suivies(depart[0]) == 3
