"""Submissions cut short by kill -9, run by a process of the outage tests on a database of its own."""

import itertools
import json
import os
import signal

from django.db import connections

from commun.models import ModeAccueil, Territoire
from commun.vocabulaire import charger_modes
from demarches import notifications
from demarches.models import Brouillon, Demande
from tests import fabriques
from tests.fabriques.carte import EPCI

# Where the process dies: the call that it never makes, or None once everything is committed and nothing answered.
MORTS = {
    "before the request": (Demande, "save"),
    "before the receipt": (notifications, "recu"),
    "before the notice": (notifications, "nouvelle_demande"),
    "before the commit": (Brouillon, "save"),
    "before the answer": None,
}


def preparer():
    """A territory of one commune, its secteur and its référent."""
    charger_modes(ModeAccueil)
    territoire = Territoire.load()
    territoire.epci = EPCI
    territoire.save()
    role = fabriques.RoleSecteurFactory()
    fabriques.ZoneSecteurFactory(secteur=role.secteur, commune=fabriques.CommuneFactory(pitres=True))


def contact(n):
    """Of the nth family: an address that nobody confirmed is written to twice, not more."""
    contact = fabriques.reponses_completes()["contact"]
    return contact | {"email": f"famille.{n}@exemple.org", "telephone": f"06{n:08}"}


def tout_essayer():
    """Print {death: [requests left by the dead process, requests and mails once the family sent again]}."""
    preparer()
    print(json.dumps({nom: essayer(mort, n) for n, (nom, mort) in enumerate(MORTS.items())}))  # noqa: T201 - the test


def essayer(mort, n):
    reponses = fabriques.reponses_completes(contact=contact(n))
    brouillon = fabriques.BrouillonFactory(reponses=reponses, etape="message")
    envoyer_et_mourir(brouillon, mort)
    demandes = Demande.objects.filter(cle_idempotence=brouillon.uuid)
    laissees = demandes.count()
    Brouillon.objects.get(pk=brouillon.pk).soumettre()
    return [laissees, demandes.count(), demandes.get().envois.filter(courriel__isnull=False).count()]


def envoyer_sans_fin():
    """Families who send one after the other until the process is killed."""
    for n in itertools.count():
        contact = fabriques.reponses_completes()["contact"] | {"email": f"famille.{n}@exemple.org"}
        reponses = fabriques.reponses_completes(contact=contact)
        fabriques.BrouillonFactory(reponses=reponses, etape="message").soumettre()


def envoyer_et_mourir(brouillon, mort):
    """Submit in a child process, killed like a server is: at once, without a word."""
    connections.close_all()
    enfant = os.fork()
    if enfant:
        os.waitpid(enfant, 0)
        return
    if mort:
        setattr(*mort, mourir)
    Brouillon.objects.get(pk=brouillon.pk).soumettre()
    mourir()


def mourir(*args, **kwargs):
    os.kill(os.getpid(), signal.SIGKILL)
