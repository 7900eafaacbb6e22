"""The outbox: mails are rows written in the transaction of what they tell, sent later by the worker.

A mail is queued, then held by one worker (commun.models.EnvoiEnCours), then sent or put back for later. Between the
mail server's acceptance and our commit a killed worker leaves its mail held: another one sends it again, with the same
Message-ID. So nothing is lost and there is at most one duplicate per kill (docs/adr/0006).
"""

import datetime
import hashlib
import logging
import os
import smtplib
import tempfile
import time
from email.utils import formatdate, make_msgid, parsedate_to_datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import IntegrityError, InterfaceError, OperationalError, connection, transaction
from django.db.models import Count, Exists, Min, OuterRef, Q
from django.utils import timezone
from django.utils.text import slugify
from post_office.models import PRIORITY, STATUS, Attachment, Email, Log
from post_office.settings import get_backend

from commun import langues, rebonds
from commun.models import AdresseRefusee, EnvoiEnCours
from commun.redaction import rediger

journal = logging.getLogger(__name__)

EN_ATTENTE = (STATUS.queued, STATUS.requeued)
REPORTS = tuple(datetime.timedelta(minutes=m) for m in (1, 5, 15, 60))
ABANDON = datetime.timedelta(hours=72)
UNE_HEURE = datetime.timedelta(hours=1)
# To one address within an hour; what is beyond leaves later.
PAR_ADRESSE = 12
RETARD_TOLERE = datetime.timedelta(minutes=15)
PATIENCE_S = 2
# The recipient's address is at fault, not the mail server.
REFUS_DU_DESTINATAIRE = "SMTPRecipientsRefused"


def mettre_en_file(destinataire, gabarit, contexte, langue=langues.SOURCE, *, pressant=False):
    """Write a mail from its template and its language (see commun.redaction) and return its outbox row; None to an
    address where mail does not arrive (see commun.rebonds). `pressant`: leaves however many went there already.

    The text is rendered now, once: words typed by a visitor are never read as a template.
    """
    if AdresseRefusee.objects.de(destinataire).exists():
        return None
    sujet, corps = rediger(gabarit, contexte, langue)
    ecrit_en = [langue] if langue == langues.SOURCE else [langue, langues.SOURCE]
    return _deposer(
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[destinataire],
        subject=sujet,
        message=corps + "\n",
        headers={"Content-Language": ", ".join(ecrit_en)},
        scheduled_time=None if pressant else _apres_les_autres(destinataire),
    )


def _apres_les_autres(destinataire):
    """When a mail may leave: None at once, later when too many were written to the same address within an hour."""
    recents = Email.objects.filter(created__gt=timezone.now() - UNE_HEURE, to=[destinataire]).order_by("-created")
    avant = list(recents.values_list("created", "scheduled_time")[PAR_ADRESSE - 1 : PAR_ADRESSE])
    return max(filter(None, avant[0])) + UNE_HEURE if avant else None


class BoiteDEnvoiBackend(BaseEmailBackend):
    """Django's own mails (password reset, Wagtail's notices) go through the outbox too.

    The backend of django-post-office would read their text as a template; this one stores it as it is.
    """

    def send_messages(self, email_messages):
        for message in email_messages:
            if message.attachments:
                raise ValueError("The outbox carries text only.")
            html = [texte for texte, genre in getattr(message, "alternatives", ()) if genre == "text/html"]
            _deposer(
                from_email=message.from_email,
                to=message.to,
                cc=message.cc,
                bcc=message.bcc,
                subject=str(message.subject),
                message=str(message.body),
                html_message=html[0] if html else "",
                headers={k: str(v) for k, v in message.extra_headers.items()} | _reponse_a(message),
            )
        return len(email_messages)


def _reponse_a(message):
    return {"Reply-To": ", ".join(message.reply_to)} if message.reply_to else {}


def _deposer(headers=None, **champs):
    """The date and the Message-ID are those of the writing: a mail sent twice is the same mail."""
    return Email.objects.create(
        status=STATUS.queued,
        priority=PRIORITY.medium,
        message_id=make_msgid(domain=urlsplit(settings.ADRESSE_PUBLIQUE).hostname),
        headers={"Date": formatdate(localtime=True)} | (headers or {}),
        **champs,
    )


def dus(instant=None):
    """Mails to send now, the most urgent and the oldest first, those in a worker's hands left out."""
    instant = instant or timezone.now()
    return Email.objects.filter(
        Q(scheduled_time__isnull=True) | Q(scheduled_time__lte=instant),
        status__in=EN_ATTENTE,
        envoi_en_cours__isnull=True,
    ).order_by("-priority", "id")


def envoyer_les_dus(travailleur, continuer=lambda: True):
    """Send every mail due, one by one; return (sent, put off). Stops early when the mail server does not answer.

    `travailleur` is the Travailleur row of this process; `continuer` is asked before each mail.
    """
    partis = reportes = 0
    connexion = None
    reste = settings.COURRIELS_PAR_HEURE - _partis_depuis_une_heure()
    try:
        while partis < reste and continuer() and (envoi := _prendre(travailleur)):
            connexion = connexion or get_connection(get_backend())
            erreur = envoyer_un(envoi, connexion, continuer)
            partis, reportes = partis + (erreur is None), reportes + (erreur is not None)
            if _serveur_muet(erreur):
                break
            if erreur is not None:
                connexion = _fermer(connexion)
    finally:
        _fermer(connexion)
    return partis, reportes


def _partis_depuis_une_heure():
    return Email.objects.filter(status=STATUS.sent, last_updated__gt=timezone.now() - UNE_HEURE).count()


def _prendre(travailleur):
    """Hold the first mail due, or None; when another worker was quicker, the next one."""
    while dus().exists():
        try:
            with transaction.atomic():
                courriel = dus().select_for_update(skip_locked=True, of=("self",)).first()
                return courriel and EnvoiEnCours.objects.create(courriel=courriel, travailleur=travailleur)
        except IntegrityError:
            continue
    return None


def envoyer_un(envoi, connexion, continuer=lambda: True):
    """Hand a held mail to the mail server and commit what became of it; return the exception that stopped it, or None.

    While the database is away the outcome is kept and written again, as long as `continuer` says so.
    """
    try:
        connexion.open()
        message = envoi.courriel.email_message()
        message.connection = connexion
        _partir_de(message, rebonds.adresse_de_retour(envoi.courriel))
        message.send()
        erreur = None
    except Exception as attrapee:  # noqa: BLE001 - whatever a mail server or a mail does, the next one must leave
        erreur = attrapee
    while True:
        try:
            _noter(envoi, erreur)
            return erreur
        except (OperationalError, InterfaceError) as panne:
            if not continuer():
                raise
            journal.error("base de données injoignable : %s", type(panne).__name__)
            connection.close()
            time.sleep(PATIENCE_S)


def _partir_de(message, adresse):
    """Reports of what does not arrive go to `adresse`; readers see the usual one."""
    if adresse:
        message.extra_headers.setdefault("From", message.from_email)
        message.from_email = adresse


def _noter(envoi, erreur):
    """Commit the outcome of a sending: sent, to try again later, or failed for good; let go of the mail."""
    courriel, instant = envoi.courriel, timezone.now()
    nom_erreur = type(erreur).__name__ if erreur else ""
    champs = {"status": STATUS.sent, "last_updated": instant}
    if nom_erreur:
        inconnue = rebonds.adresse_inconnue(erreur)
        champs |= {"status": STATUS.failed} if inconnue else _report(courriel, instant)
        journal.warning("courriel %s reporté : %s", courriel.pk, nom_erreur)
    with transaction.atomic():
        Email.objects.filter(pk=courriel.pk).update(**champs)
        # The message of the exception often quotes the address: the class alone is kept.
        Log.objects.create(
            email=courriel,
            status=STATUS.failed if nom_erreur else STATUS.sent,
            exception_type=nom_erreur,
            message="",
        )
        if nom_erreur and inconnue:
            rebonds.abandonner(courriel)
        EnvoiEnCours.objects.filter(pk=envoi.pk).delete()


def _report(courriel, instant):
    essais = courriel.number_of_retries or 0
    prochain = instant + REPORTS[min(essais, len(REPORTS) - 1)]
    perdu = prochain - courriel.created > ABANDON
    return {
        "number_of_retries": essais + 1,
        "status": STATUS.failed if perdu else STATUS.requeued,
        "scheduled_time": prochain,
    }


def _serveur_muet(erreur):
    """The server itself is away or refuses us all: trying the next mail now would fail the same way."""
    propres_au_courriel = (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused, smtplib.SMTPDataError)
    return isinstance(erreur, OSError) and not isinstance(erreur, propres_au_courriel)


def _fermer(connexion):
    if connexion is not None:
        try:
            connexion.close()
        except OSError as erreur:
            journal.info("connexion au serveur de courriels mal fermée : %s", type(erreur).__name__)


def etat_des_courriels():
    """{"en_attente": int, "plus_ancien_s": int}: mails not sent yet, age in seconds of the oldest.

    A mail that its recipient's server refuses, or that a brake holds back, is waiting, but its age says nothing of our
    own health: it is left out.
    """
    attente = Email.objects.filter(status__in=EN_ATTENTE)
    dus_ou_essayes = Q(scheduled_time=None) | Q(scheduled_time__lte=timezone.now()) | Q(number_of_retries__isnull=False)
    revenus = Log.objects.filter(
        Q(exception_type=REFUS_DU_DESTINATAIRE) | Q(exception_type__startswith=rebonds.MARQUE), email=OuterRef("pk")
    )
    etat = attente.annotate(revenu=Exists(revenus)).aggregate(
        en_attente=Count("pk"), ancien=Min("created", filter=Q(revenu=False) & dus_ou_essayes)
    )
    age = int((timezone.now() - etat["ancien"]).total_seconds()) if etat["ancien"] else 0
    return {"en_attente": etat["en_attente"], "plus_ancien_s": max(age, 0)}


def attente_anormale():
    """{"nombre", "depuis"} of the mails that wait for longer than a few tries take; {"nombre": 0} when all is well."""
    etat = etat_des_courriels()
    age = datetime.timedelta(seconds=etat["plus_ancien_s"])
    if age < RETARD_TOLERE:
        return {"nombre": 0}
    return {"nombre": etat["en_attente"], "depuis": timezone.localtime(timezone.now() - age)}


def purger():
    """Erase mails that left, or were given up, more than settings.CONSERVATION_COURRIELS ago; return how many."""
    limite = timezone.now() - settings.CONSERVATION_COURRIELS
    finis = Email.objects.filter(status__in=(STATUS.sent, STATUS.failed), last_updated__lt=limite)
    nombre = finis.count()
    finis.delete()
    Attachment.objects.filter(emails=None).delete()
    return nombre


class FichierEmlBackend(BaseEmailBackend):
    """Each mail is a file of settings.DOSSIER_COURRIELS, which appears whole or not at all.

    It is named after its date and subject; a mail sent again replaces itself.
    """

    def send_messages(self, email_messages):
        dossier = settings.DOSSIER_COURRIELS
        dossier.mkdir(parents=True, exist_ok=True)
        for message in email_messages:
            courrier = message.message()
            with tempfile.NamedTemporaryFile(dir=dossier, suffix=".partiel", delete=False) as fichier:
                fichier.write(courrier.as_bytes(linesep="\r\n"))
                fichier.flush()
                os.fsync(fichier.fileno())
            os.replace(fichier.name, dossier / nom_de_fichier(courrier, message.subject))
        return len(email_messages)


def nom_de_fichier(courrier, sujet):
    """ "20261122-145231-47-votre-demande-1f3a9c.eml": sorts by date of writing, the same for the same Message-ID."""
    instant = timezone.localtime(parsedate_to_datetime(courrier["Date"]))
    # make_msgid begins with hundredths of a second.
    identifiant = courrier["Message-ID"].strip("<>")
    centiemes = identifiant.partition(".")[0][-2:]
    empreinte = hashlib.sha256(identifiant.encode()).hexdigest()[:6]
    return f"{instant:%Y%m%d-%H%M%S}-{centiemes}-{slugify(sujet)[:60].strip('-')}-{empreinte}.eml"
