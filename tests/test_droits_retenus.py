"""The rights of a day, read once for a page: they open what the query opens, and nothing of yesterday."""

import datetime

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.utils import timezone

from demarches.models import Demande, Partage
from tests import fabriques

JOUR = datetime.timedelta(days=1)


@pytest.fixture
def agents(roles_crees, page_demande, pitres):
    """{what they are: account}: a titulaire, who replaces her, a colleague to whom a file is shown, others."""
    _commune, secteur, titulaire = pitres
    voisin = fabriques.SecteurFactory(relais=secteur.relais)
    collegue = fabriques.RoleSecteurFactory(secteur=voisin).agent
    suppleant = fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant").agent
    demande = fabriques.BrouillonFactory(complet=True).soumettre()
    ailleurs = fabriques.DemandeFactory(secteur=fabriques.SecteurFactory())
    fabriques.DemandeFactory(secteur=voisin, referent=titulaire)
    fabriques.DemandeFactory(secteur=None, statut="a_orienter")
    Partage.objects.create(demande=demande, agent=collegue, par=titulaire, jusqu_au=timezone.localdate() + 10 * JOUR)
    ferme = fabriques.UtilisateurFactory(groupes=["Coordination"], is_active=False)
    return {
        "titulaire": titulaire,
        "suppléant": suppleant,
        "collègue": collegue,
        "coordination": fabriques.UtilisateurFactory(groupes=["Coordination"]),
        "accueil": fabriques.UtilisateurFactory(groupes=["Accueil"]),
        "fermé": ferme,
        "ailleurs": ailleurs.referent or fabriques.UtilisateurFactory(groupes=["Référents"]),
    }


QUI = ("titulaire", "suppléant", "collègue", "coordination", "accueil", "fermé", "ailleurs")


def vues(agent):
    neuf = type(agent).objects.get(pk=agent.pk)
    return [
        set(Demande.objects.visibles_par(neuf, partages=partages).values_list("pk", flat=True))
        for partages in (True, False)
    ]


def vues_retenues(agent):
    neuf = type(agent).objects.get(pk=agent.pk)
    Demande.objects.retenir_les_droits(neuf)
    return [
        set(Demande.objects.visibles_par(neuf, partages=partages).values_list("pk", flat=True))
        for partages in (True, False)
    ]


@pytest.mark.parametrize("absente", [False, True], ids=["présente", "absente"])
@pytest.mark.parametrize("qui", QUI)
def test_what_is_kept_opens_what_the_query_opens(agents, qui, absente):
    if absente:
        jour = timezone.localdate()
        fabriques.IndisponibiliteFactory(agent=agents["titulaire"], du=jour, au=jour)

    assert vues_retenues(agents[qui]) == vues(agents[qui])


def test_the_table_tells_agents_apart(agents):
    assert len({tuple(map(frozenset, vues(agents[qui]))) for qui in QUI}) >= 4


def test_the_rights_of_yesterday_are_asked_again(agents):
    agent = agents["collègue"]
    Demande.objects.retenir_les_droits(agent)
    avant = Demande.objects.visibles_par(agent).count()
    Partage.objects.update(jusqu_au=timezone.localdate())

    with time_machine.travel(timezone.now() + 2 * JOUR, tick=False):
        assert Demande.objects.visibles_par(agent).count() == avant - 1


def test_a_page_that_changes_something_asks_in_its_query(client, agents, pitres, monkeypatch):
    """A role lost is lost at once for whoever acts."""
    retenus = []
    classe = type(Demande.objects)
    garder = classe.retenir_les_droits
    monkeypatch.setattr(classe, "retenir_les_droits", lambda soi, agent: (retenus.append(agent), garder(soi, agent)))
    agents["titulaire"].groups.add(Group.objects.get(name="Référents"))
    client.force_login(agents["titulaire"])

    client.post("/admin/demandes/rechercher/", {"q": "rien"})
    assert retenus == []
    client.get("/admin/demandes/")
    assert [agent.pk for agent in retenus] == [agents["titulaire"].pk]
