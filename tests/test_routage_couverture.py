"""What is missing in the 60 days to come, and who is told; an address tried; the map of secteurs."""

import datetime
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from carte.models import Commune
from demarches.constats import constater, prevenir_la_coordination
from demarches.couverture import Chevauchement, Depart, SansPersonne, SansSecteur, verifier
from demarches.models import Fermeture, RoleSecteur
from demarches.routage import SUPPLEANT, TITULAIRE, Poste, Tables
from demarches.simulateur import simuler
from demarches.voies import Zone
from tests import fabriques

LUNDI = datetime.date(2026, 11, 23)


def jour(ecart):
    return LUNDI + datetime.timedelta(days=ecart)


FIN = jour(59)
SAINE = Tables(
    territoire=frozenset({"27458", "27275"}),
    zones={"27458": (Zone("27458", 1),), "27275": (Zone("27275", 2),)},
    relais={1: 10, 2: 20},
    postes=(Poste(101, 1, TITULAIRE), Poste(201, 2, TITULAIRE)),
    charge={101: 3},
    coordination=(900,),
)
DEUX_TEMPS = (Zone("27458", 1, au=jour(9)), Zone("27458", 2, du=jour(20)))
QUAI = (Zone("27458", 1, "rue quai", pk=7), Zone("27458", 2, "rue quai", pk=8))


@pytest.mark.parametrize(
    ("changement", "attendu"),
    [
        pytest.param({}, [], id="nothing is missing"),
        pytest.param({"zones": {"27458": SAINE.zones["27458"]}}, [SansSecteur("27275", LUNDI, FIN)], id="no secteur"),
        pytest.param(
            {"zones": {**SAINE.zones, "27458": DEUX_TEMPS}}, [SansSecteur("27458", jour(10), jour(19))], id="a gap"
        ),
        pytest.param(
            {"zones": {**SAINE.zones, "27458": (*SAINE.zones["27458"], *QUAI)}}, [Chevauchement(QUAI)], id="an overlap"
        ),
        pytest.param(
            {"absences": ((201, jour(4), jour(8)),)},
            [SansPersonne(2, jour(4), jour(8), "coordination")],
            id="over a week-end, one run",
        ),
        pytest.param({"absences": ((201, jour(5), jour(6)),)}, [], id="a week-end is nobody's"),
        pytest.param(
            {"fermetures": ((2, jour(1), jour(1)),), "coordination": ()},
            [SansPersonne(2, jour(1), jour(1), "personne", ferme=True)],
            id="closed, no coordination",
        ),
        pytest.param(
            {"absences": ((201, jour(1), jour(1)),), "postes": (*SAINE.postes, Poste(202, 2, SUPPLEANT))},
            [],
            id="a suppléant is there",
        ),
        pytest.param({"absences": ((201, jour(1), jour(1)),), "relais": {1: 10, 2: 10}}, [], id="a neighbour is there"),
        pytest.param(
            {"postes": (Poste(101, 1, TITULAIRE, au=jour(29)), SAINE.postes[1])},
            [SansPersonne(1, jour(30), FIN, "coordination"), Depart(101, 3, jour(29))],
            id="a role ends under open requests",
        ),
        pytest.param({"charge": {301: 1}}, [Depart(301, 1, None)], id="requests without any role"),
        pytest.param({"charge": {900: 1}}, [], id="the coordination needs no role"),
    ],
)
def test_what_is_missing_is_found_and_nothing_else(changement, attendu):
    trouves = verifier(replace(SAINE, **changement), LUNDI)
    # The last day of the horizon may not be worked.
    assert [replace(m, au=FIN) if isinstance(m, SansPersonne) and m.au > jour(56) else m for m in trouves] == attendu


@pytest.fixture
def coordination(client, roles_crees):
    agent = fabriques.UtilisateurFactory(groupes=["Coordination"])
    client.force_login(agent)
    return agent


@pytest.fixture
def couvert(pitres):
    """Every commune of the territory belongs to the secteur of Pîtres."""
    for commune in Commune.objects.du_territoire().filter(zones=None):
        fabriques.ZoneSecteurFactory(secteur=pitres[1], commune=commune)


def lire(client, nom):
    return BeautifulSoup(client.get(reverse(nom)).content, "html.parser")


def test_the_screen_says_each_thing_and_where_to_mend_it(client, coordination, pitres, capsys):
    _commune, secteur, agent = pitres
    fabriques.CommuneFactory(insee="27275", nom="Gaillon", codes_postaux="|27600|")
    fabriques.IndisponibiliteFactory(agent=agent, au=timezone.localdate() + datetime.timedelta(days=10))
    page = lire(client, "couverture")
    phrases = [ligne.get_text(" ", strip=True) for ligne in page.select("main li, .bureau-bloc li")]
    assert any(p.startswith("Gaillon n’a pas de secteur du") for p in phrases)
    assert any(p.startswith(f"{secteur} : personne du") for p in phrases)
    for lien in page.select(".bureau-bloc a"):
        assert client.get(lien["href"]).status_code == 200
    with pytest.raises(SystemExit):
        call_command("verifier_couverture")
    assert "Gaillon n’a pas de secteur" in capsys.readouterr().out


def test_when_nothing_is_missing_it_is_said_and_nobody_is_written_to(client, coordination, couvert, capsys):
    assert "Tout est couvert" in lire(client, "couverture").get_text()
    call_command("verifier_couverture")
    assert "0 point(s)" in capsys.readouterr().out
    assert prevenir_la_coordination() == 0


def test_the_coordination_receives_counts_and_a_link(coordination, pitres, couvert):
    RoleSecteur.objects.all().delete()
    assert prevenir_la_coordination() == 1
    courriel = Email.objects.get()
    assert courriel.to == [coordination.email]
    assert courriel.subject == "Organisation : 1 point à corriger"
    assert "Jours où personne du relais ne répond : 1" in courriel.message
    assert reverse("couverture") in courriel.message
    assert str(pitres[1]) not in courriel.message


def test_findings_cost_a_constant_number_of_queries(couvert, django_assert_max_num_queries):
    for insee in range(27900, 27940):
        fabriques.CommuneFactory(insee=str(insee), nom=f"Commune {insee}")
    with django_assert_max_num_queries(16):
        assert len(constater()) == 40


SIMULATIONS = [
    ({}, "est titulaire de ce secteur, et là le"),
    ({"absent": True}, "Personne du relais n’est là"),
    ({"ferme": True}, "Ce secteur ou son relais est fermé"),
    ({"suppleant": True, "absent": True}, "suppléant, répond"),
]


@pytest.mark.parametrize(("scene", "raison"), SIMULATIONS)
def test_an_address_tried_says_why(pitres, scene, raison):
    commune, secteur, agent = pitres
    fabriques.UtilisateurFactory(groupes=["Coordination"])
    if "absent" in scene:
        fabriques.IndisponibiliteFactory(agent=agent)
    if "suppleant" in scene:
        fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant")
    if "ferme" in scene:
        Fermeture.objects.create(secteur=secteur, du=timezone.localdate(), au=timezone.localdate())
    simulation = simuler(commune, "", "", timezone.localdate())
    assert simulation.secteur == secteur
    assert any(raison in phrase for phrase in simulation.raisons)


def test_the_screen_tries_an_address_that_stays_out_of_its_own(client, roles_crees, pitres):
    commune, _secteur, agent = pitres
    client.force_login(agent)
    autre = fabriques.RoleSecteurFactory().secteur
    fabriques.ZoneSecteurFactory(secteur=autre, commune=commune, voie="rue du Quai")
    saisie = {"commune": commune.insee, "voie": "rue du quai", "numero": "3", "jour": timezone.localdate().isoformat()}
    reponse = client.post(reverse("secteurs"), saisie)
    bloc = BeautifulSoup(reponse.content, "html.parser").select_one(".bureau-bloc--accent").get_text(" ", strip=True)
    assert str(autre.relais) in bloc
    assert f"Cette rue de Pîtres dépend du secteur {autre}." in bloc
    assert client.get(reverse("secteurs"), saisie).content.decode().count("bureau-bloc--accent") == 0


def test_the_map_says_in_words_what_it_draws(client, roles_crees, pitres, territoire):
    commune, secteur, agent = pitres
    fabriques.ZoneSecteurFactory(commune=commune, voie="rue du Quai", secteur__nom="Autre secteur")
    client.force_login(agent)
    page = lire(client, "secteurs")
    legende = page.select_one(".bureau-legende").get_text(" ", strip=True)
    assert str(secteur) in legende
    assert "Pîtres, rue du Quai" in legende
    (forme,) = [titre for titre in page.select("svg path title") if titre.get_text().startswith("Pîtres")]
    assert forme.get_text() == f"Pîtres : {secteur} ; certaines rues dépendent d’un autre secteur"
    assert forme.parent["fill"] == "url(#secteur-2)"
    assert "," not in forme.parent["d"]
    assert not page.select("svg [style], svg script")


@pytest.mark.parametrize("groupe", ["Animatrices", "Communication", "Élus"])
def test_screens_of_secteurs_do_not_exist_for_others(client, roles_crees, pitres, groupe):
    client.force_login(fabriques.UtilisateurFactory(groupes=[groupe]))
    for nom in ("secteurs", "couverture"):
        assert client.get(reverse(nom)).status_code == 404
    assert client.post(reverse("secteurs"), {}).status_code == 404


def test_who_takes_calls_may_ask_who_answers_and_not_what_is_missing(client, roles_crees, pitres):
    client.force_login(fabriques.UtilisateurFactory(groupes=["Accueil"]))
    assert client.get(reverse("secteurs")).status_code == 200
    assert client.get(reverse("couverture")).status_code == 404
