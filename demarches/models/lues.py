"""A request that its référent knows, without opening it."""

from django.db import models
from django.utils import timezone

from demarches.transitions import TransitionRefusee


class Lue(models.Model):
    class Meta:
        abstract = True

    def marquer_lue(self, *, par):
        """It stops being new to who follows it; no opening is noted, since nothing was opened."""
        if self.referent_id != par.pk:
            raise TransitionRefusee("Cette demande n’est pas la vôtre : prenez-la d’abord en charge.")
        type(self).objects.filter(pk=self.pk, referent=par, vue_par_referent_le=None).update(
            vue_par_referent_le=timezone.now()
        )
