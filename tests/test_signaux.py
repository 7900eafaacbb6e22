"""Signs of a text: danger, health, a place looked for, an advertisement."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demarches.signaux import danger, est_une_demande, indesirable, sante

DONNEES = Path(__file__).parent / "donnees"
REQUETES = [cas["requete"] for cas in json.loads((DONNEES / "questions_cherchees.json").read_text(encoding="utf-8"))]

DANGERS = """\
Il la frappe devant les enfants
La nounou frappe mon fils
elle le tape quand il pleure
On m'a dit qu'elle l'a tapé
Ma fille revient avec des bleus
il a un gros bleu dans le dos
J'ai vu des traces sur ses bras
Mon mari me bat
elle a reçu des coups
un coup de pied dans le ventre
la voisine a secoué le bébé
je l’ai secoué, je n’en pouvais plus
Il y a eu des attouchements
j'ai peur d'une maltraitance
Elle lui a donné une fessée
une gifle, une seule, mais quand même
Je vais me tuer
j'ai envie de mourir
mettre fin à mes jours
Je pense au suicide
je crois que mon enfant est en danger
La nounou boit de l'alcool pendant la garde
elle laisse les petits seuls dans la voiture
Il est enfermé dans le noir
elle crie sur les bébés toute la journée
mon ex menace de nous tuer
j'ai peur de mon mari
Il a touché les parties intimes de ma fille
un sirop pour dormir sans nous le dire
faut-il faire une information préoccupante ?
Dois-je appeler le 119 ?
on l'a attachée sur une chaise
She hits my son and he has bruises
I want to kill myself
الجارة تضرب الأطفال
ابني في خطر
Вона б’є мою дитину
він погрожує мене вбити
La niñera pega a mi hijo
quiero morirme
A ama bate no meu filho
ele ameaça matar-me
Bakıcı oğlumu dövüyor
kocam bana şiddet uyguluyor
Un coup de main ne suffit plus, il lui donne des coups
""".splitlines()

SANS_DANGER = """\
Pouvez-vous me donner un coup de main pour le contrat ?
Passez-moi un coup de fil demain
Du coup, je dois payer août ?
Tout à coup elle a démissionné
Est-ce que ça vaut le coup de passer par Pajemploi ?
Ma fille a les yeux bleus
La coupe de cheveux est-elle une dépense d'entretien ?
Il y a beaucoup de familles, combien de temps attendre ?
Une robe violette pour la fête
Ma nounou menace de démissionner, quel préavis ?
Mon fils est très attaché à sa nounou
On peut frapper à la porte du relais ?
Faut-il du gel hydroalcoolique ?
Quelle est la date du contrat ?
Mon licenciement est-il abusif ?
""".splitlines()


@pytest.mark.parametrize("texte", DANGERS)
def test_words_of_danger_are_seen(texte):
    assert danger(texte)


@pytest.mark.parametrize("texte", SANS_DANGER)
def test_ordinary_turns_are_no_danger(texte):
    assert not danger(texte)


SANTES = """\
Mon fils est malade depuis lundi
Elle est en arrêt maladie
Ma fille est en situation de handicap
il a un traitement le midi
on attend le diagnostic
allergique aux œufs
creche enfant autiste
39 de fièvre la nourrice veut pas le prendre
gastro
Je suis enceinte de six mois
Je suis arrêtée 15 jours par le médecin
ma tata s'est cassé le bras
piqures obligatoires
elle fait une dépression
Il a une PAI pour son asthme
Avez-vous l'AEEH ?
My son has asthma
ابنتي مريضة
моя дитина хвора
mi hijo es alérgico
o meu filho tem uma deficiência
oğlum hasta
""".splitlines()

SANS_SANTE = """\
Combien de semaines de congés payés ?
Quel est le préavis ?
comment arrêter le contrat
Je cherche une place en crèche
Mon fils a deux ans
Quel est le tarif horaire ?
Qui signe le contrat ?
avenant
What are the opening hours?
Bonjour, merci de votre aide
""".splitlines()


@pytest.mark.parametrize("texte", SANTES)
def test_words_of_health_are_seen(texte):
    assert sante(texte)


@pytest.mark.parametrize("texte", SANS_SANTE)
def test_questions_without_health(texte):
    assert not sante(texte)


PLACES_CHERCHEES = """\
je cherche une place en crèche pour mon fils
avez-vous une nounou dispo à Louviers ?
g besoin dune garde pour lundi svp
Nous recherchons une assistante maternelle à partir de janvier
Bonjour, recherche nounou sur Gaillon
Y a-t-il des assistantes maternelles à Léry ?
Mme Fontaine a-t-elle encore de la place ?
je voudrais inscrire ma fille à la crèche
On souhaiterait une place en MAM
besoin d'une nourrice en urgence
une place disponible en halte-garderie le mardi ?
Qui peut garder mon bébé le samedi ?
Vous reste-t-il des places en septembre ?
Je cherche pour Adam 8 mois sur Louviers
I am looking for a nursery for my daughter
We need a childminder
أبحث عن حضانة لابني
Шукаю садок для сина
Busco una guardería para mi hija
Procuro uma creche
Kızım için kreş arıyorum
""".splitlines()

PAS_DE_PLACE = """\
Je cherche à savoir combien coûte une crèche
Je cherche des enfants à garder, je suis assistante maternelle
je voudrais garder des enfants chez moi, par où commencer
La place de crèche est attribuée par une commission, mais laquelle ?
jusqu'à quand pour indiquer si j'ai de la place, c'est obligatoire ?
Je cherche un modèle de contrat pour ma nounou
Où trouver une place en crèche ?
Ma nounou cherche un emploi
""".splitlines()


@pytest.mark.parametrize("texte", PLACES_CHERCHEES)
def test_a_place_looked_for_is_a_demande(texte):
    assert est_une_demande(texte)


@pytest.mark.parametrize("texte", PAS_DE_PLACE)
def test_a_question_is_no_demande(texte):
    assert not est_une_demande(texte)


def test_only_the_search_that_looks_for_a_place_is_a_demande():
    assert [requete for requete in REQUETES if est_une_demande(requete)] == ["g besoin dune garde pour lundi svp"]


@pytest.mark.parametrize("texte", REQUETES)
def test_no_real_search_speaks_of_danger(texte):
    assert not danger(texte)


INDESIRABLES = [
    "Voyez https://a.exemple et https://b.exemple",
    "www.a.exemple www.b.exemple",
    "HTTP://a.exemple, puis www.b.exemple",
    '<a href="https://a.exemple">ici</a>',
    "[url=https://a.exemple]ici[/url]",
    "<script>alert(1)</script>",
    "Bonjour <b>vous</b>",
    "<br/>à vendre",
    "[link]pilules[/link]",
    "[img]x[/img]",
    "",
    "   ",
    "12345",
    "!!!???",
    "🙂🙂🙂",
    "1/80",
]

HONNETES = [
    "J'ai lu https://www.pajemploi.urssaf.fr et je ne comprends pas",
    "Quel préavis ?",
    "أين الحضانة؟",
    "a < b et b > c",
    "je t'aime <3",
    "[prénom] est né",
    "Sur monenfant.fr et sur caf.fr, ce n'est pas pareil",
    "J'écris à a@exemple.fr",
]


@pytest.mark.parametrize("texte", INDESIRABLES)
def test_advertisements_are_seen(texte):
    assert indesirable(texte)


@pytest.mark.parametrize("texte", HONNETES)
def test_honest_questions_are_no_advertisement(texte):
    assert not indesirable(texte)


@given(st.text())
def test_no_text_is_too_odd(texte):
    assert {type(signe(texte)) for signe in (danger, sante, est_une_demande, indesirable)} == {bool}


@given(st.sampled_from(DANGERS), st.text(alphabet=" .,!?\n…🙂", max_size=5), st.text(alphabet=" .,!?\n…", max_size=5))
def test_danger_is_seen_whatever_the_case_and_the_signs_around(texte, avant, apres):
    assert danger(avant + texte.upper() + apres)
