"""The verb of a request whose address changes secteur when secteurs are drawn again."""

from django.db import models, transaction

from demarches import notifications
from demarches.transitions import TransitionRefusee


class RedecoupageMixin(models.Model):
    class Meta:
        abstract = True

    @transaction.atomic
    def changer_secteur(self, secteur, *, par, version=None):
        """Hand the request over to the secteur that now covers its address; the family is told a new relais."""
        relais = self.secteur and self.secteur.relais_id
        with self._transition("changer_secteur", par, version, objet={"secteur": secteur.pk}):
            ancien = self.referent
            if self.secteur_id is None or self.secteur_id == secteur.pk:
                raise TransitionRefusee("Cette demande ne change pas de secteur.")
            presents = secteur.agents_presents()
            self.secteur = secteur
            self.referent = presents[0] if presents else None
            self.vue_par_referent_le = None
        if self.referent is not None and self.referent != ancien:
            notifications.reaffectation(self, ancien)
        if secteur.relais_id != relais:
            notifications.relais_trouve(self)
