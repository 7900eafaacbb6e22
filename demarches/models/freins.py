"""How many times something may be asked in a while, counted in the database: all processes share it."""

import datetime
import ipaddress

from django.db import models
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import salted_hmac

UNE_HEURE = datetime.timedelta(hours=1)
UN_JOUR = datetime.timedelta(days=1)


class FreinQuerySet(models.QuerySet):
    def passe(self, genre, valeur, maximum, duree=UNE_HEURE):
        """Count one more; False once `maximum` was reached in the current hour, or day."""
        maintenant = timezone.now()
        fenetre = int(maintenant.timestamp() // duree.total_seconds())
        cle = salted_hmac(f"demarches.freins.{genre}", f"{fenetre} {valeur}", algorithm="sha256").hexdigest()
        frein, _nouveau = self.get_or_create(cle=cle, defaults={"fin": maintenant + duree})
        return bool(self.filter(pk=frein.pk, nombre__lt=maximum).update(nombre=F("nombre") + 1))

    def perimes(self):
        return self.filter(fin__lt=timezone.now())


class Frein(models.Model):
    """A counter of one kind for one thing, in one stretch of time. Nothing is kept of what is counted but a digest."""

    cle = models.CharField("clé", max_length=64, unique=True)
    nombre = models.PositiveIntegerField("nombre", default=0)
    fin = models.DateTimeField("fin", db_index=True)

    objects = FreinQuerySet.as_manager()

    class Meta:
        verbose_name = "frein"
        verbose_name_plural = "freins"

    def __str__(self):
        return f"{self.nombre} jusqu’au {self.fin:%d/%m/%Y %H:%M}"


def bloc(adresse):
    """The block of a network address that one household or one office has; "" for what is no address."""
    try:
        ip = ipaddress.ip_address(adresse or "")
    except ValueError:
        return ""
    return str(ipaddress.ip_network((ip, 32 if ip.version == 4 else 56), strict=False))
