"""Which assistants maternels: who may see them, what waits, what time hides or erases."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from carte import equipes, jetons
from carte.geographie import centre_lu

from .choix import (
    CHOIX_VALABLE,
    CONSERVATION_AGREMENT_FINI,
    CONSERVATION_RETIREE,
    CONSERVATION_SANS_REPONSE,
    DELAI_EFFACEMENT,
    Etat,
)
from .communes import Commune

# Fewer in one cell, and its centre would point at somebody.
PARTAGE = 5
VOIR_TOUT = "carte.view_assistantmaternel"


class AssistantQuerySet(models.QuerySet):
    def visibles_par(self, agent):
        """Those an agent may see: of the relais they work for today, all with the right to; nobody's otherwise."""
        if agent.has_perm(VOIR_TOUT):
            return self
        return self.filter(relais__in=equipes.relais_de(agent))

    def a_valider(self):
        """Those whose identity waits for the relais: a first entry, or a change."""
        return self.filter(Q(etat=Etat.A_VALIDER) | Q(etat=Etat.PUBLIEE, identite_proposee__isnull=False))

    def visibles(self, jour=None):
        """Those whose entry may be shown on a date (today): published, agreed to, with a valid agrément."""
        jour = jour or timezone.localdate()
        return self.filter(
            etat=Etat.PUBLIEE,
            agrement_suspendu_le__isnull=True,
            agrement_valable_au__gte=jour,
            choix_signe_le__gte=jour - CHOIX_VALABLE,
        )

    def a_cacher(self):
        """Published ones that time, and no verb, has made invisible since."""
        return self.filter(etat=Etat.PUBLIEE, structure__publiee=True).exclude(pk__in=self.model.objects.visibles())

    def a_situer(self):
        """Visible ones who show their quartier, whose home has no point yet."""
        return self.visibles().filter(public_quartier=True, point_prive__isnull=True)

    def a_effacer(self, instant=None):
        """Those nobody has a reason to keep any more (docs/assistants-maternels.md)."""
        maintenant = instant or timezone.now()
        jour = timezone.localtime(maintenant).date()
        return self.alias(connue_le=Coalesce("invitee_le", "cree_le")).filter(
            Q(effacement_demande_le__lte=maintenant - DELAI_EFFACEMENT)
            | Q(etat=Etat.RETIREE, retiree_le__lte=maintenant - CONSERVATION_RETIREE)
            | Q(etat=Etat.INVITEE, connue_le__lte=maintenant - CONSERVATION_SANS_REPONSE)
            | Q(agrement_valable_au__lte=jour - CONSERVATION_AGREMENT_FINI)
        )

    def au_courriel(self, courriel):
        """Those who gave this address, whatever its case."""
        empreinte = jetons.empreinte_du_courriel(courriel)
        return self.filter(courriel_empreinte=empreinte) if empreinte else self.none()

    def redessiner(self, groupe):
        """Give one point to all those of a group (commune id, cell) who show their quartier, in one transaction.

        The centre of the cell while at least PARTAGE of the commune show themselves in it, else the middle of the
        commune: at any time, what is shown is shared. The whole group moves together, so that a move tells nothing of
        one of them; the centre of a cell never changes, so that moving back and forth tells nothing more. They are
        counted within the commune, whose border would otherwise single out one of five.
        """
        commune_id, maille = groupe
        commune = Commune.objects.select_for_update().get(pk=commune_id)  # two entries made together are counted both
        membres = self.visibles().filter(commune=commune, maille=maille, public_quartier=True, structure__isnull=False)
        structures = [membre.structure for membre in membres.select_related("structure__type")]
        point = centre_lu(maille) if len(structures) >= PARTAGE else commune.point
        for structure in structures:
            if structure.point != point:
                structure.placer(point)
