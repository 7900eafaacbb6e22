"""Figures of the requests: the same before and after an erasure, each counted once, in a constant number of queries."""

import datetime

import pytest
from django.utils import timezone

from demarches import chiffres
from demarches.models import Demande, DemandeStat
from tests import fabriques

ANNEE = 2026
JOUR = datetime.timedelta(days=1)


def le(mois, jour, heure=10):
    return timezone.make_aware(datetime.datetime.combine(datetime.date(ANNEE, mois, jour), datetime.time(heure)))


@pytest.fixture
def demandes(pitres):
    """Requests as different as possible, all closed so that they may be erased."""
    commune, secteur, _agent = pitres
    ici = {"secteur": secteur, "commune_residence": commune}
    crees = [
        fabriques.DemandeFactory(**ici, soumise_le=le(1, 1, 0), close=True),
        fabriques.DemandeFactory(**ici, soumise_le=le(3, 2), premier_contact_le=le(3, 3), echeance_contact_le=le(3, 9)),
        fabriques.DemandeFactory(**ici, soumise_le=le(3, 2, 23), premier_contact_le=le(3, 9, 1)),
        fabriques.DemandeFactory(**ici, soumise_le=le(12, 31, 23), premier_contact_le=le(12, 31, 23)),
        fabriques.DemandeFactory(soumise_le=le(6, 1), besoin__creneaux={"6": [["08:00", "12:00"]]}),
        fabriques.DemandeFactory(soumise_le=le(6, 1), besoin=None, enfant=None),
    ]
    for rang, demande in enumerate(Demande.objects.order_by("pk")):
        if enfant := demande.enfants.first():
            debut = demande.besoin.debut_souhaite
            naissances = [debut + JOUR, debut, _ans(debut, 1), _ans(debut, 1) + JOUR, _ans(debut, 3)]
            type(enfant).objects.filter(pk=enfant.pk).update(date_naissance=naissances[rang], mois_terme=None, ne=True)
        Demande.objects.filter(pk=demande.pk).update(echeance_contact_le=demande.soumise_le.date() + 4 * JOUR)
    return crees


def _ans(jour, nombre):
    return jour.replace(year=jour.year - nombre)


def _sans_commune(nombres):
    return {cle: n for cle, n in nombres.items() if cle[1] != "commune"}


def test_an_erased_request_counts_as_it_did(demandes):
    for demande in Demande.objects.all():
        if demande.ouverte:
            demande.retirer()
    avant = chiffres.comptes(ANNEE)
    for demande in Demande.objects.order_by("pk")[:3]:
        demande.anonymiser(motif="famille")
    a_moitie = chiffres.comptes(ANNEE)
    for demande in Demande.objects.all():
        demande.anonymiser(motif="famille")

    assert DemandeStat.objects.count() == 6
    assert _sans_commune(a_moitie) == _sans_commune(avant)
    assert _sans_commune(chiffres.comptes(ANNEE)) == _sans_commune(avant)


def test_each_dimension_shares_out_all_the_requests(demandes):
    nombres = chiffres.comptes(ANNEE)

    for relais in {cle[0] for cle in nombres}:
        for dimension in chiffres.DIMENSIONS:
            somme = sum(n for (r, d, _v), n in nombres.items() if (r, d) == (relais, dimension))
            assert somme == nombres[relais, "total", ""], dimension
    assert sum(n for (_r, d, _v), n in nombres.items() if d == "total") == 6


def test_a_request_is_counted_where_and_when_it_came(demandes, pitres):
    relais = pitres[1].relais_id
    nombres = chiffres.comptes(ANNEE)

    assert {v: n for (r, d, v), n in nombres.items() if (r, d) == (relais, "mois")} == {1: 1, 3: 2, 12: 1}
    assert {v: n for (r, d, v), n in nombres.items() if (r, d) == (relais, "age")} == {"a_naitre": 1, "0": 2, "1": 1}
    assert {v: n for (r, d, v), n in nombres.items() if (r, d) == (relais, "delai")} == {
        "jamais": 1, "promis": 2, "tard": 1
    }  # fmt: skip
    assert {v: n for (r, d, v), n in nombres.items() if (r, d) == (relais, "jours")} == {
        "aucun": 1, "0-2": 2, "6-10": 1
    }  # fmt: skip
    assert chiffres.comptes(ANNEE + 1) == {}


def test_what_no_family_asked_is_not_counted(demandes, pitres):
    fabriques.DemandeFactory(secteur=pitres[1], soumise_le=le(3, 2), statut="a_verifier")
    for motif in ("indesirable", "doublon"):
        fabriques.DemandeFactory(secteur=pitres[1], soumise_le=le(3, 2), close=True, motif_cloture=motif)

    assert sum(n for (_r, d, _v), n in chiffres.comptes(ANNEE).items() if d == "total") == 6


def test_the_number_of_queries_is_constant(demandes, pitres, django_assert_num_queries):
    with django_assert_num_queries(6):
        chiffres.comptes(ANNEE)
    fabriques.DemandeFactory.create_batch(5, secteur=pitres[1], soumise_le=le(5, 5))
    with django_assert_num_queries(6):
        chiffres.comptes(ANNEE)
