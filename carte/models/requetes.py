"""Which structures: by kind, place, distance; as points and as clusters."""

from django.db import models
from django.db.models import Avg, Count, F, FloatField, Q, Value
from django.db.models.functions import Sqrt
from django.utils import timezone

from carte.geographie import Carre, DansLesTuiles, Distance, cadre_autour, mercator


def dans_le_cadre(ouest, sud, est, nord):
    """Condition on the integer columns: inside a box in degrees.

    Its tiles are what the database looks up: what lies elsewhere costs nothing.
    """
    gauche, haut = mercator(nord, ouest)
    droite, bas = mercator(sud, est)
    return Q(DansLesTuiles((gauche, haut, droite, bas)), mx__range=(gauche, droite), my__range=(haut, bas))


def sans_point(commune_id):
    """The `tuile` of what stands nowhere in a commune: one of its own, which no tile of the world is."""
    return -commune_id


def publiee(prefixe="", jour=None):
    """Condition: the public may see the structure on a date (today by default); `prefixe` leads to it ("structure__").

    As a join it costs what the rows asked cost; as a list of all the structures of a country, half a second.
    """
    limite, jour = f"{prefixe}visible_jusqu_au", jour or timezone.localdate()
    return Q(Q(**{f"{limite}__isnull": True}) | Q(**{f"{limite}__gte": jour}), **{f"{prefixe}publiee": True})


class StructureQuerySet(models.QuerySet):
    def publiees(self, jour=None):
        """Those the public may see on a date (today by default)."""
        return self.filter(publiee(jour=jour))

    def de_type(self, code):
        return self.filter(type__code=code)

    def avec_distance(self, lat, lon):
        """Annotate `distance` in kilometres from a point in degrees."""
        return self.annotate(distance=Distance(lat, lon))

    def dans(self, ouest, sud, est, nord):
        """Structures inside a box in degrees, found by their tiles."""
        return self.filter(dans_le_cadre(ouest, sud, est, nord))

    def a_moins_de(self, lat, lon, rayon_km, commune=None):
        """Structures within a radius of a point in degrees, nearest first, with `distance` in kilometres.

        Those of `commune` that have no point close the list (`distance` is None): nothing is only on the map.
        """
        ouest, sud, est, nord = cadre_autour(lat, lon, rayon_km)
        boite, dedans, autres = (*mercator(nord, ouest), *mercator(sud, est)), Q(carre__lte=rayon_km**2), []
        if commune is not None:
            autres = [sans_point(commune.pk)]
            dedans |= Q(tuile__in=autres)
        proches = self.alias(carre=Carre(lat, lon)).filter(DansLesTuiles(boite, autres), dedans)
        return proches.annotate(distance=Sqrt("carre")).order_by(F("distance").asc(nulls_last=True), "nom", "pk")

    def autour(self, commune, rayon_km):
        """Structures within a radius of a commune, as `a_moins_de`; its own when nobody knows where it is."""
        if commune.point is None:
            return self.annotate(distance=Value(None, output_field=FloatField())).filter(commune=commune)
        return self.a_moins_de(*commune.point, rayon_km, commune)

    def points(self):
        """(id, lon, lat, code of the kind): all that the map knows of a structure."""
        return self.values_list("pk", "lon", "lat", "type__code")

    def grappes(self, decalage):
        """[(square, lon, lat, number), ...]: counted by square of 2**decalage units of the integer coordinates.

        A square is `cellule` without its last bits; its point is the middle of what it holds.
        """
        return list(
            self.filter(cellule__isnull=False)
            .order_by()
            .annotate(carre=F("cellule").bitrightshift(2 * decalage))
            .values("carre")
            .annotate(lon_moyenne=Avg("lon"), lat_moyenne=Avg("lat"), n=Count("pk"))
            .values_list("carre", "lon_moyenne", "lat_moyenne", "n")
        )
