"""The reference file of figures: keys without years, compound values split, periods closed, confidence known."""

import datetime
import itertools
import json
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction

from commun import baremes
from commun.management.commands.importer_baremes import FICHIER
from commun.models import Bareme
from tests.fabriques import BaremeFactory

JOUR = datetime.date(2026, 11, 22)


def entree(**champs):
    return {
        "id": "essai",
        "libelle": "Essai",
        "valeur": 1,
        "unite": "€",
        "valide_du": "2025-01-01",
        "valide_au": None,
        "source": {"titre": "JO"},
        "confiance": "officiel_texte",
    } | champs


def lignes(*entrees):
    return baremes.lire({"baremes": list(entrees)})[0]


@pytest.mark.parametrize(
    ("identifiant", "cle"),
    [
        ("psu.plancher.2026", "psu.plancher"),
        ("psu.plancher.2027_previsionnel", "psu.plancher"),
        ("cmg.reference.am.hypothese_2026", "cmg.reference.am"),
        ("cmg.structure.plafonds.2025", "cmg.structure.plafonds"),
        ("cmg.ancien.<= plafond 1", "cmg.ancien.au_plus_plafond_1"),
        ("bmaf", "bmaf"),
    ],
)
def test_a_key_carries_no_year(identifiant, cle):
    assert baremes.cle_sans_annee(identifiant) == cle


@pytest.mark.parametrize(
    ("texte", "cle"),
    [
        ("<3 mois", "moins_de_3_mois"),
        ("3 mois à <1 an", "3_mois_a_moins_de_1_an"),
        (">=1 an", "1_an_et_plus"),
        ("2e enfant de la fratrie", "2e_enfant_de_la_fratrie"),
    ],
)
def test_the_key_of_a_part_is_readable(texte, cle):
    assert baremes.cle_de(texte) == cle


def test_a_compound_value_is_split():
    obtenues = lignes(entree(id="am.preavis", valeur={"<3 mois": "8 jours"}), entree(id="am.min", valeur=[3.64, 3.79]))
    assert [(ligne.cle, ligne.valeur, ligne.valeur_texte) for ligne in obtenues] == [
        ("am.preavis.moins_de_3_mois", None, "8 jours"),
        ("am.min.1", Decimal("3.64"), ""),
        ("am.min.2", Decimal("3.79"), ""),
    ]


def test_an_open_period_ends_the_day_before_the_next_one():
    avant, apres = lignes(entree(), entree(valeur=2, valide_du="2026-04-01"))
    assert (avant.valide_au, apres.valide_au) == (datetime.date(2026, 3, 31), None)


def test_a_hypothesis_never_ends_a_confirmed_value():
    fait, hypothese = lignes(
        entree(), entree(id="essai.hypothese_2026", valeur=2, valide_du="2026-04-01", confiance="projection")
    )
    assert fait.valide_au is None
    assert hypothese.cle == fait.cle


def test_a_mixed_confidence_is_not_confirmed():
    assert baremes.confiance_de("texte_officiel_pour_le_droit__taux_non_confirmes") == "non_confirme"


def test_a_rule_without_value_is_counted_apart():
    assert baremes.lire({"baremes": [entree(valeur=None)]}) == ([], 1)


def test_the_shipped_file_loads_twice_without_a_change(capsys):
    call_command("importer_baremes")
    call_command("importer_baremes")
    assert "0 créés, 0 modifiés" in capsys.readouterr().out.splitlines()[-1]


def test_confirmed_periods_of_the_shipped_file_never_overlap():
    obtenues, _regles = baremes.lire(json.loads(FICHIER.read_text(encoding="utf-8")))
    surs = sorted(
        (ligne.cle, ligne.valide_du, ligne.valide_au) for ligne in obtenues if ligne.confiance in baremes.PUBLIABLES
    )
    for (cle, _du, fin), (suivante, debut, _au) in itertools.pairwise(surs):
        assert cle != suivante or (fin is not None and fin < debut)


def test_only_confirmed_values_of_the_day_are_given():
    BaremeFactory(cle="a", valide_du=datetime.date(2025, 1, 1), valide_au=datetime.date(2025, 12, 31))
    courant = BaremeFactory(cle="a", valide_du=datetime.date(2026, 1, 1))
    BaremeFactory(cle="b", confiance="calcule")
    BaremeFactory(cle="c", valide_du=datetime.date(2027, 1, 1))
    assert Bareme.objects.par_cle(JOUR) == {"a": courant}


@pytest.mark.parametrize(
    "champs",
    [
        {"valeur": None, "valeur_texte": ""},
        {"valeur": 1, "valeur_texte": "un"},
        {"valide_au": datetime.date(2019, 12, 31)},
    ],
)
def test_the_database_refuses_an_impossible_row(champs):
    with pytest.raises(IntegrityError), transaction.atomic():
        BaremeFactory(**champs)


def test_an_editor_reads_why_a_row_is_refused():
    with pytest.raises(ValidationError, match="La fin de validité précède le début"):
        BaremeFactory.build(valide_au=datetime.date(2019, 12, 31)).full_clean()


def test_readers_never_meet_the_key_of_a_part():
    call_command("importer_baremes")
    libelles = Bareme.objects.publiables().en_vigueur(JOUR).values_list("libelle", flat=True)
    assert [libelle for libelle in libelles if " - " in libelle or "_" in libelle] == []
