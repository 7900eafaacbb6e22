"""Whom an agent replaces today."""

from django.db.models import OuterRef, Subquery
from django.utils import timezone

from . import droits
from .secteurs import Indisponibilite, RoleSecteur


def remplacements(agent, jour=None):
    """Roles of the titulaires away on `jour` whose secteur `agent` answers for meanwhile, with `absent_jusqu_au`."""
    jour = jour or timezone.localdate()
    titulaires = RoleSecteur.objects.actifs(jour).filter(role=RoleSecteur.Role.TITULAIRE)
    fin = Indisponibilite.objects.le(jour).filter(agent=OuterRef("agent")).order_by("-au").values("au")[:1]
    siens = titulaires.filter(agent=agent).values("secteur")
    confies = titulaires.filter(secteur__in=droits.suivis(agent, jour)).exclude(secteur__in=siens)
    absents = confies.annotate(absent_jusqu_au=Subquery(fin))
    return absents.exclude(absent_jusqu_au=None).select_related("agent", "secteur").order_by("absent_jusqu_au", "pk")
