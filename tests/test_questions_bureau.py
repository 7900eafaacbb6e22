"""The desk of questions: who sees what, each action, the way to a public page."""

import datetime

import pytest
from django.core.cache import cache
from django.urls import URLPattern, reverse
from django.utils import timezone
from post_office.models import Email

from commun.models import Territoire
from demarches import publication, urls_bureau_questions
from demarches.etapes_question import ETAPES, LIGNES, StatutQuestion
from demarches.models import Avis, Question
from demarches.models.demandes import ConflitDeVersion
from demarches.roles import Groupe
from demarches.transitions import Acteur, TransitionRefusee
from faq.models import QuestionPage
from tests import fabriques

pytestmark = pytest.mark.usefixtures("roles_crees")

METHODES = ("get", "post", "head")
ROLES = [*Groupe, "superutilisateur", "autre relais", "ancienne animatrice", "compte fermé"]


def noms(motifs, objet=False):
    """(name, about one question) of every address, from the URL configuration itself."""
    for motif in motifs:
        dans = objet or "uuid" in str(motif.pattern)
        if isinstance(motif, URLPattern):
            yield motif.name, dans
        else:
            yield from noms(motif.url_patterns, dans)


D_UNE_QUESTION = [nom for nom, objet in noms(urls_bureau_questions.urlpatterns) if objet]


@pytest.fixture
def animatrice(pitres):
    return fabriques.AnimationFactory(relais=pitres[1].relais).agent


@pytest.fixture
def question(pitres, page_demande):
    return fabriques.QuestionFactory(commune=pitres[0], relais=pitres[1].relais)


@pytest.fixture
def bureau(client, animatrice):
    client.force_login(animatrice)
    return client


def agent_de(role, relais):
    """An agent of this role who has no right on the questions of `relais`."""
    if role in list(Groupe):
        return fabriques.UtilisateurFactory(groupes=[role])
    if role == "superutilisateur":
        return fabriques.UtilisateurFactory(is_superuser=True)
    if role == "ancienne animatrice":
        return fabriques.AnimationFactory(relais=relais, au="2020-01-01").agent
    if role == "compte fermé":
        return fabriques.AnimationFactory(relais=relais, agent__is_active=False).agent
    return fabriques.AnimationFactory().agent


def test_every_action_of_an_agent_has_its_address():
    siennes = {f"question_{e.nom}" for e in LIGNES if set(e.acteurs) != {Acteur.FAMILLE}}
    assert siennes <= set(D_UNE_QUESTION)


@pytest.mark.parametrize("nom", D_UNE_QUESTION)
def test_a_question_of_another_relais_does_not_exist_for_any_role(client, question, nom):
    reponses = {}
    for role in ROLES:
        agent = agent_de(role, question.relais)
        client.force_login(agent)
        for methode in METHODES:
            code = getattr(client, methode)(reverse(nom, args=[question.uuid])).status_code
            reponses[role, methode] = 404 if code == 302 and not agent.is_active else code
    question.refresh_from_db()
    assert {cas: code for cas, code in reponses.items() if code != 404} == {}
    assert (question.version, question.journal.count()) == (0, 0)


@pytest.mark.parametrize("role", ROLES)
def test_no_list_shows_a_question_of_another_relais(client, question, role):
    client.force_login(agent_de(role, question.relais))
    for vue in ("a_repondre", "miennes", "en_retard", "repondues", "closes", "zzz"):
        assert question.reference not in client.get(f"{reverse('questions')}?vue={vue}").text
    assert question.reference not in client.get("/admin/").text


def test_an_anonymous_visitor_goes_to_the_login(client, question):
    assert client.get(question.get_absolute_url()).url.startswith("/admin/login/")


def test_the_coordination_sees_what_has_no_relais_and_what_is_late(client, question):
    coordinatrice = fabriques.UtilisateurFactory(groupes=[Groupe.COORDINATION])
    perdue = fabriques.QuestionFactory(a_orienter=True, commune=question.commune)
    assert list(Question.objects.visibles_par(coordinatrice)) == [perdue]
    Question.objects.filter(pk=question.pk).update(
        echeance_reponse_le=timezone.localdate() - datetime.timedelta(days=1)
    )
    assert set(Question.objects.visibles_par(coordinatrice)) == {question, perdue}
    client.force_login(coordinatrice)
    adresse = reverse("question_affecter_relais", args=[perdue.uuid])
    reponse = client.post(adresse, {"version": 0, "relais": question.relais.pk})
    assert reponse.url == reverse("questions")  # it is no longer hers to see
    perdue.refresh_from_db()
    assert (perdue.statut, perdue.relais) == ("nouvelle", question.relais)


@pytest.mark.parametrize("statut", StatutQuestion)
@pytest.mark.parametrize("nom", ETAPES)
def test_the_model_refuses_what_is_not_in_the_table(question, animatrice, statut, nom):
    etape = ETAPES[nom]
    for acteur in Acteur:
        permise = statut in etape.depuis and acteur in etape.acteurs
        assert etape.permise(statut, {acteur}) == permise
        if not permise:
            with pytest.raises(TransitionRefusee):
                etape.verifier(statut, {acteur})


def test_taking_answering_and_what_remains(bureau, question, animatrice):
    adresse = question.get_absolute_url()
    page = bureau.get(adresse).text
    assert question.texte in page
    bureau.post(f"{adresse}prendre/", {"version": 0})
    question.refresh_from_db()
    assert (question.statut, question.agent) == ("en_cours", animatrice)
    vide = bureau.post(f"{adresse}repondre/", {"version": 1})
    assert "Écrivez une réponse, ou choisissez une réponse déjà écrite." in vide.text
    bureau.post(f"{adresse}repondre/", {"version": 1, "texte": "Un dixième du salaire."})
    question.refresh_from_db()
    assert (question.statut, question.messages.get().par) == ("repondue", animatrice)
    assert [ligne.action for ligne in question.journal.all()] == ["lire", "prendre", "repondre"]
    assert "Un dixième du salaire." in bureau.get(adresse).text


def test_of_two_agents_the_second_is_told_and_loses_nothing(bureau, question, animatrice):
    question.prendre(par=animatrice)
    adresse = f"{question.get_absolute_url()}repondre/"
    reponse = bureau.post(adresse, {"version": 0, "texte": "Ma longue réponse."})
    assert reponse.status_code == 409
    assert "Ma longue réponse." in reponse.text
    assert "Un collègue a modifié cette question entre-temps" in reponse.text
    with pytest.raises(ConflitDeVersion):
        question.repondre(par=animatrice, texte="x", version=0)


def test_a_draft_or_hidden_document_is_not_sent(bureau, question):
    brouillon = fabriques.QuestionPageFactory(parent=fabriques.IndexQuestionsPageFactory(), live=False)
    reponse = bureau.post(
        f"{question.get_absolute_url()}repondre/", {"version": 0, "texte": "x", "fiches": [brouillon.pk]}
    )
    assert reponse.status_code == 200
    assert question.messages.count() == 0


def test_an_opinion_is_asked_without_the_question(bureau, client, question, animatrice):
    collegue = fabriques.AnimationFactory().agent
    adresse = f"{question.get_absolute_url()}demander_avis/"
    assert (
        "verifie"
        in bureau.post(adresse, {"version": 0, "a": collegue.pk, "texte": "Que dire ?"}).context["form"].errors
    )
    bureau.post(adresse, {"version": 0, "a": collegue.pk, "texte": "Que dire ?", "verifie": "on"})
    avis = Avis.objects.get()
    (courriel,) = Email.objects.filter(to__contains=collegue.email)
    assert question.reference not in courriel.subject + courriel.message
    for autre in (animatrice, fabriques.AnimationFactory().agent):
        client.force_login(autre)
        assert client.get(reverse("question_avis", args=[avis.pk])).status_code == 404
    client.force_login(collegue)
    page = client.get(reverse("question_avis", args=[avis.pk])).text
    assert "Que dire ?" in page
    for secret in (question.texte, question.reference, question.courriel):
        assert secret not in page
    assert client.post(reverse("question_avis", args=[avis.pk]), {"reponse": "Le dixième."}).status_code == 302
    assert client.post(reverse("question_avis", args=[avis.pk]), {"reponse": "Autre."}).status_code == 404
    client.force_login(animatrice)
    assert "Le dixième." in client.get(question.get_absolute_url()).text


def test_a_signalled_question_is_logged_and_never_public(bureau, question):
    Question.objects.filter(pk=question.pk).update(statut="repondue", accepte_publication=True)
    adresse = question.get_absolute_url()
    assert "publier" in bureau.get(adresse).context["permises"]
    Territoire.objects.update(crip="02 99 00 00 19")
    cache.clear()
    assert "02 99 00 00 19" in bureau.get(f"{adresse}signaler/").text
    bureau.post(f"{adresse}signaler/", {"version": 0})
    assert "publier" not in bureau.get(adresse).context["permises"]
    ligne = question.journal.get(action="signaler")
    assert (ligne.objet, ligne.motif) == ({"avant": "repondue", "apres": "repondue"}, "")


def test_without_consent_nothing_is_published(question, animatrice):
    question.repondre(par=animatrice, texte="Un dixième.")
    with pytest.raises(TransitionRefusee):
        question.noter_la_fiche(fabriques.QuestionPageFactory(), par=animatrice)


@pytest.fixture
def publiable(question, animatrice, accueil):
    fabriques.IndexQuestionsPageFactory(parent=accueil)
    question.repondre(par=animatrice, texte="Un dixième <b>du</b> salaire.")
    Question.objects.filter(pk=question.pk).update(accepte_publication=True)
    return question


FICHE = {
    "titre": "Comment payer deux semaines de congés ?",
    "publics": ["parent_employeur"],
    "themes": ["conges"],
    "reponse_courte": "Un dixième du salaire.",
    "detail": "Un dixième <b>du</b> salaire.",
    "verifie": "on",
}


def test_an_answer_becomes_a_page_that_a_second_person_publishes(bureau, publiable, animatrice):
    adresse = f"{publiable.get_absolute_url()}publier/"
    assert "Un dixième" in bureau.get(adresse).text
    assert bureau.post(adresse, FICHE | {"version": 1, "verifie": ""}).status_code == 200
    assert QuestionPage.objects.count() == 0
    bureau.post(adresse, FICHE | {"version": 1})
    page = QuestionPage.objects.get()
    assert (page.live, page.title, page.themes) == (False, FICHE["titre"], ["conges"])
    assert "&lt;b&gt;" in page.corps[0].value.source
    traces = f"{page.slug} {page.owner} {page.reponse_courte} {page.corps}"
    assert publiable.courriel not in traces
    assert publiable.reference not in traces
    assert not page.permissions_for_user(animatrice).can_publish()
    page.get_latest_revision().publish()
    assert Email.objects.filter(to__contains=publiable.courriel, subject__contains="aide maintenant").count() == 1
    page.get_latest_revision().publish()
    assert Email.objects.filter(subject__contains="aide maintenant").count() == 1
    assert page.title in bureau.get(publiable.url_suivi).text


def test_two_pages_never_share_an_address(publiable, animatrice):
    champs = {nom: valeur for nom, valeur in FICHE.items() if nom != "verifie"}
    page = publication.creer_la_page(publiable, par=animatrice, **champs)
    Question.objects.filter(pk=publiable.pk).update(fiche=None)
    assert publication.creer_la_page(publiable, par=animatrice, **champs).slug == f"{page.slug}-2"


def test_the_list_costs_the_same_for_two_and_thirty(bureau, question, django_assert_max_num_queries):
    fabriques.QuestionFactory(relais=question.relais, commune=question.commune)
    bureau.get(reverse("questions"))
    with django_assert_max_num_queries(40) as deux:
        bureau.get(reverse("questions"))
    fabriques.QuestionFactory.create_batch(20, relais=question.relais, commune=question.commune)
    with django_assert_max_num_queries(len(deux)):
        bureau.get(reverse("questions"))


@pytest.mark.parametrize("nom", ["passer", "clore", "proposer_demande", "rouvrir", "signaler", "demander_avis"])
def test_every_form_opens_and_says_what_is_missing(bureau, question, nom):
    if nom == "rouvrir":
        Question.objects.filter(pk=question.pk).update(statut="close", close_le=timezone.now(), motif_fin="hors_sujet")
    adresse = f"{question.get_absolute_url()}{nom}/"
    assert bureau.get(adresse).status_code == 200
    reponse = bureau.post(adresse, {})
    assert reponse.status_code == 200
    assert "Rechargez la question" in reponse.text
