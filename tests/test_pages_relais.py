"""The home page: from a commune to the relais that answers for it."""

import datetime

import pytest
import time_machine
from django.core.cache import cache

from commun.texte import normaliser_nom
from tests import fabriques

DIMANCHE = datetime.datetime(2026, 11, 22, 10, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def _sans_cache():
    cache.clear()


def chercher(client, **parametres):
    reponse = client.get("/", parametres)
    assert reponse.status_code == 200
    return reponse.content.decode()


def commune(nom, insee, codes, **champs):
    return fabriques.CommuneFactory(
        nom=nom, insee=insee, codes_postaux=codes, nom_normalise=normaliser_nom(nom), **champs
    )


def test_nothing_is_said_before_a_commune_is_asked(accueil, client):
    assert "Votre relais pour" not in chercher(client)


@pytest.mark.parametrize("saisie", ["Pîtres", "pitres", "27590", "Pîtres (27590)", " PITRES "])
def test_a_commune_shows_its_relais(accueil, pitres, client, saisie):
    _commune, secteur, agent = pitres
    html = chercher(client, commune=saisie)
    assert "Votre relais pour Pîtres" in html
    assert secteur.relais.nom in html
    assert agent.nom_public in html
    assert agent.last_name not in html


def test_the_relais_card_gives_its_phone_and_its_promise(accueil, pitres, client):
    html = chercher(client, commune="Pîtres")
    assert 'href="tel:0299000001"' in html
    assert "Premier contact sous <b>5 jours ouvrés</b>" in html


def test_the_card_leads_to_a_request_already_begun(accueil, page_demande, pitres, client):
    assert 'href="/demande/commune/?commune=27458"' in chercher(client, commune="Pîtres")


def test_the_card_proposes_no_request_when_there_is_no_such_page(accueil, pitres, client):
    assert "/demande/" not in chercher(client, commune="Pîtres")


def test_the_suppleant_is_named_while_the_titulaire_is_away(accueil, pitres, client):
    _commune, secteur, agent = pitres
    fabriques.IndisponibiliteFactory(agent=agent)
    suppleant = fabriques.RoleSecteurFactory(secteur=secteur, role="suppleant").agent
    html = chercher(client, commune="Pîtres")
    assert suppleant.nom_public in html
    assert agent.nom_public not in html


def test_nobody_is_named_when_nobody_is_there(accueil, pitres, client):
    _commune, _secteur, agent = pitres
    fabriques.IndisponibiliteFactory(agent=agent)
    html = chercher(client, commune="Pîtres")
    assert "Votre relais pour Pîtres" in html
    assert "Pour vous répondre" not in html


@time_machine.travel(DIMANCHE, tick=False)
def test_the_next_permanence_in_the_commune_comes_first(accueil, pitres, client):
    la_commune, secteur, _agent = pitres
    fabriques.PermanenceFactory(structure=secteur.relais, commune=la_commune, lieu="Salle des fêtes")
    ailleurs = commune("Louviers", "27375", "|27400|")
    fabriques.PermanenceFactory(
        structure=secteur.relais, commune=ailleurs, lieu="Mairie", recurrence="FREQ=WEEKLY;BYDAY=MO"
    )
    html = chercher(client, commune="Pîtres")
    assert "Prochain passage près de chez vous" in html
    assert "jeudi 26 novembre, 9\u00a0h" in html
    assert "Mairie" not in html


def test_homonyms_are_chosen_from_a_list(accueil, pitres, client):
    commune("Saint-Aubin", "27501", "|27600|")
    commune("Saint-Aubin", "76501", "|76410|", departement="76", epci="200023414")
    html = chercher(client, commune="St Aubin")
    assert "Quelle est votre commune" in html
    assert html.index("?insee=27501") < html.index("?insee=76501")
    assert "autre territoire" in html


def test_communes_of_one_postal_code_are_chosen_from_a_list(accueil, pitres, client):
    commune("Romilly-sur-Andelle", "27493", "|27590|")
    html = chercher(client, commune="27590")
    assert "?insee=27458" in html
    assert "?insee=27493" in html


def test_one_exact_name_stands_before_longer_ones(accueil, pitres, client):
    commune("Pîtres-la-Neuve", "27999", "|27590|")
    assert "Votre relais pour Pîtres" in chercher(client, commune="pitres")


def test_a_picked_commune_shows_its_relais(accueil, pitres, client):
    assert "Votre relais pour Pîtres" in chercher(client, insee="27458")


def test_a_commune_outside_the_territory_is_told_kindly_where_to_go(accueil, pitres, client):
    fabriques.CommuneFactory(dehors=True)
    html = chercher(client, commune="Rouen")
    assert "Rouen dépend d’un autre territoire" in html
    assert 'href="https://monenfant.fr"' in html


def test_a_commune_without_secteur_gets_the_phone_of_the_service(accueil, page_demande, client):
    fabriques.CommuneFactory(pitres=True)
    html = chercher(client, commune="Pîtres")
    assert "Le service petite enfance vous répond" in html
    assert 'href="tel:0299000000"' in html
    assert 'href="/demande/commune/?commune=27458"' in html


@pytest.mark.parametrize("saisie", ["Xyzzy", "1", "((((", "%00", "27\u00e9", "9" * 3000, "' OR 1=1 --", "(27590)"])
def test_what_is_not_a_commune_gets_a_clear_answer(accueil, client, saisie):
    assert "Nous ne trouvons pas cette commune" in chercher(client, commune=saisie)


@pytest.mark.parametrize("insee", ["x", "99999999999", "é"])
def test_an_unknown_code_gets_a_clear_answer(accueil, client, insee):
    assert "Nous ne trouvons pas cette commune" in chercher(client, insee=insee)


def test_what_was_typed_stays_in_the_field(accueil, client):
    assert 'value="Xyz&quot;&gt;zy"' in chercher(client, commune='Xyz">zy')


def test_the_home_page_costs_15_queries_at_most_with_its_card(
    accueil, page_demande, pitres, client, django_assert_max_num_queries
):
    la_commune, secteur, _agent = pitres
    fabriques.PermanenceFactory.create_batch(3, structure=secteur.relais, commune=la_commune)
    fabriques.RoleSecteurFactory.create_batch(2, secteur=secteur)
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    for rang in range(4):
        fabriques.GuidePageFactory(parent=guides, slug=f"guide-{rang}")
    client.get("/", {"commune": "Pîtres"})  # what a process reads once: sites, links, banner, closures
    with django_assert_max_num_queries(15):
        client.get("/", {"commune": "Pîtres"})
