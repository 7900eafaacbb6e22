"""Places said free: how many, from when, on which parts of the week."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from carte import grilles

from .structures import Structure


class Disponibilite(models.Model):
    """Free places of a structure; `grille` holds the parts of the week they cover (see carte.grilles).

    How fresh they are is told by `Structure.disponibilite_le`, the same for all.
    """

    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="disponibilites")
    places = models.PositiveSmallIntegerField(
        "places", default=1, validators=[MinValueValidator(1), MaxValueValidator(60)]
    )
    a_partir_du = models.DateField("à partir du", default=timezone.localdate)
    grille = models.PositiveIntegerField("jours et moments", default=0)

    class Meta:
        verbose_name = "places disponibles"
        verbose_name_plural = "places disponibles"
        ordering = ["a_partir_du", "pk"]
        constraints = [
            models.CheckConstraint(
                name="disponibilite_places",
                condition=models.Q(places__gte=1),
                violation_error_message="Dites au moins une place.",
            ),
        ]

    def __str__(self):
        return f"{self.places} à partir du {self.a_partir_du:%d/%m/%Y}"

    @property
    def cases(self):
        """[(ISO weekday, part of the day), ...] that the places cover."""
        return grilles.cases(self.grille)
