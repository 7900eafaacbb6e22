"""Anonymous daily counts: pages read, documents downloaded, searches that found nothing, answers that helped or not.
No visitor, no cookie."""

import datetime

from django.db import models
from django.db.models import F, Sum
from django.utils import timezone

CONSERVATION = datetime.timedelta(days=400)
# A search typed by fewer people is nobody's business: it may hold a name.
RECHERCHES_MONTREES = 3
CONSERVATION_RECHERCHES = datetime.timedelta(days=90)


class CompteurQuerySet(models.QuerySet):
    def depuis(self, jours):
        return self.filter(jour__gt=timezone.localdate() - datetime.timedelta(days=jours))

    def les_plus(self, genre, jours=30):
        """[(cle, total)] of a kind over the last days, the greatest first."""
        lignes = self.filter(genre=genre).depuis(jours).order_by().values_list("cle")
        return lignes.annotate(total=Sum("nombre")).order_by("-total", "cle")

    def recherches_sans_resultat(self, jours=30):
        """[(words, times)] of searches that found nothing, asked often enough to be shown."""
        return self.les_plus(Compteur.Genre.SANS_RESULTAT, jours).filter(total__gte=RECHERCHES_MONTREES)

    def perimes(self):
        """Rows to erase."""
        jour = timezone.localdate()
        vieux = models.Q(jour__lt=jour - CONSERVATION)
        recherches = models.Q(genre=Compteur.Genre.SANS_RESULTAT, jour__lt=jour - CONSERVATION_RECHERCHES)
        return self.filter(vieux | recherches)


class Compteur(models.Model):
    class Genre(models.TextChoices):
        LECTURE = "lecture", "page lue"
        TELECHARGEMENT = "telechargement", "document téléchargé"
        SANS_RESULTAT = "sans_resultat", "recherche sans résultat"
        UTILE = "utile", "réponse utile"
        PAS_UTILE = "pas_utile", "réponse pas utile"

    jour = models.DateField("jour", default=timezone.localdate)
    genre = models.CharField("genre", max_length=20, choices=Genre)
    cle = models.CharField("clé", max_length=80)
    nombre = models.PositiveIntegerField("nombre", default=0)

    objects = CompteurQuerySet.as_manager()

    class Meta:
        verbose_name = "compteur"
        verbose_name_plural = "compteurs"
        constraints = [models.UniqueConstraint(fields=["jour", "genre", "cle"], name="compteur_unique")]
        indexes = [models.Index(fields=["genre", "jour"])]

    def __str__(self):
        return f"{self.get_genre_display()} {self.cle} : {self.nombre}"

    @classmethod
    def ajouter(cls, jour, genre, cle, nombre=1):
        """Add to a day's count, whatever another process adds at the same time."""
        ligne = {"jour": jour, "genre": genre, "cle": cle[:80]}
        cls.objects.bulk_create([cls(**ligne)], ignore_conflicts=True)
        cls.objects.filter(**ligne).update(nombre=F("nombre") + nombre)
