"""Steps of the request form about the family: commune, children, contact."""

import datetime

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from demarches.forms.commune import CommuneForm
from demarches.forms.contact import ContactForm
from demarches.forms.enfants import EnfantsForm
from tests import fabriques

JOUR = datetime.date(2026, 11, 22)
MEGA = "a" * 1_000_000


@pytest.fixture(autouse=True)
def _jour():
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC), tick=False):
        yield


def date(nom, jour, mois, annee):
    return {f"{nom}_jour": jour, f"{nom}_mois": mois, f"{nom}_annee": annee}


def enfant(rang=0, prenom="", ne="oui", naissance=("14", "3", "2026"), terme=("", "")):
    return {
        f"enfant_{rang}_prenom": prenom,
        f"enfant_{rang}_ne": ne,
        **date(f"enfant_{rang}_date_naissance", *naissance),
        f"enfant_{rang}_mois_terme_mois": terme[0],
        f"enfant_{rang}_mois_terme_annee": terme[1],
    }


def contact(**autres):
    base = {"prenom": "Nour", "email": "nour@exemple.org", "preference": "email", "ecrire_sans_risque": "oui"}
    return base | autres


# Commune


def test_a_commune_of_the_territory_needs_nothing_else(pitres):
    form = CommuneForm({"recherche": "pitres"})
    assert form.is_valid()
    assert form.a_garder() == {
        "commune_residence": "27458",
        "situation": "habite",
        "commune_future": None,
        "commune_travail": None,
        "date_demenagement": None,
    }


def test_outside_answers_of_a_commune_inside_are_dropped(pitres):
    form = CommuneForm({"recherche": "Pîtres", "situation": "emmenage", **date("date_demenagement", "31", "2", "27")})
    assert form.is_valid(), form.errors
    assert form.a_garder()["situation"] == "habite"


def test_homonyms_are_chosen_from_a_list(territoire):
    fabriques.CommuneFactory(insee="27001", nom="Saint-Aubin")
    fabriques.CommuneFactory(insee="89009", nom="Saint-Aubin", departement="89", epci="248900748")
    form = CommuneForm({"recherche": "st aubin"})
    assert not form.is_valid()
    assert not form.en_erreur
    assert form.precision == "choisir"
    assert [insee for insee, _nom in form.fields["commune"].widget.choices] == ["27001", "89009"]
    choisie = CommuneForm({"recherche": "st aubin", "commune": "89009", "situation": "travaille"})
    assert "commune_travail" in choisie.errors
    assert choisie.dehors.insee == "89009"


def test_a_commune_that_is_not_in_the_list_is_not_taken(pitres):
    fabriques.CommuneFactory(insee="27001", nom="Saint-Aubin")
    fabriques.CommuneFactory(insee="27002", nom="Saint-Aubin")
    assert CommuneForm({"recherche": "saint aubin", "commune": "27458"}).precision == "choisir"


@pytest.mark.parametrize("recherche", ["", "Nulle-Part", "99999", "a" * 101, MEGA, "😀", "1" * 5000, "%", "27\x00"])
def test_what_names_no_commune_is_an_error_on_the_search(pitres, recherche):
    form = CommuneForm({"recherche": recherche})
    assert not form.is_valid()
    assert "recherche" in form.errors
    assert form.en_erreur


def test_outside_the_territory_is_told_without_being_an_error(pitres):
    fabriques.CommuneFactory(dehors=True)
    form = CommuneForm({"recherche": "Rouen"})
    assert not form.is_valid()
    assert not form.en_erreur
    assert form.dehors.nom == "Rouen"


def test_moving_in_gives_the_future_commune_and_its_date(pitres):
    fabriques.CommuneFactory(dehors=True)
    donnees = {"recherche": "Rouen", "situation": "emmenage", "commune_future": "27458"}
    form = CommuneForm(donnees | date("date_demenagement", "1", "sept", "27"))
    assert form.is_valid(), form.errors
    gardees = form.a_garder()
    assert (gardees["commune_residence"], gardees["commune_future"]) == ("76540", "27458")
    assert gardees["date_demenagement"] == "2027-09-01"
    assert form.commune_suivie.nom == "Pîtres"
    assert ("Déménagement prévu", "1er septembre 2027") in form.resume()


@pytest.mark.parametrize(
    ("autres", "champ"),
    [
        ({"situation": "emmenage"}, "commune_future"),
        ({"situation": "emmenage", "commune_future": "76540"}, "commune_future"),
        ({"situation": "emmenage", "commune_future": "27458"}, "date_demenagement"),
        ({"situation": "emmenage", **date("date_demenagement", "1", "1", "2020")}, "date_demenagement"),
        ({"situation": "emmenage", **date("date_demenagement", "1", "1", "2040")}, "date_demenagement"),
        ({"situation": "travaille"}, "commune_travail"),
        ({"situation": "travaille", "commune_travail": "9" * 5000}, "commune_travail"),
        ({"situation": "touriste"}, "situation"),
    ],
)
def test_a_way_into_the_territory_must_be_complete(pitres, autres, champ):
    fabriques.CommuneFactory(dehors=True)
    form = CommuneForm({"recherche": "Rouen", **autres})
    assert champ in form.errors
    assert form.en_erreur


# Children


def test_children_born_and_to_be_born_are_kept():
    donnees = {"nombre": "2", **enfant(0, "Lou"), **enfant(1, ne="non", naissance=("", "", ""), terme=("mai", "27"))}
    form = EnfantsForm(donnees)
    assert form.is_valid(), form.errors
    assert form.a_garder() == {
        "enfants": [
            {"prenom": "Lou", "ne": True, "date_naissance": "2026-03-14", "mois_terme": None},
            {"prenom": "", "ne": False, "date_naissance": None, "mois_terme": "2027-05-01"},
        ]
    }


@pytest.mark.parametrize(
    "naissance",
    [
        ("", "", ""),
        ("14", "", "2026"),
        ("31", "2", "2026"),
        ("29", "2", "2025"),
        ("1", "1", "1986"),
        ("23", "11", "2026"),
        ("0", "0", "0"),
        ("-1", "3", "2026"),
        ("1", "13", "2026"),
        ("1", "jui", "2026"),
        ("9" * 5000, "1", "2026"),
        ("1", "1", "9" * 5000),
        ("1", "1", "99999"),
        ("1", "😀", "2026"),
        (MEGA, MEGA, MEGA),
    ],
)
def test_a_birth_that_cannot_be_is_refused_on_its_field(naissance):
    form = EnfantsForm({"nombre": "1", **enfant(naissance=naissance)})
    assert not form.is_valid()
    assert "enfant_0_date_naissance" in form.errors


@pytest.mark.parametrize(
    "naissance", [("29", "2", "2024"), ("22", "11", "2026"), ("1", "août", "25"), ("٢", "٣", "2026")]
)
def test_a_birth_typed_in_many_ways_is_understood(naissance):
    assert EnfantsForm({"nombre": "1", **enfant(naissance=naissance)}).is_valid()


@pytest.mark.parametrize("terme", [("", ""), ("11", "2028"), ("3", "2026"), ("13", "2026"), ("5", ""), ("5", "1" * 30)])
def test_a_term_that_cannot_be_is_refused_on_its_field(terme):
    form = EnfantsForm({"nombre": "1", **enfant(ne="non", terme=terme)})
    assert not form.is_valid()
    assert "enfant_0_mois_terme" in form.errors


def test_a_date_left_in_the_other_field_does_not_count():
    form = EnfantsForm({"nombre": "1", **enfant(ne="non", naissance=("31", "2", "2026"), terme=("1", "2027"))})
    assert form.is_valid(), form.errors
    assert form.a_garder()["enfants"][0]["date_naissance"] is None


@pytest.mark.parametrize(
    ("nombre", "attendu"), [("", 1), ("abc", 1), ("-3", 1), ("0", 1), ("9" * 5000, 8), ("3", 3), ("²", 1)]
)
def test_the_number_of_children_stays_reasonable(nombre, attendu):
    assert EnfantsForm({"nombre": nombre}).nombre_d_enfants == attendu


def test_a_child_is_added_without_losing_what_was_typed():
    form = EnfantsForm.agir({"nombre": "1", "ajouter": "1", **enfant(prenom="Lou")}).sans_valider()
    assert form.nombre_d_enfants == 2
    assert form["enfant_0_prenom"].value() == "Lou"
    assert not form.errors


def test_the_child_taken_away_is_the_one_pointed_at():
    donnees = {"nombre": "2", "retirer": "0", **enfant(0, "Lou"), **enfant(1, "Noé")}
    form = EnfantsForm.agir(donnees)
    assert form.nombre_d_enfants == 1
    assert form["enfant_0_prenom"].value() == "Noé"


@pytest.mark.parametrize("retirer", ["x", "", "9" * 5000])
def test_a_button_that_points_at_nothing_takes_nobody_away(retirer):
    form = EnfantsForm.agir({"nombre": "2", "retirer": retirer, **enfant(0), **enfant(1)})
    assert form is None or form.nombre_d_enfants == 2


@given(st.dates(min_value=datetime.date(2020, 11, 23), max_value=JOUR))
def test_any_birth_of_the_last_six_years_is_taken(jour):
    form = EnfantsForm({"nombre": "1", **enfant(naissance=(str(jour.day), str(jour.month), str(jour.year)))})
    assert form.is_valid(), form.errors
    assert form.a_garder()["enfants"][0]["date_naissance"] == jour.isoformat()


# Contact


@pytest.mark.parametrize(
    ("saisie", "garde"),
    [
        ("0612345678", "06 12 34 56 78"),
        ("06.12.34.56.78", "06 12 34 56 78"),
        ("+33 (0)6 12 34 56 78", "06 12 34 56 78"),
        ("+32 470 12 34 56", "+32 470 12 34 56"),
        ("٠٦١٢٣٤٥٦٧٨", "06 12 34 56 78"),
    ],
)
def test_a_phone_number_is_understood(saisie, garde):
    form = ContactForm(contact(telephone=saisie))
    assert form.is_valid(), form.errors
    assert form.a_garder()["telephone"] == garde


@pytest.mark.parametrize("saisie", ["12", "06 12 34 56", "+1 202 555 0143", "😀", "0" * 5000, "abc"])
def test_a_number_that_does_not_exist_is_refused(saisie):
    assert "telephone" in ContactForm(contact(telephone=saisie)).errors


@pytest.mark.parametrize(
    ("donnees", "champ"),
    [
        ({"prenom": ""}, "prenom"),
        ({"prenom": MEGA}, "prenom"),
        ({"prenom": "a\x00"}, "prenom"),
        ({"email": "", "telephone": ""}, "email"),
        ({"email": "nour@"}, "email"),
        ({"email": MEGA + "@exemple.org"}, "email"),
        ({"email": "", "telephone": "0612345678"}, "email"),
        ({"preference": "telephone"}, "telephone"),
        ({"preference": "sms", "telephone": "0232000000"}, "preference"),
        ({"preference": "pigeon"}, "preference"),
        ({"ecrire_sans_risque": ""}, "ecrire_sans_risque"),
        ({"ecrire_sans_risque": "non"}, "telephone"),
        ({"ecrire_sans_risque": "non", "telephone": "0612345678"}, "preference"),
        ({"creneaux": ["nuit"]}, "creneaux"),
        ({"besoin_interprete": "klingon"}, "besoin_interprete"),
        ({"langue_parlee": "a" * 61}, "langue_parlee"),
    ],
)
def test_a_contact_that_does_not_hold_together_is_refused(donnees, champ):
    assert champ in ContactForm(contact(**donnees)).errors


def test_a_phone_alone_is_enough():
    form = ContactForm(contact(email="", telephone="0612345678", preference="telephone", ecrire_sans_risque="non"))
    assert form.is_valid(), form.errors
    assert form.a_garder()["ecrire_sans_risque"] is False
