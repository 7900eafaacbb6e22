"""Asking a question to a relais: what is accepted, where it goes, what the asker's page says and does."""

import datetime
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from django.utils.html import escape
from post_office.models import Email
from wagtail.models import Locale

from demarches import jetons
from demarches.conservation import QUESTIONS, executer
from demarches.models import Brouillon, Question, QuestionStat
from demarches.models.brouillons import HorsTerritoire
from tests import fabriques

ADRESSE = "/questions/poser/"
BONNE = {
    "profil": "parent_employeur",
    "commune": "27458",
    "theme": "conges",
    "texte": "Ma nounou part deux semaines en août : comment payer ses congés ?",
    "courriel": "nour@exemple.org",
}


def bonne(**champs):
    return BONNE | {"cle": str(uuid4())} | champs


@pytest.fixture
def animatrice(pitres):
    return fabriques.AnimationFactory(relais=pitres[1].relais).agent


def poser(client, adresse=ADRESSE, **champs):
    return client.post(adresse, bonne(**champs) | {"envoyer": "1"})


def sujets(a=None):
    courriels = Email.objects.filter(to__contains=a) if a else Email.objects.all()
    return [courriel.subject for courriel in courriels.order_by("pk")]


def test_the_form_keeps_nothing_and_is_kept_by_nobody(client, page_demande, pitres):
    reponse = client.get(f"{ADRESSE}?commune=27458&theme=contrat")
    assert "no-store" in reponse["Cache-Control"]
    choisie = BeautifulSoup(reponse.text, "html.parser").select_one("[name=commune] option[selected]")
    assert (choisie["value"], choisie["lang"]) == ("27458", "fr")
    assert '<option value="contrat" selected>' in reponse.text
    assert Question.objects.count() == 0


@pytest.mark.parametrize(
    "parametres", ["commune=99999", "commune=%00", "theme=zzz&profil=x", "cle=1&commune=" + "9" * 500]
)
def test_nonsense_in_the_address_is_left_out(client, page_demande, pitres, parametres):
    if "%00" in parametres:
        assert client.get(f"{ADRESSE}?{parametres}").status_code == 400
    else:
        assert client.get(f"{ADRESSE}?{parametres}").status_code == 200


@pytest.mark.parametrize(
    ("champs", "dit"),
    [
        ({"profil": ""}, "Dites qui vous êtes"),
        ({"profil": "chat"}, "chat"),
        ({"commune": ""}, "Choisissez votre commune."),
        ({"commune": "75056"}, "Cette commune n’est pas dans la liste"),
        ({"commune": "'; DROP"}, "Cette commune n’est pas dans la liste"),
        ({"theme": "pluie"}, "pluie"),
        ({"texte": "  "}, "Écrivez votre question."),
        ({"texte": "é" * 1501}, "C’est trop long : 1500 caractères au plus, il y en a 1501."),
        ({"courriel": ""}, "Indiquez une adresse électronique ou un numéro de téléphone."),
        ({"courriel": "nour"}, "Cette adresse n’est pas valable."),
        ({"courriel": "", "telephone": "12"}, "Ce numéro n’est pas valable."),
        ({"cle": "zzz"}, ""),
    ],
)
def test_a_wrong_answer_is_said_and_the_others_stay(client, page_demande, pitres, champs, dit):
    reponse = poser(client, **champs)
    assert reponse.status_code == 200
    assert escape(dit) in reponse.text
    assert Question.objects.count() == 0
    if "texte" not in champs:
        assert BONNE["texte"] in reponse.text


def test_before_sending_one_reads_what_one_wrote(client, page_demande, pitres):
    reponse = client.post(ADRESSE, bonne(texte="<b>Bonjour</b> & merci"))
    assert "&lt;b&gt;Bonjour&lt;/b&gt; &amp; merci" in reponse.text
    assert 'name="envoyer"' in reponse.text
    assert Question.objects.count() == 0
    retour = client.post(ADRESSE, bonne(texte="<b>Bonjour</b>") | {"modifier": "1"})
    assert "&lt;b&gt;Bonjour&lt;/b&gt;</textarea>" in retour.text
    assert "champ--erreur" not in retour.text


def test_a_question_goes_to_the_relais_of_the_commune_and_says_who_nobody_is(client, page_demande, pitres, animatrice):
    reponse = poser(client, telephone="0612345678")
    question = Question.objects.get()
    assert reponse.url == f"{question.url_suivi}?fait=envoyee"
    assert (question.relais, question.statut, question.langue) == (pitres[1].relais, "nouvelle", "fr")
    assert not question.accepte_publication
    for agent in (pitres[2], animatrice):
        courriel = Email.objects.get(to__contains=agent.email)
        assert courriel.subject == f"Nouvelle question {question.reference}, Pîtres"
        for secret in ("nour", "06 12", "août"):
            assert secret not in courriel.message
    (recu,) = Email.objects.filter(to__contains="nour@exemple.org")
    assert "août" not in recu.message
    assert question.reference in recu.subject
    page = client.get(reponse.url)
    assert "Votre question est envoyée." in page.text
    assert page["Referrer-Policy"] == "no-referrer"


def test_clicks_and_tabs_make_one_question(client, page_demande, pitres):
    donnees = bonne() | {"envoyer": "1"}
    adresses = {client.post(ADRESSE, donnees).url for _clic in range(3)}
    adresses.add(poser(client).url)  # another tab, the same words from the same person
    assert len(adresses) == Question.objects.count() == 1
    poser(client, courriel="autre@exemple.org")
    assert Question.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_two_clicks_at_once_make_one_question(page_demande, pitres, en_meme_temps):
    commune = pitres[0]
    cle = uuid4()

    champs = {"profil": "famille", "theme": "relais", "texte": "Bonjour", "courriel": "n@exemple.org"}

    def poser_aussi():
        return Question.objects.poser(cle=cle, commune=commune, **champs).reference

    assert len(set(en_meme_temps(poser_aussi, poser_aussi))) == 1
    assert en_meme_temps(Question.objects.count) == [1]


def test_a_commune_without_relais_waits_for_the_coordination(client, page_demande, pitres):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    dehors = fabriques.CommuneFactory(insee="27701", nom="Vironvay", epci=pitres[0].epci)
    poser(client, commune=dehors.insee)
    question = Question.objects.get()
    assert (question.statut, question.relais) == ("a_orienter", None)
    assert sujets(coordinatrice.email) == [f"Nouvelle question {question.reference}, Vironvay"]


def test_a_commune_of_elsewhere_stores_nothing(pitres):
    dehors = fabriques.CommuneFactory(dehors=True)
    with pytest.raises(HorsTerritoire):
        Question.objects.poser(
            cle=uuid4(), commune=dehors, profil="famille", theme="relais", texte="x", courriel="a@b.fr"
        )
    assert Question.objects.count() == 0


def test_an_expired_token_keeps_what_was_typed(page_demande, pitres):
    strict = Client(enforce_csrf_checks=True)
    reponse = strict.post(ADRESSE, bonne() | {"envoyer": "1"})
    assert reponse.status_code == 403
    assert BONNE["texte"] in reponse.text


def test_a_place_looked_for_becomes_a_request_with_the_same_words(client, page_demande, pitres):
    reponse = client.post(ADRESSE, bonne(texte="Je cherche une place en crèche pour septembre.") | {"demande": "1"})
    assert reponse.url == "/demande/"
    brouillon = Brouillon.objects.get()
    proposees = brouillon.reponses["_propositions"]
    assert proposees["message"]["message"] == "Je cherche une place en crèche pour septembre."
    assert proposees["commune"]["commune_residence"] == "27458"
    assert Question.objects.count() == 0


# The asker's page


@pytest.fixture
def question(page_demande, pitres):
    return fabriques.QuestionFactory(commune=pitres[0], relais=pitres[1].relais, agent=pitres[2])


def test_a_link_touched_or_of_another_thing_opens_nothing(client, question):
    assert client.get(question.url_suivi).status_code == 200
    assert client.get(question.url_suivi[:-2] + "x/").status_code == 404
    assert client.get(f"/suivi/question/{jetons.ecrire(uuid4())}/").status_code == 404
    assert client.get(question.url_suivi.replace("/question/", "/")).status_code == 404


def test_reading_changes_nothing(client, question):
    client.get(f"{question.url_suivi}?fait=relancer")
    question.refresh_from_db()
    assert (question.version, question.journal.count()) == (0, 0)


def test_the_answer_is_read_in_its_language_and_french_is_marked(client, question, langues_ouvertes):
    modele = fabriques.ReponseTypeFactory(texte="Les congés se calculent au 31 mai.")
    traduite = modele.copy_for_translation(Locale.objects.get_or_create(language_code="uk")[0])
    traduite.texte = "Відпустка рахується 31 травня."
    traduite.save()
    Question.objects.filter(pk=question.pk).update(langue="uk")
    question.repondre(par=question.agent, texte="Appelez-moi jeudi.", reponse=modele)
    page = client.get(f"/uk{question.url_suivi}").text
    assert '<p class="suivi-mot" lang="uk" dir="ltr">Відпустка' in page
    assert '<p class="suivi-mot" lang="fr" dir="ltr">Appelez-moi jeudi.' in page


def test_free_words_reach_a_confirmed_address_only(client, question):
    question.repondre(par=question.agent, texte="Appelez-moi jeudi.")
    assert "Appelez-moi" not in Email.objects.get(to__contains=question.courriel).message
    client.post(question.url_suivi, {"action": "adresse"})
    question.repondre(par=question.agent, texte="Ou vendredi.")
    assert "Ou vendredi." in Email.objects.filter(to__contains=question.courriel).latest("pk").message
    assert "Appelez-moi jeudi." in client.get(question.url_suivi).text


def test_an_unconfirmed_address_receives_two_mails(question):
    for _fois in range(4):
        question.repondre(par=question.agent, texte="Voilà.")
    assert Email.objects.filter(to__contains=question.courriel).count() == 2


def test_the_asker_writes_again_and_the_same_agent_is_told(client, question):
    question.repondre(par=question.agent, texte="Voilà.")
    vide = client.post(question.url_suivi, {"action": "relancer", "texte": " "})
    assert "Écrivez ce qui n’est pas clair." in vide.text
    client.post(question.url_suivi, {"action": "relancer", "texte": "Et en année incomplète ?"})
    question.refresh_from_db()
    assert question.statut == "en_cours"
    assert sujets(question.agent.email) == [f"Suite de la question {question.reference}, Pîtres"]
    encore = client.post(question.url_suivi, {"action": "relancer", "texte": "Allô ?"})
    assert encore.status_code == 409
    assert "Allô ?" in encore.text or "a changé entre-temps" in encore.text


@pytest.mark.parametrize("donnees", [{}, {"action": "effacer"}, {"action": ["a", "b"]}, {"texte": "x"}])
def test_an_unknown_button_changes_nothing(client, question, donnees):
    assert client.post(question.url_suivi, donnees).status_code == 400
    question.refresh_from_db()
    assert question.version == 0


def test_a_withdrawn_question_is_over(client, question):
    client.post(question.url_suivi, {"action": "retirer"})
    question.refresh_from_db()
    assert (question.statut, question.motif_fin) == ("close", "retiree")
    assert client.post(question.url_suivi, {"action": "retirer"}).status_code == 409


def test_one_led_to_the_form_finds_its_words_there(client, question):
    question.proposer_demande(par=question.agent)
    assert 'value="demande"' in client.get(question.url_suivi).text
    assert client.post(question.url_suivi, {"action": "demande"}).url == "/demande/"
    assert Brouillon.objects.get().reponses["_propositions"]["message"]["message"] == question.texte


def test_a_page_costs_the_same_with_one_answer_or_twenty(client, question, accueil, django_assert_max_num_queries):
    index = fabriques.IndexQuestionsPageFactory(parent=accueil)
    fiches = [fabriques.QuestionPageFactory(parent=index, slug=f"q{rang}") for rang in range(5)]
    question.repondre(par=question.agent, texte="Voilà.", fiches=fiches[:1])
    client.get(question.url_suivi)
    with django_assert_max_num_queries(15) as une:
        client.get(question.url_suivi)
        n = len(une)
    for _fois in range(19):
        question.repondre(par=question.agent, texte="Voilà.", fiches=fiches)
    with django_assert_max_num_queries(n):
        assert client.get(question.url_suivi).text.count('href="/questions/q4/"') == 19


# Erasure


def test_a_question_is_erased_a_year_after_its_last_move_and_leaves_numbers(question):
    question.repondre(par=question.agent, texte="Voilà.")
    Question.objects.filter(pk=question.pk).update(dernier_mouvement_le=timezone.now() - datetime.timedelta(days=364))
    assert executer(QUESTIONS).effaces == 0
    Question.objects.filter(pk=question.pk).update(dernier_mouvement_le=timezone.now() - datetime.timedelta(days=367))
    assert executer(QUESTIONS).effaces == 1
    assert Question.objects.count() == 0
    stat = QuestionStat.objects.get()
    assert (stat.nombre, stat.theme, stat.issue) == (1, "conges", "repondue")
