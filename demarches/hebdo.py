"""The Monday overview: each agent reads, once a week at most, where the requests it answers for are."""

import datetime

from django.db import transaction
from django.db.models import Count, Q
from django.urls import reverse

from commun.models import Utilisateur
from demarches import destinataires, notifications_suivi
from demarches.models import Demande, PointHebdo, RoleSecteur
from demarches.models.fraicheur import dernier_lundi
from demarches.models.requetes import A_FAIRE, NOUVELLES, retard
from demarches.roles import Groupe
from demarches.transitions import Statut

UNE_SEMAINE = datetime.timedelta(days=7)
# One, several, tab of the list.
LIGNES = {
    "en_retard": ("premier contact en retard", "premiers contacts en retard"),
    "nouvelles": ("demande que personne n’a prise", "demandes que personne n’a prises"),
    "a_faire": ("chose à faire", "choses à faire"),
    "attente": ("réponse de famille attendue", "réponses de familles attendues"),
    "en_pause": ("pause qui finit cette semaine", "pauses qui finissent cette semaine"),
}


def envoyer(instant=None):
    """Write the mails of the last Monday that are not written yet; return how many. Safe to run twice, or together."""
    lundi = dernier_lundi(instant)
    agents = list(_agents())
    partis = destinataires.absents(agents, lundi)
    points = {point.agent_id: point for point in PointHebdo.objects.filter(agent__in=agents)}
    return sum(_ecrire(agent, points.get(agent.pk), lundi) for agent in agents if agent.pk not in partis)


def _agents():
    roles = RoleSecteur.objects.actifs().values("agent")
    coordination = Q(groups__name=Groupe.COORDINATION, is_active=True)
    return Utilisateur.objects.filter(Q(pk__in=roles) | coordination).exclude(email="").distinct().order_by("pk")


@transaction.atomic
def _ecrire(agent, point, lundi):
    if point is None:
        # What happened before the first week is not told.
        PointHebdo.objects.get_or_create(agent=agent, defaults={"lundi": lundi})
        return 0
    if not point.avancer(lundi):
        return 0
    lignes = _lignes(agent, lundi)
    if lignes:
        notifications_suivi.hebdo(agent, lignes)
    return int(bool(lignes))


def _lignes(agent, lundi):
    """[(number, words, path)] of what an agent answers for, then of what is late elsewhere, for the coordination."""
    lesquelles = {
        "en_retard": retard(lundi),
        "nouvelles": NOUVELLES,
        "a_faire": A_FAIRE,
        "attente": Q(statut=Statut.ATTENTE_FAMILLE),
        "en_pause": Q(statut=Statut.EN_VEILLE, veille_jusqu_au__lt=lundi + UNE_SEMAINE),
    }
    siennes = Demande.objects.visibles_par(agent, partages=False)
    comptes = siennes.aggregate(**{vue: Count("pk", filter=q, distinct=True) for vue, q in lesquelles.items()})
    liste = reverse("demandes")
    lignes = [
        (comptes[vue], mots[comptes[vue] > 1], f"{liste}?vue={vue}") for vue, mots in LIGNES.items() if comptes[vue]
    ]
    partout = Demande.objects.en_retard_partout(agent, lundi).count()
    if partout:
        mots = ("retard dans tous les relais", "retards dans tous les relais")[partout > 1]
        lignes.append((partout, mots, reverse("demandes_retards")))
    return lignes
