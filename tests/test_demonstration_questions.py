"""The questions of the demonstration: in every state, dated, loaded once."""

from collections import Counter

from django.core.management import call_command
from django.utils import timezone
from post_office.models import STATUS, Email

from demarches import a_reprendre
from demarches.a_reprendre import Genre
from demarches.models import AbonnementTheme, Question
from faq.models import QuestionPage
from site_info.contenus import arbre
from site_info.contenus import questions as starter
from site_info.demonstration import reprises
from site_info.demonstration.questions import QUESTIONS, charger_questions
from site_info.semis import semer
from tests import fabriques


def test_each_relais_has_questions_in_every_state_and_nothing_leaves(page_demande, pitres):
    assert charger_questions() == charger_questions() == len(QUESTIONS)
    etats = Counter(Question.objects.values_list("statut", flat=True))
    assert set(etats) == {"nouvelle", "en_cours", "repondue", "close"}
    assert not Email.objects.exclude(status=STATUS.sent).exists()
    for question in Question.objects.all():
        question.full_clean()
        assert question.soumise_le <= timezone.now()
        assert question.soumise_le <= (question.repondue_le or timezone.now())
    assert Question.objects.en_retard().count() == 0


def test_the_list_of_what_calls_for_work_is_alive_and_loaded_once(accueil, page_demande, pitres):
    index = fabriques.IndexQuestionsPageFactory(parent=accueil, slug="questions")
    call_command("importer_baremes", verbosity=0)
    for module in arbre.modules(starter):
        if module.PAGE["slug"] in {*reprises.RELECTURES, "cmg"}:
            semer(QuestionPage, index, module.PAGE)
    charger_questions()
    animatrice = fabriques.AnimationFactory(relais=pitres[1].relais).agent
    for _ in range(2):
        reprises.charger_reprises()
    genres = Counter(raison.genre for ligne in a_reprendre.lignes(animatrice) for raison in ligne.raisons)
    attendus = {Genre.ARTICLE, Genre.RELECTURE, Genre.PEU_UTILE, Genre.THEME, Genre.ARTICLE_A_VENIR, Genre.BIENTOT}
    assert attendus <= set(genres)
    assert genres[Genre.PEU_UTILE] == 1
    assert AbonnementTheme.objects.filter(agent=animatrice).count() == len(reprises.THEMES)
