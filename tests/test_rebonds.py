"""Mails that did not arrive: what a report says, what it changes, what is told, and what no report may do."""

import mailbox
import smtplib
import socketserver
import threading

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from post_office.models import STATUS, Email

from commun import boites, courriels, rebonds, verdicts
from commun.models import AdresseRefusee
from commun.rebonds import Suite, traiter_rebond
from demarches import notifications, notifications_questions
from demarches.models import Demande, Envoi
from tests import fabriques
from tests.rapports import AUTRES, EXIM, POSTFIX, RAPPORTS, en_clair, etat, rapport

IDENTIFIANT = "<177.12.345@exemple.fr>"
INCONNUE = RAPPORTS["postfix, inconnue"][2]
PLEINE = RAPPORTS["gmail, boîte pleine"][2]


@pytest.fixture(autouse=True)
def _reglages(settings):
    settings.ADRESSE_PUBLIQUE = "https://exemple.fr"
    settings.COURRIEL_REBONDS = "rebonds@exemple.fr"


def octets(texte, identifiant=IDENTIFIANT):
    return texte.replace("{id}", identifiant).encode()


@pytest.fixture
def demande(pitres):
    """A request whose receipt left."""
    demande = fabriques.DemandeFactory(secteur=pitres[1], referent=pitres[2])
    notifications.recu(demande)
    Email.objects.update(status=STATUS.sent)
    return demande


@pytest.fixture
def parti(demande):
    return Email.objects.get()


def recevoir(parti, texte=INCONNUE):
    return traiter_rebond(octets(texte, parti.message_id))


# What a report says


@pytest.mark.parametrize("nom", RAPPORTS)
def test_a_report_of_the_world_is_understood(nom):
    verdict, code, texte = RAPPORTS[nom]
    lu = verdicts.lire(octets(texte))

    assert (lu.verdict, lu.code) == (verdict, code)
    assert IDENTIFIANT in lu.identifiants


@pytest.mark.parametrize("nom", AUTRES)
def test_what_is_no_report_is_left_alone(nom):
    assert verdicts.lire(octets(AUTRES[nom])).verdict == "rien"


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from([texte for _v, _c, texte in RAPPORTS.values()]), st.integers(0, 3000))
def test_nothing_that_comes_makes_the_reader_fall(bruit, texte, ou):
    entier = octets(texte)
    assert verdicts.lire(entier[:ou] + bruit + entier[ou:]).verdict in list(verdicts.Verdict)
    assert verdicts.lire(entier[:ou]).verdict in list(verdicts.Verdict)
    assert verdicts.lire(bruit).verdict in list(verdicts.Verdict)


# What it changes


def test_a_dead_address_stops_its_mails_and_asks_for_a_call(demande, parti, pitres):
    assert recevoir(parti) is Suite.ABANDON

    parti.refresh_from_db()
    assert (parti.status, parti.logs.get().exception_type, parti.logs.get().message) == (
        STATUS.failed, "Rebond 5.1.1", "",
    )  # fmt: skip
    assert Demande.objects.avec_appel().get().appel_attendu
    assert [(e.gabarit, e.courriel.to) for e in Envoi.objects.filter(a_la_famille=False)] == [
        ("a_appeler", [pitres[2].email])
    ]
    avant = Email.objects.count()
    notifications.relais_trouve(demande)
    assert Email.objects.count() == avant


def test_the_notice_of_a_call_names_nobody(demande, parti):
    recevoir(parti)
    avis = Email.objects.latest("pk")
    for marque in (demande.contact.email, demande.contact.nom, demande.contact.telephone, demande.url_suivi):
        assert marque not in avis.subject + avis.message


def test_nothing_more_goes_to_that_address_whatever_bears_it(demande, parti, pitres):
    recevoir(parti)
    autre = fabriques.DemandeFactory(secteur=pitres[1], contact__email=demande.contact.email.upper())
    notifications.recu(autre)

    assert not autre.envois.exists()
    assert demande.contact.email not in str(AdresseRefusee.objects.values())


def test_a_full_box_is_tried_twice_more_then_given_up(demande, parti):
    suites = []
    for _fois in range(3):
        Email.objects.filter(pk=parti.pk).update(status=STATUS.sent)
        suites.append(recevoir(parti, PLEINE))
        parti.refresh_from_db()
    assert suites == [Suite.NOUVEL_ESSAI, Suite.NOUVEL_ESSAI, Suite.ABANDON]
    assert AdresseRefusee.objects.motifs([demande.contact.email]) == {demande.contact.email: "sa boîte est pleine"}


def test_another_try_waits_a_day_and_does_not_pass_for_an_outage(demande, parti):
    recevoir(parti, PLEINE)
    Email.objects.filter(pk=parti.pk).update(created=timezone.now() - rebonds.NOUVEL_ESSAI)
    parti.refresh_from_db()

    assert parti.scheduled_time - timezone.now() > rebonds.NOUVEL_ESSAI * 0.9
    assert courriels.etat_des_courriels() == {"en_attente": 1, "plus_ancien_s": 0}


@pytest.mark.parametrize("texte", [INCONNUE, PLEINE])
def test_the_same_report_twice_changes_nothing_more(parti, texte):
    recevoir(parti, texte)
    avant = (list(Email.objects.values()), AdresseRefusee.objects.count())

    assert recevoir(parti, texte) is Suite.SANS_SUITE
    assert (list(Email.objects.values()), AdresseRefusee.objects.count()) == avant


def test_a_report_that_brings_nothing_back_is_known_by_its_envelope(parti):
    texte = en_clair(EXIM, "550 5.1.1 User unknown", f"Delivered-To: {rebonds.adresse_de_retour(parti)}\r\n")
    assert traiter_rebond(texte.encode()) is Suite.ABANDON


def test_mails_leave_from_the_address_of_the_reports_and_readers_see_the_usual_one(parti, mailoutbox):
    Email.objects.update(status=STATUS.queued)
    courriels.envoyer_les_dus(fabriques.TravailleurFactory())
    (message,) = mailoutbox

    assert message.from_email == rebonds.adresse_de_retour(parti)
    assert message.message()["From"] == parti.from_email


def test_what_an_agent_cannot_receive_goes_to_the_coordination(pitres, demande):
    coordinatrice = fabriques.UtilisateurFactory(groupes=["Coordination"])
    question = fabriques.QuestionFactory(relais=pitres[1].relais, agent=pitres[2], courriel="", telephone="0612345678")
    AdresseRefusee.objects.noter(pitres[2].email, "inconnue")
    Email.objects.all().delete()
    notifications.nouvelle_demande(demande)
    notifications_questions.relancee(question)

    assert [courriel.to for courriel in Email.objects.all()] == [[coordinatrice.email]] * 2


# What no report may do


@pytest.mark.parametrize(
    "forge",
    [
        lambda c: octets(INCONNUE, "<inventé.1@exemple.fr>"),
        lambda c: octets(INCONNUE, c.message_id.replace("exemple.fr", "ailleurs.org")),
        lambda c: octets(AUTRES["absent"], c.message_id),
        lambda c: octets(rapport(POSTFIX, etat("failed", "5.1.1")).replace("{id}", "")),
        lambda c: en_clair(EXIM, "550 5.1.1", f"To: rebonds+{c.pk}-{'0' * 20}@exemple.fr\r\n").encode(),
        lambda c: en_clair(EXIM, "550 5.1.1", f"To: rebonds+{'9' * 30}-é@exemple.fr\r\n").encode(),
    ],
)
def test_a_forged_report_changes_nothing(parti, forge):
    assert traiter_rebond(forge(parti)) is Suite.IGNORE
    assert not AdresseRefusee.objects.exists()
    parti.refresh_from_db()
    assert parti.status == STATUS.sent


@pytest.mark.parametrize("statut", [STATUS.queued, STATUS.requeued, STATUS.failed])
def test_a_mail_that_did_not_leave_cannot_come_back(parti, statut):
    Email.objects.update(status=statut)
    assert recevoir(parti) is Suite.SANS_SUITE


def test_a_report_of_long_ago_is_ignored(parti):
    Email.objects.update(created=timezone.now() - rebonds.AGE_MAX * 1.1)
    assert recevoir(parti) is Suite.IGNORE


def test_nothing_is_ever_answered_to_what_comes(parti):
    avant = Email.objects.count()
    for texte in (*AUTRES.values(), RAPPORTS["postfix, en attente"][2], RAPPORTS["postfix, remis"][2]):
        recevoir(parti, texte)
    assert Email.objects.count() == avant


# At the door of the mail server


@pytest.mark.parametrize(
    ("code", "reponse", "inconnue"),
    [
        (550, b"5.1.1 <nour@exemple.org>: Recipient address rejected: User unknown", True),
        (550, b"5.7.1 Relay access denied", False),
        (550, b"unknown", False),
        (450, b"4.2.0 Greylisted", False),
        (451, b"5.1.1 try later", False),
    ],
)
def test_a_server_that_knows_the_address_is_dead_is_believed_at_once(code, reponse, inconnue):
    erreur = smtplib.SMTPRecipientsRefused({"nour@exemple.org": (code, reponse)})
    assert rebonds.adresse_inconnue(erreur) is inconnue


def test_the_worker_gives_up_at_once_and_asks_for_a_call(demande, parti, monkeypatch):
    class Porte(BaseEmailBackend):
        def send_messages(self, messages):
            if messages[0].to == parti.to:
                raise smtplib.SMTPRecipientsRefused({parti.to[0]: (550, b"5.1.1 User unknown")})

    monkeypatch.setattr(courriels, "get_connection", lambda _genre: Porte())
    Email.objects.update(status=STATUS.queued)
    # What leaves is the notice of the call to make.
    assert courriels.envoyer_les_dus(fabriques.TravailleurFactory()) == (1, 1)
    parti.refresh_from_db()
    assert (parti.status, AdresseRefusee.objects.count()) == (STATUS.failed, 1)
    assert Demande.objects.avec_appel().get().appel_attendu


# The boxes


@pytest.fixture
def maildir(tmp_path, settings):
    settings.REBONDS_URL = f"maildir://{tmp_path}/rebonds"
    return mailbox.Maildir(tmp_path / "rebonds")


def test_a_maildir_is_read_what_is_treated_goes_the_rest_stays_for_people(maildir, parti):
    maildir.add(octets(INCONNUE, parti.message_id))
    maildir.add(octets(AUTRES["réponse d’une famille"]))

    assert boites.lire_les_rebonds() == {"abandonné": 1, "ignoré": 1}
    assert boites.lire_les_rebonds() == {}
    (reste,) = maildir.values()
    assert reste.get_flags() == "S"


def test_the_command_counts_and_changes_nothing_unless_asked(maildir, parti, capsys):
    maildir.add(octets(INCONNUE, parti.message_id))
    call_command("lire_rebonds")
    assert not AdresseRefusee.objects.exists()
    call_command("lire_rebonds", appliquer=True)
    assert AdresseRefusee.objects.count() == 1
    assert capsys.readouterr().out.splitlines() == [
        "Rapports de non-remise : 1 à lire.",
        "Rapports de non-remise : 1 abandonné.",
    ]


class ServeurImap(socketserver.StreamRequestHandler):
    """The little of RFC 3501 that the reader of the box speaks, over a real connection."""

    messages, drapeaux, dits = {}, {}, []

    def handle(self):
        self.wfile.write(b"* OK IMAP4rev1\r\n")
        for ligne in self.rfile:
            marque, commande = ligne.decode().rstrip().split(" ", 1)
            self.dits.append(commande)
            self.repondre(commande)
            self.wfile.write(f"{marque} OK fait\r\n".encode())
            if commande == "LOGOUT":
                return

    def repondre(self, commande):
        mots = commande.split()
        if commande == "CAPABILITY":
            self.wfile.write(b"* CAPABILITY IMAP4rev1\r\n")
        elif commande.upper().startswith("UID SEARCH"):
            neufs = [numero for numero in self.messages if numero not in self.drapeaux]
            self.wfile.write(f"* SEARCH {' '.join(neufs)}\r\n".encode())
        elif commande.upper().startswith("UID FETCH"):
            texte = self.messages[mots[2]]
            self.wfile.write(f"* 1 FETCH (UID {mots[2]} BODY[]<0> {{{len(texte)}}}\r\n".encode() + texte + b")\r\n")
        elif commande.upper().startswith("UID STORE"):
            self.drapeaux[mots[2]] = mots[4]


@pytest.fixture
def imap(settings):
    """A mail server on this machine, whose box is `messages`."""
    ServeurImap.messages, ServeurImap.drapeaux, ServeurImap.dits = {}, {}, []
    with socketserver.TCPServer(("127.0.0.1", 0), ServeurImap) as serveur:
        fil = threading.Thread(target=serveur.serve_forever, daemon=True)
        fil.start()
        settings.REBONDS_URL = f"imap://rebonds%40exemple.fr:mot%20secret@127.0.0.1:{serveur.server_address[1]}/INBOX"
        yield ServeurImap
        serveur.shutdown()
        fil.join()


def test_an_imap_box_is_read_what_is_treated_goes_the_rest_stays_for_people(imap, parti):
    imap.messages = {"7": octets(INCONNUE, parti.message_id), "9": octets(AUTRES["absent"])}

    assert boites.lire_les_rebonds() == {"abandonné": 1, "ignoré": 1}
    assert imap.drapeaux == {"7": "(\\Deleted)", "9": "(\\Seen)"}
    assert [dit for dit in imap.dits if "LOGIN" in dit] == ['LOGIN rebonds@exemple.fr "mot secret"']
    assert imap.dits[-2:] == ["EXPUNGE", "LOGOUT"]
    assert boites.lire_les_rebonds() == {}


@pytest.mark.parametrize("url", ["", "pop://x", "maildir:///nulle/part", "imap://moi:secret@127.0.0.1:9/INBOX"])
def test_a_box_that_cannot_be_read_says_so_without_its_secret(settings, url):
    settings.REBONDS_URL = url
    with pytest.raises(CommandError) as refus:
        call_command("lire_rebonds")
    assert "secret" not in str(refus.value)


# The desk


def test_the_list_and_the_file_say_whom_to_call(client, roles_crees, demande, parti):
    recevoir(parti)
    client.force_login(demande.referent)

    assert "À appeler" in client.get(reverse("demandes")).text
    dossier = client.get(demande.get_absolute_url()).text
    assert "cette adresse n’existe pas" in dossier
    demande.prendre(par=demande.referent)
    demande.noter_contact(par=demande.referent, moyen="telephone", abouti=True)
    assert "À appeler" not in client.get(reverse("demandes")).text


@pytest.mark.parametrize(("adresse", "confirmee"), [("nouvelle@exemple.org", False), (None, True)])
def test_a_mended_address_is_written_to_again(client, roles_crees, demande, parti, adresse, confirmee):
    demande.verifier_adresse()
    recevoir(parti)
    client.force_login(demande.referent)
    adresse = adresse or demande.contact.email

    reponse = client.post(reverse("demande_adresse", args=[demande.uuid]), {"email": adresse}, follow=True)

    assert "l’accusé de réception part à cette adresse" in reponse.text
    demande.contact.refresh_from_db()
    assert (demande.contact.email, demande.contact.email_refuse_le) == (adresse, None)
    assert (demande.contact.email_verifie_le is not None) == confirmee
    assert demande.envois.filter(a_la_famille=True).last().courriel.to == [adresse]
    assert demande.journal.filter(action="corriger_adresse", acteur=demande.referent).exists()
