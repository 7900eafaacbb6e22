"""What tells a robot from a person when a form is sent, without asking anything to anybody: a field that nobody sees,
the time that it took, the network it comes from."""

import time

from django.core import signing
from django.utils import timezone

from commun.connexion import adresse_du_client
from demarches.indesirables import Provenance

PIEGE, DEPART = "votre_site", "depart"
_SEL = "demarches.depart"


def depart():
    """What a page carries to tell when it was opened."""
    return signing.dumps(round(time.time(), 1), salt=_SEL)


def de_la_demande(request, brouillon):
    """Of a request, whose draft was begun with its first screen."""
    duree = (timezone.now() - brouillon.cree_le).total_seconds()
    return _provenance(request, duree)


def de_la_question(request):
    """Of a question, whose page carries the moment it was opened."""
    try:
        ouverte = signing.loads(request.POST.get(DEPART, ""), salt=_SEL)
    except signing.BadSignature:
        return _provenance(request, None)
    return _provenance(request, time.time() - ouverte)


def _provenance(request, duree):
    return Provenance(bool(request.POST.get(PIEGE)), duree, adresse_du_client(request) or "")
