"""A question whose mails come back: its relais calls, until somebody has spoken with the person."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from post_office.models import Email

from commun import rebonds
from demarches import notifications_questions, reglages_agents
from demarches.transitions import TransitionRefusee
from tests import fabriques


def poser(pitres, **champs):
    """A question whose receipt comes back: (question, mails to agents since)."""
    question = fabriques.QuestionFactory(relais=pitres[1].relais, agent=pitres[2], **champs)
    notifications_questions.recue(question)
    recu = Email.objects.get()
    for _fois in range(2):  # told twice, once is enough
        rebonds.abandonner(recu)
    return question, list(question.envois.filter(a_la_famille=False).values_list("gabarit", flat=True))


JOIGNABLE = {"telephone": "0612345678"}


@pytest.mark.parametrize(
    ("champs", "avis", "a_appeler"),
    [
        (JOIGNABLE, ["a_appeler"], True),
        ({"repondue": True, **JOIGNABLE}, ["a_appeler"], True),
        ({}, [], False),
        ({"close": True, **JOIGNABLE}, [], False),
        ({"statut": "a_verifier", **JOIGNABLE}, [], False),
    ],
    ids=["nouvelle", "répondue", "sans téléphone", "close", "à vérifier"],
)
def test_a_question_whose_mails_come_back_asks_for_a_call(client, roles_crees, pitres, champs, avis, a_appeler):
    question, ecrits = poser(pitres, **champs)
    client.force_login(pitres[2])
    liste = client.get(reverse("questions")).text

    assert ecrits == avis
    assert question.journal.filter(action="adresse_refusee").count() == 1
    assert (question.reference in liste and "À appeler" in liste) is a_appeler
    assert ("appeler" in question.etapes_permises(pitres[2])) is a_appeler
    assert "cette adresse n’existe pas" in client.get(question.get_absolute_url()).text


def test_once_somebody_has_called_nothing_is_to_be_done(client, roles_crees, pitres):
    question, _avis = poser(pitres, repondue=True, **JOIGNABLE)
    client.force_login(pitres[2])
    client.post(reverse("question_appeler", args=[question.uuid]), {"version": question.version})

    assert question.reference not in client.get(reverse("questions")).text
    assert "appeler" not in question.etapes_permises(pitres[2])
    with pytest.raises(TransitionRefusee):
        question.appeler(par=pitres[2])


def test_an_asker_who_comes_back_to_the_page_is_no_longer_to_be_called(pitres):
    question, _avis = poser(pitres, repondue=True, **JOIGNABLE)
    question.relancer("Et pour août ?")
    assert not question.a_appeler


def test_the_notice_of_a_call_about_a_question_names_nobody(pitres):
    question, _avis = poser(pitres, **JOIGNABLE)
    avis = Email.objects.latest("pk")
    for marque in (question.courriel, question.telephone, question.texte, question.url_suivi):
        assert marque not in avis.subject + avis.message


def test_a_grouped_notice_keeps_the_call_of_a_question_already_answered(pitres):
    pitres[2].reglages_avis.create(nature="question", rythme="recap")
    poser(pitres, repondue=True, **JOIGNABLE)
    assert reglages_agents.recapituler(timezone.now() + datetime.timedelta(days=7)) == 1
