"""An agent who follows open requests keeps a role until they are re-assigned."""

import datetime

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import ProtectedError, Q
from django.utils import timezone

from demarches.roles import Groupe
from demarches.transitions import OUVERTS


class DernierRole(ProtectedError):
    """The last role of an agent who follows open requests; the message is French and may be shown."""


class RoleGarde(models.Model):
    """A role (agent, du, au) that may not be the last one of an agent with open requests to end or go."""

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        avant = type(self)._default_manager.select_related("agent").filter(pk=self.pk).first()
        if avant is None:
            return
        garde = self.agent_id == avant.agent_id and (self.au is None or (avant.au is not None and self.au >= avant.au))
        if not garde and avant.est_le_dernier(self.au if self.agent_id == avant.agent_id else None):
            raise ValidationError(avant.refus)

    def delete(self, *args, **kwargs):
        if self.est_le_dernier():
            raise DernierRole(self.refus, {self})
        return super().delete(*args, **kwargs)

    def est_le_dernier(self, fin=None):
        """Whether its agent follows open requests and has no role left after `fin` (None: from now on)."""
        if not self.agent.demandes.filter(statut__in=OUVERTS, secteur__isnull=False).exists():
            return False
        if self.agent.groups.filter(name=Groupe.COORDINATION).exists():
            return False
        hier = timezone.localdate() - datetime.timedelta(days=1)
        autres = type(self)._default_manager.filter(agent=self.agent_id).exclude(pk=self.pk)
        return not autres.filter(Q(au__isnull=True) | Q(au__gt=fin or hier)).exists()

    @property
    def refus(self):
        return (
            f"{self.agent} suit encore des demandes ouvertes et n’aurait plus de rôle : préparez d’abord son départ "
            "(Organisation, Couverture)."
        )
