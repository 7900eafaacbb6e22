"""An agent leaves: whose hands its open requests go to, then the end of its roles, in one transaction."""

import datetime
from collections import Counter
from dataclasses import dataclass

from django.db import transaction

from commun.models import Utilisateur
from demarches.models import Demande, RoleSecteur, Secteur
from demarches.models.secteurs import tables_de_routage


@dataclass(frozen=True)
class Lot:
    """The open requests an agent follows in one secteur, and who may receive them, the least loaded first."""

    secteur: Secteur
    demandes: list
    receveurs: list


class RepartitionImpossible(Exception):
    """Nobody may receive some of the requests; the message is French and may be shown."""


def lots(agent):
    """The Lots of an agent, by secteur; requests without one wait for the coordination and are nobody's."""
    suivies = Demande.objects.ouvertes().filter(referent=agent, secteur__isnull=False)
    suivies = suivies.select_related("secteur__relais").order_by("secteur__nom", "soumise_le")
    par_secteur = {}
    for demande in suivies:
        par_secteur.setdefault(demande.secteur, []).append(demande)
    charge = tables_de_routage().charge if par_secteur else {}
    return [Lot(secteur, demandes, _receveurs(secteur, agent, charge)) for secteur, demandes in par_secteur.items()]


def _receveurs(secteur, partant, charge):
    """Those of the secteur, else of the relais, else anybody with a role, without who is leaving."""
    du_secteur = RoleSecteur.objects.filter(secteur=secteur).agents_en_poste()
    for agents in (du_secteur, Secteur.objects.agents_du_relais(secteur), RoleSecteur.objects.agents_en_poste()):
        if trouves := list(agents.exclude(pk=partant.pk)):
            return sorted(trouves, key=lambda agent: (charge.get(agent.pk, 0), agent.pk))
    return []


def partager(demandes, receveurs, charge):
    """{request: receiver}: each to the least loaded of the moment; `charge` ({pk: requests}) grows meanwhile."""
    if demandes and not receveurs:
        raise RepartitionImpossible("Personne ne peut recevoir ces demandes : donnez d’abord un rôle à quelqu’un.")
    donnees = {}
    for demande in demandes:
        choisi = min(receveurs, key=lambda agent: (charge[agent.pk], agent.pk))
        charge[choisi.pk] += 1
        donnees[demande] = choisi
    return donnees


@transaction.atomic
def quitter(agent, choix, *, par, jour):
    """Hand over every open request of `agent`, then end its roles after `jour`; return how many requests moved.

    `choix` maps a secteur's pk to the receiver, or to None to share by load. Raises RepartitionImpossible, or
    TransitionRefusee when the receiver may not follow a request.
    """
    Utilisateur.objects.select_for_update().get(pk=agent.pk)
    charge = Counter(tables_de_routage().charge)
    deplacees = 0
    for lot in lots(agent):
        choisi = choix.get(lot.secteur.pk)
        donnees = partager(lot.demandes, [choisi] if choisi else lot.receveurs, charge)
        for demande, receveur in donnees.items():
            demande.reaffecter(receveur, par=par)
        deplacees += len(donnees)
    terminer_les_roles(agent, jour)
    return deplacees


def terminer_les_roles(agent, jour):
    """The roles of an agent end on `jour`; those that would begin later never do."""
    siens = RoleSecteur.objects.filter(agent=agent)
    siens.filter(du__gt=jour).delete()
    siens.filter(au__isnull=True).update(au=jour)
    siens.filter(au__gt=jour).update(au=jour)


def secteurs_sans_titulaire(agent, jour):
    """Secteurs that nobody holds any more once the roles of an agent have ended on `jour`."""
    lendemain = jour + datetime.timedelta(days=1)
    restants = RoleSecteur.objects.actifs(lendemain).filter(role=RoleSecteur.Role.TITULAIRE).exclude(agent=agent)
    tenus = RoleSecteur.objects.filter(agent=agent, role=RoleSecteur.Role.TITULAIRE).values("secteur")
    return Secteur.objects.filter(pk__in=tenus).exclude(pk__in=restants.values("secteur"))
