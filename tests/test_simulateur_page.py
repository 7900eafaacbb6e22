"""« Combien vais-je payer ? »: what the page shows is what the engine says, without cookie, trace nor JavaScript."""

import dataclasses
import datetime
import re

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.test import Client

from commun.models import Bareme, ModeAccueil
from modes_accueil.simulateur.modes import MODES
from tests import fabriques
from tests.simulations import lignes, simuler

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


# What is wrong is told beside its field


FAUTES = {
    "letters": ({"revenu": "beaucoup"}, "revenu", "« beaucoup » n’est pas un nombre. Écrivez par exemple 1250,50."),
    "an English thousand": ({"revenu": "3,000"}, "revenu", "au plus 2 chiffres après la virgule."),
    "negative": ({"revenu": "-3000"}, "revenu", "ce nombre ne peut pas être négatif."),
    "huge": ({"revenu": "9" * 39}, "revenu", "au plus 12 000 000 €."),
    "endless": ({"revenu": "9" * 5000}, "revenu", "n’est pas un nombre."),
    "nothing": ({"revenu": "  "}, "revenu", "ce renseignement manque."),
    "a day of 25 hours": ({"heures_jour": "25"}, "heures_jour", "au plus 24 h."),
    "a week of 8 days": ({"jours_semaine": "8"}, "jours_semaine", "au plus 7 jours."),
    "53 weeks": ({"semaines": "53"}, "semaines", "au plus 52 semaines."),
    "more than the whole": ({"part_partagee": "101"}, "part_partagee", "au plus 100 %."),
    "no month": ({"mois": "0"}, "mois", "au moins 1 mois."),
    "a year in one month": ({"mois": "1", "heures_jour": "24", "jours_semaine": "7"}, "heures_jour", "au plus 744 h."),
    "21 children": ({"enfants_a_charge": "21"}, "enfants_a_charge", "au plus 20."),
    "half a child": ({"enfants_a_charge": "1,5"}, "enfants_a_charge", "donnez un nombre entier."),
    "more disabled than children": ({"enfants_aeeh": "2"}, "enfants_aeeh", "il ne peut pas y en avoir plus"),
    "no date": ({"date": "demain"}, "date", "« demain » n’est pas une date."),
    "before 2022": ({"date": "2021-12-31"}, "date", "Nous n’avons pas de barème pour le 31 décembre 2021"),
    "after the figures": ({"date": "01/01/2031"}, "date", "Nous n’avons pas de barème pour le 1er janvier 2031"),
    "no kind of care": ({"modes": []}, "modes", "Choisissez au moins un mode d’accueil."),
    "an unknown kind": ({"modes": ["nourrice"]}, "modes", "Choisissez des modes d’accueil de la liste."),
    "an unknown age": ({"age": "99"}, "age", "Choisissez une réponse de la liste."),
}


@pytest.mark.parametrize("faute", FAUTES)
def test_what_is_wrong_is_told_beside_its_field_and_the_answers_are_kept(client, figures, faute):
    reponses, champ, phrase = FAUTES[faute]
    reponse = demander(client, **reponses)
    html = reponse.content.decode()
    beside = re.search(rf'id="id_{champ}_error">(.*?)</p>', html, re.DOTALL)
    assert phrase in texte(beside[1])
    assert 'id="erreurs" role="alert" tabindex="-1" autofocus' in html
    assert "<table" not in html
    gardees = {nom: v for nom, v in (CAF | reponses).items() if isinstance(v, str) and nom in ("revenu", "semaines")}
    assert {nom: reponse.context["form"][nom].value() for nom in gardees} == gardees


def test_an_aid_that_excludes_another_is_told_for_those_it_excludes(client, figures):
    reponse = demander(client, prepare="taux_plein")
    html = reponse.content.decode()
    assert [ligne.mode.code for ligne in reponse.context["comparaison"].calculees] == ["creche"]
    assert texte(html).count("Le CMG et la PreParE à taux plein ne vont pas ensemble") > 4
    assert "Le CMG et la PreParE" in re.search(r'id="id_prepare_error">(.*?)</p>', html, re.DOTALL)[1]
    assert 'href="#id_prepare"' in html


@pytest.mark.parametrize(("age", "calcules"), [("6_et_plus", []), ("3_a_5", list(MODES))])
def test_at_six_crèches_and_the_cmg_end(client, figures, age, calcules):
    comparaison = demander(client, age=age).context.get("comparaison")
    assert [ligne.mode.code for ligne in comparaison.calculees] == calcules if comparaison else not calcules


def test_at_six_a_single_parent_who_employs_still_has_it(client, figures):
    reponse = demander(client, age="6_et_plus", isole="on")
    assert [ligne.mode.code for ligne in reponse.context["comparaison"].calculees][:1] == ["assistant_maternel"]
    assert "Les crèches accueillent les enfants de moins de 6 ans." in texte(reponse.content.decode())


def test_without_figures_nothing_is_calculated_and_why_is_told(client, accueil):
    cache.clear()
    Bareme.objects.all().delete()
    html = texte(demander(client).content.decode())
    assert "Pas de calcul : aucune valeur confirmée" in html


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


# Nobody keeps it


def test_the_questions_may_be_cached_and_the_answers_are_not(client, figures):
    questions = Client().get(PAGE)
    assert not questions.cookies
    assert "no-store" not in questions.get("Cache-Control", "")
    assert "csrf" not in questions.content.decode()
    reponse = demander(Client(enforce_csrf_checks=True))
    assert not reponse.cookies
    assert reponse["Cache-Control"] == "private, no-store"
    assert "noindex" in reponse["X-Robots-Tag"]


def test_no_address_and_no_log_holds_an_answer(client, figures, capsys):
    html = demander(client, revenu="31 415,92", cotisations_garde="271,82").content.decode()
    adresses = re.findall(r'(?:href|action|src)="([^"]*)"', html)
    journal = "".join(capsys.readouterr())
    for mot in ("31415", "31 415", "31%20415", "271"):
        assert [adresse for adresse in adresses if mot in adresse] == []
        assert mot not in journal


@pytest.mark.parametrize("origine", ["https://mechant.example", "null", None])
def test_another_site_cannot_ask(client, figures, origine):
    assert client.post(PAGE, CAF, headers={"origin": origine} if origine else {}).status_code == 403


HOSTILES = (
    {},
    dict.fromkeys(CAF, "'\"><script>alert(1)</script>"),
    {nom: ["1"] * 50 for nom in CAF},
    CAF | {"commune": "(" * 99, "choix": "9" * 4000},
    CAF | {"date": "9999-12-31"},
    CAF | {"date": "0001-01-01"},
    CAF | {"revenu": "%(champ)s", "autre_revenu": "{0}"},
    CAF | {"prix_micro_creche": "0", "prix_assistant_maternel": "1000", "revenu": "0", "autre_revenu": "0"},
    CAF | {"heures_jour": "0,01", "jours_semaine": "0,01", "semaines": "0,01"},
    CAF | {"revenu": "😀", "enfants_a_charge": "١٢"},
)


@pytest.mark.parametrize("rang", range(len(HOSTILES)))
def test_hostile_answers_get_a_page(client, figures, rang):
    reponse = client.post(PAGE, HOSTILES[rang], headers=ICI)
    assert reponse.status_code == 200
    assert "<script>alert" not in reponse.content.decode()


@pytest.mark.parametrize("requete", ["?revenu=3000", "?modes=" + "a" * 3000, "?%F0%9F%98%80", "?date=9999"])
def test_no_query_changes_the_questions(client, figures, requete):
    reponse = client.get(PAGE + requete, headers={"accept-language": "xx", "origin": "%%%"})
    assert reponse.status_code == 200
    assert "3000" not in reponse.content.decode().split("<main")[1].split("</main>")[0]


@pytest.mark.parametrize("commune", ["", "pitres"])
def test_the_answers_cost_12_queries(client, figures, pitres, commune, django_assert_max_num_queries):
    fabriques.StructureFactory(type=ModeAccueil.objects.get(code="micro_creche"), commune=pitres[0])
    client.get(PAGE)
    with django_assert_max_num_queries(12):
        reponse = demander(client, commune=commune)
    autour = [ligne.autour for ligne in reponse.context["comparaison"].lignes]
    assert autour == ([0, 1, 0, 0, 0] if commune else [None] * 5)
