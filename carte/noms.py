"""Names of the map that no machine may translate: they are what families ask for at a desk."""

from carte.models import Commune, Structure


def noms_propres():
    """Published structures and communes of the territory, as they are written. Two queries."""
    communes = Commune.objects.du_territoire().values_list("nom", flat=True)
    return {*Structure.objects.publiees().values_list("nom", flat=True), *communes}
