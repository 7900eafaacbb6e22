"""What the form costs, what it tells nobody, what it survives."""

import datetime

import pytest
import time_machine

from demarches.forms.etapes import ETAPES

FAMILLE = ("Nour", "Martin", "nour.martin@exemple.org", "06 12 34 56 78", "Lou")


@pytest.fixture(autouse=True)
def _jour():
    """The day the answers of `reponses_completes` were given."""
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)):
        yield


@pytest.fixture
def formulaire(page_demande, pitres):
    return page_demande


def test_personal_data_is_neither_in_addresses_nor_logs_nor_sessions(famille, brouillon, caplog):
    adresses = []
    for etape in ETAPES:
        famille.get(f"/demande/{etape.code}/")
    for code in ("verification", "confirmation"):
        response = famille.post(f"/demande/{code}/")
        adresses.append(response.get("Location", ""))
    ecrits = caplog.text + " ".join(adresses)
    assert not any(donnee in ecrits for donnee in FAMILLE)
    assert "sessionid" not in famille.cookies


@pytest.mark.parametrize(
    "code", [*(etape.code for etape in ETAPES), "verification", "plus-tard", "reprendre", "rappel"]
)
def test_a_page_of_the_form_costs_few_queries(famille, code, django_assert_max_num_queries):
    famille.get("/demande/message/")  # fills the caches of the site
    with django_assert_max_num_queries(20):
        famille.get(f"/demande/{code}/")


@pytest.mark.parametrize("methode", ["put", "delete", "patch"])
def test_other_methods_are_refused(client, formulaire, methode):
    assert getattr(client, methode)("/demande/commune/").status_code == 405


@pytest.mark.parametrize("etape", ETAPES, ids=lambda etape: etape.code)
@pytest.mark.parametrize("valeur", ["\x00", "😀" * 200, "9" * 5000, "a" * 1_000_000, "\ud800"])
def test_no_value_breaks_a_step(famille, etape, valeur):
    noms = [*etape.form().fields, "nombre", "enfant_0_ne", "jour_1_de", "debut_souhaite_jour", "retirer", "brouillon"]
    premier = {noms[0]: valeur}
    tous = dict.fromkeys(noms, valeur[:5000])
    for donnees in (premier, tous):
        corps = "&".join(f"{nom}={encoder(v)}" for nom, v in donnees.items())
        response = famille.post(f"/demande/{etape.code}/", corps, content_type="application/x-www-form-urlencoded")
        assert response.status_code < 500


def encoder(valeur):
    return "".join(f"%{octet:02X}" for octet in valeur.encode("utf-8", "surrogatepass"))
