"""Slow work of the map. Arguments are ids alone: what a task keeps, anybody who reads the queue may read."""

import datetime

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from carte import jetons, notifications
from carte.models import AssistantMaternel, But, LienProfessionnel, LigneImport, Structure
from carte.trouvables import STRUCTURES
from commun import indexation

# What is asked again and again sends one mail.
REPIT = datetime.timedelta(minutes=10)


@task()
@transaction.atomic
def envoyer_les_liens(assistants, structures):
    """A new link to each of these people and structures, found by the address that somebody typed."""
    recents = LienProfessionnel.objects.filter(but=But.DEMANDE, cree_le__gt=timezone.now() - REPIT)
    a_servir = AssistantMaternel.objects.filter(pk__in=assistants).exclude(lienprofessionnels__in=recents)
    for assistant in a_servir.select_for_update(of=("self",)).select_related("relais"):
        notifications.lien_assistant(assistant, assistant.nouveau_lien(But.DEMANDE))
    a_servir = Structure.objects.filter(pk__in=structures).exclude(lienprofessionnels__in=recents)
    for structure in a_servir.select_for_update(of=("self",)):
        notifications.lien_structure(structure, jetons.ouvrir(structure.lienprofessionnels, But.DEMANDE))


# Beyond that, the search waits for the night, when everything is compared.
A_INDEXER = 3000
PAQUET = 200


@task()
def indexer_un_import(identifiant):
    """Have the structures that an import wrote found by the search."""
    lignes = LigneImport.objects.filter(origine=identifiant).order_by("pk")
    pks = list(lignes.values_list("structure", flat=True)[: A_INDEXER + 1])
    if len(pks) > A_INDEXER:
        return
    for debut in range(0, len(pks), PAQUET):
        indexation.actualiser(STRUCTURES, pks[debut : debut + PAQUET])
