"""The signed links of a family: the one that follows its request, and those that answer one message, for a while."""

import base64
import datetime
import uuid

from django.core import signing

# An answer may be given until the message after the next has left.
DUREE_REPONSE = datetime.timedelta(days=62)
_SIGNATAIRE_REPONSE = {"sep": "~", "salt": "demarches.reponse"}
_SIGNATAIRE = {"sep": "~", "salt": "demarches.suivi"}
# A calendar keeps its link, and may show it: it opens the meeting and nothing else.
_SIGNATAIRE_AGENDA = {"sep": "~", "salt": "demarches.agenda"}


def ecrire(identifiant):
    """Signed token of a request's uuid, safe in a URL."""
    return signing.Signer(**_SIGNATAIRE).sign(_court(identifiant))


def lire(jeton):
    """The uuid inside a token, or None when it was not signed here."""
    return _lire(jeton, _SIGNATAIRE)


def ecrire_agenda(identifiant):
    """Token of the meeting of a request, of which it says nothing else."""
    return signing.Signer(**_SIGNATAIRE_AGENDA).sign(_court(identifiant))


def lire_agenda(jeton):
    return _lire(jeton, _SIGNATAIRE_AGENDA)


def _lire(jeton, signataire):
    try:
        return _identifiant(signing.Signer(**signataire).unsign(jeton))
    except (signing.BadSignature, ValueError):
        return None


def ecrire_reponse(identifiant, relance, choix):
    """Token of one answer (`choix`) to one message (its key) about the request of that uuid, and of nothing else."""
    return signing.TimestampSigner(**_SIGNATAIRE_REPONSE).sign(f"{_court(identifiant)}.{relance}.{choix}")


def lire_reponse(jeton):
    """(uuid, key of the message, answer, whether its time is over), or None when it was not signed here."""
    signataire = signing.TimestampSigner(**_SIGNATAIRE_REPONSE)
    try:
        court, relance, choix = signataire.unsign(jeton).split(".")
        lu = _identifiant(court), int(relance), choix
    except (signing.BadSignature, ValueError):
        return None
    try:
        signataire.unsign(jeton, max_age=DUREE_REPONSE)
    except signing.SignatureExpired:
        return (*lu, True)
    return (*lu, False)


def _court(identifiant):
    return base64.urlsafe_b64encode(identifiant.bytes).decode().rstrip("=")


def _identifiant(court):
    return uuid.UUID(bytes=base64.urlsafe_b64decode(court + "=="))
