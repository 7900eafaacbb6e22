"""Days on which the territory does not work as usual: public holidays, school holidays, closures."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db import models
from django.db.models import F, Q

from commun.calendrier import jours_feries
from commun.models import Territoire

CACHE_CALENDRIER = "carte:calendrier"
DUREE_DU_CACHE = 60


class Vacances(models.Model):
    nom = models.CharField("nom", max_length=100, help_text="Par exemple : vacances de la Toussaint.")
    du = models.DateField("du")
    au = models.DateField("au", help_text="Dernier jour compris.")

    class Meta:
        verbose_name = "vacances et fermetures"
        verbose_name_plural = "vacances et fermetures"
        ordering = ["du", "au", "pk"]
        constraints = [
            models.CheckConstraint(
                name="vacances_du_avant_au",
                condition=Q(au__gte=F("du")),
                violation_error_message="Le dernier jour précède le premier.",
            ),
        ]

    def __str__(self):
        return f"{self.nom}, du {self.du:%d/%m/%Y} au {self.au:%d/%m/%Y}"

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        cache.delete(CACHE_CALENDRIER)

    def delete(self, *args, **kwargs):
        effaces = super().delete(*args, **kwargs)
        cache.delete(CACHE_CALENDRIER)
        return effaces


@dataclass(frozen=True)
class Calendrier:
    """`vacances` holds (du, au) dates, both included."""

    alsace_moselle: bool = False
    vacances: tuple = ()

    def est_ferie(self, jour):
        return jour in jours_feries(jour.year, self.alsace_moselle)

    def est_en_vacances(self, jour):
        return any(du <= jour <= au for du, au in self.vacances)


def calendrier():
    """The Calendrier of the territory; kept a minute, so that a list of permanences asks nothing of the database."""
    return cache.get_or_set(CACHE_CALENDRIER, _lire, DUREE_DU_CACHE)


def _lire():
    alsace_moselle = Territoire.objects.values_list("alsace_moselle", flat=True).first()
    return Calendrier(bool(alsace_moselle), tuple(Vacances.objects.values_list("du", "au")))
