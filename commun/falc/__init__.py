"""Checks a page in « facile à lire et à comprendre »: `verifier(parties, contexte)`.

Rules over a table of French words, in pure Python: nothing of Django but in `pages`, which knows the models. Why and
how well: `docs/adr/0009-verificateur-falc.md`.
"""

from commun.falc.page import Contexte, Ligne, Partie, empreinte
from commun.falc.phenomenes import PHENOMENES
from commun.falc.verification import alarmes, erreurs_bloquantes, lignes_nues, verifier

__all__ = [
    "PHENOMENES",
    "Contexte",
    "Ligne",
    "Partie",
    "alarmes",
    "empreinte",
    "erreurs_bloquantes",
    "lignes_nues",
    "verifier",
]
