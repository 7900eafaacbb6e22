"""The date of the promised first contact, and the journal and constraints that keep a request honest."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from hypothesis import example, given, settings
from hypothesis import strategies as st

from commun.calendrier import ajouter_jours_ouvres, est_ouvre, jours_feries
from commun.models import ModeAccueil, Territoire
from demarches.models import Demande, Journal, Solution
from demarches.models.promesse import echeance
from demarches.models.traces import EcritureInterdite
from tests import fabriques

DIX_ANS = st.dates(datetime.date(2024, 1, 1), datetime.date(2033, 12, 31))


@settings(deadline=None)
@given(DIX_ANS, st.integers(1, 15), st.booleans())
@example(datetime.date(2024, 2, 28), 2, False)  # leap day
@example(datetime.date(2026, 3, 27), 1, False)  # summer time begins on the 29th
@example(datetime.date(2026, 10, 23), 1, False)  # and ends on the 25th
@example(datetime.date(2025, 12, 31), 1, False)
def test_the_promise_is_the_nth_working_day_after(jour, delai, alsace):
    promis = ajouter_jours_ouvres(jour, delai, alsace)

    entre = [jour + datetime.timedelta(days=n) for n in range(1, (promis - jour).days + 1)]
    assert sum(est_ouvre(j, alsace) for j in entre) == delai
    assert est_ouvre(promis, alsace)
    assert promis.isoweekday() <= 5


@settings(deadline=None)
@given(DIX_ANS, st.integers(1, 15))
def test_a_request_sent_later_is_never_promised_earlier(jour, delai):
    lendemain = jour + datetime.timedelta(days=1)
    assert ajouter_jours_ouvres(jour, delai) <= ajouter_jours_ouvres(lendemain, delai)


@pytest.mark.parametrize("annee", range(2024, 2034))
def test_alsace_moselle_has_two_more_holidays(annee):
    en_plus = jours_feries(annee, True) - jours_feries(annee)

    assert datetime.date(annee, 12, 26) in en_plus
    assert len(en_plus) == 2  # with Good Friday
    assert len(jours_feries(annee)) in (10, 11)  # Ascension may fall on the 1st or the 8th of May


@pytest.mark.parametrize(
    ("envoi", "delai", "promis"),
    [
        pytest.param("2026-11-20", 5, "2026-11-27", id="a week"),
        pytest.param("2026-11-21", 5, "2026-11-27", id="sent on a Saturday"),
        pytest.param("2026-12-23", 2, "2026-12-28", id="Christmas"),
        pytest.param("2026-04-30", 1, "2026-05-04", id="1st of May, a Friday"),
        pytest.param("2026-05-13", 1, "2026-05-15", id="Ascension"),
        pytest.param("2024-02-28", 2, "2024-03-01", id="leap year"),
        pytest.param("2026-12-31", 5, "2027-01-08", id="new year"),
    ],
)
def test_the_promise_skips_weekends_and_holidays(envoi, delai, promis):
    jour = datetime.date.fromisoformat(envoi)
    assert ajouter_jours_ouvres(jour, delai) == datetime.date.fromisoformat(promis)


def test_a_closure_is_skipped():
    pont = ((datetime.date(2026, 11, 23), datetime.date(2026, 11, 24)),)
    assert ajouter_jours_ouvres(datetime.date(2026, 11, 20), 1, fermetures=pont) == datetime.date(2026, 11, 25)


@pytest.mark.parametrize(("urgent", "promis"), [(False, "2026-12-01"), (True, "2026-11-24")])
def test_each_secteur_has_its_own_promise(territoire, urgent, promis):
    secteur = fabriques.SecteurFactory(delai_engagement_jours=7, delai_urgence_jours=2)
    assert echeance(secteur, urgent, datetime.date(2026, 11, 20)) == datetime.date.fromisoformat(promis)


def test_a_request_without_secteur_is_promised_five_days(territoire):
    assert echeance(None, False, datetime.date(2026, 11, 20)) == datetime.date(2026, 11, 27)


def test_the_territory_says_whether_it_keeps_the_holidays_of_alsace(territoire):
    Territoire.objects.update(alsace_moselle=True)
    assert echeance(None, True, datetime.date(2026, 12, 24)) == datetime.date(2026, 12, 29)


# The journal


def test_a_line_of_the_journal_cannot_be_changed_nor_deleted(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1])
    demande.prendre(par=pitres[2])
    ligne = demande.journal.get()
    ligne.action = "retirer"

    for ecriture in (
        ligne.save,
        ligne.delete,
        Journal.objects.all().delete,
        lambda: Journal.objects.update(action="retirer"),
        lambda: Journal.objects.bulk_update([ligne], ["action"]),
        lambda: demande.journal.update(motif="x"),
    ):
        with pytest.raises(EcritureInterdite):
            ecriture()
    assert Journal.objects.get().action == "prendre"


def test_the_journal_of_a_request_goes_with_it(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1])
    demande.prendre(par=pitres[2])

    demande.delete()

    assert not Journal.objects.exists()


# What the database itself refuses, whoever writes.


@pytest.mark.parametrize(
    "champs",
    [
        pytest.param({"statut": "close"}, id="closed without a date and a reason"),
        pytest.param({"statut": "close", "motif_cloture": "retiree"}, id="closed without a date"),
        pytest.param({"motif_cloture": "retiree"}, id="open with a reason"),
        pytest.param({"secteur": None}, id="new without secteur"),
        pytest.param({"secteur": None, "statut": "en_cours"}, id="handled without secteur"),
    ],
)
def test_the_database_refuses_a_request_in_an_impossible_state(pitres, champs):
    fabriques.DemandeFactory(secteur=pitres[1])

    with pytest.raises(IntegrityError), transaction.atomic():
        Demande.objects.update(**champs)


def test_the_database_refuses_a_closing_without_solution_and_without_reason(pitres):
    fabriques.DemandeFactory(secteur=pitres[1], close=True)

    with pytest.raises(IntegrityError), transaction.atomic():
        Demande.objects.update(motif_cloture="sans_solution")


@pytest.mark.parametrize(
    ("relation", "champs"),
    [
        ("contact", {"email": "", "telephone": ""}),
        ("enfants", {"mois_terme": datetime.date(2027, 1, 1)}),
        ("enfants", {"date_naissance": None}),
        ("besoin", {"fin": datetime.date(2020, 1, 1)}),
    ],
)
def test_the_database_refuses_an_impossible_family(pitres, relation, champs):
    demande = fabriques.DemandeFactory(secteur=pitres[1])
    modele = Demande._meta.get_field(relation).related_model

    with pytest.raises(IntegrityError), transaction.atomic():
        modele.objects.filter(demande=demande).update(**champs)


def test_a_draft_becomes_one_request(pitres):
    demande = fabriques.DemandeFactory(secteur=pitres[1])

    with pytest.raises(IntegrityError), transaction.atomic():
        fabriques.DemandeFactory(secteur=pitres[1], cle_idempotence=demande.cle_idempotence)


def test_a_commune_has_one_secteur(pitres):
    with pytest.raises(IntegrityError), transaction.atomic():
        fabriques.ZoneSecteurFactory(commune=pitres[0])


def test_a_child_has_one_solution(pitres):
    enfant = fabriques.DemandeFactory(secteur=pitres[1]).enfants.get()
    champs = {
        "demande": enfant.demande,
        "enfant": enfant,
        "mode": ModeAccueil.objects.get(code="mam"),
        "debut": datetime.date(2027, 1, 4),
        "obtenue_par": "relais",
    }
    Solution.objects.create(**champs)

    with pytest.raises(IntegrityError), transaction.atomic():
        Solution.objects.create(**champs)
