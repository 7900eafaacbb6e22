"""The outbox: written with what it tells, sent one by one, never lost."""

import datetime
import email
import smtplib

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.db import IntegrityError, OperationalError, transaction
from django.utils import timezone
from post_office.models import STATUS, Email, Log

from commun import courriels, travail
from commun.models import EnvoiEnCours
from tests.fabriques import TravailleurFactory

POST_OFFICE_D_ESSAI = {"BACKENDS": {"default": "tests.test_travailleur_courriels.Serveur"}}


class Serveur(BaseEmailBackend):
    """A mail server that takes what it is given, unless `panne` tells it how to fail."""

    recus = []
    panne = None

    def open(self):
        if isinstance(Serveur.panne, ConnectionRefusedError):
            raise Serveur.panne

    def send_messages(self, messages):
        for message in messages:
            if Serveur.panne and ("perdu@" in message.to[0] or not isinstance(Serveur.panne, smtplib.SMTPException)):
                raise Serveur.panne
            Serveur.recus.append(message)
        return len(messages)


@pytest.fixture
def serveur(settings):
    settings.POST_OFFICE = POST_OFFICE_D_ESSAI
    Serveur.recus, Serveur.panne = [], None
    return Serveur


@pytest.fixture
def travailleur():
    return TravailleurFactory()


@pytest.fixture
def mort():
    return TravailleurFactory(mort=True)


def ecrire(n=1, a="famille@exemple.org"):
    return [courriels._deposer(from_email="a@b.fr", to=[a], subject=f"Sujet {i}", message="Bonjour") for i in range(n)]


def vieillir(courriel, **depuis):
    Email.objects.filter(pk=courriel.pk).update(created=timezone.now() - datetime.timedelta(**depuis))


# Writing


def test_a_rolled_back_transaction_leaves_no_mail():
    with transaction.atomic():
        ecrire()
        transaction.set_rollback(True)

    assert not Email.objects.exists()


def test_a_mail_is_rendered_once_and_words_of_a_visitor_are_not_a_template(settings, tmp_path):
    settings.TEMPLATES = [
        {
            **settings.TEMPLATES[0],
            "DIRS": [tmp_path],
            "APP_DIRS": False,
        }
    ]
    (tmp_path / "courriels").mkdir()
    (tmp_path / "courriels" / "essai.txt").write_text("Sujet\n\n{{ mot|safe }}\n", encoding="utf-8")
    courriel = courriels.mettre_en_file("a@exemple.fr", "essai", {"mot": "{{ settings.SECRET_KEY }}"})

    assert courriel.subject == "Sujet"
    assert courriel.message == "{{ settings.SECRET_KEY }}\n"
    assert courriel.email_message().body == "{{ settings.SECRET_KEY }}\n"


def test_the_message_id_bears_the_public_address(settings):
    settings.ADRESSE_PUBLIQUE = "https://petite-enfance.exemple.fr"

    assert ecrire()[0].message_id.endswith("@petite-enfance.exemple.fr>")


# Sending


def test_mails_leave_in_the_order_they_were_written(serveur, travailleur):
    ecrire(5)

    assert courriels.envoyer_les_dus(travailleur) == (5, 0)
    assert [m.subject for m in serveur.recus] == [f"Sujet {i}" for i in range(5)]
    assert not EnvoiEnCours.objects.exists()


def test_nothing_is_sent_twice(serveur, travailleur):
    ecrire(2)
    courriels.envoyer_les_dus(travailleur)
    courriels.envoyer_les_dus(travailleur)

    assert len(serveur.recus) == 2


def test_a_dead_server_is_tried_once_then_left_alone(serveur, travailleur):
    ecrire(3)
    serveur.panne = ConnectionRefusedError()

    assert courriels.envoyer_les_dus(travailleur) == (0, 1)
    assert Email.objects.filter(status=STATUS.queued).count() == 2


def test_everything_leaves_when_the_server_comes_back(serveur, travailleur):
    ecrire(3)
    serveur.panne = ConnectionRefusedError()
    courriels.envoyer_les_dus(travailleur)
    serveur.panne = None
    Email.objects.update(scheduled_time=timezone.now())

    assert courriels.envoyer_les_dus(travailleur) == (3, 0)


def test_a_mail_refused_alone_does_not_stop_the_others(serveur, travailleur):
    ecrire(a="perdu@exemple.org")
    ecrire(2)
    serveur.panne = smtplib.SMTPRecipientsRefused({"perdu@exemple.org": (550, b"perdu@exemple.org unknown")})

    assert courriels.envoyer_les_dus(travailleur) == (2, 1)


def test_only_the_class_of_a_failure_is_kept(serveur, travailleur):
    ecrire(a="perdu@exemple.org")
    serveur.panne = smtplib.SMTPRecipientsRefused({"perdu@exemple.org": (550, b"unknown")})
    courriels.envoyer_les_dus(travailleur)
    (log,) = Log.objects.all()

    assert (log.exception_type, log.message) == ("SMTPRecipientsRefused", "")


def test_failures_are_spaced_out_then_hourly(serveur, travailleur):
    (courriel,) = ecrire()
    serveur.panne = ConnectionRefusedError()
    attentes = []
    for _essai in range(6):
        Email.objects.update(scheduled_time=None)
        courriels.envoyer_les_dus(travailleur)
        courriel.refresh_from_db()
        attentes.append(round((courriel.scheduled_time - timezone.now()).total_seconds() / 60))

    assert attentes == [1, 5, 15, 60, 60, 60]


@pytest.mark.parametrize(("heures", "statut"), [(70, STATUS.requeued), (72, STATUS.failed)])
def test_a_mail_is_given_up_after_72_hours(serveur, travailleur, heures, statut):
    (courriel,) = ecrire()
    vieillir(courriel, hours=heures)
    serveur.panne = ConnectionRefusedError()
    courriels.envoyer_les_dus(travailleur)
    courriel.refresh_from_db()

    assert courriel.status == statut


def test_a_mail_put_off_waits_its_time(serveur, travailleur):
    ecrire()
    Email.objects.update(scheduled_time=timezone.now() + datetime.timedelta(minutes=1))

    assert courriels.envoyer_les_dus(travailleur) == (0, 0)


def test_the_outcome_is_written_again_while_the_database_is_away(serveur, travailleur, monkeypatch):
    ecrire()
    noter, absences = courriels._noter, iter([OperationalError(), OperationalError(), None])

    def noter_quand_la_base_revient(*args):
        if absence := next(absences):
            raise absence
        noter(*args)

    monkeypatch.setattr(courriels, "_noter", noter_quand_la_base_revient)
    monkeypatch.setattr(courriels, "PATIENCE_S", 0)
    monkeypatch.setattr(courriels.connection, "close", lambda: None)

    assert courriels.envoyer_les_dus(travailleur) == (1, 0)
    assert len(serveur.recus) == 1


# Two workers, and dead ones


def test_a_mail_in_another_worker_s_hands_is_left_to_it(serveur, travailleur):
    autre = TravailleurFactory()
    EnvoiEnCours.objects.create(courriel=ecrire()[0], travailleur=autre)
    travail.reprendre(travailleur)

    assert courriels.envoyer_les_dus(travailleur) == (0, 0)


def test_a_mail_in_a_dead_worker_s_hands_is_sent_with_the_same_message_id(serveur, travailleur, mort):
    (courriel,) = ecrire()
    EnvoiEnCours.objects.create(courriel=courriel, travailleur=mort)
    travail.reprendre(travailleur)
    courriels.envoyer_les_dus(travailleur)

    assert [m.extra_headers["Message-ID"] for m in serveur.recus] == [courriel.message_id]


def test_losing_a_mail_to_a_quicker_worker_is_no_error(serveur, travailleur, monkeypatch):
    ecrire(2)
    prendre, refus = EnvoiEnCours.objects.create, iter([True])

    def perdre_la_premiere_course(**champs):
        if next(refus, False):
            raise IntegrityError
        return prendre(**champs)

    monkeypatch.setattr(EnvoiEnCours.objects, "create", perdre_la_premiere_course)

    assert courriels.envoyer_les_dus(travailleur) == (2, 0)


# State and purge


def test_the_state_counts_what_waits_and_how_long(serveur):
    premier, _second = ecrire(2)
    vieillir(premier, minutes=3)

    etat = courriels.etat_des_courriels()
    assert etat["en_attente"] == 2
    assert 180 <= etat["plus_ancien_s"] < 240


def test_finished_mails_are_erased_after_their_time(settings, serveur):
    settings.CONSERVATION_COURRIELS = datetime.timedelta(days=90)
    vieux, recent, attente = ecrire(3)
    Email.objects.filter(pk__in=[vieux.pk, recent.pk]).update(status=STATUS.sent)
    Email.objects.exclude(pk=recent.pk).update(last_updated=timezone.now() - datetime.timedelta(days=91))

    assert courriels.purger() == 1
    assert set(Email.objects.all()) == {recent, attente}


# Files


@pytest.fixture
def dossier(settings, tmp_path):
    settings.POST_OFFICE = {"BACKENDS": {"default": "commun.courriels.FichierEmlBackend"}}
    settings.DOSSIER_COURRIELS = tmp_path / "courriels"
    return settings.DOSSIER_COURRIELS


def test_each_mail_is_a_readable_file_named_after_its_date_and_subject(dossier, travailleur):
    courriels._deposer(from_email="a@b.fr", to=["c@d.fr"], subject="Votre demande PE-7K4F", message="Été : 12 €")
    courriels.envoyer_les_dus(travailleur)
    (fichier,) = dossier.iterdir()
    lu = email.message_from_bytes(fichier.read_bytes(), policy=email.policy.default)

    assert fichier.name.startswith(f"{timezone.localtime():%Y%m%d-}")
    assert "-votre-demande-pe-7k4f-" in fichier.name
    assert fichier.suffix == ".eml"
    assert lu.get_content().strip() == "Été : 12 €"


def test_a_mail_sent_again_replaces_its_file(dossier, travailleur):
    (courriel,) = ecrire()
    courriels.envoyer_les_dus(travailleur)
    Email.objects.filter(pk=courriel.pk).update(status=STATUS.queued)
    courriels.envoyer_les_dus(travailleur)

    assert len(list(dossier.iterdir())) == 1
