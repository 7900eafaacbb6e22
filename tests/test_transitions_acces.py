"""Who sees a request: the whole of the rights stands in one queryset."""

import datetime

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from demarches.models import Demande, RoleSecteur
from demarches.transitions import Acteur
from tests import fabriques

UN_JOUR = datetime.timedelta(days=1)


@pytest.fixture
def demande(pitres):
    return fabriques.DemandeFactory(secteur=pitres[1])


def _voit(agent, demande, jour=None):
    return Demande.objects.visibles_par(agent, jour).filter(pk=demande.pk).exists()


def _absent(agent, du=0, au=0):
    jour = timezone.localdate()
    fabriques.IndisponibiliteFactory(agent=agent, du=jour + du * UN_JOUR, au=jour + au * UN_JOUR)


def test_the_titulaire_sees_the_requests_of_its_secteur_even_closed_even_away(pitres, demande):
    agent = pitres[2]
    _absent(agent)
    close = fabriques.DemandeFactory(secteur=pitres[1], close=True)

    assert set(Demande.objects.visibles_par(agent)) == {demande, close}


def test_a_referent_of_another_secteur_sees_nothing(demande):
    assert not _voit(fabriques.RoleSecteurFactory().agent, demande)


def test_a_referent_of_another_secteur_of_the_same_relais_sees_nothing(pitres, demande):
    voisine = fabriques.RoleSecteurFactory(secteur__relais=pitres[1].relais).agent
    assert not _voit(voisine, demande)


@pytest.mark.parametrize(
    ("absences", "voit"),
    [
        pytest.param([], False, id="everybody there"),
        pytest.param([(0, 0)], False, id="one titulaire of two away"),
        pytest.param([(0, 0), (0, 0)], True, id="both away today"),
        pytest.param([(-3, 0), (0, 5)], True, id="first and last day of an absence"),
        pytest.param([(0, 0), (1, 2)], False, id="the second away tomorrow"),
        pytest.param([(0, 0), (-2, -1)], False, id="the second is back"),
    ],
)
def test_a_suppleant_sees_only_while_every_titulaire_is_away(pitres, demande, absences, voit):
    _commune, secteur, premiere = pitres
    titulaires = [premiere, fabriques.RoleSecteurFactory(secteur=secteur).agent]
    suppleant = fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant").agent
    for agent, (du, au) in zip(titulaires, absences, strict=False):
        _absent(agent, du, au)

    assert _voit(suppleant, demande) is voit


@pytest.mark.parametrize(
    ("du", "au", "voit"), [(None, -1, False), (None, 0, True), (0, None, True), (1, None, False), (-5, 5, True)]
)
def test_a_role_opens_from_its_first_day_to_its_last(demande, du, au, voit):
    jour = timezone.localdate()
    role = fabriques.RoleSecteurFactory(
        secteur=demande.secteur,
        du=None if du is None else jour + du * UN_JOUR,
        au=None if au is None else jour + au * UN_JOUR,
    )

    assert _voit(role.agent, demande) is voit


def test_the_coordination_sees_what_nobody_answers_for_and_what_is_assigned_to_it(pitres, demande):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    a_orienter = fabriques.DemandeFactory(a_orienter=True)
    a_verifier = fabriques.DemandeFactory(statut="a_verifier", secteur=pitres[1])
    confiee = fabriques.DemandeFactory(secteur=pitres[1], referent=coordinatrice)

    assert set(Demande.objects.visibles_par(coordinatrice)) == {a_orienter, a_verifier, confiee}


def test_the_coordination_is_the_referent_of_what_is_assigned_to_it_only(pitres):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    a_verifier = fabriques.DemandeFactory(statut="a_verifier", secteur=pitres[1])
    confiee = fabriques.DemandeFactory(secteur=pitres[1], referent=coordinatrice)

    assert a_verifier.acteurs(coordinatrice) == {Acteur.COORDINATION}
    assert confiee.acteurs(coordinatrice) == {Acteur.COORDINATION, Acteur.REFERENT}


def test_an_agent_of_another_secteur_sees_the_request_assigned_to_it(demande):
    collegue = fabriques.RoleSecteurFactory().agent
    Demande.objects.update(referent=collegue)

    assert _voit(collegue, demande)


def test_an_assignment_opens_nothing_once_every_role_is_over(demande):
    collegue = fabriques.RoleSecteurFactory().agent
    Demande.objects.update(referent=collegue)
    RoleSecteur.objects.filter(agent=collegue).update(au=timezone.localdate() - UN_JOUR)

    assert not _voit(collegue, demande)


@pytest.mark.parametrize("groupe", ["Référents", "Animatrices", "Accueil", "Communication", "Élus", "Administration"])
def test_a_group_alone_opens_nothing(demande, groupe):
    assert not _voit(fabriques.UtilisateurFactory(groupes=[groupe]), demande)


def test_being_a_superuser_opens_nothing(demande):
    assert not _voit(fabriques.UtilisateurFactory(is_superuser=True, is_staff=True), demande)


@pytest.mark.parametrize("groupes", [[], ["Coordination"]])
def test_a_closed_account_sees_nothing(pitres, groupes):
    role = fabriques.RoleSecteurFactory(secteur=pitres[1])
    agent = fabriques.UtilisateurFactory(groupes=groupes, is_active=False)
    RoleSecteur.objects.filter(pk=role.pk).update(agent=agent)
    fabriques.DemandeFactory(secteur=pitres[1], referent=agent)
    fabriques.DemandeFactory(a_orienter=True)

    assert not Demande.objects.visibles_par(agent).exists()


def test_an_anonymous_visitor_sees_nothing(demande):
    assert not _voit(AnonymousUser(), demande)


def test_the_rights_compose_with_any_filter(pitres, demande):
    fabriques.EnfantFactory(demande=demande, prenom="Aya")
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])

    assert Demande.objects.filter(enfants__prenom="Aya").pour_la_liste().visibles_par(pitres[2]).get() == demande
    assert not Demande.objects.filter(enfants__prenom="Aya").visibles_par(coordinatrice).exists()
