"""Addresses to which nothing is written any more: their server said that mail does not arrive there."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac


class MotifRefus(models.TextChoices):
    INCONNUE = "inconnue", "cette adresse n’existe pas"
    PLEINE = "pleine", "sa boîte est pleine"
    REJET = "rejet", "sa messagerie refuse nos messages"


def empreinte(adresse):
    """What stands for an address here: nobody reads the address out of it without the secret key."""
    return salted_hmac("commun.adresses_refusees", adresse.strip().lower(), algorithm="sha256").hexdigest()


class AdresseRefuseeQuerySet(models.QuerySet):
    def de(self, *adresses):
        """Rows of these addresses."""
        return self.filter(empreinte__in=[empreinte(adresse) for adresse in adresses if adresse])

    def motifs(self, adresses):
        """{address: what is wrong with it, in words} of those that are refused; one query."""
        par_empreinte = {empreinte(adresse): adresse for adresse in adresses if adresse}
        refusees = self.filter(empreinte__in=par_empreinte)
        return {par_empreinte[refus.empreinte]: refus.get_motif_display() for refus in refusees}

    def noter(self, adresse, motif):
        """Write nothing more to an address; the latest reason is kept."""
        return self.update_or_create(
            empreinte=empreinte(adresse), defaults={"motif": motif, "le": timezone.now()}
        )[0]  # fmt: skip

    def oublier(self, *adresses):
        """Write to these addresses again; return how many were refused."""
        return self.de(*adresses).delete()[0]

    def perimees(self):
        return self.filter(le__lt=timezone.now() - settings.CONSERVATION_ADRESSES_REFUSEES)


class AdresseRefusee(models.Model):
    empreinte = models.CharField("empreinte de l’adresse", max_length=64, unique=True)
    motif = models.CharField("motif", max_length=8, choices=MotifRefus)
    le = models.DateTimeField("le", default=timezone.now)

    objects = AdresseRefuseeQuerySet.as_manager()

    class Meta:
        verbose_name = "adresse refusée"
        verbose_name_plural = "adresses refusées"

    def __str__(self):
        return f"{self.get_motif_display()}, le {self.le:%d/%m/%Y}"
