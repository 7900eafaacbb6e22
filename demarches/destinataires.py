"""Which agents are told of something: those who answer for it and are there today, never somebody who is away alone."""

from django.utils import timezone

from commun.models import Territoire, Utilisateur
from demarches.roles import Groupe


def pour_la_demande(demande):
    """Agents to tell about a request: its référent, who replaces them today, else the coordination; maybe nobody."""
    if demande.referent is not None and demande.referent.is_active:
        return [remplacer(demande, demande.referent)]
    return coordination()


def remplacer(demande, agent):
    """`agent`, or while they are away the one who answers for the secteur today; themselves when nobody does."""
    if demande.secteur is None or not absent(agent):
        return agent
    presents = type(demande.secteur).objects.agents_presents(demande.secteur)
    return presents[0] if presents else agent


def pour_la_question(question):
    """Agents to tell about a question: who took it when they are there, else everybody of the relais who is."""
    if question.agent is not None and question.agent.is_active and not absent(question.agent):
        return [question.agent]
    equipe = list(question.agents_du_relais())
    partis = absents(equipe)
    presents = [agent for agent in equipe if agent.pk not in partis]
    return presents or equipe or coordination()


def absent(agent, jour=None):
    return agent.pk in absents([agent], jour)


def absents(agents, jour=None):
    """Primary keys of those of `agents` who are away on `jour` (today)."""
    jour = jour or timezone.localdate()
    partis = Utilisateur.objects.filter(indisponibilites__du__lte=jour, indisponibilites__au__gte=jour)
    return set(partis.filter(pk__in=[agent.pk for agent in agents]).values_list("pk", flat=True))


def coordination():
    agents = Utilisateur.objects.filter(is_active=True, groups__name=Groupe.COORDINATION).order_by("pk")
    return [agent for agent in agents if agent.email]


def adresses_de_repli():
    """Of the coordination, else of the service: who reads what nobody else answers for."""
    adresses = [agent.email for agent in coordination()] or [Territoire.load().courriel]
    return [adresse for adresse in adresses if adresse]


def se_recapitule(agent, nature):
    """Whether an agent wants this kind of notice grouped."""
    return agent.reglages_avis.filter(nature=nature, rythme="recap").exists()
