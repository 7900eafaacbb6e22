"""« Combien vais-je payer ? »: what is wrong is told beside its field, and nobody keeps the answers."""

import re

import pytest
from django.core.cache import cache
from django.test import Client

from commun.models import Bareme, ModeAccueil
from modes_accueil.simulateur.modes import MODES
from tests import fabriques
from tests.page_simulateur import CAF, ICI, PAGE, demander, texte

pytestmark = pytest.mark.urls("site_info.urls")


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
