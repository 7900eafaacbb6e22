"""What is remembered of sendings, for a few days, to tell a robot from a family: keyed digests, never what was sent."""

import datetime
import ipaddress

from django.db import models
from django.utils import timezone
from django.utils.crypto import salted_hmac

from demarches import indesirables

RAFALE = datetime.timedelta(hours=1)
# How long each kind is kept.
DUREES = {"bloc": datetime.timedelta(days=1), "texte": datetime.timedelta(days=7)}


class EmpreinteEnvoiQuerySet(models.QuerySet):
    def signes(self, provenance, minimum, texte):
        """The Signes of a sending, once it is remembered itself. `minimum`: seconds a person needs at the least."""
        return indesirables.Signes(
            piege=provenance.piege,
            duree=provenance.duree,
            minimum=minimum,
            rafale=self._retenir("bloc", bloc(provenance.adresse), RAFALE),
            repetitions=self._retenir("texte", indesirables.empreinte(texte), DUREES["texte"]),
        )

    def perimees(self):
        maintenant = timezone.now()
        durees = [models.Q(genre=genre, le__lt=maintenant - duree) for genre, duree in DUREES.items()]
        return self.filter(durees[0] | durees[1])

    def _retenir(self, genre, clair, depuis):
        """How many came before, within that time; nothing is kept of an empty text."""
        if not clair:
            return 0
        valeur = salted_hmac(f"demarches.empreintes.{genre}", clair, algorithm="sha256").hexdigest()[:32]
        deja = self.filter(genre=genre, valeur=valeur, le__gt=timezone.now() - depuis).count()
        self.create(genre=genre, valeur=valeur)
        return deja


class EmpreinteEnvoi(models.Model):
    class Genre(models.TextChoices):
        BLOC = "bloc", "bloc d’adresses"
        TEXTE = "texte", "texte"

    genre = models.CharField("genre", max_length=5, choices=Genre)
    valeur = models.CharField("empreinte", max_length=32)
    le = models.DateTimeField("le", default=timezone.now)

    objects = EmpreinteEnvoiQuerySet.as_manager()

    class Meta:
        verbose_name = "empreinte d’envoi"
        verbose_name_plural = "empreintes d’envois"
        indexes = [models.Index(fields=["genre", "valeur", "le"])]

    def __str__(self):
        return f"{self.genre} {self.le:%d/%m/%Y}"


def bloc(adresse):
    """The network of an address, which neighbours share: /24, or /48 in IPv6; "" for what is no address."""
    try:
        ip = ipaddress.ip_address(adresse or "")
    except ValueError:
        return ""
    return str(ipaddress.ip_network(f"{ip}/{24 if ip.version == 4 else 48}", strict=False))
