"""What time does to the entries: mails of the month, entries that end, what is erased. Periodic jobs of carte.apps.

Each may be run twice, or by two workers at once: the database refuses the second mail of a month.
"""

import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from carte import jetons, notifications
from carte.models import (
    AssistantMaternel,
    But,
    Import,
    LienProfessionnel,
    LigneImport,
    RelanceProfessionnelle,
    Structure,
)
from carte.models.imports import CONSERVATION_AVANT

# The days before which assistants maternels declare their availability (CASF, R. 421-39): (month, day).
ECHEANCES = ((6, 1), (12, 1))
CAMPAGNE = datetime.timedelta(days=15)
# A mail would only bother somebody who has just said how things are.
REPIT = datetime.timedelta(days=10)
FIN_PROCHE = datetime.timedelta(days=45)
# Kinds of structures that say their own places.
TYPES = (
    "creche_collective", "multi_accueil", "micro_creche", "creche_familiale", "creche_parentale", "creche_entreprise",
    "halte_garderie", "jardin_enfants", "mam",
)  # fmt: skip


def echeance_proche(jour):
    """The legal date of which the campaign has begun, else None; in its month, nothing else is written before."""
    for mois, numero in ECHEANCES:
        date = datetime.date(jour.year, mois, numero)
        if date - CAMPAGNE <= jour < date:
            return date
    return None


def attend_la_campagne(jour):
    """Whether the mail of this month will be that of a campaign that has not begun."""
    veilles = ((datetime.date(jour.year, mois, numero) - CAMPAGNE) for mois, numero in ECHEANCES)
    return any(jour < veille and jour.month == veille.month for veille in veilles)


def ecrire_aux_assistants(jour=None):
    """The mail of the month to each visible entry, one at most; return how many were written."""
    jour = jour or timezone.localdate()
    if attend_la_campagne(jour):
        return 0
    repos = Q(confirmee_le__isnull=True) | Q(confirmee_le__lte=jour - REPIT)
    ecrits = AssistantMaternel.objects.filter(relanceprofessionnelles__mois=jour.replace(day=1))
    a_ecrire = (
        AssistantMaternel.objects.visibles(jour)
        .filter(repos, sans_rappels=False)
        .exclude(courriel_empreinte="")
        .exclude(pk__in=ecrits)
    )
    return sum(_relancer({"assistant": a}, jour, _point) for a in a_ecrire.select_related("relais"))


def ecrire_aux_structures(jour=None):
    """The same to crèches that gave an address; return how many were written."""
    jour = jour or timezone.localdate()
    repos = Q(disponibilite_le__isnull=True) | Q(disponibilite_le__lte=jour - REPIT)
    ecrites = Structure.objects.filter(relanceprofessionnelles__mois=jour.replace(day=1))
    a_ecrire = (
        Structure.objects.publiees(jour)
        .filter(repos, type__code__in=TYPES, courriel_confirme=True)  # not to what only a file says
        .exclude(courriel="")
        .exclude(pk__in=ecrites)
    )
    return sum(_relancer({"structure": s}, jour, _places) for s in a_ecrire)


@transaction.atomic
def _relancer(cible, jour, ecrire):
    """Write to one, unless another worker has: return how many mails were written."""
    relance, nouvelle = RelanceProfessionnelle.objects.get_or_create(mois=jour.replace(day=1), **cible)
    if nouvelle:
        relance.gabarit, relance.courriel = ecrire(relance, jour)
        relance.save(update_fields=["gabarit", "courriel"])
    return int(nouvelle)


def _point(relance, jour):
    assistant, echeance = relance.assistant, echeance_proche(jour)
    fin = assistant.visible_jusqu_au
    jeton = jetons.ouvrir(assistant.lienprofessionnels, But.MENSUEL)
    courriel = notifications.point(
        assistant, jeton, echeance=echeance, fin=fin if fin and fin <= jour + FIN_PROCHE else None
    )
    return ("campagne" if echeance else "point"), courriel


def _places(relance, jour):
    jeton = jetons.ouvrir(relance.structure.lienprofessionnels, But.MENSUEL)
    return "places", notifications.places(relance.structure, jeton)


def cacher_les_fiches():
    """Empty the entries that time has ended, and tell their owners; return how many."""
    finies = list(AssistantMaternel.objects.a_cacher().select_related("relais"))
    for assistant in finies:
        assistant.actualiser()
    return len(finies)


def effacer_les_assistants():
    """Erase those nobody has a reason to keep (docs/assistants-maternels.md), and dead links; return how many."""
    LienProfessionnel.objects.filter(expire_le__lte=timezone.now() - CAMPAGNE).delete()
    a_effacer = list(AssistantMaternel.objects.a_effacer())
    for assistant in a_effacer:
        assistant.effacer()
    return len(a_effacer)


def effacer_les_imports():
    """Erase what undoes old imports, then their reports (docs/adr/0018); return how many rows."""
    maintenant = timezone.now()
    lignes, _par_table = LigneImport.objects.filter(origine__cree_le__lt=maintenant - CONSERVATION_AVANT).delete()
    rapports, _par_table = Import.objects.a_effacer(maintenant).delete()
    return lignes + rapports
