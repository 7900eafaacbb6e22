"""The questions of the demonstration: in every state, dated, loaded once."""

from collections import Counter

from django.utils import timezone
from post_office.models import STATUS, Email

from demarches.models import Question
from site_info.demonstration.questions import QUESTIONS, charger_questions


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
