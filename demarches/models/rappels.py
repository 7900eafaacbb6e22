"""A request to be called back: a request like the others, whose need is told on the phone."""

from django.db import transaction

from demarches import notifications
from demarches.transitions import Acteur

from .brouillons import router
from .choix import Canal
from .demandes import Demande
from .familles import ContactFamille


@transaction.atomic
def demander_un_rappel(*, cle, commune, prenom, telephone, creneaux, langue, langue_parlee="", langue_parlee_autre=""):
    """The request, routed, with its journal and its mails; asked again with the same `cle`, the one already made.

    Raises HorsTerritoire.
    """
    deja = Demande.objects.filter(cle_idempotence=cle).first()
    if deja is not None:
        return deja
    demande = Demande(
        cle_idempotence=cle,
        canal=Canal.RAPPEL,
        langue=langue,
        langue_parlee=langue_parlee,
        langue_parlee_autre=langue_parlee_autre,
        commune_residence=commune,
    )
    router(demande, urgent=False)
    demande.save()
    ContactFamille.objects.create(
        demande=demande,
        prenom=prenom,
        telephone=telephone,
        creneaux=creneaux,
        preference=ContactFamille.Preference.TELEPHONE,
    )
    demande.journal.create(role=Acteur.FAMILLE, action="soumettre", objet={"avant": "", "apres": demande.statut})
    notifications.nouvelle_demande(demande)
    return demande
