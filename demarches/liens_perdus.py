"""The links of the open requests of an address, sent again to it."""

from django.conf import settings
from django.db import transaction

from commun.courriels import mettre_en_file
from commun.models import Territoire
from demarches import notifications
from demarches.models import Demande


def demandes_de(adresse):
    """Primary keys of the open requests that gave this address."""
    siennes = Demande.objects.ouvertes().filter(contact__email__iexact=adresse)
    return list(siennes.order_by("pk").values_list("pk", flat=True))


@transaction.atomic
def ecrire(cles):
    """One mail with the links of these requests, which share an address; none for those that may not be written to."""
    demandes = Demande.objects.ouvertes().filter(pk__in=cles).select_related("contact").order_by("-soumise_le")
    permises = [demande for demande in demandes if notifications.peut_ecrire_a_la_famille(demande)]
    if not permises:
        return
    langue = permises[0].langue_des_courriels
    racine = settings.ADRESSE_PUBLIQUE.rstrip("/")
    contexte = {"demandes": permises, "racine": racine, "territoire": Territoire.load()}
    courriel = mettre_en_file(permises[0].contact.email, "lien_perdu", contexte, langue)
    for demande in permises if courriel else ():
        demande.envois.create(gabarit="lien_perdu", courriel=courriel)
