"""References of requests: short, random, sayable on the phone, with a check character."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # 31 signs, a prime: no 0/O, 1/I/L
_LONGUEUR = 7


def _cle(corps):
    """Weighted sum modulo 31: catches every single mistake and every swap of two neighbours."""
    return ALPHABET[sum((i + 1) * ALPHABET.index(c) for i, c in enumerate(corps)) % len(ALPHABET)]


def nouvelle_reference(prefixe="PE"):
    """ "PE-7K4F-29QX": seven random signs and their check character."""
    corps = "".join(secrets.choice(ALPHABET) for _ in range(_LONGUEUR))
    signes = corps + _cle(corps)
    return f"{prefixe}-{signes[:4]}-{signes[4:]}"


def reference_de_question():
    """ "QU-7K4F-29QX"."""
    return nouvelle_reference("QU")


def reference_de_reclamation():
    """ "RC-7K4F-29QX"."""
    return nouvelle_reference("RC")


def lire_reference(saisie):
    """The reference as stored, from what people type (case, spaces, missing prefix), or None when it is not one."""
    signes = "".join(c for c in saisie.upper() if c.isalnum())
    signes = signes.removeprefix("PE") if len(signes) == _LONGUEUR + 3 else signes
    if len(signes) != _LONGUEUR + 1 or not set(signes) <= set(ALPHABET):
        return None
    if _cle(signes[:-1]) != signes[-1]:
        return None
    return f"PE-{signes[:4]}-{signes[4:]}"
