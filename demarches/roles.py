"""Names of the groups of agents; their rights are laid by the command `creer_roles`."""

from django.db import models


class Groupe(models.TextChoices):
    REFERENT = "Référents", "référent"
    ANIMATRICE = "Animatrices", "animatrice"
    ACCUEIL = "Accueil", "accueil"
    COORDINATION = "Coordination", "coordination"
    COMMUNICATION = "Communication", "communication"
    ELU = "Élus", "élu"
    ADMINISTRATION = "Administration", "administration"


def membre(agent, groupe):
    """Whether an active agent belongs to a group; a superuser belongs to none by nature."""
    return agent.is_active and agent.groups.filter(name=groupe).exists()
