"""Steps of the request form about the need, and what holds for every step."""

import datetime

import pytest
import time_machine
from django.utils import timezone
from hypothesis import example, given
from hypothesis import strategies as st

from demarches.forms.besoin import MessageForm, ModesForm, QuandForm, SituationForm, TypeForm
from demarches.forms.etapes import ETAPES
from demarches.forms.horaires import HorairesForm, couper, recoller
from tests import fabriques

JOUR = datetime.date(2026, 11, 22)
MEGA = "a" * 1_000_000


@pytest.fixture(autouse=True)
def _jour():
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC), tick=False):
        yield


def date(nom, jour, mois, annee):
    return {f"{nom}_jour": jour, f"{nom}_mois": mois, f"{nom}_annee": annee}


# When


@pytest.mark.parametrize(
    ("donnees", "champ"),
    [
        ({}, "debut_souhaite"),
        (date("debut_souhaite", "21", "11", "2026"), "debut_souhaite"),
        (date("debut_souhaite", "1", "1", "2035"), "debut_souhaite"),
        (date("debut_souhaite", "29", "2", "2027"), "debut_souhaite"),
        ({**date("debut_souhaite", "4", "1", "2027"), "souplesse": "jamais"}, "souplesse"),
        ({**date("debut_souhaite", "4", "1", "2027"), **date("fin", "3", "1", "2027")}, "fin"),
        ({**date("debut_souhaite", "4", "1", "2027"), **date("fin", "3", "1", "2067")}, "fin"),
    ],
)
def test_an_absurd_period_is_refused_on_its_field(donnees, champ):
    assert champ in QuandForm(donnees).errors


def test_care_does_not_begin_before_the_birth():
    reponses = {"enfants": {"enfants": [{"ne": False, "mois_terme": "2027-05-01"}]}}
    form = QuandForm({**date("debut_souhaite", "4", "1", "2027"), "souplesse": "ferme"}, reponses=reponses)
    assert "avant la naissance" in form.errors["debut_souhaite"][0]


def test_a_leap_day_is_kept():
    form = QuandForm({**date("debut_souhaite", "29", "2", "2028"), "souplesse": "souple"})
    assert form.is_valid()
    assert form.a_garder() == {"debut_souhaite": "2028-02-29", "souplesse": "souple", "fin": None}


@pytest.mark.parametrize("valeur", ["", "perpetuel", MEGA])
def test_an_unknown_kind_of_care_is_refused(valeur):
    assert "type" in TypeForm({"type": valeur}).errors


# Hours


def test_the_grid_becomes_weekly_hours():
    form = HorairesForm({"jour_1_de": "08:00", "jour_1_a": "17:30", "jour_3_de": "8h", "jour_3_a": "12 h"})
    assert form.is_valid(), form.errors
    assert form.a_garder() == {
        "creneaux": {"1": [["08:00", "17:30"]], "3": [["08:00", "12:00"]]},
        "horaires_variables": False,
        "jours_inconnus": False,
    }


@pytest.mark.parametrize("case", ["horaires_variables", "jours_inconnus"])
def test_the_grid_may_stay_empty_when_hours_are_not_fixed(case):
    assert HorairesForm({case: "on"}).is_valid()


@pytest.mark.parametrize(
    "donnees",
    [
        {},
        {"jour_1_de": "08:00"},
        {"jour_1_a": "17:30"},
        {"jour_1_de": "25:00", "jour_1_a": "26:00"},
        {"jour_1_de": "17:00", "jour_1_a": "08:00"},
        {"jour_1_de": "08:00", "jour_1_a": "08:00"},
        {"jour_1_de": "tôt", "jour_1_a": "tard"},
        {"jour_1_de": "9" * 5000, "jour_1_a": MEGA},
    ],
)
def test_hours_that_cannot_be_are_refused_on_their_day(donnees):
    assert "jour_1" in HorairesForm(donnees).errors


def test_a_night_is_cut_at_midnight_and_told_in_one_line():
    form = HorairesForm({"jour_7_de": "21:00", "jour_7_a": "06:30", "nuit": "on"})
    assert form.is_valid(), form.errors
    assert form.a_garder()["creneaux"] == {"1": [["00:00", "06:30"]], "7": [["21:00", "24:00"]]}
    assert form.resume() == [("Dimanche", "21\u00a0h à 6\u00a0h\u00a030 le lendemain")]


def test_a_morning_that_begins_before_the_night_ends_is_refused():
    donnees = {"jour_1_de": "21:00", "jour_1_a": "07:00", "jour_2_de": "06:00", "jour_2_a": "09:00", "nuit": "on"}
    assert "jour_2" in HorairesForm(donnees).errors


heures = st.times().map(lambda h: h.strftime("%H:%M"))
plages = st.dictionaries(st.sampled_from("1234567"), st.tuples(heures, heures).filter(lambda p: p[0] != p[1]))


@given(plages)
@example({"1": ("00:00", "01:00"), "7": ("00:01", "00:00")})
def test_kept_hours_are_shown_again_as_they_were_typed(semaine):
    donnees = {f"jour_{j}_{bout}": h for j, p in semaine.items() for bout, h in zip(("de", "a"), p, strict=True)}
    form = HorairesForm(donnees | {"nuit": "on", "horaires_variables": "on"})
    if form.is_valid():
        creneaux = form.a_garder()["creneaux"]
        assert couper(recoller(creneaux)[0]) == creneaux


@pytest.mark.parametrize(
    ("bouton", "remplis"),
    [({"modele": "sans-mercredi"}, "1245"), ({"copier": "1"}, "123456"), ({"vider": "1"}, "")],
)
def test_a_button_fills_the_grid_without_javascript(bouton, remplis):
    form = HorairesForm.agir({"jour_6_de": "09:00", "jour_6_a": "12:00", **bouton}).sans_valider()
    assert "".join(j for j in "1234567" if any(form[f"jour_{j}"].value() or ())) == remplis


def test_an_unknown_button_is_no_button():
    assert HorairesForm.agir({"modele": "nuit-et-jour"}) is None


# Modes


def test_modes_keep_their_order_without_gaps_nor_repeats(territoire):
    form = ModesForm({"mode_2": "mam", "mode_3": "mam"})
    assert form.is_valid(), form.errors
    assert form.a_garder()["modes"] == ["mam"]


@pytest.mark.parametrize(
    "donnees",
    [
        {},
        {"mode_1": "chateau"},
        {"mode_1": "pmi"},
        {"mode_1": MEGA},
        {f"mode_{n}": code for n, code in enumerate(("mam", "micro_creche", "multi_accueil", "garde_domicile"), 1)},
    ],
)
def test_modes_unknown_missing_or_too_many_are_refused(territoire, donnees):
    assert "mode_1" in ModesForm(donnees).errors


def test_advice_is_an_answer(territoire):
    assert ModesForm({"conseil": "on"}).is_valid()


def test_four_kept_modes_are_refused_again(territoire):
    gardees = {"modes": ["mam", "micro_creche", "multi_accueil", "garde_domicile"], "conseil": False, "pres_de": ""}
    assert not ModesForm.depuis(gardees).is_valid()


# Situation


def test_a_situation_is_kept_with_consent_only():
    assert "consentement" in SituationForm({"cases": ["parent_seul"]}).errors
    assert "consentement" in SituationForm({"en_parler": "on"}).errors
    assert SituationForm({"cases": ["parent_seul"], "consentement": "on"}).is_valid()


def test_consent_to_nothing_is_not_kept():
    form = SituationForm({"consentement": "on"})
    assert form.is_valid()
    assert form.a_garder() == {"cases": [], "en_parler": False, "consentement": False}


def test_an_unknown_box_is_refused():
    assert "cases" in SituationForm({"cases": ["millionnaire"], "consentement": "on"}).errors


@given(st.tuples(*[st.text(max_size=6)] * 3))
def test_no_text_typed_as_a_date_breaks_the_form(parties):
    QuandForm(date("debut_souhaite", *parties)).is_valid()


# Message


def test_line_ends_count_as_one_character():
    assert MessageForm({"message": "a\r\n" * 300}).is_valid()


@pytest.mark.parametrize("message", ["a" * 601, MEGA, "a\x00"])
def test_a_message_too_long_or_broken_is_refused(message):
    assert "message" in MessageForm({"message": message}).errors


def test_an_emoji_is_welcome():
    assert MessageForm({"message": "Merci 😀"}).is_valid()


# All steps


@pytest.mark.parametrize("etape", ETAPES, ids=lambda etape: etape.code)
def test_kept_answers_pass_their_own_form_again(pitres, etape):
    reponses = fabriques.reponses_completes()
    form = etape.form_gardee(reponses)
    assert form.is_valid(), form.errors
    assert form.resume()
    encore = etape.form.depuis(form.a_garder(), reponses=reponses)
    assert encore.is_valid(), encore.errors
    assert encore.a_garder() == form.a_garder()


@pytest.mark.parametrize("gardees", [{}, [], None, "x", {"enfants": "x"}, {"modes": 3}, {"creneaux": {"lundi": []}}])
@pytest.mark.parametrize("etape", ETAPES, ids=lambda etape: etape.code)
def test_answers_nobody_can_read_count_as_missing(pitres, etape, gardees):
    etape.form.depuis(gardees).is_valid()


def test_dates_are_those_of_france():
    with time_machine.travel(datetime.datetime(2026, 11, 22, 23, 30, tzinfo=datetime.UTC), tick=False):
        assert timezone.localdate() == datetime.date(2026, 11, 23)
        assert not QuandForm({**date("debut_souhaite", "22", "11", "2026"), "souplesse": "ferme"}).is_valid()
