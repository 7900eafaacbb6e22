"""The mail that an act would send, as it would leave: the act is done, its mail is read, and all of it is undone."""

import re

from django.db import transaction

LIEN = re.compile(r"\S*/suivi/\S+")
# Whoever has that link acts as the family: an agent reads that there is one.
LIEN_PERSONNEL = "→ lien personnel de la famille"


def courriel(demande, gabarit, agir):
    """(subject, text) of the mail of that template which `agir()` writes to the family; None when it writes none.

    Raises what `agir` raises. Nothing is left of it, but what it changed of `demande` in memory.
    """
    with transaction.atomic():
        siens = demande.envois.filter(gabarit=gabarit, a_la_famille=True)
        avant = set(siens.values_list("pk", flat=True))
        agir()
        envoi = siens.exclude(pk__in=avant).select_related("courriel").first()
        ecrit = envoi and (envoi.courriel.subject, LIEN.sub(LIEN_PERSONNEL, envoi.courriel.message))
        transaction.set_rollback(True)
    return ecrit
