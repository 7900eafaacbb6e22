"""A commune that several secteurs share: what may be written, what the form asks, where the request goes."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from demarches.models import Brouillon, Demande, ZoneSecteur
from demarches.templatetags.bureau import explication_en_mots
from tests import fabriques
from tests.fabriques.demarches import reponses_completes
from tests.socles import socle


@socle
def partagee(pitres):
    """Pîtres, whose rue du Quai (1 to 20) belongs to another secteur: (commune, its secteur, the other one)."""
    commune, secteur, _agent = pitres
    autre = fabriques.RoleSecteurFactory().secteur
    fabriques.ZoneSecteurFactory(secteur=autre, commune=commune, voie="rue du Quai", numero_min=1, numero_max=20)
    return commune, secteur, autre


def zone(commune, secteur, **champs):
    return ZoneSecteur(commune=commune, secteur=secteur, **champs)


def test_an_overlap_is_refused_in_a_sentence_that_names_both_zones(partagee):
    commune, secteur, autre = partagee
    nouvelle = zone(commune, secteur, voie="Rue du QUAI", numero_min=20, numero_max=30)
    with pytest.raises(ValidationError) as refus:
        nouvelle.full_clean()
    (phrase,) = refus.value.messages
    assert phrase == (
        f"« Pîtres, Rue du QUAI, du 20 au 30 : {secteur} » et « Pîtres, rue du Quai, du 1 au 20 : {autre} » se "
        "chevauchent : une adresse n’a qu’un secteur."
    )


@pytest.mark.parametrize(
    "champs",
    [
        {"voie": "rue du Quai"},
        {"voie": "rue du Quai", "numero_min": 21},
        {"voie": "rue du Moulin", "parite": "pair"},
    ],
)
def test_a_zone_beside_the_others_is_accepted(partagee, champs):
    zone(partagee[0], partagee[1], **champs).full_clean()


@pytest.mark.parametrize(
    "champs",
    [
        pytest.param({}, id="a second secteur for the whole commune"),
        pytest.param({"numero_min": 3}, id="numbers without a street"),
        pytest.param({"voie": "rue A", "numero_min": 9, "numero_max": 3}, id="numbers backwards"),
        pytest.param(
            {"voie": "rue A", "valable_du": datetime.date(2027, 1, 2), "valable_au": datetime.date(2027, 1, 1)},
            id="days backwards",
        ),
    ],
)
def test_the_database_itself_refuses(partagee, champs):
    with pytest.raises(IntegrityError), transaction.atomic():
        zone(partagee[0], partagee[1], **champs).save()


RUE = {"voie_commune": "27458"}


def poster(client, **donnees):
    return client.post("/demande/commune/", {"recherche": "pitres", **donnees})


def test_the_street_is_asked_only_where_the_relais_depends_on_it(client, page_demande, partagee):
    fabriques.ZoneSecteurFactory(
        secteur=partagee[1], commune=fabriques.CommuneFactory(insee="27275", nom="Gaillon", codes_postaux="|27600|")
    )
    assert client.post("/demande/commune/", {"recherche": "Gaillon"}).status_code == 302
    page = poster(client)
    assert page.status_code == 200
    assert "Pîtres\u00a0: votre relais dépend de la rue." in page.content.decode()
    assert "Erreur" not in page.content.decode().split("</title>")[0]
    assert "rue du Quai" in page.content.decode()


@pytest.mark.parametrize(
    ("rue", "ailleurs"),
    [({"voie": "12 rue du quai"}, True), ({"voie": "rue du Quai", "numero": "21"}, False), ({}, False)],
)
def test_the_relais_of_the_street_is_told_on_the_next_page(client, page_demande, partagee, rue, ailleurs):
    reponse = poster(client, **RUE, **rue)
    assert reponse.url == "/demande/enfants/"
    page = client.get(reponse.url).content.decode()
    assert (partagee[2].relais.nom in page, partagee[1].relais.nom in page) == (ailleurs, not ailleurs)


def test_what_was_typed_is_shown_again(client, page_demande, partagee):
    poster(client, **RUE, voie="rue du Quai", numero="12")
    page = client.get("/demande/commune/").content.decode()
    assert 'value="rue du Quai"' in page
    assert 'value="12"' in page


def test_the_street_of_another_commune_is_not_kept(client, page_demande, pitres):
    poster(client, voie="rue du Quai", numero="12", voie_commune="27458")
    assert not {"voie", "numero", "voie_commune"} & Brouillon.objects.get().reponses["commune"].keys()


def soumettre(**rue):
    reponses = reponses_completes()
    reponses["commune"] |= rue
    return fabriques.BrouillonFactory(reponses=reponses).soumettre()


@pytest.mark.parametrize(
    ("rue", "niveau", "doute"),
    [
        ({"voie": "rue du Quai", "numero": "3"}, "troncon", None),
        ({"voie": "rue du Quai", "numero": "21"}, "commune", "numero_inconnu"),
        ({"voie": "rue des Lilas", "numero": "3"}, "commune", "voie_inconnue"),
        ({"voie": "", "numero": ""}, "commune", "voie_manquante"),
    ],
)
def test_a_request_goes_by_its_street_and_says_what_it_was_not_sure_of(partagee, rue, niveau, doute):
    demande = soumettre(**RUE, **rue)
    assert demande.secteur == (partagee[2] if niveau == "troncon" else partagee[1])
    assert (demande.explication["niveau"], demande.explication.get("doute")) == (niveau, doute)
    assert (demande.voie, demande.numero_voie) == (rue["voie"], rue["numero"])


def test_the_referent_reads_that_the_street_is_not_known(partagee):
    phrase = explication_en_mots(soumettre(**RUE, voie="rue des Lilas", numero="3"))
    assert "(3 rue des Lilas)" in phrase
    assert phrase.endswith(
        "Cette rue ne figure dans aucune zone : le secteur principal de la commune la suit. Vérifiez l’adresse avec la "
        "famille."
    )


def test_no_street_is_kept_where_the_commune_is_not_split(pitres):
    demande = soumettre()
    assert (demande.voie, demande.numero_voie, demande.explication.get("doute")) == ("", "", None)
    assert Demande.objects.get().secteur == pitres[1]
