"""How long families wait for their first contact: measured at night over the last months, shown beside the promise."""

import datetime
import math

from django.db.models import Max, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from commun.calendrier import compter_jours_ouvres
from commun.models import Territoire
from demarches.models import Demande, MesureContact
from demarches.transitions import MotifCloture, Statut

PERIODE = datetime.timedelta(days=90)
PART = 0.9
# Those who did not wait for us: robots, requests counted elsewhere, families that changed their mind or asked to wait.
SANS_ATTENTE = (MotifCloture.INDESIRABLE, MotifCloture.DOUBLON, MotifCloture.RETIREE)
RECOMMENCEE = Q(journal__action="rouvrir") | Q(journal__action="reveiller", journal__objet__apres=Statut.NOUVELLE)


def delai_de(delais, part=PART):
    """The smallest number of days within which that part of the families was contacted."""
    return sorted(delais)[math.ceil(part * len(delais)) - 1]


def delais(jour, alsace_moselle=False):
    """Working days between each request of the period and its first contact; one that has none yet counts with its
    present age, whatever became of it: silence is no contact."""
    depart = Coalesce(Max("journal__le", filter=RECOMMENCEE), "soumise_le")
    debut = timezone.make_aware(datetime.datetime.combine(jour - PERIODE, datetime.time()))
    demandes = Demande.objects.exclude(motif_cloture__in=SANS_ATTENTE)
    demandes = demandes.exclude(statut__in=(Statut.A_VERIFIER, Statut.EN_VEILLE), premier_contact_le=None)
    dates = demandes.annotate(depart=depart).filter(depart__gte=debut).values_list("depart", "premier_contact_le")
    return [
        compter_jours_ouvres(
            timezone.localdate(depart), timezone.localdate(contact) if contact else jour, alsace_moselle
        )
        for depart, contact in dates
    ]


def mesurer(jour=None):
    """Write the measure of the day; return how many requests it counts."""
    trouves = delais(jour or timezone.localdate(), Territoire.load().alsace_moselle)
    champs = {"calculee_le": timezone.now(), "nombre": len(trouves), "delai": delai_de(trouves) if trouves else 0}
    MesureContact.objects.update_or_create(pk=MesureContact.SEULE, defaults=champs)
    return len(trouves)
