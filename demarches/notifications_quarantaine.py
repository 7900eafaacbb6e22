"""What is said of messages put aside: to the coordination alone, once an hour at the most, whatever their number."""

import datetime

from django.urls import reverse
from django.utils import timezone

from commun import langues
from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches.notifications import adresses_de_repli

GABARIT = "a_verifier"
PAUSE = datetime.timedelta(hours=1)


def a_verifier(objet):
    """A request or a question was put aside. Neither its kind nor its words are told: they may be a robot's."""
    envois = objet.envois.model.objects
    if envois.filter(gabarit=GABARIT, le__gt=timezone.now() - PAUSE).exists():
        return
    contexte = {"chemin": reverse("quarantaine"), "territoire": Territoire.load()}
    for adresse in adresses_de_repli():
        courriel = mettre_en_file(adresse, GABARIT, contexte, langues.SOURCE)
        objet.envois.create(gabarit=GABARIT, a_la_famille=False, courriel=courriel)
