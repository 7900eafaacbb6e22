"""What an agent answers for on a day, read once for a page that only reads: it asks for it ten times."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

from .secteurs import RoleSecteur, Secteur


@dataclass(frozen=True)
class Droits:
    """Ids of the secteurs that the agent follows, of those that nobody does (for the coordination), of the requests
    shared with it, of the relais it works for; whether it holds a role."""

    jour: datetime.date
    secteurs: tuple
    sans_personne: tuple
    partagees: tuple
    relais: tuple
    en_poste: bool


def retenir(agent, *, coordination, partagees, relais):
    """Keep the rights of today on this account, which lives as long as its HTTP request. `partagees`, `relais`: ids,
    asked here."""
    jour = timezone.localdate()
    agent._droits_du_jour = Droits(
        jour=jour,
        secteurs=tuple(Secteur.objects.suivis_par(agent, jour).values_list("pk", flat=True)),
        sans_personne=tuple(Secteur.objects.sans_personne(jour).values_list("pk", flat=True)) if coordination else (),
        partagees=tuple(partagees),
        relais=tuple(relais),
        en_poste=en_poste(agent, jour),
    )


def retenus(agent, jour=None):
    """The Droits kept for that day, None when there are none: they are then asked in the query."""
    gardes = getattr(agent, "_droits_du_jour", None)
    return gardes if gardes and gardes.jour == (jour or timezone.localdate()) else None


def en_poste(agent, jour=None):
    """Whether an agent holds a role on a secteur that day."""
    gardes = retenus(agent, jour)
    return gardes.en_poste if gardes else RoleSecteur.objects.actifs(jour).filter(agent=agent).exists()


def suivis(agent, jour=None):
    """Ids, or a queryset, of the secteurs that an agent answers for that day: what `secteur__in` takes."""
    gardes = retenus(agent, jour)
    return gardes.secteurs if gardes else Secteur.objects.suivis_par(agent, jour)
