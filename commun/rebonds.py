"""Bounced mails: what a report changes in the outbox, and who is told that an address is dead (docs/adr/0022).

`inscrire(fonction)`: have `fonction(courriel)` called, in the transaction, for each mail that will never arrive.
"""

import datetime
import logging
import smtplib
from enum import StrEnum
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac
from post_office.models import STATUS, Email, Log

from commun import verdicts
from commun.models import AdresseRefusee
from commun.models.refus import MotifRefus
from commun.verdicts import Verdict

journal = logging.getLogger(__name__)

# A report that comes later than servers ever send one is not one.
AGE_MAX = datetime.timedelta(days=15)
NOUVEL_ESSAI = datetime.timedelta(days=1)
ESSAIS = 2
# Begins the "exception type" of the lines a report leaves in the log of a mail.
MARQUE = "Rebond"

_inscrits = []


class Suite(StrEnum):
    """What became of a mail found in the box of the reports."""

    ABANDON = "abandonné"
    NOUVEL_ESSAI = "nouvel essai"
    SANS_SUITE = "sans suite"  # a good report, or one seen already
    IGNORE = "ignoré"  # nothing of ours


def inscrire(fonction):
    """Have `fonction(courriel)` called for each mail that will never arrive."""
    if fonction not in _inscrits:
        _inscrits.append(fonction)


def traiter_rebond(octets):
    """Read a mail from the box of the reports and do what it asks: a Suite. The same report twice changes nothing more.

    A report of a mail that we did not send, or sent long ago, is ignored: whoever forges one must have read the mail.
    """
    rapport = verdicts.lire(octets)
    if rapport.verdict is Verdict.RIEN:
        return Suite.IGNORE
    with transaction.atomic():
        courriel = _courriel(rapport)
        if courriel is None:
            return Suite.IGNORE
        if rapport.verdict is Verdict.ATTENTE or courriel.status != STATUS.sent:
            return Suite.SANS_SUITE
        return _appliquer(courriel, rapport)


def _courriel(rapport):
    """The mail a report is about, locked, or None."""
    recents = Email.objects.select_for_update(of=("self",)).filter(created__gte=timezone.now() - AGE_MAX)
    domaine = f"@{urlsplit(settings.ADRESSE_PUBLIQUE).hostname}>"
    siens = [identifiant for identifiant in rapport.identifiants if identifiant.lower().endswith(domaine)]
    if siens:
        return recents.filter(message_id__in=siens).order_by("pk").first()
    cles = [cle for adresse in rapport.enveloppes if (cle := _cle(adresse))]
    for numero, signature in cles:
        courriel = recents.filter(pk=numero).first()
        if courriel and constant_time_compare(signature, _signature(courriel)):
            return courriel
    return None


def _appliquer(courriel, rapport):
    definitif = rapport.verdict is Verdict.INCONNUE
    if not definitif and courriel.logs.filter(exception_type__startswith=MARQUE).count() < ESSAIS:
        _ecrire(courriel, rapport.code, status=STATUS.requeued, scheduled_time=timezone.now() + NOUVEL_ESSAI)
        return Suite.NOUVEL_ESSAI
    _ecrire(courriel, rapport.code, status=STATUS.failed)
    abandonner(courriel, MotifRefus(rapport.verdict.value))
    return Suite.ABANDON


def _ecrire(courriel, code, **champs):
    Email.objects.filter(pk=courriel.pk).update(last_updated=timezone.now(), **champs)
    # What the server said quotes the address: its code alone is kept.
    Log.objects.create(email=courriel, status=STATUS.failed, exception_type=f"{MARQUE} {code}".strip(), message="")
    journal.warning("courriel %s revenu : %s", courriel.pk, code or "sans code")


def abandonner(courriel, motif=MotifRefus.INCONNUE):
    """Nothing more goes to the address of a mail; those who wrote it are told. Inside the caller's transaction."""
    for adresse in courriel.to:
        AdresseRefusee.objects.noter(adresse, motif)
    for fonction in _inscrits:
        fonction(courriel)


def adresse_inconnue(erreur):
    """Whether a mail server refuses the address itself, for good, as it is given the mail."""
    if not isinstance(erreur, smtplib.SMTPRecipientsRefused) or not erreur.recipients:
        return False
    for code, reponse in erreur.recipients.values():
        texte = reponse.decode("latin-1") if isinstance(reponse, bytes) else str(reponse)
        verdict, precis = verdicts.des_mots("", texte)
        if code // 100 != 5 or verdict is not Verdict.INCONNUE or not precis:
            return False
    return True


# The envelope: a report that brings nothing back of the mail still comes to the address it left from.


def adresse_de_retour(courriel):
    """From where a mail leaves, for its reports to come back to; None without settings.COURRIEL_REBONDS."""
    nom, arobase, domaine = settings.COURRIEL_REBONDS.partition("@")
    return f"{nom}+{courriel.pk}-{_signature(courriel)}@{domaine}" if arobase else None


def _signature(courriel):
    return salted_hmac("commun.rebonds", courriel.message_id or "", algorithm="sha256").hexdigest()[:20]


def _cle(adresse):
    """(number, signature) written in an address of return, or None."""
    nom, _plus, reste = adresse.partition("@")[0].partition("+")
    numero, _tiret, signature = reste.partition("-")
    attendu = settings.COURRIEL_REBONDS.partition("@")[0].lower()
    lisible = attendu and nom == attendu and numero.isdecimal() and numero.isascii() and len(numero) < 12
    return (int(numero), signature) if lisible and signature.isascii() else None


def oublier_les_adresses_refusees():
    """An address may live again: those refused long ago are written to again. Return how many."""
    return AdresseRefusee.objects.perimees().delete()[0]
