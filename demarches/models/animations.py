"""Who animates a relais without answering for a secteur: the animatrices, who answer questions."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from carte.models import Structure
from carte.models.structures import RELAIS

from . import droits
from .secteurs import RoleSecteur


class AnimationQuerySet(models.QuerySet):
    def actives(self, jour=None):
        """Those in force on `jour`, of agents whose account is open."""
        jour = jour or timezone.localdate()
        return self.filter(
            Q(du__isnull=True) | Q(du__lte=jour), Q(au__isnull=True) | Q(au__gte=jour), agent__is_active=True
        )

    def relais_de(self, agent, jour=None):
        """Ids of the relais that an agent animates."""
        return self.actives(jour).filter(agent=agent).values_list("relais", flat=True)


class Animation(models.Model):
    agent = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="animations")
    relais = models.ForeignKey(
        Structure,
        on_delete=models.CASCADE,
        related_name="animations",
        limit_choices_to={"type__code": RELAIS},
        verbose_name="relais petite enfance",
    )
    du = models.DateField("du", null=True, blank=True)
    au = models.DateField("au", null=True, blank=True)

    objects = AnimationQuerySet.as_manager()

    class Meta:
        verbose_name = "animatrice d’un relais"
        verbose_name_plural = "animatrices des relais"
        ordering = ["relais__nom", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["agent", "relais"],
                name="animation_unique",
                violation_error_message="Cette personne anime déjà ce relais.",
            ),
            models.CheckConstraint(
                name="animation_periode",
                condition=Q(du__isnull=True) | Q(au__isnull=True) | Q(au__gte=F("du")),
                violation_error_message="La fin précède le début.",
            ),
        ]

    def __str__(self):
        return f"{self.agent}, {self.relais}"


def relais_de(agent):
    """Ids of the relais an agent works for today, by a role on a secteur or by animating them; one query, or what
    is kept of the day (see demarches.models.droits)."""
    if gardes := droits.retenus(agent):
        return gardes.relais
    par_un_role = RoleSecteur.objects.relais_de(agent).order_by()
    return par_un_role.union(Animation.objects.relais_de(agent).order_by())
