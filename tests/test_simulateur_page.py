"""« Combien vais-je payer ? »: what the page shows is what the engine says, without cookie, trace nor JavaScript."""

import dataclasses
import datetime
import re

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from commun.models import Bareme, ModeAccueil
from modes_accueil.simulateur.modes import MODES
from tests import fabriques
from tests.simulations import lignes

pytestmark = pytest.mark.urls("site_info.urls")

PAGE = "/aides/simulateur/"
ICI = {"origin": "http://testserver"}
# The Caf's example: 3,000 euros a month after the deduction, one child, 125 h a month at 4.85 an hour.
CAF = {
    "enfants_a_charge": "1",
    "age": "moins_de_3",
    "revenu": "3 000",
    "lecture": "mois_apres",
    "autre_revenu": "3000",
    "jours_semaine": "3",
    "heures_jour": "10",
    "modes": list(MODES),
    "semaines": "50",
    "mois": "12",
    "prix_assistant_maternel": "4,85",
    "prepare": "aucune",
}


@pytest.fixture
def figures(accueil):
    cache.clear()
    Bareme.objects.all().delete()
    Bareme.objects.bulk_create(Bareme(**dataclasses.asdict(ligne)) for ligne in lignes())
    with time_machine.travel(datetime.datetime(2026, 11, 25, 10, tzinfo=datetime.UTC), tick=False):
        yield


def demander(client, sans=(), **reponses):
    donnees = {nom: valeur for nom, valeur in (CAF | reponses).items() if nom not in sans}
    reponse = client.post(PAGE, donnees, headers=ICI)
    assert reponse.status_code == 200
    return reponse


def texte(html):
    sans_balises = re.sub(r"<[^>]+>", " ", html)
    return re.sub(r"\s+", " ", re.sub("[\u00a0\u202f]", " ", sans_balises)).strip()


def tableau(reponse):
    """{first words of a row: texts of its cells}."""
    html = reponse.content.decode().split('class="tarifs-tableau"')[1].split("</table>")[0]
    rangees = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", tr, re.DOTALL) for tr in html.split("<tr>")[2:]]
    return {texte(cellules[0]): [texte(c) for c in cellules[1:]] for cellules in rangees}


def test_the_example_of_the_caf_reads_as_the_caf_prints_it(client, figures):
    avance, cmg, reste, apres, heure, heure_apres, credit = tableau(demander(client))["Assistant maternel"]
    assert (avance, cmg, reste) == ("606 €", "374 €", "232 €")
    print(apres, heure, heure_apres, credit)
