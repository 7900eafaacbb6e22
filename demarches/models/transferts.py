"""Handing a request over to a service outside the territory, when the family agrees."""

from django.core.validators import validate_email
from django.db import models, transaction

from demarches import notifications_suivi
from demarches.transitions import MotifCloture, TransitionRefusee


class Transfert(models.Model):
    class Meta:
        abstract = True

    @transaction.atomic
    def transferer(self, service, courriel, *, accord, par, version=None):
        """Close it here; the service receives what it needs to call the family, who is told which one it is.

        `accord`: the family said yes. Within the territory a request changes secteur, and stays one.
        """
        with self._transition("transferer", par, version):
            if not accord:
                raise TransitionRefusee("La famille doit être d’accord pour que sa demande parte à un autre service.")
            if not service.strip():
                raise TransitionRefusee("Dites à quel service la demande est confiée.")
            validate_email(courriel)
            self.transferee_a = service.strip()
            self._fermer(MotifCloture.TRANSFEREE)
        if not notifications_suivi.transfert(self, courriel):
            raise TransitionRefusee("Les courriels n’arrivent pas à cette adresse : vérifiez-la.")
        notifications_suivi.transferee(self)
