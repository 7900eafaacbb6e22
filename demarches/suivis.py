"""What a new day does to requests: answers that did not come, pauses that end, news to ask."""

import datetime
import logging

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, Max, OuterRef
from django.db.models.functions import Coalesce
from django.utils import timezone

from commun.models import Territoire
from demarches import echeancier, notifications_suivi
from demarches.models import Demande, Orientation, Relance
from demarches.transitions import SUIVIS, Acteur, Statut, TransitionRefusee

journal = logging.getLogger(__name__)

SYSTEME = Acteur.SYSTEME
SANS_ACTIVITE = Relance.Type.SANS_ACTIVITE


def passer(instant=None):
    """Do what the last morning calls for, request by request, each in its own transaction; return how many moved. What
    somebody else did meanwhile is left as it is."""
    jour = echeancier.dernier_matin(instant, Territoire.load().alsace_moselle)
    fait = 0
    for demandes, verbe in _dus(jour):
        for demande in demandes.iterator():
            try:
                fait += verbe(demande) is not False
            except TransitionRefusee:
                continue
            except ValidationError as erreur:
                # One request that cannot be saved must not keep the others waiting.
                journal.error("suivi de la demande %s : %s", demande.pk, ", ".join(erreur.message_dict))
    return fait


def _dus(jour):
    """[(requests, what to do with each)]."""
    sans_reponse = Demande.objects.filter(statut=Statut.ATTENTE_FAMILLE, reponse_attendue_le__lt=jour)
    suivies = Demande.objects.filter(statut__in=SUIVIS, premier_contact_le__isnull=False)
    return [
        (sans_reponse, _rendre),
        (Demande.objects.filter(statut=Statut.EN_VEILLE, veille_jusqu_au__lte=jour), _reveiller),
        (suivies.filter(prochain_point_le=None), _dater_le_point),
        (suivies.filter(prochain_point_le__lte=jour), lambda demande: demande.faire_le_point(jour)),
        (_sans_attente(), lambda demande: demande.toutes_refusees(par=SYSTEME)),
        (_a_rappeler(jour), lambda demande: demande.rappeler_les_reponses(jour)),
    ]


def _sans_attente():
    """Families directed somewhere, who wait for nothing any more."""
    attendues = Orientation.objects.en_attente().filter(demande=OuterRef("pk"))
    return Demande.objects.filter(~Exists(attendues), statut=Statut.ORIENTEE)


def _a_rappeler(jour):
    """A place, or a commission, was to be answered, and nothing says yet that somebody has to call."""
    depassees = Orientation.objects.en_retard(jour).filter(demande=OuterRef("pk"))
    return Demande.objects.ouvertes().filter(Exists(depassees), a_faire="")


def _rendre(demande):
    demande.delai_passe(par=SYSTEME)


def _reveiller(demande):
    demande.reveiller(par=SYSTEME)


def _dater_le_point(demande):
    """Every request that is followed has a day on which its family is asked for news."""
    demande.prevoir_le_point()
    manquante = Demande.objects.filter(pk=demande.pk, statut=demande.statut, prochain_point_le=None)
    return bool(manquante.update(prochain_point_le=demande.prochain_point_le))


@transaction.atomic
def recenser_les_sans_activite(instant=None):
    """Tell their référents which requests have had no exchange for 30 days: once for each silence."""
    jour = echeancier.dernier_matin(instant, Territoire.load().alsace_moselle)
    activite = Coalesce(Max("echanges__le"), "prise_en_charge_le", "soumise_le")
    limite = timezone.make_aware(datetime.datetime.combine(jour - echeancier.SANS_ACTIVITE, datetime.time.max))
    muettes = Demande.objects.filter(statut__in=SUIVIS).annotate(activite_le=activite).filter(activite_le__lte=limite)
    dites = set(Relance.objects.filter(type=SANS_ACTIVITE).values_list("demande", "cycle"))
    dues = [
        demande
        for demande in muettes.select_related("referent", "secteur", "commune_residence").order_by("activite_le", "pk")
        if (demande.pk, timezone.localdate(demande.activite_le)) not in dites
    ]
    Relance.objects.bulk_create(
        Relance(demande=d, type=SANS_ACTIVITE, cycle=timezone.localdate(d.activite_le), prevue_le=jour) for d in dues
    )
    notifications_suivi.sans_activite(dues)
    return len(dues)
