"""Getting into the back office: slowed down when it fails, possible again by mail."""

import datetime
import re

import pytest
from axes.models import AccessAttempt, AccessLog
from django.core import mail
from django.test import override_settings
from django.utils import timezone
from post_office.models import Email

from commun import connexion, courriels, menage, travail
from commun.models import Utilisateur
from tests import fabriques

CONNEXION = "/admin/login/"


@pytest.fixture
def agent():
    return Utilisateur.objects.create_superuser(
        "agent@exemple.fr", "mot-de-passe-de-test", first_name="Camille", last_name="Dupont"
    )


@pytest.fixture
def freins(settings):
    settings.AXES_ENABLED = True


def essayer(client, mot_de_passe, email="agent@exemple.fr", adresse="203.0.113.7"):
    return client.post(CONNEXION, {"username": email, "password": mot_de_passe}, REMOTE_ADDR=adresse)


def test_an_agent_enters_with_its_address_and_password(accueil, client, agent, freins):
    reponse = essayer(client, "mot-de-passe-de-test")

    assert reponse.status_code == 302
    assert client.get("/admin/").status_code == 200


def test_after_eight_refusals_even_the_right_password_waits(accueil, client, agent, freins):
    for _essai in range(8):
        reponse = essayer(client, "faux")
    apres = essayer(client, "mot-de-passe-de-test")

    assert reponse.status_code == apres.status_code == 429
    assert "15 minutes" in apres.text
    assert "<h1" in apres.text


def test_another_place_is_not_locked_out_by_somebody_else_s_refusals(accueil, client, agent, freins):
    for _essai in range(8):
        essayer(client, "faux")

    assert essayer(client, "mot-de-passe-de-test", adresse="198.51.100.1").status_code == 302


def test_little_is_kept_of_a_refusal_and_a_day_only(accueil, client, agent, freins):
    essayer(client, "faux")
    (tentative,) = AccessAttempt.objects.all()
    AccessAttempt.objects.update(attempt_time=timezone.now() - datetime.timedelta(hours=25))

    assert "faux" not in tentative.post_data
    assert not AccessLog.objects.exists()
    assert menage.oublier_les_connexions_refusees() == 1
    assert not AccessAttempt.objects.exists()


@pytest.mark.parametrize(
    ("mandataires", "transmis", "attendue"),
    [
        (0, "198.51.100.1", "10.0.0.1"),
        (1, "198.51.100.1", "198.51.100.1"),
        (1, "invente, 198.51.100.1", "198.51.100.1"),
        (2, "invente, 198.51.100.1, 10.0.0.2", "198.51.100.1"),
        (2, "198.51.100.1", "10.0.0.1"),
        (1, "", "10.0.0.1"),
    ],
)
def test_only_our_own_proxies_are_believed(rf, settings, mandataires, transmis, attendue):
    settings.NOMBRE_DE_MANDATAIRES = mandataires
    requete = rf.get("/", headers={"x-forwarded-for": transmis}, REMOTE_ADDR="10.0.0.1")

    assert connexion.adresse_du_client(requete) == attendue


@override_settings(EMAIL_BACKEND="commun.courriels.BoiteDEnvoiBackend")
def test_a_forgotten_password_is_changed_through_a_mail_of_the_outbox(accueil, client, agent):
    client.post("/admin/password_reset/", {"email": "AGENT@exemple.fr"})
    (courriel,) = Email.objects.all()
    travail.Boucle().passer()
    (parti,) = mail.outbox
    lien = re.search(r"/admin/password_reset/confirm/\S+", parti.body)[0]
    page = client.get(lien, follow=True)
    client.post(
        page.redirect_chain[-1][0],
        {"new_password1": "un-autre-mot-de-passe", "new_password2": "un-autre-mot-de-passe"},
    )
    agent.refresh_from_db()

    assert parti.extra_headers["Message-ID"] == courriel.message_id
    assert agent.check_password("un-autre-mot-de-passe")


@override_settings(EMAIL_BACKEND="commun.courriels.BoiteDEnvoiBackend")
def test_an_unknown_address_gets_the_same_answer_and_no_mail(accueil, client, agent):
    connue = client.post("/admin/password_reset/", {"email": "agent@exemple.fr"})
    inconnue = client.post("/admin/password_reset/", {"email": "personne@exemple.fr"})

    assert (connue.status_code, connue["Location"]) == (inconnue.status_code, inconnue["Location"])
    assert Email.objects.count() == 1


def test_django_s_own_mails_are_stored_as_they_are():
    message = mail.EmailMultiAlternatives("{{ sujet }}", "{% load x %} {{ corps }}", "a@b.fr", ["c@d.fr"])
    message.attach_alternative("<p>{{ corps }}</p>", "text/html")
    courriels.BoiteDEnvoiBackend().send_messages([message])
    (courriel,) = Email.objects.all()

    assert courriel.subject == "{{ sujet }}"
    assert courriel.message == "{% load x %} {{ corps }}"
    assert courriel.html_message == "<p>{{ corps }}</p>"


def test_an_agent_without_the_back_office_right_is_not_let_in(accueil, client):
    fabriques.UtilisateurFactory(email="sans@exemple.fr")
    essayer(client, "mot-de-passe-de-test", email="sans@exemple.fr")

    assert client.get("/admin/").status_code == 302
