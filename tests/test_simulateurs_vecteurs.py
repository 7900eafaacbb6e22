"""Reference cases: exact to the cent when their proof is strong; two readings or a refusal when it is not."""

import io
import json
from decimal import Decimal

import pytest
from django.core.management import CommandError, call_command

from commun.models import Bareme
from simulateurs.grandeurs import arrondir
from simulateurs.registre import FAMILLES, calculer
from simulateurs.resultats import Refus
from tests.simulations import AUJOURD_HUI, baremes, lignes, refus, simuler, vecteur, vecteurs

FORTS = {
    "exemple_officiel",
    "texte_officiel",
    "openfisca",
    "exemple_publie",
    "calcul",
    "enonce_officiel_resultat_calcule",
}
EN_DEUX_LECTURES = {"cmg-16", "psu-20", "psu-23"}


SANS_CONFIRMATION = ["am-13", "psu-16", "psu-17", "psu-18"]


def est_fort(cas):
    return cas["niveau"] in FORTS or cas["niveau"].startswith("oracle_")


SURS = [cas for cas in vecteurs() if est_fort(cas)]


def egal(valeur, attendu):
    """Whether a value of a result is the one of the file: a text, or a number of the same value."""
    return str(valeur) == attendu if isinstance(attendu, str) else valeur.valeur == attendu


def ecarts(cas):
    valeurs = calculer(cas["famille"], cas["entrees"], baremes(), AUJOURD_HUI).valeurs
    return {nom: valeurs.get(nom) for nom, attendu in cas["attendu"].items() if not egal(valeurs[nom], attendu)}


def test_the_file_has_cases_of_each_strength_and_family():
    assert len(vecteurs()) == 81
    assert {cas["famille"] for cas in vecteurs()} == set(FAMILLES)
    assert len(SURS) + len(EN_DEUX_LECTURES) + len(SANS_CONFIRMATION) == 81


@pytest.mark.parametrize("cas", SURS, ids=lambda cas: cas["id"])
def test_a_proven_case_is_exact(cas):
    assert ecarts(cas) == {}


@pytest.mark.parametrize("nom", sorted(EN_DEUX_LECTURES))
def test_an_ambiguous_case_is_two_readings_and_never_one_number(nom):
    cas = vecteur(nom)
    resultat = calculer(cas["famille"], cas["entrees"], baremes(), AUJOURD_HUI)
    assert resultat.valeurs == {}
    lus = [lecture.resultat.valeurs for lecture in resultat.lectures]
    assert len(lus) == 2
    assert any(all(egal(lu[nom], attendu) for nom, attendu in cas["attendu"].items()) for lu in lus)


@pytest.mark.parametrize("nom", SANS_CONFIRMATION)
def test_a_case_without_a_confirmed_figure_has_no_result(nom):
    cas = vecteur(nom)
    assert "aucune valeur confirmée" in refus(cas["famille"], **cas["entrees"])


def test_the_example_of_the_caf_reads_as_the_caf_prints_it():
    valeurs = simuler("cmg_emploi_direct", **vecteur("cmg-01")["entrees"]).valeurs
    assert (valeurs["cmg"].a_l_euro, valeurs["reste_a_charge"].a_l_euro) == (374, 232)


@pytest.mark.parametrize("cas", vecteurs(), ids=lambda cas: cas["id"])
def test_each_step_shows_the_sum_that_was_done_and_where_it_comes_from(cas):
    try:
        resultat = calculer(cas["famille"], cas["entrees"], baremes(), AUJOURD_HUI)
    except Refus:
        return
    for etape in (*resultat.etapes, *(e for lecture in resultat.lectures for e in lecture.resultat.etapes)):
        assert str(etape.libelle)
        assert etape.valeur_lisible
        assert "None" not in etape.formule_lisible
        assert etape.formule or etape.article or etape.chiffres or etape.nom


def test_holidays_are_paid_at_the_rate_of_the_hours_they_replace():
    """CCN IDCC 3239, art. 110.1: hours beyond 45 are paid 10 % more at least; art. 48.1.1.5 and 102.1.2.2: a tenth of
    all the gross wages, or the wages that work would have brought."""
    valeurs = simuler(
        "am_conges_payes_annee_incomplete", heures_semaine=50, semaines=40, taux_brut=4, date="2026-10-01"
    ).valeurs
    annee = Decimal(4) * (45 + 5 * Decimal("1.1")) * 40
    assert valeurs["dixieme"].valeur == annee / 10 == Decimal("808.0")
    assert valeurs["maintien"].valeur == Decimal("841.67")
    salaire = simuler(
        "am_mensualisation", regime="46_semaines", heures_semaine=50, semaines=40, taux_brut=4, date="2026-10-01"
    ).valeurs["salaire_brut"]
    assert arrondir(annee / 12) == salaire.valeur


@pytest.mark.parametrize(("taux", "arrondi"), [("4.50", False), ("4.5555", True)])
def test_a_sum_is_told_rounded_when_rounding_changed_it(taux, arrondi):
    etapes = simuler("am_mensualisation", regime="52_semaines", heures_semaine=39, taux_brut=taux).etapes
    assert [etape.arrondie for etape in etapes if etape.nom == "salaire_brut"] == [arrondi]


@pytest.fixture
def base_chargee(db):
    Bareme.objects.bulk_create(Bareme(**vars(ligne)) for ligne in lignes())


def commande(monkeypatch, famille, entrees, *options):
    monkeypatch.setattr(
        "sys.stdin", io.StringIO(entrees if isinstance(entrees, str) else json.dumps(entrees, default=float))
    )
    sortie = io.StringIO()
    try:
        call_command("calculer", famille, *options, stdout=sortie)
    except CommandError as erreur:
        return json.loads(sortie.getvalue() or "{}"), str(erreur)
    return json.loads(sortie.getvalue()), ""


def test_the_command_prints_the_expected_keys_from_the_database(base_chargee, monkeypatch):
    for cas in SURS:
        ecrit, erreur = commande(monkeypatch, cas["famille"], cas["entrees"])
        assert erreur == ""
        for nom, attendu in cas["attendu"].items():
            assert isinstance(ecrit[nom], str)
            assert ecrit[nom] == attendu if isinstance(attendu, str) else Decimal(ecrit[nom]) == attendu


def test_a_site_without_figures_yet_calculates_with_those_that_ship(db, monkeypatch):
    cas = SURS[0]
    ecrit, erreur = commande(monkeypatch, cas["famille"], cas["entrees"])
    assert (erreur, set(cas["attendu"]) <= set(ecrit)) == ("", True)


def test_the_command_says_why_there_is_no_result(base_chargee, monkeypatch):
    ecrit, erreur = commande(monkeypatch, "cmg_taux_effort", {"mode": "AM"})
    assert ecrit == {"refus": [{"champ": "enfants_a_charge", "phrase": erreur}]}
    assert erreur == "Enfants à charge\u00a0: ce renseignement manque."


@pytest.mark.parametrize(
    "entrees", ["", "[]", "{", "NaN", '{"mois": NaN}', "[" * 100_000, '"texte"', "1e9999999999999999999"]
)
def test_the_command_refuses_what_is_no_entry(monkeypatch, entrees):
    assert commande(monkeypatch, "am_preavis", entrees)[1].startswith("Les entrées")


def test_the_command_reads_what_windows_writes(base_chargee, monkeypatch):
    assert commande(monkeypatch, "am_preavis", '\ufeff{"mois_anciennete": 3}') == ({"preavis": "15 jours"}, "")


def test_the_command_takes_no_value_out_of_two(monkeypatch):
    _ecrit, erreur = commande(monkeypatch, "am_preavis", '{"mois_anciennete": 3, "mois_anciennete": 30}')
    assert "deux fois «\u00a0mois_anciennete\u00a0»" in erreur


def test_the_command_without_anything_to_read_says_so(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(CommandError, match="Les entrées ne sont pas du JSON lisible"):
        call_command("calculer", "am_preavis")


def test_the_command_tells_back_a_name_that_no_screen_can_write(base_chargee, monkeypatch):
    ecrit, _erreur = commande(monkeypatch, "am_preavis", '{"mois_anciennete": 3, "\\ud800chat\\u001b": 1}')
    assert ecrit["reserves"][0].encode().startswith("«\u00a0chat\u00a0»".encode())


def test_the_command_names_the_families_it_knows(monkeypatch):
    assert "am_preavis" in commande(monkeypatch, "psu", {})[1]


def test_the_command_explains_step_by_step(base_chargee, monkeypatch):
    ecrit, _erreur = commande(monkeypatch, "cmg_emploi_direct", vecteur("cmg-01")["entrees"], "--etapes")
    etape = ecrit["etapes"][-2]
    assert etape["formule"].replace("\u00a0", " ").replace("\u202f", " ") == (
        "606,25 € × (4,85 € − 3 000 € × 0,0619 %) ÷ 4,85 €"
    )
    assert etape["article"] == "CSS, art. D. 531-18"
    assert [chiffre["cle"] for chiffre in etape["chiffres"]] == ["cmg.reference.am"]
    assert etape["chiffres"][0]["valide_du"] == "2025-09-01"
