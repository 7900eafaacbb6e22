"""Communes of France: found by name, postal code or INSEE code."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length

from commun.models import Territoire
from commun.texte import normaliser_nom


class CommuneQuerySet(models.QuerySet):
    def du_territoire(self):
        """The communes of the intercommunality named in the settings."""
        epci = Territoire.load().epci
        return self.filter(epci=epci) if epci else self.none()

    def chercher(self, texte):
        """Communes matching a name or a postal code as people type it, best first.

        A number of 2 to 5 digits is the beginning of a postal code; anything else is a name, without accents,
        hyphens, or care for "saint" and "st": exact names first, then beginnings, then words inside.
        """
        texte = (texte or "").strip()[:100]
        chiffres = texte.replace(" ", "")
        if chiffres.isascii() and chiffres.isdigit():
            if not 2 <= len(chiffres) <= 5:
                return self.none()
            return self.filter(codes_postaux__contains=f"|{chiffres}").order_by("-population")
        nom = normaliser_nom(texte)
        if len(nom) < 2:
            return self.none()
        return (
            self.filter(Q(nom_normalise__startswith=nom) | Q(nom_normalise__contains=f" {nom}"))
            .annotate(
                rang=models.Case(
                    models.When(nom_normalise=nom, then=0),
                    models.When(nom_normalise__startswith=nom, then=1),
                    default=2,
                    output_field=models.IntegerField(),
                )
            )
            .order_by("rang", Length("nom_normalise"), "-population")
        )


class Commune(models.Model):
    """A commune of the official code; `codes_postaux` is "|27590|" or "|27400|27600|"."""

    insee = models.CharField("code INSEE", max_length=5, unique=True)
    nom = models.CharField("nom", max_length=80)
    nom_normalise = models.CharField("nom normalisé", max_length=80, db_index=True)
    codes_postaux = models.CharField("codes postaux", max_length=300, blank=True)
    population = models.PositiveIntegerField("population", default=0)
    departement = models.CharField("département", max_length=3, db_index=True)
    region = models.CharField("région", max_length=2)
    epci = models.CharField("intercommunalité (SIREN)", max_length=9, blank=True, db_index=True)
    epci_nom = models.CharField("intercommunalité", max_length=120, blank=True)
    lat = models.FloatField("latitude", null=True, blank=True)
    lon = models.FloatField("longitude", null=True, blank=True)
    mairie_lat = models.FloatField("latitude de la mairie", null=True, blank=True)
    mairie_lon = models.FloatField("longitude de la mairie", null=True, blank=True)

    objects = CommuneQuerySet.as_manager()

    class Meta:
        verbose_name = "commune"
        verbose_name_plural = "communes"
        ordering = ["nom_normalise", "departement"]

    def __str__(self):
        return f"{self.nom} ({self.departement})"

    @property
    def liste_codes_postaux(self):
        return [code for code in self.codes_postaux.split("|") if code]

    @property
    def nom_complet(self):
        """The name told apart from its homonyms: "Pîtres (27590)"."""
        return f"{self.nom} ({', '.join(self.liste_codes_postaux[:2]) or self.departement})"
