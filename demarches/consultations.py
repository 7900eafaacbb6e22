"""Openings of a request: what the desk notes and shows of them, what the family reads, what time erases."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from demarches.models import AccesExceptionnel, Consultation

# How long the file says that the coordination opened it.
RAPPEL_ACCES = datetime.timedelta(days=30)
MONTREES_A_LA_FAMILLE = 30


@dataclass(frozen=True)
class Lecture:
    """What a family reads of the openings of a day: who, of which service (a relais, or None for the service itself),
    why and what, in words of the reader's language."""

    jour: datetime.date
    qui: str
    relais: object
    pourquoi: str
    quoi: str


def ouvrir(demande, agent):
    """Note that an agent opens the file, whose référent knows then of the accesses of the coordination: return those of
    late."""
    demande.noter_lecture(agent)
    recents = list(
        demande.acces_exceptionnels.filter(ouvert_le__gt=timezone.now() - RAPPEL_ACCES).select_related("agent")
    )
    if agent.pk == demande.referent_id and any(acces.lu_le is None for acces in recents):
        demande.acces_exceptionnels.a_lire().update(lu_le=timezone.now())
    return recents


def ouvrir_par_exception(demande, agent):
    demande.consultations.noter(demande, agent, pourquoi=Consultation.Pourquoi.EXCEPTION)


def acces_a_annoncer(agent):
    """Accesses of others to the requests that an agent follows, not read yet."""
    recents = AccesExceptionnel.objects.visibles_par(agent).filter(ouvert_le__gt=timezone.now() - RAPPEL_ACCES)
    return recents.a_lire().filter(demande__referent=agent).exclude(agent=agent).select_related("demande", "agent")


def pour_la_famille(demande):
    """Days on which the request was opened, the latest first, each reader once a day; the reason of an exceptional
    access is not told: it may be that somebody fears for a child."""
    vues = {}
    for ligne in demande.consultations.all():
        vue = Lecture(
            jour=timezone.localdate(ligne.le),
            qui=ligne.agent.nom_public,
            relais=ligne.relais,
            pourquoi=ligne.get_pourquoi_display(),
            quoi=ligne.get_quoi_display(),
        )
        vues.setdefault(vue)
    return list(vues)[:MONTREES_A_LA_FAMILLE]


def effacer_les_anciennes():
    """Erase the openings of more than twelve months. Return how many."""
    return Consultation.objects.perimees().delete()[0]
