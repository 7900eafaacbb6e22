"""An absence, a closure: who sees the running files, who is written to, when the promise falls."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from demarches import notifications
from demarches.models import Demande, Fermeture
from demarches.models.promesse import echeance
from demarches.models.secteurs import tables_de_routage
from demarches.routage import orienter
from tests import fabriques
from tests.socles import socle

LUNDI = datetime.date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _jour():
    with time_machine.travel(datetime.datetime(2026, 11, 23, 12, tzinfo=datetime.UTC), tick=False):
        yield


@socle
def equipe(pitres):
    """Who may answer for the secteur of Pîtres, by what they are to it."""
    _commune, secteur, titulaire = pitres
    return {
        "titulaire": titulaire,
        "suppleant": fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant").agent,
        "voisine": fabriques.RoleSecteurFactory(secteur__relais=secteur.relais).agent,
        "lointaine": fabriques.RoleSecteurFactory().agent,
        "coordination": fabriques.UtilisateurFactory(groupes=["Coordination"]),
    }


RELAIS_DES_ABSENCES = [
    ((), {"titulaire"}, "titulaire"),
    (("titulaire",), {"titulaire", "suppleant"}, "suppleant"),
    (("titulaire", "suppleant"), {"titulaire", "suppleant", "voisine"}, "voisine"),
    (("titulaire", "suppleant", "voisine"), {"titulaire", "suppleant", "coordination"}, "coordination"),
]


@pytest.mark.parametrize(("absents", "voient", "recoit"), RELAIS_DES_ABSENCES)
def test_an_absence_moves_the_running_files_and_the_notices(equipe, pitres, absents, voient, recoit):
    demande = fabriques.DemandeFactory(secteur=pitres[1], referent=equipe["titulaire"], en_cours=True)
    for nom in absents:
        fabriques.IndisponibiliteFactory(agent=equipe[nom])

    assert {nom for nom, agent in equipe.items() if Demande.objects.visibles_par(agent).exists()} == voient
    notifications.nouvelle_demande(demande)
    assert demande.envois.get().courriel.to == [equipe[recoit].email]


def test_who_replaces_somebody_is_told_until_when(client, roles_crees, equipe, pitres):
    fabriques.IndisponibiliteFactory(agent=equipe["titulaire"], au="2026-11-27")
    phrase = f"Vous remplacez {equipe['titulaire'].nom_public} sur {pitres[1]} jusqu’au 27 novembre"
    for nom, dit in (("suppleant", True), ("titulaire", False), ("voisine", False)):
        client.force_login(equipe[nom])
        assert (phrase in client.get(reverse("demandes")).content.decode()) is dit


def test_the_coordination_does_not_see_the_closed_files_of_an_empty_secteur(equipe, pitres):
    fabriques.DemandeFactory(secteur=pitres[1], close=True)
    for nom in ("titulaire", "suppleant", "voisine"):
        fabriques.IndisponibiliteFactory(agent=equipe[nom])
    assert not Demande.objects.visibles_par(equipe["coordination"]).exists()


def test_when_nobody_is_there_the_referent_is_written_to_all_the_same(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2])
    fabriques.IndisponibiliteFactory(agent=pitres[2])
    notifications.nouvelle_demande(demande)
    assert demande.envois.get().courriel.to == [pitres[2].email]


@pytest.mark.parametrize("champ", ["secteur", "relais"])
def test_a_closed_secteur_or_relais_sends_new_requests_elsewhere(equipe, pitres, champ):
    cible = pitres[1] if champ == "secteur" else pitres[1].relais
    Fermeture.objects.create(**{champ: cible}, du=LUNDI, au=LUNDI)
    attendu = ("relais", equipe["voisine"]) if champ == "secteur" else ("coordination", equipe["coordination"])
    for jour, (par, agent) in ((LUNDI, attendu), (LUNDI + datetime.timedelta(days=1), ("titulaire", pitres[2]))):
        route = orienter(tables_de_routage(), "27458", "", "", jour)
        assert (route.par, route.agents[0]) == (par, agent.pk)


@pytest.mark.parametrize(
    ("ferme", "promis"),
    [
        ({}, "2026-11-30"),
        ({"secteur": True}, "2026-12-02"),
        ({"relais": True}, "2026-12-02"),
        ({"autre": True}, "2026-11-30"),
    ],
)
def test_the_promise_skips_the_days_when_the_secteur_or_its_relais_is_closed(pitres, ferme, promis):
    secteur = pitres[1]
    cibles = {
        "secteur": {"secteur": secteur},
        "relais": {"relais": secteur.relais},
        "autre": {"relais": fabriques.StructureFactory(relais=True)},
    }
    for nom in ferme:
        Fermeture.objects.create(**cibles[nom], du="2026-11-26", au="2026-11-29")
    assert echeance(secteur, False, LUNDI) == datetime.date.fromisoformat(promis)


@pytest.mark.parametrize("les_deux", [True, False])
def test_a_closure_is_of_a_secteur_or_of_a_relais(pitres, les_deux):
    secteur = pitres[1]
    cible = {"secteur": secteur, "relais": secteur.relais} if les_deux else {}
    with pytest.raises(ValidationError, match="Choisissez un secteur ou un relais"):
        Fermeture(**cible, du=timezone.localdate(), au=timezone.localdate()).full_clean()
