"""The steps of the promise of a first contact: reminders at half of it, at four fifths, and when it was not kept."""

from collections import defaultdict

from django.db import transaction
from django.db.models import Prefetch

from commun.models import Territoire
from demarches import echeancier, notifications_suivi
from demarches.models import Demande, Journal, Relance
from demarches.models.promesse import calendriers

TYPES = (Relance.Type.RAPPEL_50, Relance.Type.ALERTE_80, Relance.Type.DEPASSE_100)


@transaction.atomic
def rappeler(instant=None):
    """Write what the last morning calls for and was not written yet; return how many steps. Run twice, it writes once:
    the second of two workers that do it together fails on the unique row, and nothing of it stays."""
    jour = echeancier.dernier_matin(instant, Territoire.load().alsace_moselle)
    demandes = list(_promises_en_cours())
    sues = set(Relance.objects.filter(demande__in=demandes, type__in=TYPES).values_list("demande", "type", "cycle"))
    dus, relances = defaultdict(list), []
    calendrier = calendriers({d.secteur_id for d in demandes})
    for demande in demandes:
        cycle = demande.promise_le
        etapes = demande.etapes_de_la_promesse(calendrier[demande.secteur_id])
        for genre, quand in echeancier.a_rappeler(etapes, jour):
            if (demande.pk, genre, cycle) not in sues:
                relances.append(Relance(demande=demande, type=genre, cycle=cycle, prevue_le=quand))
                dus[genre].append(demande)
    Relance.objects.bulk_create(relances)
    notifications_suivi.rappels_de_promesse(dus)
    return len(relances)


def _promises_en_cours():
    """Requests whose first contact is still promised and whose clock runs; what waits for a look has its own alarm."""
    attendues = Demande.objects.a_traiter().filter(premier_contact_le=None)
    return (
        attendues.select_related("secteur__relais", "referent", "contact", "besoin", "commune_residence")
        .select_related("commune_future", "commune_travail")
        .prefetch_related(Prefetch("journal", Journal.objects.order_by("le", "pk")))
        .order_by("pk")
    )
