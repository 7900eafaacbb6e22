"""Structures kept fresh by the relais of their commune: which, and what of them."""

import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from carte import equipes, jetons, notifications
from carte.menage import TYPES
from carte.models import But, ParQui, Structure, VerbeRefuse
from carte.models.prix import CHAMPS as CHAMPS_DU_PRIX

# What an agent of the relais may write; the name, the kind and the point are the coordination's.
CHAMPS = ("disponibilite", "horaires", "telephone", "inscription", *CHAMPS_DU_PRIX)
DOUBLE_CLIC = datetime.timedelta(minutes=1)


def structures_de(agent):
    """The crèches of the communes that an agent's relais cover, and these relais themselves."""
    relais = equipes.relais_de(agent)
    communes = [commune for commune, couvre in equipes.relais_par_commune().items() if couvre in relais]
    return Structure.objects.publiees().filter(Q(type__code__in=TYPES, commune__in=communes) | Q(pk__in=relais))


@transaction.atomic
def tenir_a_jour(structure, verifier=None, **champs):
    """The relais says that the sheet is right today, or what to change of CHAMPS.

    `verifier(structure)` is called once the row is locked. Raises ValidationError.
    """
    structure.refresh_from_db(from_queryset=Structure.objects.select_for_update(of=("self",)))
    if verifier is not None:
        verifier(structure)
    for nom in CHAMPS:
        setattr(structure, nom, champs.get(nom, getattr(structure, nom)))
    jour = structure.mise_a_jour_le = timezone.localdate()
    if structure.commission_le is None and structure.type.code in TYPES:
        structure.disponibilite_le = jour
    structure.full_clean(exclude=["slug"], validate_unique=False)
    structure.save()
    if not structure.confirmations.filter(par=ParQui.RELAIS, le__date=jour).exists():
        structure.confirmations.create(par=ParQui.RELAIS)


@transaction.atomic
def envoyer_le_lien(structure):
    """Write to a structure with a link to its own page. Raises VerbeRefuse."""
    structure.refresh_from_db(from_queryset=Structure.objects.select_for_update(of=("self",)))
    if not structure.courriel:
        raise VerbeRefuse("Cette structure n’a pas d’adresse électronique : demandez à la coordination de la noter.")
    if structure.type.code not in TYPES:
        raise VerbeRefuse("Cette structure n’annonce pas de places.")
    recents = structure.lienprofessionnels.valides().filter(cree_le__gte=timezone.now() - DOUBLE_CLIC)
    if recents.filter(but=But.DEMANDE).exists():
        raise VerbeRefuse("Un lien vient de partir.")
    notifications.lien_structure(structure, jetons.ouvrir(structure.lienprofessionnels, But.DEMANDE))
