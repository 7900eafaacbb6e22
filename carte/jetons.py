"""Secret links without a password: the token goes into a mail, only its digest is kept."""

import hashlib
import secrets

from django.utils import timezone
from django.utils.crypto import salted_hmac

OCTETS = 32


def empreinte(jeton):
    """Digest of a token: 256 random bits need neither salt nor key."""
    return hashlib.sha256(jeton.encode()).hexdigest()


def empreinte_du_courriel(courriel):
    """Keyed digest by which an address is found without being read; "" for none."""
    if not courriel:
        return ""
    return salted_hmac("carte.jetons.courriel", courriel.strip().lower(), algorithm="sha256").hexdigest()


def ouvrir(liens, but):
    """A new token for a person's `liens` (a related manager) and a purpose; the one before stops working at once."""
    jeton = secrets.token_urlsafe(OCTETS)
    maintenant = timezone.now()
    liens.update_or_create(
        but=but,
        defaults={
            "empreinte": empreinte(jeton),
            "cree_le": maintenant,
            "expire_le": maintenant + but.duree,
            "revoque_le": None,
        },
    )
    return jeton
