"""The signed link that lets a family follow its request."""

import base64
import uuid

from django.core import signing

_SIGNATAIRE = {"sep": "~", "salt": "demarches.suivi"}


def ecrire(identifiant):
    """Signed token of a request's uuid, safe in a URL."""
    court = base64.urlsafe_b64encode(identifiant.bytes).decode().rstrip("=")
    return signing.Signer(**_SIGNATAIRE).sign(court)


def lire(jeton):
    """The uuid inside a token, or None when it was not signed here."""
    try:
        court = signing.Signer(**_SIGNATAIRE).unsign(jeton)
        return uuid.UUID(bytes=base64.urlsafe_b64decode(court + "=="))
    except (signing.BadSignature, ValueError):
        return None
