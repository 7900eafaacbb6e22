"""Signs in the words of a question: what must be seen, what must not."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarches import signaux

REQUETES = json.loads((Path(__file__).parent / "donnees" / "questions_cherchees.json").read_text())


@pytest.mark.parametrize(
    "texte",
    [
        "La nounou frappe mon fils", "elle le tape sur les mains", "il a des bleus sur les bras",
        "j'ai vu des bleus partout", "Mon mari est violent",
        "je subis des violences", "elle a secoué ma fille", "un bébé secoué", "des attouchements",
        "elle enferme les enfants dans le noir",
        "mon voisin bat ses enfants : ils sont battus", "je vais me tuer", "j'ai envie de mourir",
        "un enfant en danger",
        "il reçoit des coups", "elle donne des coups de pied", "il menace de partir avec les enfants", "un viol",
        "maltraitance", "elle l'a giflé", "une fessée", "l'enfant est laissé seul", "les enfants sans manger",
        "she hits my son", "my child has bruises", "golpea a mi hijo", "bate no meu filho", "çocuğumu dövüyor",
        "вона б'є мою дитину", "насильство", "يضرب ابني", "تحرش", "un hématome au visage", "des négligences graves",
    ],
)  # fmt: skip
def test_a_danger_is_seen(texte):
    assert signaux.danger(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Pouvez-vous me donner un coup de main ?", "Je passe un coup de fil demain", "une coupe de cheveux",
        "Comment calculer les congés payés ?", "le lave-linge est en panne", "Mon fils aime le bleu",
        "elle porte un manteau bleu", "Quel est le violon de l'école ?", "je m'attache à elle", "Le contrat se termine",
        "les heures au-delà de 45", "Dois-je fermer le dossier ?", "la porte battante de la crèche",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_danger(texte):
    assert not signaux.danger(texte)


def test_no_query_of_people_is_a_danger():
    assert [r["requete"] for r in REQUETES if signaux.danger(r["requete"])] == []


@pytest.mark.parametrize(
    "texte",
    [
        "Mon fils est malade", "elle est en arrêt maladie", "ma fille est allergique aux œufs", "il a de l'asthme",
        "un enfant handicapé", "mon fils est autiste", "dossier MDPH", "l'AEEH", "il prend un médicament",
        "j'ai une ordonnance",
        "je suis enceinte", "une dépression", "il a de la fièvre", "les vaccins", "my son is sick",
        "estoy embarazada", "o meu filho está doente", "oğlum hasta", "дитина хворіє", "ابني مريض", "il est diabétique",
    ],
)  # fmt: skip
def test_health_is_seen(texte):
    assert signaux.sante(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Comment payer les congés ?", "Quel est mon relais ?", "les indemnités d'entretien", "le préavis",
        "la commission", "un contrat de 40 heures", "une place en crèche", "les jours fériés", "un avenant",
        "Pajemploi", "le planning",
        "les repas", "trois enfants", "un illettré", "une hastaire",
    ],
)  # fmt: skip
def test_ordinary_words_are_no_health(texte):
    assert not signaux.sante(texte)


@pytest.mark.parametrize(
    "texte",
    [
        "Je cherche une place en crèche pour mon fils", "Avez-vous une nounou disponible à Louviers ?",
        "Nous recherchons une assistante maternelle à partir de janvier", "je voudrais inscrire ma fille à la crèche",
        "Bonjour, je souhaite une place pour septembre en micro-crèche", "Reste-t-il des places pour mon bébé ?",
        "besoin d'une nounou pour mon petit dès que possible", "On cherche une garde pour notre fille",
        "je recherche un mode de garde pour mes enfants", "Y a-t-il une place en halte-garderie pour mon fils ?",
    ],
)  # fmt: skip
def test_a_place_looked_for_is_seen(texte):
    assert signaux.est_une_demande(texte)


def test_a_question_is_rarely_taken_for_a_request():
    prises = [r["requete"] for r in REQUETES if signaux.est_une_demande(r["requete"])]
    assert len(prises) <= 4, prises


@pytest.mark.parametrize(
    "texte",
    [
        "http://a.fr et http://b.fr",
        "<a href='x'>y</a>",
        "<script>alert(1)</script>",
        "123 456",
        "!!!",
        "www.a.fr www.b.fr",
    ],
)
def test_an_advertisement_is_seen(texte):
    assert signaux.indesirable(texte)


@pytest.mark.parametrize("texte", ["Voir https://monenfant.fr", "2 < 3 et 5 > 4 ?", "Bonjour", "مرحبا", "Як?"])
def test_ordinary_texts_are_no_advertisement(texte):
    assert not signaux.indesirable(texte)


@given(st.text(max_size=1500))
def test_any_text_is_read(texte):
    for signe in (signaux.danger, signaux.sante, signaux.est_une_demande, signaux.indesirable):
        assert signe(texte) in (True, False)
