"""Calculators of a family that employs: the engine's results beside the question; no cookie, no trace."""

import datetime
import re

import pytest
from django.conf import settings

from commun.models import Bareme
from simulateurs.calculettes import CALCULETTES
from simulateurs.registre import FAMILLES
from simulateurs.situations import SITUATIONS
from tests import fabriques
from tests.simulations import simuler

pytestmark = pytest.mark.urls("site_info.urls")

ICI = {"origin": "http://testserver"}
JOUR = datetime.date(2026, 11, 25)
PREMIERES = {c.code: next(s for s in SITUATIONS if s.famille == c.famille) for c in CALCULETTES.values()}
OUVERTES = sorted(set(CALCULETTES) - {"indemnite-entretien"})

# Told in months instead: eight months are no number of years that one writes.
EN_MOIS = {"annees"}


def adresse(code, langue="fr"):
    prefixe = "" if langue == "fr" else f"/{langue}"
    return f"{prefixe}/aides/calculer/{code}/"


def calculer(client, code, langue="fr", **reponses):
    donnees = {nom: "on" if valeur is True else valeur for nom, valeur in reponses.items()}
    reponse = client.post(adresse(code, langue), donnees, headers=ICI)
    assert reponse.status_code == 200
    return reponse


def texte(html):
    sans_balises = re.sub(r"<[^>]+>", " ", html)
    return re.sub(r"\s+", " ", re.sub("[\u00a0\u202f]", " ", sans_balises)).strip()


@pytest.mark.parametrize("code", OUVERTES)
def test_a_calculator_gives_the_result_of_the_engine(client, figures, code):
    situation = PREMIERES[code]
    reponse = calculer(client, code, **situation.entrees)
    attendu = simuler(situation.famille, JOUR, **situation.entrees)
    assert reponse.context["resultat"].valeurs == attendu.valeurs
    for etape in attendu.etapes:
        if etape.nom:
            assert texte(str(etape.valeur_lisible)) in texte(reponse.content.decode())


def test_a_result_tells_back_what_was_answered(client, figures):
    """A printed notice of "1 mois" says nothing without the months of service."""
    html = texte(calculer(client, "indemnite-rupture", total_salaires_bruts="12 776,40", mois_anciennete="18",
                          faute_grave=True, date="01/10/2026").content.decode())  # fmt: skip
    avant = html.split("Le calcul, étape par étape")[0]
    assert "Total des salaires bruts : 12 776,40 " in avant
    assert "Ancienneté du contrat : 18" in avant
    assert "Rupture pour faute grave ou lourde" in avant
    assert "Calculer avec les chiffres du : 01/10/2026" in avant
    assert "Agrément retiré" not in avant


def test_a_choice_and_a_zero_are_told_back_too(client, figures):
    absence = {"regime": "46_semaines_ou_moins", "salaire_mensualise": "540", "jours_qui_auraient_ete_travailles": "21"}
    html = texte(calculer(client, "absence", **absence, jours_non_travailles="0").content.decode())
    assert "Contrat : 46 semaines ou moins, congés en plus" in html
    assert "Jours non travaillés : 0 " in html


@pytest.mark.parametrize("code", CALCULETTES)
def test_every_entry_is_asked_unless_it_restates_a_figure(code):
    calculette = CALCULETTES[code]
    famille = FAMILLES[calculette.famille]
    autrement = set(famille.chiffres_saisis or ()) | EN_MOIS & {c.nom for c in famille.champs}
    assert set(calculette.champs) | autrement | {"date"} == {c.nom for c in famille.champs}


@pytest.mark.parametrize("langue", [code for code, _nom in settings.LANGUAGES])
def test_it_reads_and_answers_in_every_language(client, figures, langue):
    assert client.get(adresse("conges-payes", langue)).status_code == 200
    reponse = calculer(client, "conges-payes", langue, heures_semaine="40", semaines="36", taux_brut="4,10")
    assert reponse.context["resultat"].valeurs["du"].exacte == "628.67"


def test_each_step_has_its_article_and_its_dated_figure(client, figures):
    html = texte(
        calculer(client, "indemnite-rupture", total_salaires_bruts="16 000", mois_anciennete="24").content.decode()
    )
    assert "16 000 € × 1 ÷ 80 = 200 €" in html
    assert "CCN IDCC 3239, art. 121.1" in html
    assert re.search(r"depuis le \d", html)


def test_from_right_to_left_a_sum_keeps_its_order(client, figures):
    """Words in the middle of it would carry the next numbers to their other side: each operand is kept whole."""
    fin = {"salaire_mensuel_moyen": "1 800", "mois_anciennete": "144"}
    html = calculer(client, "indemnite-licenciement", "ar", **fin).content.decode()
    somme = re.search(r'class="calcul__formule" dir="ltr">(.*?)</span>', html, re.DOTALL)[1].replace("\u00a0", " ")
    assert somme == "<bdi>1800 €</bdi> × <bdi>120 شهرًا</bdi> × 1 ÷ (12 × 4) = <bdi>4500 €</bdi>"
    assert re.search(r'name="salaire_mensuel_moyen"[^>]* dir="ltr"', html)


FAUTES = {
    "nothing": ("preavis", {}, "mois_anciennete", "ce renseignement manque."),
    "letters": ("preavis", {"mois_anciennete": "deux ans"}, "mois_anciennete", "n’est pas un nombre."),
    "negative": ("preavis", {"mois_anciennete": "-2"}, "mois_anciennete", "ne peut pas être négatif."),
    "huge": ("indemnite-rupture", {"total_salaires_bruts": "9" * 39, "mois_anciennete": "24"}, "total_salaires_bruts",
             "au plus 10 000 000 €."),
    "a thousand told in English": ("indemnite-rupture", {"total_salaires_bruts": "3,000", "mois_anciennete": "24"},
                                   "total_salaires_bruts", "au plus 2 chiffres"),
    "a day of 25 hours": ("indemnite-entretien", {"heures_jour": "25"}, "heures_jour", "au plus 24 h."),
    "a week of 80 hours": ("salaire-mensuel", {"regime": "52_semaines", "heures_semaine": "80", "taux_brut": "4"},
                           "heures_semaine", "au plus 78 h."),
    "50 weeks": ("conges-payes", {"heures_semaine": "40", "semaines": "50", "taux_brut": "4"}, "semaines", "46"),
    "the hours of the month are missing": ("salaire-mensuel", {"regime": "occasionnel", "taux_brut": "4"}, "heures",
                                           "ce renseignement manque."),
    "no contract": ("absence", {"salaire_mensualise": "500"}, "regime", "Choisissez une réponse."),
    "an unknown contract": ("absence", {"regime": "x", "salaire_mensualise": "500"}, "regime", "de la liste."),
    "more absent than planned": (
        "absence",
        {"regime": "52_semaines", "salaire_mensualise": "500", "heures_non_travaillees": "9",
         "heures_qui_auraient_ete_travaillees": "8"},
        "heures_non_travaillees",
        "pas plus que ce qui était prévu.",
    ),
    "shared care": ("presence-responsable", {"heures_presence_responsable": "9", "garde_partagee": "on"},
                    "garde_partagee", "En garde partagée"),
    "no date": ("preavis", {"mois_anciennete": "2", "date": "demain"}, "date", "n’est pas une date."),
    "before 2022": ("preavis", {"mois_anciennete": "2", "date": "31/12/2021"}, "date", "pas de barème"),
    "after the figures": ("preavis", {"mois_anciennete": "2", "date": "01/01/2031"}, "date", "pas de barème"),
}  # fmt: skip


@pytest.mark.parametrize("faute", FAUTES)
def test_what_is_wrong_is_told_beside_its_entry_and_the_answers_are_kept(client, figures, faute):
    code, reponses, champ, phrase = FAUTES[faute]
    reponse = calculer(client, code, **reponses)
    html = reponse.content.decode()
    assert "resultat" not in reponse.context
    assert phrase in texte(re.search(rf'id="id_{champ}_error">(.*?)</p>', html, re.DOTALL)[1])
    assert 'id="erreurs" role="alert" tabindex="-1" autofocus' in html
    assert {nom: reponse.context["form"][nom].value() for nom in reponses} == reponses | {
        nom: True for nom, valeur in reponses.items() if valeur == "on"
    }


# A figure has expired


def test_a_figure_that_expired_closes_the_calculator_with_a_sentence(client, figures):
    html = texte(client.get(adresse("indemnite-entretien")).content.decode())
    assert "Ce calcul est fermé pour aujourd’hui Pas de calcul : aucune valeur confirmée" in html
    reponse = calculer(client, "indemnite-entretien", heures_jour="9")
    assert "« Minimum garanti »" in texte(reponse.content.decode())
    assert reponse.context["form"].errors


def test_it_still_answers_for_a_day_that_has_its_figures(client, figures):
    reponse = calculer(client, "indemnite-entretien", heures_jour="9", date="01/03/2026")
    assert reponse.context["resultat"].valeurs["minimum_jour"].exacte == "3.83"


def test_it_opens_by_itself_when_the_figure_is_published(client, figures):
    Bareme.objects.create(
        cle="minimum_garanti", libelle="Minimum garanti", valeur="4.35", unite="€", valide_du=datetime.date(2026, 6, 1),
        source="JO", confiance="officiel_texte",
    )  # fmt: skip
    assert "fermé" not in texte(client.get(adresse("indemnite-entretien")).content.decode())


def test_without_any_figure_nothing_breaks(client, accueil):
    """A deduction alone needs no figure."""
    Bareme.objects.all().delete()
    reponses = {code: calculer(client, code, **situation.entrees) for code, situation in PREMIERES.items()}
    assert [code for code, reponse in reponses.items() if not reponse.context["form"].errors] == ["absence"]


# Beside what they answer


def test_a_question_holds_the_form_it_needs_or_the_links(client, figures, accueil):
    index = fabriques.IndexQuestionsPageFactory(parent=accueil)
    seule = fabriques.QuestionPageFactory(parent=index, calculs=["preavis"])
    deux = fabriques.QuestionPageFactory(parent=index, calculs=["preavis", "indemnite-rupture"])
    assert f'action="{adresse("preavis")}"' in client.get(seule.url).content.decode()
    html = client.get(deux.url).content.decode()
    assert f'href="{adresse("preavis")}"' in html
    assert f'href="{adresse("indemnite-rupture")}"' in html
    assert adresse("absence") not in html


@pytest.mark.parametrize(
    ("mode", "attendue", "absente"),
    [
        ("assistant_maternel", "salaire-mensuel", "heures-supplementaires"),
        ("garde_domicile", "heures-supplementaires", "salaire-mensuel"),
    ],
)
def test_the_guide_of_who_employs_leads_to_its_calculators(client, figures, accueil, mode, attendue, absente):
    guides = fabriques.IndexGuidesPageFactory(parent=accueil)
    guide = fabriques.GuidePageFactory(parent=guides, mode__code=mode)
    html = client.get(guide.url).content.decode()
    assert f'href="{adresse(attendue)}"' in html
    assert adresse(absente) not in html


# Nobody keeps it


def test_the_questions_may_be_cached_and_the_answers_are_not(client, figures):
    questions = client.get(adresse("preavis"))
    reponses = calculer(client, "preavis", mois_anciennete="2")
    assert not questions.cookies
    assert not reponses.cookies
    assert "no-store" not in questions.headers.get("Cache-Control", "")
    assert "no-store" in reponses["Cache-Control"]
    assert "noindex" in reponses["X-Robots-Tag"]


def test_another_site_cannot_post_there(client, figures):
    assert client.post(adresse("preavis"), {}, headers={"origin": "https://ailleurs.example"}).status_code == 403


def test_an_unknown_calculator_is_not_found(client, figures):
    assert client.get(adresse("rien")).status_code == 404
    assert client.post(adresse("rien"), {}, headers=ICI).status_code == 404


def test_the_page_of_all_leads_to_each(client, figures):
    html = client.get("/aides/calculer/").content.decode()
    assert [code for code in CALCULETTES if f'href="{adresse(code)}"' not in html] == []
