"""« Combien vais-je payer ? »: what the page shows is what the engine says, without cookie, trace nor JavaScript."""

import datetime
import re

import pytest
from django.conf import settings

from modes_accueil.simulateur.modes import MODES
from tests import fabriques
from tests.page_simulateur import ICI, PAGE, demander, texte
from tests.simulations import simuler

pytestmark = pytest.mark.urls("site_info.urls")


def tableau(reponse):
    """{first words of a row: texts of its cells}."""
    html = reponse.content.decode().split('class="tarifs-tableau"')[1].split("</table>")[0]
    rangees = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", tr, re.DOTALL) for tr in html.split("<tr>")[2:]]
    return {texte(cellules[0]): [texte(c) for c in cellules[1:]] for cellules in rangees}


def test_the_example_of_the_caf_reads_as_the_caf_prints_it(client, figures):
    avance, cmg, reste, apres, heure, heure_apres, credit = tableau(demander(client))[
        "Assistant maternel à 4,85 € l’heure"
    ]
    assert (avance, cmg, reste) == ("606 €", "374 €", "232 €")
    assert (apres, heure, heure_apres, credit) == ("116 €", "1,86 €", "0,93 €", "1 393 €")


# What is shown is what the engine says


def restes(reponse):
    """{mode: what is left a month, after tax} of the issues shown, by the engine's own results."""
    return {
        ligne.mode.code: [(i.reste.exacte, i.apres and i.apres.exacte) for i in ligne.issues]
        for ligne in reponse.context["comparaison"].lignes
    }


COMMUN = {"enfants_a_charge": 1, "age_enfant": 2, "heures": 125}
PARCOURS = {
    "the Caf's family": (
        {},
        {
            "creche": {"mode": "PSU", "revenu_mensuel": 3000},
            "micro_creche": {"mode": "paje", "revenu_mensuel": 3000, "tarif_horaire": 10},
            "assistant_maternel": {"mode": "AM", "revenu_mensuel": 3000, "depense_mensuelle": "606.25"},
        },
    ),
    "a tax notice, after the deduction": (
        {"revenu": "36 000,00 €", "lecture": "an_apres", "autre_revenu": "", "prix_assistant_maternel": ""},
        {
            "creche": {"mode": "PSU", "ressources_annuelles": 40000},
            "micro_creche": {"mode": "paje", "ressources_annuelles": 36000, "tarif_horaire": 10},
            "assistant_maternel": {"mode": "AM", "ressources_annuelles": 36000, "depense_mensuelle": "606.25"},
        },
    ),
    "pay slips, before the deduction": (
        {"revenu": "2 500", "lecture": "mois_avant", "autre_revenu": "", "isole": "on", "prix_micro_creche": "9,5"},
        {
            "creche": {"mode": "PSU", "revenu_mensuel": 2500, "isole": True},
            "micro_creche": {"mode": "paje", "revenu_mensuel": 2250, "tarif_horaire": "9.5", "isole": True},
            "assistant_maternel": {"mode": "AM", "revenu_mensuel": 2250, "cout_mensuel": "606.25", "isole": True},
        },
    ),
    "twelve children": (
        {"enfants_a_charge": "12"},
        {
            "creche": {"mode": "PSU", "revenu_mensuel": 3000, "enfants_a_charge": 12},
            "assistant_maternel": {
                "mode": "AM",
                "revenu_mensuel": 3000,
                "cout_mensuel": "606.25",
                "enfants_a_charge": 12,
            },
        },
    ),
    "care at home with its contributions, alone and shared": (
        {"cotisations_garde": "210,50", "cotisations_partagee": "105", "prix_garde": "11"},
        {
            "garde_domicile": {
                "mode": "GED",
                "revenu_mensuel": 3000,
                "cout_mensuel": 1375,
                "cotisations_mensuelles": "210.5",
            },
            "garde_partagee": {
                "mode": "GED",
                "revenu_mensuel": 3000,
                "heures": "62.5",
                "cout_mensuel": "687.50",
                "cotisations_mensuelles": 105,
            },
        },
    ),
    "a third of the hours of a shared care": (
        {"cotisations_partagee": "80", "part_partagee": "33,33"},
        {
            "garde_partagee": {
                "mode": "GED",
                "revenu_mensuel": 3000,
                "heures": "41.6625",
                "cout_mensuel": "432.46",
                "cotisations_mensuelles": 80,
            },
        },
    ),
    "a child of four": (
        {"age": "3_a_5"},
        {
            "micro_creche": {
                "mode": "paje",
                "revenu_mensuel": 3000,
                "tarif_horaire": 10,
                "age_enfant": 4,
                "age_reduit": True,
            },
        },
    ),
    "another day": (
        {"date": "01/10/2025"},
        {
            "creche": {"mode": "PSU", "revenu_mensuel": 3000, "date": "2025-10-01"},
            "micro_creche": {"mode": "paje", "revenu_mensuel": 3000, "tarif_horaire": 10, "date": "2025-10-01"},
        },
    ),
}


@pytest.mark.parametrize("parcours", PARCOURS)
def test_a_journey_gives_the_results_of_the_engine(client, figures, parcours):
    reponses, attendus = PARCOURS[parcours]
    montres = restes(demander(client, **reponses))
    for code, propres in attendus.items():
        v = simuler("reste_a_charge_complet", datetime.date(2026, 11, 25), **COMMUN | propres).valeurs
        reste = v.get("reste_avant_impot") or v["mensualite"]
        assert montres[code] == [(reste.exacte, v["reste_mensuel_apres_impot"].exacte)]


def test_what_is_paid_is_the_sum_of_its_parts(client, figures):
    for ligne in demander(client, cotisations_garde="200").context["comparaison"].lignes:
        for issue in ligne.issues:
            aide = issue.aide.valeur if issue.aide else 0
            assert issue.paye.valeur == issue.reste.valeur + aide
            assert issue.barre["reste"] + issue.barre["credit"] + issue.barre["aide"] <= 1000
            assert issue.barre["avant_impot"] == issue.barre["reste"] + issue.barre["credit"]


def test_without_contributions_care_at_home_says_what_is_missing(client, figures):
    rangee = tableau(demander(client))["Garde à domicile à 10,38 € l’heure"]
    assert rangee[0] == "1 298 € sans les cotisations"
    assert rangee[3] == "Ajoutez vos cotisations : Garde à domicile"
    assert rangee[5:7] == ["Pas de calcul", "Pas de calcul"]


def test_a_rule_that_reads_in_two_ways_is_shown_as_two(client, figures):
    reponse = demander(client, enfants_a_charge="3", enfants_aeeh="2", modes=["creche"])
    deux = restes(reponse)["creche"]
    assert len(set(deux)) == 2
    html = texte(reponse.content.decode())
    assert "La règle se lit de deux façons" in html
    assert html.count("Un enfant qui a droit à l’AEEH compte pour un enfant de plus") == 4
    assert html.count("Un enfant qui a droit à l’AEEH fait descendre au taux suivant du barème") == 4


def test_two_readings_that_come_to_the_same_are_one(client, figures):
    reponse = demander(client, isole="on", atypique="on", modes=["micro_creche"])
    assert len(restes(reponse)["micro_creche"]) == 1
    assert "se lit de deux façons" not in texte(reponse.content.decode())


@pytest.mark.parametrize(("alternee", "credit"), [({}, "1 750 €"), ({"residence_alternee": "on"}, "875 €")])
def test_a_child_of_two_homes_has_half_the_ceiling_of_the_credit(client, figures, alternee, credit):
    """CGI, art. 200 quater B: 1,750 euros of expenses in place of 3,500."""
    reponse = demander(client, sans=["autre_revenu"], **alternee, revenu="9 000", modes=["creche"])
    assert tableau(reponse)["Crèche au tarif de la Caf à 5,26 € l’heure"][-1] == credit
    assert ("Enfant en résidence alternée" in texte(reponse.content.decode().split("<form")[0])) == bool(alternee)


def test_the_credit_at_home_says_that_two_homes_share_its_ceiling(client, figures):
    cher = {"modes": ["garde_domicile"], "prix_garde": "15", "cotisations_garde": "600", "residence_alternee": "on"}
    for revenu, dit in (("9 000", True), ("1 000", False)):
        assert ("le plafond se partage" in texte(demander(client, **cher, revenu=revenu).content.decode())) == dit


def test_the_answers_told_back_hold_the_disabled_children(client, figures):
    assert "Enfants qui ont droit à l’AEEH (1)" in texte(demander(client, enfants_aeeh="1").content.decode())


@pytest.mark.parametrize(
    ("mode", "revenu", "lecture", "etape"),
    [
        ("creche", "36 001", "an_avant", "36 001 € ÷ 12 = 3 000,083333 €"),
        ("assistant_maternel", "36 001", "an_apres", "36 001 € ÷ 12 = 3 000,083333 €"),
        ("assistant_maternel", "3 000,50", "mois_apres", "3 000,50 € = 3 001 €"),
        ("garde_domicile", "36 001", "an_apres", "36 001 € ÷ 12 = 3 000 €"),
        ("micro_creche", "3 000", "mois_apres", "3 000 € × 12 = 36 000 €"),
    ],
)
def test_the_income_that_counts_is_a_step_from_the_one_typed(client, figures, mode, revenu, lecture, etape):
    reponse = demander(client, sans=["autre_revenu"], modes=[mode], revenu=revenu, lecture=lecture)
    detail = texte(reponse.content.decode().split('id="calculs-titre"')[1])
    assert etape in detail.split("</details>", 1)[0]


def test_hours_are_told_as_one_tells_them(client, figures):
    reponse = demander(client, jours_semaine="4", heures_jour="8,5", semaines="46")
    assert "accueilli 130,33 h par mois" in texte(reponse.content.decode())


def test_each_step_has_its_sum_its_figure_its_article_and_its_validity(client, figures):
    html = texte(demander(client, modes=["assistant_maternel"]).content.decode())
    assert "CMG versé chaque mois : 374,13 €" in html
    assert "606,25 € × (4,85 € − 3 000 € × 0,0619 %) ÷ 4,85 € = 374,13 €" in html
    assert "CSS, art. D. 531-18" in html
    assert "10 h × 3 jours × 50 semaines ÷ 12 mois = 125 h" in html
    assert "depuis le 1er septembre 2025" in html
    assert "Une hausse est possible" in html


# Where one comes from


def test_the_comparator_gives_what_it_was_told_and_nothing_is_an_error_yet(client, figures, pitres, accueil):
    fabriques.GuidePageFactory(parent=fabriques.IndexGuidesPageFactory(parent=accueil))
    reponses = {"age": "trois-ans", "rythme": ["semaine"], "commune": "pitres"}
    html = client.post("/modes-accueil/comparer/", reponses, headers=ICI).content.decode()
    formulaire = html.split(f'action="{PAGE}"')[1].split("</form>")[0]
    portes = dict(re.findall(r'name="(\w+)" value="([^"]*)"', formulaire))
    reponse = client.post(PAGE, portes, headers=ICI)
    formulaire = reponse.context["form"]
    assert (formulaire["age"].value(), formulaire["commune"].value()) == ("3_a_5", "Pîtres (Eure)")
    assert not formulaire.errors
    assert "no-store" in reponse["Cache-Control"]
    assert demander(client, commune="Pîtres (Eure)").context["commune"] == pitres[0]


@pytest.mark.parametrize("adresse", ["/aides/", "/aides/cmg/", "/modes-accueil/creche/", "/"])
def test_pages_that_speak_of_money_lead_there(client, figures, accueil, adresse):
    aides = fabriques.IndexAidesPageFactory(parent=accueil, slug="aides")
    fabriques.AidePageFactory(parent=aides, slug="cmg")
    fabriques.GuidePageFactory(parent=fabriques.IndexGuidesPageFactory(parent=accueil), slug="creche")
    assert f'href="{PAGE}"' in client.get(adresse).content.decode()


@pytest.mark.parametrize("langue", [code for code, _nom in settings.LANGUAGES])
def test_the_page_reads_back_what_it_proposes_in_every_language(client, figures, langue):
    adresse = PAGE if langue == "fr" else f"/{langue}{PAGE}"
    formulaire = client.get(adresse).context["form"]
    proposes = {champ.name: champ.value() for champ in formulaire if champ.value()}
    dits = {"revenu": "36000", "jours_semaine": "3", "heures_jour": "10"}
    reponse = client.post(adresse, proposes | dits, headers=ICI)
    assert not reponse.context["form"].errors
    assert len(reponse.context["comparaison"].calculees) == len(MODES)
