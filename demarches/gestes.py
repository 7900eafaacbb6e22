"""The same act on several requests, each by its own verb and rights: one that refuses keeps none waiting."""

from django.core.exceptions import ValidationError
from django.db import models, transaction

from demarches.models import RoleSecteur, Tache
from demarches.roles import Groupe, membre
from demarches.transitions import TransitionRefusee

NOMBRE_AU_PLUS = 50


class Geste(models.TextChoices):
    """None of them closes a request."""

    LIRE = "lire", "les marquer comme lues"
    CONFIER = "confier", "les confier à un collègue"
    TACHE = "tache", "y noter une tâche"
    REPORTER = "reporter", "reporter mes tâches"
    IMPRIMER = "imprimer", "imprimer les dossiers"


def faire(geste, demandes, *, par, **choix):
    """(how many were done, [(request, why not)]) of an act on each of `demandes`."""
    faites, refusees = 0, []
    for demande in demandes:
        try:
            with transaction.atomic():
                _VERBES[geste](demande, par, **choix)
            faites += 1
        except TransitionRefusee as refus:
            refusees.append((demande, str(refus)))
        except ValidationError as erreur:
            refusees.append((demande, " ".join(erreur.messages)))
    return faites, refusees


def collegues(agent):
    """Whom an agent may hand requests to: those of its relais, everybody with a role for the coordination."""
    if membre(agent, Groupe.COORDINATION):
        tous = RoleSecteur.objects.agents_en_poste()
    else:
        relais = RoleSecteur.objects.relais_de(agent).order_by()
        tous = RoleSecteur.objects.filter(secteur__relais__in=relais).agents_en_poste()
    return tous.exclude(pk=agent.pk).order_by("last_name", "first_name", "pk")


def _lire(demande, par):
    demande.marquer_lue(par=par)


def _confier(demande, par, agent):
    demande.reaffecter(agent, par=par)


def _noter(demande, par, texte, pour_le):
    Tache.objects.ajouter(demande, par=par, texte=texte, pour_le=pour_le)


def _reporter(demande, par, pour_le):
    taches = list(Tache.objects.de(par).a_faire().filter(demande=demande))
    if not taches:
        raise TransitionRefusee("Vous n’y avez aucune tâche.")
    for tache in taches:
        tache.reporter(pour_le)


_VERBES = {Geste.LIRE: _lire, Geste.CONFIER: _confier, Geste.TACHE: _noter, Geste.REPORTER: _reporter}
