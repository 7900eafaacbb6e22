"""The code that brings a draft back: eight letters that can be said on the phone, the last of which checks the others.

It is derived from the draft, so that the family reads the same one each time; the table keeps its digest alone.
"""

from django.utils.crypto import salted_hmac

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ"  # 23 letters, a prime: no I, L, O
LONGUEUR = 8


def code_de(identifiant):
    """The eight letters of a draft's uuid."""
    reste = int.from_bytes(_hmac("code", identifiant.hex), "big")
    lettres = ""
    for _rang in range(LONGUEUR - 1):
        reste, rang = divmod(reste, len(ALPHABET))
        lettres += ALPHABET[rang]
    return lettres + _cle(lettres)


def empreinte(code):
    return _hmac("empreinte", code).hex()


def en_deux(code):
    """ "KDFG-RTBM", as it is shown and said."""
    return f"{code[:4]}-{code[4:]}"


def lire(saisie):
    """The eight letters in what was typed (case, spaces, dashes), or None when they are no code."""
    lettres = "".join(c for c in saisie.upper() if c.isalpha())
    if len(lettres) != LONGUEUR or not set(lettres) <= set(ALPHABET):
        return None
    return lettres if _cle(lettres[:-1]) == lettres[-1] else None


def _cle(lettres):
    """Weighted sum modulo 23: catches every single mistake and every swap of two neighbours."""
    return ALPHABET[sum((i + 1) * ALPHABET.index(c) for i, c in enumerate(lettres)) % len(ALPHABET)]


def _hmac(usage, texte):
    return salted_hmac(f"demarches.codes.{usage}", texte, algorithm="sha256").digest()
