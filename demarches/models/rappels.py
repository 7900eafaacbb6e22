"""A request to be called back: a request like the others, whose need is told on the phone, then written here."""

from django.db import transaction
from django.utils import timezone

from demarches import notifications
from demarches.transitions import Acteur, Statut, TransitionRefusee

from .brouillons import creer_le_besoin, router
from .choix import Canal
from .demandes import Demande
from .estimations import Estimation
from .familles import Besoin, ContactFamille
from .promesse import echeance


@transaction.atomic
def demander_un_rappel(
    *, cle, commune, prenom, telephone, creneaux, langue, langue_parlee="", langue_parlee_autre="", estimation=None
):
    """The request, routed, with its journal and its mails; asked again with the same `cle`, the one already made.

    `estimation`: what a draft keeps of a simulation (see demarches.estimations), or None. Raises HorsTerritoire.
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
    if estimation:
        Estimation.objects.create(demande=demande, contenu=estimation)
    demande.journal.create(role=Acteur.FAMILLE, action="soumettre", objet={"avant": "", "apres": demande.statut})
    notifications.nouvelle_demande(demande)
    return demande


def a_completer(demande):
    """Whether nobody has written yet for which child, nor what, the family asks."""
    sans = not hasattr(demande, "besoin") and not demande.enfants.exists()
    return demande.ouverte and demande.statut != Statut.A_VERIFIER and sans


@transaction.atomic
def completer(demande, reponses, *, par):
    """Write the children and the need that the family told; `reponses` as a draft keeps them (see Brouillon).

    The promise made to the family stands, but for an urgent need, which is sooner.
    """
    acteurs = demande.acteurs(par) & {Acteur.REFERENT, Acteur.COORDINATION}
    if not acteurs:
        raise TransitionRefusee("Compléter le besoin ne vous est pas ouvert sur cette demande.")
    demande = Demande.objects.select_for_update(of=("self",)).get(pk=demande.pk)
    if not a_completer(demande):
        raise TransitionRefusee("Cette demande dit déjà pour quel enfant, ou elle est close.")
    creer_le_besoin(demande, reponses)
    if reponses["type"]["type"] == Besoin.Type.URGENCE:
        urgente = echeance(demande.secteur, True, timezone.localdate())
        demande.echeance_contact_le = min(demande.echeance_contact_le, urgente)
    role = Acteur.REFERENT if Acteur.REFERENT in acteurs else Acteur.COORDINATION
    demande._garder(par, role, "completer", {}, ("echeance_contact_le",))
