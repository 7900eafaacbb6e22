"""« Combien vais-je payer ? » as an address begins it: the price of a structure, kinds of care to compare."""

import datetime
import re
from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from modes_accueil.simulateur.modes import MODES
from tests import fabriques

pytestmark = pytest.mark.urls("site_info.urls")

PAGE = "/aides/simulateur/"
ICI = {"origin": "http://testserver"}
JOUR = datetime.date(2026, 9, 1)
A_L_HEURE = {"prix": Decimal("9.80"), "prix_depuis": JOUR}
AU_MOIS = {"prix": Decimal("1160"), "prix_par": "mois", "prix_heures": 120, "prix_depuis": JOUR}


@pytest.fixture
def libellules(accueil):
    return fabriques.StructureFactory(nom="Les Libellules", mode_tarif="paje", **A_L_HEURE)


def lu(reponse):
    sans_balises = re.sub(r"<[^>]+>", " ", reponse.content.decode())
    return re.sub(r"\s+", " ", re.sub("[\u00a0\u202f]", " ", sans_balises)).strip()


def coches(reponse):
    form = reponse.context["form"]
    return form["modes"].value(), form["prix_micro_creche"].value()


def test_the_calculator_begins_with_the_price_of_a_structure(client, figures, libellules):
    reponse = client.get(f"{PAGE}?structure={libellules.pk}")
    assert coches(reponse) == (["micro_creche"], "9,80")
    assert "À ce tarif : Les Libellules, 9,80 € par heure depuis le 1er septembre 2026." in lu(reponse)
    assert not reponse.cookies
    assert "no-store" not in reponse.get("Cache-Control", "")
    assert "csrf" not in reponse.content.decode()


@pytest.mark.parametrize("langue", ["en", "es", "pt", "tr", "ar", "uk"])
def test_a_price_proposed_is_read_back_in_every_language(client, figures, libellules, langue):
    adresse = f"/{langue}{PAGE}"
    form = client.get(f"{adresse}?structure={libellules.pk}").context["form"]
    dits = {"revenu": "36000", "jours_semaine": "3", "heures_jour": "10", "structure": libellules.pk}
    reponse = client.post(adresse, {c.name: c.value() for c in form if c.value()} | dits, headers=ICI)
    assert not reponse.context["form"].errors
    assert reponse.context["form"].cleaned_data["prix_micro_creche"] == Decimal("9.80")
    assert reponse.context["a_ce_tarif"] == libellules


@pytest.mark.parametrize(("prix", "garde"), [("9,80", True), ("8", False), ("", False), ("x", False)])
def test_the_answer_names_the_structure_while_its_price_is_kept(client, figures, libellules, prix, garde):
    dits = {
        "enfants_a_charge": "1", "age": "moins_de_3", "revenu": "3000", "lecture": "mois_apres", "jours_semaine": "3",
        "heures_jour": "10", "modes": ["micro_creche"], "semaines": "50", "mois": "12", "prepare": "aucune",
        "prix_micro_creche": prix, "structure": libellules.pk,
    }  # fmt: skip
    assert ("Les Libellules" in lu(Client().post(PAGE, dits, headers=ICI))) == garde


def test_a_price_of_a_month_is_counted_by_the_hour(client, figures):
    structure = fabriques.StructureFactory(mode_tarif="paje", **AU_MOIS)
    reponse = client.get(f"{PAGE}?structure={structure.pk}")
    assert coches(reponse)[1] == "9,67"
    assert "1 160 € par mois pour 120 h depuis le 1er septembre 2026" in lu(reponse)


INSENSES = [
    "0", "-1", "99999999", "9" * 18, "9" * 19, "9" * 5000, "x", "", " ", "1.5", "1e3", "٣", "²", "'--",
    "1&structure=x",
]  # fmt: skip


@pytest.mark.parametrize("numero", INSENSES)
def test_a_number_that_makes_no_sense_is_left_out(client, figures, numero):
    reponse = client.get(f"{PAGE}?structure={numero}")
    assert reponse.status_code == 200
    assert coches(reponse) == (list(MODES), "10")
    assert "À ce tarif" not in lu(reponse)
    assert client.post(PAGE, {"structure": numero}, headers=ICI).status_code == 200


@pytest.mark.parametrize(
    "champs",
    [
        {"mode_tarif": "paje", "publiee": False, **A_L_HEURE},
        {"mode_tarif": "paje", "visible_jusqu_au": JOUR, **A_L_HEURE},
        {"mode_tarif": "paje"},
        {"mode_tarif": "psu"},
        {"mode_tarif": "", "type__code": "garde_domicile", **A_L_HEURE},
    ],
)
def test_what_is_hidden_or_has_no_price_is_left_out(client, figures, champs):
    structure = fabriques.StructureFactory(nom="Cachée", **champs)
    reponse = client.get(f"{PAGE}?structure={structure.pk}")
    assert coches(reponse) == (list(MODES), "10")
    assert "Cachée" not in lu(reponse)


@pytest.mark.parametrize(
    ("dits", "attendus"),
    [
        ("micro_creche", ["micro_creche"]),
        ("assistant_maternel,multi_accueil", ["creche", "assistant_maternel"]),
        ("mam, halte_garderie", ["creche", "assistant_maternel"]),
        ("garde_domicile", ["garde_domicile", "garde_partagee"]),
        ("garde_partagee", ["garde_partagee"]),
        ("micro_creche&modes=mam", ["micro_creche", "assistant_maternel"]),
        ("rpe,micro_creche,inconnu", ["micro_creche"]),
        ("rpe", list(MODES)),
        ("", list(MODES)),
        (",,,", list(MODES)),
        ("a" * 5000 + ",micro_creche", list(MODES)),
    ],
)
def test_the_kinds_of_the_address_are_ticked(client, figures, dits, attendus):
    assert coches(client.get(f"{PAGE}?modes={dits}"))[0] == attendus


def test_kinds_and_a_structure_go_together(client, figures, libellules):
    reponse = client.get(f"{PAGE}?modes=assistant_maternel&structure={libellules.pk}")
    assert coches(reponse)[0] == ["micro_creche", "assistant_maternel"]


def test_a_structure_costs_one_query_more(client, figures, libellules):
    def cout(adresse):
        client.get(adresse)
        with CaptureQueriesContext(connection) as capture:
            assert client.get(adresse).status_code == 200
        return len(capture)

    assert cout(f"{PAGE}?structure={libellules.pk}") - cout(PAGE) == 1
